import { type Cell, type CellStyle, type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { Book, BookSheet } from './workbook.js';

const HEAD: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DCE6F1' } },
  alignment: { vertical: 'center', wrapText: true },
  border: { bottom: { style: 'thin', color: { rgb: '7F9DB9' } } },
};
const TITLE: CellStyle = { font: { bold: true, size: 14 } };
/** What begins with =, +, - or @ is words all the same. */
const TEXT: CellStyle = { numFmt: '@' };
const RATIO: CellStyle = { numFmt: '0.00' };

/** Writes a workbook (.xlsx): words as text, whatever they begin with; numbers as numbers. */
export function writeBook({ sheets, font }: Book): Promise<Uint8Array> {
  return writeXlsx({ sheets: sheets.map(sheetOf), defaultFont: { name: font, size: 11 } });
}

function sheetOf({ name, above, columns, rows, below }: BookSheet): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  const all: CellValue[][] = [...above.map((line) => [line]), [], columns.map(({ head }) => head)];
  const head = all.length - 1;
  for (const at of above.keys()) cells.set(`${at},0`, { style: at === 0 ? { ...TITLE, ...TEXT } : TEXT });
  for (const at of columns.keys()) cells.set(`${head},${at}`, { style: HEAD });
  rows.forEach((row, at) => {
    row.forEach((cell, column) => {
      const isText = typeof cell === 'string';
      if (isText) cells.set(`${head + 1 + at},${column}`, { style: TEXT });
      else if (columns[column]!.isRatio) cells.set(`${head + 1 + at},${column}`, { style: RATIO });
    });
    all.push([...row]);
  });
  all.push([], ...below.map((line) => [line]));
  return {
    name,
    rows: all,
    cells,
    columns: columns.map(({ width }) => ({ width })),
    freezePane: { rows: head + 1 },
  };
}
