import { parseQuantity, type Quantity } from '../quantity/index.js';
import { commonUnit, describeUnit } from '../quantity/units.js';

/**
 * What a row says of a measure. `OTHER_UNIT` is a figure that may not add up with others: 美元 where 元 is the column's
 * unit, and each figure with a unit where the column has none of its own and several are met.
 */
export const EXACT = 0;
export const MISSING = 1;
export const MASKED = 2;
export const BOUNDED = 3;
export const APPROXIMATE = 4;
export const PROVISIONAL = 5;
export const OTHER_UNIT = 6;
/** Room for the states of a group, a power of two. */
export const STATES = 8;

/**
 * A measure as numbers multiplied by `scale`, whole ones wherever they can be, so that sums of decimal amounts come out
 * exact. `high` and `states` exist only where some figure is not exact; a missing one is 0 with state `MISSING`.
 */
export interface Numbers {
  low: Float64Array;
  high: Float64Array | undefined;
  states: Uint8Array | undefined;
  scale: number;
  /** True where sums may pass 2^53, beyond which whole numbers have gaps, or no scale makes all figures whole. */
  wide: boolean;
  unit: string | undefined;
}

/** A measure's numbers, and the wordings that they come from. */
export interface Measure extends Numbers {
  /** The figure of a row, with its wording. */
  quantity(row: number): Quantity;
}

/** Turns cells into a measure. */
export const encodeMeasure = (cells: readonly unknown[], unit?: string): Measure =>
  measureOf(encodeNumbers(cells, unit), () => cells);

/** Turns cells into the numbers of a measure. A bare number stands in the base unit `unit`. */
export function encodeNumbers(cells: readonly unknown[], unit?: string): Numbers {
  const length = cells.length;
  const low = new Float64Array(length);
  let high: Float64Array | undefined;
  let states: Uint8Array | undefined;
  const read = wordingReader();
  const units = unitChecker(unit);
  for (let row = 0; row < length; row++) {
    const cell = cells[row];
    const number = plainNumber(cell);
    if (number !== undefined) {
      low[row] = number;
      if (high) high[row] = number;
      continue;
    }
    const quantity = read(cell);
    const known = stateOf(quantity);
    const state = known === MISSING || units.addsUp(quantity.unit) ? known : OTHER_UNIT;
    if (state !== EXACT) {
      states ??= new Uint8Array(length);
      states[row] = state;
    }
    if (state === MISSING) continue;
    low[row] = quantity.low;
    if (quantity.high !== quantity.low) high ??= low.slice();
    if (high) high[row] = quantity.high;
  }
  if (units.mixed()) {
    states ??= new Uint8Array(length);
    markUnits(cells, states, read);
  }
  const bounds = high ? [low, high] : [low];
  const whole = wholeScale(bounds);
  if (whole && whole.scale > 1) for (const values of bounds) multiply(values, whole.scale);
  const common = units.common();
  return {
    low,
    high,
    states,
    scale: whole ? whole.scale : 1,
    wide: whole?.wide ?? true,
    unit: common,
  };
}

/** Numbers as a measure; the cells they come from are asked for only where a figure is wanted as it was worded. */
export function measureOf(numbers: Numbers, cells: () => readonly unknown[]): Measure {
  const { unit } = numbers;
  const read = wordingReader();
  return {
    ...numbers,
    quantity(row) {
      const quantity = read(cells()[row]);
      return quantity.unit === undefined && unit !== undefined ? { ...quantity, unit } : quantity;
    },
  };
}

function markUnits(cells: readonly unknown[], states: Uint8Array, read: (cell: unknown) => Quantity): void {
  for (let row = 0; row < states.length; row++)
    if (plainNumber(cells[row]) === undefined && states[row] !== MISSING && read(cells[row]).unit !== undefined)
      states[row] = OTHER_UNIT;
}

const PLAIN = /^-?\d{1,15}(?:\.\d{1,6})?$/;

/** A finite number, or one written as plainly as CSV has them, without asking the parser of wordings. */
function plainNumber(cell: unknown): number | undefined {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : undefined;
  return typeof cell === 'string' && cell.length < 24 && PLAIN.test(cell) ? Number(cell) : undefined;
}

const MOST_WORDINGS = 4096;

/** Reads figures, each wording once: a ledger repeats a few. */
export function wordingReader(): (cell: unknown) => Quantity {
  const known = new Map<unknown, Quantity>();
  return (cell) => {
    if (typeof cell === 'object' && cell !== null) return parseQuantity(cell);
    let quantity = known.get(cell);
    if (!quantity) {
      quantity = parseQuantity(cell);
      if (known.size < MOST_WORDINGS) known.set(cell, quantity);
    }
    return quantity;
  };
}

function stateOf({ status }: Quantity): number {
  if (status === 'missing') return MISSING;
  if (status === 'masked') return MASKED;
  if (status === 'approximate') return APPROXIMATE;
  if (status === 'provisional') return PROVISIONAL;
  return status === 'exact' ? EXACT : BOUNDED;
}

/**
 * Tells which units add up with those met before. Where the column's own is given, counting words are forgiven: 5个 of
 * people is 5 people.
 */
export function unitChecker(own: string | undefined): {
  addsUp(unit: string | undefined): boolean;
  common(): string | undefined;
  /** Are there several units in a column without its own? */
  mixed(): boolean;
} {
  let common = own;
  let mixed = false;
  return {
    addsUp(unit) {
      if (unit === undefined || unit === common) return true;
      if (own !== undefined && describeUnit(own).counts && describeUnit(unit).counts) return true;
      const both = commonUnit([common, unit]);
      if (!both) mixed = true;
      else if (own === undefined) common = both.unit;
      return both !== null;
    },
    common: () => (mixed ? own : common),
    mixed: () => mixed && own === undefined,
  };
}

const MOST_DECIMALS = 9;

/**
 * The power of ten that makes all numbers whole, if there is one: a double times the power is off by less than half up
 * to 2^51 only.
 */
function wholeScale(bounds: readonly Float64Array[]): { scale: number; wide: boolean } | undefined {
  let decimals = 0;
  let scale = 1;
  let total = 0;
  let most = 0;
  for (const values of bounds)
    for (let row = 0; row < values.length; row++) {
      const value = values[row]!;
      // The double nearest to a whole number by a power of ten is that decimal.
      while (Math.round(value * scale) / scale !== value && Number.isFinite(value)) {
        if (decimals === MOST_DECIMALS) return undefined;
        scale = 10 ** ++decimals;
      }
      const size = Math.abs(value);
      if (size === Number.POSITIVE_INFINITY) continue;
      total += size;
      if (size > most) most = size;
    }
  if (scale > 1 && most * scale > 2 ** 51) return undefined;
  return { scale, wide: total * scale > Number.MAX_SAFE_INTEGER };
}

function multiply(values: Float64Array, scale: number): void {
  for (let row = 0; row < values.length; row++) values[row] = Math.round(values[row]! * scale);
}
