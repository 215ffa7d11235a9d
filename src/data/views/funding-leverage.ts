import {
  cellName,
  comparePeriods,
  type Dataset,
  type LocalizedName,
  periodSpan,
  type Selection,
  summarise,
} from '../dataset/index.js';
import { exact, missing, type Quantity, ratio } from '../quantity/index.js';
import type { Cell } from '../table/index.js';
import { exceeds } from './overlap.js';

/** What the groups of the view can be. */
export const FUNDING_GROUPINGS = ['period', 'programme', 'chain'] as const;
export type FundingGrouping = (typeof FUNDING_GROUPINGS)[number];

export interface FundingLeverageConfig extends Selection {
  /** @default 'period' */
  groupBy?: FundingGrouping;
}

/**
 * Why there is no ratio: no record states both amounts (`incomplete`), or the public money of those that do is
 * nought, below nought (corrections), of unknown sign, withheld at least in part, or stated without an upper end.
 */
export type NoRatio = 'incomplete' | 'zero' | 'negative' | 'unsure' | 'withheld' | 'open';

/** Public money, the money it drew, and how much one unit of it drew. */
export interface Leverage {
  invested: Quantity;
  leveraged: Quantity;
  /** Money drawn by one unit of public money, over the records that state both; missing where `noRatio` says why. */
  ratio: Quantity;
  noRatio: NoRatio | undefined;
  /** What the ratio divides: both amounts of the records that state both. */
  paired: { invested: Quantity; leveraged: Quantity };
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
  /** Periods in time's order; others by what is known of their ratio, the highest first, without one last. What is not stated comes at the very end. */
  groups: readonly LeverageGroup[];
  total: Leverage;
  /** The ratio over the records whose public money is stated with an upper end; the same as the total's where all are. */
  statedRatio: Quantity;
  /** True where a project belongs to more than one group, so that groups add up to more than the total. */
  overlapping: boolean;
  /** First and last period that the figures are of; undefined where no period names a year. */
  span: { first: string; last: string } | undefined;
}

const MEASURES = ['invested', 'leveraged'] as const;

const knownRatio = ({ ratio, noRatio }: Leverage): number =>
  noRatio || ratio.status === 'missing' ? Number.MIN_SAFE_INTEGER : ratio.low;

/** Adds public money and the money drawn by period, programme or chain, and divides one by the other. */
export function buildFundingLeverage(dataset: Dataset, config: FundingLeverageConfig = {}): FundingLeverage {
  const groupBy = config.groupBy ?? 'period';
  const groups = leverageBy(dataset, [groupBy], config).map(({ keys, ...leverage }) => ({
    key: keys[0]!,
    name: dataset.nameOf(groupBy, keys[0]!),
    ...leverage,
  }));
  groups.sort(
    (a, b) =>
      Number(a.key === '') - Number(b.key === '') ||
      (groupBy === 'period'
        ? comparePeriods(a.key, b.key)
        : knownRatio(b) - knownRatio(a) || b.leveraged.low - a.leveraged.low || b.invested.low - a.invested.low),
  );
  const [{ keys: _, ...total } = NOTHING] = leverageBy(dataset, [], config);
  const [stated] = summarise(
    dataset,
    'funding',
    { by: [], sum: MEASURES, complete: MEASURES, bounded: ['invested'] },
    config,
  ).cells;
  return {
    groupBy,
    currency: dataset.meta.currency,
    groups,
    total,
    statedRatio: stated ? ratioOf(stated).ratio : missing(),
    overlapping: exceeds(groups, total.count),
    span: periodSpan(dataset, 'funding', config),
  };
}

type Keyed = Leverage & { keys: readonly string[] };

const NOTHING: Keyed = {
  keys: [],
  invested: missing(),
  leveraged: missing(),
  ratio: missing(),
  noRatio: 'incomplete',
  paired: { invested: missing(), leveraged: missing() },
  count: missing(),
  incomplete: exact(0),
  rows: [],
};

function leverageBy(dataset: Dataset, by: readonly string[], selection: Selection): Keyed[] {
  const { cells } = summarise(dataset, 'funding', { by, sum: MEASURES }, selection);
  const paired = summarise(dataset, 'funding', { by, sum: MEASURES, complete: MEASURES }, selection).cells;
  const complete = new Map(paired.map((cell) => [cellName(cell), cell]));
  const beside = summarise(dataset, 'funding', { by, sum: [], lacking: MEASURES }, selection).cells;
  const lacking = new Map(beside.map((cell) => [cellName(cell), cell.count]));
  return cells.map((cell) => {
    const both = complete.get(cellName(cell));
    return {
      keys: cell.keys,
      invested: cell.sums.invested!.atLeast,
      leveraged: cell.sums.leveraged!.atLeast,
      ...(both ? ratioOf(both) : { ratio: missing(), noRatio: 'incomplete' as const }),
      paired: {
        invested: both?.sums.invested?.quantity ?? missing(),
        leveraged: both?.sums.leveraged?.quantity ?? missing(),
      },
      count: cell.count,
      incomplete: lacking.get(cellName(cell)) ?? exact(0),
      rows: cell.rows,
    };
  });
}

/** The ratio of records that state both amounts, or why there is none. */
function ratioOf(cell: Cell): Pick<Leverage, 'ratio' | 'noRatio'> {
  const { sums } = cell;
  const [invested, leveraged] = [sums.invested!.quantity, sums.leveraged!.quantity];
  if (invested.status !== 'missing' && invested.low < 0)
    return { ratio: missing(), noRatio: invested.high < 0 ? 'negative' : 'unsure' };
  const quotient = ratio(leveraged, invested);
  if (quotient.status !== 'missing') return { ratio: quotient, noRatio: undefined };
  if (quotient.reason === 'zero-denominator') return { ratio: quotient, noRatio: 'zero' };
  return { ratio: quotient, noRatio: cell.says('invested', 'withheld') ? 'withheld' : 'open' };
}
