import { type IndicatorStatus, indicatorStatus } from './indicator-status.js';
import type { Indicator } from './indicators.js';

/** What is off its target first, then what is not sure, then what is reached. */
const ORDER: readonly IndicatorStatus[] = [
  'missed',
  'behind',
  'worse',
  'uncertain',
  'pending',
  'met',
  'ahead',
  'better',
];

type Featured = Pick<Indicator, 'featured'>;
const placeOf = ({ featured }: Featured): number => featured ?? Number.MAX_VALUE;

/** Those that the data feature first, by their rank; among equals the order stays. */
export const byFeatured = (a: Featured, b: Featured): number => placeOf(a) - placeOf(b);

/**
 * What stands out first: what the data feature, by its rank; then what is off its target, what is not sure, what is
 * reached, and of these what has the longest history. Among equals the order stays.
 */
export function byWeight(indicators: readonly Indicator[], now: unknown): Indicator[] {
  const statusRank = (one: Indicator): number => {
    const at = ORDER.indexOf(indicatorStatus(one, now));
    return at < 0 ? ORDER.length : at;
  };
  return [...indicators].sort(
    (a, b) =>
      byFeatured(a, b) ||
      // Their order was chosen.
      (a.featured !== undefined ? 0 : statusRank(a) - statusRank(b) || b.series.length - a.series.length),
  );
}
