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
}

export interface ChainMap {
  /** Every chain with figures or segments. */
  chains: readonly ChainTalent[];
  /** The chain shown, or undefined where there is none. */
  selected: ChainTalent | undefined;
  /** The segments of the selected chain, by stage and in an order that keeps links short. */
  segments: readonly ChainSegment[];
  links: readonly { from: string; to: string }[];
  unplaced: readonly UnplacedTalent[];
  period: string | undefined;
}

const PAIR = ['supply', 'demand'] as const;
const MEASURES = [...PAIR, 'introduced'] as const;
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

function figuresOf(
  dataset: Dataset,
  selection: Selection,
): { figures: Map<string, Map<string, Figures>>; period: string | undefined } {
  const by = ['chain', 'segment'];
  const { cells, period } = summarise(dataset, 'talent', { by, sum: MEASURES }, selection);
  const both = summarise(dataset, 'talent', { by, sum: PAIR, complete: PAIR }, { ...selection, period }).cells;
  const paired = new Map(both.map((cell) => [cell.keys.join('\u0000'), cell]));
  const figures = new Map<string, Map<string, Figures>>();
  for (const { keys, sums, rows } of cells) {
    const own = figures.get(keys[0]!) ?? new Map<string, Figures>();
    const pair = paired.get(keys.join('\u0000'));
    const [supply, demand] = [sums.supply!, sums.demand!];
    own.set(keys[1]!, {
      supply: supply.quantity,
      demand: demand.quantity,
      introduced: sums.introduced!.quantity,
      incomplete: Math.abs(supply.missing - demand.missing),
      rows,
      paired: { supply: pair?.sums.supply?.quantity ?? missing(), demand: pair?.sums.demand?.quantity ?? missing() },
    });
    figures.set(keys[0]!, own);
  }
  return { figures, period };
}

const includesText = (name: LocalizedName, text: string | undefined): boolean =>
  text !== undefined && (typeof name === 'string' ? [name] : Object.values(name)).includes(text);

function chainOf(dataset: Dataset, key: string, figures: ReadonlyMap<string, Figures> = new Map()): ChainTalent {
  const chain = dataset.chains.find(({ id }) => id === key);
  const stages: ChainTalent['stages'] = {};
  for (const stage of STAGES) {
    const ids = dataset.segments.filter((one) => one.chain === key && one.stage === stage).map(({ id }) => id);
    if (ids.length > 0) stages[stage] = balance(addUp(ids.map((id) => figures.get(id) ?? NONE)));
  }
  return {
    key,
    name: dataset.nameOf('chain', key),
    leaders: chain?.leaders ?? [],
    alliance: chain?.alliance,
    stages,
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

/** Orders the segments of each stage by the mean place of what feeds them, so that links cross little. */
function orderByLinks<T extends { id: string; stage: Stage; feeds: readonly string[] }>(segments: readonly T[]): T[] {
  const place = new Map<string, number>();
  const ordered: T[] = [];
  for (const stage of STAGES) {
    const own = segments.filter((segment) => segment.stage === stage);
    const weight = new Map(
      own.map(({ id }, at) => {
        const sources = segments.filter(({ feeds, id: from }) => feeds.includes(id) && place.has(from));
        const mean = sources.reduce((total, { id: from }) => total + place.get(from)!, 0) / sources.length;
        return [id, sources.length > 0 ? mean : at / Math.max(1, own.length)];
      }),
    );
    own.sort((a, b) => weight.get(a.id)! - weight.get(b.id)!);
    own.forEach(({ id }, at) => {
      place.set(id, (at + 0.5) / own.length);
    });
    ordered.push(...own);
  }
  return ordered;
}
