import {
  buildChainMap,
  type ChainMap,
  type ChainMapConfig,
  type ChainSegment,
  type ChainTalent,
  type TalentBalance,
  type UnplacedTalent,
} from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import { balanceTitles, incompleteNotes, isPartly } from '../internal/data/talent-balance.js';
import { firstOf, firstWithin } from '../internal/first.js';
import type { Definition, DrawnView } from '../internal/view.js';
import { chainMapDrawing } from './chain-map.drawing.js';
import { chainMapHeadline, chainMatrixHeadline, chainOverviewHeadline } from './chain-map.headline.js';
import {
  chainMapLegend,
  chainMapMarks,
  chainMatrixLegend,
  chainMatrixMarks,
  chainOverviewLegend,
  chainOverviewMarks,
} from './chain-map.marks.js';
import { chainMatrixDrawing } from './chain-map.matrix.drawing.js';
import { chainOverviewDrawing } from './chain-map.overview.drawing.js';
import { chainsByUrgency, overviewCells } from './chain-map.overview.js';
import { chainMapTable, chainMatrixTable, chainOverviewTable, matrixCells } from './chain-map.table.js';
import { chainWords } from './chain-map.words.js';

function defined(balance: TalentBalance | undefined, context: ViewContext): Definition {
  const { definition } = chainWords(context);
  const { shortage, demand } = balanceTitles(context);
  if (!balance) return { definition };
  return {
    definition,
    numerator: { title: shortage, value: balance.shortage },
    denominator: { title: demand, value: balance.paired.demand },
    isPaired: isPartly([balance]),
  };
}

export type ChainMapOptions = Pick<ChainMapConfig, 'chain'>;

const shared: Pick<DrawnView<ChainMap, ChainMapOptions>, 'name' | 'tables' | 'build'> = {
  name: 'chain-map',
  tables: ['talent', 'segments', 'chains'],
  build: buildChainMap,
};

/** One chain: its stages from left to right, its segments, and what feeds what. */
export const chainFlowView: DrawnView<ChainMap, ChainMapOptions> = {
  ...shared,
  isEmpty: ({ segments, unplaced }) => segments.length + unplaced.length === 0,
  headline: chainMapHeadline,
  table: chainMapTable,
  marks: chainMapMarks,
  legend: chainMapLegend,
  notes({ unplaced, selected }, context) {
    const words = chainWords(context);
    const named = unplaced.filter(({ key }) => key !== '').length;
    return [...(named > 0 ? [words.unplaced(named)] : []), ...incompleteNotes(selected ? [selected] : [], context)];
  },
  define: ({ segments, unplaced }, key, context) =>
    defined(
      [...segments, ...unplaced].find((one) => one.key === key),
      context,
    ),
  first: (model, most) => ({
    ...firstOf([...model.segments, ...model.unplaced], most, (kept) => {
      const keys = new Set<object>(kept);
      return {
        ...model,
        segments: model.segments.filter((segment) => keys.has(segment)),
        unplaced: model.unplaced.filter((talent) => keys.has(talent)),
      };
    }),
  }),
  drawing: chainMapDrawing,
};

/** What a chain holds: segments, and figures that stand on none. */
const WHOLE_CHAINS = {
  of: ({ segments, others }: ChainTalent): readonly (ChainSegment | UnplacedTalent)[] => [...segments, ...others],
  keep: (chain: ChainTalent, kept: readonly (ChainSegment | UnplacedTalent)[]): ChainTalent => {
    const keys = new Set<object>(kept);
    return {
      ...chain,
      segments: chain.segments.filter((one) => keys.has(one)),
      others: chain.others.filter((one) => keys.has(one)),
    };
  },
};

const overview: DrawnView<ChainMap, ChainMapOptions> = {
  ...shared,
  isEmpty: (model) => model.chains.every(({ segments, others }) => segments.length + others.length === 0),
  headline: chainOverviewHeadline,
  table: chainOverviewTable,
  marks: chainOverviewMarks,
  legend: chainOverviewLegend,
  notes({ chains }, context) {
    const named = chains.flatMap(({ others }) => others).filter(({ key }) => key !== '').length;
    return [...(named > 0 ? [chainWords(context).unplaced(named)] : []), ...incompleteNotes(chains, context)];
  },
  define: (model, key, context) =>
    defined(overviewCells(model, context).find((one) => one.key === key)?.balance, context),
  first: (model, most) => firstWithin(chainsByUrgency(model), WHOLE_CHAINS, most, (chains) => ({ ...model, chains })),
  drawing: chainOverviewDrawing,
};

/** Of one chain alone the flow says more. */
const viewOf = ({ chains }: ChainMap) => (chains.length < 2 ? chainFlowView : overview);

/** Every segment of all chains at a glance; of one chain alone, its flow. */
export const chainOverviewView: DrawnView<ChainMap, ChainMapOptions> = {
  ...shared,
  isEmpty: (model) => viewOf(model).isEmpty(model),
  headline: (model, context) => viewOf(model).headline(model, context),
  table: (model, context) => viewOf(model).table(model, context),
  marks: (model, context) => viewOf(model).marks(model, context),
  legend: (model, context) => viewOf(model).legend!(model, context),
  notes: (model, context) => viewOf(model).notes!(model, context),
  define: (model, key, context) => viewOf(model).define(model, key, context),
  first: (model, most) => viewOf(model).first!(model, most),
  drawing: (model, context) => viewOf(model).drawing(model, context),
};

/** All chains by stage. */
export const chainMatrixView: DrawnView<ChainMap, ChainMapOptions> = {
  ...shared,
  isEmpty: (model) => matrixCells(model).length === 0,
  headline: chainMatrixHeadline,
  table: chainMatrixTable,
  marks: chainMatrixMarks,
  legend: chainMatrixLegend,
  notes({ chains }, context) {
    const words = chainWords(context);
    return [
      ...(chains.some(({ unplaced }) => unplaced) ? [words.unplacedCells] : []),
      ...incompleteNotes(chains, context),
    ];
  },
  define: (model, key, context) => defined(matrixCells(model).find((one) => one.key === key)?.balance, context),
  first(model, most) {
    const chains = model.chains.slice(0, Math.ceil(most / 3));
    return { model: { ...model, chains }, left: matrixCells(model).length - matrixCells({ ...model, chains }).length };
  },
  drawing: chainMatrixDrawing,
};
