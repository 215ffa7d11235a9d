import type { FundingLeverage } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import type { DataTable } from '../internal/data/data-table.js';
import { moneyUnit } from '../internal/data/records.js';
import { fundingWords, groupName, isPartly, ratioCell } from './funding-leverage.words.js';

/** Every group with its money, its leverage and its projects. */
export function fundingLeverageTable(model: FundingLeverage, context: ViewContext): DataTable {
  const words = fundingWords(context);
  const unit = moneyUnit(context);
  return {
    columns: [
      { key: model.groupBy, title: words.groupBy[model.groupBy] },
      { key: 'invested', title: words.invested, unit },
      { key: 'leveraged', title: words.leveraged, unit },
      {
        key: 'ratio',
        title: model.groups.some(isPartly) ? context.messages.pairedTitle(words.ratio) : words.ratio,
        unit: words.times,
        isRatio: true,
      },
      { key: 'count', title: words.count, ...(words.items === '' ? {} : { unit: words.items }) },
    ],
    keys: model.groups.map(({ key }) => key),
    rows: model.groups.map((group) => ({
      [model.groupBy]: groupName(group, model.groupBy, context),
      invested: group.invested,
      leveraged: group.leveraged,
      ratio: ratioCell(group, context),
      count: group.count,
    })),
  };
}
