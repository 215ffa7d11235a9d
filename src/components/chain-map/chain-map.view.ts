import { buildChainMap, type ChainMap, type ChainMapConfig } from '../../data/index.js';
import type { ChartView } from '../internal/view.js';
import { chainMapHeadline, chainMatrixHeadline } from './chain-map.headline.js';
import {
  chainMatrixHeight,
  chainMatrixLegend,
  chainMatrixMarks,
  chainMatrixOption,
} from './chain-map.matrix.option.js';
import { chainMapHeight, chainMapLegend, chainMapMarks, chainMapOption } from './chain-map.option.js';
import { chainMapTable, chainMatrixTable } from './chain-map.table.js';
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
  notes({ unplaced, segments }, context) {
    const words = chainWords(context);
    const incomplete = segments.reduce((total, segment) => total + segment.incomplete, 0);
    return [
      ...(unplaced.length > 0 ? [words.unplaced(unplaced.length)] : []),
      ...(incomplete > 0 ? [words.incomplete(incomplete)] : []),
    ];
  },
  option: chainMapOption,
  height: chainMapHeight,
};

/** All chains by stage. */
export const chainMatrixView: ChartView<ChainMap, ChainMapOptions> = {
  ...shared,
  isEmpty: ({ chains }) => chains.every(({ stages }) => Object.keys(stages).length === 0),
  headline: chainMatrixHeadline,
  table: chainMatrixTable,
  marks: chainMatrixMarks,
  legend: chainMatrixLegend,
  option: chainMatrixOption,
  height: chainMatrixHeight,
};
