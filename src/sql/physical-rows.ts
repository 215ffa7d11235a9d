import type { RecordsInfo } from '../data/remote/catalogue.js';
import { unpackJson } from '../data/remote/packed-json.js';
import type { SqlRow } from './connection.js';
import { unpackText } from './packed-text.js';
import { OWN } from './physical-table.js';

/** The columns that tell a row's cells. */
export const cellColumns = ({ columns, measures }: RecordsInfo): string[] => [
  OWN.row,
  ...columns.flatMap((column) => {
    const measure = measures[column];
    if (!measure) return [column];
    return [`${column}_low`, ...(measure.texts ? [`${column}_text`] : [])];
  }),
];

/** A row's cells as they were read. */
export function cellsOf({ columns, measures }: RecordsInfo, row: SqlRow): Record<string, unknown> {
  return Object.fromEntries(
    columns.map((column) => {
      const measure = measures[column];
      if (!measure) return [column, unpackText(String(row[column])) || undefined];
      const text = measure.texts ? row[`${column}_text`] : null;
      if (text !== null && text !== undefined) return [column, unpackJson(unpackText(String(text)))];
      const low = row[`${column}_low`];
      return [column, low === null || low === undefined ? undefined : Number(low) / 10 ** measure.places + 0];
    }),
  );
}
