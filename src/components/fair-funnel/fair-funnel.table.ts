import type { FairFunnel } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import type { DataTable } from '../internal/data/data-table.js';
import { fairFunnelWords, groupName } from './fair-funnel.words.js';

/** Every group with its count. */
export function fairFunnelTable({ groups }: FairFunnel, context: ViewContext): DataTable {
  const words = fairFunnelWords(context);
  return {
    columns: [
      { key: 'session', title: words.group },
      { key: 'count', title: words.count },
    ],
    keys: groups.map(({ key }) => key),
    rows: groups.map((group) => ({ session: groupName(group, context), count: group.count })),
  };
}
