import { isExact, type Quantity } from '../quantity/index.js';
import {
  addRow,
  cellKey,
  type Dimension,
  emptyTotal,
  encodeDimension,
  encodeMeasure,
  type Measure,
  type Total,
  totalQuantity,
} from './column.js';

/** Which rows: those whose column holds one of the listed values, for every column named. */
export type Filter = Readonly<Record<string, readonly string[]>>;

export interface GroupRequest {
  /** Columns to group by; none makes one group of everything. */
  by?: readonly string[];
  /** Measures to add. */
  sum?: readonly string[];
  /** Column whose distinct values are counted; a row without one adds its `count` (1). Its money is then added once, too. */
  count?: string;
  where?: Filter;
}

/** A group: its key under each `by` column, each sum (a number where exact), and the count. */
export type Group = Record<string, string | number | Quantity>;

/** A group as the views use it: quantities throughout, and how many records lack a figure. */
export interface Cell {
  keys: readonly string[];
  sums: Readonly<Record<string, { quantity: Quantity; missing: number }>>;
  /** Distinct ids, and the counts of rows without one. */
  count: Quantity;
  rows: readonly number[];
}

/** A table of facts by columns. Columns are encoded when first used and kept. */
export interface FactTable {
  readonly length: number;
  readonly columns: readonly string[];
  /** The cells of a column; undefined where there is no such column. */
  column(name: string): readonly unknown[] | undefined;
  /** The distinct values of a column in first-seen order, among rows that pass `where`; '' stands for none. */
  values(name: string, where?: Filter): string[];
  /** One row as an object, without its empty cells. */
  row(index: number): Record<string, unknown>;
  group(request: GroupRequest): Group[];
  aggregate(request: AggregateRequest): Cell[];
}

interface AggregateRequest extends GroupRequest {
  /** Only rows in which all of these measures are known. */
  complete?: readonly string[];
  /** Only rows in which all of these measures are known and have an upper end. */
  bounded?: readonly string[];
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

/**
 * A table to group and filter, from rows or from columns.
 *
 * Grouping is synchronous and answers in first-seen order. Sums of decimal amounts are exact; a sum over official
 * wordings is an interval; missing figures are left out of it.
 */
export function factTable(input: readonly Readonly<Record<string, unknown>>[] | Columns, units: Units = {}): FactTable {
  const columns: Map<string, readonly unknown[]> = isRows(input) ? columnsOf(input) : new Map(Object.entries(input));
  let length = isRows(input) ? input.length : 0;
  if (!isRows(input)) for (const cells of columns.values()) length = Math.max(length, cells.length);

  const dimensions = new Map<string, Dimension>();
  const measures = new Map<string, Measure>();
  const empty: readonly unknown[] = new Array<unknown>(length);
  const cellsOf = (name: string) => columns.get(name) ?? empty;
  const dimension = (name: string): Dimension => remember(dimensions, name, () => encodeDimension(cellsOf(name)));
  const measure = (name: string): Measure =>
    remember(measures, name, () =>
      encodeMeasure(cellsOf(name), Object.prototype.hasOwnProperty.call(units, name) ? units[name] : undefined),
    );

  /** Row numbers that pass; undefined stands for all of them. */
  const passing = (where: Filter | undefined): Uint32Array | undefined => {
    const tests = Object.entries(where ?? {}).map(([name, wanted]) => {
      const { codes, values } = dimension(name);
      const set = new Set(wanted);
      return { codes, passes: values.map((value) => set.has(value)) };
    });
    if (tests.length === 0) return undefined;
    const rows = new Uint32Array(length);
    let found = 0;
    for (let row = 0; row < length; row++)
      if (tests.every(({ codes, passes }) => passes[codes[row]!])) rows[found++] = row;
    return rows.subarray(0, found);
  };

  const aggregate = ({ by = [], sum = [], count, where, complete = [], bounded = [] }: AggregateRequest): Cell[] => {
    const keys = by.map(dimension);
    const added = sum.map((name) => ({ name, measure: measure(name), cells: cellsOf(name) }));
    const needed = [...complete, ...bounded].map(measure);
    const ended = bounded.map(measure);
    const ids = count === undefined ? undefined : dimension(count);
    const numbered = ids ? ids.values.map((id) => id !== '') : [];
    const counts = measure('count');
    const hasCounts = columns.has('count');
    const countCells = cellsOf('count');
    const groups = new Map<
      number,
      { first: number; totals: Total[]; items: Total; ids: Set<number>; rows: number[] }
    >();
    const rows = passing(where);
    const until = rows ? rows.length : length;
    for (let at = 0; at < until; at++) {
      const row = rows ? rows[at]! : at;
      if (needed.some(({ known }) => known?.[row] === 0)) continue;
      if (ended.some(({ high }) => high?.[row] === Number.POSITIVE_INFINITY)) continue;
      let code = 0;
      for (const key of keys) code = code * key.values.length + key.codes[row]!;
      let group = groups.get(code);
      if (!group) {
        group = { first: row, totals: sum.map(emptyTotal), items: emptyTotal(), ids: new Set(), rows: [] };
        groups.set(code, group);
      }
      group.rows.push(row);
      const id = ids?.codes[row];
      if (id !== undefined && numbered[id]) {
        if (group.ids.has(id)) continue;
        group.ids.add(id);
      } else if (hasCounts && cellKey(countCells[row]) !== '') addRow(group.items, counts, row);
      else {
        group.items.low += counts.scale;
        group.items.high += counts.scale;
        group.items.known++;
      }
      for (let which = 0; which < added.length; which++) addRow(group.totals[which]!, added[which]!.measure, row);
    }
    return [...groups.values()].map((group) => {
      group.items.low += group.ids.size * counts.scale;
      group.items.high += group.ids.size * counts.scale;
      group.items.known += group.ids.size;
      return {
        keys: keys.map(({ codes, values }) => values[codes[group.first]!]!),
        sums: Object.fromEntries(
          added.map(({ name, measure: added, cells }, which) => {
            const total = group.totals[which]!;
            return [name, { quantity: totalQuantity(total, added, cells), missing: total.missing }];
          }),
        ),
        count: totalQuantity(group.items, counts, countCells),
        rows: group.rows,
      };
    });
  };

  return {
    length,
    columns: [...columns.keys()],
    column: (name) => columns.get(name),
    values(name, where) {
      const { codes, values } = dimension(name);
      const rows = passing(where);
      if (!rows) return values.slice();
      const seen = new Set<number>();
      for (const row of rows) seen.add(codes[row]!);
      return [...seen].map((code) => values[code]!);
    },
    row(index) {
      const row: Record<string, unknown> = {};
      for (const [name, cells] of columns) {
        const cell = cells[index];
        if (cell === undefined || cell === null || cell === '') continue;
        Object.defineProperty(row, name, { value: cell, enumerable: true, configurable: true, writable: true });
      }
      return row;
    },
    aggregate,
    group: (request) =>
      aggregate(request).map(({ keys, sums, count }) => {
        const group: Group = {};
        const put = (name: string, value: string | Quantity) =>
          Object.defineProperty(group, name, {
            value: typeof value === 'string' ? value : isExact(value) ? value.low : value,
            enumerable: true,
            configurable: true,
            writable: true,
          });
        (request.by ?? []).forEach((name, at) => {
          put(name, keys[at]!);
        });
        for (const name of request.sum ?? []) put(name, sums[name]!.quantity);
        if (request.count !== undefined) put('count', count);
        return group;
      }),
  };
}

function remember<T>(known: Map<string, T>, key: string, make: () => T): T {
  let value = known.get(key);
  if (value === undefined) {
    value = make();
    known.set(key, value);
  }
  return value;
}
