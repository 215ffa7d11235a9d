import type { Said } from '../dataset/name.js';
import type { TableName } from '../dataset/tables.js';
import type { Quantity } from '../quantity/index.js';

/**
 * What became of a figure.
 * - `changed`: both are figures, and not the same.
 * - `reworded`: the same figure in other words, or another wording that is no figure.
 * - `stated`, `unstated`: there was none before, there is none now.
 * - `withheld`, `disclosed`: it is hidden or not published now, it was before.
 */
export type FigureChange = 'changed' | 'reworded' | 'stated' | 'unstated' | 'withheld' | 'disclosed';

export interface FigureDifference {
  column: string;
  /** The period of a point of a series, else its place there. */
  point?: string;
  change: FigureChange;
  before: Quantity;
  after: Quantity;
  /** After minus before, as far as it is certain; missing where a figure is not stated or not published at all. */
  difference: Quantity;
}

/** A figure of a record that only one dataset has. */
export interface StatedFigure {
  column: string;
  point?: string;
  figure: Quantity;
}

/** A text as the dataset keys it, and as it is said. */
export interface SaidText {
  column: string;
  key: string;
  said: Said;
}

export interface TextDifference {
  column: string;
  /** Absent where nothing stands there. */
  before?: Omit<SaidText, 'column'>;
  after?: Omit<SaidText, 'column'>;
}

/** A record of one dataset alone. `name`: the texts that it is known by. */
export interface LoneRecord {
  name: readonly SaidText[];
  figures: readonly StatedFigure[];
}

/** A record of both datasets that is not the same in them. */
export interface ChangedRecord {
  name: readonly SaidText[];
  figures: readonly FigureDifference[];
  texts: readonly TextDifference[];
}

/** A sum of all records of a table as the views count it: each figure once, stocks of the latest period. */
export interface Total {
  quantity: Quantity;
  /** How many records state nothing. */
  missing: number;
  /** The period that a stock is of. */
  period?: string;
}

export interface TotalDifference {
  column: string;
  before: Total;
  after: Total;
  /** Of what is stated. */
  difference: Quantity;
}

export interface TableDifference {
  table: TableName;
  /** How many records there are, and how many stand in both datasets alike. */
  records: { before: number; after: number; same: number };
  added: readonly LoneRecord[];
  removed: readonly LoneRecord[];
  changed: readonly ChangedRecord[];
  totals: readonly TotalDifference[];
  /** How many of the added and removed bear a name that several records bear, so that nobody can tell which became which. */
  unpaired: number;
  /** Records that errors kept out, which are not compared. */
  leftOut: { before: number; after: number };
}

/** What differs between two datasets; what is alike in both is not in it. */
export interface DatasetDifference {
  /** Nothing differs. */
  same: boolean;
  /** ISO 4217 codes; money in different ones is never subtracted. */
  currency: { before: string; after: string };
  /** What the datasets say of themselves. */
  meta: readonly TextDifference[];
  tables: readonly TableDifference[];
}
