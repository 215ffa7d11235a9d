import { group } from 'd3-array';
import { type Dataset, type LocalizedName, type Selection, summarise, whereOf } from '../dataset/index.js';
import { exact, interval, missing, product, type Quantity, ratio, sum } from '../quantity/index.js';
import type { Cell } from '../table/index.js';
import { attainment, directionOf } from './stated-figure.js';

/** What lengths stand for: people in number, or in per cent of their target; the number unless units differ. */
export const GROWTH_SCALES = ['auto', 'count', 'share'] as const;
export type GrowthScale = (typeof GROWTH_SCALES)[number];

export interface GrowthLadderConfig extends Selection {
  /** @default 'auto': in number; in per cent of the target where figures stand in different units, also if `count` is asked for */
  scale?: GrowthScale;
}

/** How a count stands to its target: below it, at it or above, not to be told from what is known, or nothing to compare. */
export type GrowthVerdict = 'behind' | 'met' | 'uncertain' | 'none';

/** People against a target. */
export interface Growth {
  key: string;
  /** The value of its column: a rung, or the name of what people are on it. */
  value: string;
  name: LocalizedName;
  /** At least these, where some records don't state theirs; so is the target. */
  count: Quantity;
  target: Quantity;
  /** The count in per cent of the target, over the records that state a target; may be above 100. */
  reached: Quantity;
  /** What is missing to the target, over the same; never below zero. */
  shortfall: Quantity;
  /** What is compared: both figures of the records that state a target. */
  paired: { count: Quantity; target: Quantity };
  verdict: GrowthVerdict;
  /** Does some record state a count and no target? The comparison leaves it out. */
  isPartly: boolean;
  rows: readonly number[];
}

/** What people are on a rung: advisers, delegates, model workers. */
export interface GrowthItem extends Growth {
  rung: string;
}

/** A rung of the ladder; its figures are those of its items together. */
export interface GrowthRung extends Growth {
  /** In the order of the data. */
  items: readonly GrowthItem[];
  /** Items without a target, which the comparison leaves out. */
  untargeted: number;
}

export interface GrowthLadder {
  /** From the bottom up: in the order in which the data names them first. */
  rungs: readonly GrowthRung[];
  /** The period that the figures are of, where the data has periods. */
  period: string | undefined;
  scale: 'count' | 'share';
}

const MEASURES = ['count', 'target'] as const;

/**
 * Counts people rung by rung at the latest period, against their targets. Rungs and items of any period keep their place;
 * one that the period says nothing of is missing, not gone.
 */
export function buildGrowthLadder(dataset: Dataset, config: GrowthLadderConfig = {}): GrowthLadder {
  const figures = figuresOf(dataset, ['rung', 'name'], config);
  const none: GrowthLadder = { rungs: [], period: figures.period, scale: 'count' };
  if (figures.empty) return none;
  const totals = figuresOf(dataset, ['rung'], config);
  const where = whereOf(dataset, 'growth', { filter: config.filter });
  const known = dataset.tables.growth!.aggregate({ by: ['rung', 'name'], where }).map(({ keys }) => keys);
  const rungs = [...group(known, ([rung]) => rung!)].map(([rung, own]): GrowthRung => {
    const items = own.map(
      (keys): GrowthItem => ({ rung, ...figures.of(keys), name: dataset.nameOf('name', keys[1]!) }),
    );
    const untargeted = items.filter(({ target }) => target.status === 'missing').length;
    return { ...totals.of([rung]), name: dataset.nameOf('rung', rung), items, untargeted };
  });
  return { rungs, period: figures.period, scale: scaleOf(rungs, config.scale) };
}

/** Looks up what is known of some groups. */
function figuresOf(dataset: Dataset, by: readonly string[], selection: Selection) {
  const request = { by, sum: MEASURES };
  const { cells, period } = summarise(dataset, 'growth', request, selection);
  const aimed = summarise(dataset, 'growth', { ...request, complete: ['target'] }, { ...selection, period });
  const index = (some: readonly Cell[]) => new Map(some.map((cell) => [JSON.stringify(cell.keys), cell]));
  const [all, paired] = [index(cells), index(aimed.cells)];
  return {
    period,
    empty: cells.length === 0,
    of(keys: readonly string[]): Omit<Growth, 'name'> {
      const key = JSON.stringify(keys);
      const cell = all.get(key);
      const comparison = compare(paired.get(key));
      return {
        key,
        value: keys[keys.length - 1]!,
        count: cell?.sums.count?.atLeast ?? missing(),
        target: cell?.sums.target?.atLeast ?? missing(),
        ...comparison,
        isPartly: comparison.paired.target.status !== 'missing' && (cell?.sums.target?.missing ?? 0) > 0,
        rows: cell?.rows ?? [],
      };
    },
  };
}

/** A target against the count of the records that state one: at least that, where some of them state no count. */
function compare(cell: Cell | undefined): Pick<Growth, 'reached' | 'shortfall' | 'paired' | 'verdict'> {
  const [count, target] = [cell?.sums.count?.atLeast ?? missing(), cell?.sums.target?.quantity ?? missing()];
  const paired = { count, target };
  const { verdict, why, goal, gap, direction } = attainment(count, target, directionOf(target) ?? 'up');
  if (verdict === 'none')
    return { reached: missing('', gap.reason), shortfall: missing('', gap.reason), paired, verdict };
  // Of a ceiling that is kept or passed nobody is missing.
  const lacking =
    direction === 'down' ? [0, 0] : why === 'withheld' ? [-count.high, target.high - count.low] : [-gap.high, -gap.low];
  return {
    reached: direction === 'down' ? missing() : product(ratio(count, goal), exact(100, '%')),
    shortfall: interval(Math.max(0, lacking[0]!), Math.max(0, lacking[1]!), target.unit ?? count.unit),
    paired,
    verdict: verdict === 'unmet' ? 'behind' : verdict === 'open' ? 'uncertain' : 'met',
  };
}

/** Figures whose units don't add up can't lie on one axis. */
function scaleOf(rungs: readonly GrowthRung[], scale: GrowthScale = 'auto'): GrowthLadder['scale'] {
  const figures = rungs.flatMap(({ items }) => items.flatMap(({ count, target }) => [count, target]));
  return scale === 'share' || sum(figures).reason === 'mixed-units' ? 'share' : 'count';
}
