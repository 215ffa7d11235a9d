/** A finite number in plain decimal notation, never scientific and never `-0`: `1e21` → `1000000000000000000000`. */
export function plainDecimal(value: number): string {
  const text = String(value + 0);
  const at = text.indexOf('e');
  if (at === -1) return text;
  const [mantissa, exponent] = [text.slice(0, at), text.slice(at + 1)];
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

/** A finite number as a whole number of its last written digit, and how many decimals that digit stands behind the point. */
function digitsOf(value: number): readonly [digits: bigint, places: number] {
  const [whole = '', fraction = ''] = plainDecimal(value).split('.');
  return [BigInt(whole + fraction), fraction.length];
}

function powerOfTen(power: number): bigint {
  return 10n ** BigInt(power);
}

/** Beyond it, powers of ten are no longer whole numbers that doubles hold. */
const MOST_PLACES = 15;

/**
 * The sum of numbers as a whole number of their common last digit, where doubles hold that with room to spare: the usual
 * case, and many times faster than long addition. Dividing two such whole numbers rounds once, so it is exact.
 */
function wholes(values: readonly number[]): { total: number; scale: number; places: number } | undefined {
  let places = 0;
  for (const value of values) places = Math.max(places, decimalsOf(value));
  if (places > MOST_PLACES) return undefined;
  const scale = 10 ** places;
  let total = 0;
  let size = 0;
  for (const value of values) {
    const whole = Math.round(value * scale);
    total += whole;
    size += Math.abs(whole);
  }
  // So far from the edge, the products above are off by less than half a digit.
  return size < Number.MAX_SAFE_INTEGER / 4 ? { total, scale, places } : undefined;
}

const isSafe = (value: number): boolean => Math.abs(value) <= Number.MAX_SAFE_INTEGER;

function totalOf(values: readonly number[]): readonly [digits: bigint, places: number] {
  const parts = values.map(digitsOf);
  const most = parts.reduce((before, [, places]) => Math.max(before, places), 0);
  return [parts.reduce((before, [digits, places]) => before + digits * powerOfTen(most - places), 0n), most];
}

/**
 * The sum of finite numbers as if added on paper, digit by digit as they are written: 0.1 + 0.2 is 0.3, and any
 * count of amounts of money is right to the last digit.
 */
export function addExactly(values: readonly number[]): number {
  if (!values.every(Number.isFinite)) return values.reduce((before, value) => before + value, 0);
  const whole = wholes(values);
  if (whole) return whole.total / whole.scale + 0;
  const [total, places] = totalOf(values);
  return Number(`${total}e-${places}`) + 0;
}

/** The product as if multiplied on paper: 1.1 × 1.1 is 1.21. Where it has no finite value, what JavaScript makes of it. */
export function multiplyExactly(a: number, b: number): number {
  if (!Number.isFinite(a * b)) return a * b;
  const [one, other] = [wholes([a]), wholes([b])];
  if (one && other && one.places + other.places <= MOST_PLACES && isSafe(one.total * other.total))
    return (one.total * other.total) / (one.scale * other.scale) + 0;
  const [x, p] = digitsOf(a);
  const [y, q] = digitsOf(b);
  return Number(`${x * y}e-${p + q}`) + 0;
}

/**
 * The number nearest to the true quotient, as numbers are written, of a sum and a divisor: 0.3 / 3 is 0.1. Where it has
 * no finite value, what JavaScript makes of it.
 */
export function divideExactly(terms: readonly number[], divisor: number): number {
  const plain = terms.reduce((before, term) => before + term, 0) / divisor;
  if (!Number.isFinite(plain) || !Number.isFinite(divisor)) return plain;
  const [one, other] = [wholes(terms), wholes([divisor])];
  if (one && other && isSafe(one.total * other.scale) && isSafe(other.total * one.scale))
    return (one.total * other.scale) / (other.total * one.scale) + 0;
  const [x, p] = totalOf(terms);
  const [y, q] = digitsOf(divisor);
  const above = x * powerOfTen(q);
  const below = y * powerOfTen(p);
  // More digits than a double holds, and one that says whether anything follows them: so it rounds once, rightly.
  const more = Math.max(0, 25 + String(below).length - String(above).length);
  const scaled = above * powerOfTen(more);
  return Number(`${scaled / below}${scaled % below === 0n ? 0 : 1}e-${more + 1}`) + 0;
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
