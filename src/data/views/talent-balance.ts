import { cellName, type Dataset, summarise } from '../dataset/index.js';
import type { Narrowed } from '../dataset/select.js';
import { difference, exact, missing, product, type Quantity, ratio, sum } from '../quantity/index.js';
import { type Cell, joinRows, openUp } from '../table/index.js';
import { knownSum } from './known-sum.js';

/**
 * How scarce talent is, by the share of demand that is not met: from 30 % urgent, from 10 % tight, from −10 % balanced,
 * below that surplus. `uncertain` where withheld figures leave more than one open, `unknown` without figures.
 */
export const SHORTAGE_LEVELS = ['urgent', 'tight', 'balanced', 'surplus', 'uncertain', 'unknown'] as const;
export type ShortageLevel = (typeof SHORTAGE_LEVELS)[number];
const THRESHOLDS: readonly (readonly [ShortageLevel, number])[] = [
  ['urgent', 30],
  ['tight', 10],
  ['balanced', -10],
];

/** Supply and demand of talent somewhere, and what follows from them. */
export interface TalentBalance {
  supply: Quantity;
  demand: Quantity;
  /** People who came within the period shown. */
  introduced: Quantity;
  /** Demand less supply; below zero where there is a surplus. */
  shortage: Quantity;
  /** Shortage in per cent of demand. */
  rate: Quantity;
  level: ShortageLevel;
  /** Records that state only one of supply and demand; shortage and rate leave them out. */
  incomplete: number;
  /** What shortage and rate are of: supply and demand of the records that state both. */
  paired: { supply: Quantity; demand: Quantity };
  /** Measures of which some record says that it is not counted. */
  uncounted: readonly Measure[];
  rows: readonly number[];
}

const MEASURES = ['supply', 'demand', 'introduced'] as const;
type Measure = (typeof MEASURES)[number];
const PAIR = ['supply', 'demand'] as const;
export type TalentFigures = Omit<TalentBalance, 'shortage' | 'rate' | 'level'>;
/** Nothing is said. */
export const NO_TALENT: TalentFigures = {
  supply: missing(),
  demand: missing(),
  introduced: missing(),
  incomplete: 0,
  uncounted: [],
  rows: [],
  paired: { supply: missing(), demand: missing() },
};

const indexed = (cells: readonly Cell[]) => new Map(cells.map((cell) => [cellName(cell), cell]));

/**
 * Supply, demand and people introduced by some columns of the talent table, keyed by their values in order. Stocks are of
 * one period; so are the people introduced, unless those of `all` periods are asked for; `at` is the period of
 * the stocks, the latest unless given.
 */
export function talentBy(
  dataset: Dataset,
  by: readonly string[],
  selection: Narrowed,
  introduced: 'within' | 'all' = 'within',
  at = selection.period,
): { figures: (TalentFigures & { keys: readonly string[] })[]; period: string | undefined } {
  const { cells: held, period } = summarise(dataset, 'talent', { by, sum: PAIR }, { ...selection, period: at });
  // Records without a period are of any.
  const within =
    period === undefined || introduced === 'all'
      ? selection
      : { filter: { ...selection.filter, period: [period, ''] }, period: undefined };
  const pairs = indexed(
    summarise(dataset, 'talent', { by, sum: PAIR, complete: PAIR }, { ...selection, period }).cells,
  );
  const came = summarise(dataset, 'talent', { by, sum: ['introduced'] }, within).cells;
  const flows = indexed(came);
  // Where wholes stand beside their parts, each measure has rows of its own.
  const rowsBy = (name: Measure, cells: readonly Cell[]) =>
    dataset.tables.talent?.nesting.length
      ? indexed(
          summarise(dataset, 'talent', { by, sum: [name] }, name === 'introduced' ? within : { ...selection, period })
            .cells,
        )
      : indexed(cells);
  const stating = {
    supply: rowsBy('supply', held),
    demand: rowsBy('demand', held),
    introduced: rowsBy('introduced', came),
  };
  const known = (cell: Cell | undefined, name: Measure) =>
    cell ? knownSum(cell, name, stating[name].get(cellName(cell))) : missing();
  const figures = held.map((cell): TalentFigures & { keys: readonly string[] } => {
    const { keys, sums, rows } = cell;
    const key = cellName(cell);
    const pair = pairs.get(key);
    const statingOf = (name: 'supply' | 'demand') => (stating[name].get(key)?.rows.length ?? 0) - sums[name]!.missing;
    return {
      keys,
      supply: known(cell, 'supply'),
      demand: known(cell, 'demand'),
      introduced: known(flows.get(key), 'introduced'),
      incomplete: statingOf('supply') + statingOf('demand') - 2 * (pair?.rows.length ?? 0),
      uncounted: MEASURES.filter((name) => stating[name].get(key)?.says(name, 'uncounted')),
      rows,
      paired: { supply: pair?.sums.supply?.quantity ?? missing(), demand: pair?.sums.demand?.quantity ?? missing() },
    };
  });
  // Whoever came to where the period says nothing of came all the same.
  const there = indexed(held);
  for (const cell of introduced === 'all' ? came : []) {
    const quantity = known(cell, 'introduced');
    if (quantity.status !== 'missing' && !there.has(cellName(cell)))
      figures.push({ ...NO_TALENT, keys: cell.keys, introduced: quantity });
  }
  return { figures, period };
}

/** The figures of several places together. */
export const addUp = (parts: readonly TalentFigures[]): TalentFigures => ({
  supply: knownTotal(parts, 'supply'),
  demand: knownTotal(parts, 'demand'),
  introduced: knownTotal(parts, 'introduced'),
  uncounted: MEASURES.filter((name) => parts.some(({ uncounted }) => uncounted.includes(name))),
  incomplete: parts.reduce((total, { incomplete }) => total + incomplete, 0),
  rows: joinRows(parts.map(({ rows }) => rows)),
  paired: {
    supply: sum(parts.map(({ paired }) => paired.supply)),
    demand: sum(parts.map(({ paired }) => paired.demand)),
  },
});

function knownTotal(parts: readonly TalentFigures[], name: Measure): Quantity {
  const known = sum(parts.map((part) => part[name]));
  return parts.some(({ uncounted }) => uncounted.includes(name)) ? openUp(known) : known;
}

/** What follows from supply and demand: shortage, its rate, how scarce talent is. */
export function balance(figures: TalentFigures): TalentBalance {
  const { paired } = figures;
  const shortage = difference(paired.demand, paired.supply);
  const rate = rateOf(paired);
  return { ...figures, shortage, rate, level: paired.demand.high === 0 ? withoutDemand(paired.supply) : levelOf(rate) };
}

/** Shortage in per cent of demand, as 100 % less what supply meets: demand then counts once in the interval. */
function rateOf({ supply, demand }: TalentFigures['paired']): Quantity {
  const met = ratio(supply, demand);
  if (met.status === 'missing') return met;
  return { ...difference(exact(100), product(met, exact(100))), unit: '%' };
}

/** Where nobody is wanted, whoever is there is to spare. */
const withoutDemand = ({ low, high, status }: Quantity): ShortageLevel =>
  status === 'missing' ? 'unknown' : low > 0 ? 'surplus' : high === 0 ? 'balanced' : 'uncertain';

function levelOf(rate: Quantity): ShortageLevel {
  if (rate.status === 'missing') return rate.reason === 'masked-denominator' ? 'uncertain' : 'unknown';
  const of = (value: number) => THRESHOLDS.find(([, least]) => value >= least)?.[0] ?? 'surplus';
  return of(rate.low) === of(rate.high) ? of(rate.low) : 'uncertain';
}
