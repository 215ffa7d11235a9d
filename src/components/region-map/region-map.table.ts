import type { TalentBalance } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import type { DataCell, DataTable } from '../internal/data/data-table.js';
import type { DrawnRegionMap } from './region-map.model.js';
import { regionName, regionWords } from './region-map.words.js';

/** Every region of the map by code, then those of other levels that have figures. */
export function regionTable({ regions, others }: DrawnRegionMap, context: ViewContext): DataTable {
  const words = regionWords(context);
  const unit = context.messages.persons;
  const rows = [...regions, ...others];
  const withZones = rows.some(({ isZone }) => isZone);
  return {
    columns: [
      { key: 'region', title: words.region },
      ...(withZones ? [{ key: 'kind', title: words.kind }] : []),
      { key: 'demand', title: words.demand, unit },
      { key: 'supply', title: words.supply, unit },
      { key: 'shortage', title: words.shortage, unit },
      { key: 'rate', title: words.rate, unit: '%', decimals: 1 },
      { key: 'level', title: words.level },
      { key: 'introduced', title: words.introduced, unit },
    ],
    keys: rows.map(({ key }) => key),
    rows: rows.map((region) => ({
      region: regionName(region, context),
      ...(region.isZone ? { kind: words.zone } : {}),
      ...regionCells(region, context),
    })),
  };
}

/** The figures of a region, or of all that tile the map. */
export const regionCells = (balance: TalentBalance, { messages }: ViewContext): Record<string, DataCell> => ({
  demand: balance.demand,
  supply: balance.supply,
  shortage: balance.shortage,
  rate: balance.rate,
  level: messages.shortage[balance.level],
  introduced: balance.introduced,
});
