import { type FactTable, factTable, type Nesting, type Units } from '../table/index.js';
import { brandDataset, type Dataset } from './dataset.js';
import type { Issue, Parsed } from './issues.js';
import { type Names, nameFinder } from './names.js';
import type { TableName } from './tables.js';

/** What a dataset is made of; plain data, which can go from one thread to another. */
export interface DatasetParts<Table>
  extends Pick<Dataset, 'meta' | 'chains' | 'segments' | 'regions' | 'tiers' | 'leftOut'> {
  names: Names;
  tables: { readonly [K in TableName]?: Table };
}

/** The columns of a checked table, all as long as the first of them. */
export interface CheckedTable {
  columns: Readonly<Record<string, readonly unknown[]>>;
  units: Units;
  nesting: Nesting;
}

/** What was usable of an input, and every problem met on the way, before it is a dataset. */
export interface Checked<Table = CheckedTable> {
  parts: DatasetParts<Table>;
  issues: readonly Issue[];
}

/** Makes the dataset. It is the only place where one comes from, wherever its parts were read. */
export function datasetOf<Table>(
  { parts: { names, tables, ...parts }, issues }: Checked<Table>,
  open: (table: Table) => FactTable,
): Parsed<Dataset> {
  const opened = Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, open(table as Table)]));
  const parsed = brandDataset({ ...parts, tables: opened, nameOf: nameFinder(names) }, issues);
  given.set(parsed.value, names);
  return parsed;
}

const given = new WeakMap<Dataset, Names>();

/** The names that a dataset's `nameOf` knows. */
export const namesIn = (dataset: Dataset): Names => given.get(dataset) ?? new Map();

/** A checked table to group. */
export const openTable = ({ columns, units, nesting }: CheckedTable): FactTable => factTable(columns, units, nesting);
