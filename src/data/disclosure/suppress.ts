import { isDataset } from '../dataset/dataset.js';
import { infoOf, type Role } from '../dataset/fields.js';
import { headFinder } from '../dataset/heads.js';
import { type DatasetInput, isFigure, TABLES, type TableName } from '../dataset/tables.js';
import { isMissingWording, parseQuantity } from '../quantity/index.js';
import type { Figure } from './cells.js';
import { isObject, keyOfCell, readIds, readTables, type Table, writeDocument } from './document.js';
import { hideInSeries, peopleIn } from './people.js';
import { type Axis, placeRows } from './places.js';
import { protect } from './protect.js';
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
  /** Totals that would give a small count away. For the publisher alone. */
  unsafeTotals: readonly UnsafeTotal[];
}

/** A cell as a figure to protect. Texts that can't be read may say anything and count as small. */
function readFigure(cell: unknown, threshold: number): Omit<Figure, 'at'> & { unreadable: boolean } {
  const figure = parseQuantity(cell);
  if (figure.status === 'missing') return { count: null, small: false, unreadable: !isMissingWording(figure.text) };
  return { count: isKnown(figure) ? figure.low : null, small: isSmall(figure, threshold), unreadable: false };
}

/** Hides what must be hidden in one measure of some rows, and says how much that was and which totals are unsafe. */
function hideIn(
  cells: unknown[],
  figureAt: (row: number) => unknown,
  rows: readonly number[],
  axes: readonly Axis[],
  threshold: number,
) {
  const read = rows.map((row) => readFigure(figureAt(row), threshold));
  const placed = placeRows(rows, axes, read);
  const { rows: hidden, totals } = protect(placed.figures, placed.axes.length, threshold);
  const counts = { primary: 0, complementary: 0 };
  rows.forEach((row, index) => {
    const { small, unreadable } = read[index]!;
    if (!hidden.has(index) && !unreadable) return;
    counts[small || unreadable ? 'primary' : 'complementary']++;
    cells[row] = { ...HIDDEN_FIGURE };
  });
  const where = totals.map((at) =>
    Object.fromEntries(
      placed.axes.flatMap(({ name, values }, axis) => {
        const value = values[at[axis]!];
        return value === undefined ? [] : [[name, value]];
      }),
    ),
  );
  return { ...counts, where };
}

/** The columns of a table whose totals may be known, with the keys of its rows. */
function axesOf(
  name: TableName,
  { columns, length }: Table,
  tables: ReadonlyMap<TableName, Table>,
  wanted?: readonly string[],
): Axis[] {
  const fields = TABLES[name].fields as Readonly<Record<string, Parameters<typeof infoOf>[0]>>;
  const find = headFinder(fields);
  const idOf = readIds(tables);
  const named = wanted?.map((head) => find(head));
  return [...columns].flatMap(([field, { cells }]) => {
    const { role, table } = infoOf(fields[field]!);
    const groups = ['reference', 'name', 'word', 'period'].includes(role) && field !== 'source';
    if (!(named ? named.includes(field) : groups)) return [];
    return [{ name: field, keys: Array.from({ length }, (_, row) => idOf(table, keyOfCell(cells[row]))) }];
  });
}

/** Rows that are taken together: those of one period for a stock, which is not added over periods; each for itself where nothing is added; else all. */
function strataOf({ columns, length }: Table, role: Role): number[][] {
  if (role === 'number') return Array.from({ length }, (_, row) => [row]);
  const periods = role === 'stock' ? columns.get('period')?.cells : undefined;
  const strata = new Map<string, number[]>();
  for (let row = 0; row < length; row++) {
    const period = keyOfCell(periods?.[row]);
    const rows = strata.get(period) ?? [];
    strata.set(period, rows);
    rows.push(row);
  }
  return [...strata.values()];
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
 * Every measure of persons is protected, each in itself, and every other figure that bears a unit of persons (3人 in
 * `uptake`, an indicator in 人, its series): above nought and below `threshold` it becomes
 * `{ low: 0, high: null, text: '…', status: 'suppressed' }`, and so do its complements and total rows that would tell.
 * Texts that can't be read as figures are hidden. Tables and columns the library doesn't know are left out, since
 * nobody can vouch for them. The input stays as it is.
 *
 * **What is promised.** Who knows the published document, the true totals over every set of `dimensions` save the
 * `unsafeTotals` (a total over the same rows is the same total), and that counts are whole and not negative, still has
 * more than `threshold` consecutive values to choose from for every small count, the true one among them: it may as
 * well be `threshold` or more. The same holds for totals that are small themselves; they are among the unsafe ones. Who
 * knows the unsafe totals too can't compute a small count either where noughts of the same lines could be hidden with it.
 *
 * **How.** By cubes of hidden cells (the hypercube method), see `protect`. Stocks are not added over periods, so each
 * period is a table of its own. Not covered: the same people counted in another measure, table or edition.
 *
 * @throws TypeError where the input is no document; RangeError where threshold or dimensions make no sense.
 */
export function suppress(document: unknown, options: SuppressOptions): Suppressed {
  check(document, options);
  const tables = readTables(document);
  const suppressed: { [K in TableName]?: { primary: number; complementary: number } } = {};
  const unsafeTotals: UnsafeTotal[] = [];
  for (const [name, table] of tables) {
    const axes = axesOf(name, table, tables, options.dimensions);
    const done = { primary: 0, complementary: 0 };
    for (const [measure, { cells }] of table.columns) {
      const { role } = infoOf((TABLES[name].fields as never)[measure]);
      if (role === 'series') done.primary += hideInSeries(name, measure, table, options.threshold);
      if (!isFigure(name, measure)) continue;
      const figureAt = peopleIn(name, measure, table);
      const isAdded = role !== 'number';
      for (const all of strataOf(table, role)) {
        const rows = all.filter((row) => figureAt(row) !== undefined);
        if (rows.length === 0) continue;
        const found = hideIn(cells, figureAt, rows, isAdded ? axes : [], options.threshold);
        done.primary += found.primary;
        done.complementary += found.complementary;
        if (isAdded) unsafeTotals.push(...found.where.map((where) => ({ table: name, measure, where })));
      }
    }
    if (done.primary + done.complementary > 0) suppressed[name] = done;
  }
  return { value: writeDocument(document, tables) as DatasetInput, suppressed, unsafeTotals };
}
