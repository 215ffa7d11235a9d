import type { Issue, Locale } from '../dataset/index.js';
import type { Note } from '../dataset/issues.js';
import { finish, type Steps } from '../dataset/steps.js';
import type { Sheet } from '../grid/sheet.js';
import { languageOf } from '../language.js';
import { type LedgerOptions, type LedgerRead, readLedgers } from '../ledger/read-ledgers.js';
import type { Mapping } from './mapping.js';
import { addRecipes, tellUnmatched } from './recipe.js';

export interface ImportOptions {
  /** What foreign heads and sheets mean. */
  map?: Mapping;
  /** The table that sheets hold whose names don't say it. */
  table?: string;
  /** Language of messages; zh-CN unless said. */
  locale?: Locale;
}

/** A problem in a ledger or in raw records, or what was done with them: an issue of the dataset with the cell it stands in. */
export interface LedgerIssue extends Pick<Issue, 'path' | 'found' | 'expected' | 'message'> {
  /** Which problem: a code of the dataset's issues, or of the notes. */
  code: Issue['code'] | Note['code'];
  /** Its address in the file: `资金!C7`; null where the problem is not of a file. */
  cell: string | null;
  /** error: something was left out; warning: everything is there, but look at it; note: what was done, nothing to mend. */
  severity: Issue['severity'] | 'note';
}

/** What an import gives: a dataset document, and everything there is to say of it. */
export interface Imported {
  /** Plain JSON: `meta` and tables as arrays of rows, in the library's own names. */
  document: Record<string, unknown>;
  /** What is wrong or doubtful, by cell. */
  issues: readonly LedgerIssue[];
  /** What was done and needs no mending: totals left out, units converted, hidden rows read. */
  notes: readonly LedgerIssue[];
  /** Rows of each table that count. */
  rows: Readonly<Record<string, number>>;
}

const withCell = ({ params, ...one }: Issue | Note): LedgerIssue => ({
  expected: '',
  ...one,
  cell: typeof params.cell === 'string' ? params.cell : null,
});

/** An import's result of what was read. */
export const importedOf = ({ document, issues, notes, rows }: LedgerRead): Imported => ({
  document,
  issues: issues.map(withCell),
  notes: notes.map(withCell),
  rows,
});

/** Reads the sheets of one or several files as a dataset, in steps. Never throws on what the sheets hold. */
export function readImport(
  sheets: readonly Sheet[],
  { map = {}, table, locale = languageOf(undefined).locale, taken }: ImportOptions & Pick<LedgerOptions, 'taken'>,
): Steps<LedgerRead> {
  return readLedgers(sheets, {
    locale,
    map,
    ...(table === undefined ? {} : { table }),
    ...(taken ? { taken } : {}),
    more: (context, add) => {
      tellUnmatched(sheets, map, context.log);
      return addRecipes(sheets, map, context, add);
    },
  });
}

/** Makes a dataset document of the sheets of one or several files. Never throws on what the sheets hold. */
export const importSheets = (sheets: readonly Sheet[], options: ImportOptions = {}): Imported =>
  importedOf(finish(readImport(sheets, options)));
