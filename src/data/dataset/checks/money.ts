import { formatQuantity, isExact, parseQuantity, type Quantity } from '../../quantity/index.js';
import { infoOf } from '../fields.js';
import { placeOf, type ReadTable } from '../read-table.js';
import type { Report } from '../report.js';
import { isStep } from '../steps.js';
import { TABLES } from '../tables.js';

const isSame = (one: Quantity, other: Quantity): boolean =>
  one.low === other.low && one.high === other.high && isExact(one) === isExact(other);

// Asked of every row: to read each wording would take longer than all other checks.
const isPlain = (cell: unknown): boolean => typeof cell === 'number' || /^\d+(?:\.\d+)?$/.test(String(cell));

/** Rows whose id stood before with another amount. A row that states none contradicts nobody. */
export function* checkMoney(table: ReadTable, report: Report): Iterable<void> {
  const ids = table.columns.id;
  if (!ids) return;
  for (const [column, field] of Object.entries(TABLES[table.name].fields)) {
    const { unit, title } = infoOf(field);
    const cells = table.columns[column];
    if (unit !== 'money' || !cells) continue;
    const first = new Map<string, unknown>();
    for (let row = 0; row < table.length; row++) {
      if (isStep(row)) yield;
      const id = ids[row];
      const cell = cells[row];
      if (typeof id !== 'string' || cell === undefined) continue;
      if (!first.has(id)) {
        if (isPlain(cell) || parseQuantity(cell).status !== 'missing') first.set(id, cell);
        continue;
      }
      const before = first.get(id);
      if (before === cell) continue;
      const [was, is] = [parseQuantity(before), parseQuantity(cell)];
      if (is.status === 'missing' || isSame(was, is)) continue;
      const say = (locale: 'zh-CN' | 'en') => formatQuantity(was, locale, { full: true });
      report('conflicting-money', placeOf(table, row, column), cell, {
        id,
        name: title,
        first: { 'zh-CN': say('zh-CN'), en: say('en') },
      });
    }
  }
}
