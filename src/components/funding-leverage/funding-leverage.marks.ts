import type { FundingLeverage } from '../../data/index.js';
import { certaintyLegend } from '../internal/chart/bars.js';
import type { Mark } from '../internal/chart/mark.js';
import type { ViewContext } from '../internal/context.js';
import type { LegendItem } from '../internal/figure.template.js';
import { countText, fundingWords, groupName, isPartly, ratioText } from './funding-leverage.words.js';

/** Every group as a mark: what it is called, its money in full, its ratio. */
export function fundingLeverageMarks({ groups, groupBy }: FundingLeverage, context: ViewContext): Mark[] {
  const words = fundingWords(context);
  return groups.map((group) => ({
    key: group.key,
    lines: [
      groupName(group, groupBy, context),
      `${words.invested} ${context.figure(group.invested)}`,
      `${words.leveraged} ${context.figure(group.leveraged)}`,
      `${isPartly(group) ? context.messages.pairedTitle(words.ratio) : words.ratio} ${ratioText(group, context)}`,
      `${words.count} ${countText(group.count, context)}`,
    ],
    dimension: groupBy,
    value: group.key,
    rows: group.rows,
  }));
}

/** Colours of the two amounts and of their ratio, the same in bars and legend. */
export const coloursOf = ({ tokens }: ViewContext) => ({
  invested: tokens.palette[0]!,
  leveraged: tokens.palette[1]!,
  ratio: tokens.palette[2]!,
});

/** The two amounts first: their swatches bear the decals of their bars. */
export function fundingLeverageLegend({ groups }: FundingLeverage, context: ViewContext): LegendItem[] {
  const words = fundingWords(context);
  const colours = coloursOf(context);
  return [
    { label: words.invested, colour: colours.invested },
    { label: words.leveraged, colour: colours.leveraged, decal: 1 },
    { label: words.ratio, colour: colours.ratio, pattern: 'line' },
    ...certaintyLegend(
      // A ratio that can't be computed says why in words; it is not one that nobody has counted.
      groups.flatMap(({ invested, leveraged, ratio, noRatio }) => [invested, leveraged, ...(noRatio ? [] : [ratio])]),
      context,
    ),
  ];
}
