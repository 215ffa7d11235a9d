import type { TalentPyramid } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import { isWithheld, ratioText, shortfallText, targetText, tierName } from './talent-pyramid.words.js';

/** What is written at a tier. */
export interface TierTexts {
  name: string;
  /** The headcount beside the name; '' where its wording stands in place of the bar. */
  count: string;
  /** The wording that stands in place of a bar: why there is none, or that it is withheld. */
  reason: string;
  shortfall: string;
  target: string;
  /** People are known to be missing. */
  isShort: boolean;
  /** Stands between this tier and the next. */
  ratio: string;
  /** The ratio is known to be below its design. */
  isBelow: boolean;
}

/** All that is written at the tiers, in the reader's language. */
export function textsOf({ tiers }: TalentPyramid, context: ViewContext): TierTexts[] {
  return tiers.map((tier, at) => {
    const inPlace = tier.headcount.status === 'missing' || isWithheld(tier.headcount);
    const figure = context.figure(tier.headcount);
    const next = tiers[at + 1];
    return {
      name: tierName(tier, context),
      count: inPlace ? '' : figure,
      reason: inPlace ? figure : '',
      shortfall: shortfallText(tier, context),
      target: targetText(tier, context),
      isShort: tier.shortfall.status !== 'missing' && tier.shortfall.low > 0,
      // A filter may hide the tier that this one leads.
      ratio: next !== undefined && next.key === tier.leadsTo?.key ? ratioText(tier, context) : '',
      isBelow: tier.verdict === 'below',
    };
  });
}
