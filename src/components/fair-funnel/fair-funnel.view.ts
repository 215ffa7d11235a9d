import { buildFairFunnel, type FairFunnel } from '../../data/index.js';
import type { ChartView } from '../internal/view.js';
import { fairFunnelHeadline } from './fair-funnel.headline.js';
import { fairFunnelHeight, fairFunnelLegend, fairFunnelMarks, fairFunnelOption } from './fair-funnel.option.js';
import { fairFunnelTable } from './fair-funnel.table.js';
import { fairFunnelWords } from './fair-funnel.words.js';

/** Matchmaking fairs: the rows of the table `fairs` by session. */
export const fairFunnelView: ChartView<FairFunnel> = {
  name: 'fair-funnel',
  tables: ['fairs'],
  build: buildFairFunnel,
  isEmpty: ({ groups }) => groups.length === 0,
  headline: fairFunnelHeadline,
  table: fairFunnelTable,
  marks: fairFunnelMarks,
  legend: fairFunnelLegend,
  define(_model, _key, context) {
    const { definition, count } = fairFunnelWords(context);
    return { definition, numerator: count, denominator: '' };
  },
  option: fairFunnelOption,
  height: fairFunnelHeight,
};
