// What files that state the types of their columns (Arrow, Parquet) hold, as cells.

/** A whole number of 64 bits: a number where one holds it exactly, its digits elsewhere. */
export const wholeCell = (value: bigint): number | string => {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : String(value);
};

/** NaN is the usual hole in columns of numbers. */
export const floatCell = (value: number): number | null => (Number.isNaN(value) ? null : value);

/** A number of 32 or 16 bits in the fewest digits that mean it: 0.1, not 0.10000000149011612. */
export function shortFloatCell(value: number): number | null {
  if (Number.isNaN(value)) return null;
  for (let digits = 6; digits < 9; digits++) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return short;
  }
  return value;
}

/** A decimal: a number where its digits fit one, its digits elsewhere. */
export function decimalCell(value: bigint | number, scale: number): number | string {
  const digits = String(value)
    .replace('-', '')
    .padStart(scale + 1, '0');
  const whole = scale > 0 ? digits.slice(0, -scale) : digits + '0'.repeat(-scale);
  const part = scale > 0 ? digits.slice(-scale).replace(/0+$/, '') : '';
  const text = `${value < 0 ? '-' : ''}${whole}${part === '' ? '' : `.${part}`}`;
  return (whole + part).replace(/^0+/, '').length <= 15 ? Number(text) : text;
}

/** A day, of milliseconds since 1970. */
export const dayCell = (value: number): string => new Date(value).toISOString().slice(0, 10);
