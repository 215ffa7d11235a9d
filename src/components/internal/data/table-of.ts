import { infoOf } from '../../../data/dataset/fields.js';
import { TABLES, type TableName } from '../../../data/dataset/tables.js';
import type { ViewContext } from '../context.js';
import type { DataCell, DataColumn, DataTable } from './data-table.js';

/** A column with what an item has in it; undefined leaves the cell empty. */
export interface ColumnOf<Item> extends DataColumn {
  read(item: Item): DataCell | undefined;
}

/** A data table of items, one a row; columns that nothing stands in are left out. */
export function tableOf<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  columns: readonly ColumnOf<Item>[],
): DataTable {
  const used = columns.filter(({ read }) => items.some((item) => read(item) !== undefined));
  return {
    columns: used.map(({ read: _, ...column }) => column),
    keys: items.map(keyOf),
    rows: items.map((item) => {
      const row: Record<string, DataCell> = {};
      for (const { key, read } of used) {
        const cell = read(item);
        if (cell !== undefined) row[key] = cell;
      }
      return row;
    }),
  };
}

/** What a field of a table is called, in the reader's language. */
export function fieldTitle(table: TableName, field: string, { text }: ViewContext): string {
  return text(infoOf((TABLES[table].fields as Record<string, Parameters<typeof infoOf>[0]>)[field]!).title);
}
