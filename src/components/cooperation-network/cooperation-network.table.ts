import type { CooperationNetwork } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import type { DataTable } from '../internal/data/data-table.js';
import { kindText, networkWords, partyName } from './cooperation-network.words.js';

/** Tables of some ten thousand rows, which footer and methods ask for again and again. */
const made = new WeakMap<CooperationNetwork, Map<string, DataTable>>();

/** Every pair with agreements, drawn or not, the strongest first. */
export function cooperationNetworkTable(model: CooperationNetwork, context: ViewContext): DataTable {
  const own = made.get(model) ?? new Map<string, DataTable>();
  made.set(model, own);
  const table = own.get(context.locale) ?? tableOf(model, context);
  own.set(context.locale, table);
  return table;
}

function tableOf({ links }: CooperationNetwork, context: ViewContext): DataTable {
  const words = networkWords(context);
  return {
    columns: [
      { key: 'university', title: words.university },
      { key: 'partner', title: words.partner },
      { key: 'kind', title: words.kind },
      { key: 'count', title: words.count, unit: words.unit },
    ],
    keys: links.map(({ key }) => key),
    rows: links.map(({ university, partner, count }) => ({
      university: partyName(university, context),
      partner: partyName(partner, context),
      kind: kindText(partner, context),
      count,
    })),
  };
}
