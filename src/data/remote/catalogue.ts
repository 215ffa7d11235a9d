import type { Issue } from '../dataset/issues.js';
import type { DatasetParts } from '../dataset/parts.js';
import type { TableName } from '../dataset/tables.js';

/** How an address that answers with a catalogue says so: elements know a dataset by it whose rows stay there. */
export const CATALOGUE_TYPE = 'application/vnd.chancai+json';

/** A measure as the engine keeps it; columns that would say the same on every row are left out. */
export interface MeasureInfo {
  unit?: string;
  /** Of how many decimals its whole numbers are. */
  places: number;
  /** Are there rows that do not state it exactly? */
  states?: boolean;
  /** Do the ends of some figures differ? */
  high?: boolean;
  /** Are there cells that are no plain numbers? */
  texts?: boolean;
  /** Do figures bear units that may not add up? */
  units?: boolean;
}

/** A column to group and filter by. */
interface DimensionInfo {
  /** All its values in first-seen order; left out where they are too many to send. */
  values?: readonly string[];
}

/** A table whose rows stay with the engine. */
export interface RecordsInfo {
  length: number;
  /** Its columns, as the table has them. */
  columns: readonly string[];
  dimensions: Readonly<Record<string, DimensionInfo>>;
  measures: Readonly<Record<string, MeasureInfo>>;
  /** How much each row counts for, where an id counts one; where each row counts for itself. */
  items?: { byId: MeasureInfo; each: MeasureInfo };
  /** The unit of its counts. */
  countUnit?: string;
  /** Do ids have several rows? */
  repeated: boolean;
  /** Do rows stand beside others that they are the whole of? */
  nested: boolean;
}

/** A table that is sent whole: the small ones. */
export interface WholeTable {
  columns: Readonly<Record<string, readonly unknown[]>>;
  length: number;
  units: Readonly<Record<string, string>>;
  nesting: DatasetNesting;
}
type DatasetNesting = import('../table/index.js').Nesting;

/** What a page learns of a dataset before it asks anything: all but the rows of the large tables. */
export interface Catalogue extends Omit<DatasetParts<never>, 'tables' | 'names'> {
  /** Changes whenever the data do. */
  version: string;
  names: readonly (readonly [column: string, names: readonly (readonly [key: string, name: unknown])[]])[];
  whole: { readonly [K in TableName]?: WholeTable };
  records: { readonly [K in TableName]?: RecordsInfo };
  issues: readonly Issue[];
  /** How many rows behind a figure one answer lists at most; left out where none are listed. */
  rows?: number;
}
