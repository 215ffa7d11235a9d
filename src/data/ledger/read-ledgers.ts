import { headFinder } from '../dataset/heads.js';
import { clip, type Note } from '../dataset/issues.js';
import { type Locale, localeOf } from '../dataset/name.js';
import { TELLING } from '../dataset/nesting.js';
import { checkDataset } from '../dataset/parse.js';
import type { Checked } from '../dataset/parts.js';
import type { SayPlace } from '../dataset/report.js';
import { type Steps, within } from '../dataset/steps.js';
import { metaFields } from '../dataset/tables.js';
import { rowTexts, type Sheet } from '../grid/sheet.js';
import { cellOf, type LedgerLog, ledgerLog, type Place, sayPlace } from './log.js';
import type { LedgerMapping } from './mapping.js';
import { isMetaSheet, readMeta } from './meta.js';
import { type LedgerRecord, placeOfRecord, type ReadLedger } from './read-sheet.js';
import { SHAPES } from './shape.js';
import { readTables } from './tables-of-sheets.js';
import type { TakenSheet } from './taken.js';

export interface LedgerOptions {
  /** What foreign heads and sheets mean. */
  map?: LedgerMapping;
  /** The table that sheets hold whose names don't say it. */
  table?: string;
  /** Language of messages; the ledger's own, else zh-CN. */
  locale?: Locale;
  /** Hears what each sheet was taken for. */
  taken?: (sheet: TakenSheet) => void;
  /** Makes tables of sheets in other ways; answers which sheets were used up. */
  more?: (
    context: { currency: string; log: LedgerLog },
    add: (table: string, read: ReadLedger, sheet: Sheet) => void,
  ) => readonly Sheet[];
}

/** What the sheets of one or several files gave: a dataset, the document it was checked as, and what was done. */
export interface LedgerRead extends Checked {
  /** Plain JSON: `meta` and tables as arrays of rows, in the library's own names. */
  document: Record<string, unknown>;
  /** What was done and needs no mending: totals left out, units converted, hidden rows read. */
  notes: readonly Note[];
  /** Rows of each table that count. */
  rows: Readonly<Record<string, number>>;
}

/** Reads the sheets of one or several files as one dataset, in steps. Never throws on what the sheets hold. */
export function* readLedgers(sheets: readonly Sheet[], options: LedgerOptions = {}): Steps<LedgerRead> {
  const { map = {} } = options;
  const several = new Set(sheets.map(({ file }) => file)).size > 1;
  const log = ledgerLog(several);
  const own = sheets.filter((sheet) => map.sheets?.[sheet.name] === undefined && isMetaSheet(sheet));
  const meta = readMeta(own, log);
  for (const sheet of own) options.taken?.({ sheet, table: 'meta', columns: [] });
  const said = Object.entries(map.meta ?? {}).map(
    ([key, value]) => [headFinder(metaFields)(key) ?? key, value] as const,
  );
  const document: Record<string, unknown> = {};
  if (own.length > 0 || map.meta) document.meta = { ...meta.values, ...Object.fromEntries(said) };
  const { currency } = (yield* within(checkDataset({ meta: document.meta ?? null }, {}), 0, 0)).parts.meta;

  const records = new Map<string, LedgerRecord[]>();
  const headRows = new Map<string, Place>();
  const lost = new Map<string, number>();
  const add = (table: string, read: ReadLedger, sheet: Sheet) => {
    const known = records.get(table) ?? [];
    for (const record of read.records) known.push(record);
    records.set(table, known);
    headRows.set(table, { sheet, row: read.headRow });
    if (read.leftOut > 0) lost.set(table, (lost.get(table) ?? 0) + read.leftOut);
  };
  const used = options.more?.({ currency, log }, add) ?? [];
  const rest = sheets.filter((sheet) => !own.includes(sheet) && !used.includes(sheet));
  yield* within(readTables(rest, { ...options, currency, common: meta.unit, log }, add), 0, 0.6);
  for (const shape of SHAPES) {
    const rows = records.get(shape.name);
    if (rows && rows.length > 0) document[shape.name] = rows.map(({ cells }) => cells);
  }
  if (several) tellSameRows(records, log);
  if ([...records.values()].every((rows) => rows.length === 0) && sheets[0]) {
    // A quotation mark that is not closed swallows heads; rows below them are told of where they are read.
    const heads = new Map([...headRows.values()].map(({ sheet, row }) => [sheet, row ?? 0]));
    for (const sheet of sheets)
      for (const row of sheet.torn ?? [])
        if (row <= (heads.get(sheet) ?? row))
          log.tell('open-quote', { sheet, row }, clip(rowTexts(sheet.rows[row]).join(',')));
    log.tell('no-rows', { sheet: sheets[0] }, null);
  }
  return yield* within(
    check(document, { records, headRows, lost, meta: meta.places, several, log }, options.locale),
    0.6,
    1,
  );
}

interface Origin {
  records: ReadonlyMap<string, readonly LedgerRecord[]>;
  headRows: ReadonlyMap<string, Place>;
  lost: ReadonlyMap<string, number>;
  meta: ReadonlyMap<string, Place>;
  several: boolean;
  log: LedgerLog;
}

/** Checks the document that was made; problems are said of the cells they come from, and not twice. */
function* check(document: Record<string, unknown>, origin: Origin, wanted: Locale | undefined): Steps<LedgerRead> {
  const { records, headRows, lost, several, log } = origin;
  const silent = new Set<string>();
  const place: SayPlace = (where) => {
    const at = placeOf(origin, where);
    if (!at) return undefined;
    if (log.isSaid(at)) silent.add(typeof where === 'string' ? where : `${where.table}[${where.row}].${where.column}`);
    return { place: sayPlace(at, several), cell: cellOf(at) };
  };
  // Nobody expects a file of one table to say what the dataset is about.
  const isText = [...headRows.values()].every(({ sheet }) => sheet.lineOf !== undefined);
  const whole = document.meta === undefined && isText ? { ...document, meta: null } : document;
  const { parts, issues } = yield* checkDataset(whole, wanted === undefined ? {} : { locale: wanted }, place);
  const locale = wanted ?? localeOf(parts.meta.locale);
  const leftOut: Record<string, number> = { ...parts.leftOut };
  for (const [table, count] of lost) leftOut[table] = (leftOut[table] ?? 0) + count;
  const rows = [...records].map(
    ([table, all]) => [table, all.length - ((parts.leftOut as Record<string, number>)[table] ?? 0)] as const,
  );
  const kept = issues.filter(({ path }) => !silent.has(path));
  return {
    document,
    parts: { ...parts, leftOut },
    issues: [...log.issues(locale), ...kept],
    get notes() {
      return log.notes(locale);
    },
    rows: Object.fromEntries(rows.filter(([, count]) => count > 0)),
  };
}

/** Finds the cell that a place of the dataset came from. */
function placeOf({ records, headRows, meta }: Origin, where: Parameters<SayPlace>[0]): Place | undefined {
  const [, table = '', row, column] =
    typeof where === 'string'
      ? (/^([^.[]+)(?:\[(\d+)\])?(?:\.([^.[]+))?/.exec(where) ?? [])
      : ['', where.table, String(where.row), where.column];
  if (table === 'meta') return meta.get(column ?? '');
  const record = row === undefined ? undefined : records.get(table)?.[Number(row)];
  return record ? placeOfRecord(record, column) : headRows.get(table);
}

/** Says where files hold the same row, where one of so few cells would be no news in one file. Rows of one id count once. */
function tellSameRows(records: ReadonlyMap<string, readonly LedgerRecord[]>, log: LedgerLog): void {
  for (const rows of records.values()) {
    const met = new Map<string, LedgerRecord>();
    for (const record of rows) {
      if (record.cells.id !== undefined || Object.keys(record.cells).length >= TELLING) continue;
      const key = JSON.stringify(Object.entries(record.cells).sort(([a], [b]) => (a < b ? -1 : 1)));
      const first = met.get(key);
      if (!first) met.set(key, record);
      else if (first.sheet.file !== record.sheet.file)
        log.tell('same-rows', { sheet: record.sheet, row: record.row }, null, {
          other: sayPlace({ sheet: first.sheet, row: first.row }, true),
        });
    }
  }
}
