import { leadersOf, type Quantity, type RegionTalent } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import { isPartly } from '../internal/data/talent-balance.js';
import type { Headline } from '../internal/figure.template.js';
import { listed, named } from '../internal/named.js';
import { inOneBreath } from '../internal/speech.js';
import { unknownText } from '../internal/unknown-text.js';
import type { DrawnRegionMap } from './region-map.model.js';
import { figureOf, periodText, rateText, regionName, regionWords, valueText } from './region-map.words.js';

/** Says in which region talent is shortest, or where there is most of what is counted. */
export function regionHeadline(model: DrawnRegionMap, context: ViewContext): Headline {
  const words = regionWords(context);
  const { messages } = context;
  const { measure, regions } = model;
  const period = periodText(model, measure, context);
  const found = measure === 'shortage' ? rateFinding(regions, context) : countFinding(model, measure, context);
  const whole = found + together(model, context);
  const title = measure === 'shortage' && isPartly(regions) ? messages.paired(whole) : whole;
  const subtitle =
    measure === 'shortage' ? words.subtitle.rate(period) : words.subtitle.count(period, words.measureTitle[measure]);
  const unknown = unknownText(
    regions.map((region) => shownOf(region, measure)),
    context,
  );
  const list = regions.map((region) =>
    named(regionName(region, context), valueText(region, measure, context), context),
  );
  return { title, subtitle, summary: inOneBreath([title, unknown, subtitle, list.join(messages.comma)], context) };
}

function rateFinding(regions: readonly RegionTalent[], context: ViewContext): string {
  const words = regionWords(context);
  const lead = leadersOf(regions, ({ rate }) => rate);
  if (!lead) {
    if (!regions.every(({ rate: { status, high } }) => status !== 'missing' && high <= 0)) return words.unknown;
    return regions.every(({ paired }) => paired.demand.high === 0) ? words.noDemand : words.noGap;
  }
  const { first, sure, even } = lead;
  const [top] = first;
  const what = rateText(top, context);
  if (first.length > 1) {
    if (even) return words.same(first.length, what);
    return (sure ? words.tied : words.tiedKnown)(namesOf(first, context), what);
  }
  const say = regions.length === 1 ? words.one : sure ? words.title : words.titleKnown;
  return say(regionName(top, context), what, context.messages.shortage[top.level]);
}

const namesOf = (regions: readonly RegionTalent[], context: ViewContext): string =>
  listed(
    regions.map((region) => regionName(region, context)),
    context,
  );

function countFinding(
  { regions }: DrawnRegionMap,
  measure: Exclude<DrawnRegionMap['measure'], 'shortage'>,
  context: ViewContext,
): string {
  const words = regionWords(context);
  const word = words.measureTitle[measure];
  const lead = leadersOf(regions, (region) => figureOf(region, measure));
  if (!lead) {
    const known = regions.map((region) => figureOf(region, measure)).filter(({ status }) => status !== 'missing');
    if (known.length === 0) return words.noCounts(word);
    return (
      known.every(({ high }) => high === 0) && known.length === regions.length ? words.noughts : words.withheldCounts
    )(word);
  }
  const { first, sure, even } = lead;
  const figure = context.brief(figureOf(first[0], measure));
  if (first.length > 1) {
    if (even) return words.evenCounts(first.length, word, figure);
    return (sure ? words.mostTied : words.mostTiedKnown)(namesOf(first, context), word, figure);
  }
  const say = regions.length === 1 ? words.oneCount : sure ? words.most : words.mostKnown;
  return say(regionName(first[0], context), word, figure);
}

const shownOf = (region: RegionTalent, measure: DrawnRegionMap['measure']): Quantity =>
  measure === 'shortage' ? region.rate : figureOf(region, measure);

/** What the regions that tile the map come to together, as far as they have figures. */
function together({ regions, total, measure }: DrawnRegionMap, context: ViewContext): string {
  const words = regionWords(context);
  const tiles = regions.filter(({ isZone }) => !isZone);
  const stated = tiles.filter((region) => shownOf(region, measure).status !== 'missing');
  if (!total || stated.length < 2) return '';
  const what = measure === 'shortage' ? rateText(total, context) : context.brief(total[measure]);
  return (stated.length < tiles.length ? words.togetherStated : words.together)(stated.length, what);
}
