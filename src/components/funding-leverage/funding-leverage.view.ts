import { buildFundingLeverage, type FundingGrouping, type FundingLeverage } from '../../data/index.js';
import type { ChartView } from '../internal/view.js';
import { fundingLeverageHeadline } from './funding-leverage.headline.js';
import { fundingLeverageLegend, fundingLeverageMarks } from './funding-leverage.marks.js';
import { fundingLeverageHeight, fundingLeverageOption } from './funding-leverage.option.js';
import { fundingLeverageTable } from './funding-leverage.table.js';
import { countText, fundingWords } from './funding-leverage.words.js';

/** Money in, money drawn, and their ratio. */
export const fundingLeverageView: ChartView<FundingLeverage, { groupBy: FundingGrouping }> = {
  name: 'funding-leverage',
  tables: ['funding'],
  build: buildFundingLeverage,
  isEmpty: ({ groups }) => groups.length === 0,
  headline: fundingLeverageHeadline,
  table: fundingLeverageTable,
  marks: fundingLeverageMarks,
  legend: fundingLeverageLegend,
  notes({ total, groupBy, overlapping }, context) {
    const words = fundingWords(context);
    const { incomplete } = total;
    return [
      ...(incomplete.high === 0 ? [] : [words.incomplete(incomplete, countText(incomplete, context))]),
      ...(overlapping ? [words.overlapping(words.groupBy[groupBy])] : []),
    ];
  },
  define(_model, _key, context) {
    const { definition, leveraged, invested } = fundingWords(context);
    return { definition, numerator: leveraged, denominator: invested };
  },
  option: fundingLeverageOption,
  height: fundingLeverageHeight,
};
