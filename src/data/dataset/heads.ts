import type * as v from 'valibot';
import { plainText } from '../escapes.js';
import { simplified } from '../quantity/traditional.js';
import { infoOf, spellingsOf } from './fields.js';
import type { Said } from './name.js';

const fold = (head: string): string => simplified(plainText(head).replace(/[\s_]/g, '').toLowerCase());

/** Finds the field that a column head means: its name, its Chinese or English title, or another head it goes by. */
export function headFinder(fields: Readonly<Record<string, v.GenericSchema>>): (head: string) => string | undefined {
  const known = new Map<string, string>();
  // Names first, then titles, then other heads: where two fields share a head, the more literal meaning wins.
  const names = Object.keys(fields);
  for (const spell of [
    (name: string) => [name],
    (name: string) => spellingsOf(infoOf(fields[name]!).title),
    (name: string) => infoOf(fields[name]!).aliases ?? [],
  ])
    for (const name of names) for (const head of spell(name)) if (!known.has(fold(head))) known.set(fold(head), name);
  return (head) => known.get(fold(head));
}

/**
 * The known word nearest to a mistyped one, where at most two letters differ; undefined where none is near. Chinese words
 * are short: of three characters one may be another, but two may be missing at an end (领军 of 领军人才, 柳林 of 柳林镇).
 */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (word.length > 40) return undefined;
  if (/[\u4e00-\u9fff]/.test(word)) {
    const inner = known.filter((one) => Math.min(one.length, word.length) > 1 && isPartOf(word, one));
    if (inner.length > 0) return inner.length === 1 ? inner[0] : undefined;
    return known.find(
      (one) => Math.abs(one.length - word.length) < 2 && editDistance(word, one) <= Math.floor(one.length / 3),
    );
  }
  let best: string | undefined;
  let least = 3;
  for (const candidate of known) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < Math.min(least, candidate.length)) {
      best = candidate;
      least = distance;
    }
  }
  return best;
}

/** The question whether that word was meant; nothing where there is none. */
export const hintOf = (near: string | undefined): Said => (near === undefined ? '' : { '@': 'meant', near });

/** Is one of two words the start or the end of the other? */
const isPartOf = (a: string, b: string): boolean => {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short !== long && (long.startsWith(short) || (short.length > 2 && long.endsWith(short)));
};

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length]!;
}
