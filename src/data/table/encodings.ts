import { type Codes, cellKey, type Dimension, encodeDimension, type Grouping } from './dimension.js';
import type { SentColumn } from './encoded-column.js';
import { combine, recordsOf, whole } from './grouping.js';
import { encodeMeasure, type Measure, OTHER_UNIT } from './measure.js';
import type { Nesting } from './nesting.js';
import { type Postings, rowsOf, sortRows } from './postings.js';
import { recent } from './recent.js';
import { type Selection, select } from './selection.js';

/** Which rows: those whose column holds one of the listed values, for every column named. */
export type Filter = Readonly<Record<string, readonly string[]>>;

/** A table's columns as codes and numbers, and what follows from them; each made when first asked for and kept. */
export interface Encodings {
  readonly length: number;
  /** Which rows are the whole of others. */
  readonly nesting: Nesting;
  dimension(name: string): Dimension;
  measure(name: string): Measure;
  /** Rows by all of some columns. */
  grouping(by: readonly string[]): Grouping;
  /** Rows by group and by what is counted there; undefined where each row counts for itself. */
  records(by: readonly string[], id: string | undefined): Grouping | undefined;
  /** How much each row counts for: an id one, a row without one its `count`; undefined where that is one throughout. */
  items(id: string | undefined): Measure | undefined;
  unitOf(name: string): string | undefined;
  /** 1 at each row on which any of some columns says something. */
  filled(columns: readonly string[]): Uint8Array;
  /** The rows that pass; undefined stands for all of them. */
  passing(where: Filter | undefined): Selection | undefined;
}

/** How many answers are kept. A group's code takes 1 to 4 bytes a row, a record's, an index or a list of rows 4. */
const MOST_GROUPINGS = 32;
const MOST_RECORDS = 8;
const MOST_INDEXES = 8;
const MOST_FILTERS = 4;

/** Encodes columns, all as long as the table, but for those that were sent encoded. */
export function encodings(
  cellsOf: (name: string) => readonly unknown[] | undefined,
  length: number,
  unitOf: (name: string) => string | undefined,
  sent: (name: string) => Omit<SentColumn, 'cells'> | undefined = () => undefined,
  nesting: Nesting = [],
): Encodings {
  const dimensions = recent<Dimension>();
  const measures = recent<Measure>();
  const groupings = recent<Grouping>(MOST_GROUPINGS);
  const paired = recent<Grouping>(MOST_RECORDS);
  const identified = recent<Grouping>();
  const weighed = recent<Measure | undefined>();
  const indexes = recent<Postings>(MOST_INDEXES);
  const filtered = recent<Selection | undefined>(MOST_FILTERS);
  const stated = recent<Uint8Array>();

  const none: readonly unknown[] = [];
  const cells = (name: string) => cellsOf(name) ?? none;
  const dimension = (name: string) =>
    dimensions(name, () => sent(name)?.dimension ?? encodeDimension(padded(cells(name), length)));
  const measure = (name: string) =>
    measures(name, () => sent(name)?.measure ?? encodeMeasure(padded(cells(name), length), unitOf(name)));
  const everything = whole(length);
  const grouping = (by: readonly string[]): Grouping => {
    const names = [...new Set(by)].sort();
    const last = names.pop();
    if (last === undefined) return everything;
    if (names.length === 0) return dimension(last);
    return groupings(keyOf([...names, last]), () => combine(grouping(names), dimension(last)));
  };
  const byId = (id: string) => identified(id, () => recordsOf(dimension(id)));

  const passing = (where: Filter): Uint32Array | undefined => {
    let narrowing = testsOf(where, dimension);
    if (narrowing.some(({ codes }) => codes.length === 0)) return new Uint32Array(0);
    const found = narrowing
      .filter(({ codes }) => codes.length === 1)
      .map((test) => {
        const { codes, size } = dimension(test.name);
        const index = indexes(test.name, () => sortRows(codes, size));
        return { test, rows: rowsOf(index, test.codes[0]!) };
      })
      .sort((a, b) => a.rows.length - b.rows.length)[0];
    let rows = found?.rows;
    narrowing = narrowing.filter((test) => test !== found?.test);
    for (const { name, passes } of narrowing) rows = narrow(dimension(name).codes, passes, rows);
    return rows;
  };

  return {
    length,
    nesting,
    dimension,
    measure,
    grouping,
    unitOf,
    records(by, id) {
      if (id === undefined || byId(id).size === length) return undefined;
      return paired(keyOf([id, ...by]), () => combine(grouping(by), byId(id)));
    },
    items: (id) =>
      weighed(String(id), () => {
        const counts = cellsOf('count');
        if (!counts) return undefined;
        const ids = id === undefined ? undefined : dimension(id);
        const hasId = (row: number) => ids !== undefined && ids.values[ids.codes[row]!] !== '';
        return weigh(counts, length, hasId, (weights, unit) => encodeMeasure(weights, unit), unitOf('count'));
      }),
    filled: (columns) => stated(keyOf(columns), () => filledRows(columns.map(cells), length)),
    passing: (where) =>
      where === undefined
        ? undefined
        : filtered(keyOf(Object.entries(where)), () => {
            const rows = passing(where);
            return rows && select(rows);
          }),
  };
}

/** How much each row counts for: one where it has an id or says nothing else; as a measure made by `encode`. */
function weigh<M extends Pick<Measure, 'unit' | 'states'>>(
  counts: readonly unknown[],
  length: number,
  hasId: (row: number) => boolean,
  encode: (weights: readonly unknown[], unit: string | undefined) => M,
  own: string | undefined,
): M {
  const weights = Array.from({ length }, (_, row) => (hasId(row) || cellKey(counts[row]) === '' ? 1 : counts[row]));
  const plain = encode(weights, own);
  const worded = own === undefined && (plain.unit !== undefined || plain.states?.includes(OTHER_UNIT));
  // What an id stands for is an item, however the numbers of others are worded: no 名.
  return worded && weights.some((weight, row) => weight !== counts[row]) ? encode(weights, '项') : plain;
}

const keyOf = (parts: readonly unknown[]): string => JSON.stringify(parts);

/** 1 at each row that is not blank in one of some columns. */
function filledRows(columns: readonly (readonly unknown[])[], length: number): Uint8Array {
  const filled = new Uint8Array(length);
  for (const cells of columns)
    for (let row = 0; row < length; row++)
      if (filled[row] === 0 && (typeof cells[row] === 'number' || cellKey(cells[row]) !== '')) filled[row] = 1;
  return filled;
}

const padded = (cells: readonly unknown[], length: number): readonly unknown[] =>
  cells.length === length ? cells : Array.from({ length }, (_, row) => cells[row]);

interface Test {
  name: string;
  /** Codes that pass. */
  codes: readonly number[];
  /** 1 at each code that passes. */
  passes: Uint8Array;
}

const byValue = new WeakMap<readonly string[], ReadonlyMap<string, number>>();
/** Where each value of a column stands. Views ask of one value after the other. */
function codesByValue(values: readonly string[]): ReadonlyMap<string, number> {
  const known = byValue.get(values) ?? new Map(values.map((value, code) => [value, code]));
  byValue.set(values, known);
  return known;
}

/** What a filter asks of each column; columns of which every value passes are left out. */
function testsOf(where: Filter, dimension: (name: string) => Dimension): Test[] {
  return Object.entries(where).flatMap(([name, wanted]) => {
    const { values } = dimension(name);
    const codeOf = codesByValue(values);
    const met = (Array.isArray(wanted) ? wanted : [wanted]).map((one) => codeOf.get(cellKey(one)));
    const codes = [...new Set(met)].filter((code) => code !== undefined).sort((a, b) => a - b);
    const passes = new Uint8Array(values.length);
    for (const code of codes) passes[code] = 1;
    return codes.length === values.length && codes.length > 0 ? [] : [{ name, codes, passes }];
  });
}

/** Those of some rows (all, unless given) whose code passes. Without a branch, which would be guessed wrong. */
function narrow(codes: Codes, passes: Uint8Array, some: Uint32Array | undefined): Uint32Array {
  const length = some ? some.length : codes.length;
  const rows = new Uint32Array(length);
  let found = 0;
  for (let at = 0; at < length; at++) {
    const row = some ? some[at]! : at;
    rows[found] = row;
    found += passes[codes[row]!]!;
  }
  return rows.slice(0, found);
}
