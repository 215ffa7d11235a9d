import { missing } from '../quantity/index.js';
import { type AggregateRequest, type Cell, cellKey, type Filter, StatedSum } from '../table/index.js';
import type { Dataset } from './dataset.js';
import { infoOf } from './fields.js';
import { isSamePeriod, latestPeriod, spanOfPeriods } from './period.js';
import { TABLES, type TableName } from './tables.js';

/** Which part of a dataset a view shows. */
export interface Selection {
  /**
   * Values by column: ids, or names in any language; a region means those in it, too. Columns that a table lacks don't
   * apply to it.
   */
  filter?: Filter | undefined;
  /** One period: flows within it, stocks at it. Unless given, all flows and the latest stocks. */
  period?: string | undefined;
}

/** A selection with keys as the table holds them, taken as they are. */
export interface Narrowed extends Selection {
  only?: Filter;
}

/** The rows of a table that a selection means, with names turned into keys. */
export function whereOf(dataset: Dataset, name: TableName, { filter, period, only }: Narrowed): Filter {
  const table = dataset.tables[name];
  const where: Record<string, readonly string[]> = {};
  for (const [column, values] of wantedOf(filter)) {
    if (!table?.column(column)) continue;
    const wanted = new Set(values);
    const isWanted = (key: string): boolean => {
      if (wanted.has(key)) return true;
      const label = dataset.nameOf(column, key);
      return (typeof label === 'string' ? [label] : Object.values(label)).some((text) => wanted.has(text));
    };
    const keys = table.values(column);
    where[column] = column === 'region' ? within(dataset, keys, isWanted) : keys.filter(isWanted);
  }
  const wanted = cellKey(period);
  if (wanted !== '' && table?.column('period')) where.period = periodKeys(dataset, table.values('period'), wanted);
  return { ...where, ...only };
}

/** Of regions, those that are wanted, and those that lie in one that is. */
function within({ regions }: Dataset, codes: readonly string[], isWanted: (code: string) => boolean): string[] {
  const parents = new Map(regions.map(({ code, parent }) => [code, parent]));
  return codes.filter((own) => {
    for (let code: string | undefined = own; code !== undefined; code = parents.get(code))
      if (isWanted(code)) return true;
    return false;
  });
}

/** The keys of a period column that a wording means: the key itself, the same period as written otherwise, or its name. */
function periodKeys(dataset: Dataset, keys: readonly string[], wanted: string): string[] {
  if (keys.includes(wanted)) return [wanted];
  return keys.filter((key) => {
    const label = dataset.nameOf('period', key);
    return isSamePeriod(key, wanted) || (typeof label === 'object' && Object.values(label).includes(wanted));
  });
}

/** First and last period that the rows of a selection are of; undefined where none names a year. */
export const periodSpan = (
  dataset: Dataset,
  name: TableName,
  selection: Selection,
): { first: string; last: string } | undefined =>
  spanOfPeriods(dataset.tables[name]?.values('period', whereOf(dataset, name, selection)) ?? []);

/** Columns of a selection's filter that a table lacks, so that a view can say the filter does not apply. */
export const ignoredFilters = (dataset: Dataset, name: TableName, { filter, period }: Selection): string[] =>
  [...wantedOf(filter).map(([column]) => column), ...(cellKey(period) === '' ? [] : ['period'])].filter(
    (column) => !dataset.tables[name]?.column(column),
  );

/** A selection from whatever a page gives: single values stand for lists of one, numbers for their text. */
export const readSelection = (filter: unknown, period: unknown): Selection => ({
  filter: filter === undefined || filter === null ? undefined : Object.fromEntries(wantedOf(filter)),
  period: cellKey(period) === '' ? undefined : cellKey(period),
});

/** A filter's columns and values, as lenient as a page may be: a single value stands for a list of one. */
const wantedOf = (filter: unknown): [column: string, values: string[]][] =>
  typeof filter === 'object' && filter !== null
    ? Object.entries(filter)
        .filter(([, values]) => values !== undefined && values !== null)
        .map(([column, values]) => [column, (Array.isArray(values) ? values : [values]).map(cellKey)])
    : [];

/**
 * Adds a table's measures by groups: flows over every row of the selection, stocks over its latest period only (or the
 * period asked for). Which measure is a stock, its field description says. With `complete`, only records that state all
 * of those measures count; with `bounded`, only those whose figures also have an upper end; with `lacking`, only those that
 * do not state all of them.
 * @returns one cell a group, in first-seen order, and the period that the stocks are of; where flows have other rows,
 * `held` are those of that period.
 */
export function summarise(
  dataset: Dataset,
  name: TableName,
  request: { by: readonly string[]; sum: readonly string[] } & Pick<
    AggregateRequest,
    'complete' | 'bounded' | 'lacking'
  >,
  selection: Narrowed,
): { cells: (Cell & { held?: readonly number[] })[]; period: string | undefined } {
  const table = dataset.tables[name];
  if (!table) return { cells: [], period: undefined };
  const where = whereOf(dataset, name, selection);
  const isStock = (column: string) => {
    const field = (TABLES[name].fields as Record<string, Parameters<typeof infoOf>[0]>)[column];
    return field !== undefined && infoOf(field).role === 'stock';
  };
  const stocks = request.sum.filter(isStock);
  const flows = request.sum.filter((column) => !isStock(column));
  const count = table.column('id') ? 'id' : '';
  if (stocks.length === 0 || request.by.includes('period') || !table.column('period'))
    return { cells: table.aggregate({ ...request, where, count }), period: selection.period };

  const asked = cellKey(selection.period) !== '';
  // Stated, be it as withheld or not available. In the order of their last rows: where periods can't be put in order, the
  // last one counts.
  const period = asked ? selection.period : latestPeriod(table.lastValues('period', stocks, where));
  // A period asked for may be written otherwise; of several that a filter lets through, only the latest counts.
  const keys = asked ? where.period! : [period ?? ''];
  const atPeriod = period === undefined ? where : { ...where, period: [...keys, ''] };
  const held = table.aggregate({ ...request, sum: stocks, where: atPeriod, count });
  if (flows.length === 0) return { cells: held, period };
  const cells = new Map(
    table.aggregate({ ...request, sum: flows, where, count }).map((cell) => [cellName(cell), cell]),
  );
  const none = {
    sums: Object.fromEntries(stocks.map((column) => [column, new StatedSum(missing(), 0)])),
    rows: [],
  };
  const stock = new Map(held.map((cell) => [cellName(cell), cell]));
  return {
    cells: [...cells].map(([key, cell]) => {
      const { sums, rows } = stock.get(key) ?? none;
      return { ...cell, sums: { ...cell.sums, ...sums }, held: rows };
    }),
    period,
  };
}

/** Names a group among others by its keys. */
export const cellName = ({ keys }: Pick<Cell, 'keys'>): string => keys.join('\u0000');
