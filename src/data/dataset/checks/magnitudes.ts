import { parseQuantity } from '../../quantity/index.js';
import { infoOf } from '../fields.js';
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
  const name = infoOf(fieldOf(table.name, column)!).title;
  const bare = cells.flatMap((cell, row) => {
    const number = bareOf(cell);
    return number === undefined ? [] : [{ row, size: Math.abs(number) }];
  });
  const doubtful = bare.filter(({ size }) => size < small);
  const [first] = doubtful;
  if (!first) return;
  const others = cells.flatMap((cell, row) => {
    const known =
      doubtful.some((one) => one.row === row) || cell === undefined || cell === '' ? 0 : parseQuantity(cell).low;
    return known > 0 && Number.isFinite(known) ? [known] : [];
  });
  const sizes = doubtful.map(({ size }) => size);
  const least = Math.min(...others);
  if (others.length === 0 && doubtful.length >= LEAST_ROWS)
    report('small-money', placeOf(table, first.row, column), cells[first.row], {
      name,
      least: Math.min(...sizes),
      most: Math.max(...sizes),
    });
  else if (others.length > 0 && least >= LARGE && least / Math.max(...sizes) >= 100)
    report('mixed-money', placeOf(table, first.row, column), cells[first.row], { name, other: least });
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
