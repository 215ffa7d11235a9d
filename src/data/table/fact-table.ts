import { parseQuantity, type Quantity } from '../quantity/index.js';
import { type AggregateRequest, aggregate, type GroupRequest } from './aggregate.js';
import type { SentColumn } from './encoded-column.js';
import { encodings, type Filter } from './encodings.js';
import { groupsMet, lastRows } from './grouping.js';
import type { Nesting } from './nesting.js';
import { codesOf } from './selection.js';
import { asQuantity, openUp } from './totals.js';

/**
 * A group: its key under each `by` column, each sum, and the count; numbers where they are exact and in the column's
 * unit.
 */
export type Group = Record<string, string | number | Quantity>;

/** A sum of some records. */
export interface Sum {
  /** What is stated. */
  quantity: Quantity;
  /** How many records state nothing. */
  missing: number;
  /** What is known of the whole: without an upper end where a record states nothing. */
  atLeast: Quantity;
}

/** As little as can be for each of a hundred thousand groups: what few ask for is computed when asked. */
export class StatedSum implements Sum {
  declare readonly quantity: Quantity;
  declare readonly missing: number;

  constructor(quantity: Quantity, unstated: number) {
    this.quantity = quantity;
    this.missing = unstated;
  }
  get atLeast(): Quantity {
    return this.missing > 0 ? openUp(this.quantity) : this.quantity;
  }
}

/** A group as the views use it: quantities throughout, and how many records lack a figure. */
export interface Cell {
  keys: readonly string[];
  sums: Readonly<Record<string, Sum>>;
  /** Distinct ids, and the counts of rows without one. */
  count: Quantity;
  /** The rows that were counted, in rising order; listed when first read. */
  readonly rows: readonly number[];
  /** Does any of them say of a measure that it is not counted (未统计), or withhold it? */
  says(measure: string, what: Said): boolean;
}

/** What a row can say of a measure in place of a figure. */
export type Said = 'uncounted' | 'withheld';

/** An empty cell or a dash says nothing: figures of one place may stand in several rows. */
const SILENT = /^[\s\-–—―/]*$/;

/** What a cell says in place of a figure, or beside its bounds. */
export function saidIn(cell: unknown): Said | undefined {
  if (cell === undefined || cell === null || typeof cell === 'number') return undefined;
  if (typeof cell === 'string' && SILENT.test(cell)) return undefined;
  const { status, text } = parseQuantity(cell);
  if (status === 'masked' || status === 'suppressed') return 'withheld';
  return status === 'missing' && !SILENT.test(text) ? 'uncounted' : undefined;
}

/** A table of facts by columns. Columns are encoded when first used and kept. */
export interface FactTable {
  readonly length: number;
  readonly columns: readonly string[];
  /** Which rows are the whole of others, and count in place of them or not at all. */
  readonly nesting: Nesting;
  /** The unit of a measure's bare numbers, where they have one. */
  unitOf(measure: string): string | undefined;
  /** The cells of a column; undefined where there is no such column. */
  column(name: string): readonly unknown[] | undefined;
  /** The distinct values of a column in first-seen order, among rows that pass `where`; '' stands for none. */
  values(name: string, where?: Filter): string[];
  /** The same, of rows on which any of `columns` says something; in the order of their last rows. */
  lastValues(name: string, columns: readonly string[], where?: Filter): string[];
  /** One row as an object, without its empty cells. */
  row(index: number): Record<string, unknown>;
  group(request: GroupRequest): Group[];
  aggregate(request: AggregateRequest): Cell[];
}

/** Units of measures whose bare numbers have one: `{ invested: '元' }`. */
export type Units = Readonly<Record<string, string>>;

type Columns = Readonly<Record<string, readonly unknown[]>>;

const isRows = (
  input: readonly Readonly<Record<string, unknown>>[] | Columns,
): input is readonly Record<string, unknown>[] => Array.isArray(input);

/** Makes columns of rows: every key that a row has is a column. */
function columnsOf(rows: readonly Readonly<Record<string, unknown>>[]): Map<string, readonly unknown[]> {
  const columns = new Map<string, unknown[]>();
  rows.forEach((row, index) => {
    for (const name of Object.keys(row)) {
      let cells = columns.get(name);
      if (!cells) {
        cells = new Array<unknown>(rows.length);
        columns.set(name, cells);
      }
      cells[index] = row[name];
    }
  });
  return columns;
}

/** Sets a property of any name: `__proto__` is a column like any other. */
function put(object: Record<string, unknown>, name: string, value: unknown): void {
  if (name !== '__proto__') object[name] = value;
  else Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
}

/**
 * A table to group and filter, from rows or from columns, which must not be changed afterwards.
 *
 * Grouping is synchronous and answers in first-seen order. Sums of decimal amounts are exact; a sum over official
 * wordings is an interval; missing figures are left out of it; figures whose units don't add up make it missing, with
 * reason `mixed-units`.
 */
export function factTable(
  input: readonly Readonly<Record<string, unknown>>[] | Columns,
  units: Units = {},
  nesting: Nesting = [],
): FactTable {
  const columns: Map<string, readonly unknown[]> = isRows(input) ? columnsOf(input) : new Map(Object.entries(input));
  let length = isRows(input) ? input.length : 0;
  if (!isRows(input)) for (const cells of columns.values()) length = Math.max(length, cells.length);
  return tableOf([...columns.keys()], (name) => columns.get(name), length, units, nesting);
}

/** A table of columns that were sent encoded, each `length` long. */
export function sentTable(
  columns: ReadonlyMap<string, SentColumn>,
  length: number,
  units: Units,
  nesting: Nesting,
): FactTable {
  const sent = (name: string) => columns.get(name);
  return tableOf([...columns.keys()], (name) => sent(name)?.cells(), length, units, nesting, sent);
}

function tableOf(
  names: readonly string[],
  column: (name: string) => readonly unknown[] | undefined,
  length: number,
  units: Units,
  nesting: Nesting,
  sent?: (name: string) => SentColumn | undefined,
): FactTable {
  const unitOf = (name: string) => (Object.prototype.hasOwnProperty.call(units, name) ? units[name] : undefined);
  const table = encodings(column, length, unitOf, sent, nesting);
  return {
    length,
    columns: names,
    nesting,
    unitOf,
    column,
    values(name, where) {
      const dimension = table.dimension(name);
      const passing = table.passing(where);
      if (!passing) return dimension.values.slice();
      const { codes, size } = dimension;
      return Array.from(groupsMet(codesOf(codes, size, passing), size), (code) => dimension.values[code]!);
    },
    lastValues(name, columns, where) {
      const { codes, values } = table.dimension(name);
      const last = lastRows(codes, values.length, table.filled(columns), table.passing(where));
      return values
        .map((value, code) => ({ value, row: last[code]! }))
        .filter(({ row }) => row > 0)
        .sort((a, b) => a.row - b.row)
        .map(({ value }) => value);
    },
    row(index) {
      const row: Record<string, unknown> = {};
      for (const name of names) {
        const cell = column(name)![index];
        if (cell !== undefined && cell !== null && cell !== '') put(row, name, cell);
      }
      return row;
    },
    aggregate(request) {
      const { sum = [] } = request;
      const found = aggregate(table, request);
      return Array.from(found.groups, (group): Cell => {
        const sums: Record<string, Sum> = {};
        sum.forEach((name, which) => {
          const quantity = asQuantity(found.figure(which, group), table.measure(name).unit);
          put(sums, name, new StatedSum(quantity, found.missing(which, group)));
        });
        let rows: readonly number[] | undefined;
        return {
          keys: found.keys(group),
          sums,
          count: asQuantity(found.count(group), found.countUnit),
          get rows() {
            rows ??= found.rows(group);
            return rows;
          },
          says(name, what) {
            const cells = column(name);
            rows ??= found.rows(group);
            return cells !== undefined && rows.some((row) => saidIn(cells[row]) === what);
          },
        };
      });
    },
    group(request) {
      const { by = [], sum = [], count } = request;
      const found = aggregate(table, request);
      return Array.from(found.groups, (number) => {
        const group: Group = {};
        const keys = found.keys(number);
        by.forEach((name, at) => {
          put(group, name, keys[at]);
        });
        sum.forEach((name, which) => {
          put(group, name, found.figure(which, number));
        });
        if (count !== undefined) group.count = found.count(number);
        return group;
      });
    },
  };
}
