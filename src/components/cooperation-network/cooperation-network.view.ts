import { buildCooperationNetwork, type CooperationNetwork } from '../../data/index.js';
import type { DrawnView } from '../internal/view.js';
import { cooperationNetworkDrawing } from './cooperation-network.drawing.js';
import { cooperationMatrixHeadline, cooperationNetworkHeadline } from './cooperation-network.headline.js';
import {
  cooperationMatrixLegend,
  cooperationMatrixMarks,
  cooperationNetworkLegend,
  cooperationNetworkMarks,
  linkMark,
  partyMark,
} from './cooperation-network.marks.js';
import { cooperationMatrixDrawing } from './cooperation-network.matrix.drawing.js';
import { cooperationNetworkTable } from './cooperation-network.table.js';
import { networkWords, partiesOf, wholeText } from './cooperation-network.words.js';

export interface CooperationNetworkOptions {
  limit: number;
}

type View = DrawnView<CooperationNetwork, CooperationNetworkOptions>;

const shared: Omit<View, 'headline' | 'marks' | 'legend' | 'drawing'> = {
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
  drawing: cooperationNetworkDrawing,
};

/** With more pairs than this, lines would hide each other. */
const MOST_LINES = 40;

/** Which form says more of a network. */
export const formOf = ({ drawn }: CooperationNetwork): 'network' | 'matrix' =>
  drawn.links.length > MOST_LINES ? 'matrix' : 'network';

/** Partners by universities. */
export const cooperationMatrixView: View = {
  ...shared,
  headline: cooperationMatrixHeadline,
  marks: cooperationMatrixMarks,
  legend: cooperationMatrixLegend,
  drawing: cooperationMatrixDrawing,
};

const viewOf = (model: CooperationNetwork): View =>
  formOf(model) === 'matrix' ? cooperationMatrixView : cooperationNetworkView;

/** Lines between few pairs, a matrix of many. */
export const cooperationView: View = {
  ...shared,
  headline: (model, context) => viewOf(model).headline(model, context),
  marks: (model, context) => viewOf(model).marks(model, context),
  legend: (model, context) => viewOf(model).legend!(model, context),
  drawing: (model, context) => viewOf(model).drawing(model, context),
};
