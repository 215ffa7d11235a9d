import { interval, type Quantity } from '../quantity/index.js';
import type { Grouping } from './dimension.js';
import type { Encodings, Filter } from './encodings.js';
import { countRows, groupsMet } from './grouping.js';
import { type Measure, MISSING } from './measure.js';
import { countedOnce, union } from './nesting.js';
import { type Postings, rowsOf, sortRows } from './postings.js';
import { codesOf, type Selection, select } from './selection.js';
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
  /** Only records in which some of these measures are not known. */
  lacking?: readonly string[];
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
  /** The rows of a group whose figures are added, of the measure at its place in `sum`. */
  added(which: number, group: number): number[];
  /** The rows of a group that are counted, the first of each record. */
  counted(group: number): number[];
  /** All rows of a group, sorted out when first asked for. */
  rows(group: number): number[];
}

/** Groups, filters and adds. */
export function aggregate(table: Encodings, request: AggregateRequest): Aggregate {
  const { by = [], sum = [], count, where, complete = [], bounded = [], lacking = [] } = request;
  const grouping = table.grouping(by);
  const { codes, size } = grouping;
  const records = table.records(by, count);
  const needed = [
    ...complete.map((name) => ({ measure: table.measure(name), ended: false })),
    ...bounded.map((name) => ({ measure: table.measure(name), ended: true })),
    // Where every row states the measure, asking for it leaves nothing out.
  ].filter(({ measure: { states, high }, ended }) => states || (ended && high));
  const passing = table.passing(where);
  const full = needed.length === 0 ? passing : withAll(needed, records, table.length, passing);
  const chosen = lacking.length === 0 ? full : without(withStated(table, lacking, records, full), full, table.length);
  // Where nothing is added, nothing counts twice.
  const isAdded = table.nesting.length > 0 && (sum.length > 0 || count !== undefined);
  const once = (states?: Uint8Array) =>
    isAdded ? countedOnce(table.nesting, by, chosen, table.length, states) : chosen;
  const behind = once();
  const used = behind && sum.length === 0 ? [behind] : [];
  const weights = table.items(count);
  const counted = firstRows(records, isAdded && weights?.states ? once(weights.states) : behind);
  const own = codesOf(codes, size, counted);
  const sorters: ((group: number) => number[])[] = [];
  const totals = sum.map((name): Totals => {
    const measure = table.measure(name);
    const rows = isAdded ? once(measure.states) : chosen;
    if (rows) used.push(rows);
    const isPlain = (!records || !measure.states) && !isAdded;
    const stating = isPlain ? counted : firstRows(records, rows, records && measure.states);
    sorters.push(sorter(grouping, stating));
    if (isPlain) return addUp(measure, own, size, counted);
    const added = addUp(measure, codesOf(codes, size, stating), size, stating);
    if (!isAdded) return added;
    let counts: Uint32Array | undefined;
    const countOf = (group: number) => {
      counts ??= countRows(codesOf(codes, size, firstRows(records, rows)), size);
      return counts[group]!;
    };
    return { ...added, missing: (group) => added.missing(group, countOf) };
  });
  let items: Totals | undefined;
  let counts: Uint32Array | undefined;
  const countOf = (group: number): number => {
    counts ??= countRows(own, size);
    return counts[group]!;
  };
  const keys = by.map((name) => table.dimension(name));
  const met = isAdded ? union(used, table.length) : chosen;
  return {
    groups: groupsMet(isAdded ? codesOf(codes, size, met) : own, size),
    keys: (group) => keys.map(({ codes, values }) => values[codes[grouping.firsts[group]!]!]!),
    figure: (which, group) => totals[which]!.figure(group),
    missing: (which, group) => totals[which]!.missing(group, countOf),
    count(group) {
      items ??= weights && addUp(weights, own, size, counted);
      if (!items) return countOf(group);
      const figure = items.figure(group);
      return items.missing(group, countOf) > 0 ? atLeast(figure) : figure;
    },
    countUnit: weights ? weights.unit : table.unitOf('count'),
    added: (which, group) => sorters[which]!(group),
    counted: sorter(grouping, counted),
    rows: sorter(grouping, met),
  };
}

/** A number of which some rows say nothing (未统计) has no upper end. */
export function atLeast(figure: number | Quantity): number | Quantity {
  if (typeof figure === 'number') return interval(figure, Number.POSITIVE_INFINITY);
  return figure.status === 'missing' ? figure : interval(figure.low, Number.POSITIVE_INFINITY, figure.unit);
}

/** Sorts rows into their groups when first asked. */
function sorter({ codes, size }: Grouping, chosen: Selection | undefined): (group: number) => number[] {
  let sorted: Postings | undefined;
  return (group) => {
    sorted ??= sortRows(codesOf(codes, size, chosen), size);
    const own = rowsOf(sorted, group);
    const list = new Array<number>(own.length);
    for (let at = 0; at < own.length; at++) list[at] = chosen ? chosen.rows[own[at]!]! : own[at]!;
    return list;
  };
}

/** The first row of each record among those chosen; with `states`, the first that states the figure. */
function firstRows(
  records: Grouping | undefined,
  chosen: Selection | undefined,
  states?: Uint8Array,
): Selection | undefined {
  if (!records) return chosen;
  if (!chosen && !states) return select(records.firsts);
  const own = codesOf(records.codes, records.size, chosen);
  const seen = new Uint8Array(records.size);
  const rows = new Uint32Array(Math.min(own.length, records.size));
  let found = 0;
  for (let at = 0; at < own.length; at++) {
    const row = chosen ? chosen.rows[at]! : at;
    if (seen[own[at]!] !== 0 || (states && states[row] === MISSING)) continue;
    seen[own[at]!] = 1;
    rows[found++] = row;
  }
  return select(rows.subarray(0, found));
}

/** The rows of those records that state every measure needed, some of them with an upper end. */
function withAll(
  needed: readonly { measure: Measure; ended: boolean }[],
  records: Grouping | undefined,
  length: number,
  chosen: Selection | undefined,
): Selection {
  const all = chosen ?? allRows(length);
  const codes = records?.codes;
  const met = new Uint32Array(records ? records.size : length);
  for (const { measure, ended } of needed) {
    const { states, high } = measure;
    const { rows } = firstRows(records, all, states)!;
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at]!;
      if ((states && states[row] === MISSING) || (ended && high && high[row] === Number.POSITIVE_INFINITY)) continue;
      met[codes ? codes[row]! : row]!++;
    }
  }
  const rows = new Uint32Array(all.rows.length);
  let found = 0;
  for (let at = 0; at < all.rows.length; at++) {
    const row = all.rows[at]!;
    if (met[codes ? codes[row]! : row] === needed.length) rows[found++] = row;
  }
  return select(rows.subarray(0, found));
}

/** The rows of those records that state every one of some measures. */
function withStated(
  table: Encodings,
  names: readonly string[],
  records: Grouping | undefined,
  chosen: Selection | undefined,
): Selection | undefined {
  const needed = names
    .map((name) => ({ measure: table.measure(name), ended: false }))
    .filter((one) => one.measure.states);
  return needed.length === 0 ? chosen : withAll(needed, records, table.length, chosen);
}

/** Those of some rows that are not among others. */
function without(others: Selection | undefined, some: Selection | undefined, length: number): Selection {
  const taken = new Uint8Array(length);
  if (others) for (const row of others.rows) taken[row] = 1;
  return select((others ? (some ?? allRows(length)).rows : new Uint32Array(0)).filter((row) => taken[row] === 0));
}

function allRows(length: number): Selection {
  const rows = new Uint32Array(length);
  for (let row = 0; row < length; row++) rows[row] = row;
  return select(rows);
}
