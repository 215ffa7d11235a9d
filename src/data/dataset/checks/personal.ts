import { infoOf } from '../fields.js';
import { IDENTITY, maskPersonal, personalIn } from '../personal.js';
import { placeOf, type ReadTable } from '../read-table.js';
import type { Report } from '../report.js';
import { isStep } from '../steps.js';
import { TABLES } from '../tables.js';

const LABELS = new Set(['name', 'reference', 'list', 'text']);

/** How many harmless words of a column are remembered: most columns repeat a few. */
const MOST_WORDS = 4096;

/** Warns of identity numbers, mobile numbers and mail addresses in what a page would show or send as names. */
export function* checkPersonal(table: ReadTable, report: Report): Iterable<void> {
  for (const [column, field] of Object.entries(TABLES[table.name].fields)) {
    const { role, title } = infoOf(field);
    const cells = table.columns[column];
    if (!cells || !LABELS.has(role)) continue;
    const harmless = new Set<unknown>();
    for (let row = 0; row < table.length; row++) {
      if (isStep(row)) yield;
      const cell = cells[row];
      if (harmless.has(cell)) continue;
      let found = false;
      for (const text of typeof cell === 'string' ? [cell] : Array.isArray(cell) ? (cell as string[]) : []) {
        // An id or an address may look like a telephone number.
        const kinds = personalIn(text).filter((kind) => role !== 'text' || kind === IDENTITY);
        if (kinds.length === 0) continue;
        report('personal-data', placeOf(table, row, column), maskPersonal(text), { name: title, kind: kinds });
        found = true;
        break;
      }
      if (!found && harmless.size < MOST_WORDS) harmless.add(cell);
    }
  }
}
