import { COMPARED, MODIFIERS, type Modifier, NO_FIGURES, WHOLE } from './conventions.js';
import { missing, type Quantity, type QuantityReason } from './quantity.js';
import { spell } from './spelling.js';

const WHOLE_BY_WORD = new Map(WHOLE.flatMap((row) => row.words.split(' ').map((word) => [word, row] as const)));

/** The quantity of a wording that stands alone (未统计, 上不封顶, withheld), with `text` as its text; else `null`. */
export function readWhole(spelled: string, text: string): Quantity | null {
  const row = WHOLE_BY_WORD.get(spelled);
  if (!row) return null;
  if (row.status === 'missing') return missing(text, row.reason);
  return { low: row.low ?? 0, high: Infinity, text, status: row.status };
}

/** Why a wording holds no figure although it may look like one: words (第2位, 翻一番), a date, more than one figure. */
export function noFigure(spelled: string): QuantityReason | undefined {
  return NO_FIGURES.find(([, pattern]) => pattern.test(spelled))?.[0];
}

/** Whether a text says in so many words that there is no figure (未统计, 暂无, —, n/a, empty), rather than being unreadable. */
export function isMissingWording(text: string): boolean {
  if (text.trim() === '') return true;
  const spelled = spell(text);
  return spelled !== null && WHOLE_BY_WORD.get(spelled)?.status === 'missing';
}

type Words = ReadonlyMap<string, readonly (readonly [word: string, modifier: Modifier])[]>;

/** The words of some places by the character at their outer end, longest first. */
function wordsAt(end: 'first' | 'last', ...places: Modifier['place'][]): Words {
  const words = new Map<string, [string, Modifier][]>();
  for (const modifier of MODIFIERS.filter(({ place }) => places.includes(place)))
    for (const word of modifier.words.split(' ')) {
      const key = end === 'first' ? word.charAt(0) : word.charAt(word.length - 1);
      words.set(key, [...(words.get(key) ?? []), [word, modifier]]);
    }
  for (const row of words.values()) row.sort(([a], [b]) => b.length - a.length);
  return words;
}

const BEFORE = wordsAt('first', 'before');
const BETWEEN = wordsAt('first', 'between', 'after');
const AFTER = wordsAt('last', 'after', 'end');
const SAYS_NOTHING: Modifier = { place: 'before', effect: 'none', words: '' };

/** A text without the modifiers at one of its ends, and those modifiers from the number outward. */
export interface Stripped {
  rest: string;
  modifiers: readonly Modifier[];
}

/** Takes the words in front of a number off: 约为120 → 120. */
export function stripBefore(text: string): Stripped {
  const found = BEFORE.get(text.charAt(0))?.find(([word]) => text.startsWith(word) && text.length > word.length);
  const [word, modifier] = found ?? [COMPARED.exec(text)?.[0] ?? '', SAYS_NOTHING];
  if (word === '') return { rest: text, modifiers: [] };
  const { rest, modifiers } = stripBefore(text.slice(word.length));
  return { rest, modifiers: [...modifiers, modifier] };
}

/** Takes the words at the end of a text off: 120人以上 → 120人. */
export function stripAfter(text: string): Stripped {
  const found = AFTER.get(text.charAt(text.length - 1))?.find(
    ([word]) => text.endsWith(word) && text.length > word.length,
  );
  if (!found) return { rest: text, modifiers: [] };
  const { rest, modifiers } = stripAfter(text.slice(0, -found[0].length));
  return { rest, modifiers: [...modifiers, found[1]] };
}

/** Takes the word between a number and its unit off: 余人 → 人. */
export function stripBetween(text: string): Stripped {
  const found = BETWEEN.get(text.charAt(0))?.find(([word]) => text.startsWith(word));
  return found ? { rest: text.slice(found[0].length), modifiers: [found[1]] } : { rest: text, modifiers: [] };
}

/** Whether a wording says by how much something rose or fell, which its number alone would not. */
export function isChange(text: string): boolean {
  return stripBefore(spell(text) ?? '').modifiers.some(({ sign }) => sign !== undefined);
}
