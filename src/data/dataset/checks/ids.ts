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

/** Rows whose id stood before with something else. A row that states nothing contradicts nobody. */
export function* checkIds(table: ReadTable, report: Report): Iterable<void> {
  const ids = table.columns.id;
  if (!ids) return;
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
