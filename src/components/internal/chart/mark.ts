import type { Filter } from '../../../data/index.js';

/** A datum of a chart that can be pointed at, reached by key and selected. */
export interface Mark {
  /** Names the mark and its row in the data table; the data items of the option carry it as `key`. */
  key: string;
  /** What tooltip and screen reader say: the name, then each figure in full. One line each. */
  lines: readonly string[];
  /** What selecting it selects. */
  dimension: string;
  value: string;
  /** What the value lies in, where it means nothing by itself: the chain of a segment. */
  within?: Filter | undefined;
  /** Rows of the fact table behind it. */
  rows: readonly number[];
  /** The rows behind its stocks, where they are of one period and its flows of all: `rows` are then those behind flows. */
  held?: readonly number[] | undefined;
}
