import { Adder } from 'd3-array';
import { exact, interval, missing, type Quantity, sum } from '../quantity/index.js';
import type { Grouping } from './dimension.js';
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
import { rowsOf, sortRows } from './postings.js';

/** The sums of a measure by group. */
export interface Totals {
  /** The sum of a group: a number where it is exact and in the measure's unit. */
  figure(group: number): number | Quantity;
  /** How many of a group's `count` rows or records do not state the figure. */
  missing(group: number, count: number): number;
}

/** Adds a measure over rows (all, unless some are given) by group. */
export function addUp(measure: Measure, grouping: Grouping, some: Uint32Array | undefined): Totals {
  const careful = measure.wide || measure.places !== undefined;
  const add = (values: Float64Array) =>
    careful ? sumCarefully(measure, values, grouping, some) : sumWhole(values, grouping, some);
  const low = add(measure.low);
  const high = measure.high ? add(measure.high) : low;
  const scale = careful ? 1 : measure.scale;
  const from = (group: number) => low[group]! / scale + 0;
  const to = (group: number) => high[group]! / scale + 0;
  const { states, unit } = measure;
  if (!states) return { figure: (group) => known(from(group), unit), missing: () => 0 };

  const { tally, last } = tallyStates(states, grouping, some);
  const of = (group: number, state: number) => tally[group * STATES + state]!;
  let sorted: ReturnType<typeof sortRows> | undefined;
  const stated = (group: number) => {
    let total = 0;
    for (let state = 0; state < STATES; state++) if (state !== MISSING) total += of(group, state);
    return total;
  };
  return {
    missing: (group, count) => count - stated(group),
    figure(group) {
      const parts = stated(group);
      if (parts === 0) return missing();
      if (of(group, EXACT) === parts) return known(from(group), unit);
      // The only figure is its own sum and keeps its wording.
      if (parts === 1) return measure.quantity(last[group]!);
      if (of(group, OTHER_UNIT) === 0)
        return { ...ordered(from(group), to(group), unit), status: statusOf(parts, (state) => of(group, state)) };
      sorted ??= sortRows(grouping.codes, grouping.size, some);
      return sum(Array.from(rowsOf(sorted, group), measure.quantity));
    },
  };
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

function sumWhole(values: Float64Array, { codes, size }: Grouping, some: Uint32Array | undefined): Float64Array {
  const sums = new Float64Array(size);
  if (some) {
    for (let at = 0; at < some.length; at++) {
      const row = some[at]!;
      sums[codes[row]!]! += values[row]!;
    }
  } else for (let row = 0; row < codes.length; row++) sums[codes[row]!]! += values[row]!;
  return sums;
}

/** Sums, unscaled, of numbers that plain addition would round: all digits kept, and rounded once at the end. */
function sumCarefully(
  { places, scale }: Measure,
  values: Float64Array,
  grouping: Grouping,
  some: Uint32Array | undefined,
): Float64Array {
  const { codes, size } = grouping;
  const sums = sumWhole(values, grouping, some);
  const adders = new Map<number, Adder>();
  const most = new Uint8Array(size);
  const length = some ? some.length : codes.length;
  for (let at = 0; at < length; at++) {
    const row = some ? some[at]! : at;
    const group = codes[row]!;
    // An open end makes the sum open, and plain addition says so.
    if (!Number.isFinite(sums[group]!)) continue;
    let adder = adders.get(group);
    if (!adder) {
      adder = new Adder();
      adders.set(group, adder);
    }
    adder.add(values[row]!);
    if (places && places[row]! > most[group]!) most[group] = places[row]!;
  }
  for (const [group, adder] of adders) sums[group] = places ? rounded(adder, most[group]!) : divided(adder, scale);
  return sums;
}

/** A sum as if added on paper: no more decimals than its parts have. Beyond 100, toFixed can't write them. */
const rounded = (adder: Adder, places: number): number =>
  places > 100 ? adder.valueOf() : Number(adder.valueOf().toFixed(places));

/** A sum of whole numbers divided by a power of ten, rounded once. */
function divided(adder: Adder, scale: number): number {
  const most = adder.valueOf();
  const rest = adder.add(-most).valueOf();
  return Number(`${BigInt(most) + BigInt(rest)}e-${Math.round(Math.log10(scale))}`);
}

/** How many rows of each group are in each state, and the last one that states anything. */
function tallyStates(
  states: Uint8Array,
  { codes, size }: Grouping,
  some: Uint32Array | undefined,
): { tally: Uint32Array; last: Uint32Array } {
  const tally = new Uint32Array(size * STATES);
  const last = new Uint32Array(size);
  const length = some ? some.length : codes.length;
  for (let at = 0; at < length; at++) {
    const row = some ? some[at]! : at;
    const group = codes[row]!;
    const state = states[row]!;
    tally[group * STATES + state]!++;
    if (state !== MISSING) last[group] = row;
  }
  return { tally, last };
}

/** A figure for those who want quantities throughout. */
export const asQuantity = (figure: number | Quantity, unit: string | undefined): Quantity =>
  typeof figure === 'number' ? exact(figure, unit) : figure;
