import { daysToExpiry, type Policy, type PolicyTree, type Quantity } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import type { DataTable } from '../internal/data/data-table.js';
import { moneyUnit } from '../internal/data/records.js';
import { type ColumnOf, fieldTitle, tableOf } from '../internal/data/table-of.js';
import { isGiven } from './policy-tree.marks.js';
import { areaText, policyWords, stateText } from './policy-tree.words.js';

interface Line {
  policy: Policy;
  area: string;
}

const given = (quantity: Quantity): Quantity | undefined => (isGiven(quantity) ? quantity : undefined);

/** Every policy in the order of the tree. */
export function policyTreeTable(model: PolicyTree, context: ViewContext): DataTable {
  const words = policyWords(context);
  const { text } = context;
  const unit = moneyUnit(context);
  const field = (key: string, read: ColumnOf<Line>['read']): ColumnOf<Line> => ({
    key,
    title: fieldTitle('policies', key, context),
    read,
  });
  const lines = model.areas.flatMap((area) => {
    const name = areaText(area, model, context);
    return area.policies.map((policy): Line => ({ policy, area: name }));
  });
  return tableOf(lines, ({ policy }) => policy.key, [
    field('title', ({ policy }) => text(policy.title)),
    { key: 'level', title: words.level, read: ({ policy }) => policy.level },
    { key: 'below', title: words.belowTitle, read: ({ policy }) => policy.below || undefined },
    field('area', ({ area }) => area),
    field('parent', ({ policy }) => policy.parent && text(policy.parent.title)),
    field('issued', ({ policy }) => policy.issued || undefined),
    field('expires', ({ policy }) => policy.expires || undefined),
    { key: 'days', title: words.days, unit: words.dayUnit, read: ({ policy }) => daysToExpiry(policy, context.now) },
    { key: 'state', title: words.state, read: ({ policy }) => stateText(policy, context) },
    { ...field('cap', ({ policy }) => given(policy.cap)), unit },
    { ...field('budget', ({ policy }) => given(policy.budget)), unit },
    field('uptake', ({ policy }) => given(policy.uptake)),
    field('kind', ({ policy }) => policy.kind && text(policy.kind)),
    field('number', ({ policy }) => policy.number || undefined),
    field('id', ({ policy }) => policy.key),
    field('url', ({ policy }) => policy.url || undefined),
  ]);
}
