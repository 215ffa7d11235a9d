import { greatest } from 'd3-array';
import type { PyramidTier, TalentPyramid } from '../../data/index.js';
import { partsMet } from '../internal/chart/bars.js';
import type { ViewContext } from '../internal/context.js';
import type { Headline } from '../internal/figure.template.js';
import { pyramidWords, ratioText, shortfallText, tierName } from './talent-pyramid.words.js';

/** Says how many there are and where most are missing for the size of the tier. */
export function talentPyramidHeadline(model: TalentPyramid, context: ViewContext): Headline {
  const words = pyramidWords(context);
  const { messages } = context;
  const { tiers, period, scale } = model;
  const periodText = period === undefined ? '' : messages.periodOf(period);
  const title = words.title(periodText, context.brief(model.total), finding(model, context));
  const subtitle = words.subtitle(periodText === '' ? '' : words.join + periodText, words.scale[scale]);
  const list = tiers.map((tier) => `${tierName(tier, context)} ${context.figure(tier.headcount)}`).join(messages.comma);
  const withheld = tiers.filter(({ headcount, uncounted }) => uncounted === 0 && partsMet([headcount]).slot).length;
  const summary = [
    messages.chartOf(messages.view['talent-pyramid']),
    title,
    subtitle,
    words.tiers(tiers.length, list),
    ...tiers
      .filter(({ verdict }) => verdict === 'below')
      .map((tier) => words.below(tierName(tier, context), tierName(tier.leadsTo!, context), ratioText(tier, context))),
    withheld > 0 ? words.withheld(withheld) : '',
    ...uncountedNotes(model, context),
  ];
  return { title, subtitle, summary: messages.sentences(summary) };
}

/** Which headcounts are only lower bounds, since some records of the tier state none. */
export function uncountedNotes({ tiers }: TalentPyramid, context: ViewContext): string[] {
  const partly = tiers.filter(({ uncounted, headcount }) => uncounted > 0 && headcount.status !== 'missing');
  return partly.map((tier) => pyramidWords(context).uncounted(tierName(tier, context), tier.uncounted));
}

/** The tier with the widest gap for its target; or that there is none, or that it can't be told. */
function finding({ tiers }: TalentPyramid, context: ViewContext): string {
  const words = pyramidWords(context);
  const targeted = tiers.filter(({ target }) => target.status !== 'missing');
  if (targeted.length === 0) return words.noTarget(tiers.length);
  const judged = targeted.filter(({ shortfall }) => shortfall.status !== 'missing');
  const widest = greatest(
    judged.filter(({ shortfall }) => shortfall.low > 0),
    ({ gap }) => gap.low,
  );
  if (widest) return gapText(widest, targeted, context);
  const open = greatest(
    judged.filter(({ shortfall }) => shortfall.high > 0),
    ({ gap }) => gap.high,
  );
  if (open)
    return Number.isFinite(open.shortfall.high)
      ? words.maybe(tierName(open, context), shortfallText(open, context))
      : words.undecided;
  if (judged.length === 0) return words.undecided;
  return judged.length < targeted.length ? words.knownMet : words.allMet;
}

function gapText(widest: PyramidTier, targeted: readonly PyramidTier[], context: ViewContext): string {
  const words = pyramidWords(context);
  const others = targeted.filter((tier) => tier !== widest);
  const beyond = (end: 'low' | 'high') =>
    others.every(({ gap }) => widest.gap.low > (gap.status === 'missing' ? (end === 'low' ? 0 : 100) : gap[end]));
  const say =
    others.length === 0
      ? words.oneGap
      : beyond('high')
        ? words.widest
        : beyond('low')
          ? words.widestKnown
          : words.oneGap;
  return say(tierName(widest, context), shortfallText(widest, context));
}
