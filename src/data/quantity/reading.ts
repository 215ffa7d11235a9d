import { applyEffect, type Ends } from './bounds.js';
import { leastCertain } from './certainty.js';
import type { QuantityStatus } from './quantity.js';
import { readSingle, type Single } from './single.js';
import { commonUnit } from './units.js';
import { type Modifier, stripAfter, stripBefore } from './wordings.js';

/** What a wording around one number or a range says. */
export interface Reading {
  ends: Ends;
  status: QuantityStatus;
  unit: string | undefined;
  /** The number before its one modifier, and that modifier in English: `over`, 5000. Absent for other wordings. */
  plain?: { phrase: string; value: number };
}

const SEPARATOR = /[至到—~-]|to/g;
const MOST_TAILS = 8;

/** What may stand behind a range's second number and hold for its first as well, longest first: 万元, 元, nothing. */
function tailsOf(text: string): string[] {
  const tails: string[] = [];
  for (let at = 1; at < text.length && tails.length < MOST_TAILS; at++) {
    if (!/[-+\d*,.零一二两三四五六七八九点]/.test(text.charAt(at))) tails.push(text.slice(at));
  }
  return [...tails, ''];
}

/** The first number of a range: 10至20万元 begins at 10万元, but 5000至1万元 at 5000元. */
function readFrom(text: string, to: string, end: Single): Single | null {
  const alone = readSingle(text, false);
  if (alone?.unit !== undefined) return alone;
  for (const tail of tailsOf(to)) {
    const from = readSingle(text + tail, false);
    if (from && from.ends[0] <= end.ends[1]) return from;
  }
  return null;
}

function joinRange(from: Single, to: Single): Single | null {
  const common = commonUnit([from.unit, to.unit]);
  if (!common || from.ends[0] > to.ends[0] || from.ends[1] > to.ends[1]) return null;
  const ends = [from.ends[0], to.ends[1]] as const;
  const modifiers = [...from.modifiers, ...to.modifiers].map((m) => ({ ...m, effect: 'none' as const }));
  const masked = from.masked || to.masked;
  const { fraction, onlyPower } = to;
  return { stem: ends, ends, modifiers, masked, vague: true, fraction, unit: common.unit, onlyPower };
}

function readRange(text: string): Single | null {
  for (const match of text.matchAll(SEPARATOR)) {
    const at = match.index ?? 0;
    const [before, after] = [text.slice(0, at), text.slice(at + match[0].length)];
    const to = before === '' ? null : readSingle(after, false);
    const from = to && readFrom(before, after, to);
    const range = from && to && joinRange(from, to);
    if (range) return range;
  }
  return null;
}

function readBody(text: string, strict: boolean): Single | null {
  const single = readSingle(text, strict);
  return single ?? (strict ? null : readRange(text));
}

function conclude(body: Single, outside: readonly Modifier[]): Reading | null {
  const around = outside.reduce((ends, { effect }) => applyEffect(effect, ends), body.ends);
  const [low, top] = around;
  const high = body.fraction && body.stem[1] <= 100 ? Math.min(top, 100) : top;
  if (!(low <= high) || low === Infinity || high === -Infinity) return null;
  const modifiers = [...body.modifiers, ...outside].filter((modifier) => modifier.status !== undefined);
  if (body.onlyPower && modifiers.length === 0) return null;
  const statuses = modifiers.flatMap(({ status }) => (status ? [status] : []));
  const status = body.masked ? 'masked' : leastCertain(body.vague ? [...statuses, 'bounded'] : statuses);
  const reading: Reading = { ends: [low, high], status, unit: body.unit };
  const phrase = modifiers.length === 1 && body.stem[0] === body.stem[1] ? modifiers[0]?.en : undefined;
  if (phrase !== undefined) reading.plain = { phrase, value: body.stem[0] };
  return reading;
}

/**
 * Reads a figure with the words around it, in one spelling (see `spell`); `null` where any of it isn't understood.
 * What a known unit explains is not taken for a modifier: 3起 is three cases, 50万元起 is 500,000 yuan and more.
 */
export function readFigure(text: string): Reading | null {
  const before = stripBefore(text);
  const known = readBody(before.rest, true);
  if (known) return conclude(known, before.modifiers);
  const after = stripAfter(before.rest);
  const body = readBody(after.rest, false);
  return body && conclude(body, [...before.modifiers, ...after.modifiers]);
}
