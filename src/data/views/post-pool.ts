import { type Dataset, type LocalizedName, type Selection, whereOf } from '../dataset/index.js';
import { exact, type Quantity } from '../quantity/index.js';

export type PostPoolConfig = Selection;

export interface PostPoolGroup {
  key: string;
  name: LocalizedName;
  count: Quantity;
  /** Rows of the table `posts` behind it. */
  rows: readonly number[];
}

export interface PostPool {
  /** The most frequent first. */
  groups: readonly PostPoolGroup[];
  total: Quantity;
}

/** Counts the rows of the table `posts` by chain. */
export function buildPostPool(dataset: Dataset, config: PostPoolConfig = {}): PostPool {
  const table = dataset.tables.posts;
  const where = whereOf(dataset, 'posts', config);
  const groups = (table?.aggregate({ by: ['chain'], count: 'id', where }) ?? []).map(({ keys: [key], count, rows }) => ({
    key: key!,
    name: dataset.nameOf('chain', key!),
    count,
    rows,
  }));
  groups.sort((a, b) => b.count.low - a.count.low);
  return { groups, total: table?.aggregate({ count: 'id', where })[0]?.count ?? exact(0) };
}
