import { parseQuantity } from '../../quantity/index.js';
import { infoOf } from '../fields.js';
import type { IssueParams } from '../issues.js';
import { placeOf, type ReadTable } from '../read-table.js';
import type { Report } from '../report.js';
import { fieldOf } from '../tables.js';

/** No programme of a government is this small in the currency's unit, and none of a million stands beside such ones. */
const SMALL = 10_000;
const LARGE = 1_000_000;
const LEAST_ROWS = 3;

const bareOf = (cell: unknown): number | undefined => {
  const bare =
    typeof cell === 'number' ? cell : typeof cell === 'string' ? Number(cell.trim() || Number.NaN) : Number.NaN;
  return Number.isFinite(bare) && bare !== 0 ? bare : undefined;
};

/** Asks what a colleague would ask of money and percentages without a unit; once a column. Nothing is changed. */
export function checkMagnitudes(table: ReadTable, report: Report): void {
  for (const [column, cells] of Object.entries(table.columns)) {
    const field = fieldOf(table.name, column);
    const info = field && infoOf(field);
    if (info?.unit === 'money') checkMoney(table, column, cells, info.role === 'flow' ? SMALL : SMALL / 10, report);
    else if (info?.unitFrom !== undefined && info.role === 'number') checkShares(table, column, cells, report);
  }
}

function checkMoney(table: ReadTable, column: string, cells: readonly unknown[], small: number, report: Report): void {
  let first = -1;
  let count = 0;
  let [low, most] = [Number.POSITIVE_INFINITY, 0];
  const isSmall = (cell: unknown): boolean => Math.abs(bareOf(cell) ?? small) < small;
  for (let row = 0; row < cells.length; row++) {
    if (!isSmall(cells[row])) continue;
    if (first < 0) first = row;
    count++;
    const size = Math.abs(bareOf(cells[row])!);
    low = Math.min(low, size);
    most = Math.max(most, size);
  }
  if (first < 0) return;
  let other = Number.POSITIVE_INFINITY;
  for (const cell of cells) {
    if (cell === undefined || cell === '' || isSmall(cell)) continue;
    const known = typeof cell === 'number' ? cell : parseQuantity(cell).low;
    if (known > 0) other = Math.min(other, known);
  }
  const { title: name } = infoOf(fieldOf(table.name, column)!);
  const tell = (code: 'small-money' | 'mixed-money', params: IssueParams) =>
    report(code, placeOf(table, first, column), cells[first], { name, ...params });
  if (other === Number.POSITIVE_INFINITY) {
    if (count >= LEAST_ROWS) tell('small-money', { least: low, most });
  } else if (other >= LARGE && other / most >= 100) tell('mixed-money', { other });
}

/** A share written as a fraction (0.05) in a column where others stand in per cent (4.1). */
function checkShares(table: ReadTable, column: string, cells: readonly unknown[], report: Report): void {
  const shares = cells.flatMap((cell, row) => {
    const { low, high, unit } = parseQuantity(cell ?? '');
    return unit === '%' && low === high ? [{ row, size: Math.abs(low) }] : [];
  });
  const doubtful = shares.filter(({ size }) => size > 0 && size < 1 && !Number.isInteger(Math.round(size * 1e6) / 1e5));
  const [first] = doubtful;
  const others = shares.filter(({ size }) => size >= 1);
  if (!first || others.length === 0 || shares.length > doubtful.length + others.length) return;
  report('share-as-fraction', placeOf(table, first.row, column), `${first.size}%`, {
    name: infoOf(fieldOf(table.name, column)!).title,
    other: `${others[0]!.size}%`,
    asked: `${Math.round(first.size * 1e6) / 1e4}%`,
  });
}
