import * as v from 'valibot';
import type { Titles } from '../dataset/fields.js';
import { headFinder } from '../dataset/heads.js';
import type { MetaRecord } from '../dataset/index.js';
import { metaFields } from '../dataset/tables.js';
import { type Shape, shapeOf } from './shape.js';

/** What a sheet holds and what its heads mean. */
export interface SheetMapping {
  /** The table it holds: `funding`. */
  table?: string;
  /** The row of the heads, counted from 1; the last one where they have several levels. Found by itself unless said. */
  headRow?: number;
  /** Column heads as written there → columns of the table; null leaves a column out. */
  heads?: Readonly<Record<string, string | null>>;
  /** Units of columns whose heads don't say it, by head: `万元`. */
  units?: Readonly<Record<string, string>>;
  /** Columns that the sheet lacks and that are the same in all its rows. */
  values?: Readonly<Record<string, string | number>>;
}

/** Where a column of a table comes from in raw records. */
export type ColumnSource =
  | string
  | { value: unknown }
  | {
      /** The column of the records. */
      of: string;
      /** Only from rows with these values; with `once`, from the rows of the key. More than one such row: nothing. */
      where?: Readonly<Record<string, string | readonly string[]>>;
      /** Other words for its values. */
      words?: Readonly<Record<string, unknown>>;
      /** What stands for a value that is missing; nothing unless said. */
      otherwise?: unknown;
    }
  | {
      /** The first amount less the others, exact; missing where one of them is. */
      difference: readonly string[];
      otherwise?: unknown;
    };

/** How a table is made of raw records, of which several may tell of one thing. */
export interface Recipe {
  /** The sheet or file of the records; the only one unless said. */
  from?: string;
  /** Only records with these values. */
  where?: Readonly<Record<string, string | readonly string[]>>;
  /** A column that tells records of the same thing: one row a value, which must agree in all records. */
  once?: string;
  /** Everything on the left with everything on the right that shares a value of `within`: who works with whom. */
  pairs?: {
    within: string;
    /** The column that tells the parties apart. */
    party: string;
    left: Readonly<Record<string, string | readonly string[]>>;
    right: Readonly<Record<string, string | readonly string[]>>;
    /** One row a pair with the number of things shared, as `weight`; else one row a pair and thing, its value as `within`. */
    weigh?: boolean;
  };
  /** Columns of the table → where they come from. Pairs offer `left`, `right`, `within` and, if weighed, `weight`. */
  columns: Readonly<Record<string, ColumnSource>>;
}

/** What foreign names mean: the file of `--map`. */
export interface Mapping {
  /** What the dataset says of itself; goes before what the ledger says. */
  meta?: MetaRecord;
  /** Heads of all sheets → columns; null leaves a column out. */
  heads?: Readonly<Record<string, string | null>>;
  /** Sheets (or files, without ending) → what they hold; a table's name alone will do, null leaves a sheet out. */
  sheets?: Readonly<Record<string, string | SheetMapping | null>>;
  /** Words that stand for a missing value in raw records: `NA`. */
  missing?: readonly string[];
  /** Tables made of raw records. */
  tables?: Readonly<Record<string, Recipe | readonly Recipe[]>>;
}

const text = v.string();
const heads = v.record(text, v.nullable(text));
const where = v.record(text, v.union([text, v.array(text)]));
const SHEET = v.strictObject({
  table: v.optional(text),
  headRow: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  heads: v.optional(heads),
  units: v.optional(v.record(text, text)),
  values: v.optional(v.record(text, v.union([text, v.number()]))),
});
const SOURCE = v.union([
  text,
  v.strictObject({ value: v.unknown() }),
  v.strictObject({
    of: text,
    where: v.optional(where),
    words: v.optional(v.record(text, v.unknown())),
    otherwise: v.optional(v.unknown()),
  }),
  v.strictObject({ difference: v.pipe(v.array(text), v.minLength(2)), otherwise: v.optional(v.unknown()) }),
]);
const RECIPE = v.strictObject({
  from: v.optional(text),
  where: v.optional(where),
  once: v.optional(text),
  pairs: v.optional(
    v.strictObject({ within: text, party: text, left: where, right: where, weigh: v.optional(v.boolean()) }),
  ),
  columns: v.record(text, SOURCE),
});
const MAPPING = v.strictObject({
  $schema: v.optional(text),
  meta: v.optional(v.record(text, v.unknown())),
  heads: v.optional(heads),
  sheets: v.optional(v.record(text, v.nullable(v.union([text, SHEET])))),
  missing: v.optional(v.array(text)),
  tables: v.optional(v.record(text, v.union([RECIPE, v.array(RECIPE)]))),
});

/** A map that can't be followed; `said` says what is wrong. */
export class MappingError extends Error {
  readonly said: Titles;
  constructor(zh: string, en: string) {
    super(en);
    this.said = { 'zh-CN': zh, en };
  }
}

/** Checks what a map says. @throws MappingError where it has another shape or names what isn't there */
export function readMapping(input: unknown): Mapping {
  const read = v.safeParse(MAPPING, input);
  if (!read.success) {
    const { path, expected, received } = deepest(read.issues);
    throw new MappingError(
      `对照表 ${path.join('.')}：应为 ${expected}，读到 ${received}`,
      `the map, ${path.join('.')}: expected ${expected}, found ${received}`,
    );
  }
  const map = read.output as Mapping;
  for (const [name, sheet] of Object.entries(map.sheets ?? {})) checkSheet(name, sheet);
  for (const [table, recipes] of Object.entries(map.tables ?? {}))
    for (const recipe of [recipes].flat() as Recipe[])
      checkColumns(`tables.${table}.columns`, shapeNamed(`tables.${table}`, table), Object.keys(recipe.columns));
  return map;
}

interface Misfit {
  path: readonly string[];
  expected: string | null;
  received: string;
}

/** Of the ways in which a map does not fit, the one that went deepest says most; a union's own are within it. */
function deepest(issues: readonly v.BaseIssue<unknown>[]): Misfit {
  const all = issues.flatMap(({ path: items = [], expected, received, issues: within }): Misfit[] => {
    const path = items.map(({ key }) => String(key));
    const inner = within && deepest(within);
    return [{ path, expected, received }, ...(inner ? [{ ...inner, path: [...path, ...inner.path] }] : [])];
  });
  return all.reduce((best, one) => (one.path.length > best.path.length ? one : best));
}

function checkSheet(name: string, sheet: string | SheetMapping | null): void {
  const mapping = typeof sheet === 'string' ? { table: sheet } : sheet;
  if (mapping?.table === undefined) return;
  const columns = Object.values(mapping.heads ?? {}).flatMap((column) => column ?? []);
  const path = `sheets.${name}`;
  checkColumns(path, shapeNamed(path, mapping.table), [...columns, ...Object.keys(mapping.values ?? {})]);
}

function shapeNamed(path: string, table: string): Shape {
  const shape = shapeOf(table);
  if (!shape)
    throw new MappingError(`对照表 ${path}：没有数据表“${table}”`, `the map, ${path}: there is no table “${table}”`);
  return shape;
}

function checkColumns(path: string, { title, columns: known }: Shape, columns: readonly string[]): void {
  for (const column of columns)
    if (!known.some(({ name }) => name === column))
      throw new MappingError(
        `对照表 ${path}：${title['zh-CN']}表没有“${column}”列`,
        `the map, ${path}: the table ${title.en} has no column “${column}”`,
      );
}

/** The meta of a map with the library's own names for what it says. */
export function metaOf(mapping: Mapping): Record<string, unknown> {
  const find = headFinder(metaFields);
  return Object.fromEntries(Object.entries(mapping.meta ?? {}).map(([key, value]) => [find(key) ?? key, value]));
}
