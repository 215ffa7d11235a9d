import { buildFundingLeverage, type FundingGrouping, type FundingLeverage } from '../../data/index.js';
import type { ChartView } from '../internal/view.js';
import { fundingLeverageHeadline } from './funding-leverage.headline.js';
import {
  fundingLeverageHeight,
  fundingLeverageLegend,
  fundingLeverageMarks,
  fundingLeverageOption,
} from './funding-leverage.option.js';
import { fundingLeverageTable } from './funding-leverage.table.js';
import { fundingWords } from './funding-leverage.words.js';

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
  notes({ total }, context) {
    const words = fundingWords(context);
    return total.incomplete.high === 0 ? [] : [words.incomplete(context.figure(total.incomplete))];
  },
  define(_model, _key, context) {
    const { definition, leveraged, invested } = fundingWords(context);
    return { definition, numerator: leveraged, denominator: invested };
  },
  option: fundingLeverageOption,
  height: fundingLeverageHeight,
};
