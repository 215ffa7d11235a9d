import type { PyramidTier, TalentPyramid } from '../../data/index.js';
import { certaintyLegend } from '../internal/chart/bars.js';
import type { Mark } from '../internal/chart/mark.js';
import type { ViewContext } from '../internal/context.js';
import type { LegendItem } from '../internal/figure.template.js';
import { pyramidWords, ratioText, shortfallText, tierName } from './talent-pyramid.words.js';

/** Every tier as a mark: its name, its people, its target, what is missing, and whom it leads. */
export function talentPyramidMarks({ tiers }: TalentPyramid, context: ViewContext): Mark[] {
  const words = pyramidWords(context);
  return tiers.map((tier) => {
    const { target, targetFrom, leadsTo } = tier;
    const short = shortfallText(tier, context);
    const ratio = ratioText(tier, context);
    return {
      key: tier.key,
      lines: [
        tierName(tier, context),
        `${words.headcount} ${context.figure(tier.headcount)}`,
        ...(targetFrom === 'none'
          ? []
          : [`${words.target} ${context.figure(target)}${targetFrom === 'designed' ? words.derived : ''}`]),
        ...(short === '' ? [] : [short + gapText(tier, context)]),
        ...(ratio === '' ? [] : [words.below(tierName(tier, context), tierName(leadsTo!, context), ratio)]),
        ...(tier.uncounted === 0 || tier.headcount.status === 'missing'
          ? []
          : [words.uncounted(tierName(tier, context), tier.uncounted)]),
      ],
      dimension: 'tier',
      value: tier.key,
      rows: tier.rows,
    };
  });
}

/** A shortfall as a share of its target, in brackets; '' where nobody is known to be missing. */
const gapText = ({ gap, shortfall }: PyramidTier, context: ViewContext): string =>
  gap.status === 'missing' || shortfall.low <= 0
    ? ''
    : pyramidWords(context).shareOfTarget(context.brief(gap, { decimals: 1 }));

/** People and their target; what falls short is red in words alone. */
export const coloursOf = ({ tokens }: ViewContext) => ({ people: tokens.palette[0]!, target: tokens.text });

export function talentPyramidLegend({ tiers }: TalentPyramid, context: ViewContext): LegendItem[] {
  const words = pyramidWords(context);
  const { people, target } = coloursOf(context);
  const targeted = tiers.some(({ targetFrom }) => targetFrom !== 'none');
  return [
    { label: words.headcount, colour: people },
    ...(targeted ? [{ label: words.target, colour: target, pattern: 'tick' as const }] : []),
    ...certaintyLegend(
      tiers.map(({ headcount }) => headcount),
      context,
    ),
  ];
}
