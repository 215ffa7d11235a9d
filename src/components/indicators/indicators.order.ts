import { type Indicator, type IndicatorStatus, indicatorStatus } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';

/** What needs an eye first; what is only a figure, withheld or missing last. */
const ORDER: readonly (readonly IndicatorStatus[])[] = [
  ['missed', 'behind', 'worse'],
  ['pending', 'uncertain'],
  ['met', 'ahead', 'better'],
  ['up', 'down', 'flat'],
  ['none'],
  ['withheld', 'suppressed'],
  ['missing'],
];

/** Indicators by what is to be done about them, else as they are stated. */
export function byStatus(indicators: readonly Indicator[], { now }: ViewContext): Indicator[] {
  const rank = new Map(
    indicators.map((one) => [one, ORDER.findIndex((some) => some.includes(indicatorStatus(one, now)))]),
  );
  return [...indicators].sort((a, b) => rank.get(a)! - rank.get(b)!);
}
