import { buildCooperationNetwork, type CooperationNetwork, MOST_LINKS, NETWORK_LANES } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import type { ChartView } from '../internal/view.js';
import { cooperationMatrixHeadline, cooperationNetworkHeadline } from './cooperation-network.headline.js';
import { cooperationMatrixMarks, cooperationNetworkMarks, linkMark, partyMark } from './cooperation-network.marks.js';
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

const shared: Pick<View, 'name' | 'tables' | 'build' | 'isEmpty' | 'table' | 'define' | 'total' | 'find'> = {
  name: 'cooperation-network',
  tables: ['cooperation'],
  build: buildCooperationNetwork,
  isEmpty: ({ links }) => links.length === 0,
  table: cooperationNetworkTable,
  define: (_model, _key, context) => ({ definition: networkWords(context).definition }),
  total: ({ total }) => ({ count: total }),
  find(model, key, context) {
    const { lanes, links } = model;
    if (key === undefined) return { lines: [], rows: [...new Set(lanes.university.flatMap(({ rows }) => rows))] };
    const link = links.find((one) => one.key === key);
    if (link) return linkMark(link, context);
    const party = NETWORK_LANES.flatMap((lane) => lanes[lane]).find((one) => one.key === key);
    return party && partyMark(party, context);
  },
};

const unlinkedNotes = ({ unlinked }: CooperationNetwork, context: ViewContext): string[] =>
  unlinked > 0 ? [networkWords(context).unlinked(wholeText(unlinked, context))] : [];

function linkNotes({ drawn, links }: CooperationNetwork, context: ViewContext): string[] {
  const shown = drawn.links.length;
  const more = links.length - shown;
  if (shown < MOST_LINKS || more === 0) return [];
  return [networkWords(context).links(wholeText(shown, context), wholeText(more, context))];
}

/** Lanes of parties with weighted links between them. */
export const cooperationNetworkView: View = {
  ...shared,
  headline: cooperationNetworkHeadline,
  marks: cooperationNetworkMarks,
  legend: cooperationNetworkLegend,
  notes: (model, context) => [...linkNotes(model, context), ...unlinkedNotes(model, context)],
  option: cooperationNetworkOption,
  height: cooperationNetworkHeight,
};

/** Partners by universities. */
export const cooperationMatrixView: View = {
  ...shared,
  headline: cooperationMatrixHeadline,
  marks: cooperationMatrixMarks,
  legend: cooperationMatrixLegend,
  notes: unlinkedNotes,
  option: cooperationMatrixOption,
  height: cooperationMatrixHeight,
};
