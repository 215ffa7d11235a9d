import type { PostPool } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import type { DataTable } from '../internal/data/data-table.js';
import { postPoolWords, groupName } from './post-pool.words.js';

/** Every group with its count. */
export function postPoolTable({ groups }: PostPool, context: ViewContext): DataTable {
  const words = postPoolWords(context);
  return {
    columns: [
      { key: 'chain', title: words.group },
      { key: 'count', title: words.count },
    ],
    keys: groups.map(({ key }) => key),
    rows: groups.map((group) => ({ chain: groupName(group, context), count: group.count })),
  };
}
