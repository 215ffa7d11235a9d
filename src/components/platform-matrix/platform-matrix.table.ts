import type { PlatformMatrix } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import type { DataTable } from '../internal/data/data-table.js';
import { groupName, platformMatrixWords } from './platform-matrix.words.js';

/** Every group with its count. */
export function platformMatrixTable({ groups }: PlatformMatrix, context: ViewContext): DataTable {
  const words = platformMatrixWords(context);
  return {
    columns: [
      { key: 'kind', title: words.group },
      { key: 'count', title: words.count },
    ],
    keys: groups.map(({ key }) => key),
    rows: groups.map((group) => ({ kind: groupName(group, context), count: group.count })),
  };
}
