import type { Quantity } from '../quantity/index.js';

/** Whether groups count more records than there are, so that some must belong to more than one of them. */
export const exceeds = (groups: readonly { count: Quantity }[], whole: Quantity): boolean =>
  groups.reduce((sum, { count }) => sum + (count.status === 'missing' ? 0 : count.low), 0) > whole.low;
