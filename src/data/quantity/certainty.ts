import type { QuantityStatus } from './quantity.js';

const FROM_CERTAIN: readonly QuantityStatus[] = ['exact', 'provisional', 'approximate', 'bounded', 'masked'];

/** The least certain of several statuses, from exact over provisional, approximate and bounded to masked. */
export function leastCertain(statuses: readonly QuantityStatus[]): QuantityStatus {
  const rank = statuses.reduce((worst, status) => Math.max(worst, FROM_CERTAIN.indexOf(status)), 0);
  return FROM_CERTAIN[rank] ?? 'bounded';
}

/**
 * The status of a figure computed from others: as the least certain part, but withheld only where every part is; one
 * withheld or suppressed part among known ones leaves a bound (至少 …).
 */
export function combinedStatus(statuses: readonly QuantityStatus[]): QuantityStatus {
  if (statuses.length > 0 && statuses.every((status) => status === 'masked')) return 'masked';
  return leastCertain(statuses.map((status) => (status === 'masked' || status === 'suppressed' ? 'bounded' : status)));
}
