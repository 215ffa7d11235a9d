import { type FieldInfo, infoOf } from '../dataset/fields.js';
import { comparePeriods, type Dataset, latestPeriod, type Selection, whereOf } from '../dataset/index.js';
import { TABLES, type TableName } from '../dataset/tables.js';
import { cellKey } from '../table/index.js';

/** Rows whose stocks are left out because they are of other periods than the one shown. */
export interface OtherPeriods {
  shown: string;
  /** In the order of time. */
  periods: readonly string[];
  rows: number;
}

/** Columns whose values have a latest period each. */
const APART: Partial<Record<TableName, string>> = { services: 'kind' };
const known = new WeakMap<Dataset, Map<string, OtherPeriods[]>>();

/** What showing stocks at the latest period leaves out of a table; nothing where a period is asked for. */
export function otherPeriods(dataset: Dataset, name: TableName, { filter, period }: Selection): OtherPeriods[] {
  const table = dataset.tables[name];
  const stocks = Object.entries(TABLES[name].fields).flatMap(([column, field]) =>
    (infoOf(field) as FieldInfo).role === 'stock' && table?.column(column) ? column : [],
  );
  if (!table?.column('period') || stocks.length === 0 || cellKey(period) !== '') return [];
  const column = APART[name];
  const filters = column
    ? table.values(column, whereOf(dataset, name, { filter })).map((value) => ({ ...filter, [column]: [value] }))
    : [filter];
  const seen = known.get(dataset) ?? new Map<string, OtherPeriods[]>();
  known.set(dataset, seen);
  const key = JSON.stringify([name, filters]);
  const found = seen.get(key) ?? filters.flatMap((one) => leftOut(whereOf(dataset, name, { filter: one })));
  seen.set(key, found);
  return found;

  function leftOut(where: ReturnType<typeof whereOf>): OtherPeriods[] {
    const stated = table!.lastValues('period', stocks, where).filter((one) => one !== '');
    const shown = latestPeriod(stated);
    const others = stated.filter((one) => one !== shown);
    if (shown === undefined || others.length === 0) return [];
    const cells = table!.aggregate({ by: [], sum: stocks, where: { ...where, period: others } });
    const rows = cells.reduce((total, cell) => total + cell.rows.length, 0);
    return [{ shown, periods: others.sort(comparePeriods), rows }];
  }
}
