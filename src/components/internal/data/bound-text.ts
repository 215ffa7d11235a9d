import { type Quantity, sayable } from '../../../data/index.js';

/** How a language says a computed figure, by what is known of it; '' where there is none. */
export interface BoundWords {
  exactly(figure: string): string;
  atMost(figure: string): string;
  atLeast(figure: string): string;
  /** Nothing is known. */
  unknown: string;
}

/**
 * A computed figure that is not below zero as words by its ends: `余236套`, `至多余70户`, `至少缺8人`. `write` writes a
 * figure of which both ends are known. Ends that lie more than twice apart are one bound: `至少差1名`, not `差1—10名`.
 */
export function boundText(quantity: Quantity, words: BoundWords, write: (known: Quantity) => string): string {
  const { low, high, status } = sayable({ ...quantity, text: '' });
  if (status === 'missing') return '';
  const at = (end: number): string => write({ ...quantity, low: end, high: end, text: '', status: 'exact' });
  if (low === high) return words.exactly(at(low));
  if (low <= 0) return Number.isFinite(high) ? words.atMost(at(high)) : words.unknown;
  if (!Number.isFinite(high)) return words.atLeast(at(low));
  return words.exactly(write({ ...quantity, text: '', status: 'bounded' }));
}

/** The same figure with the other sign: what is short of a surplus. */
export const negated = (quantity: Quantity): Quantity => ({
  ...quantity,
  low: 0 - quantity.high,
  high: 0 - quantity.low,
  text: '',
});
