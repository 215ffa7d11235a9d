import { divideExactly } from '../quantity/decimal.js';
import { exact, interval, missing, type Quantity, sum } from '../quantity/index.js';
import type { Codes } from './dimension.js';
import {
  APPROXIMATE,
  BOUNDED,
  EXACT,
  MASKED,
  type Measure,
  MISSING,
  OTHER_UNIT,
  PROVISIONAL,
  STATES,
} from './measure.js';
import { type Postings, rowsOf, sortRows } from './postings.js';
import { codesOf, type Selection } from './selection.js';

/** The sums of a measure by group. */
export interface Totals {
  /** The sum of a group: a number where it is exact and in the measure's unit. */
  figure(group: number): number | Quantity;
  /** How many of a group's rows or records do not state the figure, where `count` says how many there are. */
  missing(group: number, count: (group: number) => number): number;
}

/** Adds a measure over selected rows (all, unless some are) by group: `codes` are the groups of just these rows. */
export function addUp(measure: Measure, codes: Codes, size: number, selection: Selection | undefined): Totals {
  const { states, unit, wide: careful } = measure;
  const add = (column: Float64Array) => {
    const values = selection ? selection.numbers(column) : column;
    const sums = sumPlainly(values, codes, size);
    return careful ? sumCarefully(values, codes, sums, measure.scale) : sums;
  };
  const low = add(measure.low);
  const high = measure.high ? add(measure.high) : low;
  const scale = careful ? 1 : measure.scale;
  const from = (group: number) => low[group]! / scale + 0;
  const to = (group: number) => high[group]! / scale + 0;
  if (!states) return { figure: (group) => known(from(group), unit), missing: () => 0 };

  const { tally, last } = tallyStates(codesOf(states, STATES, selection), codes, size);
  const of = (group: number, state: number) => tally[group * STATES + state]!;
  const stated = (group: number) => {
    let total = 0;
    for (let state = 0; state < STATES; state++) if (state !== MISSING) total += of(group, state);
    return total;
  };
  const quantityAt = (at: number) => measure.quantity(selection ? selection.rows[at]! : at);
  let sorted: Postings | undefined;
  return {
    missing: (group, count) => count(group) - stated(group),
    figure: (group) =>
      figureOf({
        parts: stated(group),
        unit,
        of: (state) => of(group, state),
        low: () => from(group),
        high: () => to(group),
        only: () => quantityAt(last[group]!),
        ofUnits() {
          sorted ??= sortRows(codes, size);
          const all = Array.from(rowsOf(sorted, group), quantityAt).filter(({ status }) => status !== 'missing');
          // In a column of several units nobody knows which of them a bare number has.
          return all.some((part) => part.unit === undefined) ? missing('', 'mixed-units') : sum(all);
        },
      }),
  };
}

/** What is added of a group, however it was gathered. */
export interface Gathered {
  /** How many figures are stated. */
  parts: number;
  unit: string | undefined;
  /** How many of them are in a state. */
  of(state: number): number;
  low(): number;
  high(): number;
  /** The only figure, with its wording. */
  only(): Quantity;
  /** The sum where figures bear units of their own. */
  ofUnits(): Quantity;
}

/** The sum of what was gathered: a number where it is exact and in the measure's unit. */
export function figureOf({ parts, unit, of, low, high, only, ofUnits }: Gathered): number | Quantity {
  if (parts === 0) return missing();
  if (of(EXACT) === parts) return known(low(), unit);
  // The only figure is its own sum and keeps its wording.
  if (parts === 1) return only();
  return of(OTHER_UNIT) === 0 ? { ...ordered(low(), high(), unit), status: statusOf(parts, of) } : ofUnits();
}

/** A number as it is; one that doubles can't hold as what is known of it. */
const known = (value: number, unit: string | undefined): number | Quantity =>
  Number.isFinite(value) ? value : interval(value, value, unit);

/** Rounding can swap two ends that all but meet. */
const ordered = (a: number, b: number, unit: string | undefined): Quantity =>
  interval(Math.min(a, b), Math.max(a, b), unit);

/** As certain as the least certain part; withheld only where every part is. */
function statusOf(parts: number, of: (state: number) => number): Quantity['status'] {
  if (of(MASKED) === parts) return 'masked';
  if (of(MASKED) + of(BOUNDED) > 0) return 'bounded';
  if (of(APPROXIMATE) > 0) return 'approximate';
  return of(PROVISIONAL) > 0 ? 'provisional' : 'exact';
}

function sumPlainly(values: Float64Array, codes: Codes, size: number): Float64Array {
  const sums = new Float64Array(size);
  for (let at = 0; at < values.length; at++) sums[codes[at]!]! += values[at]!;
  return sums;
}

/** Sums, unscaled, of numbers that plain addition would round: as if added on paper, and rounded once at the end. */
function sumCarefully(values: Float64Array, codes: Codes, plain: Float64Array, scale: number): Float64Array {
  const sums = plain.slice();
  const parts = new Map<number, number[]>();
  for (let at = 0; at < values.length; at++) {
    const group = codes[at]!;
    // An open end makes the sum open, and plain addition says so.
    if (!Number.isFinite(plain[group]!)) continue;
    const own = parts.get(group);
    if (own) own.push(values[at]!);
    else parts.set(group, [values[at]!]);
  }
  for (const [group, own] of parts) sums[group] = divideExactly(own, scale);
  return sums;
}

/** How many rows of each group are in each state, and the place of the last one that states anything. */
function tallyStates(states: Codes, codes: Codes, size: number): { tally: Uint32Array; last: Uint32Array } {
  const tally = new Uint32Array(size * STATES);
  const last = new Uint32Array(size);
  for (let at = 0; at < states.length; at++) {
    const group = codes[at]!;
    const state = states[at]!;
    tally[group * STATES + state]!++;
    if (state !== MISSING) last[group] = at;
  }
  return { tally, last };
}

/** A figure for those who want quantities throughout. */
export const asQuantity = (figure: number | Quantity, unit: string | undefined): Quantity =>
  typeof figure === 'number' ? exact(figure, unit) : figure;

/** The same as the least there can be: of a sum of which some parts say nothing. */
export const openUp = (quantity: Quantity): Quantity =>
  quantity.status === 'missing' ? quantity : interval(quantity.low, Number.POSITIVE_INFINITY, quantity.unit);
