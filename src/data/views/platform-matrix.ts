import { type Dataset, type LocalizedName, type Selection, whereOf } from '../dataset/index.js';
import { exact, type Quantity } from '../quantity/index.js';

export type PlatformMatrixConfig = Selection;

export interface PlatformMatrixGroup {
  key: string;
  name: LocalizedName;
  count: Quantity;
  /** Rows of the table `platforms` behind it. */
  rows: readonly number[];
}

export interface PlatformMatrix {
  /** The most frequent first. */
  groups: readonly PlatformMatrixGroup[];
  total: Quantity;
}

/** Counts the rows of the table `platforms` by kind. */
export function buildPlatformMatrix(dataset: Dataset, config: PlatformMatrixConfig = {}): PlatformMatrix {
  const table = dataset.tables.platforms;
  const where = whereOf(dataset, 'platforms', config);
  const groups = (table?.aggregate({ by: ['kind'], count: 'id', where }) ?? []).map(({ keys: [key], count, rows }) => ({
    key: key!,
    name: dataset.nameOf('kind', key!),
    count,
    rows,
  }));
  groups.sort((a, b) => b.count.low - a.count.low);
  return { groups, total: table?.aggregate({ count: 'id', where })[0]?.count ?? exact(0) };
}
