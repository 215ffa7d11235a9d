import { isDataset } from '../dataset/dataset.js';
import { infoOf, type Role } from '../dataset/fields.js';
import { headFinder } from '../dataset/heads.js';
import type { Issue } from '../dataset/issues.js';
import { parseDataset } from '../dataset/parse.js';
import type { Place } from '../dataset/report.js';
import { finish, type Steps, within } from '../dataset/steps.js';
import { type DatasetInput, fieldOf, isFigure, TABLES, type TableName } from '../dataset/tables.js';
import { isMissingWording, type Quantity } from '../quantity/index.js';
import { type Grouped, groupedBy } from './axes.js';
import type { Figure } from './cells.js';
import { isObject, readTables, type Table, writeDocument } from './document.js';
import { figuresIn, hideInSeries } from './people.js';
import { placeRows } from './places.js';
import { protect } from './protect.js';
import { type Remarks, remarksOn, type Tally } from './remarks.js';
import { HIDDEN_FIGURE, isKnown, isSmall } from './small.js';

export interface SuppressOptions {
  /** Counts of people above nought and below this are hidden: a whole number, 2 or more. */
  threshold: number;
  /** Columns (by name or Chinese head) whose totals may become known. Default: every column that groups a table. */
  dimensions?: readonly string[];
}

/** A total that must not be published beside the document: of which measure, over which rows. */
export interface UnsafeTotal {
  table: TableName;
  measure: string;
  /** The value in each dimension that the total does not run over. */
  where: Readonly<Record<string, string>>;
}

export interface Suppressed {
  /** The document to publish. */
  value: DatasetInput;
  /** How many figures of each table were hidden for being small, and how many more to protect those. */
  suppressed: { readonly [K in TableName]?: { primary: number; complementary: number } };
  /** Totals that would give a small count away, total rows that were hidden among them. For the publisher alone. */
  unsafeTotals: readonly UnsafeTotal[];
  /**
   * What the publisher has to look at, if anything: how much of each table is hidden, the unsafe totals in words, small
   * counts in texts, small figures without unit, rates beside what is hidden. For the publisher alone.
   */
  issues?: readonly Issue[];
}

type Read = Omit<Figure, 'at'> & { unreadable: boolean };

/** A cell as a figure to protect. Texts that can't be read may say anything and count as small. */
function readFigure(figure: Quantity, threshold: number): Read {
  const nothing = { count: null, exact: true, small: false };
  // 全覆盖 is no figure and names nobody.
  const isReadable = figure.reason === 'words' || isMissingWording(figure.text);
  if (figure.status === 'missing') return { ...nothing, unreadable: !isReadable };
  if (!isKnown(figure)) return { ...nothing, unreadable: false };
  const { low, high } = figure;
  return { count: low, exact: low === high, small: isSmall(figure, threshold), unreadable: false };
}

/** Rows that are taken together: those of one period for a stock, which is not added over periods, with those of none; else all. */
function strataOf(rows: readonly number[], role: Role, periods: readonly string[] | undefined): number[][] {
  const named = new Set(
    role === 'stock' ? rows.map((row) => periods?.[row] ?? '').filter((period) => period !== '') : [],
  );
  if (named.size === 0) return [[...rows]];
  return Array.from(named, (period) => rows.filter((row) => periods![row] === period || periods![row] === ''));
}

/** What must be hidden in one measure of some rows, and which totals are unsafe. */
function* hideIn(
  role: Role,
  rows: readonly number[],
  read: (row: number) => Read,
  { axes, isWhole, isOverlap }: Grouped,
  threshold: number,
): Steps<{ hidden: Set<number>; unsafe: Record<string, string>[] }> {
  const hidden = new Set<number>();
  const unsafe = new Map<string, Record<string, string>>();
  const periods = axes.find(({ name }) => name === 'period')?.keys;
  const grouping = role === 'stock' ? axes.filter(({ name }) => name !== 'period') : axes;
  // Zones that overlap the counties beside them add up with zones alone.
  for (const some of [rows.filter((row) => !isOverlap(row)), rows.filter(isOverlap)])
    for (const stratum of strataOf(some, role, periods)) {
      const placed = placeRows(stratum, grouping, stratum.map(read), isWhole);
      const found = yield* protect(placed.figures, placed.trees, threshold);
      stratum.forEach((row, index) => {
        if (found.rows.has(index)) hidden.add(row);
      });
      const period = role === 'stock' ? stratum.map((row) => periods?.[row]).find(Boolean) : undefined;
      for (const at of found.totals) {
        const where = { ...placed.nameOf(at), ...(period === undefined ? {} : { period }) };
        unsafe.set(JSON.stringify(where), where);
      }
    }
  return { hidden, unsafe: [...unsafe.values()] };
}

/** The first of the rows that are alike in every column, for each row: they are one, written twice. */
function firstOfAlike({ columns, length }: Table): number[] {
  const first = new Map<string, number>();
  const cells = [...columns.values()].map((column) => column.cells);
  return Array.from({ length }, (_, row) => {
    const key = JSON.stringify(cells.map((column) => column[row] ?? null));
    if (!first.has(key)) first.set(key, row);
    return first.get(key)!;
  });
}

/** A table at work: what is known of its rows, and what is told. */
interface Work {
  name: TableName;
  table: Table;
  grouped: Grouped;
  /** For each row the first that is alike. */
  alone: readonly number[];
  tally: Tally;
  remarks: Remarks;
  rates: [place: Place, found: string][];
}

/** Hides what must be hidden in a column, and gives the totals of it that are unsafe. */
function* hideColumn(
  { name, table, grouped, alone, tally, remarks, rates }: Work,
  column: string,
  threshold: number,
): Steps<UnsafeTotal[]> {
  const { head, cells } = table.columns.get(column)!;
  const { role } = infoOf(fieldOf(name, column)!);
  const placeAt = (row: number): Place => ({ table: table.name, row, column: head });
  if (role === 'series') {
    const { of, primary } = hideInSeries(name, column, table, threshold);
    tally.of += of;
    tally.primary += primary;
    return [];
  }
  if (!isFigure(name, column)) {
    for (let row = 0; row < cells.length; row++) remarks.text(cells[row], placeAt(row));
    return [];
  }

  const figures = alone.map(figuresIn(name, column, table));
  const read = figures.map(({ figure }) => readFigure(figure, threshold));
  figures.forEach(({ figure, whose }, row) => {
    if (whose === 'unsaid' && read[row]!.small) remarks.unsaid(placeAt(row), cells[row], name, column);
    if (figure.unit === '%') rates.push([placeAt(row), figure.text]);
  });
  const people = figures.flatMap(({ whose }, row) => (whose === 'people' ? [row] : []));
  const { hidden, unsafe } =
    role === 'number'
      ? { hidden: new Set(people.filter((row) => read[row]!.small)), unsafe: [] }
      : yield* hideIn(role, people, (row) => ({ ...read[row]!, copy: alone[row] !== row }), grouped, threshold);
  for (const row of people) {
    const { small, unreadable, count } = read[row]!;
    tally.of += Number(count !== null || unreadable);
    if (!unreadable && (count === null || !hidden.has(alone[row]!))) continue;
    tally[small || unreadable ? 'primary' : 'complementary']++;
    cells[row] = { ...HIDDEN_FIGURE };
  }
  return unsafe.map((where) => ({ table: name, measure: column, where }));
}

/** Refuses what would publish more than was meant. */
function check(
  document: unknown,
  { threshold, dimensions = [] }: SuppressOptions,
): asserts document is Record<string, unknown> {
  if (!isObject(document) || isDataset(document as never))
    throw new TypeError(
      'suppress: give the document itself, an object of tables · 请给出数据文档本身（含各数据表的对象）',
    );
  if (!Number.isInteger(threshold) || threshold < 2)
    throw new RangeError(
      `suppress: threshold must be a whole number from 2, not ${threshold} · 阈值应为不小于 2 的整数`,
    );
  const known = Object.values(TABLES).map(({ fields }) => headFinder(fields));
  const unknown = dimensions.filter((head) => !known.some((find) => find(head)));
  if (unknown.length > 0)
    throw new RangeError(`suppress: no table has the dimension ${unknown.join(', ')} · 没有数据表含有该维度`);
}

/**
 * Hides small counts of people before a document is published, with enough other counts that they can't be computed
 * back. Run it where the data is: what a browser has received is disclosed.
 *
 * Every figure of people is protected, each measure in itself: what counts people the description of its field says, or a
 * unit that the figure bears (3人 yes, 3家 no). Above nought and below `threshold` it becomes
 * `{ low: 0, high: null, text: '…', status: 'suppressed' }`, and so do its complements and total rows that would tell; the
 * threshold itself and nought stay. Wordings count by the least they say (不足5人, 数人, 1至4人 are small). Texts in
 * such columns that can't be read as figures are hidden. Tables and columns the library doesn't know are left out, since
 * nobody can vouch for them. The input stays as it is.
 *
 * **What is promised.** Who knows the published document, the true totals over every set of `dimensions` save the
 * `unsafeTotals` (a total over the same rows is the same total), which regions, periods and rows are the wholes of others,
 * and that counts are whole and not negative, still has
 * more than `threshold` consecutive values to choose from for every small count, the true one among them: it may as
 * well be `threshold` or more. The same holds for totals that are small themselves; they are among the unsafe ones. Who
 * knows the unsafe totals too can't compute a small count either where noughts of the same lines could be hidden with it.
 *
 * **How.** By cubes of hidden cells (the hypercube method), see `protect`. Stocks are not added over periods, so each
 * period is a table of its own. A stated whole counts as the true total; what it exceeds its parts by is a figure that
 * anybody can reckon. Not covered: the same people counted in another measure, table or edition; of texts and rates
 * `issues` only tells.
 *
 * @throws TypeError where the input is no document; RangeError where threshold or dimensions make no sense.
 */
export function suppress(document: unknown, options: SuppressOptions): Suppressed {
  return finish(suppressSteps(document, options));
}

/** The same in steps, where others are to have their turn. */
export function* suppressSteps(document: unknown, options: SuppressOptions): Steps<Suppressed> {
  check(document, options);
  const tables = readTables(document);
  const parsed = parseDataset(document);
  const remarks = remarksOn(parsed.value, options.threshold);
  if (isObject(document.meta))
    for (const [head, cell] of Object.entries(document.meta)) remarks.text(cell, `meta.${head}`);
  const suppressed: { [K in TableName]?: { primary: number; complementary: number } } = {};
  const unsafeTotals: UnsafeTotal[] = [];
  const rates: [place: Place, found: string][] = [];
  const all = [...tables.values()].reduce((sum, { columns }) => sum + columns.size, 0);
  let before = 0;
  for (const [name, table] of tables) {
    const columns = [...table.columns.keys()];
    const grouped = groupedBy(name, table, parsed, options.dimensions);
    const tally: Tally = { of: 0, primary: 0, complementary: 0 };
    const work = { name, table, grouped, tally, remarks, rates, alone: firstOfAlike(table) };
    const unsafe: UnsafeTotal[] = [];
    for (const [at, column] of columns.entries()) {
      const [from, to] = [before + at, before + at + 1];
      unsafe.push(...(yield* within(hideColumn(work, column, options.threshold), from / all, to / all)));
      yield to / all;
    }
    before += columns.length;
    unsafeTotals.push(...unsafe);
    const { of: _, ...counts } = tally;
    if (counts.primary + counts.complementary === 0) continue;
    suppressed[name] = counts;
    remarks.hidden(table.name, name, tally);
    for (const total of unsafe) remarks.unsafe(table.name, total);
  }
  if (Object.keys(suppressed).length > 0) for (const rate of rates) remarks.rate(...rate);
  const issues = remarks.issues();
  const value = writeDocument(document, tables) as DatasetInput;
  return { value, suppressed, unsafeTotals, ...(issues.length > 0 ? { issues } : {}) };
}
