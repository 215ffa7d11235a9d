import { headFinder } from '../dataset/heads.js';
import { type Issue, type Locale, parseDataset } from '../dataset/index.js';
import { metaFields } from '../dataset/tables.js';
import { cellText, isBlankRow, type Sheet } from '../grid/sheet.js';
import { foldHead, meaningFinder } from './head.js';
import { findHeads, hasRequired } from './heads-of-sheet.js';
import { type LedgerRecord, placeOfRecord, type ReadLedger, readLedger } from './ledger.js';
import { type LedgerIssue, ledgerIssue, locatedIssue } from './ledger-issues.js';
import { type Mapping, metaOf, type Recipe, type SheetMapping } from './mapping.js';
import type { Place } from './place.js';
import type { LedgerContext } from './plan.js';
import { makeTable } from './recipe.js';
import { META_SHAPE, SHAPES, type Shape, shapeOf } from './shape.js';

export interface ImportOptions {
  /** What foreign heads and sheets mean. */
  map?: Mapping;
  /** The table that sheets hold whose names don't say it. */
  table?: string;
  /** Language of messages; zh-CN unless said. */
  locale?: Locale;
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

/** Makes a dataset document of the sheets of one or several files. Never throws on what the sheets hold. */
export function importSheets(sheets: readonly Sheet[], options: ImportOptions = {}): Imported {
  const { map = {}, locale = 'zh-CN' } = options;
  const heard: LedgerIssue[] = [];
  const hear = (one: LedgerIssue) => heard.push(one);
  const meta = readMeta(sheets, locale, hear);
  const document: Record<string, unknown> = {};
  if (meta.sheet || map.meta) document.meta = { ...meta.values, ...metaOf(map) };
  const { currency } = parseDataset({ meta: document.meta ?? null }).value.meta;
  const context: LedgerContext = { locale, currency, hear };

  const records = new Map<string, LedgerRecord[]>();
  const headRows = new Map<string, Place>();
  const add = (table: string, sheet: Sheet, read: ReadLedger) => {
    records.set(table, [...(records.get(table) ?? []), ...read.records]);
    headRows.set(table, { sheet: sheet.name, row: read.headRow });
  };
  const raw = new Set(sourcesOf(map, sheets));
  for (const sheet of sheets) {
    if (meta.sheet === sheet || raw.has(sheet)) continue;
    const held = tableOf(sheet, options, context);
    const read = held && readLedger(sheet, held.shape, held.mapping, map.heads, context);
    if (read && (read.records.length > 0 || !records.has(held.shape.name))) add(held.shape.name, sheet, read);
  }
  for (const [table, given] of Object.entries(map.tables ?? {}))
    for (const recipe of [given].flat() as Recipe[]) {
      const sheet = sourceOf(recipe, sheets);
      if (!sheet)
        hear(
          ledgerIssue('unmatched-map', { sheet: recipe.from ?? table }, null, { name: recipe.from ?? table }, locale),
        );
      else add(table, sheet, makeTable(sheet, shapeOf(table)!, recipe, map.missing ?? [], context));
    }
  for (const name of Object.keys(map.sheets ?? {}))
    if (!sheets.some((sheet) => sheet.name === name))
      hear(ledgerIssue('unmatched-map', { sheet: name }, null, { name }, locale));

  for (const shape of SHAPES) {
    const rows = records.get(shape.name);
    if (rows && rows.length > 0) document[shape.name] = rows.map(({ cells }) => cells);
  }
  if ([...records.values()].every((rows) => rows.length === 0))
    hear(ledgerIssue('no-rows', { sheet: sheets[0]?.name ?? '—' }, null, {}, locale));
  const place = placeFinder(records, headRows, meta.places);
  const parsed = parseDataset(document, { locale });
  return {
    document,
    ...told(heard, parsed.issues, place, locale),
    rows: Object.fromEntries(
      [...records]
        .map(
          ([table, rows]) =>
            [table, rows.length - ((parsed.value.leftOut as Record<string, number>)[table] ?? 0)] as const,
        )
        .filter(([, count]) => count > 0),
    ),
  };
}

type PlaceFinder = (path: string) => Place | undefined;

/** Finds the cell that a path of the dataset came from. */
function placeFinder(
  records: ReadonlyMap<string, readonly LedgerRecord[]>,
  headRows: ReadonlyMap<string, Place>,
  meta: ReadonlyMap<string, Place>,
): PlaceFinder {
  return (path) => {
    const [, table = '', row, column] = /^([^.[]+)(?:\[(\d+)\])?(?:\.([^.[]+))?/.exec(path) ?? [];
    if (table === 'meta') return column === undefined ? undefined : meta.get(column);
    const record = row === undefined ? undefined : records.get(table)?.[Number(row)];
    return record ? placeOfRecord(record, column) : headRows.get(table);
  };
}

/** Problems that say all there is to say of a cell. */
const CELL_CODES = new Set(['cell-error', 'formula-without-result', 'doubtful-unit', 'unreadable-date']);

/** Everything there is to say, errors of the file first; what is said of a cell is not said twice. */
function told(
  heard: readonly LedgerIssue[],
  issues: readonly Issue[],
  place: PlaceFinder,
  locale: Locale,
): Pick<Imported, 'issues' | 'notes'> {
  const said = new Set(heard.filter(({ code }) => CELL_CODES.has(code)).map(({ cell }) => cell));
  const located = issues
    .map((one) => locatedIssue(one, place(one.path), locale))
    .filter(({ cell }) => cell === null || !said.has(cell));
  const about = META_SHAPE.title[locale];
  const mended = located.map((one) =>
    one.code === 'missing-meta' ? ledgerIssue('missing-meta', { sheet: about }, null, {}, locale) : one,
  );
  return {
    issues: [...heard.filter(({ severity }) => severity !== 'note'), ...mended],
    notes: heard.filter(({ severity }) => severity === 'note'),
  };
}

const foldName = (name: string): string => foldHead(name.replace(/^.*[\\/]/, '')).toLowerCase();

/** A sheet's name without what offices add: years, numbers, 台账, 明细表. */
const bareName = (name: string): string =>
  foldName(name)
    .replace(/[(【[].*?[)】\]]/g, '')
    .replace(/^附[件表]\d*[.、_-]?/, '')
    .replace(/^(?:19|20)\d{2}年?度?/, '')
    .replace(/^\d{1,2}[.、_-]/, '')
    .replace(/[-_]?(?:19|20)?\d{1,4}年?度?$/, '')
    .replace(/(?:台账|明细表?|清单|汇总表?|统计表?|登记表?|信息表?|情况表?|表)+$/, '');

function namedShape(name: string): Shape | undefined {
  for (const spelled of [foldName(name), bareName(name)]) {
    const found = SHAPES.find(({ name: own, title }) =>
      [own, title['zh-CN'], title.en].some((one) => foldName(one) === spelled),
    );
    if (found) return found;
  }
  return undefined;
}

/** Sheets that explain and hold no data. */
const EXPLAINS = /^(?:说明|填写说明|填表说明|使用说明|封面|目录|选项|readme|notes?|instructions|contents|options)$/i;

/** Which table a sheet holds: by the map, by its name, by the option, or by its heads. */
function tableOf(
  sheet: Sheet,
  { map = {}, table }: ImportOptions,
  { locale, hear }: LedgerContext,
): { shape: Shape; mapping: SheetMapping } | undefined {
  const said = map.sheets?.[sheet.name];
  if (said === null) return undefined;
  const mapping: SheetMapping = typeof said === 'string' ? { table: said } : (said ?? {});
  const byName = mapping.table !== undefined ? shapeOf(mapping.table) : namedShape(sheet.name);
  const shape = byName ?? (table === undefined ? undefined : shapeOf(table));
  if (shape) return { shape, mapping };
  const place = { sheet: sheet.name };
  if (sheet.rows.every((row) => isBlankRow(row))) return undefined;
  if (EXPLAINS.test(foldName(sheet.name))) {
    hear(ledgerIssue('sheet-skipped', place, null, {}, locale));
    return undefined;
  }
  const guessed = guessTable(sheet, mapping, map);
  if (guessed) {
    hear(ledgerIssue('sheet-guessed', place, null, { table: guessed.title }, locale));
    return { shape: guessed, mapping };
  }
  const known = SHAPES.map(({ title }) => title[locale]).join(locale === 'zh-CN' ? '、' : ', ');
  hear(ledgerIssue('unknown-sheet', place, null, { known }, locale));
  return undefined;
}

/** The one table whose required columns the sheet has and of which it knows the most; undefined where two are alike. */
function guessTable(sheet: Sheet, mapping: SheetMapping, { heads = {} }: Mapping): Shape | undefined {
  const named = new Map([...Object.entries(heads), ...Object.entries(mapping.heads ?? {})]);
  const given = new Set(Object.keys(mapping.values ?? {}));
  const fits = SHAPES.flatMap((shape) => {
    const found = findHeads(sheet, meaningFinder(shape, named), mapping.headRow);
    const count = found?.columns.filter(({ meaning }) => meaning).length ?? 0;
    return found && count >= 2 && hasRequired(found.columns, shape, given) ? [{ shape, count }] : [];
  }).sort((a, b) => b.count - a.count);
  return fits.length > 0 && fits[0]!.count > (fits[1]?.count ?? 0) ? fits[0]!.shape : undefined;
}

const sourceOf = ({ from }: Recipe, sheets: readonly Sheet[]): Sheet | undefined =>
  from === undefined ? (sheets.length === 1 ? sheets[0] : undefined) : sheets.find(({ name }) => name === from);

const sourcesOf = ({ tables = {} }: Mapping, sheets: readonly Sheet[]): Sheet[] =>
  Object.values(tables).flatMap((given) =>
    ([given].flat() as Recipe[]).flatMap((recipe) => sourceOf(recipe, sheets) ?? []),
  );

const META_NAMES = ['meta', '基本信息', '数据集信息', 'about', 'basics'];

/** What the ledger says of itself: a sheet of two columns, what and value, and perhaps the value in English. */
function readMeta(
  sheets: readonly Sheet[],
  locale: Locale,
  hear: LedgerContext['hear'],
): { sheet: Sheet | undefined; values: Record<string, unknown>; places: Map<string, Place> } {
  const values: Record<string, unknown> = {};
  const places = new Map<string, Place>();
  const sheet = sheets.find(({ name }) => META_NAMES.includes(foldName(name)));
  const find = headFinder(metaFields);
  sheet?.rows.forEach((row, at) => {
    const [label = '', value = '', english = ''] = (row ?? []).map((cell) => cellText(cell));
    const name = find(foldHead(label));
    const place = { sheet: sheet.name, row: at, column: 1, head: foldHead(label) };
    if (name === undefined) return;
    places.set(name, place);
    if (value + english === '') return;
    if (sheet.detail(at, 1)?.error)
      hear(
        ledgerIssue(
          'cell-error',
          place,
          value,
          { effect: { 'zh-CN': '该值未计入', en: 'the value was left out' } },
          locale,
        ),
      );
    else {
      const bilingual = META_SHAPE.columns.find((column) => column.name === name)?.role === 'name' && english !== '';
      values[name] = bilingual ? (value === '' ? { en: english } : { 'zh-CN': value, en: english }) : value;
    }
  });
  return { sheet, values, places };
}
