import { unwrapped, wrappingOf } from '../dataset/document.js';
import { holdsOneTable, type Issue, issue, type Locale, translateIssue } from '../dataset/index.js';
import { checkDataset } from '../dataset/parse.js';
import type { Steps } from '../dataset/steps.js';
import { tableOfHeads } from '../dataset/table-names.js';
import type { Decoded } from '../formats/decoded.js';
import { plainSheet, type Sheet, type SheetCell } from '../grid/sheet.js';
import type { LedgerOptions, LedgerRead } from '../ledger/read-ledgers.js';
import { type ImportOptions, readImport } from './import.js';
import { columnsOf, type PlainRow } from './plain-rows.js';

/** What files hold: sheets to make a dataset of, one table, or a dataset that is one already. */
export interface Inputs {
  sheets: readonly Sheet[];
  /** Rows or columns of one table, and the file's name, which may say which. */
  table?: { name: string; rows: unknown };
  document?: unknown;
  /** What is wrong with the files themselves. */
  issues: readonly Issue[];
}

/** What a file holds that was decoded with its sheets. @param name the file's */
export function inputsOf(decoded: Decoded, name: string): Inputs {
  const { sheets = [], nothing, issues, read } = decoded;
  if (nothing) return { sheets, document: {}, issues };
  if (read) return { sheets, issues };
  // Of a ledger it would be read at once, whole, and for nothing.
  const { input, bare } = decoded;
  if (!bare && !holdsOneTable(input)) return { sheets, document: input, issues };
  const inner = bare ? { value: input, names: [] } : unwrapped(input);
  const table = { name: name.replace(/\.[a-z0-9]+$/i, ''), rows: inner.value };
  const told = wrappingOf(inner).map(({ code, params }) => issue(code, name, input, params));
  return { sheets, table, issues: [...issues, ...told] };
}

/** What several files hold together; undefined where one of them is a dataset already. */
export function gathered(all: readonly Inputs[]): Inputs | undefined {
  if (all.length === 1) return all[0];
  if (all.some(({ document }) => document !== undefined)) return undefined;
  return {
    sheets: all.flatMap(({ sheets, table }) => (table && sheets.length === 0 ? [sheetOf(table)] : sheets)),
    issues: all.flatMap(({ issues }) => issues),
  };
}

/** Rows or columns as a sheet. */
export function sheetOf({ name, rows: table }: NonNullable<Inputs['table']>): Sheet {
  if (Array.isArray(table)) return sheetOfRows(name, table.filter(isObject));
  const columns = Object.entries(table as Record<string, ArrayLike<SheetCell>>);
  const length = Math.max(0, ...columns.map(([, cells]) => cells.length));
  const rows = Array.from({ length }, (_, row) => columns.map(([, cells]) => cells[row] ?? null));
  return plainSheet(name, [columns.map(([head]) => head), ...rows]);
}

/** Rows as a sheet. */
export function sheetOfRows(name: string, rows: readonly PlainRow[]): Sheet {
  const heads = columnsOf(rows);
  const cells = rows.map((row) => heads.map((head) => (row[head] ?? null) as SheetCell));
  return plainSheet(name, [heads, ...cells]);
}

const isObject = (row: unknown): row is PlainRow => typeof row === 'object' && row !== null;

/** The sheets that are read as ledgers: those of the files, and rows where a map says what their heads mean. */
export const sheetsRead = ({ sheets, table }: Inputs, { map }: ImportOptions): readonly Sheet[] =>
  table && map ? [sheetOf(table)] : sheets;

/** Makes a dataset of what files hold, in steps; one that is a dataset already comes back as it is, checked. */
export function* readInputs(
  inputs: Inputs,
  options: ImportOptions & { locale: Locale } & Pick<LedgerOptions, 'taken'>,
): Steps<LedgerRead> {
  const { table, document, issues: own } = inputs;
  const sheets = sheetsRead(inputs, options);
  if (sheets.length > 0) {
    const read = yield* readImport(sheets, options);
    return { ...read, issues: [...translated(own, options.locale), ...read.issues] };
  }
  const rows = table?.rows;
  const heads = Array.isArray(rows)
    ? columnsOf(rows.filter(isObject))
    : Object.keys((rows as object | undefined) ?? {});
  const name = table && tableOfHeads(heads, table.name, options.table);
  const whole = table ? { meta: null, ...(name === undefined ? {} : { [name]: rows }) } : document;
  const { parts, issues } = yield* checkDataset(table && name === undefined ? (rows ?? null) : whole, {
    locale: options.locale,
  });
  const isNothing = own.length > 0 && Object.keys(whole as object).length === 0;
  return {
    document: whole as Record<string, unknown>,
    parts,
    issues: [...translated(own, options.locale), ...(isNothing ? [] : issues)],
    notes: [],
    rows: Object.fromEntries(
      Object.entries(parts.tables).map(([one, { columns }]) => [one, Object.values(columns)[0]?.length ?? 0]),
    ),
  };
}

const translated = (issues: readonly Issue[], locale: Locale): Issue[] =>
  issues.map((one) => translateIssue(one, locale));
