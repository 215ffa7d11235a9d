import { spellingsOf } from '../dataset/fields.js';
import { foldHead } from '../dataset/head-text.js';
import { fitsColumn, type HeadUnit, ownUnit, readHeadUnit, unitStays } from '../dataset/head-unit.js';
import { hintOf, nearest } from '../dataset/heads.js';
import type { Said } from '../dataset/name.js';
import { comparePeriods } from '../dataset/period.js';
import { isUnitHead, unitsOfRows } from '../dataset/unit-column.js';
import { cellText } from '../grid/sheet.js';
import type { HeadCandidates, SheetColumn, SheetHeads, UnitLine } from './heads-of-sheet.js';
import { unitsAbove } from './heads-of-sheet.js';
import type { LedgerLog, Place } from './log.js';
import type { SheetMapping } from './mapping.js';
import { UNSAID } from './row-words.js';
import { type Column, isMeasure, type Shape } from './shape.js';
import type { TakenSheet } from './taken.js';

/** A column of a sheet that is read, and how. */
export interface PlannedColumn {
  at: number;
  head: string;
  column: Column;
  unit: HeadUnit | undefined;
  /** The language of its names, where the head says it. */
  language: 'zh-CN' | 'en' | undefined;
  /** The period it is about, where the head says it. */
  period: string | undefined;
  /** The column in which each row names the unit of this one. */
  unitAt: number | undefined;
}

/** What the columns of a sheet are read by. */
export interface PlanContext {
  shape: Shape;
  mapping: SheetMapping;
  currency: string;
  /** The unit that the ledger states for all its sheets. */
  common: HeadUnit | undefined;
  /** The heads that the sheets had, for what the map says of all of them. */
  present: Set<string>;
  log: LedgerLog;
  /** Hears what the sheet was taken for. */
  taken?: (sheet: TakenSheet) => void;
}

/** Decides which columns of a sheet are read, and says of the others why not. */
export function planColumns(candidates: HeadCandidates, heads: SheetHeads, context: PlanContext): PlannedColumn[] {
  const { sheet } = candidates;
  const { shape, log } = context;
  const placeOf = ({ at, head }: SheetColumn): Place => ({ sheet, row: heads.last, column: at, head: head.text });
  const periods = heads.columns.flatMap(({ meaning }) => meaning?.period ?? []).sort(comparePeriods);
  const latest = periods[periods.length - 1];
  const lines = unitsAbove(sheet, heads.first);
  const used = new Set<UnitLine>();
  const filled = filledColumns(heads, sheet.rows);
  const taken = new Set<string>();
  const planned: PlannedColumn[] = [];
  const unitAt = unitColumnOf(heads, sheet);
  let unknown = 0;
  for (const one of heads.columns) {
    if (one.meaning === null || one.at === unitAt) continue;
    const column = shape.columns.find(({ name }) => name === one.meaning?.column);
    if (!column) {
      if (filled().has(one.at) && !UNSAID.test(foldHead(one.head.text)))
        tellUnknown(one, shape, placeOf(one), log, ++unknown > 50);
      continue;
    }
    let period = one.meaning?.period;
    if (latest !== undefined && isMeasure(column) && period === undefined) {
      // Aims stand beside the years that lead to them; of anything else nobody knows which year it is of.
      const isTaken =
        column.name === 'target' &&
        !heads.columns.some(({ meaning }) => meaning?.column === 'target' && meaning.period);
      if (isTaken) period = latest;
      if (filled().has(one.at))
        log.tell(isTaken ? 'target-period-taken' : 'period-of-column', placeOf(one), isTaken ? latest : one.head.text, {
          name: one.head.text,
        });
      if (!isTaken) continue;
    }
    const language = one.head.language;
    const key = `${column.name} ${period ?? ''} ${language ?? ''}`;
    if (taken.has(key)) {
      log.tell('twice-the-column', placeOf(one), one.head.text, { name: one.head.text });
      continue;
    }
    taken.add(key);
    if (one.meaning?.byUnit)
      log.tell('measure-guessed', placeOf(one), one.head.whole, { name: column.title, unit: one.head.units[0]!.text });
    else if (!isMeasure(column) && one.head.units.length > 0 && column.role !== 'period')
      log.tell('unused-unit', placeOf(one), one.head.whole, { unit: one.head.units[0]!.text });
    if (one.head.mark !== undefined)
      log.tell('footnote-mark', placeOf(one), one.head.text, { name: column.title, mark: one.head.mark });
    const unit = isMeasure(column) ? unitOf(one, column, lines, used, placeOf(one), context) : undefined;
    if (isMeasure(column) && !unit && one.head.strangeUnit !== undefined) {
      log.tell('unread-unit', placeOf(one), one.head.text, { unit: one.head.strangeUnit });
      continue;
    }
    planned.push({ at: one.at, head: one.head.text, column, unit, language, period, unitAt });
  }
  tellHeadless(candidates, heads, filled(), log);
  for (const line of lines)
    if (!used.has(line)) {
      const unit = line.units.map(({ text }) => text).join('、') || line.strange!;
      log.tell('unused-unit', { sheet, row: line.row, column: line.column }, line.text, { unit });
    }
  return planned.map((one) => (isOther(one, planned) ? { ...one, language: 'en' } : one));
}

/** The column of which each row names its unit: 单位, of nothing but units. */
function unitColumnOf({ columns, last }: SheetHeads, sheet: Place['sheet']): number | undefined {
  return columns.find(
    ({ at, head, meaning }) =>
      meaning === undefined &&
      isUnitHead(head.text) &&
      unitsOfRows(Array.from(sheet.rows.slice(last + 1), (cells) => cellText(cells?.[at]))) !== undefined,
  )?.at;
}

/** Is this the plain column beside one that says it is in Chinese? Then it is in the other language. */
const isOther = ({ column, language }: PlannedColumn, planned: readonly PlannedColumn[]): boolean =>
  language === undefined && planned.some((one) => one.column === column && one.language === 'zh-CN');

function tellUnknown({ head }: SheetColumn, shape: Shape, place: Place, log: LedgerLog, many: boolean): void {
  const titles = shape.columns.map(({ title }) => title);
  const words = [...shape.columns.map(({ name }) => name), ...titles.map((title) => spellingsOf(title)[0])];
  const near = many ? undefined : nearest(foldHead(head.text), words);
  const hint: Said = near ? hintOf(near) : { '@': 'known-columns', known: titles };
  log.tell('unknown-column', place, head.text, { name: head.text, table: shape.title, hint, known: titles });
}

/** The columns below the heads that hold anything; looked for when first asked. */
function filledColumns(heads: SheetHeads, rows: HeadCandidates['sheet']['rows']): () => ReadonlySet<number> {
  let filled: Set<number> | undefined;
  return () => {
    if (filled) return filled;
    filled = new Set();
    for (let row = heads.last + 1; row < rows.length; row++)
      rows[row]?.forEach((cell, column) => {
        if (!filled!.has(column) && cellText(cell) !== '') filled!.add(column);
      });
    return filled;
  };
}

/** Says which columns hold something but have no head; a long line of a text is told otherwise. */
function tellHeadless({ sheet }: HeadCandidates, heads: SheetHeads, filled: ReadonlySet<number>, log: LedgerLog): void {
  const named = new Set(heads.columns.map(({ at }) => at));
  const width = sheet.kind === 'text' ? (heads.columns[heads.columns.length - 1]?.at ?? 0) : Number.POSITIVE_INFINITY;
  for (const at of filled)
    if (!named.has(at) && at < width)
      log.tell('headless-column', { sheet, row: heads.last, column: at }, null, { column: at + 1 });
}

/** The unit of a column: by the map, by its own head before its group's, or by what stands above the table and suits it. */
function unitOf(
  { head }: SheetColumn,
  column: Column,
  lines: readonly UnitLine[],
  used: Set<UnitLine>,
  place: Place,
  { mapping: { units = {} }, currency, common, log }: PlanContext,
): HeadUnit | undefined {
  const suits = (unit: HeadUnit) => fitsColumn(unit, column, currency);
  const said = Object.entries(units).find(([name]) => [head.whole, ...head.names].includes(foldHead(name)))?.[1];
  if (said !== undefined) {
    for (const line of lines) used.add(line);
    return readHeadUnit(said);
  }
  const own = head.units.find(suits) ?? head.units[0];
  // A line is for all figures that could be in its unit; where it is the only one, for sizes of no unit of their own, too.
  const isOwn = (unit: HeadUnit) => unit.base !== undefined && ownUnit(column, currency) !== undefined && suits(unit);
  const isSize = column.unit === undefined && column.unitFrom === undefined && column.role !== 'number';
  const above = lines.flatMap((line) => {
    const unit = line.units.find(isOwn) ?? (isSize && line.units.length === 1 ? line.units[0] : undefined);
    return unit ? [{ line, unit }] : [];
  });
  for (const { line } of above) used.add(line);
  const candidates = [...head.units.filter(suits), ...above.map(({ unit }) => unit)];
  const unit = own ?? above[0]?.unit ?? (common && isOwn(common) ? common : undefined);
  const other = unit && candidates.find((one) => one.power !== unit.power && one.base === unit.base);
  if (unit && other) log.tell('unit-conflict', place, unit.text, { unit: unit.text, other: other.text });
  return unit;
}

/** Says which columns were converted to base units. */
export function noteScales(
  sheet: Place['sheet'],
  planned: readonly PlannedColumn[],
  { currency, log }: PlanContext,
): void {
  for (const { at, head, column, unit } of planned) {
    if (!unit || unit.power === 0 || unitStays(unit, column, currency)) continue;
    const base = unit.base ?? ownUnit(column, currency) ?? { '@': 'unit-one' as const };
    const params = { unit: unit.text, factor: (10 ** unit.power).toLocaleString('en'), base };
    log.note('column-scaled', { sheet, column: at, head }, unit.text, params);
  }
}
