import { isExact, parseQuantity, type Quantity } from '../../quantity/index.js';
import { infoOf, type Titles } from '../fields.js';
import { statedFigure } from '../name.js';
import { placeOf, type ReadTable } from '../read-table.js';
import type { Report } from '../report.js';
import { isStep } from '../steps.js';
import { TABLES } from '../tables.js';

const isSame = (one: Quantity, other: Quantity): boolean =>
  one.low === other.low && one.high === other.high && isExact(one) === isExact(other);

// Asked of every row: to read each wording would take longer than all other checks.
const isPlain = (cell: unknown): boolean => typeof cell === 'number' || /^\d+(?:\.\d+)?$/.test(String(cell));

/** What is the same of all rows of one id, beside its dates; in other names those who take part may differ. */
const OWN = new Set(['title', 'status', 'level', 'programme', 'kind', 'period']);

/** What ids have in common that differ in their case, their blanks or the form of strokes alone. */
const folded = (id: string): string =>
  id
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[‐‑–—−―]/g, '-')
    .toUpperCase();

/** Gives ids that are typed in several ways the first of them, and says so: A-01, a-01, A–01. */
function unifyIds(table: ReadTable, report: Report): void {
  const spellings = new Map<string, string>();
  const known = new Map<unknown, unknown>();
  table.columns.id = table.columns.id!.map((id, row) => {
    if (typeof id !== 'string' || known.has(id)) return known.get(id) ?? id;
    const first = spellings.get(folded(id)) ?? id;
    spellings.set(folded(id), first);
    known.set(id, first);
    if (first !== id) report('spaced-name', placeOf(table, row, 'id'), id, { name: first });
    return first;
  });
}

/** Rows whose id stood before with something else. A row that states nothing contradicts nobody. */
export function* checkIds(table: ReadTable, report: Report): Iterable<void> {
  if (!table.columns.id) return;
  unifyIds(table, report);
  const ids = table.columns.id;
  for (const [column, field] of Object.entries(TABLES[table.name].fields)) {
    const { unit, title, role } = infoOf(field);
    const cells = table.columns[column];
    const isName = role === 'date' || OWN.has(column);
    if (!cells || (unit !== 'money' && !isName)) continue;
    const first = new Map<string, unknown>();
    for (let row = 0; row < table.length; row++) {
      if (isStep(row)) yield;
      const id = ids[row];
      const cell = cells[row];
      if (typeof id !== 'string' || cell === undefined) continue;
      if (!first.has(id)) {
        if (isName || isPlain(cell) || parseQuantity(cell).status !== 'missing') first.set(id, cell);
        continue;
      }
      const before = first.get(id);
      if (before === cell) continue;
      if (!isName) tellMoney(table, { row, column, id, name: title }, before, report);
      else report('conflicting-id', placeOf(table, row, column), cell, { id, name: title, first: String(before) });
    }
  }
}

function tellMoney(
  table: ReadTable,
  { row, column, id, name }: { row: number; column: string; id: string; name: Titles },
  before: unknown,
  report: Report,
): void {
  const cell = table.columns[column]![row];
  const [was, is] = [parseQuantity(before), parseQuantity(cell)];
  if (is.status === 'missing' || isSame(was, is)) return;
  report('conflicting-money', placeOf(table, row, column), cell, {
    id,
    name,
    first: statedFigure(was),
  });
}
