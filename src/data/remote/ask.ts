import type { TableName } from '../dataset/tables.js';
import type { QuantityJSON } from '../quantity/index.js';
import type { AggregateRequest } from '../table/index.js';

/** Groups and sums, as a view asks its table for them. */
export interface GroupsAsk extends AggregateRequest {
  ask: 'groups';
  table: TableName;
}

/** The distinct values of a column in first-seen order. */
interface ValuesAsk {
  ask: 'values';
  table: TableName;
  column: string;
  where?: AggregateRequest['where'];
}

/** The values of a column in the order of their last rows on which any of some columns says something. */
interface LastValuesAsk extends Omit<ValuesAsk, 'ask'> {
  ask: 'lastValues';
  filled: readonly string[];
}

/** The rows behind one group. */
export interface RowsAsk extends AggregateRequest {
  ask: 'rows';
  table: TableName;
  keys: readonly string[];
  /** Only those behind this row: the next page. */
  after?: number;
}

/** What a page can ask of a table that is elsewhere. */
export type Ask = GroupsAsk | ValuesAsk | LastValuesAsk | RowsAsk;

/** A figure: a number where it is exact and in the measure's unit. */
export type SentFigure = number | QuantityJSON;

/** A group: its keys, how many rows it has, its count, and of each sum the figure and how many records lack it. */
export interface SentGroup {
  keys: readonly string[];
  rows: number;
  count: SentFigure;
  sums: readonly (readonly [figure: SentFigure, missing: number, said: string])[];
}

/** Rows by number, and their cells as far as they may be shown. */
interface SentRows {
  rows: readonly number[];
  cells: readonly Readonly<Record<string, unknown>>[];
}

/** The answer to an ask of the same place in the list; `problem` says why there is none. */
export type Answer =
  | { groups: readonly SentGroup[] }
  | { values: readonly string[] }
  | SentRows
  | { problem: 'forbidden' | 'too-large' };

const sorted = (where: AggregateRequest['where']) =>
  where && Object.fromEntries(Object.entries(where).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Names an ask among others: equal ones have equal names. */
export const askName = (ask: Ask): string => JSON.stringify({ ...ask, where: sorted(ask.where) });
