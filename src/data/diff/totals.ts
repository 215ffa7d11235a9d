import { infoOf } from '../dataset/fields.js';
import { summarise } from '../dataset/select.js';
import { fieldOf, type TableName } from '../dataset/tables.js';
import { missing } from '../quantity/index.js';
import type { Total, TotalDifference } from './difference.js';
import { certainDifference } from './figures.js';
import type { Column, Side } from './records.js';

const NONE: Total = { quantity: missing(), missing: 0 };

/** The sums of a table's measures, as the views count them. */
function totalsOf({ dataset, table }: Side, name: TableName, measures: readonly Column[]): ReadonlyMap<string, Total> {
  const own = measures.filter((column) => table?.column(column.name));
  const added = own.filter(({ info: { role } }) => role === 'flow' || role === 'stock').map((column) => column.name);
  const { cells, period } = summarise(dataset, name, { by: [], sum: added }, {});
  const [cell] = cells;
  if (!cell) return new Map();
  const isStock = (column: string) => infoOf(fieldOf(name, column)!).role === 'stock';
  const totals = added.map((column): [string, Total] => {
    const { quantity, missing: unstated } = cell.sums[column]!;
    const ofPeriod = isStock(column) && period !== undefined && period !== '' ? { period } : {};
    return [column, { quantity, missing: unstated, ...ofPeriod }];
  });
  const items = own.filter(({ info: { role } }) => role === 'count');
  return new Map([
    ...totals,
    ...items.map((column): [string, Total] => [column.name, { quantity: cell.count, missing: 0 }]),
  ]);
}

/** The totals of a table's measures before and after; only of those that either states. */
export function compareTotals(
  name: TableName,
  before: Side,
  after: Side,
  columns: readonly Column[],
  areUnlike: (column: string) => boolean,
): TotalDifference[] {
  const [olds, news] = [before, after].map((side) => totalsOf(side, name, columns));
  return columns.flatMap(({ name: column }): TotalDifference[] => {
    const [one, other] = [olds!.get(column) ?? NONE, news!.get(column) ?? NONE];
    const isSaid = ({ quantity }: Total) => quantity.status !== 'missing' || quantity.reason !== undefined;
    if (!isSaid(one) && !isSaid(other)) return [];
    const difference = areUnlike(column) ? missing('', 'mixed-units') : certainDifference(one.quantity, other.quantity);
    return [{ column, before: one, after: other, difference }];
  });
}
