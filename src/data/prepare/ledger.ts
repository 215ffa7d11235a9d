import type { LocalizedName } from '../dataset/index.js';
import { columnLetters } from '../grid/cell-address.js';
import { type CellRange, cellText, isBlankRow, type Sheet } from '../grid/sheet.js';
import { readLedgerCell } from './cell.js';
import { meaningFinder } from './head.js';
import { findHeads, hasRequired, type SheetHeads } from './heads-of-sheet.js';
import { type LedgerCode, ledgerIssue } from './ledger-issues.js';
import type { Mapping, SheetMapping } from './mapping.js';
import { readPeriod } from './period.js';
import type { Place } from './place.js';
import { type LedgerContext, noteScales, type PlannedColumn, planColumns } from './plan.js';
import { isExample, isWhole, remarkIn, totalWord } from './row-kind.js';
import { isMeasure, type Shape } from './shape.js';

/** A row of the dataset, and where its cells come from. */
export interface LedgerRecord {
  cells: Record<string, unknown>;
  sheet: string;
  row: number;
  /** The column of the sheet that each of the dataset's columns comes from, with its head. */
  columns: ReadonlyMap<string, { at: number; head: string }>;
}

/** What a sheet held of a table. */
export interface ReadLedger {
  records: readonly LedgerRecord[];
  headRow: number;
}

/** The vertical part of each merged range, by the cells it covers below its first. */
function mergedBelow(sheet: Sheet): (row: number, column: number) => CellRange | undefined {
  const covered = new Map<string, CellRange>();
  for (const range of sheet.merges)
    for (let row = range.startRow; row <= range.endRow; row++) covered.set(`${row} ${range.startCol}`, range);
  return (row, column) => covered.get(`${row} ${column}`);
}

/** Reads a sheet as a ledger of one table. Undefined where it has no heads, which is said. */
export function readLedger(
  sheet: Sheet,
  shape: Shape,
  mapping: SheetMapping,
  common: Mapping['heads'],
  context: LedgerContext,
): ReadLedger | undefined {
  const tell = (code: LedgerCode, place: Place, found: unknown, params: Parameters<typeof ledgerIssue>[3] = {}) =>
    context.hear(ledgerIssue(code, place, found, params, context.locale));
  const find = meaningFinder(shape, new Map([...Object.entries(common ?? {}), ...Object.entries(mapping.heads ?? {})]));
  const heads = findHeads(sheet, find, mapping.headRow);
  const given = new Set(Object.keys(mapping.values ?? {}));
  if (
    !heads ||
    (!hasRequired(heads.columns, shape, given) && heads.columns.filter(({ meaning }) => meaning).length < 2)
  ) {
    const required = shape.columns.filter((column) => column.required).map(({ title }) => title);
    tell('no-heads', { sheet: sheet.name }, null, { table: shape.title, required: joined(required) });
    return undefined;
  }
  const planned = planColumns(sheet, heads, shape, mapping, context);
  tellHidden(sheet, heads, planned, tell);
  const rows = dataRows(sheet, heads, planned, tell);
  if (rows.length > 0) noteScales(sheet, planned, context);
  const read = rowReader(sheet, planned, context);
  return { records: rows.flatMap((row) => read(row, mapping.values ?? {})), headRow: heads.last };
}

const joined = (titles: readonly LocalizedName[]): LocalizedName => ({
  'zh-CN': titles.map((title) => (title as Record<string, string>)['zh-CN']).join('、'),
  en: titles.map((title) => (title as Record<string, string>).en).join(', '),
});

type Tell = (code: LedgerCode, place: Place, found: unknown, params?: Parameters<typeof ledgerIssue>[3]) => void;

function tellHidden(sheet: Sheet, heads: SheetHeads, planned: readonly PlannedColumn[], tell: Tell): void {
  const rows = [...sheet.hiddenRows].filter((row) => row > heads.last && !isBlankRow(sheet.rows[row]));
  const columns = planned.filter(({ at }) => sheet.hiddenColumns.has(at)).map(({ at }) => columnLetters(at));
  const part = (zh: string, en: string) =>
    tell('hidden-part', { sheet: sheet.name }, null, { what: { 'zh-CN': zh, en } });
  if (sheet.hidden) part('工作表', 'the sheet is');
  if (rows.length > 0) {
    const list = rows.slice(0, 10).map((row) => row + 1);
    const more = rows.length > 10 ? ['…', '…'] : ['', ''];
    part(`第${list.join('、')}${more[0]}行`, `rows ${list.join(', ')}${more[1]} are`);
  }
  if (columns.length > 0) part(`${columns.join('、')}列`, `columns ${columns.join(', ')} are`);
}

/** The rows that hold data; of the others, totals, remarks and examples are said. */
function dataRows(sheet: Sheet, heads: SheetHeads, planned: readonly PlannedColumn[], tell: Tell): number[] {
  const dimensions = planned.filter(
    ({ column }) => !isMeasure(column) && column.name !== 'source' && column.name !== 'url',
  );
  const first = Math.min(...planned.map(({ at }) => at));
  const textAt = (row: number, at: number) => cellText(sheet.rows[row]?.[at]);
  const isHead = (row: number) => planned.every(({ at }) => textAt(row, at) === textAt(heads.last, at));
  const rows: number[] = [];
  const examples: number[] = [];
  for (let row = heads.last + 1; row < sheet.rows.length; row++) {
    const cells = sheet.rows[row] ?? [];
    const place = { sheet: sheet.name, row };
    if (
      planned.every(
        ({ at }) => textAt(row, at) === '' && !sheet.detail(row, at)?.error && !sheet.detail(row, at)?.unresolved,
      )
    ) {
      const lone = totalWord(Array.from(cells.slice(0, first), (cell) => cellText(cell)));
      const remark = remarkIn(cells);
      if (lone !== undefined || remark === undefined) continue;
      tell('remark-row', place, remark);
      continue;
    }
    if (isHead(row)) continue;
    const leading = Array.from(cells.slice(0, first), (cell) => cellText(cell));
    const total = totalWord([...leading, ...dimensions.map(({ at }) => textAt(row, at))]);
    const remark = remarkIn(cells);
    if (isExample(cells)) examples.push(row);
    else if (total !== undefined) tell('total-row', place, total);
    else if (remark !== undefined) tell('remark-row', place, remark);
    else rows.push(row);
  }
  if (examples.length > 0 && rows.length === 0) tell('only-examples', { sheet: sheet.name }, null);
  else for (const row of examples) tell('example-row', { sheet: sheet.name, row }, null);
  return withoutWholes(rows, dimensions, textAt, sheet, tell);
}

/** Leaves out a row about the whole city where rows about its parts, alike in all else, stand beside it. */
function withoutWholes(
  rows: readonly number[],
  dimensions: readonly PlannedColumn[],
  textAt: (row: number, at: number) => string,
  sheet: Sheet,
  tell: Tell,
): number[] {
  return rows.filter((row) => {
    const whole = dimensions.find(({ at }) => isWhole(textAt(row, at)));
    if (!whole) return true;
    const others = dimensions.filter((one) => one !== whole && one.column.role !== 'text');
    const hasParts = rows.some(
      (other) =>
        textAt(other, whole.at) !== '' &&
        !isWhole(textAt(other, whole.at)) &&
        others.every(({ at }) => textAt(other, at) === textAt(row, at)),
    );
    if (hasParts)
      tell('total-row', { sheet: sheet.name, row, column: whole.at, head: whole.head }, textAt(row, whole.at));
    return !hasParts;
  });
}

/** Reads one row of a sheet as rows of the dataset: one, or one a period where the columns are by period. */
function rowReader(sheet: Sheet, planned: readonly PlannedColumn[], context: LedgerContext) {
  const below = mergedBelow(sheet);
  const periods = [...new Set(planned.flatMap(({ period }) => period ?? []))];
  const groups = (periods.length > 0 ? periods : [undefined]).map((period) => ({
    period,
    own: planned.filter((one) => one.period === undefined || one.period === period),
  }));
  if (periods.length > 0)
    context.hear(
      ledgerIssue('periods-folded', { sheet: sheet.name }, null, { periods: periods.join('、') }, context.locale),
    );
  const id = planned.find(({ column }) => column.name === 'id');
  const shares = (row: number, { startRow }: CellRange) =>
    id !== undefined && (below(row, id.at)?.startRow ?? row) <= startRow;

  const readOne = (row: number, one: PlannedColumn): unknown => {
    const range = below(row, one.at);
    const from = range && range.startRow < row ? range.startRow : row;
    const cell = sheet.rows[from]?.[one.at] ?? null;
    const place = { sheet: sheet.name, row, column: one.at, head: one.head };
    const tell = (code: LedgerCode, found: unknown, params = {}) =>
      context.hear(ledgerIssue(code, place, found, params, context.locale));
    const merged = range && range.endRow > range.startRow && isMeasure(one.column) && !shares(range.endRow, range);
    if (merged && from !== row) return undefined;
    const value = readLedgerCell(cell, sheet.detail(from, one.at), {
      ...one,
      currency: context.currency,
      report: tell,
    });
    if (merged && value !== undefined) tell('merged-figure', cell, { range: rangeText(range) });
    return value;
  };
  return (row: number, values: Readonly<Record<string, unknown>>): LedgerRecord[] =>
    groups.flatMap(({ period, own }) => {
      const read = own.map((one) => ({ one, value: readOne(row, one) }));
      const figures = read.filter(({ one }) => one.period !== undefined);
      if (period !== undefined && figures.every(({ value }) => value === undefined)) return [];
      const cells: Record<string, unknown> = { ...values, ...combined(read, sheet.name, row, context) };
      if (period !== undefined) cells.period = readPeriod(period);
      return [{ cells, sheet: sheet.name, row, columns: new Map(own.map((one) => [one.column.name, one])) }];
    });
}

const rangeText = ({ startRow, startCol, endRow, endCol }: CellRange): string =>
  `${columnLetters(startCol)}${startRow + 1}:${columnLetters(endCol)}${endRow + 1}`;

/** The cells of a row by column; names in two languages come together. */
function combined(
  read: readonly { one: PlannedColumn; value: unknown }[],
  sheet: string,
  row: number,
  context: LedgerContext,
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
        const counts = { one: String(here.length), other: String(there.length) };
        context.hear(ledgerIssue('uneven-translations', place, value, counts, context.locale));
      }
    }
  }
  return cells;
}

const pairOf = (chinese: string, english: string): LocalizedName =>
  english === '' || english === chinese ? chinese : { 'zh-CN': chinese, en: english };
const listOf = (cell: unknown): string[] =>
  String(cell)
    .split(/[；;、]/)
    .map((part) => part.trim());

/** The address of a record's cell, for a column of the dataset; of its row where the sheet has no such column. */
export function placeOfRecord(record: LedgerRecord, column: string | undefined): Place {
  const planned = column === undefined ? undefined : record.columns.get(column);
  return planned
    ? { sheet: record.sheet, row: record.row, column: planned.at, head: planned.head }
    : { sheet: record.sheet, row: record.row };
}
