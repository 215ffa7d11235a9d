import type { TableName } from '../dataset/tables.js';
import type { Sheet } from '../grid/sheet.js';
import type { SheetHeads } from './heads-of-sheet.js';
import type { PlannedColumn } from './plan.js';

/** What a column was taken for. */
export interface TakenColumn {
  at: number;
  /** How messages call it, and how a map may. */
  head: string;
  key: string;
  /** The table's column that it is; undefined where it is not read. */
  column: string | undefined;
  /** The unit in which its figures are read, and whether its own head says so. */
  unit?: string;
  ownUnit: boolean;
  /** The period that its head says. */
  period?: string;
}

/** What a sheet was taken for: its table, where its heads are, and which rows below them are records. */
export interface TakenSheet {
  sheet: Sheet;
  table: TableName | 'meta';
  heads?: { first: number; last: number };
  columns: readonly TakenColumn[];
  rows?: readonly number[];
  /** What a map calls a row. */
  nameOf?: (row: number) => string;
}

export const takenColumns = ({ columns }: SheetHeads, planned: readonly PlannedColumn[]): TakenColumn[] =>
  columns.map(({ at, head }) => {
    const plan = planned.find((one) => one.at === at);
    return {
      at,
      head: head.text,
      key: head.whole,
      column: plan?.column.name,
      ownUnit: head.units.length > 0,
      ...(plan?.unit ? { unit: plan.unit.text } : {}),
      ...(plan?.period === undefined ? {} : { period: plan.period }),
    };
  });
