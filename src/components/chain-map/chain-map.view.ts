import { buildChainMap, type ChainMap, type ChainMapConfig } from '../../data/index.js';
import type { ChartView } from '../internal/view.js';
import { chainMapHeadline, chainMatrixHeadline } from './chain-map.headline.js';
import { chainMapLegend, chainMapMarks, chainMatrixLegend, chainMatrixMarks } from './chain-map.marks.js';
import { chainMatrixHeight, chainMatrixOption } from './chain-map.matrix.option.js';
import { chainMapHeight, chainMapOption } from './chain-map.option.js';
import { chainMapTable, chainMatrixTable, matrixCells } from './chain-map.table.js';
import { chainWords } from './chain-map.words.js';

export type ChainMapOptions = Pick<ChainMapConfig, 'chain'>;

const shared: Pick<ChartView<ChainMap, ChainMapOptions>, 'name' | 'tables' | 'build' | 'define'> = {
  name: 'chain-map',
  tables: ['talent', 'segments', 'chains'],
  build: buildChainMap,
  define(_model, _key, context) {
    const { definition, shortage, denominator } = chainWords(context);
    return { definition, numerator: shortage, denominator };
  },
};

/** One chain: its stages from left to right, its segments, and what feeds what. */
export const chainFlowView: ChartView<ChainMap, ChainMapOptions> = {
  ...shared,
  isEmpty: ({ segments, unplaced }) => segments.length + unplaced.length === 0,
  headline: chainMapHeadline,
  table: chainMapTable,
  marks: chainMapMarks,
  legend: chainMapLegend,
  notes({ unplaced, selected }, context) {
    const words = chainWords(context);
    const named = unplaced.filter(({ key }) => key !== '').length;
    return [
      ...(named > 0 ? [words.unplaced(named)] : []),
      ...(selected && selected.incomplete > 0 ? [words.incomplete(selected.incomplete)] : []),
    ];
  },
  option: chainMapOption,
  height: chainMapHeight,
};

/** All chains by stage. */
export const chainMatrixView: ChartView<ChainMap, ChainMapOptions> = {
  ...shared,
  isEmpty: (model) => matrixCells(model).length === 0,
  headline: chainMatrixHeadline,
  table: chainMatrixTable,
  marks: chainMatrixMarks,
  legend: chainMatrixLegend,
  notes({ chains }, context) {
    const words = chainWords(context);
    const incomplete = chains.reduce((total, chain) => total + chain.incomplete, 0);
    return [
      ...(chains.some(({ unplaced }) => unplaced) ? [words.unplacedCells] : []),
      ...(incomplete > 0 ? [words.incomplete(incomplete)] : []),
    ];
  },
  option: chainMatrixOption,
  height: chainMatrixHeight,
};
