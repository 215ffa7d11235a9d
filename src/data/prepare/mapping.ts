import * as v from 'valibot';
import { spellingsOf } from '../dataset/fields.js';
import { readHeadUnit } from '../dataset/head-unit.js';
import { headFinder, hintOf, nearest } from '../dataset/heads.js';
import { type Issue, type IssueCode, type IssueParams, issue } from '../dataset/issues.js';
import type { Phrase } from '../dataset/name.js';
import { tableNamed } from '../dataset/table-names.js';
import type { PhraseKey } from '../language.js';
import type { LedgerMapping, SheetMapping } from '../ledger/mapping.js';
import { META_SHAPE, SHAPES, type Shape, shapeOf } from '../ledger/shape.js';

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

/** What foreign names mean: the file of `--map`. Tables and columns are named in English or Chinese. */
export interface Mapping extends LedgerMapping {
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
  names: v.optional(v.record(text, v.record(text, text))),
  rows: v.optional(v.record(text, v.boolean())),
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

/** A map that can't be followed; `issue` says what is wrong, in the language that it is translated to. */
export class MappingError extends Error {
  readonly issue: Issue;
  constructor(problem: Issue) {
    super(problem.message);
    this.issue = problem;
  }
}

/** What is wrong with a map, and where in it. */
const misfit = (code: IssueCode, path: string, params: IssueParams = {}, found: unknown = null): MappingError =>
  new MappingError(issue(code, path, found, { ...params, place: { '@': 'in-map', path } }));

/** Checks what a map says. @throws MappingError where it has another shape or names what isn't there */
export function readMapping(input: unknown): Mapping {
  const read = v.safeParse(MAPPING, input);
  if (!read.success) throw misfitError(deepest(read.issues));
  const map = read.output as Mapping;
  checkHeads('heads', undefined, map.heads);
  checkKnown('meta', Object.keys(map.meta ?? {}), [META_SHAPE]);
  for (const [name, sheet] of Object.entries(map.sheets ?? {})) checkSheet(`sheets.${name}`, sheet);
  for (const [table, recipes] of Object.entries(map.tables ?? {}))
    for (const recipe of [recipes].flat() as Recipe[])
      checkKnown(`tables.${table}.columns`, Object.keys(recipe.columns), [shapeNamed(`tables.${table}`, table)]);
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

/** What valibot calls a kind, and how it is said. */
const KINDS: Readonly<Record<string, PhraseKey>> = {
  string: 'a-string',
  number: 'a-number',
  boolean: 'a-boolean',
  integer: 'a-integer',
  Object: 'a-object',
  Array: 'a-array',
  null: 'a-null',
};

function misfitError({ path, expected, received }: Misfit): MappingError {
  const where = path.join('.');
  if (expected === 'never') return misfit('map-entry', where, { key: path[path.length - 1] ?? '' });
  const kinds = [...new Set((expected ?? '').split(/[^A-Za-z]+/).flatMap((kind) => KINDS[kind] ?? []))];
  const wanted = kinds.map((kind): Phrase => ({ '@': kind }));
  return misfit('map-value', where, { wanted: wanted.length > 0 ? wanted : { '@': 'another' }, received });
}

function checkSheet(path: string, sheet: string | SheetMapping | null): void {
  const mapping = typeof sheet === 'string' ? { table: sheet } : sheet;
  if (!mapping) return;
  const shape = mapping.table === undefined ? undefined : shapeNamed(path, mapping.table);
  checkHeads(path, shape, mapping.heads);
  for (const columns of [mapping.values, mapping.names])
    checkKnown(path, Object.keys(columns ?? {}), shape ? [shape] : SHAPES);
  for (const [head, unit] of Object.entries(mapping.units ?? {}))
    if (!readHeadUnit(unit)) throw misfit('map-unit', `${path}.units.${head}`, { unit });
}

const checkHeads = (path: string, shape: Shape | undefined, heads: SheetMapping['heads'] = {}): void =>
  checkKnown(
    path,
    Object.values(heads).flatMap((column) => column ?? []),
    shape ? [shape] : SHAPES,
  );

function shapeNamed(path: string, table: string): Shape {
  const shape = shapeOf(tableNamed(table) ?? table);
  if (shape) return shape;
  const known = SHAPES.flatMap(({ name, title }) => [name, spellingsOf(title)[0]]);
  throw misfit('map-table', path, { name: table, hint: hintOf(nearest(table, known)) });
}

/** Checks that columns are known in one of some tables, by any of their names. */
function checkKnown(path: string, columns: readonly string[], shapes: readonly Shape[]): void {
  for (const column of columns) {
    if (shapes.some(({ fields }) => headFinder(fields)(column) !== undefined)) continue;
    const known = shapes.flatMap((shape) => shape.columns.flatMap(({ name, title }) => [name, spellingsOf(title)[0]]));
    const hint = hintOf(nearest(column, known));
    const [only] = shapes.length === 1 ? shapes : [];
    throw only
      ? misfit('map-column', path, { table: only.title, name: column, hint })
      : misfit('map-column-nowhere', path, { name: column, hint });
  }
}
