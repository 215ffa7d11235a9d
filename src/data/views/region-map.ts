import { type Dataset, type LocalizedName, type Selection, whereOf } from '../dataset/index.js';
import { exact, type Quantity } from '../quantity/index.js';

export type RegionMapConfig = Selection;

export interface RegionMapGroup {
  key: string;
  name: LocalizedName;
  count: Quantity;
  /** Rows of the table `talent` behind it. */
  rows: readonly number[];
}

export interface RegionMap {
  /** The most frequent first. */
  groups: readonly RegionMapGroup[];
  total: Quantity;
}

/** Counts the rows of the table `talent` by region. */
export function buildRegionMap(dataset: Dataset, config: RegionMapConfig = {}): RegionMap {
  const table = dataset.tables.talent;
  const where = whereOf(dataset, 'talent', config);
  const groups = (table?.aggregate({ by: ['region'], count: 'id', where }) ?? []).map(
    ({ keys: [key], count, rows }) => ({
      key: key!,
      name: dataset.nameOf('region', key!),
      count,
      rows,
    }),
  );
  groups.sort((a, b) => b.count.low - a.count.low);
  return { groups, total: table?.aggregate({ count: 'id', where })[0]?.count ?? exact(0) };
}
