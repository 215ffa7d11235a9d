import { nearest } from '../dataset/heads.js';
import type { Locale } from '../dataset/index.js';
import { issue } from '../dataset/index.js';
import { cellText, type Sheet } from '../grid/sheet.js';
import { foldHead } from './head.js';
import type { SheetColumn, SheetHeads } from './heads-of-sheet.js';
import { unitsAbove } from './heads-of-sheet.js';
import { type LedgerCode, type LedgerIssue, ledgerIssue, locatedIssue } from './ledger-issues.js';
import type { SheetMapping } from './mapping.js';
import type { Place } from './place.js';
import { type Column, isMeasure, type Shape } from './shape.js';
import { fitsColumn, type HeadUnit, ownUnit, readHeadUnit } from './unit.js';

/** What reading a file depends on, and who hears of what is wrong. */
export interface LedgerContext {
  locale: Locale;
  currency: string;
  hear(issue: LedgerIssue): void;
}

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
}

/** Columns that count or tick rows and say nothing of them. */
const UNSAID = /^(?:序号|行号|编号顺序|no\.?|#|序|勾选)$/i;

type Tell = (code: LedgerCode, place: Place, found: unknown, params: Parameters<typeof ledgerIssue>[3]) => void;

/** Decides which columns of a sheet are read, and says of the others why not. */
export function planColumns(
  sheet: Sheet,
  heads: SheetHeads,
  shape: Shape,
  mapping: SheetMapping,
  context: LedgerContext,
): PlannedColumn[] {
  const { locale, hear } = context;
  const placeOf = (column: SheetColumn): Place => ({ sheet: sheet.name, row: heads.last, column: column.at });
  const tell: Tell = (code, place, found, params) => hear(ledgerIssue(code, place, found, params, locale));
  const folded = heads.columns.some(({ meaning }) => meaning?.period !== undefined);
  const above = unitsAbove(sheet, heads.first);
  const taken = new Set<string>();
  const planned: PlannedColumn[] = [];
  for (const one of heads.columns) {
    if (one.meaning === null) continue;
    const column = shape.columns.find(({ name }) => name === one.meaning?.column);
    if (!column || (folded && isMeasure(column) && one.meaning?.period === undefined)) {
      if (isSaid(sheet, heads, one)) hear(locatedIssue(unknownColumn(one, shape), placeOf(one), locale));
      continue;
    }
    const period = one.meaning?.period;
    const language = one.head.language;
    const key = `${column.name} ${period ?? ''} ${language ?? ''}`;
    if (taken.has(key)) {
      hear(locatedIssue(issue('twice-the-column', one.head.text, null, { name: one.head.text }), placeOf(one), locale));
      continue;
    }
    taken.add(key);
    const unit = isMeasure(column) ? unitOf(one, column, mapping, above, context.currency) : undefined;
    if (isMeasure(column) && !unit && one.head.strangeUnit !== undefined) {
      tell('unread-unit', placeOf(one), one.head.text, { unit: one.head.strangeUnit });
      continue;
    }
    planned.push({ at: one.at, head: one.head.text, column, unit, language, period });
  }
  return planned.map((one) => (isOther(one, planned) ? { ...one, language: 'en' } : one));
}

/** Is this the plain column beside one that says it is in Chinese? Then it is in the other language. */
const isOther = ({ column, language }: PlannedColumn, planned: readonly PlannedColumn[]): boolean =>
  language === undefined && planned.some((one) => one.column === column && one.language === 'zh-CN');

function unknownColumn(one: SheetColumn, shape: Shape) {
  const titles = shape.columns.map(({ title }) => title);
  const near = nearest(foldHead(one.head.text), [
    ...shape.columns.map(({ name }) => name),
    ...titles.map((title) => title['zh-CN']),
  ]);
  return issue('unknown-column', one.head.text, one.head.text, {
    name: one.head.text,
    table: shape.title,
    near: near ?? '',
    known: titles,
  });
}

/** Does a column say something: has it a head that is more than a row number, or cells below an empty head? */
function isSaid(sheet: Sheet, heads: SheetHeads, { at, head }: SheetColumn): boolean {
  if (head.text === '' || UNSAID.test(foldHead(head.text))) return false;
  return sheet.rows.slice(heads.last + 1).some((row) => cellText(row?.[at]) !== '');
}

/** The unit of a column: by its head, by the map, or by what stands above the table and suits the column. */
function unitOf(
  { head }: SheetColumn,
  column: Column,
  { units = {} }: SheetMapping,
  above: readonly HeadUnit[],
  currency: string,
): HeadUnit | undefined {
  if (head.unit) return head.unit;
  const said = Object.entries(units).find(([name]) => [head.whole, ...head.names].includes(foldHead(name)))?.[1];
  if (said !== undefined) return readHeadUnit(said);
  if (ownUnit(column, currency) === undefined) return undefined;
  return above.find((unit) => unit.base !== undefined && fitsColumn(unit, column, currency));
}

/** Says which columns were converted to base units. */
export function noteScales(
  sheet: Sheet,
  planned: readonly PlannedColumn[],
  { currency, locale, hear }: LedgerContext,
): void {
  for (const { at, head, column, unit } of planned) {
    if (!unit || unit.power === 0 || !fitsColumn(unit, column, currency)) continue;
    const base = unit.base ?? ownUnit(column, currency) ?? { 'zh-CN': '个位', en: 'ones' };
    const params = { unit: unit.text, factor: (10 ** unit.power).toLocaleString('en'), base };
    hear(ledgerIssue('column-scaled', { sheet: sheet.name, column: at, head }, unit.text, params, locale));
  }
}
