import type { Locale } from '../dataset/index.js';
import { type CellAddress, columnLetters } from '../grid/cell-address.js';

/** Where something stands in a file. Rows and columns count from 0. */
export interface Place extends CellAddress {
  /** What the column is called there. */
  head?: string;
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
