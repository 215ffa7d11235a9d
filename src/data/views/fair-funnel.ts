import { type Dataset, type LocalizedName, type Selection, whereOf } from '../dataset/index.js';
import { exact, type Quantity } from '../quantity/index.js';

export type FairFunnelConfig = Selection;

export interface FairFunnelGroup {
  key: string;
  name: LocalizedName;
  count: Quantity;
  /** Rows of the table `fairs` behind it. */
  rows: readonly number[];
}

export interface FairFunnel {
  /** The most frequent first. */
  groups: readonly FairFunnelGroup[];
  total: Quantity;
}

/** Counts the rows of the table `fairs` by session. */
export function buildFairFunnel(dataset: Dataset, config: FairFunnelConfig = {}): FairFunnel {
  const table = dataset.tables.fairs;
  const where = whereOf(dataset, 'fairs', config);
  const groups = (table?.aggregate({ by: ['session'], count: 'id', where }) ?? []).map(({ keys: [key], count, rows }) => ({
    key: key!,
    name: dataset.nameOf('session', key!),
    count,
    rows,
  }));
  groups.sort((a, b) => b.count.low - a.count.low);
  return { groups, total: table?.aggregate({ count: 'id', where })[0]?.count ?? exact(0) };
}
