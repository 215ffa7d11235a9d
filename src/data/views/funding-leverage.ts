import {
  comparePeriods,
  type Dataset,
  type LocalizedName,
  type Selection,
  summarise,
  whereOf,
} from '../dataset/index.js';
import { difference, exact, missing, type Quantity, ratio } from '../quantity/index.js';

/** What the groups of the view can be. */
export const FUNDING_GROUPINGS = ['period', 'programme', 'chain'] as const;
export type FundingGrouping = (typeof FUNDING_GROUPINGS)[number];

export interface FundingLeverageConfig extends Selection {
  /** @default 'period' */
  groupBy?: FundingGrouping;
}

/** Public money, the money it drew, and how much one unit of it drew. */
export interface Leverage {
  invested: Quantity;
  leveraged: Quantity;
  /** Money drawn by one unit of public money, over the records that state both. */
  ratio: Quantity;
  /** Projects or payments. */
  count: Quantity;
  /** Projects or payments that lack one of the two amounts; the ratio leaves them out. */
  incomplete: Quantity;
  /** Rows of the funding table behind it. */
  rows: readonly number[];
}

export interface LeverageGroup extends Leverage {
  key: string;
  name: LocalizedName;
}

export interface FundingLeverage {
  groupBy: FundingGrouping;
  /** ISO 4217. */
  currency: string;
  /** Periods in time's order; others by money drawn, the most first. */
  groups: readonly LeverageGroup[];
  total: Leverage;
  /** The ratio over the records whose public money is stated with an upper end; the same as the total's where all are. */
  statedRatio: Quantity;
  /** First and last period that the figures are of; undefined where no period names a year. */
  span: { first: string; last: string } | undefined;
}

const MEASURES = ['invested', 'leveraged'] as const;

/** Adds public money and the money drawn by period, programme or chain, and divides one by the other. */
export function buildFundingLeverage(dataset: Dataset, config: FundingLeverageConfig = {}): FundingLeverage {
  const groupBy = config.groupBy ?? 'period';
  const groups = leverageBy(dataset, [groupBy], config).map(({ keys, ...leverage }) => ({
    key: keys[0]!,
    name: dataset.nameOf(groupBy, keys[0]!),
    ...leverage,
  }));
  groups.sort(
    groupBy === 'period'
      ? (a, b) => comparePeriods(a.key, b.key)
      : (a, b) => b.leveraged.low - a.leveraged.low || b.invested.low - a.invested.low,
  );
  const [total] = leverageBy(dataset, [], config);
  const [stated] = summarise(
    dataset,
    'funding',
    { by: [], sum: MEASURES, complete: MEASURES, bounded: ['invested'] },
    config,
  ).cells;
  const periods = (dataset.tables.funding?.values('period', whereOf(dataset, 'funding', config)) ?? [])
    .filter((period) => /\d/.test(period))
    .sort(comparePeriods);
  return {
    groupBy,
    currency: dataset.meta.currency,
    groups,
    statedRatio: stated ? ratio(stated.sums.leveraged!.quantity, stated.sums.invested!.quantity) : missing(),
    total: total ?? {
      invested: missing(),
      leveraged: missing(),
      ratio: missing(),
      count: missing(),
      incomplete: exact(0),
      rows: [],
    },
    span: periods.length > 0 ? { first: periods[0]!, last: periods[periods.length - 1]! } : undefined,
  };
}

function leverageBy(
  dataset: Dataset,
  by: readonly string[],
  selection: Selection,
): (Leverage & { keys: readonly string[] })[] {
  const { cells } = summarise(dataset, 'funding', { by, sum: MEASURES }, selection);
  const paired = summarise(dataset, 'funding', { by, sum: MEASURES, complete: MEASURES }, selection).cells;
  const complete = new Map(paired.map((cell) => [cell.keys.join('\u0000'), cell]));
  return cells.map(({ keys, sums, count, rows }) => {
    const both = complete.get(keys.join('\u0000'));
    return {
      keys,
      invested: sums.invested!.quantity,
      leveraged: sums.leveraged!.quantity,
      ratio: both ? ratio(both.sums.leveraged!.quantity, both.sums.invested!.quantity) : missing(),
      count,
      incomplete: both ? difference(count, both.count) : count,
      rows,
    };
  });
}
