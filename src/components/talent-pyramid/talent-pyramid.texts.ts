import type { LeadVerdict, PyramidTier, TalentPyramid } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import { pyramidWords, ratioText, shortfallText, targetText, tierName } from './talent-pyramid.words.js';

/** What is written at a tier. */
export interface TierTexts {
  name: string;
  /** The headcount, or why there is none. */
  count: string;
  shortfall: string;
  target: string;
  /** People are known to be missing. */
  isShort: boolean;
  /** Stands between this tier and the next, whom it leads. */
  ratio: string;
  /** The ratio is known to be below its design. */
  isBelow: boolean;
}

/** All that is written at the tiers, in the reader's language. */
export function textsOf({ tiers }: TalentPyramid, context: ViewContext): TierTexts[] {
  return tiers.map((tier, at) => {
    const next = tiers[at + 1];
    return {
      name: tierName(tier, context),
      count: context.figure(tier.headcount),
      shortfall: shortfallText(tier, context),
      target: targetText(tier, context),
      isShort: tier.shortfall.status !== 'missing' && tier.shortfall.low > 0,
      // A filter may hide the tier that this one leads.
      ratio: next !== undefined && next.key === tier.leadsTo?.key ? bandText(tier, context) : '',
      isBelow: tier.verdict === 'below',
    };
  });
}

/** The verdict as a sign: what is said of it never depends on colour. */
const SIGNS: Readonly<Record<LeadVerdict, string>> = { met: '✓ ', below: '✕ ', uncertain: '? ', none: '' };

function bandText(tier: PyramidTier, context: ViewContext): string {
  const ratio = ratioText(tier, context);
  if (ratio === '') return '';
  const said = pyramidWords(context).below(tierName(tier, context), tierName(tier.leadsTo!, context), ratio);
  return `${SIGNS[tier.verdict]}${said}`;
}
