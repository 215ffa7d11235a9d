import { strToU8, unzipSync, zipSync } from 'fflate';
import { type Cell, type CellStyle, type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { type ChartLook, chartCells, chartPart } from './chart-part.js';
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

/** The same with the sheets' charts: each is drawn from cells below its table. */
export async function writeChartedBook(book: Book, look: ChartLook): Promise<Uint8Array> {
  const files = unzipSync(await writeBook(book));
  const charted = book.sheets.flatMap((sheet) => (sheet.chart ? [{ ...sheet, chart: sheet.chart }] : []));
  charted.forEach((sheet, at) => {
    const place = { sheet: sheet.name, row: chartRow(sheet), column: 0 };
    files[`xl/charts/chart${at + 1}.xml`] = strToU8(chartPart(sheet.chart, place, look));
  });
  return zipSync(files, { level: 6 });
}

/** Where the cells of a chart begin: below all else. */
const chartRow = ({ above, rows, below }: BookSheet): number => above.length + 2 + rows.length + 1 + below.length + 1;
/** How many columns and rows a chart covers. */
const ROOM = { columns: 9, rows: 22 };

function sheetOf(sheet: BookSheet): WriteSheet {
  const { name, above, columns, rows, below, chart } = sheet;
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
  if (chart) all.push([], ...chartCells(chart));
  return {
    name,
    rows: all,
    cells,
    columns: columns.map(({ width }) => ({ width })),
    freezePane: { rows: head + 1 },
    ...(chart ? { charts: [placed(sheet, columns.length + 1)] } : {}),
  };
}

/** The place of a chart, right of the table; what is drawn there is written over. */
function placed(sheet: BookSheet, column: number): NonNullable<WriteSheet['charts']>[number] {
  const from = { row: sheet.above.length + 1, col: column };
  return {
    type: 'bar',
    series: [{ values: `A${chartRow(sheet) + 2}` }],
    anchor: { from, to: { row: from.row + ROOM.rows, col: column + ROOM.columns } },
  };
}
