import type { Quantity } from '../quantity/index.js';
import type { FactTable } from '../table/index.js';
import type { Issue, Parsed } from './issues.js';
import type { LocalizedName } from './name.js';
import type { Stage, TableName } from './tables.js';

/** What the dataset says of itself, with its defaults filled in. */
export interface Meta {
  title?: LocalizedName;
  region?: LocalizedName;
  source?: LocalizedName;
  asOf?: string;
  scope?: LocalizedName;
  note?: LocalizedName;
  locale?: string;
  /** ISO 4217; CNY unless said. */
  currency: string;
  mapApproval?: string;
  version?: string;
}

export interface Chain {
  id: string;
  name: LocalizedName;
  leaders: readonly LocalizedName[];
  alliance?: LocalizedName;
}

export interface Segment {
  chain: string;
  /** Unique within its chain. */
  id: string;
  name: LocalizedName;
  stage: Stage;
  /** Ids of segments of the same chain that this one supplies; never leads back to itself. */
  feeds: readonly string[];
  strength?: 'strong' | 'weak' | 'missing';
}

export interface Region {
  code: string;
  name: LocalizedName;
  kind?: 'statutory' | 'zone' | 'township';
  parent?: string;
}

export interface Tier {
  id: string;
  name: LocalizedName;
  /** How many of the next tier one person of this tier is designed to lead. */
  leads?: Quantity;
}

/** A checked dataset: reference tables as lists, fact tables to group. Made by `parseDataset`; never changed after. */
export interface Dataset {
  readonly meta: Meta;
  readonly chains: readonly Chain[];
  readonly segments: readonly Segment[];
  readonly regions: readonly Region[];
  readonly tiers: readonly Tier[];
  /** Tables as columns, with normalised keys and words. */
  readonly tables: { readonly [K in TableName]?: FactTable };
  /** Rows left out because of errors, by table. */
  readonly leftOut: { readonly [K in TableName]?: number };
  /** The name that the data gives a key of a column; the key itself where it gives none. */
  nameOf(column: string, key: string, chain?: string): LocalizedName;
}

// Under a symbol, so that a dataset is known for one through a framework's proxy, and by another copy of this library.
const PARSED = Symbol.for('chancai.parsed');
type Branded = { readonly [PARSED]?: () => Parsed<Dataset> };

/** Is this a dataset made by `parseDataset`? Also where a proxy stands in for it. */
export function isDataset(value: unknown): value is Dataset {
  try {
    return typeof value === 'object' && value !== null && typeof (value as Branded)[PARSED] === 'function';
  } catch {
    return false;
  }
}

/** The dataset that a value is, or that it holds as `Parsed`. */
export function datasetIn(value: unknown): Dataset | undefined {
  if (isDataset(value)) return value;
  try {
    const held = (value as { value?: unknown } | null | undefined)?.value;
    return isDataset(held) ? held : undefined;
  } catch {
    return undefined;
  }
}

/** What parsing the dataset gave: the dataset itself, without a proxy, and its issues. */
export const parsedOf = (dataset: Dataset): Parsed<Dataset> => (dataset as Branded)[PARSED]!();

/** Marks a dataset as parsed, so that parsing it again costs nothing and loses nothing. */
export function brandDataset(value: Dataset, issues: readonly Issue[]): Parsed<Dataset> {
  const parsed = { value, issues };
  Object.defineProperty(value, PARSED, { value: () => parsed });
  Object.freeze(value);
  return parsed;
}
