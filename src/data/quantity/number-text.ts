import { plainDecimal, type Rounding, roundTo, shift } from './decimal.js';
import type { QuantityScale } from './scale.js';

/** A finite number in plain decimal notation, with thousands separators where `grouped`: 1234567.5 → `1,234,567.5`. */
function digitsOf(value: number, isGrouped: boolean): string {
  if (!isGrouped) return plainDecimal(value);
  const [whole = '', fraction] = plainDecimal(value).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** Enough decimals for two significant digits, so that a small figure is not shown as nought. */
export function decimalsToShow(value: number, atMost: number): number {
  if (value === 0 || Math.abs(value) >= shift(1, -atMost)) return atMost;
  return 1 - Number(value.toExponential().split('e')[1]);
}

/** The same digits with zeros up to so many decimals. */
function withDecimals(digits: string, decimals: number): string {
  const [whole = '', fraction = ''] = digits.split('.');
  return `${whole}.${fraction.padEnd(decimals, '0')}`;
}

/** How digits are written. */
export interface DigitStyle {
  rounding?: Rounding;
  fixed?: boolean | undefined;
  grouped?: boolean;
}

/** A number on a scale, rounded to `decimals` (unrounded where undefined; padded with zeros where `fixed`), with separators where `grouped`: `1.23`, `5,120`. */
export function scaledDigits(
  value: number,
  scale: QuantityScale,
  decimals: number | undefined,
  { rounding = 'nearest', fixed = false, grouped = true }: DigitStyle = {},
): string {
  const power = plainDecimal(scale.divisor).length - 1;
  const scaled = shift(value, -power);
  const digits = digitsOf(decimals === undefined ? scaled : roundTo(scaled, decimals, rounding), grouped);
  return fixed && decimals ? withDecimals(digits, decimals) : digits;
}
