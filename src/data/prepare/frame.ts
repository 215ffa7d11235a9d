import * as aq from 'arquero';
import { columnsOf, type PlainRow } from './plain-rows.js';

/** What is used of Arquero's tables. Its own declarations contain errors and stay out of ours. */
export interface Frame {
  array(column: string): ArrayLike<unknown>;
  objects(options: { limit: number }): PlainRow[];
  dedupe(...columns: readonly string[]): Frame;
  join(other: Frame, on: readonly (readonly string[])[]): Frame;
  join_left(other: Frame, on: readonly (readonly string[])[]): Frame;
  groupby(...columns: readonly string[]): Frame;
  count(options: { as: string }): Frame;
  fold(columns: readonly string[], options: { as: readonly string[] }): Frame;
  pivot(key: string, values: Readonly<Record<string, unknown>>): Frame;
}

/** A table of columns of equal length. */
export const frameOf = (columns: Readonly<Record<string, readonly unknown[]>>): Frame =>
  aq.table(columns as never) as unknown as Frame;

/** A table of rows. */
export const frameOfRows = (rows: readonly PlainRow[]): Frame =>
  frameOf(Object.fromEntries(columnsOf(rows).map((name) => [name, rows.map((row) => row[name])])));

/** All rows of a table; cells without a value are left out. */
export const rowsOf = (frame: Frame): PlainRow[] =>
  frame
    .objects({ limit: Number.POSITIVE_INFINITY })
    .map((row) => Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== undefined && cell !== null)));

/** The value of a column for a pivot's cell. */
export const anyOf = (column: string): unknown => aq.op.any(column as never);
