import type { RegionMap } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import type { DataTable } from '../internal/data/data-table.js';
import { regionMapWords, groupName } from './region-map.words.js';

/** Every group with its count. */
export function regionMapTable({ groups }: RegionMap, context: ViewContext): DataTable {
  const words = regionMapWords(context);
  return {
    columns: [
      { key: 'region', title: words.group },
      { key: 'count', title: words.count },
    ],
    keys: groups.map(({ key }) => key),
    rows: groups.map((group) => ({ region: groupName(group, context), count: group.count })),
  };
}
