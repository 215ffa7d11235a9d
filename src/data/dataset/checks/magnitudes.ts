import { parseQuantity } from '../../quantity/index.js';
import { infoOf } from '../fields.js';
import { placeOf, type ReadTable } from '../read-table.js';
import type { Report } from '../report.js';
import { isStep } from '../steps.js';
import { fieldOf } from '../tables.js';

/** No programme of a government is this small in the currency's unit, and none of a million stands beside such ones. */
const SMALL = 10_000;
const LARGE = 1_000_000;
const LEAST_ROWS = 3;

/** Is money stated without a unit so little that it may have been meant in a larger one? */
export function isSmallMoney(cell: unknown, isFlow: boolean): boolean {
  return Math.abs(bareOf(cell) ?? Infinity) < (isFlow ? SMALL : SMALL / 10);
}

const bareOf = (cell: unknown): number | undefined => {
  const bare =
    typeof cell === 'number' ? cell : typeof cell === 'string' ? Number(cell.trim() || Number.NaN) : Number.NaN;
  return Number.isFinite(bare) && bare !== 0 ? bare : undefined;
};

/** Asks what a colleague would ask of money and percentages without a unit; once a column. Nothing is changed. */
export function* checkMagnitudes(table: ReadTable, report: Report): Iterable<void> {
  for (const [column, cells] of Object.entries(table.columns)) {
    const field = fieldOf(table.name, column);
    const info = field && infoOf(field);
    if (info?.unit === 'money') {
      yield* checkMoney(table, column, cells, info.role === 'flow' ? SMALL : SMALL / 10, report);
      yield* checkLargest(table, column, cells, report);
    } else if (info?.unitFrom !== undefined && info.role === 'number') yield* checkShares(table, column, cells, report);
  }
}

function* checkMoney(
  table: ReadTable,
  column: string,
  cells: readonly unknown[],
  small: number,
  report: Report,
): Iterable<void> {
  const doubtful = { row: -1, count: 0, least: Infinity, most: 0 };
  for (let row = 0; row < cells.length; row++) {
    if (isStep(row)) yield;
    const size = Math.abs(bareOf(cells[row]) ?? Infinity);
    if (size >= small) continue;
    if (doubtful.count++ === 0) doubtful.row = row;
    doubtful.least = Math.min(doubtful.least, size);
    doubtful.most = Math.max(doubtful.most, size);
  }
  if (doubtful.count === 0) return;
  let other = Infinity;
  for (let row = 0; row < cells.length; row++) {
    if (isStep(row)) yield;
    const cell = cells[row];
    const bare = bareOf(cell);
    if (cell === undefined || cell === '' || (bare !== undefined && Math.abs(bare) < small)) continue;
    const low = typeof cell === 'number' ? cell : parseQuantity(cell).low;
    if (low > 0) other = Math.min(other, low);
  }
  const name = infoOf(fieldOf(table.name, column)!).title;
  const { row, count, least, most } = doubtful;
  if (other === Infinity && count >= LEAST_ROWS)
    report('small-money', placeOf(table, row, column), cells[row], { name, least, most });
  else if (other < Infinity && other >= LARGE && other / most >= 100)
    report('mixed-money', placeOf(table, row, column), cells[row], { name, other });
}

const TEN_THOUSAND = 10_000;

/** 5000000 among 400 to 900 in a column of 万元: typed in yuan, it would be one like the others. */
function* checkLargest(table: ReadTable, column: string, cells: readonly unknown[], report: Report): Iterable<void> {
  let [row, most, second, least, count] = [-1, 0, 0, Infinity, 0];
  for (let at = 0; at < cells.length; at++) {
    if (isStep(at)) yield;
    const cell = cells[at];
    if (cell === undefined || cell === '') continue;
    const size = typeof cell === 'number' ? cell : parseQuantity(cell).low;
    if (!(size > 0)) continue;
    count++;
    least = Math.min(least, size);
    if (size > most) [row, most, second] = [at, size, most];
    else second = Math.max(second, size);
  }
  const typed = most / TEN_THOUSAND;
  if (count <= LEAST_ROWS || most < 1000 * second || typed < least / 3 || typed > 3 * second) return;
  const name = infoOf(fieldOf(table.name, column)!).title;
  report('largest-money', placeOf(table, row, column), cells[row], { name, other: second });
}

/** A share written as a fraction (0.05) in a column where others stand in per cent (4.1). */
function* checkShares(table: ReadTable, column: string, cells: readonly unknown[], report: Report): Iterable<void> {
  let doubtful: { row: number; size: number } | undefined;
  let other: number | undefined;
  for (let row = 0; row < cells.length; row++) {
    if (isStep(row)) yield;
    const { low, high, unit } = parseQuantity(cells[row] ?? '');
    const size = Math.abs(low);
    if (unit !== '%' || low !== high) continue;
    if (size >= 1) other ??= size;
    // A fraction with few digits; others are small shares.
    else if (Number.isInteger(Math.round(size * 1e6) / 1e5)) return;
    else doubtful ??= { row, size };
  }
  if (!doubtful || other === undefined) return;
  report('share-as-fraction', placeOf(table, doubtful.row, column), `${doubtful.size}%`, {
    name: infoOf(fieldOf(table.name, column)!).title,
    other: `${other}%`,
    asked: `${Math.round(doubtful.size * 1e6) / 1e4}%`,
  });
}
