import { foldHead, isYearless, periodWithin } from '../dataset/head-text.js';
import { type HeadUnit, readHeadUnit } from '../dataset/head-unit.js';
import { headFinder } from '../dataset/heads.js';
import type { LocalizedName, Phrase } from '../dataset/name.js';
import { isStep, type Steps, within } from '../dataset/steps.js';
import { inRowUnit } from '../dataset/unit-column.js';
import { columnLetters } from '../grid/cell-address.js';
import {
  type CellDetail,
  type CellRange,
  cellText,
  isBlankRow,
  rowTexts,
  type Sheet,
  type SheetCell,
} from '../grid/sheet.js';
import { type CellContext, readLedgerCell } from './cell.js';
import { exampleRow } from './example.js';
import { findHeads, type HeadCandidates, hasRequired, type SheetHeads } from './heads-of-sheet.js';
import { listOf } from './lists.js';
import type { LedgerLog, Place } from './log.js';
import { type Find, meaningFinder } from './meaning.js';
import { namedOtherwise } from './named-otherwise.js';
import { periodIn, readPeriod } from './period.js';
import { noteScales, type PlanContext, type PlannedColumn, planColumns } from './plan.js';
import { DITTO, exampleWords, isExampleWords } from './row-words.js';
import { dataRows, isStarred, rowNamer } from './rows.js';
import { isMeasure, SHAPES, type Shape } from './shape.js';
import { takenColumns } from './taken.js';

/** A row of the dataset, and where its cells come from. */
export interface LedgerRecord {
  cells: Record<string, unknown>;
  sheet: Sheet;
  row: number;
  /** The column of the sheet that each of the dataset's columns comes from, with its head. */
  columns: ReadonlyMap<string, { at: number; head: string }>;
}

/** What a sheet held of a table. */
export interface ReadLedger {
  records: readonly LedgerRecord[];
  headRow: number;
  /** Lines that could not be used. */
  leftOut: number;
}

/** The heads of a sheet read as those of a table; undefined where they are none. */
export function* headsOf(
  candidates: HeadCandidates,
  find: Find,
  { shape, mapping }: Pick<PlanContext, 'shape' | 'mapping'>,
): Steps<{ heads: SheetHeads; whole: boolean; known: number } | undefined> {
  const heads = yield* findHeads(candidates, find, mapping.headRow);
  if (!heads) return undefined;
  const given = new Set(Object.keys(givenValues({ shape, mapping })));
  if (typeof statedPeriod(candidates.sheet, heads.first) === 'string') given.add('period');
  const known = heads.columns.filter(({ meaning }) => meaning).length;
  return { heads, known, whole: hasRequired(heads.columns, shape, given) };
}

/** The period that a sheet's titles, its name or its file's name state; null where they state several. */
function statedPeriod(sheet: Sheet, headRow: number): string | null | undefined {
  const titles = Array.from(sheet.rows.slice(0, headRow), (cells) => rowTexts(cells?.slice(0, 50)));
  for (const text of [
    titles
      .flat()
      .filter((one) => !/日期|时间|制表|填报|打印/.test(one))
      .join('\n'),
    sheet.name,
    sheet.file,
  ]) {
    const found = periodIn(text);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Reads a sheet as a ledger of one table. Undefined where it has no heads, which is said. */
export function* readSheet(
  candidates: HeadCandidates,
  find: Find,
  context: PlanContext,
): Steps<ReadLedger | undefined> {
  const { sheet } = candidates;
  const { shape, log } = context;
  const found = yield* headsOf(candidates, find, context);
  if (!found || (!found.whole && found.known < 2)) {
    const required = shape.columns.filter((column) => column.required).map(({ title }) => title);
    log.tell('no-heads', { sheet }, null, { table: shape.title, required });
    return undefined;
  }
  const { heads } = found;
  tellStale(heads, sheet, context);
  const planned = planColumns(candidates, heads, context);
  const tellTaken = (rows: readonly number[]) => {
    const { first, last } = heads;
    const table = shape.name;
    const nameOf = rowNamer({ sheet, planned });
    context.taken?.({ sheet, table, heads: { first, last }, columns: takenColumns(heads, planned), rows, nameOf });
  };
  if (planned.length === 0) {
    tellTaken([]);
    return { records: [], headRow: heads.last, leftOut: 0 };
  }
  tellHidden(sheet, heads, planned, log);
  let finds: Find[] | undefined;
  const all = () =>
    (finds ??= [find, ...SHAPES.filter((one) => one !== shape).map((one) => meaningFinder(one, new Map()))]);
  const ragged = raggedLines(sheet, heads, log);
  const rows: number[] = [];
  const { rows: mapped } = context.mapping;
  const below = yield* within(dataRows({ sheet, heads, planned, finds: all, mapped, log }), 0, 0.4);
  for (const [at, row] of below.entries()) {
    if (isStep(at)) yield 0.4;
    if (!ragged(row)) rows.push(row);
  }
  tellTaken(rows);
  if (rows.length > 0) noteScales(sheet, planned, context);
  const values = { ...periodOf(sheet, heads, planned, rows, context), ...givenValues(context) };
  const records = yield* within(readRows(rows, values, { sheet, headRow: heads.first }, planned, context), 0.4, 1);
  return { records, headRow: heads.last, leftOut: ragged.leftOut() };
}

/** One spelling of a head, to compare what the map says with. */
export const spellHead = (head: string): string => foldHead(head).toLowerCase();

/** Says which heads the map names for this sheet that it has not. */
function tellStale({ columns }: SheetHeads, sheet: Sheet, { mapping, present, log }: PlanContext): void {
  const own = new Set(columns.flatMap(({ head }) => [head.whole, ...head.names]).map((head) => head.toLowerCase()));
  for (const head of own) present.add(head);
  for (const name of Object.keys({ ...mapping.heads, ...mapping.units }))
    if (!own.has(spellHead(name))) log.tell('unmatched-map', { sheet }, null, { name });
}

/** What the map says of all rows, by the columns' own names. */
function givenValues({ shape: { fields }, mapping: { values = {} } }: Pick<PlanContext, 'shape' | 'mapping'>) {
  const find = headFinder(fields);
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [find(name) ?? name, value]));
}

/** The period of rows that do not say it, where a title does. */
function periodOf(
  sheet: Sheet,
  heads: SheetHeads,
  planned: readonly PlannedColumn[],
  rows: readonly number[],
  { shape, mapping, log }: PlanContext,
): { period?: string } {
  const column = shape.columns.find(({ name }) => name === 'period');
  const has = planned.some((one) => one.column === column || one.period !== undefined);
  if (!column || has || rows.length === 0 || givenValues({ shape, mapping }).period !== undefined) return {};
  // Dates of its own tell of which year a row is.
  if (planned.some(({ column }) => column.role === 'date')) return {};
  const stated = statedPeriod(sheet, heads.first);
  if (stated === undefined) return {};
  if (stated === null) {
    log.tell('unused-period', { sheet }, null, { table: shape.title });
    return {};
  }
  log.tell('period-taken', { sheet }, stated);
  return { period: stated };
}

/** Says which lines of a text have too many cells or too few; those with too many, or open quotes, are left out. */
function raggedLines(sheet: Sheet, heads: SheetHeads, log: LedgerLog) {
  const width = (heads.columns[heads.columns.length - 1]?.at ?? -1) + 1;
  let leftOut = 0;
  const isLeftOut = (row: number): boolean => {
    if (sheet.kind !== 'text' || sheet.lineOf === undefined) return false;
    const cells = sheet.rows[row]!;
    let length = cells.length;
    while (length > width && cellText(cells[length - 1]) === '') length--;
    const isTorn = sheet.torn?.has(row) === true;
    if (!isTorn && length === width) return false;
    const code = isTorn ? 'open-quote' : length > width ? 'long-line' : 'short-line';
    const params = isTorn ? {} : { cells: length, heads: width };
    log.tell(code, { sheet, row }, rowTexts(cells).join(','), params);
    if (code === 'short-line') return false;
    leftOut++;
    return true;
  };
  return Object.assign(isLeftOut, { leftOut: () => leftOut });
}

function tellHidden(sheet: Sheet, heads: SheetHeads, planned: readonly PlannedColumn[], log: LedgerLog): void {
  const rows = [...sheet.hiddenRows].filter((row) => row > heads.last && !isBlankRow(sheet.rows[row]));
  const columns = planned.filter(({ at }) => sheet.hiddenColumns.has(at)).map(({ at }) => columnLetters(at));
  const part = (what: Phrase) => log.note('hidden-part', { sheet }, null, { what });
  if (sheet.hidden) part({ '@': 'hidden-sheet' });
  const named = rows.slice(0, 10).map((row, at) => (at === 9 && rows.length > 10 ? `${row + 1}…` : row + 1));
  if (rows.length > 0) part({ '@': 'hidden-rows', rows: named });
  if (columns.length > 0) part({ '@': 'hidden-columns', columns });
}

/** Reads rows of a sheet as rows of the dataset: one each, or one a period where the columns are by period. */
function* readRows(
  rows: readonly number[],
  values: Readonly<Record<string, unknown>>,
  { sheet, headRow }: { sheet: Sheet; headRow: number },
  planned: readonly PlannedColumn[],
  context: PlanContext,
): Steps<LedgerRecord[]> {
  const { log, shape } = context;
  const periods = [...new Set(planned.flatMap(({ period }) => period ?? []))];
  const groups = (periods.length > 0 ? periods : [undefined]).map((period) => {
    const own = planned.filter((one) => one.period === undefined || one.period === period);
    return { period, columns: new Map(own.map((one) => [one.column.name, one])) };
  });
  if (periods.length > 0) log.note('periods-folded', { sheet }, null, { periods });
  const stated = periods.some(isYearless) ? periodStated(sheet, headRow, planned, log) : undefined;
  const unplaced = new Set<PlannedColumn>();
  const readCell = cellReaderOf(sheet, planned, context);
  const rename = namedOtherwise(context);
  const records: LedgerRecord[] = [];
  const examples: number[] = [];
  for (const [at, row] of rows.entries()) {
    if (isStep(at)) yield at / rows.length;
    const words = exampleWords(sheet.rows[row]);
    const read = planned.map((one) => ({ one, value: rename(one.column, readCell(row, one, rows[at - 1])) }));
    for (const { period, columns } of groups) {
      const pairs = period === undefined ? read : read.filter(({ one }) => [undefined, period].includes(one.period));
      if (period !== undefined && pairs.every(({ one, value }) => one.period === undefined || value === undefined))
        continue;
      const cells: Record<string, unknown> = { ...values, ...combined(pairs, sheet, row, log) };
      if (period !== undefined) {
        const when = periodWithin(period, String(cells.period ?? stated ?? ''));
        if (when === undefined) {
          for (const { one } of pairs) if (one.period !== undefined) unplaced.add(one);
          continue;
        }
        cells.period = readPeriod(when);
      }
      if (words !== undefined && isExample(cells, shape, words)) examples.push(row);
      else {
        if (words !== undefined) {
          log.tell('example-words', { sheet, row }, words);
          for (const [name, value] of Object.entries(cells)) if (isExampleWords(value)) delete cells[name];
        }
        records.push({ cells, sheet, row, columns });
      }
    }
  }
  for (const { at, head } of unplaced) log.tell('period-of-column', { sheet, column: at, head }, head, { name: head });
  if (examples.length > 0 && records.length === 0) log.note('only-examples', { sheet }, null);
  else for (const row of new Set(examples)) log.tell('example-row', { sheet, row }, null);
  return records;
}

/** The time of heads that do not say their year (一季度), as titles or names state it. */
function periodStated(
  sheet: Sheet,
  headRow: number,
  planned: readonly PlannedColumn[],
  log: LedgerLog,
): string | undefined {
  if (planned.some(({ column }) => column.name === 'period')) return undefined;
  const stated = statedPeriod(sheet, headRow);
  if (typeof stated !== 'string') return undefined;
  log.tell('period-taken', { sheet }, stated);
  return stated;
}

/** Are these the cells of the template's example row, and nothing typed over them? */
function isExample(cells: Readonly<Record<string, unknown>>, shape: Shape, words: string): boolean {
  const example = exampleRow(shape, /^e/i.test(words) ? 'en' : 'zh-CN');
  return Object.entries(cells).every(
    ([name, value]) => isExampleWords(value) || String(value) === String(example[name]),
  );
}

const MOST_WORDS = 1000;

/** Reads a cell, or what a merged range or a ditto mark says in its place. */
function cellReaderOf(sheet: Sheet, planned: readonly PlannedColumn[], { currency, log }: PlanContext) {
  const starred = isStarred(sheet);
  const id = planned.find(({ column }) => column.name === 'id');
  const topOf = (row: number, at: number) => sheet.mergeAt(row, at)?.startRow ?? row;
  const above = new Map<PlannedColumn, unknown>();
  let place: Place = { sheet };
  let told = false;
  const report: CellContext['report'] = (code, found, params) => {
    told = true;
    log.tell(code, place, found, params);
  };
  const contexts = new Map(planned.map((one) => [one, { ...one, currency, starred, report }]));
  // Words and periods come again and again; those of which there was nothing to tell are read once.
  const known = new Map(planned.map((one) => [one, new Map<unknown, unknown>()]));
  const read = (cell: SheetCell, detail: CellDetail | undefined, one: PlannedColumn, unit: HeadUnit | undefined) => {
    const context = contexts.get(one)!;
    const mayRepeat = typeof cell === 'string' || (typeof cell === 'number' && !isMeasure(one.column));
    if (!mayRepeat || detail || unit) return readLedgerCell(cell, detail, unit ? { ...context, unit } : context);
    const words = known.get(one)!;
    const before = words.get(cell);
    if (before !== undefined) return before;
    told = false;
    const value = readLedgerCell(cell, detail, context);
    if (!told && words.size < MOST_WORDS) words.set(cell, value);
    return value;
  };
  const unitOf = rowUnitsOf(sheet, planned, currency, log);
  return (row: number, one: PlannedColumn, before: number | undefined): unknown => {
    const range = sheet.mergeAt(row, one.at);
    const [from, column] = range ? [range.startRow, range.startCol] : [row, one.at];
    const cell = sheet.rows[from]?.[column] ?? null;
    place = { sheet, row, column: one.at, head: one.head };
    const isFigure = isMeasure(one.column);
    const several = range !== undefined && isFigure && (range.endRow > range.startRow || range.endCol > range.startCol);
    // Words in a merged range mean all of it; a figure is one, unless all its rows are about one thing.
    const words = range !== undefined && typeof cell === 'string' && !/\d/.test(cell.normalize('NFKC'));
    const shared =
      several &&
      (words || (range.startCol === range.endCol && id !== undefined && topOf(range.endRow, id.at) <= range.startRow));
    if (several && !shared && (from !== row || column !== one.at)) return undefined;
    if (column !== one.at && !isFigure && !words) return undefined;
    if (!isFigure && before !== undefined && typeof cell === 'string' && DITTO.test(cellText(cell))) {
      const value = above.get(one);
      if (value !== undefined) log.note('ditto', place, cell, { value: String(value) });
      return value;
    }
    const value = read(cell, sheet.detail(from, column), one, isFigure ? unitOf(row, one) : undefined);
    if (several && !shared && value !== undefined) log.tell('merged-figure', place, cell, { range: rangeText(range) });
    above.set(one, value);
    return value;
  };
}

/** What rows name as the unit of their figures, the nearest there is; where the head says another, that is told. */
function rowUnitsOf(sheet: Sheet, planned: readonly PlannedColumn[], currency: string, log: LedgerLog) {
  const at = planned[0]?.unitAt;
  const figures = planned.filter(({ column }) => isMeasure(column)).map(({ column }) => column);
  const suited = new Map<string, ReadonlySet<unknown>>();
  return (row: number, one: PlannedColumn): HeadUnit | undefined => {
    if (at === undefined) return undefined;
    const merge = sheet.mergeAt(row, at);
    const text = cellText(merge ? sheet.rows[merge.startRow]?.[merge.startCol] : sheet.rows[row]?.[at]);
    const unit = text === '' ? undefined : readHeadUnit(text);
    if (!unit) return undefined;
    const columns = suited.get(text) ?? new Set(inRowUnit(unit, figures, currency));
    if (!suited.has(text) && columns.size === 0)
      log.tell('unused-unit', { sheet, row, column: at }, text, { unit: text });
    suited.set(text, columns);
    if (!columns.has(one.column)) return undefined;
    const place = { sheet, row, column: one.at, head: one.head };
    if (one.unit && one.unit.base === unit.base && one.unit.power !== unit.power)
      log.tell('unit-conflict', place, text, { unit: text, other: one.unit.text });
    return unit;
  };
}

const rangeText = ({ startRow, startCol, endRow, endCol }: CellRange): string =>
  `${columnLetters(startCol)}${startRow + 1}:${columnLetters(endCol)}${endRow + 1}`;

/** The cells of a row by column; names in two languages come together. */
function combined(
  read: readonly { one: PlannedColumn; value: unknown }[],
  sheet: Sheet,
  row: number,
  log: LedgerLog,
): Record<string, unknown> {
  const cells: Record<string, unknown> = {};
  for (const { one, value } of read) if (value !== undefined && one.language !== 'en') cells[one.column.name] = value;
  for (const { one, value } of read) {
    if (value === undefined || one.language !== 'en') continue;
    const { name, role } = one.column;
    const chinese = cells[name];
    if (chinese === undefined) cells[name] = role === 'list' ? value : { en: String(value) };
    else if (role !== 'list') cells[name] = { 'zh-CN': String(chinese), en: String(value) };
    else {
      const [here, there] = [listOf(chinese), listOf(value)];
      if (here.length === there.length) cells[name] = here.map((part, at) => pairOf(part, there[at]!));
      else {
        const place = { sheet, row, column: one.at, head: one.head };
        log.tell('uneven-translations', place, value, { one: here.length, other: there.length });
      }
    }
  }
  return cells;
}

const pairOf = (chinese: string, english: string): LocalizedName =>
  english === '' || english === chinese ? chinese : { 'zh-CN': chinese, en: english };

/** The place of a record's cell, for a column of the dataset; of its row where the sheet has no such column. */
export function placeOfRecord({ sheet, row, columns }: LedgerRecord, column: string | undefined): Place {
  const planned = column === undefined ? undefined : columns.get(column);
  return planned ? { sheet, row, column: planned.at, head: planned.head } : { sheet, row };
}
