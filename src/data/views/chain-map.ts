import {
  type Dataset,
  type LocalizedName,
  type Segment,
  type Selection,
  STAGES,
  type Stage,
} from '../dataset/index.js';
import { orderByLinks } from './chain-map.order.js';
import { addUp, balance, NO_TALENT, type TalentBalance, type TalentFigures, talentBy } from './talent-balance.js';

export { SHORTAGE_LEVELS, type ShortageLevel, type TalentBalance } from './talent-balance.js';

export interface ChainMapConfig extends Selection {
  /** Chain whose segments are shown: its id or name. @default the first chain that has figures */
  chain?: string | undefined;
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
  /** By stage and in an order that keeps links short. */
  segments: readonly ChainSegment[];
  /** Figures that stand on none of its segments. */
  others: readonly UnplacedTalent[];
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

/** Puts talent supply and demand on the segments of an industry chain. */
export function buildChainMap(dataset: Dataset, config: ChainMapConfig = {}): ChainMap {
  const { figures, period } = figuresOf(dataset, config);
  // Not what the segments add up to: where they are not complete, the chain's own figures count.
  const wholes = new Map(talentBy(dataset, ['chain'], { ...config, period }).figures.map((own) => [own.keys[0]!, own]));
  const wanted = config.filter?.chain;
  const listed = dataset.chains.map(({ id }) => id).filter((id) => !wanted || figures.has(id));
  const registered = new Map(dataset.chains.map((chain) => [chain.id, chain]));
  const segmentsOf = new Map<string, Segment[]>();
  for (const segment of dataset.segments) {
    const own = segmentsOf.get(segment.chain);
    if (own) own.push(segment);
    else segmentsOf.set(segment.chain, [segment]);
  }
  const chains = [...new Set([...listed, ...wholes.keys()])].map((key) =>
    chainOf(
      dataset,
      key,
      { chain: registered.get(key), known: segmentsOf.get(key) ?? [] },
      figures.get(key),
      wholes.get(key),
    ),
  );
  const selected =
    chains.find(({ key, name }) => key === config.chain || includesText(name, config.chain)) ??
    chains.find(({ rows }) => rows.length > 0) ??
    chains[0];
  const segments = selected?.segments ?? [];
  return {
    chains,
    selected,
    segments,
    links: segments.flatMap(({ id, feeds }) => feeds.map((to) => ({ from: id, to }))),
    unplaced: selected?.others ?? [],
    period,
  };
}

function figuresOf(
  dataset: Dataset,
  selection: Selection,
): { figures: Map<string, Map<string, TalentFigures>>; period: string | undefined } {
  const { figures: cells, period } = talentBy(dataset, ['chain', 'segment'], selection);
  const figures = new Map<string, Map<string, TalentFigures>>();
  for (const { keys, ...own } of cells) {
    const chain = figures.get(keys[0]!) ?? new Map<string, TalentFigures>();
    figures.set(keys[0]!, chain.set(keys[1]!, own));
  }
  return { figures, period };
}

const includesText = (name: LocalizedName, text: string | undefined): boolean =>
  text !== undefined && (typeof name === 'string' ? [name] : Object.values(name)).includes(text);

function chainOf(
  dataset: Dataset,
  key: string,
  { chain, known }: { chain: Dataset['chains'][number] | undefined; known: readonly Segment[] },
  figures: ReadonlyMap<string, TalentFigures> = new Map(),
  whole: TalentFigures = NO_TALENT,
): ChainTalent {
  const stages: ChainTalent['stages'] = {};
  for (const stage of STAGES) {
    const ids = known.filter((one) => one.stage === stage).map(({ id }) => id);
    if (ids.length > 0) stages[stage] = balance(addUp(ids.map((id) => figures.get(id) ?? NO_TALENT)));
  }
  const placed = new Set(known.map(({ id }) => id));
  const others = [...figures].filter(([segment]) => !placed.has(segment));
  return {
    key,
    name: dataset.nameOf('chain', key),
    leaders: chain?.leaders ?? [],
    alliance: chain?.alliance,
    stages,
    unplaced: others.length > 0 ? balance(addUp(others.map(([, own]) => own))) : undefined,
    segments: orderByLinks(
      known.map(({ chain: _, ...segment }) => ({
        key: segment.id,
        ...segment,
        ...balance(figures.get(segment.id) ?? NO_TALENT),
      })),
    ),
    others: others.map(([own, value]) => ({ key: own, name: own, ...balance(value) })),
    ...balance(whole),
  };
}
