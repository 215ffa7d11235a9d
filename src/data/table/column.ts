import {
  decimalsOf,
  exact,
  interval,
  missing,
  parseQuantity,
  type Quantity,
  type QuantityStatus,
} from '../quantity/index.js';

/** A dimension as codes into its distinct values, which stand in first-seen order. */
export interface Dimension {
  codes: Uint32Array;
  values: readonly string[];
}

/** The key of a cell as a dimension: text as it is, numbers as text, nothing as ''. */
export const cellKey = (cell: unknown): string => (cell === null || cell === undefined ? '' : String(cell));

/** Turns cells into codes, one a distinct text. */
export function encodeDimension(cells: readonly unknown[]): Dimension {
  const codeOf = new Map<string, number>();
  const values: string[] = [];
  const codes = new Uint32Array(cells.length);
  for (let row = 0; row < cells.length; row++) {
    const key = cellKey(cells[row]);
    let code = codeOf.get(key);
    if (code === undefined) {
      code = values.length;
      codeOf.set(key, code);
      values.push(key);
    }
    codes[row] = code;
  }
  return { codes, values };
}

/**
 * A measure as numbers multiplied by `scale`, so that sums of decimal amounts run on whole numbers and come out exact.
 * `high` and `status` exist only where a figure is not exact; a missing figure has `known` 0 at its row.
 */
export interface Measure {
  low: Float64Array;
  high: Float64Array | undefined;
  known: Uint8Array | undefined;
  status: readonly (QuantityStatus | undefined)[] | undefined;
  scale: number;
  unit: string | undefined;
}

const MAX_DECIMALS = 6;

/** Turns cells into a measure. A bare number stands in the base unit `unit`. */
export function encodeMeasure(cells: readonly unknown[], unit?: string): Measure {
  const length = cells.length;
  const low = new Float64Array(length);
  let high: Float64Array | undefined;
  let known: Uint8Array | undefined;
  let status: (QuantityStatus | undefined)[] | undefined;
  let decimals = 0;
  let total = 0;
  let found = unit;
  const look = (value: number) => {
    if (!Number.isFinite(value)) return;
    total += Math.abs(value);
    if (!Number.isInteger(value) && decimals < MAX_DECIMALS)
      decimals = Math.max(decimals, Math.min(decimalsOf(value), MAX_DECIMALS));
  };
  for (let row = 0; row < length; row++) {
    const cell = cells[row];
    if (typeof cell === 'number' && Number.isFinite(cell)) {
      low[row] = cell;
      if (high) high[row] = cell;
      look(cell);
      continue;
    }
    const quantity = parseQuantity(cell);
    found ??= quantity.unit;
    if (quantity.status === 'missing') {
      known ??= new Uint8Array(length).fill(1);
      known[row] = 0;
      continue;
    }
    low[row] = quantity.low;
    look(quantity.low);
    if (quantity.status !== 'exact' || high) {
      if (!high) {
        high = low.slice();
        status = new Array<QuantityStatus | undefined>(length);
      }
      high[row] = quantity.high;
      look(quantity.high);
      if (quantity.status !== 'exact') status![row] = quantity.status;
    }
  }
  // Beyond 2^53 whole numbers have gaps: there the scale would cost more than it gives.
  while (decimals > 0 && total * 10 ** decimals > Number.MAX_SAFE_INTEGER) decimals--;
  const scale = 10 ** decimals;
  if (scale > 1)
    for (const bounds of high ? [low, high] : [low])
      for (let row = 0; row < length; row++) bounds[row] = Math.round(bounds[row]! * scale);
  return { low, high, known, status, scale, unit: found };
}

/** What a running sum of a measure has met. */
export interface Total {
  low: number;
  high: number;
  known: number;
  missing: number;
  /** The last row met; where it is the only one known, its own wording stands for the sum. */
  row: number;
  masked: number;
  approximate: number;
  provisional: number;
  bounded: number;
}
export const emptyTotal = (): Total => ({
  low: 0,
  high: 0,
  known: 0,
  missing: 0,
  row: -1,
  masked: 0,
  approximate: 0,
  provisional: 0,
  bounded: 0,
});

/** Adds one row of a measure to a running sum. */
export function addRow(total: Total, measure: Measure, row: number): void {
  if (measure.known && measure.known[row] === 0) {
    total.missing++;
    return;
  }
  total.known++;
  total.row = row;
  total.low += measure.low[row]!;
  total.high += measure.high ? measure.high[row]! : measure.low[row]!;
  const status = measure.status?.[row];
  if (status === undefined) return;
  if (status === 'masked' || status === 'suppressed') total.masked++;
  else if (status === 'approximate') total.approximate++;
  else if (status === 'provisional') total.provisional++;
  else total.bounded++;
}

/** The sum as a figure. Missing parts are left out of it, never zero; where all are missing, so is the sum. */
export function totalQuantity(total: Total, measure: Measure, cells: readonly unknown[]): Quantity {
  if (total.known === 0) return missing();
  const low = total.low / measure.scale;
  const high = total.high / measure.scale;
  const inexact = total.bounded + total.masked + total.approximate + total.provisional;
  if (inexact === 0) return exact(low, measure.unit);
  if (total.known === 1 && total.missing === 0) return parseQuantity(cells[total.row]);
  const sum = interval(low, high, measure.unit);
  if (sum.status === 'masked' || total.bounded || total.masked) return sum;
  return { ...sum, status: total.approximate ? 'approximate' : 'provisional' };
}
