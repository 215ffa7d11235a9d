import { buildCooperationNetwork, type CooperationNetwork } from '../../data/index.js';
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
import { networkWords, partiesOf, wholeText } from './cooperation-network.words.js';

export interface CooperationNetworkOptions {
  limit: number;
}

type View = ChartView<CooperationNetwork, CooperationNetworkOptions>;

const shared: Omit<View, 'headline' | 'marks' | 'legend' | 'option' | 'height'> = {
  name: 'cooperation-network',
  tables: ['cooperation'],
  build: buildCooperationNetwork,
  isEmpty: ({ links }) => links.length === 0,
  table: cooperationNetworkTable,
  define: (_model, _key, context) => ({ definition: networkWords(context).definition }),
  total: ({ total }) => ({ count: total }),
  notes: ({ unlinked }, context) =>
    unlinked > 0 ? [networkWords(context).unlinked(wholeText(unlinked, context))] : [],
  find(model, key, context) {
    const { lanes, links } = model;
    if (key === undefined) return { lines: [], rows: [...new Set(lanes.university.flatMap(({ rows }) => rows))] };
    const link = links.find((one) => one.key === key);
    if (link) return linkMark(link, context);
    const party = partiesOf(lanes).find((one) => one.key === key);
    if (!party) return undefined;
    const words = networkWords(context);
    const { lines, rows } = partyMark(party, context);
    const columns = [
      { key: 'count', title: words.count, unit: words.unit },
      { key: 'partners', title: words.partnerCount },
    ];
    return { lines, rows, figures: { columns, cells: { count: party.count, partners: party.links.length } } };
  },
};

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
