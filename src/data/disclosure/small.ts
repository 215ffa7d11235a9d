import type { Quantity, QuantityJSON } from '../quantity/index.js';
import { HIDDEN } from '../quantity/quantity.js';

/** What stands in the place of a figure that is hidden. */
export const HIDDEN_FIGURE: QuantityJSON = { low: 0, high: null, text: HIDDEN, status: 'suppressed' };

/** Does this figure say anything of how many there are? */
export const isKnown = ({ low, high }: Quantity): boolean => low >= 0 && (low > 0 || high < Number.POSITIVE_INFINITY);

/** May this be a count above nought and below the threshold, as far as is known? */
export const isSmall = (figure: Quantity, threshold: number): boolean =>
  isKnown(figure) && figure.high > 0 && figure.low < threshold && (figure.low > 0 || figure.high <= threshold);
