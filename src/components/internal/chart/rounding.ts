import { isExact, parseQuantity, type Quantity, sum } from '../../../data/index.js';

/** A figure, and how it is shown. */
export type Shown = readonly [figure: Quantity, text: string];

/**
 * Whether parts as they are shown, each with its own decimals and scale, don't add up to their total as it is shown,
 * although the figures themselves do: then the reader needs the note on rounding. False where anything is uncertain;
 * missing parts count for nothing.
 */
export function roundingShows(parts: readonly Shown[], [total, totalText]: Shown): boolean {
  const stated = parts.filter(([{ status }]) => status !== 'missing');
  if (stated.length === 0 || ![total, ...stated.map(([figure]) => figure)].every(isExact)) return false;
  const bare = (figure: Quantity): Quantity => ({ low: figure.low, high: figure.high, text: '', status: 'exact' });
  const made = sum(stated.map(([figure]) => bare(figure)));
  // Thirds lose their last binary digits; that is no difference of figures.
  if (Math.abs(made.low - total.low) > 1e-12 * stated.reduce((size, [{ low }]) => size + Math.abs(low), 0))
    return false;
  const shown = sum(stated.map(([, text]) => bare(parseQuantity(text))));
  return shown.low !== parseQuantity(totalText).low;
}
