import { buildChainMap, type ChainMap, type ChainMapConfig, type TalentBalance } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import { balanceTitles, incompleteNotes, isPartly } from '../internal/data/talent-balance.js';
import type { Definition, DrawnView } from '../internal/view.js';
import { chainMapDrawing } from './chain-map.drawing.js';
import { chainMapHeadline, chainMatrixHeadline } from './chain-map.headline.js';
import { chainMapLegend, chainMapMarks, chainMatrixLegend, chainMatrixMarks } from './chain-map.marks.js';
import { chainMatrixDrawing } from './chain-map.matrix.drawing.js';
import { chainMapTable, chainMatrixTable, matrixCells } from './chain-map.table.js';
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
  drawing: chainMapDrawing,
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
  drawing: chainMatrixDrawing,
};
