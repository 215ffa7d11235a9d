import { buildCooperationNetwork, type CooperationNetwork, MOST_LINKS } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import type { ChartView } from '../internal/view.js';
import { cooperationMatrixHeadline, cooperationNetworkHeadline } from './cooperation-network.headline.js';
import { cooperationMatrixMarks, cooperationNetworkMarks } from './cooperation-network.marks.js';
import {
  cooperationMatrixHeight,
  cooperationMatrixLegend,
  cooperationMatrixOption,
} from './cooperation-network.matrix.option.js';
import {
  cooperationNetworkHeight,
  cooperationNetworkLegend,
  cooperationNetworkOption,
} from './cooperation-network.option.js';
import { cooperationNetworkTable } from './cooperation-network.table.js';
import { networkWords, wholeText } from './cooperation-network.words.js';

export interface CooperationNetworkOptions {
  limit: number;
}

type View = ChartView<CooperationNetwork, CooperationNetworkOptions>;

const shared: Pick<View, 'name' | 'tables' | 'build' | 'isEmpty' | 'table' | 'notes' | 'define'> = {
  name: 'cooperation-network',
  tables: ['cooperation'],
  build: buildCooperationNetwork,
  isEmpty: ({ links }) => links.length === 0,
  table: cooperationNetworkTable,
  notes,
  define(_model, _key, context) {
    const { definition, count } = networkWords(context);
    return { definition, numerator: count, denominator: '' };
  },
};

function notes({ drawn, links, unlinked }: CooperationNetwork, context: ViewContext): string[] {
  const words = networkWords(context);
  const shown = drawn.links.length;
  return [
    ...(shown === MOST_LINKS && links.length > shown
      ? [words.links(wholeText(shown, context), wholeText(links.length - shown, context))]
      : []),
    ...(unlinked > 0 ? [words.unlinked(wholeText(unlinked, context))] : []),
  ];
}

/** Lanes of parties with weighted links between them. */
export const cooperationNetworkView: View = {
  ...shared,
  headline: cooperationNetworkHeadline,
  marks: cooperationNetworkMarks,
  legend: cooperationNetworkLegend,
  option: cooperationNetworkOption,
  height: cooperationNetworkHeight,
};

/** Partners by universities. */
export const cooperationMatrixView: View = {
  ...shared,
  headline: cooperationMatrixHeadline,
  marks: cooperationMatrixMarks,
  legend: cooperationMatrixLegend,
  option: cooperationMatrixOption,
  height: cooperationMatrixHeight,
};
