import { plainDecimal } from './decimal.js';

/**
 * How well a figure is known.
 * - `exact`: one number, as stated.
 * - `approximate`: about a number (约, 左右).
 * - `bounded`: an interval, perhaps open at one end (余, 超, 不足, A至B; sums with an unknown part).
 * - `masked`: withheld by the source in whole or in part (`*名`, `1*万元`).
 * - `missing`: not stated, not readable, or not computable. Its `low` and `high` are never read as numbers.
 * - `suppressed`: hidden to protect the few people counted (`<5`, 已隐藏).
 * - `provisional`: one number that the source may still revise ((预), 初步).
 */
export type QuantityStatus = (typeof STATUSES)[number];

/** Why a figure is missing: it can't be computed, or what is written is `words`, a `date` or `unclear`. */
export type QuantityReason = (typeof REASONS)[number];

const STATUSES = ['exact', 'approximate', 'bounded', 'masked', 'missing', 'suppressed', 'provisional'] as const;
const REASONS = [
  'zero-denominator',
  'masked-denominator',
  'open-denominator',
  'unsure-denominator',
  'mixed-units',
  'nothing-paired',
  'part-over-whole',
  'words',
  'date',
  'unclear',
] as const;

/**
 * A figure as officially stated: the closed interval it lies in, in base units (元, 人, 平方米, percentage points),
 * and its wording. An open end is `Infinity` (or `-Infinity`) in memory and `null` in JSON.
 * A missing quantity carries `low: 0, high: Infinity`, which only say "nothing is known": test `status` first.
 */
export interface Quantity {
  low: number;
  high: number;
  /** Base unit, a Chinese word (元, 人, 平方米 …) or `%`; absent where none was stated. */
  unit?: string;
  /** The wording of the source, unchanged; the plain decimal for a number; empty for a computed figure. */
  text: string;
  status: QuantityStatus;
  /** Only on missing quantities: why no figure could be computed, or what the wording is instead of one. */
  reason?: QuantityReason;
}

/** A `Quantity` as JSON holds it: `null` for an open end. */
export type QuantityJSON = Omit<Quantity, 'low' | 'high'> & { low: number | null; high: number | null };

/** Adds the optional fields only where they have a value, so that equal quantities are deeply equal. */
export function withDetails(quantity: Quantity, unit?: string, reason?: QuantityReason): Quantity {
  if (unit) quantity.unit = unit;
  if (reason) quantity.reason = reason;
  return quantity;
}

/** A figure not stated (default wording: none), or, with a reason, one that can't be computed. */
export function missing(text = '', reason?: QuantityReason): Quantity {
  return withDetails({ low: 0, high: Infinity, text, status: 'missing' }, undefined, reason);
}

/** One known number in base units. NaN and the infinities are missing, with their name as text. */
export function exact(value: number, unit?: string): Quantity {
  if (!Number.isFinite(value)) return missing(String(value));
  const number = value + 0;
  return withDetails({ low: number, high: number, text: plainDecimal(number), status: 'exact' }, unit);
}

/**
 * A derived figure, without wording: exact where both ends meet, masked where nothing is known (`[0, ∞)` or the whole
 * line), bounded otherwise. Ends that are not numbers, or in the wrong order, make it missing.
 */
export function interval(low: number, high: number, unit?: string): Quantity {
  if (!(low <= high)) return missing();
  // An overflow must not put the whole interval at infinity.
  const from = Math.min(low, Number.MAX_VALUE) + 0;
  const to = Math.max(high, -Number.MAX_VALUE) + 0;
  const unknown = to === Infinity && (from === 0 || from === -Infinity);
  const status = from === to ? 'exact' : unknown ? 'masked' : 'bounded';
  return withDetails({ low: from, high: to, text: '', status }, unit);
}

/** The text of a figure that `suppress` hid: it says nothing, and each language has its own words for it. */
export const HIDDEN = '…';

/** Whether the words are one of the statuses of a quantity. */
export function isQuantityStatus(value: unknown): value is QuantityStatus {
  return STATUSES.some((status) => status === value);
}

/** Whether the word is one of the reasons of a missing quantity. */
export function isQuantityReason(value: unknown): value is QuantityReason {
  return REASONS.some((reason) => reason === value);
}

/** Whether a value is a `Quantity` in memory: ordered ends (open ones infinite), text and a known status. */
export function isQuantity(value: unknown): value is Quantity {
  if (typeof value !== 'object' || value === null) return false;
  const { low, high, unit, text, status, reason } = value as Partial<Record<keyof Quantity, unknown>>;
  return (
    typeof low === 'number' &&
    typeof high === 'number' &&
    low <= high &&
    low < Infinity &&
    high > -Infinity &&
    typeof text === 'string' &&
    isQuantityStatus(status) &&
    (unit === undefined || typeof unit === 'string') &&
    (reason === undefined || isQuantityReason(reason))
  );
}

/** The quantity for `JSON.stringify`, which knows no Infinity: open ends become `null`. `parseQuantity` reads it back. */
export function quantityToJSON(quantity: Quantity): QuantityJSON {
  const { low, high } = quantity;
  return { ...quantity, low: Number.isFinite(low) ? low : null, high: Number.isFinite(high) ? high : null };
}

/** Whether the figure is one known number, stated as final. */
export function isExact(quantity: Quantity): boolean {
  return quantity.status === 'exact';
}
