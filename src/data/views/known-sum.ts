import type { Quantity } from '../quantity/index.js';
import { type Cell, openUp } from '../table/index.js';

/**
 * A sum as far as it is known: without an upper end where one of its rows says that its figure is not counted (未统计).
 * An empty cell or a dash says nothing: figures of one place may stand in several rows.
 * @param stating - The rows that the measure has.
 */
export function knownSum({ sums }: Pick<Cell, 'sums'>, name: string, stating: Cell | undefined): Quantity {
  const { quantity, missing } = sums[name]!;
  return missing > 0 && stating?.says(name, 'uncounted') ? openUp(quantity) : quantity;
}
