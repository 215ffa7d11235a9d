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
    // An id or an address may look like a telephone number.
    const kindsIn = (text: string) => personalIn(text).filter((kind) => role !== 'text' || kind === IDENTITY);
    const harmless = new Set<unknown>();
    for (let row = 0; row < table.length; row++) {
      if (isStep(row)) yield;
      const cell = cells[row];
      if (harmless.has(cell)) continue;
      const texts = typeof cell === 'string' ? [cell] : Array.isArray(cell) ? (cell as string[]) : [];
      const text = texts.find((one) => kindsIn(one).length > 0);
      if (text !== undefined)
        report('personal-data', placeOf(table, row, column), maskPersonal(text), { name: title, kind: kindsIn(text) });
      else if (harmless.size < MOST_WORDS) harmless.add(cell);
    }
  }
}
