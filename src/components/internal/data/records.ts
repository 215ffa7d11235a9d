import { type FieldInfo, infoOf, type Role } from '../../../data/dataset/fields.js';
import { isFigure, TABLES, type TableName } from '../../../data/dataset/tables.js';
import type { Dataset, LocalizedName, Quantity } from '../../../data/index.js';
import { currencyWord, parseQuantity, seriesPoints } from '../../../data/index.js';
import type { ViewContext } from '../context.js';
import type { DataCell, DataColumn, DataTable } from './data-table.js';

/** The columns of a table with some role. */
export const columnsOf = (name: TableName, role: Role): string[] =>
  Object.entries(TABLES[name].fields).flatMap(([column, field]) => (infoOf(field).role === role ? column : []));

/** Does what stands in a column of a row count? */
export type Counts = (column: string, row: number) => boolean;

/**
 * Rows of a fact table for people: heads and words in their language, columns that are empty throughout left out.
 * @param counts - What counts; the rest is left out.
 */
export function recordsTable(
  dataset: Dataset,
  name: TableName,
  rows: readonly number[],
  context: ViewContext,
  counts: Counts = () => true,
): DataTable {
  const table = dataset.tables[name];
  const cellOf = (column: string, row: number) => (counts(column, row) ? table?.column(column)?.[row] : undefined);
  const fields = Object.entries(TABLES[name].fields).filter(([column]) =>
    rows.some((row) => cellOf(column, row) !== undefined),
  );
  const columns: DataColumn[] = fields.map(([column, field]) => {
    const { title, unit } = infoOf(field);
    const own = unitText(unit, context);
    return { key: column, title: context.text(title), ...(own === undefined ? {} : { unit: own }) };
  });
  return {
    columns,
    keys: rows.map(String),
    rows: rows.map((row) => {
      const record: Record<string, DataCell> = {};
      const chain = table?.column('chain')?.[row] as string | undefined;
      for (const [column, field] of fields) {
        const cell = cellOf(column, row);
        if (cell === undefined) continue;
        const { role, words } = infoOf(field);
        record[column] = isFigure(name, column)
          ? figureCell(cell)
          : role === 'series'
            ? seriesText(cell, context)
            : context.text(words?.[cell as string] ?? nameOf(dataset, column, cell, chain));
      }
      return record;
    }),
  };
}

function unitText(unit: FieldInfo['unit'], context: ViewContext): string | undefined {
  const { persons, posts } = context.messages;
  return unit === 'money' ? moneyUnit(context) : unit === 'person' ? persons : unit === 'post' ? posts : undefined;
}

/** The word for the currency that amounts stand in. */
export const moneyUnit = ({ currency, locale }: ViewContext): string => currencyWord(currency, locale);

const figureCell = (cell: unknown): number | Quantity => (typeof cell === 'number' ? cell : parseQuantity(cell));

/** A history as the data writes it, whatever shape it came in: `2023: 5；2024: 6`. */
const seriesText = (cell: unknown, { messages, figure }: ViewContext): string =>
  seriesPoints(cell, '')
    .map(({ period, value }) => (period === '' ? figure(value) : `${period}: ${figure(value)}`))
    .join(messages.separator);

const nameOf = (dataset: Dataset, column: string, cell: unknown, chain: string | undefined): LocalizedName =>
  dataset.nameOf(column, String(cell), chain);
