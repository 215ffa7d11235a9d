import { infoOf } from '../fields.js';
import { isOrderedPeriod, isSamePeriod, latestPeriod } from '../period.js';
import type { ReadTable } from '../read-table.js';
import type { Report } from '../report.js';
import { TABLES } from '../tables.js';

/** Gives the same period one wording, the first: 2024, 2024年 and 二〇二四年 are one. */
export const unifyPeriods = (table: ReadTable): void => periodUnifier()(table);

/** The same for a table that comes in pieces. */
export function periodUnifier(): (table: ReadTable) => void {
  const wordings: string[] = [];
  const first = new Map<string, string>();
  return (table) => {
    const cells = table.columns.period as readonly (string | undefined)[] | undefined;
    if (!cells) return;
    for (const cell of new Set(cells)) {
      if (cell === undefined || first.has(cell)) continue;
      // Thousands of different periods are no periods to compare one by one.
      const known = wordings.length > 500 ? undefined : wordings.find((wording) => isSamePeriod(wording, cell));
      if (known === undefined) wordings.push(cell);
      first.set(cell, known ?? cell);
    }
    if (wordings.length < first.size)
      table.columns.period = cells.map((cell) => (cell === undefined ? cell : first.get(cell)));
  };
}

/** Says so where stocks are of periods that can't be put in order. */
export function checkPeriods(table: ReadTable, report: Report): void {
  const hasStocks = Object.entries(TABLES[table.name].fields).some(
    ([column, field]) => infoOf(field).role === 'stock' && table.columns[column],
  );
  const cells = table.columns.period as readonly (string | undefined)[] | undefined;
  if (!hasStocks || !cells) return;
  const periods = [...new Set(lastFirst(cells))].reverse();
  const loose = periods.filter((period) => !isOrderedPeriod(period));
  if (loose.length === 0 || periods.length < 2) return;
  report('unordered-periods', `${table.path}.period`, loose[0], {
    found: loose.slice(0, 5),
    used: latestPeriod(periods)!,
  });
}

/** The cells from the last row to the first, without empty ones: a set of them is in the order of last appearance. */
function* lastFirst(cells: readonly (string | undefined)[]): Iterable<string> {
  for (let row = cells.length - 1; row >= 0; row--) if (cells[row] !== undefined) yield cells[row]!;
}
