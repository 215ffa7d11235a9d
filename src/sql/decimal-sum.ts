import { plainDecimal } from '../data/quantity/decimal.js';

/** A sum of decimals as if added on paper: a whole number, and how many of its digits stand behind the point. */
export interface DecimalSum {
  add(digits: bigint, places: number): void;
  /** Adds a number as it is written. */
  addNumber(value: number): void;
  /** The number nearest to it. */
  value(): number;
}

/** A sum that is nought so far. */
export function decimalSum(): DecimalSum {
  let [total, behind] = [0n, 0];
  const add = (digits: bigint, places: number): void => {
    const most = Math.max(behind, places);
    total = total * 10n ** BigInt(most - behind) + digits * 10n ** BigInt(most - places);
    behind = most;
  };
  return {
    add,
    addNumber(value) {
      const [whole = '', fraction = ''] = plainDecimal(value).split('.');
      add(BigInt(whole + fraction), fraction.length);
    },
    value: () => Number(`${total}e-${behind}`) + 0,
  };
}
