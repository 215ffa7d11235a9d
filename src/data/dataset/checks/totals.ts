import { formatQuantity, type Quantity } from '../../quantity/index.js';
import type { Region } from '../dataset.js';
import { infoOf } from '../fields.js';
import type { Locale } from '../name.js';
import { type Compared, findNesting } from '../nesting.js';
import { dropRows, placeOf, type ReadTable } from '../read-table.js';
import type { Report } from '../report.js';
import { fieldOf, TABLES } from '../tables.js';
import { isTotalWord } from '../total-words.js';

const DIMENSIONS = new Set(['reference', 'word', 'name', 'period']);

/** The rows of each column whose cell is a total word, as written. */
export type TotalMarks = ReadonlyMap<string, ReadonlySet<number>>;

/** Finds total words before references are resolved: a region may be registered under the name 全市. */
export function markTotals(table: ReadTable): TotalMarks {
  const marks = new Map<string, Set<number>>();
  for (const [column, field] of Object.entries(TABLES[table.name].fields)) {
    const cells = table.columns[column];
    if (!cells || column === 'source' || !DIMENSIONS.has(infoOf(field).role)) continue;
    const words = new Set([...new Set(cells)].filter(isTotalWord));
    const rows = new Set<number>();
    if (words.size > 0) for (let row = 0; row < table.length; row++) if (words.has(cells[row])) rows.add(row);
    if (rows.size > 0) marks.set(column, rows);
  }
  return marks;
}

/**
 * Finds which rows are the whole of others, so that nothing counts twice. A total (全市, 合计) whose parts are complete is
 * taken out; one whose parts are not stays, for what runs over all of them. A total that stands alone is the figure.
 */
export function settleWholes(
  table: ReadTable,
  totals: TotalMarks,
  regions: readonly Region[],
  report: Report,
  currency: string,
): void {
  const { nesting, compared } = findNesting(table, { regions, totals });
  if (nesting.length === 0) return;
  const told = new Map<number, Compared>();
  for (const one of compared) if (!told.get(one.row)?.complete) told.set(one.row, one);
  const wholes = nesting.map(({ rows }) => ({ rows, of: told.get(rows[0]!)! })).sort((a, b) => a.of.row - b.of.row);
  const dropped = new Set(wholes.flatMap(({ rows, of }) => (of.isTotal && of.complete ? rows : [])));
  for (const { rows, of } of wholes) {
    const column = [...totals].find(([, marked]) => marked.has(of.row))?.[0];
    const name = infoOf(fieldOf(table.name, column ?? of.over[0]!)!).title;
    const found = table.columns[column ?? of.over[0]!]?.[of.row] ?? '';
    for (const row of rows) if (dropped.has(row)) report('total-row', placeOf(table, row, column), found, { name });
    tellDifference(table, of, { column, found }, report, currency);
  }
  const kept = wholes.filter(({ of }) => !(of.isTotal && of.complete));
  // A total that stays is no value of its own.
  for (const [column, marked] of totals) {
    const open = new Set(kept.flatMap(({ rows }) => rows.filter((row) => marked.has(row))));
    if (open.size > 0)
      table.columns[column] = table.columns[column]!.map((cell, row) => (open.has(row) ? undefined : cell));
  }
  if (kept.length > 0) report('whole-rows', placeOf(table, kept[0]!.of.row), null, { count: kept.length });
  table.nesting = nesting;
  dropRows(table, dropped);
}

/** Says so where a whole is not what its parts add up to, and which of the two counts. */
function tellDifference(
  table: ReadTable,
  { row, over, complete, figures }: Compared,
  { column, found }: { column: string | undefined; found: unknown },
  report: Report,
  currency: string,
): void {
  // A year is not the sum of those of its months that are stated.
  if (over.includes('period') && !complete) return;
  for (const { column: measure, whole, parts } of figures) {
    if (parts.high >= whole.low && whole.high >= parts.low && parts.high < Infinity) continue;
    const say = (quantity: Quantity, locale: Locale) => formatQuantity(quantity, locale, { full: true, currency });
    const both = (quantity: Quantity) => ({ 'zh-CN': say(quantity, 'zh-CN'), en: say(quantity, 'en') });
    report(complete ? 'total-differs' : 'parts-incomplete', placeOf(table, row, column ?? measure), found, {
      name: infoOf(fieldOf(table.name, measure)!).title,
      whole: both(whole),
      parts: both(parts),
    });
  }
}
