import type { TalentServices } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import type { DataTable } from '../internal/data/data-table.js';
import { itemName, serviceWords, unitText } from './talent-services.words.js';

/** Every service with all its figures; units differ by row, so that each column names those it has. */
export function talentServicesTable({ groups }: TalentServices, context: ViewContext): DataTable {
  const words = serviceWords(context);
  const items = groups.flatMap((group) => group.items);
  const figures = (['stock', 'allocated', 'left', 'waiting', 'short', 'served'] as const).map((key) => {
    const units = new Set(items.map((item) => unitText(item[key].unit, context)).filter((unit) => unit !== ''));
    return { key, title: words[key], ...(units.size > 0 ? { unit: [...units].join(context.messages.comma) } : {}) };
  });
  const [stock, allocated, ...others] = figures;
  return {
    columns: [
      { key: 'service', title: words.service },
      { key: 'kind', title: words.kind },
      stock!,
      allocated!,
      { key: 'taken', title: words.taken, unit: '%', isRatio: true },
      ...others,
    ],
    keys: items.map(({ key }) => key),
    rows: items.map((item) => ({
      service: itemName(item, context),
      kind: words.kinds[item.kind],
      stock: item.stock,
      allocated: item.allocated,
      taken: item.taken,
      left: item.left,
      waiting: item.waiting,
      short: item.short,
      served: item.served,
    })),
  };
}
