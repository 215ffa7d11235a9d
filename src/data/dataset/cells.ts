import type * as v from 'valibot';
import { codesIn, plainText } from '../escapes.js';
import type { PhraseKey } from '../language.js';
import { isMissingWording } from '../quantity/index.js';
import { simplified } from '../quantity/traditional.js';
import { dateOfDayNumber, dayOfMoment, isDayNumber, readDate } from './dates.js';
import { FIGURES, type FieldInfo, infoOf, isOptional, type Role, spellingsOf } from './fields.js';
import { figureReader, HUGE, type ReadCell, rememberingReader, seriesReader, type Tell } from './figures.js';
import { hintOf, nearest } from './heads.js';
import { isNumbered, mayNeedCleaning, nameCleaner, plainName } from './marks.js';
import { isLocalizedName, keyOf, type LocalizedName, type Phrase } from './name.js';
import { isTotalWord } from './total-words.js';

/** A field ready to read cells with. */
export interface CellReader {
  info: FieldInfo;
  required: boolean;
  /** The normalised cell, or undefined where there is nothing usable; `tell` hears of what is wrong. Never throws. */
  read: ReadCell;
}

/** Tells the name of a key that a cell gave in several languages. */
export type OnName = (key: string, name: LocalizedName) => void;

const LIST_SEPARATOR = /[；;、]/;
const isEmpty = (cell: unknown): boolean => cell === undefined || cell === null || cell === '';

/** What a role's cells should be, for people. */
const kindOf = (role: Role): Phrase => ({ '@': FIGURES.has(role) ? 'kind-figure' : (`kind-${role}` as PhraseKey) });

/** What becomes of a cell that can't be used. */
export const effectOf = (required: boolean): Phrase => ({ '@': required ? 'row-out' : 'value-out' });

/** Words for yes and no, lower case. */
export const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ...'true 是 yes y 1 有 共享 已共享 开放 √ ✓ ✔'.split(' ').map((word) => [word, true] as const),
  ...'false 否 no n 0 无 不共享 未共享 不开放 × ✗ ✘'.split(' ').map((word) => [word, false] as const),
]);

/** Wordings of a date that has no end. */
const OPEN_ENDED = /^(?:长期(?:有效)?|永久(?:有效)?|无固定期限|open-ended|indefinite)$/i;

/** All spellings of a field's words, lower case, to the word itself. */
function wordsIn({ words = {}, spellings = {} }: FieldInfo): Map<string, string> {
  const known = new Map<string, string>();
  for (const [key, titles] of Object.entries(words))
    for (const spelling of [key, ...spellingsOf(titles), ...(spellings[key] ?? [])])
      known.set(spelling.toLowerCase(), key);
  return known;
}

/** A text or a number as a key; undefined where it is neither. */
const keyOfScalar = (cell: unknown): string | undefined =>
  typeof cell === 'string'
    ? cell.trim()
    : (typeof cell === 'number' && Number.isFinite(cell)) || typeof cell === 'bigint'
      ? String(cell)
      : undefined;

function nameReader(
  { title, role }: FieldInfo,
  cells: ArrayLike<unknown>,
  onName: OnName,
  wrong: (tell: Tell) => void,
) {
  const clean = nameCleaner(cells);
  return (cell: unknown, tell: Tell): string | undefined => {
    const text = keyOfScalar(cell);
    if (text !== undefined) {
      if (!mayNeedCleaning(text) && (role === 'period' || !isNumbered(text))) return text || undefined;
      const { text: key, mark, spaced } = clean(text);
      if (mark !== undefined) tell('footnote-mark', { name: title, mark });
      if (spaced !== undefined) tell('spaced-name', { name: spaced });
      return key || undefined;
    }
    if (!isLocalizedName(cell)) {
      wrong(tell);
      return undefined;
    }
    // A copy, so that the dataset stays as it was read.
    const name = Object.fromEntries(Object.entries(cell));
    const key = keyOf(name).trim();
    if (key !== '') onName(key, name);
    return key || undefined;
  };
}

function dateReader(info: FieldInfo, required: boolean, wrong: (tell: Tell) => void): ReadCell {
  return (cell, tell) => {
    if (typeof cell !== 'string' && !(typeof cell === 'number' && Number.isFinite(cell))) {
      wrong(tell);
      return undefined;
    }
    if (typeof cell === 'string' && isMissingWording(cell)) return undefined;
    const date = readDate(cell);
    if (date === null) tell('wrong-date', { name: info.title, effect: effectOf(required) });
    if (date !== undefined) return date ?? undefined;
    const wording = String(cell).trim();
    if (!OPEN_ENDED.test(simplified(wording))) tell('unreadable-date', { name: info.title });
    return wording;
  };
}

/** Whole numbers from 1, be they texts in wide digits; undefined for all else. */
function rankOf(text: string): number | undefined {
  const rank = /^[\d０-９]+$/.test(text) ? Number(text.normalize('NFKC')) : 0;
  return rank > 0 && Number.isSafeInteger(rank) ? rank : undefined;
}

/** A code that a spreadsheet has rounded: 1.23457E+18 may be any of many. */
const ROUNDED = /^\d(?:\.\d+)?e\+\d{2}$/i;

const MOST_KNOWN = 1000;

/** Makes the reader of a field's cells; `currency` is the dataset's, `cells` the whole column. */
export function cellReader(
  field: v.GenericSchema,
  onName: OnName,
  currency: string,
  cells: ArrayLike<unknown> = [],
): CellReader {
  const info = infoOf(field);
  const required = !isOptional(field);
  const wrong = (tell: Tell): void =>
    tell('wrong-type', { name: info.title, kind: kindOf(info.role), effect: effectOf(required) });
  const readName = nameReader(info, cells, onName, wrong);
  const words = wordsIn(info);

  const readers: Record<string, ReadCell> = {
    text: (cell, tell) => {
      const text = keyOfScalar(cell);
      if (text === undefined) wrong(tell);
      const isRounded = typeof cell === 'number' ? Math.abs(cell) > Number.MAX_SAFE_INTEGER : ROUNDED.test(text ?? '');
      if (!text || !isRounded) return text && plainName(text);
      tell('rounded-id', { name: info.title });
      return required ? text : undefined;
    },
    name: readName,
    // A spreadsheet makes a day number of 2024年6月.
    period: (cell, tell) =>
      readName(
        typeof cell === 'string'
          ? dayOfMoment(cell)
          : typeof cell === 'number' && isDayNumber(cell)
            ? dateOfDayNumber(cell)
            : cell,
        tell,
      ),
    list: (cell, tell) => {
      const parts: readonly unknown[] | undefined =
        typeof cell === 'string'
          ? cell.split(LIST_SEPARATOR)
          : // A spreadsheet holds a single id as a number.
            typeof cell === 'number'
            ? [cell]
            : Array.isArray(cell)
              ? Array.from(cell)
              : undefined;
      if (!parts) wrong(tell);
      return parts
        ?.map((part) => (isEmpty(part) ? undefined : readName(part, tell)))
        .filter((part) => part !== undefined);
    },
    word: (cell, tell) => {
      const known = typeof cell === 'string' ? words.get(simplified(plainName(cell).trim().toLowerCase())) : undefined;
      // A total row says 合计 here too, and is told of as such.
      if (known === undefined && !required && isTotalWord(cell)) return cell;
      if (known === undefined)
        tell('unknown-word', {
          name: info.title,
          hint: hintOf(typeof cell === 'string' ? nearest(cell.trim(), [...words.keys()]) : undefined),
          known: Object.values(info.words ?? {}),
          effect: effectOf(required),
        });
      return known;
    },
    flag: (cell, tell) => {
      const known = FLAGS.get(
        typeof cell === 'boolean' ? String(cell) : simplified((keyOfScalar(cell) ?? '').toLowerCase()),
      );
      if (known === undefined) wrong(tell);
      return known;
    },
    reference: readName,
    rank: (cell, tell) => {
      const text = keyOfScalar(cell);
      if (text !== undefined && isMissingWording(text)) return undefined;
      const rank = rankOf(text ?? '');
      if (rank === undefined) wrong(tell);
      return rank;
    },
  };
  const read =
    info.role === 'date'
      ? dateReader(info, required, wrong)
      : info.role === 'series'
        ? seriesReader(info, currency, wrong)
        : (readers[info.role] ?? rememberingReader(figureReader(info, currency, wrong)));
  const isFigure = FIGURES.has(info.role);
  const isWord = !isFigure && info.role !== 'list' && info.role !== 'series';
  const known = new Map<unknown, unknown>();
  let told = false;
  let hearer: Tell;
  const listen: Tell = (...all) => {
    told = true;
    hearer(...all);
  };
  return {
    info,
    required,
    read(cell, tell, unit) {
      if (isEmpty(cell)) return undefined;
      // Most cells of a big table; nothing is to be told of them.
      if (isFigure && typeof cell === 'number' && cell >= 0 && cell <= HUGE && unit === undefined) return cell;
      // Words come again and again; one of which there was nothing to tell is looked at once.
      const before = isWord ? known.get(cell) : undefined;
      if (before !== undefined) return before;
      try {
        told = false;
        hearer = tell;
        const value = read(seen(cell, info, isWord ? listen : tell), isWord ? listen : tell, unit);
        if (isWord && !told && typeof cell === 'string' && known.size < MOST_KNOWN) known.set(cell, value);
        return value;
      } catch (error) {
        // Only a getter or a proxy of the caller's can throw here.
        tell('unreadable', { reason: reasonOf(error) });
        return undefined;
      }
    },
  };
}

/** A cell without the characters that nobody sees; in a name of several languages and in a list, too. */
function seen(cell: unknown, info: FieldInfo, tell: Tell): unknown {
  if (typeof cell === 'string') {
    const plain = plainText(cell);
    if (plain !== cell) tell('unseen-characters', { name: info.title, codes: codesIn(cell) });
    return plain;
  }
  if (typeof cell !== 'object' || FIGURES.has(info.role)) return cell;
  if (Array.isArray(cell)) return cell.map((item) => (Array.isArray(item) ? item : seen(item, info, tell)));
  if (!isLocalizedName(cell)) return cell;
  return Object.fromEntries(Object.entries(cell).map(([language, text]) => [language, seen(text, info, tell)]));
}

/** What a caller's own exception says, as far as it says anything. */
export function reasonOf(error: unknown): string {
  try {
    return error instanceof Error ? error.message : String(error);
  } catch {
    return '?';
  }
}
