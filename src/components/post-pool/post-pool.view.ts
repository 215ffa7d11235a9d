import { buildPostPool, flowTotals, type PostGrouping, type PostPool } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import type { ChartView } from '../internal/view.js';
import { flowHeight, flowOption } from './post-pool.flow.option.js';
import { flowHeadline, poolHeadline } from './post-pool.headline.js';
import { breachText, flowLegend, flowMarks, poolLegend, poolMarks } from './post-pool.marks.js';
import { poolHeight, poolOption } from './post-pool.option.js';
import { flowTable, poolCells, poolTable } from './post-pool.table.js';
import { groupName, periodName, postWords } from './post-pool.words.js';

export type PostPoolOptions = { groupBy: PostGrouping };

/** More remarks of a kind than this are counted. */
const MOST_NOTES = 3;
const some = (notes: readonly string[], context: ViewContext): string[] =>
  notes.length <= MOST_NOTES
    ? [...notes]
    : [...notes.slice(0, MOST_NOTES), postWords(context).more(notes.length - MOST_NOTES)];

/** Posts by chain or host: authorised, occupied, reserved, free. */
export const postPoolView: ChartView<PostPool, PostPoolOptions> = {
  name: 'post-pool',
  tables: ['posts'],
  build: buildPostPool,
  isEmpty: ({ groups }) => groups.length === 0,
  headline: poolHeadline,
  table: poolTable,
  marks: poolMarks,
  legend: poolLegend,
  notes({ groups }, context) {
    const words = postWords(context);
    const breaches = groups.flatMap(({ overdrawn }) => overdrawn.map((breach) => breachText(breach, context)));
    const unstated = groups.flatMap((group) => {
      const name = groupName(group, context);
      const { authorised, occupied, reserved } = group.unstated;
      return [
        ...(authorised > 0 ? [words.unstatedAuthorised(name, authorised)] : []),
        ...(occupied + reserved > 0 ? [words.unstatedTaken(name, Math.max(occupied, reserved))] : []),
      ];
    });
    return [...some(breaches, context), ...some(unstated, context)];
  },
  define: (_model, _key, context) => ({ definition: postWords(context).definition }),
  total: ({ total }) => (total ? { ...poolCells(total) } : {}),
  option: poolOption,
  height: poolHeight,
};

/** Who came and left, by period. */
export const postFlowView: ChartView<PostPool, PostPoolOptions> = {
  ...postPoolView,
  isEmpty: ({ flows }) => flows.length === 0,
  headline: flowHeadline,
  table: flowTable,
  marks: flowMarks,
  legend: flowLegend,
  notes({ flows }, context) {
    const unstated = flows.flatMap((flow) =>
      flow.unstated > 0 ? [postWords(context).unstatedFlow(periodName(flow, context), flow.unstated)] : [],
    );
    return some(unstated, context);
  },
  define: (_model, _key, context) => ({ definition: postWords(context).flowDefinition }),
  total: flowTotals,
  option: flowOption,
  height: flowHeight,
};
