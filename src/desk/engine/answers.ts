import type { ToldDifference, ToldLine } from '../../data/diff/told.js';
import type { Mapping } from '../../data/prepare/mapping.js';

/** A table of the dataset and its columns, as the reader's language calls them. */
export interface TableChoice {
  name: string;
  title: string;
  columns: readonly { name: string; title: string; isFigure: boolean }[];
}

type Severity = 'error' | 'warning' | 'note';

/** A problem, or what was done, and where it stands in a sheet; rows and columns count from 0. */
export interface Problem {
  code: string;
  severity: Severity;
  /** The whole sentence: what, where, how to mend it. */
  message: string;
  /** What should stand there; '' of notes. */
  expected: string;
  sheet?: number;
  row?: number;
  column?: number;
  /** The cell as spreadsheets call it; '' where it is of no cell. */
  cell: string;
}

/** What a column was taken for. */
export interface ColumnReading {
  at: number;
  head: string;
  /** What a map calls the head. */
  key: string;
  column: string | undefined;
  unit: string | undefined;
  ownUnit: boolean;
  period: string | undefined;
}

/** A sheet, and what it was taken for. */
export interface SheetReading {
  file: string;
  name: string;
  rows: number;
  columns: number;
  /** The table that it was read as; undefined where it is not used. */
  table: string | undefined;
  heads: { first: number; last: number } | undefined;
  taken: readonly ColumnReading[];
  /** How many rows are records, and how many below the heads are not. */
  records: number;
  leftOut: number;
  /** May it be read in another way? A dataset says itself what it is. */
  isFixed: boolean;
}

export type RowKind = 'title' | 'head' | 'record' | 'aside';

/** Rows of a sheet as they stand there. */
export interface SheetRow {
  at: number;
  /** What the file calls it. */
  number: number;
  kind: RowKind;
  cells: readonly { text: string; span: number; isFigure: boolean }[];
}

/** What the files gave. */
export interface ReadAnswer {
  sheets: readonly SheetReading[];
  problems: readonly Problem[];
  /** Rows that count, by table. */
  rows: readonly { table: string; title: string; count: number }[];
  /** Name of the dataset, and of when it is. */
  title: string;
  asOf: string;
  /** The dataset as a file. */
  text: string;
}

/** Why a figure was hidden: it is small itself, or another could be reckoned from it. */
export type Why = 'small' | 'secondary';

/** What is hidden before publication. */
export interface HideAnswer {
  counts: readonly { table: string; title: string; primary: number; complementary: number }[];
  figures: readonly (ToldLine & { why: Why })[];
  /** Totals that are not what they were. */
  totals: readonly ToldLine[];
  /** What the publisher has to look at, in words; totals that would give a hidden figure away among them. */
  remarks: readonly string[];
  unsafe: number;
  text: string;
}

/** What is wrong with a file that can't be used. */
export interface Refused {
  refused: string;
}

/** Hears how much is done, from 0 to 1, and may stop it. */
export interface Watch {
  signal?: AbortSignal;
  onProgress?: (done: number) => void;
}

/** What works on the data: on the page, or in a worker. It keeps the files that it was given. */
export interface Engine {
  catalogue(locale: string): Promise<readonly TableChoice[]>;
  template(tables: readonly string[], locale: string): Promise<Uint8Array>;
  /** Takes a file, in place of one of the same name. */
  add(name: string, bytes: ArrayBuffer, locale: string, watch?: Watch): Promise<Refused | undefined>;
  remove(name: string): Promise<void>;
  /** Reads a mapping file. */
  mapping(name: string, bytes: ArrayBuffer, locale: string): Promise<Refused | { map: Mapping }>;
  /** Reads all files as one dataset. */
  read(map: Mapping, locale: string, watch?: Watch): Promise<Refused | ReadAnswer>;
  /** What was read last, said in another language. */
  again(locale: string): Promise<ReadAnswer | undefined>;
  rows(sheet: number, from: number, to: number): Promise<readonly SheetRow[]>;
  /** Takes last month's dataset; none takes it away. */
  previous(
    name: string,
    bytes: ArrayBuffer | undefined,
    map: Mapping,
    locale: string,
    watch?: Watch,
  ): Promise<Refused | undefined>;
  compare(locale: string): Promise<ToldDifference | undefined>;
  hide(threshold: number, locale: string): Promise<HideAnswer | undefined>;
  /** The ledger filled with the dataset as it was read, or as it may be published. */
  ledger(isPublic: boolean, locale: string): Promise<Uint8Array>;
}
