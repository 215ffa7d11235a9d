import { issue } from '../dataset/issues.js';
import { finish } from '../dataset/steps.js';
import { tableOfSheet } from '../dataset/table-names.js';
import { readTextSheet } from '../grid/csv.js';
import type { Pace } from '../grid/pace.js';
import type { Sheet } from '../grid/sheet.js';
import { readWorkbook } from '../grid/workbook.js';
import { readLedgers } from '../ledger/read-ledgers.js';
import { type Decoded, nothingOf } from './decoded.js';

/** Sheets to be read as a ledger, once it is known which table they are taken for. */
export function decodedSheets(sheets: readonly Sheet[]): Decoded {
  let document: unknown;
  return {
    // Whoever asks for it has no table in mind.
    get input() {
      document ??= finish(readLedgers(sheets)).document;
      return document;
    },
    // Where each sheet's name says what it holds, it is the same for all.
    bare: sheets.some(({ name }) => tableOfSheet(name) === undefined),
    issues: [],
    leftOut: 0,
    sheets,
    read: (options) => readLedgers(sheets, options),
  };
}

/** Reads an `.xlsx` workbook as a ledger. */
export async function decodeXlsx(bytes: Uint8Array, name: string, pace: Pace): Promise<Decoded> {
  const { sheets, issues } = await readWorkbook(bytes, name, pace);
  if (issues.length > 0) return nothingOf(...issues);
  return sheets.some(({ rows }) => rows.length > 0)
    ? decodedSheets(sheets)
    : nothingOf(issue('empty-source', name, null));
}

/** Reads a CSV or TSV text that is more than columns under plain heads as a ledger. */
export const decodeTextLedger = async (text: string, name: string, pace: Pace, separator?: string): Promise<Decoded> =>
  decodedSheets([await readTextSheet(text, name, pace, separator)]);
