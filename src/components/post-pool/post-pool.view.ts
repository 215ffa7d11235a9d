import { buildPostPool, flowTotals, type PostGrouping, type PostPool } from '../../data/index.js';
import { firstOf } from '../internal/first.js';
import type { DrawnView } from '../internal/view.js';
import { poolDrawing } from './post-pool.drawing.js';
import { flowDrawing } from './post-pool.flow.drawing.js';
import { flowHeadline, poolHeadline } from './post-pool.headline.js';
import { breachTexts, flowLegend, flowMarks, poolLegend, poolMarks, someOf } from './post-pool.marks.js';
import { flowTable, poolCells, poolTable } from './post-pool.table.js';
import { groupName, periodName, postWords } from './post-pool.words.js';

export type PostPoolOptions = { groupBy: PostGrouping };

/** Posts by chain or host: authorised, occupied, reserved, free. */
export const postPoolView: DrawnView<PostPool, PostPoolOptions> = {
  name: 'post-pool',
  tables: ['posts'],
  build: buildPostPool,
  isEmpty: ({ groups }) => groups.length === 0,
  headline: poolHeadline,
  table: poolTable,
  marks: poolMarks,
  legend: poolLegend,
  notes({ groups, total }, context) {
    const words = postWords(context);
    const unstated = groups.flatMap((group) => {
      const name = groupName(group, context);
      const { authorised, occupied, reserved } = group.unstated;
      return [
        ...(authorised > 0 ? [words.unstatedAuthorised(name, authorised)] : []),
        ...(occupied + reserved > 0 ? [words.unstatedTaken(name, Math.max(occupied, reserved))] : []),
      ];
    });
    return [...breachTexts(total!, context), ...someOf(unstated, context)];
  },
  define: (_model, _key, context) => ({ definition: postWords(context).definition }),
  total: ({ total }) => (total ? { ...poolCells(total) } : {}),
  first: (model, most) => firstOf(model.groups, most, (groups) => ({ ...model, groups })),
  drawing: poolDrawing,
};

/** Who came and left, by period. */
export const postFlowView: DrawnView<PostPool, PostPoolOptions> = {
  ...postPoolView,
  flows: true,
  isEmpty: ({ flows }) => flows.length === 0,
  headline: flowHeadline,
  table: flowTable,
  marks: flowMarks,
  legend: flowLegend,
  notes({ flows }, context) {
    const unstated = flows.flatMap((flow) =>
      flow.unstated > 0 ? [postWords(context).unstatedFlow(periodName(flow, context), flow.unstated)] : [],
    );
    return someOf(unstated, context);
  },
  define: (_model, _key, context) => ({ definition: postWords(context).flowDefinition }),
  total: flowTotals,
  first: (model, most) => firstOf(model.flows, most, (flows) => ({ ...model, flows })),
  drawing: flowDrawing,
};
