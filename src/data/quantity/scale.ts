import { languageOf } from '../language.js';
import { plainDecimal, roundTo, shift } from './decimal.js';

/** One unit for large numbers: what to divide by, and its word. */
export interface QuantityScale {
  divisor: number;
  /** 万, 亿, 万亿; thousand, million, billion, trillion; empty where the divisor is 1. */
  label: string;
}

/** A unit, and the number from which it is used. */
export type Step = QuantityScale & { from: number };

export const UNSCALED: Step = { divisor: 1, label: '', from: 0 };

function stepFor(size: number, steps: readonly Step[]): number {
  return steps.reduce((chosen, { from }, index) => (size >= from ? index : chosen), 0);
}

/** The unit for an axis whose largest absolute value is `max`, in base units: 万 from 10,000, 亿 from 100 million. */
export const quantityScale = (max: number, locale: string): QuantityScale =>
  scaleOf(Math.abs(max), languageOf(locale).figures.steps);

function scaleOf(size: number, steps: readonly Step[]): QuantityScale {
  const { divisor, label } = steps[Number.isFinite(size) ? stepFor(size, steps) : 0] ?? UNSCALED;
  return { divisor, label };
}

/** The unit for one figure, chosen after rounding: 99,999,999 to two decimals is 1亿 and not 10,000万. */
export function scaleForRounded(value: number, steps: readonly Step[], decimals: number): QuantityScale {
  const size = Math.abs(value);
  const { divisor } = scaleOf(size, steps);
  return scaleOf(Math.max(size, roundTo(size / divisor, decimals) * divisor), steps);
}

/** How many decimals a scaled figure in full may have. */
const FULL_DECIMALS = 2;

/** The largest unit in which all ends of a figure are written in full with two decimals at most: 26700000 is 2670万, 15765 itself. */
export function exactScale(ends: readonly number[], steps: readonly Step[]): QuantityScale {
  const finite = ends.filter(Number.isFinite);
  const size = Math.max(...finite.map(Math.abs));
  const isShort = ({ divisor }: Step) =>
    finite.every((end) => {
      const power = plainDecimal(divisor).length - 1;
      const scaled = shift(end, -power);
      return roundTo(scaled, FULL_DECIMALS) === scaled && scaled * divisor === end;
    });
  // Beyond what numbers hold exactly no digit is to be saved.
  const fitting = size > Number.MAX_SAFE_INTEGER ? [] : steps.filter((step) => size >= step.from && isShort(step));
  const { divisor, label } = fitting[fitting.length - 1] ?? UNSCALED;
  return { divisor, label };
}
