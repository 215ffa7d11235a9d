import { parseQuantity } from '../../quantity/index.js';
import type { Region } from '../dataset.js';
import { FIGURES, infoOf } from '../fields.js';
import type { IssueCode, IssueParams } from '../issues.js';
import { type Said, statedFigure } from '../name.js';
import { type Compared, findNesting } from '../nesting.js';
import { dropRows, placeOf, type ReadTable } from '../read-table.js';
import type { Report } from '../report.js';
import { fieldOf, TABLES } from '../tables.js';
import { isDerived, isSumOf, isSumWord, isTotalWord } from '../total-words.js';

const MOST_NUMBERS = 10;
const DIMENSIONS = new Set(['reference', 'word', 'name', 'period']);

/** The rows of each column whose cell is a total word, as written. */
export type TotalMarks = ReadonlyMap<string, ReadonlySet<number>>;

/** Finds total words before references are resolved: a region may be registered under the name 全市. */
export function markTotals(table: ReadTable): TotalMarks {
  const marks = new Map<string, Set<number>>();
  for (const [column, words] of wordsOf(table, isTotalWord)) {
    marks.set(column, rowsOf(table, column, words));
  }
  return marks;
}

function rowsOf(table: ReadTable, column: string, words: ReadonlySet<unknown>): Set<number> {
  const rows = new Set<number>();
  const cells = table.columns[column]!;
  for (let row = 0; row < table.length; row++) if (words.has(cells[row])) rows.add(row);
  return rows;
}

/** The texts of a column, each once; asked for several times, of columns of millions of cells. */
function textsOf(cells: readonly unknown[]): readonly string[] {
  const texts = met.get(cells) ?? [...new Set(cells)].filter((cell): cell is string => typeof cell === 'string');
  met.set(cells, texts);
  return texts;
}
const met = new WeakMap<readonly unknown[], readonly string[]>();

/** The words of some kind in each column that holds any. */
function wordsOf(table: ReadTable, isOne: (cell: string) => boolean): [column: string, words: ReadonlySet<unknown>][] {
  return Object.entries(TABLES[table.name].fields).flatMap(([column, field]): [string, ReadonlySet<unknown>][] => {
    const cells = table.columns[column];
    if (!cells || column === 'source' || !DIMENSIONS.has(infoOf(field).role)) return [];
    const words = new Set(textsOf(cells).filter(isOne));
    return words.size > 0 ? [[column, words]] : [];
  });
}

/**
 * Finds which rows are the whole of others, so that nothing counts twice. A total (全市, 合计) whose parts are complete is
 * taken out; one whose parts are not stays, for what runs over all of them. A total that stands alone is the figure.
 */
export function* settleWholes(
  table: ReadTable,
  totals: TotalMarks,
  regions: readonly Region[],
  report: Report,
  currency: string,
): Iterable<unknown> {
  const { nesting, compared, unsaid, alike, repeated } = yield* findNesting(table, { regions, totals });
  const tell = (code: IssueCode, row: number, column: string, more: IssueParams = {}) =>
    report(code, placeOf(table, row, column), table.columns[column]?.[row] ?? '', {
      name: titleOf(table, column),
      value: figureOf(table, row, currency),
      ...more,
    });
  for (const { row, column, count } of alike) tell('like-a-sum', row, column, { count });
  if (repeated.length > 0) {
    const [row, before] = repeated[0]!;
    const placesOf = (some: readonly number[]) => some.slice(0, MOST_NUMBERS).map((one) => placeOf(table, one));
    report('repeated-rows', placeOf(table, row), null, {
      count: repeated.length,
      rows: placesOf(repeated.map(([one]) => one)),
      before: placesOf([before]),
    });
  }
  const silent = silentTotals(table, totals);
  for (const [row, column] of namedSums(table, new Set(nesting.flatMap(({ rows }) => rows)))) silent.set(row, column);
  for (const [row, column] of silent) tell('total-row', row, column);
  if (nesting.length === 0) {
    dropRows(table, new Set(silent.keys()));
    return;
  }
  const told = new Map<number, Compared>();
  for (const one of compared) if (!told.get(one.row)?.complete) told.set(one.row, one);
  const wholes = nesting.map(({ rows }) => ({ rows, of: told.get(rows[0]!)! })).sort((a, b) => a.of.row - b.of.row);
  const marks = [...totals, ...unsaid];
  const dropped = new Set(silent.keys());
  for (const { rows, of } of wholes) if (of.isTotal && of.complete) for (const row of rows) dropped.add(row);
  for (const { rows, of } of wholes) {
    const column = marks.find(([, marked]) => marked.has(of.row))?.[0] ?? of.over[0]!;
    const isUnsaid = unsaid.get(column)?.has(of.row);
    if (of.isGuess && of.complete && !isUnsaid) tell('sum-row', of.row, column);
    for (const row of rows) {
      if (isUnsaid) tell(dropped.has(row) ? 'sum-row' : 'sum-row-kept', row, column);
      else if (dropped.has(row)) tell('total-row', row, column);
    }
    tellDifference(table, of, column, tell, currency);
  }
  const kept = wholes.filter(({ of }) => !(of.isTotal && of.complete));
  // A total that stays is no value of its own.
  for (const [column, marked] of marks) {
    const open = new Set(kept.flatMap(({ rows }) => rows.filter((row) => marked.has(row))));
    if (open.size > 0)
      table.columns[column] = table.columns[column]!.map((cell, row) => (open.has(row) ? undefined : cell));
  }
  // Where all adds up, nobody has to know.
  const partial = kept.filter(({ of }) => !of.complete);
  if (partial.length > 0) report('whole-rows', placeOf(table, partial[0]!.of.row), null, { count: partial.length });
  table.nesting = nesting;
  const parts = new Map(
    nesting.flatMap(({ rows, splits }) => {
      const whole = splits.find(({ complete }) => complete);
      return whole ? rows.map((row) => [row, whole.parts] as const) : [];
    }),
  );
  dropRows(table, dropped, parts);
}

/** Totals that state no figure, and in which column they call themselves so: they would pass for one record more. */
function silentTotals(table: ReadTable, totals: TotalMarks): Map<number, string> {
  const found = new Map<number, string>();
  const figures = Object.entries(TABLES[table.name].fields)
    .filter(([, field]) => FIGURES.has(infoOf(field).role) || infoOf(field).role === 'series')
    .flatMap(([column]) => (table.columns[column] ? [table.columns[column]] : []));
  const statesNone = (row: number) =>
    figures.every((cells) => cells[row] === undefined || parseQuantity(cells[row]).status === 'missing');
  for (const [column, rows] of totals)
    for (const row of rows)
      if (
        !found.has(row) &&
        table.columns.id?.[row] === undefined &&
        isSumWord(table.columns[column]![row]) &&
        statesNone(row)
      )
        found.set(row, column);
  return found.size < table.length ? found : new Map();
}

/** Rows that call themselves sums of others (体育小计) and are found to be none: beside rows of what they are sums of. */
function namedSums(table: ReadTable, known: ReadonlySet<number>): Map<number, string> {
  const found = new Map<number, string>();
  for (const [column, words] of wordsOf(table, isSumOf)) {
    const cells = table.columns[column]!;
    const isAll = cells.every((cell) => cell === undefined || words.has(cell));
    for (const row of isAll ? [] : rowsOf(table, column, words))
      if (!isTotalWord(cells[row]) && !known.has(row) && table.columns.id?.[row] === undefined) found.set(row, column);
  }
  return found;
}

/** Tables whose names may be what other tables' rows are reckoned to: an indicator 增速. */
const MEASURED = new Set<string>(['indicators', 'growth']);

/** Takes out rows that are reckoned from others and are no rows of their own: 平均, 占比, 同比. */
export function dropDerived(table: ReadTable, report: Report): void {
  if (MEASURED.has(table.name)) return;
  const dropped = new Set<number>();
  for (const [column, words] of wordsOf(table, isDerived))
    for (const row of rowsOf(table, column, words)) {
      if (dropped.has(row)) continue;
      dropped.add(row);
      report('derived-row', placeOf(table, row, column), table.columns[column]![row], { name: titleOf(table, column) });
    }
  if (dropped.size < table.length) dropRows(table, dropped);
}

const titleOf = (table: ReadTable, column: string) => infoOf(fieldOf(table.name, column)!).title;

/** The first figure that a row states. */
export function figureOf(table: ReadTable, row: number, currency?: string): Said {
  for (const [column, field] of Object.entries(TABLES[table.name].fields)) {
    if (!/flow|stock|count/.test(infoOf(field).role)) continue;
    const figure = parseQuantity(table.columns[column]?.[row]);
    if (figure.status !== 'missing') return statedFigure(figure, currency);
  }
  return '—';
}

/** Says so where a whole is not what its parts add up to, and which of the two counts. */
function tellDifference(
  table: ReadTable,
  { row, over, complete, figures }: Compared,
  column: string,
  tell: (code: IssueCode, row: number, column: string, more: IssueParams) => void,
  currency: string,
): void {
  // A year is not the sum of those of its months that are stated.
  if (over.includes('period') && !complete) return;
  for (const { column: measure, whole, parts } of figures)
    if (parts.high < whole.low || whole.high < parts.low || parts.high === Infinity)
      tell(complete ? 'total-differs' : 'parts-incomplete', row, column, {
        name: titleOf(table, measure),
        whole: statedFigure(whole, currency),
        parts: statedFigure(parts, currency),
      });
}
