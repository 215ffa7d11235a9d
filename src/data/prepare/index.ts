/**
 * Ledgers and raw records → a dataset, and back. For Node and opt-in: no component loads it, and it does not run where
 * a page's policy forbids `eval` (Arquero compiles with `Function`).
 * @module chancai/prepare
 */
import '../../locales/headless-all.js';

import { sheetOfRows } from './gather.js';
import { type Imported, type ImportOptions, importSheets } from './import.js';
import type { PlainRow } from './plain-rows.js';
import { readSheets } from './read-sheets.js';

export { addressOf } from '../grid/cell-address.js';
export type { CellDetail, CellRange, Sheet, SheetCell } from '../grid/sheet.js';
export type { SheetMapping } from '../ledger/mapping.js';
export { sheetOfRows } from './gather.js';
export { type Imported, type ImportOptions, importSheets, type LedgerIssue } from './import.js';
export { type ColumnSource, type Mapping, MappingError, type Recipe, readMapping } from './mapping.js';
export { type Pair, type PairsRequest, pairsWithin, type Where } from './pairs.js';
export type { PlainRow } from './plain-rows.js';
export { readSheets, readTextSheet, UnreadableFile } from './read-sheets.js';
export { type FoldRequest, foldPeriods, joinRows, onceBy, spreadRows } from './reshape.js';
export { type LedgerOptions, writeLedger } from './write-ledger.js';

/**
 * Reads a ledger: an .xlsx workbook, or a CSV or TSV text in UTF-8, UTF-16 or GB18030.
 * @param name what messages call the file; of a text file also what its table is found by
 * @throws UnreadableFile where the file is none of these
 */
export async function importWorkbook(
  bytes: Uint8Array,
  options: ImportOptions & { name?: string } = {},
): Promise<Imported> {
  return importSheets(await readSheets(bytes, options.name ?? '工作簿'), options);
}

/** Reads records with heads of their own as a ledger of one sheet: `options.table` or `options.map` says what they are. */
export function importRecords(rows: readonly PlainRow[], options: ImportOptions & { name?: string } = {}): Imported {
  return importSheets([sheetOfRows(options.name ?? 'records', rows)], options);
}
