import type { Dataset } from '../dataset/index.js';
import { parseQuantity, type Quantity } from '../quantity/index.js';
import { type Cell, openUp } from '../table/index.js';

/**
 * A sum as far as it is known: without an upper end where one of its rows says that its figure is not counted (未统计).
 * An empty cell or a dash says nothing: figures of one place may stand in several rows.
 */
export function knownSum(
  dataset: Dataset,
  table: 'talent',
  { rows, sums }: Pick<Cell, 'rows' | 'sums'>,
  name: string,
): Quantity {
  const { quantity, missing } = sums[name]!;
  return missing > 0 && uncountedIn(dataset, table, rows, name) ? openUp(quantity) : quantity;
}

/** Does one of some rows say that its figure is not counted? */
export function uncountedIn(dataset: Dataset, table: 'talent', rows: readonly number[], name: string): boolean {
  const cells = dataset.tables[table]!.column(name);
  return cells !== undefined && rows.some((row) => isUncounted(cells[row]));
}

const SILENT = /^[\s\-–—―/]*$/;

function isUncounted(cell: unknown): boolean {
  if (cell === undefined || cell === null || typeof cell === 'number') return false;
  if (typeof cell === 'string' && SILENT.test(cell)) return false;
  const { status, text } = parseQuantity(cell);
  return status === 'missing' && !SILENT.test(text);
}
