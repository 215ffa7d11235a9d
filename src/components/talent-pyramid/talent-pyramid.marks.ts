import type { TalentPyramid } from '../../data/index.js';
import { certaintyLegend } from '../internal/chart/bars.js';
import type { Mark } from '../internal/chart/mark.js';
import type { ViewContext } from '../internal/context.js';
import type { LegendItem } from '../internal/figure.template.js';
import { shareText } from './talent-pyramid.headline.js';
import { pyramidWords, ratioText, shortfallText, targetText, tierName } from './talent-pyramid.words.js';

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
          : [
              tier.untargeted > 0
                ? targetText(tier, context)
                : `${words.target} ${context.figure(target)}${targetFrom === 'designed' ? words.derived : ''}`,
            ]),
        ...(short === '' ? [] : [short + shareText(tier, context)]),
        ...(ratio === '' ? [] : [words.below(tierName(tier, context), tierName(leadsTo!, context), ratio)]),
        ...(tier.uncounted === 0 || tier.headcount.status === 'missing'
          ? []
          : [words.uncounted(tierName(tier, context), tier.uncounted)]),
        ...(tier.untargeted === 0 ? [] : [words.untargeted(tierName(tier, context), tier.untargeted)]),
      ],
      dimension: 'tier',
      value: tier.key,
      rows: tier.rows,
    };
  });
}

/** People, their target, and what is missing between the two. */
export const coloursOf = ({ tokens }: ViewContext) => ({
  people: tokens.palette[0]!,
  target: tokens.text,
  missing: tokens.shortage.urgent,
});

export function talentPyramidLegend({ tiers }: TalentPyramid, context: ViewContext): LegendItem[] {
  const words = pyramidWords(context);
  const { people, target, missing } = coloursOf(context);
  const has = (from: 'stated' | 'designed') => tiers.some(({ targetFrom }) => targetFrom === from);
  const label = has('stated')
    ? has('designed')
      ? words.eitherTarget
      : words.target
    : has('designed')
      ? words.designedTarget
      : '';
  const short = tiers.some(({ shortfall }) => shortfall.status !== 'missing' && shortfall.low > 0);
  return [
    { label: words.headcount, colour: people },
    ...(label === '' ? [] : [{ label, colour: target, pattern: 'tick' as const }]),
    ...(short ? [{ label: words.shortfall, colour: missing, pattern: 'hollow' as const }] : []),
    ...certaintyLegend(
      tiers.map(({ headcount }) => headcount),
      context,
    ),
  ];
}
