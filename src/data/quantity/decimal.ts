import { fsum } from 'd3-array';

/** A finite number in plain decimal notation, never scientific and never `-0`: `1e21` → `1000000000000000000000`. */
export function plainDecimal(value: number): string {
  const [mantissa = '', exponent] = String(value + 0).split('e');
  if (exponent === undefined) return mantissa;
  const sign = value < 0 ? '-' : '';
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.');
  const point = whole.length + Number(exponent);
  const digits = whole + fraction;
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return sign + digits.padEnd(point, '0');
}

/** How many decimals a number is written with: 0 for 5, 2 for 0.25, 7 for 1e-7. */
export function decimalsOf(value: number): number {
  if (Number.isInteger(value) || !Number.isFinite(value)) return 0;
  const point = plainDecimal(value).split('.')[1];
  return point === undefined ? 0 : point.length;
}

/** A number times a power of ten, correctly rounded: 4.35 by 2 is 435, where `4.35 * 100` is 434.99999999999994. */
export function shift(value: number, power: number): number {
  const [mantissa, exponent = '0'] = String(value).split('e');
  return Number.isFinite(value) ? Number(`${mantissa}e${Number(exponent) + power}`) : value;
}

/**
 * The sum of finite numbers as if added on paper: no more decimals than the parts have, so 0.1 + 0.2 is 0.3 and ten
 * thousand amounts of money are right to the last digit.
 */
export function addExactly(values: readonly number[]): number {
  const total = fsum(values);
  if (!Number.isFinite(total)) return values.reduce((before, value) => before + value, 0);
  let places = 0;
  for (const value of values) places = Math.max(places, decimalsOf(value));
  // Beyond what toFixed can write there is no paper sum to speak of.
  return places > 100 ? total + 0 : Number(total.toFixed(places)) + 0;
}

/** Drops the last binary digits' noise of a quotient or product: 15 significant digits. */
export function tidy(value: number): number {
  return Number(value.toPrecision(15)) + 0;
}

/** Which way to round: to the nearest (halves away from zero), or outward for the lower or upper end of an interval. */
export type Rounding = 'nearest' | 'down' | 'up';

/** Rounds to a number of decimals, judged on the decimal digits: 1.005 to 2 places is 1.01. */
export function roundTo(value: number, decimals: number, rounding: Rounding = 'nearest'): number {
  const shifted = shift(value, decimals);
  // Past this size every double is a whole number already, and shifting could overflow.
  if (!Number.isFinite(shifted) || Math.abs(shifted) > Number.MAX_SAFE_INTEGER) return value;
  if (rounding === 'down') return shift(Math.floor(shifted), -decimals) + 0;
  if (rounding === 'up') return shift(Math.ceil(shifted), -decimals) + 0;
  return shift(Math.sign(shifted) * Math.round(Math.abs(shifted)), -decimals) + 0;
}
