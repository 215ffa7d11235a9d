import type { Locale } from '../dataset/index.js';

/** Where something stands in a file. Rows and columns count from 0. */
export interface Place {
  sheet: string;
  row?: number;
  column?: number;
  /** What the column is called there. */
  head?: string;
}

/** A column's letters: 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return `${rest > 0 ? columnLetters(rest - 1) : ''}${String.fromCharCode(65 + (column % 26))}`;
}

const sheetName = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) ? name : `'${name.replace(/'/g, "''")}'`;

/** The address as spreadsheets write it: `资金!C7`, `资金!7:7` for a row, `资金!C:C` for a column, `资金` for a sheet. */
export function addressOf({ sheet, row, column }: Place): string {
  const name = sheetName(sheet);
  if (row === undefined && column === undefined) return name;
  if (row === undefined) return `${name}!${columnLetters(column!)}:${columnLetters(column!)}`;
  if (column === undefined) return `${name}!${row + 1}:${row + 1}`;
  return `${name}!${columnLetters(column)}${row + 1}`;
}

/** The place in words: `资金 第7行 C列（财政投入）`, `资金, row 7, column C (Public money)`. */
export function sayPlace({ sheet, row, column, head }: Place, locale: Locale): string {
  const letters = column === undefined ? undefined : columnLetters(column);
  if (locale === 'zh-CN')
    return [sheet, row === undefined ? '' : `第${row + 1}行`, letters ? `${letters}列${head ? `（${head}）` : ''}` : '']
      .filter((part) => part !== '')
      .join(' ');
  return [
    sheet,
    row === undefined ? '' : `row ${row + 1}`,
    letters ? `column ${letters}${head ? ` (${head})` : ''}` : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}
