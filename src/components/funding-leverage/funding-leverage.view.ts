import { buildFundingLeverage, type FundingGrouping, type FundingLeverage } from '../../data/index.js';
import { inUnitOf } from '../internal/chart/bars.js';
import { roundingShows } from '../internal/chart/rounding.js';
import type { ViewContext } from '../internal/context.js';
import { firstOf } from '../internal/first.js';
import type { DrawnView } from '../internal/view.js';
import { fundingLeverageDrawing } from './funding-leverage.drawing.js';
import { fundingLeverageHeadline } from './funding-leverage.headline.js';
import { moneyAxis } from './funding-leverage.layout.js';
import { fundingLeverageLegend, fundingLeverageMarks } from './funding-leverage.marks.js';
import { fundingLeverageTable } from './funding-leverage.table.js';
import { countText, fundingWords, isPartly } from './funding-leverage.words.js';

/** Whether the groups' amounts, rounded as beside their bars, don't add up to those of the headline. */
const labelsMissTotal = (model: FundingLeverage, context: ViewContext): boolean => {
  const axis = moneyAxis(model, context);
  return (['invested', 'leveraged'] as const).some((measure) =>
    roundingShows(
      model.groups.map((group) => [group[measure], inUnitOf(axis, group[measure], context)]),
      [model.total[measure], context.brief(model.total[measure])],
    ),
  );
};

/** Money in, money drawn, and their ratio. */
export const fundingLeverageView: DrawnView<FundingLeverage, { groupBy: FundingGrouping }> = {
  name: 'funding-leverage',
  tables: ['funding'],
  build: buildFundingLeverage,
  isEmpty: ({ groups }) => groups.length === 0,
  headline: fundingLeverageHeadline,
  table: fundingLeverageTable,
  marks: fundingLeverageMarks,
  legend: fundingLeverageLegend,
  notes(model, context) {
    const { total, groupBy, overlapping } = model;
    const words = fundingWords(context);
    const { incomplete } = total;
    return [
      ...(incomplete.high === 0 ? [] : [words.incomplete(incomplete, countText(incomplete, context))]),
      ...(overlapping ? [words.overlapping(words.groupBy[groupBy])] : []),
      ...(labelsMissTotal(model, context) ? [words.rounded] : []),
    ];
  },
  define({ groups, total }, key, context) {
    const { definition, leveraged, invested } = fundingWords(context);
    const leverage = groups.find((group) => group.key === key) ?? total;
    const { paired } = leverage;
    return {
      definition,
      numerator: { title: leveraged, value: paired.leveraged },
      denominator: { title: invested, value: paired.invested },
      isPaired: isPartly(leverage),
    };
  },
  total: ({ total: { invested, leveraged, count } }) => ({ invested, leveraged, count }),
  first: (model, most) => firstOf(model.groups, most, (groups) => ({ ...model, groups })),
  drawing: fundingLeverageDrawing,
};
