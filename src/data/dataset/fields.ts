import * as v from 'valibot';
import type { Locale } from './name.js';

/** What a column is for; it decides how a cell is read, checked, grouped and added. */
type Role = 'text' | 'name' | 'list' | 'reference' | 'word' | 'period' | 'flow' | 'stock' | 'number' | 'count';

/** A text in every language the library speaks. */
export type Titles = Readonly<Record<Locale, string>>;

/** What is said of a field beside its shape. It is the one place that tells a stock from a flow. */
export interface FieldInfo {
  role: Role;
  title: Titles;
  /** Other column heads that mean this field. */
  aliases?: readonly string[];
  /** The table whose keys the cells name. */
  table?: string;
  /** Enumerated words and their titles. */
  words?: Readonly<Record<string, Titles>>;
  /** Unit of a bare number: persons, items, or the dataset's currency. */
  unit?: 'person' | 'item' | 'money';
  /** May not be below zero. */
  nonNegative?: boolean;
}

const scalar = v.union([v.string(), v.number()]);
const name = v.union([v.string(), v.number(), v.record(v.string(), v.string())]);
const figure = v.nullish(
  v.union([
    v.number(),
    v.string(),
    v.looseObject({ low: v.nullable(v.number()), high: v.nullable(v.number()), text: v.string(), status: v.string() }),
  ]),
);

const titles = (zh: string, en: string): Titles => ({ 'zh-CN': zh, en });
type More = Pick<FieldInfo, 'aliases'>;

/** A key or free text without translation: ids, codes, dates, addresses. Numbers are taken as their text. */
export const text = (zh: string, en: string, more: More = {}) =>
  v.pipe(scalar, v.metadata({ role: 'text', title: titles(zh, en), ...more } satisfies FieldInfo));

/** A name in one or several languages; it is a dimension to group by. */
export const label = (zh: string, en: string, more: More = {}) =>
  v.pipe(name, v.metadata({ role: 'name', title: titles(zh, en), ...more } satisfies FieldInfo));

/** A period as written: 2024, 2024Q2, 2024-06; a name in several languages where it is no date. */
export const period = (zh: string, en: string, more: More = {}) =>
  v.pipe(name, v.metadata({ role: 'period', title: titles(zh, en), ...more } satisfies FieldInfo));

/** Several texts: an array, or one text separated by `；`, `;` or `、`. */
export const list = (zh: string, en: string, more: More = {}) =>
  v.pipe(
    v.union([v.string(), v.array(name)]),
    v.metadata({ role: 'list', title: titles(zh, en), ...more } satisfies FieldInfo),
  );

/** The id (or the name) of a row of another table. */
export const reference = (table: string, zh: string, en: string, more: More = {}) =>
  v.pipe(name, v.metadata({ role: 'reference', table, title: titles(zh, en), ...more } satisfies FieldInfo));

/** One of a few words, in English or Chinese. Each is given as `value: [Chinese, English]`. */
export const word = <W extends Record<string, readonly [string, string]>>(
  zh: string,
  en: string,
  words: W,
  more: More = {},
) =>
  v.pipe(
    v.string() as v.GenericSchema<keyof W & string>,
    v.metadata({
      role: 'word',
      title: titles(zh, en),
      words: Object.fromEntries(Object.entries(words).map(([key, [a, b]]) => [key, titles(a, b)])),
      ...more,
    } satisfies FieldInfo),
  );

const measure =
  (role: 'flow' | 'stock' | 'number' | 'count', unit: FieldInfo['unit'], nonNegative: boolean) =>
  (zh: string, en: string, more: More = {}) =>
    v.pipe(
      figure,
      v.metadata({
        role,
        title: titles(zh, en),
        nonNegative,
        ...(unit === undefined ? {} : { unit }),
        ...more,
      } satisfies FieldInfo),
    );

/** A headcount at a moment: adds over everything but the period, of which the latest is shown. */
export const headcountStock = measure('stock', 'person', true);
/** People within a period: adds over everything. */
export const headcountFlow = measure('flow', 'person', true);
/** Money within a period, in the currency's unit: adds over everything. May be negative (a correction). */
export const moneyFlow = measure('flow', 'money', false);
/** How many items a row stands for; 1 unless said. */
export const count = measure('count', 'item', true);
/** A plain number that is not added: a ratio, a degree. */
export const number = measure('number', undefined, true);

/** What is said of a field, be it optional or not. */
export function infoOf(field: v.GenericSchema): FieldInfo {
  const inner = isOptional(field) ? (field as { wrapped?: v.GenericSchema }).wrapped : undefined;
  return inner ? infoOf(inner) : (v.getMetadata(field as never) as unknown as FieldInfo);
}

/** Is this field one that a row can do without? */
export const isOptional = (field: v.GenericSchema): boolean => field.type === 'optional';
