import type { ViewContext } from '../internal/context.js';
import type { DataTable } from '../internal/data/data-table.js';
import { balanceCells, balanceColumns } from '../internal/data/talent-balance.js';
import type { DrawnRegionMap } from './region-map.model.js';
import { periodText, regionName, regionWords } from './region-map.words.js';

/** Every region of the map as the list has them, then those of other levels that have figures. */
export function regionTable(model: DrawnRegionMap, context: ViewContext): DataTable {
  const { regions, others } = model;
  const words = regionWords(context);
  const rows = [...regions, ...others];
  const withZones = rows.some(({ isZone }) => isZone);
  return {
    columns: [
      { key: 'region', title: words.region },
      ...(withZones ? [{ key: 'kind', title: words.kind }] : []),
      ...balanceColumns(periodText(model, 'introduced', context), rows, context),
    ],
    keys: rows.map(({ key }) => key),
    rows: rows.map((region) => ({
      region: regionName(region, context),
      ...(region.isZone ? { kind: words.zone } : {}),
      ...balanceCells(region, context),
    })),
  };
}
