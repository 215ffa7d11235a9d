import { buffersOf, type EncodedColumn, encodeColumn, sentColumn } from '../table/encoded-column.js';
import { sentTable, type Units } from '../table/fact-table.js';
import type { Nesting } from '../table/nesting.js';
import type { Dataset } from './dataset.js';
import type { Parsed } from './issues.js';
import { type Checked, type CheckedTable, datasetOf } from './parts.js';
import type { TableName } from './tables.js';
import { isFigure } from './tables.js';

interface EncodedTable {
  columns: readonly (readonly [name: string, column: EncodedColumn])[];
  length: number;
  units: Units;
  nesting: Nesting;
}

/** A dataset on its way from the worker that read and checked it to the page. */
export type SentDataset = Checked<EncodedTable>;

function encodeTable(name: TableName, { columns, units, nesting }: CheckedTable): EncodedTable {
  const entries = Object.entries(columns);
  return {
    columns: entries.map(([column, cells]) => {
      return [column, encodeColumn(cells, isFigure(name, column), units[column])] as const;
    }),
    length: entries[0]?.[1].length ?? 0,
    units,
    nesting,
  };
}

/** Packs a checked dataset, and lists what of it can go without being copied. */
export function sendDataset({ parts, issues }: Checked): { sent: SentDataset; transfer: ArrayBuffer[] } {
  const tables: Partial<Record<TableName, EncodedTable>> = {};
  for (const [name, table] of Object.entries(parts.tables) as [TableName, CheckedTable][])
    tables[name] = encodeTable(name, table);
  const transfer = Object.values(tables).flatMap(({ columns }) => columns.flatMap(([, column]) => buffersOf(column)));
  return { sent: { parts: { ...parts, tables }, issues }, transfer };
}

/** The dataset that was sent. Nothing of it is checked, or read, again. */
export const receiveDataset = (sent: SentDataset): Parsed<Dataset> =>
  datasetOf(sent, ({ columns, length, units, nesting }) =>
    sentTable(new Map(columns.map(([name, column]) => [name, sentColumn(column)] as const)), length, units, nesting),
  );
