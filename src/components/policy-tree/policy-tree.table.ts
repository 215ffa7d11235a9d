import { daysToExpiry, type Policy, type PolicyTree, type Quantity } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import type { DataCell, DataColumn, DataTable } from '../internal/data/data-table.js';
import { moneyUnit } from '../internal/data/records.js';
import { isGiven } from './policy-tree.marks.js';
import { areaText, policySign, policyWords } from './policy-tree.words.js';

interface Line {
  policy: Policy;
  area: string;
}
type Column = DataColumn & { read(line: Line): DataCell | undefined };

const given = (quantity: Quantity): Quantity | undefined => (isGiven(quantity) ? quantity : undefined);

function columnsOf(context: ViewContext): Column[] {
  const words = policyWords(context);
  const { text } = context;
  const unit = moneyUnit(context);
  return [
    { key: 'title', title: words.title, read: ({ policy }) => text(policy.title) },
    { key: 'level', title: words.level, read: ({ policy }) => policy.level },
    { key: 'area', title: words.area, read: ({ area }) => area },
    { key: 'parent', title: words.parent, read: ({ policy }) => policy.parent && text(policy.parent.title) },
    { key: 'issued', title: words.issued, read: ({ policy }) => policy.issued || undefined },
    { key: 'expires', title: words.expires, read: ({ policy }) => policy.expires || undefined },
    { key: 'days', title: words.days, unit: words.dayUnit, read: ({ policy }) => daysToExpiry(policy, context.now) },
    { key: 'state', title: words.state, read: ({ policy }) => policySign(policy, context).word },
    { key: 'cap', title: words.cap, unit, read: ({ policy }) => given(policy.cap) },
    { key: 'budget', title: words.budget, unit, read: ({ policy }) => given(policy.budget) },
    { key: 'uptake', title: words.uptake, read: ({ policy }) => given(policy.uptake) },
    { key: 'kind', title: words.kind, read: ({ policy }) => policy.kind && text(policy.kind) },
    { key: 'number', title: words.number, read: ({ policy }) => policy.number || undefined },
    { key: 'id', title: words.id, read: ({ policy }) => policy.key },
    { key: 'url', title: words.url, read: ({ policy }) => policy.url || undefined },
  ];
}

/** Every policy in the order of the tree; columns that nothing stands in are left out. */
export function policyTreeTable(model: PolicyTree, context: ViewContext): DataTable {
  const lines = model.areas.flatMap((area) =>
    area.policies.map((policy) => ({ policy, area: areaText(area, model, context) })),
  );
  const columns = columnsOf(context).filter(({ read }) => lines.some((line) => read(line) !== undefined));
  return {
    columns: columns.map(({ read: _, ...column }) => column),
    keys: lines.map(({ policy }) => policy.key),
    rows: lines.map((line) => {
      const row: Record<string, DataCell> = {};
      for (const { key, read } of columns) {
        const cell = read(line);
        if (cell !== undefined) row[key] = cell;
      }
      return row;
    }),
  };
}
