import type { MetaRecord } from '../dataset/tables.js';

/** What a sheet holds and what its heads mean. */
export interface SheetMapping {
  /** The table it holds: `funding`, `资金`. */
  table?: string;
  /** The row of the heads, counted from 1; the last one where they have several levels. Found by itself unless said. */
  headRow?: number;
  /** Column heads as written there → columns of the table; null leaves a column out. */
  heads?: Readonly<Record<string, string | null>>;
  /** Units of columns, by head, in place of what heads or titles say: `万元`. */
  units?: Readonly<Record<string, string>>;
  /** Names as written there → what the dataset calls them, by column: `{ chain: { 智能制造: '五金装备' } }`; '' for none. */
  names?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Rows by their words without figures: true counts one that looks like a total or a remark, false leaves one out. */
  rows?: Readonly<Record<string, boolean>>;
  /** Columns that the sheet lacks and that are the same in all its rows. */
  values?: Readonly<Record<string, string | number>>;
}

/** What foreign names in ledgers mean. */
export interface LedgerMapping {
  /** What the dataset says of itself; goes before what the ledger says. */
  meta?: MetaRecord;
  /** Heads of all sheets → columns; null leaves a column out. */
  heads?: Readonly<Record<string, string | null>>;
  /** Sheets (or files, without ending) → what they hold; a table's name alone will do, null leaves a sheet out. */
  sheets?: Readonly<Record<string, string | SheetMapping | null>>;
}
