import { type Dataset, type LocalizedName, type Selection, type TableName, whereOf } from '../dataset/index.js';
import { isMissingWording, parseQuantity } from '../quantity/index.js';
import { cellKey } from '../table/index.js';

/** One thing that a table has one or several rows of. */
export interface TableRecord {
  key: string;
  rows: readonly number[];
  /** The first stated cell of a column. */
  cell(column: string): unknown;
  /** The first cell of a column that states a figure; else the first one that says anything, such as 未统计. */
  figure(column: string): unknown;
  /** The name that the first stated cell of a column means. */
  name(column: string): LocalizedName | undefined;
  /** Every different name of a column. */
  names(column: string): LocalizedName[];
  /** The first stated cell of a column as text; '' where none is, or only a wording for none (—, N/A). */
  text(column: string): string;
}

/** A table's rows gathered by a column, in first-seen order: a thing named in several rows is one. */
export function recordsBy(dataset: Dataset, table: TableName, by: string, selection: Selection): TableRecord[] {
  const facts = dataset.tables[table];
  if (!facts) return [];
  return facts.aggregate({ by: [by], where: whereOf(dataset, table, selection) }).map(({ keys, rows }) => {
    const stated = (column: string) =>
      rows.map((row) => facts.column(column)?.[row]).filter((cell) => cellKey(cell) !== '');
    const names = (column: string) =>
      [...new Set(stated(column).map(cellKey))].map((key) => dataset.nameOf(column, key));
    return {
      key: keys[0]!,
      rows,
      cell: (column) => stated(column)[0],
      figure(column) {
        const cells = stated(column);
        return cells.find((cell) => parseQuantity(cell).status !== 'missing') ?? cells[0];
      },
      name: (column) => names(column)[0],
      names,
      text: (column) =>
        stated(column)
          .map(cellKey)
          .find((text) => !isMissingWording(text)) ?? '',
    };
  });
}
