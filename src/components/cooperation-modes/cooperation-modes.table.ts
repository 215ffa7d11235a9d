import type { CooperationModes } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import type { DataColumn, DataTable } from '../internal/data/data-table.js';
import { countsOf, isDivided } from './cooperation-modes.parts.js';
import { cooperationWords, modeName, partName } from './cooperation-modes.words.js';

/** Every mode with its agreements, its share, and its agreements in every part, none folded together. */
export function cooperationModesTable(model: CooperationModes, context: ViewContext): DataTable {
  const words = cooperationWords(context);
  const { modes, groupBy } = model;
  const unit = words.items === '' ? {} : { unit: words.items };
  const parts: DataColumn[] = isDivided(model)
    ? model.parts.map((part) => ({ key: `${groupBy}:${part.key}`, title: partName(part, groupBy, context), ...unit }))
    : [];
  return {
    columns: [
      { key: 'mode', title: words.mode },
      { key: 'count', title: words.count, ...unit },
      { key: 'share', title: words.share, unit: '%', isRatio: true },
      ...parts,
    ],
    keys: modes.map(({ key }) => key),
    rows: modes.map((mode, at) => {
      const counts = countsOf(model, at);
      return {
        mode: modeName(mode, context),
        count: mode.count,
        share: mode.share,
        ...Object.fromEntries(parts.map(({ key }, part) => [key, counts[part]!])),
      };
    }),
  };
}
