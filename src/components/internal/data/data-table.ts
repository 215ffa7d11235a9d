import { csvText } from '../../../data/escapes.js';
import { plainDecimal, type Quantity } from '../../../data/index.js';
import type { ViewContext } from '../context.js';
import type { AuthorWords } from '../dataset-element.js';

/** A column of a data table. */
export interface DataColumn {
  key: string;
  title: string;
  unit?: string;
  /** A quotient: it is printed with two decimals on screen. */
  isRatio?: boolean;
}

export type DataCell = string | number | Quantity;

/** The rows behind a chart: unscaled and unrounded. `keys` names each row, in the rows' order. */
export interface DataTable {
  columns: readonly DataColumn[];
  rows: readonly Readonly<Record<string, DataCell>>[];
  keys: readonly string[];
}

// Made once a language: to make one takes longer than to write a thousand numbers.
const formats = new Map<string, Intl.NumberFormat>();
function numberFormat(locale: string): Intl.NumberFormat {
  const format = formats.get(locale) ?? new Intl.NumberFormat(locale, { maximumFractionDigits: 10 });
  formats.set(locale, format);
  return format;
}

/** A cell as people read it, in its column or by itself. The unit stands in the head, so a plain figure does without. */
export function cellText(
  cell: DataCell | undefined,
  column: DataColumn,
  context: ViewContext,
  isBelowOthers = true,
): string {
  if (cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return numberFormat(context.locale).format(cell);
  if (!column.isRatio) return context.figure(cell, { unit: false, column: isBelowOthers });
  // What is there must not read as nought.
  if (cell.status === 'exact' && cell.low > 0 && cell.low < 0.005) return context.messages.lessThan('0.01');
  return context.figure(cell, { unit: false, column: isBelowOthers, decimals: 2, fixed: true });
}

/** Is this column one of figures, set flush right? */
export const isFigureColumn = (table: Pick<DataTable, 'rows'>, { key }: DataColumn): boolean =>
  table.rows.some((row) => row[key] !== undefined && typeof row[key] !== 'string');

/** A column's head with its unit. */
export const headText = ({ title, unit }: DataColumn, context: ViewContext): string =>
  unit === undefined ? title : context.messages.withUnit(title, unit);

const UNSAID: AuthorWords = { headline: '', note: '' };

/** The table as CSV (RFC 4180) with a byte-order mark, so that spreadsheets read the Chinese. */
export function toCsv(table: DataTable, context: ViewContext, { headline, note }: AuthorWords = UNSAID): string {
  const exact = (cell: DataCell | undefined, column: DataColumn) =>
    typeof cell === 'number'
      ? plainDecimal(cell)
      : cell !== undefined && typeof cell !== 'string' && cell.status === 'exact'
        ? plainDecimal(cell.low)
        : csvText(cellText(cell, column, context));
  const lines = [
    table.columns.map((column) => csvText(headText(column, context))),
    ...table.rows.map((row) => table.columns.map((column) => exact(row[column.key], column))),
  ];
  const { author, pair } = context.messages;
  // After the table, so that its head stays the file's first line.
  if (headline !== '' || note !== '') lines.push([]);
  if (headline !== '') lines.push([csvText(pair(author.headline, headline))]);
  if (note !== '') lines.push([csvText(pair(author.note, note))]);
  return `\uFEFF${lines.map((cells) => cells.join(',')).join('\r\n')}\r\n`;
}
