import { applyEffect, type Ends, negate } from './bounds.js';
import { leastCertain } from './certainty.js';
import { LISTED, type Modifier, PHRASES } from './conventions.js';
import { addExactly, divideExactly, multiplyExactly } from './decimal.js';
import { readPlain } from './numerals.js';
import type { QuantityReason, QuantityStatus } from './quantity.js';
import { readSingle, type Single } from './single.js';
import { commonUnit } from './units.js';
import { stripAfter, stripBefore } from './wordings.js';

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
  // Stryker disable next-line EqualityOperator: behind the last character is nothing, which is tried anyway
  for (let at = 1; at < text.length && tails.length < MOST_TAILS; at++) {
    if (!/[-+\d*,.零一二两三四五六七八九点]/.test(text.charAt(at))) tails.push(text.slice(at));
  }
  return [...tails, ''];
}

/** 45—6万 is short for 45—46万, and no range from 45. */
const isCut = ({ ends: [low] }: Single, to: string, { ends: [, high] }: Single): boolean =>
  low > 0 && /^[\d.,]+[百千万亿]/.test(to) && high / low > 100;

/** The first number of a range: 10至20万元 begins at 10万元, but 5000至1万元 at 5000元. */
function readFrom(text: string, to: string, end: Single): Single | null {
  const alone = readSingle(text, false);
  if (alone?.unit !== undefined) return alone;
  for (const tail of tailsOf(to)) {
    const from = readSingle(text + tail, false);
    if (from && from.ends[0] <= end.ends[1]) return /^[百千万亿]/.test(tail) || !isCut(from, to, end) ? from : null;
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
  return { stem: ends, ends, modifiers, masked, vague: true, fraction, unit: common.unit, onlyPower, lone: false };
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

/** 300±5, 5%±0.5%, 300人±5%: the number and how far it may be off, as an amount or in per cent of it. */
function readTolerance(text: string): Single | null {
  const [, number = '', off = ''] = /^([^±]+)(?:±|\+\/-)([^±]+)$/.exec(text) ?? [];
  const far = off === '' ? null : readSingle(off, false);
  const from =
    far &&
    (readSingle(number, false)?.unit
      ? readSingle(number, false)
      : readSingle(number + off.replace(/^[\d.,]+/, ''), false));
  if (!far || !from || far.modifiers.length + from.modifiers.length > 0 || far.vague || from.vague || far.masked)
    return null;
  const [value, by] = [from.stem[0], far.stem[0]];
  const width = far.unit === '%' && from.unit !== '%' ? divideExactly([multiplyExactly(value, by)], 100) : by;
  if (width < 0 || (far.unit !== '%' && far.unit !== undefined && far.unit !== from.unit)) return null;
  const ends = [addExactly([value, -width]), addExactly([value, width])] as const;
  return { ...from, stem: ends, ends, vague: true };
}

function readBody(text: string, strict: boolean): Single | null {
  const single = readSingle(text, strict);
  return single ?? (strict ? null : (readTolerance(text) ?? readRange(text)));
}

/** The one change that the words state, outermost last: 增速回落 falls, 降幅收窄 is either. */
function signOf(modifiers: readonly Modifier[]): 1 | -1 | 'unclear' | undefined {
  const [change, ...around] = modifiers.filter(({ sign }) => sign !== undefined);
  return around.every(({ leads }) => leads) ? change?.sign : 'unclear';
}

/** Whether words around a number contradict each other: 近200余人, 100人以上以下. */
function areOpposed(modifiers: readonly Modifier[]): boolean {
  const says = (...effects: Modifier['effect'][]) => modifiers.some(({ effect }) => effects.includes(effect));
  return says('over', 'above') && says('near', 'upTo');
}

/** What the words of a text around a number make of its ends; each effect counts once, and 约 includes 近. */
function endsAround(body: Single, outside: readonly Modifier[]): Ends {
  const done = new Set<Modifier['effect']>(body.modifiers.map(({ effect }) => effect));
  if (outside.some(({ effect }) => effect === 'about')) done.add('near');
  let ends = body.ends;
  for (const { effect } of outside) {
    if (!done.has(effect)) ends = applyEffect(effect, ends);
    done.add(effect);
  }
  return ends;
}

/** Why the number with these words is no figure: a year, the place in a ranking, a piece of a word. */
function obstacle(
  body: Single,
  outside: readonly Modifier[],
  sign: 1 | -1 | 'unclear' | undefined,
): QuantityReason | 'unread' | undefined {
  const { stem, unit, lone, onlyPower } = body;
  const all = [...body.modifiers, ...outside];
  if (sign === 'unclear' || areOpposed(all) || (sign === -1 && stem[0] < 0)) return 'unclear';
  if (unit === '月' || (unit === '年' && Number.isInteger(stem[0]) && stem[0] >= 1900 && stem[0] < 2100)) return 'date';
  if ((lone && outside.length > 0) || (unit === '位' && sign !== undefined)) return 'unread';
  if (onlyPower ? !all.some(({ status }) => status !== undefined) : all.some(({ powers }) => powers)) return 'unread';
  return undefined;
}

function conclude(body: Single, outside: readonly Modifier[]): Reading | QuantityReason | null {
  const sign = signOf(outside);
  const reason = obstacle(body, outside, sign);
  if (reason !== undefined || sign === 'unclear') return reason === 'unread' || reason === undefined ? null : reason;
  const [low, top] = endsAround(body, outside);
  // A part of a whole ends at 100 %, but nothing bounds how much may be added.
  const high = body.fraction && sign !== 1 && body.stem[1] <= 100 ? Math.min(top, 100) : top;
  if (!(low <= high) || low === Infinity || high === -Infinity) return null;
  const stated = [...body.modifiers, ...outside].filter(({ status }) => status !== undefined);
  const statuses = stated.map(({ status }) => status!);
  const status = body.masked ? 'masked' : leastCertain(body.vague ? [...statuses, 'bounded'] : statuses);
  const ends: Ends = sign === -1 ? negate([low, high]) : [low, high];
  const reading: Reading = { ends, status, unit: body.unit };
  const change = outside.find((modifier) => modifier.sign === sign && sign !== undefined)?.en;
  const phrases = [change, ...stated.map(({ en }) => en)].filter((phrase) => phrase !== undefined);
  if (stated.length < 2 && stated.every(({ en }) => en) && phrases.length > 0 && body.stem[0] === body.stem[1])
    reading.plain = { phrase: phrases.join(' '), value: body.stem[0] };
  return reading;
}

/** The text in the words of plain ranges and numbers: 从3到5个 as 3至5个, 3、4人 as 3至4人. */
function plainly(text: string): string {
  const listed = text.replace(LISTED, (both, one: string, next: string) =>
    readPlain(next) === (readPlain(one) ?? 0) + 1 ? `${one}至${next}` : both,
  );
  return PHRASES.reduce((before, [pattern, plain]) => before.replace(pattern, plain), listed);
}

/**
 * Reads a figure with the words around it, in one spelling (see `spell`); `null` where any of it isn't understood, the
 * reason where all of it is and yet no figure comes of it.
 * What a known unit explains is not taken for a modifier: 3起 is three cases, 50万元起 is 500,000 yuan and more.
 */
export function readFigure(text: string): Reading | QuantityReason | null {
  const before = stripBefore(plainly(text));
  const known = readBody(before.rest, true);
  if (known) return conclude(known, before.modifiers);
  const after = stripAfter(before.rest);
  const body = readBody(after.rest, false);
  return body && conclude(body, [...before.modifiers, ...after.modifiers]);
}
