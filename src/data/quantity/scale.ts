import { roundTo } from './decimal.js';

/** The languages figures are written in. */
export type QuantityLocale = 'zh-CN' | 'en';

/** One unit for large numbers: what to divide by, and its word. */
export interface QuantityScale {
  divisor: number;
  /** 万, 亿, 万亿; thousand, million, billion, trillion; empty where the divisor is 1. */
  label: string;
}

type Step = QuantityScale & { from: number };

const UNSCALED: Step = { divisor: 1, label: '', from: 0 };

const STEPS: Readonly<Record<QuantityLocale, readonly Step[]>> = {
  'zh-CN': [
    UNSCALED,
    { divisor: 1e4, label: '万', from: 1e4 },
    { divisor: 1e8, label: '亿', from: 1e8 },
    { divisor: 1e12, label: '万亿', from: 1e12 },
  ],
  // Four digits read well in full, so that thousands begin at ten.
  en: [
    UNSCALED,
    { divisor: 1e3, label: 'thousand', from: 1e4 },
    { divisor: 1e6, label: 'million', from: 1e6 },
    { divisor: 1e9, label: 'billion', from: 1e9 },
    { divisor: 1e12, label: 'trillion', from: 1e12 },
  ],
};

function stepFor(size: number, steps: readonly Step[]): number {
  return steps.reduce((chosen, { from }, index) => (size >= from ? index : chosen), 0);
}

/** The unit for an axis whose largest absolute value is `max`, in base units: 万 from 10,000, 亿 from 100 million. */
export function quantityScale(max: number, locale: QuantityLocale): QuantityScale {
  const size = Math.abs(max);
  const steps = STEPS[locale];
  const { divisor, label } = steps[Number.isFinite(size) ? stepFor(size, steps) : 0] ?? UNSCALED;
  return { divisor, label };
}

/** The unit for one figure, chosen after rounding: 99,999,999 to two decimals is 1亿 and not 10,000万. */
export function scaleForRounded(value: number, locale: QuantityLocale, decimals: number): QuantityScale {
  const size = Math.abs(value);
  const { divisor } = quantityScale(size, locale);
  return quantityScale(Math.max(size, roundTo(size / divisor, decimals) * divisor), locale);
}
