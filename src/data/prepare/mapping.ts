import { headFinder } from '../dataset/heads.js';
import type { MetaRecord } from '../dataset/index.js';
import { metaFields } from '../dataset/tables.js';
import { shapeOf } from './shape.js';

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

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A map that can't be followed; `message` says what is wrong, in English and Chinese. */
export class MappingError extends Error {}

const refuse = (zh: string, en: string): never => {
  throw new MappingError(`${zh} / ${en}`);
};

/** Checks what a map says. @throws MappingError where it names what isn't there. */
export function readMapping(input: unknown): Mapping {
  if (!isObject(input)) return refuse('对照表应是一个 JSON 对象', 'the map should be a JSON object');
  const known = ['$schema', 'meta', 'heads', 'sheets', 'missing', 'tables'];
  for (const key of Object.keys(input))
    if (!known.includes(key))
      refuse(`对照表不认识“${key}”，可用：${known.join('、')}`, `the map has no “${key}”; known: ${known.join(', ')}`);
  for (const [name, value] of Object.entries(isObject(input.sheets) ? input.sheets : {})) checkSheet(name, value);
  for (const [table, value] of Object.entries(isObject(input.tables) ? input.tables : {}))
    for (const recipe of Array.isArray(value) ? value : [value]) checkRecipe(table, recipe);
  return input as Mapping;
}

function checkSheet(name: string, value: unknown): void {
  if (value === null) return;
  const table = typeof value === 'string' ? value : isObject(value) ? value.table : undefined;
  if (table === undefined && isObject(value)) return;
  if (typeof table !== 'string' || (table !== 'meta' && !shapeOf(table)))
    refuse(
      `对照表 sheets.${name}：没有数据表“${String(table)}”`,
      `sheets.${name}: there is no table “${String(table)}”`,
    );
  const shape = shapeOf(table as string);
  for (const [head, column] of Object.entries(isObject(value) && isObject(value.heads) ? value.heads : {}))
    if (column !== null && shape && !shape.columns.some(({ name: one }) => one === column))
      refuse(
        `对照表 sheets.${name}.heads.${head}：${shape.title['zh-CN']}表没有“${String(column)}”列`,
        `sheets.${name}.heads.${head}: the table ${shape.name} has no column “${String(column)}”`,
      );
}

function checkRecipe(table: string, recipe: unknown): void {
  const shape = shapeOf(table);
  if (!shape) return refuse(`对照表 tables：没有数据表“${table}”`, `tables: there is no table “${table}”`);
  if (!isObject(recipe) || !isObject(recipe.columns))
    return refuse(`对照表 tables.${table} 缺少 columns`, `tables.${table} lacks its columns`);
  for (const column of Object.keys(recipe.columns))
    if (!shape.columns.some(({ name }) => name === column))
      refuse(`对照表 tables.${table}.columns：没有“${column}”列`, `tables.${table}.columns: there is no “${column}”`);
}

/** The meta of a map with the library's own names for what it says. */
export function metaOf(mapping: Mapping): Record<string, unknown> {
  const find = headFinder(metaFields);
  return Object.fromEntries(Object.entries(mapping.meta ?? {}).map(([key, value]) => [find(key) ?? key, value]));
}
