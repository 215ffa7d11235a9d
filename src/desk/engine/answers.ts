import type { ToldDifference, ToldLine } from '../../data/diff/told.js';
import type { Mapping } from '../../data/prepare/mapping.js';

/** A table of the dataset and its columns, as the reader's language calls them. */
export interface TableChoice {
  name: string;
  title: string;
  columns: readonly { name: string; title: string; isFigure: boolean }[];
}

type Severity = 'error' | 'warning' | 'note';

/** What mends a problem without the ledger being changed: another name for what stands there, or one of two units. */
export type Fix =
  | { kind: 'name'; column: string; found: string; choices: readonly string[] }
  | { kind: 'unit'; key: string; units: readonly string[] };

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
  fix?: Fix;
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
  /** What a map calls it; '' where it can't be said to count or not. */
  name: string;
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

/** Lines that are sent to the page at most, of each kind; a file holds all of them. */
export const MOST_SENT = 300;

/** What has changed, with how many lines there are of each kind and the first of them. */
export interface Compared extends ToldDifference {
  counts: Readonly<Record<ToldLine['kind'], number>>;
}

/** Why a figure was hidden: it is small itself, or another could be reckoned from it. */
export type Why = 'small' | 'secondary';

/** What a view says, before and after. */
export interface SaidOtherwise {
  view: string;
  before: string;
  after: string;
}

/** What is hidden before publication. */
export interface HideAnswer {
  counts: readonly { table: string; title: string; primary: number; complementary: number }[];
  /** How many figures are hidden, and the first of them. */
  count: number;
  figures: readonly (ToldLine & { why: Why })[];
  /** Views whose headline is another one now. */
  headlines: readonly SaidOtherwise[];
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
  compare(locale: string, watch?: Watch): Promise<Compared | undefined>;
  /** Every line of what has changed, for a spreadsheet. */
  changes(locale: string): Promise<string>;
  hide(threshold: number, locale: string, watch?: Watch): Promise<HideAnswer | undefined>;
  /** The ledgers as they stand, with what is wrong as comments. */
  annotated(locale: string): Promise<Uint8Array>;
  /** The ledger filled with the dataset as it was read, or as it may be published. */
  ledger(isPublic: boolean, locale: string): Promise<Uint8Array>;
}
