import { type Cell, type ColumnDef, type MergeRange, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { SheetCell } from '../../grid/sheet.js';

/** A cell of a test's workbook: a value, or one with what a spreadsheet adds. */
export type Given = SheetCell | { value?: SheetCell; error?: string; formula?: string; format?: string; link?: string };

/** A sheet of a test's workbook. Merges are written as spreadsheets write them: `A1:C1`. */
export interface GivenSheet {
  name: string;
  rows: readonly (readonly Given[])[];
  merges?: readonly string[];
  hidden?: boolean;
  hiddenRows?: readonly number[];
  hiddenColumns?: readonly number[];
}

const isRich = (cell: Given): cell is Exclude<Given, SheetCell> =>
  typeof cell === 'object' && cell !== null && !(cell instanceof Date);

function cellOf(given: Exclude<Given, SheetCell>): Partial<Cell> {
  const cell: Partial<Cell> = { value: given.value ?? null };
  if (given.format) cell.style = { numFmt: given.format };
  if (given.link) cell.hyperlink = { target: given.link };
  if (given.error) Object.assign(cell, { type: 'error', value: given.error });
  if (given.formula)
    Object.assign(cell, { type: 'formula', formula: given.formula, formulaResult: given.value ?? null });
  return cell;
}

function rangeOf(text: string): MergeRange {
  const [, from = '', first = '', to = '', last = ''] = /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(text) ?? [];
  const column = (letter: string) => letter.charCodeAt(0) - 65;
  return { startRow: Number(first) - 1, startCol: column(from), endRow: Number(last) - 1, endCol: column(to) };
}

function sheetOf({ name, rows, merges = [], hidden, hiddenRows = [], hiddenColumns = [] }: GivenSheet): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  const plain = rows.map((row, at) =>
    row.map((cell, column) => {
      if (!isRich(cell)) return cell ?? null;
      cells.set(`${at},${column}`, cellOf(cell));
      return cell.value ?? null;
    }),
  );
  const columns: ColumnDef[] = Array.from({ length: Math.max(-1, ...hiddenColumns) + 1 }, (_, at) =>
    hiddenColumns.includes(at) ? { hidden: true, width: 10 } : { width: 10 },
  );
  const rowDefs = new Map(hiddenRows.map((row): [number, { hidden: boolean }] => [row - 1, { hidden: true }]));
  return { name, rows: plain, cells, merges: merges.map(rangeOf), rowDefs, columns, ...(hidden ? { hidden } : {}) };
}

/** The bytes of a workbook with these sheets. */
export const workbookOf = (...sheets: readonly GivenSheet[]): Promise<Uint8Array> =>
  writeXlsx({ sheets: sheets.map(sheetOf) });
