import { greatest } from 'd3-array';
import { interval, leadersOf, type PyramidTier, type Quantity, type TalentPyramid } from '../../data/index.js';
import { partsMet } from '../internal/chart/bars.js';
import type { ViewContext } from '../internal/context.js';
import type { Headline } from '../internal/figure.template.js';
import { listed, named } from '../internal/named.js';
import { inOneBreath } from '../internal/speech.js';
import { isWithheld, missingText, pyramidWords, ratioText, shortfallText, tierName } from './talent-pyramid.words.js';

/** Says how many there are and where most are missing for the size of the tier. */
export function talentPyramidHeadline(model: TalentPyramid, context: ViewContext): Headline {
  const words = pyramidWords(context);
  const { messages } = context;
  const { tiers, period } = model;
  const periodText = period === undefined ? '' : messages.periodOf(period);
  const title = words.title(periodText, countText(model.total, context), finding(model, context));
  const targeted = tiers.some(({ targetFrom }) => targetFrom !== 'none');
  const leading = tiers.slice(1).some((_, at) => tiers[at]!.leadsTo?.key === tiers[at + 1]!.key && tiers[at]!.leads.status !== 'missing'); // biome-ignore format: one line
  const subtitle = words.subtitle(targeted, leading, periodText);
  const list = tiers
    .map((tier) => named(tierName(tier, context), context.figure(tier.headcount), context))
    .join(messages.comma);
  const withheld = tiers.filter(({ headcount, uncounted }) => uncounted === 0 && partsMet([headcount]).slot).length;
  const summary = [
    title,
    withheld > 0 ? words.withheld(withheld) : '',
    ...tiers
      .filter(({ verdict }) => verdict === 'below')
      .map((tier) => words.below(tierName(tier, context), tierName(tier.leadsTo!, context), ratioText(tier, context))),
    subtitle,
    words.tiers(tiers.length, list),
    ...pyramidNotes(model, context),
  ];
  return { title, subtitle, summary: inOneBreath(summary, context) };
}

/** Which headcounts are only lower bounds, and which shortfalls are of some records only. */
export function pyramidNotes({ tiers }: TalentPyramid, context: ViewContext): string[] {
  const words = pyramidWords(context);
  const partly = tiers.filter(({ uncounted, headcount }) => uncounted > 0 && headcount.status !== 'missing');
  return [
    ...partly.map((tier) => words.uncounted(tierName(tier, context), tier.uncounted)),
    ...tiers
      .filter(({ untargeted }) => untargeted > 0)
      .map((tier) => words.untargeted(tierName(tier, context), tier.untargeted)),
  ];
}

function countText(total: Quantity, context: ViewContext): string {
  const { countOf } = pyramidWords(context);
  if (total.status === 'missing') return countOf.missing;
  return isWithheld(total) ? countOf.withheld : context.brief(total);
}

/** Whether targets are stated, follow from the design, or some of each. */
function sourceOf(targeted: readonly PyramidTier[]): 'stated' | 'designed' | 'both' {
  const stated = targeted.filter(({ targetFrom }) => targetFrom === 'stated').length;
  return stated === targeted.length ? 'stated' : stated === 0 ? 'designed' : 'both';
}

/** How many are missing, and where the gap is widest for the size of the tier; or that there is none; or what is open. */
function finding(model: TalentPyramid, context: ViewContext): string {
  const words = pyramidWords(context);
  const { tiers } = model;
  const targeted = tiers.filter(({ targetFrom }) => targetFrom !== 'none');
  if (targeted.length === 0) {
    const designed = tiers.some((tier) => tier.designed.status !== 'missing' && tier.leadsTo !== undefined);
    return designed ? words.notComputable(tiers.length) : words.noTarget(tiers.length);
  }
  const source = sourceOf(targeted);
  // Nothing is claimed of nought: nobody of nobody reaches no target.
  const compared = targeted.filter(({ target, attained }) => attained !== 'none' || target.high !== 0);
  if (compared.length === 0) return words.allNought;
  const judged = compared.filter(({ shortfall }) => shortfall.status !== 'missing');
  const short = judged.filter(({ shortfall }) => shortfall.low > 0);
  const over = judged.filter(({ attained, shortfall }) => attained === 'unmet' && shortfall.high <= 0);
  const beyond = over.length === 0 ? '' : words.join + words.overLimit(namesOf(over, context));
  if (short.length > 0) {
    const [only] = short as [PyramidTier];
    if (compared.filter((tier) => tier.shortfall.status === 'missing' || tier.shortfall.high > 0).length === 1)
      return words.oneGap(tierName(only, context), shortfallText(only, context) + shareText(only, context)) + beyond;
    const all = missingText(model.shortfall, context, words.allLacking);
    const which = widestText(compared, context);
    const even = short.length === compared.length && isEven(short) ? words.join + words.widestEven : '';
    return (which === '' ? all + even : words.among(all, which)) + beyond;
  }
  if (beyond !== '') return words.overLimit(namesOf(over, context));
  const open = greatest(
    judged.filter(({ shortfall }) => shortfall.high > 0),
    ({ gap }) => gap.high,
  );
  if (open && open.targetFrom !== 'none' && Number.isFinite(open.shortfall.high))
    return words.maybe[open.targetFrom](tierName(open, context), shortfallText(open, context));
  if (open || judged.length === 0 || judged.some(({ attained }) => attained !== 'met')) return words.undecided[source];
  return judged.length < compared.length ? words.knownMet[source] : words.allMet[source];
}

/** Have all of them exactly the same gap? */
const isEven = (tiers: readonly PyramidTier[]): boolean => leadersOf(tiers, ({ gap }) => gap)?.even === true;

const namesOf = (tiers: readonly PyramidTier[], context: ViewContext): string =>
  listed(
    tiers.map((tier) => tierName(tier, context)),
    context,
  );

/** A shortfall as a share of its target, in brackets; '' where nobody is known to be missing. */
export function shareText({ gap, shortfall, targetFrom }: PyramidTier, context: ViewContext): string {
  if (gap.status === 'missing' || shortfall.low <= 0 || targetFrom === 'none') return '';
  return pyramidWords(context).shareOfTarget[targetFrom](context.brief(gap, { decimals: 1 }));
}

/** Which tier's gap is the widest, as far as it is known to be; '' where several may be. */
function widestText(compared: readonly PyramidTier[], context: ViewContext): string {
  const words = pyramidWords(context);
  // Nobody can lack more than all of the target.
  const gapOf = ({ gap }: PyramidTier) => (gap.status === 'missing' ? interval(0, 100, '%') : gap);
  const lead = leadersOf(compared, gapOf, { isNamed: ({ key }) => key !== '' });
  if (!lead) return '';
  const { first, sure, even } = lead;
  const [widest] = first;
  if (even) return '';
  if (first.length > 1) return sure ? words.widestTied(namesOf(first, context)) : '';
  const { gap, targetFrom } = widest;
  const share =
    gap.status === 'missing' || targetFrom === 'none'
      ? ''
      : words.shareInTitle[targetFrom](context.brief(gap, { decimals: 1 }));
  const short = shortfallText(widest, context) + share;
  return (sure ? words.widest : words.widestKnown)(tierName(widest, context), short);
}
