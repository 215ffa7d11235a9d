import type { Quantity } from '../quantity/index.js';
import type { Grouping } from './dimension.js';
import type { Encodings, Filter } from './encodings.js';
import { census } from './grouping.js';
import { type Measure, MISSING } from './measure.js';
import { rowsOf, sortRows } from './postings.js';
import { addUp, type Totals } from './totals.js';

export interface GroupRequest {
  /** Columns to group by; none makes one group of everything. */
  by?: readonly string[];
  /** Measures to add. */
  sum?: readonly string[];
  /**
   * Column whose distinct values are counted; a row without one adds its `count` (1). A record, the rows of one value in
   * a group, then adds each measure once, too: the first figure that one of its rows states.
   */
  count?: string;
  where?: Filter;
}

export interface AggregateRequest extends GroupRequest {
  /** Only records in which all of these measures are known. */
  complete?: readonly string[];
  /** Only records in which all of these measures are known and have an upper end. */
  bounded?: readonly string[];
}

/** The groups of a request, in first-seen order, and what to ask of each by its number. */
export interface Aggregate {
  groups: Uint32Array;
  /** The group's values under the `by` columns. */
  keys(group: number): string[];
  /** The sum of a measure named in `sum`, at its place there. */
  figure(which: number, group: number): number | Quantity;
  /** How many records lack that measure. */
  missing(which: number, group: number): number;
  count(group: number): number | Quantity;
  countUnit: string | undefined;
  /** All rows of a group, sorted out when first asked for. */
  rows(group: number): number[];
}

/** Groups, filters and adds. */
export function aggregate(table: Encodings, request: AggregateRequest): Aggregate {
  const { by = [], sum = [], count, where, complete = [], bounded = [] } = request;
  const grouping = table.grouping(by);
  const records = table.records(by, count);
  const passing = table.passing(where);
  const needed = [
    ...complete.map((name) => ({ measure: table.measure(name), ended: false })),
    ...bounded.map((name) => ({ measure: table.measure(name), ended: true })),
  ];
  const rows = needed.length === 0 ? passing : withAll(needed, records, table.length, passing);
  const counted = firstRows(records, rows);
  const { counts, groups } = counted ? census(grouping, counted) : table.census(by);
  const totals = sum.map((name): Totals => {
    const measure = table.measure(name);
    return addUp(measure, grouping, measure.states ? firstRows(records, rows, measure.states) : counted);
  });
  const weights = table.items(count);
  let items: Totals | undefined;
  const keys = by.map((name) => table.dimension(name));
  return {
    groups,
    keys: (group) => keys.map(({ codes, values }) => values[codes[grouping.firsts[group]!]!]!),
    figure: (which, group) => totals[which]!.figure(group),
    missing: (which, group) => totals[which]!.missing(group, counts[group]!),
    count: (group) => {
      items ??= weights && addUp(weights, grouping, counted);
      return items ? items.figure(group) : counts[group]!;
    },
    countUnit: weights ? weights.unit : table.unitOf('count'),
    rows: sorter(grouping, rows),
  };
}

/** Sorts rows into their groups when first asked. */
function sorter({ codes, size }: Grouping, rows: Uint32Array | undefined): (group: number) => number[] {
  let sorted: ReturnType<typeof sortRows> | undefined;
  return (group) => {
    sorted ??= sortRows(codes, size, rows);
    const own = rowsOf(sorted, group);
    const list = new Array<number>(own.length);
    for (let at = 0; at < own.length; at++) list[at] = own[at]!;
    return list;
  };
}

/** The first row of each record among some (all, unless given); with `states`, the first that states the figure. */
function firstRows(
  records: Grouping | undefined,
  some: Uint32Array | undefined,
  states?: Uint8Array,
): Uint32Array | undefined {
  if (!records) return some;
  if (!some && !states) return records.firsts;
  const { codes, size } = records;
  const seen = new Uint8Array(size);
  const length = some ? some.length : codes.length;
  const rows = new Uint32Array(Math.min(length, size));
  let found = 0;
  for (let at = 0; at < length; at++) {
    const row = some ? some[at]! : at;
    const record = codes[row]!;
    if (seen[record] !== 0 || (states && states[row] === MISSING)) continue;
    seen[record] = 1;
    rows[found++] = row;
  }
  return rows.subarray(0, found);
}

/** The rows of those records that state every measure needed, some of them with an upper end. */
function withAll(
  needed: readonly { measure: Measure; ended: boolean }[],
  records: Grouping | undefined,
  length: number,
  some: Uint32Array | undefined,
): Uint32Array {
  const recordOf = (row: number) => (records ? records.codes[row]! : row);
  const met = new Uint32Array(records ? records.size : length);
  const all = some ?? Uint32Array.from({ length }, (_, row) => row);
  for (const { measure, ended } of needed) {
    for (const row of firstRows(records, all, measure.states)!) {
      if (measure.states?.[row] === MISSING) continue;
      if (ended && measure.high?.[row] === Number.POSITIVE_INFINITY) continue;
      met[recordOf(row)]!++;
    }
  }
  return all.filter((row) => met[recordOf(row)] === needed.length);
}
