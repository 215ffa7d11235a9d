import { buildPolicyTree, type PolicyTree } from '../../data/index.js';
import { firstWithin } from '../internal/first.js';
import type { DrawnView } from '../internal/view.js';
import { policyTreeDrawing } from './policy-tree.drawing.js';
import { policyTreeHeadline } from './policy-tree.headline.js';
import { policyTreeMarks } from './policy-tree.marks.js';
import { policyTreeTable } from './policy-tree.table.js';
import { policyWords } from './policy-tree.words.js';

/** The 1 + N policy system with validity, cap, budget and uptake. */
export const policyTreeView: DrawnView<PolicyTree> = {
  name: 'policy-tree',
  tables: ['policies'],
  build: buildPolicyTree,
  isEmpty: ({ count }) => count === 0,
  headline: policyTreeHeadline,
  table: policyTreeTable,
  marks: policyTreeMarks,
  notes({ areas, orphans, circular, budgetsWithin }, context) {
    const words = policyWords(context);
    const titles = new Map(areas.flatMap(({ policies }) => policies.map(({ key, title }) => [key, title])));
    const named = (keys: readonly string[]) => {
      const names = keys.slice(0, NAMED).map((key) => context.text(titles.get(key) ?? key));
      const more = keys.length > NAMED ? [context.messages.moreIssues(keys.length - NAMED)] : [];
      return [...names, ...more].join(context.messages.comma);
    };
    return [
      ...(orphans.length > 0 ? [words.orphans(named(orphans))] : []),
      ...(circular.length > 0 ? [words.circular(named(circular))] : []),
      ...(budgetsWithin > 0 ? [words.within(budgetsWithin)] : []),
    ];
  },
  define: (_model, _key, context) => ({ definition: policyWords(context).definition }),
  total: ({ budget }) => ({ budget }),
  first: (model, most) =>
    firstWithin(
      model.areas,
      { of: ({ policies }) => policies, keep: (area, policies) => ({ ...area, policies }) },
      most,
      (areas) => ({ ...model, areas }),
    ),
  drawing: policyTreeDrawing,
};

const NAMED = 3;
