import * as v from 'valibot';

/**
 * What a column is for; it decides how a cell is read, checked, grouped and added.
 *
 * | role | cells | added |
 * |---|---|---|
 * | `flow` | figures of a period | over everything |
 * | `stock` | figures at a moment | over everything but the period, of which the latest counts |
 * | `count` | how many items a row stands for, 1 unless said | over everything |
 * | `number` | a ratio, a degree, a limit | never |
 * | `series` | figures in the order of time | never |
 * | `rank` | the place in an order: 1, 2, 3 … | never |
 * | `reference`, `word`, `name`, `text`, `list`, `period`, `date`, `flag` | what rows are grouped and found by | – |
 */
export type Role =
  | 'text'
  | 'name'
  | 'list'
  | 'reference'
  | 'word'
  | 'period'
  | 'date'
  | 'flag'
  | 'flow'
  | 'stock'
  | 'number'
  | 'count'
  | 'series'
  | 'rank';

/** Roles whose cells are single figures. */
export const FIGURES: ReadonlySet<Role> = new Set<Role>(['flow', 'stock', 'number', 'count']);

/**
 * What a table, a column or a word is called: in Chinese and English as files may call it, in other languages as those say
 * (`of` is its place among their `fields`).
 */
export type Titles = { readonly '@': 'title'; of: string; readonly 'zh-CN': string; readonly en: string };

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
  /** Other spellings of the words, by word. */
  spellings?: Readonly<Record<string, readonly string[]>>;
  /**
   * Unit of a bare number, and what a stated unit must be of: persons, posts that a person holds each, anything that is
   * counted (items, flats, persons), or the dataset's currency. A figure without it may bear any unit.
   */
  unit?: 'person' | 'post' | 'item' | 'money';
  /** Does a bare number in it count people: persons, or what one person holds or uses? A figure that bears another unit never does. */
  people?: boolean;
  /** The column of the same table that names the unit of this one's figures. */
  unitFrom?: string;
  /** May not be below zero. */
  nonNegative?: boolean;
}

const scalar = v.union([v.string(), v.number()]);
const name = v.union([v.string(), v.number(), v.record(v.string(), v.string())]);
const quantity = v.looseObject({
  low: v.nullable(v.number()),
  high: v.nullable(v.number()),
  text: v.string(),
  status: v.string(),
});
const figure = v.nullish(v.union([v.number(), v.string(), quantity]));
const points = v.union([
  v.string(),
  v.array(v.union([v.number(), v.string(), v.looseObject({ period: scalar, value: figure }), quantity])),
  v.record(v.string(), figure),
]);

export const titles = (zh: string, en: string): Titles => ({ '@': 'title', of: '', 'zh-CN': zh, en });
/** What files may write for it. */
export const spellingsOf = ({ 'zh-CN': zh, en }: Titles): readonly [zh: string, en: string] => [zh, en];
/** `aliases`: further column heads, separated by spaces. */
const told = (role: Role, zh: string, en: string, aliases = '', more: Partial<FieldInfo> = {}): FieldInfo => ({
  role,
  title: titles(zh, en),
  ...(aliases === '' ? {} : { aliases: aliases.split(' ') }),
  ...more,
});

/** A key or free text without translation: ids, codes, addresses. Numbers are taken as their text. */
export const text = (zh: string, en: string, aliases?: string) =>
  v.pipe(scalar, v.metadata({ ...told('text', zh, en, aliases) }));

/** A name in one or several languages; it is a dimension to group by. */
export const label = (zh: string, en: string, aliases?: string) =>
  v.pipe(name, v.metadata({ ...told('name', zh, en, aliases) }));

/** A period as written: 2024, 2024Q2, 2024-06; a name in several languages where it is no date. */
export const period = (zh: string, en: string, aliases?: string) =>
  v.pipe(name, v.metadata({ ...told('period', zh, en, aliases) }));

/** A day, a month or a year: 2024-03-05, 2024/3/5, 2024年3月5日, 20240305, 2024-03, 2024, a spreadsheet's day number. */
export const date = (zh: string, en: string, aliases?: string) =>
  v.pipe(scalar, v.metadata({ ...told('date', zh, en, aliases) }));

/** Yes or no: true, false, 是, 否, 1, 0. */
export const flag = (zh: string, en: string, aliases?: string) =>
  v.pipe(v.union([v.boolean(), v.string(), v.number()]), v.metadata({ ...told('flag', zh, en, aliases) }));

/** Several texts: an array, or one text separated by `；`, `;` or `、`. */
export const list = (zh: string, en: string, aliases?: string) =>
  v.pipe(v.union([v.string(), v.array(name)]), v.metadata({ ...told('list', zh, en, aliases) }));

/** The id (or the name) of a row of another table. */
export const reference = (table: string, zh: string, en: string, aliases?: string) =>
  v.pipe(name, v.metadata({ ...told('reference', zh, en, aliases, { table }) }));

/** One of a few words, in English or Chinese. Each is given as `value: [Chinese, English, other spellings …]`. */
export const word = <W extends Record<string, readonly [zh: string, en: string, ...also: string[]]>>(
  zh: string,
  en: string,
  words: W,
  aliases?: string,
) =>
  v.pipe(
    v.string() as v.GenericSchema<keyof W & string>,
    v.metadata({
      ...told('word', zh, en, aliases, {
        words: Object.fromEntries(Object.entries(words).map(([key, [a, b]]) => [key, titles(a, b)])),
        spellings: Object.fromEntries(Object.entries(words).map(([key, [, , ...also]]) => [key, also])),
      }),
    }),
  );

const measure =
  (role: Role, unit: FieldInfo['unit'], { nonNegative = true, people = unit === 'person' || unit === 'post' } = {}) =>
  (zh: string, en: string, aliases?: string) =>
    v.pipe(
      figure,
      v.metadata({ ...told(role, zh, en, aliases, { nonNegative, people, ...(unit === undefined ? {} : { unit }) }) }),
    );

/** A headcount at a moment: adds over everything but the period, of which the latest is shown. */
export const headcountStock = measure('stock', 'person');
/** Establishment posts at a moment; people hold them, so that they are protected as people are. */
export const postStock = measure('stock', 'post');
/** People within a period: adds over everything. */
export const headcountFlow = measure('flow', 'person');
/** People at a moment, unless the figures bear another unit: holders of an honour, those who wait, users. */
export const peopleStock = measure('stock', 'item', { people: true });
/** People served within a period, unless the figures bear another unit. */
export const peopleFlow = measure('flow', 'item', { people: true });
/** Items at a moment. */
export const itemStock = measure('stock', 'item');
/** Items within a period. */
export const itemFlow = measure('flow', 'item');
/** A size at a moment in whatever unit its figures bear: square metres, machine hours, seats. */
export const sizeStock = measure('stock', undefined);
/** What was done within a period, in whatever unit its figures bear; for people unless they say so. */
export const sizeFlow = measure('flow', undefined, { people: true });
/** Money within a period, in the currency's unit: adds over everything. May be negative (a correction). */
export const moneyFlow = measure('flow', 'money', { nonNegative: false });
/** Money that is a limit or a prize of its row and is not added; 上不封顶 has no upper end. */
export const money = measure('number', 'money');
/** How many items a row stands for; 1 unless said. */
export const count = measure('count', 'item');
/** A plain number that is not added: a ratio, a degree. */
export const number = measure('number', undefined);

/** A figure of its own kind, not added, in the unit that another column of the row names; it may be below zero. */
export const indicator = (unitFrom: string, zh: string, en: string, aliases?: string) =>
  v.pipe(figure, v.metadata({ ...told('number', zh, en, aliases, { unitFrom }) }));

/**
 * Figures in the order of time: a list of figures, a list of `{ period, value }`, an object `{ "2023": 5, "2024": 6 }`,
 * or a text `2023: 5；2024: 6`. They stand in the unit that another column of the row names.
 */
export const series = (unitFrom: string, zh: string, en: string, aliases?: string) =>
  v.pipe(points, v.metadata({ ...told('series', zh, en, aliases, { unitFrom }) }));

/** The place in an order: 1, 2, 3 …. It is no figure: it bears no unit and nothing is reckoned with it. */
export const rank = (zh: string, en: string, aliases?: string) =>
  v.pipe(scalar, v.metadata({ ...told('rank', zh, en, aliases) }));

/** What is said of a field, be it optional or not. */
export function infoOf(field: v.GenericSchema): FieldInfo {
  const inner = isOptional(field) ? (field as { wrapped?: v.GenericSchema }).wrapped : undefined;
  return inner ? infoOf(inner) : (v.getMetadata(field as never) as unknown as FieldInfo);
}

/** Is this field one that a row can do without? */
export const isOptional = (field: v.GenericSchema): boolean => field.type === 'optional';
