import {
  type Dataset,
  type LocalizedName,
  type Segment,
  type Selection,
  STAGES,
  type Stage,
  summarise,
} from '../dataset/index.js';
import { difference, exact, missing, product, type Quantity, ratio, sum } from '../quantity/index.js';
import type { Cell } from '../table/index.js';
import { orderByLinks } from './chain-map.order.js';

export interface ChainMapConfig extends Selection {
  /** Chain whose segments are shown: its id or name. @default the first chain that has figures */
  chain?: string | undefined;
}

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
  rows: readonly number[];
}

export interface ChainSegment extends TalentBalance, Omit<Segment, 'chain'> {
  key: string;
}

/** Figures of a chain that name no segment, or one that the chain does not list. */
export interface UnplacedTalent extends TalentBalance {
  key: string;
  name: LocalizedName;
}

export interface ChainTalent extends TalentBalance {
  key: string;
  name: LocalizedName;
  leaders: readonly LocalizedName[];
  alliance: LocalizedName | undefined;
  /** Balance of each stage; a stage without segments is left out. */
  stages: Partial<Record<Stage, TalentBalance>>;
  /** Balance of the figures that belong to no stage; undefined where there are none. */
  unplaced: TalentBalance | undefined;
}

export interface ChainMap {
  /** Every chain with figures or segments. */
  chains: readonly ChainTalent[];
  /** The chain shown, or undefined where there is none. */
  selected: ChainTalent | undefined;
  /** The segments of the selected chain, by stage and in an order that keeps links short. */
  segments: readonly ChainSegment[];
  links: readonly { from: string; to: string }[];
  /** Figures of the selected chain that stand on none of its segments. */
  unplaced: readonly UnplacedTalent[];
  /** The period that all figures are of, where the data has periods. */
  period: string | undefined;
}

const PAIR = ['supply', 'demand'] as const;
type Figures = Pick<TalentBalance, 'supply' | 'demand' | 'introduced' | 'incomplete' | 'rows'> & {
  /** Supply and demand of the records that state both. */
  paired: { supply: Quantity; demand: Quantity };
};
const NONE: Figures = {
  supply: missing(),
  demand: missing(),
  introduced: missing(),
  incomplete: 0,
  rows: [],
  paired: { supply: missing(), demand: missing() },
};

/** Puts talent supply and demand on the segments of an industry chain. */
export function buildChainMap(dataset: Dataset, config: ChainMapConfig = {}): ChainMap {
  const { figures, period } = figuresOf(dataset, config);
  const wanted = config.filter?.chain;
  const listed = dataset.chains.map(({ id }) => id).filter((id) => !wanted || figures.has(id));
  const chains = [...new Set([...listed, ...figures.keys()])].map((key) => chainOf(dataset, key, figures.get(key)));
  const selected =
    chains.find(({ key, name }) => key === config.chain || includesText(name, config.chain)) ??
    chains.find(({ rows }) => rows.length > 0) ??
    chains[0];
  const own = selected ? (figures.get(selected.key) ?? new Map<string, Figures>()) : new Map<string, Figures>();
  const known = dataset.segments.filter(({ chain }) => chain === selected?.key);
  const segments = orderByLinks(
    known.map(({ chain: _, ...segment }) => ({ key: segment.id, ...segment, ...balance(own.get(segment.id) ?? NONE) })),
  );
  const ids = new Set(known.map(({ id }) => id));
  return {
    chains,
    selected,
    segments,
    links: segments.flatMap(({ id, feeds }) => feeds.map((to) => ({ from: id, to }))),
    unplaced: [...own].filter(([key]) => !ids.has(key)).map(([key, value]) => ({ key, name: key, ...balance(value) })),
    period,
  };
}

type FiguresBySegment = Map<string, Map<string, Figures>>;

/** Everything is of one period: stocks at it, and who was introduced during it. */
function figuresOf(dataset: Dataset, selection: Selection): { figures: FiguresBySegment; period: string | undefined } {
  const by = ['chain', 'segment'];
  const { cells: held, period } = summarise(dataset, 'talent', { by, sum: PAIR }, selection);
  // Records without a period are of any.
  const within =
    period === undefined ? selection : { filter: { ...selection.filter, period: [period, ''] }, period: undefined };
  const pairs = indexed(
    summarise(dataset, 'talent', { by, sum: PAIR, complete: PAIR }, { ...selection, period }).cells,
  );
  const flows = indexed(summarise(dataset, 'talent', { by, sum: ['introduced'] }, within).cells);
  const figures: FiguresBySegment = new Map();
  for (const { keys, sums, rows } of held) {
    const [chain, segment] = keys as [string, string];
    const own = figures.get(chain) ?? new Map<string, Figures>();
    const pair = pairs.get(keys.join('\u0000'));
    const stating = (name: 'supply' | 'demand') => rows.length - sums[name]!.missing;
    own.set(segment, {
      supply: sums.supply!.quantity,
      demand: sums.demand!.quantity,
      introduced: flows.get(keys.join('\u0000'))?.sums.introduced?.quantity ?? missing(),
      incomplete: stating('supply') + stating('demand') - 2 * (pair?.rows.length ?? 0),
      rows,
      paired: { supply: pair?.sums.supply?.quantity ?? missing(), demand: pair?.sums.demand?.quantity ?? missing() },
    });
    figures.set(chain, own);
  }
  return { figures, period };
}

const indexed = (cells: readonly Cell[]): Map<string, Cell> =>
  new Map(cells.map((cell) => [cell.keys.join('\u0000'), cell]));

const includesText = (name: LocalizedName, text: string | undefined): boolean =>
  text !== undefined && (typeof name === 'string' ? [name] : Object.values(name)).includes(text);

function chainOf(dataset: Dataset, key: string, figures: ReadonlyMap<string, Figures> = new Map()): ChainTalent {
  const chain = dataset.chains.find(({ id }) => id === key);
  const stages: ChainTalent['stages'] = {};
  for (const stage of STAGES) {
    const ids = dataset.segments.filter((one) => one.chain === key && one.stage === stage).map(({ id }) => id);
    if (ids.length > 0) stages[stage] = balance(addUp(ids.map((id) => figures.get(id) ?? NONE)));
  }
  const placed = new Set(dataset.segments.filter((one) => one.chain === key).map(({ id }) => id));
  const others = [...figures].filter(([segment]) => !placed.has(segment)).map(([, own]) => own);
  return {
    key,
    name: dataset.nameOf('chain', key),
    leaders: chain?.leaders ?? [],
    alliance: chain?.alliance,
    stages,
    unplaced: others.length > 0 ? balance(addUp(others)) : undefined,
    ...balance(addUp([...figures.values()])),
  };
}

const addUp = (parts: readonly Figures[]): Figures => ({
  supply: sum(parts.map(({ supply }) => supply)),
  demand: sum(parts.map(({ demand }) => demand)),
  introduced: sum(parts.map(({ introduced }) => introduced)),
  incomplete: parts.reduce((total, { incomplete }) => total + incomplete, 0),
  rows: parts.flatMap(({ rows }) => rows),
  paired: {
    supply: sum(parts.map(({ paired }) => paired.supply)),
    demand: sum(parts.map(({ paired }) => paired.demand)),
  },
});

function balance({ paired, ...figures }: Figures): TalentBalance {
  const shortage = difference(paired.demand, paired.supply);
  const rate = rateOf(paired);
  return { ...figures, shortage, rate, level: paired.demand.high === 0 ? withoutDemand(paired.supply) : levelOf(rate) };
}

/** Shortage in per cent of demand, as 100 % less what supply meets: demand then counts once in the interval. */
function rateOf({ supply, demand }: Figures['paired']): Quantity {
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
