import { greatest } from 'd3-array';
import type { RegionTalent } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import type { Headline } from '../internal/figure.template.js';
import type { DrawnRegionMap } from './region-map.model.js';
import { figureOf, periodText, rateText, regionName, regionWords, valueText } from './region-map.words.js';

/** Says in which region talent is shortest, or where there is most of what is counted. */
export function regionHeadline(model: DrawnRegionMap, context: ViewContext): Headline {
  const words = regionWords(context);
  const { messages } = context;
  const { measure, regions } = model;
  const period = periodText(model, measure, context);
  const found = measure === 'shortage' ? rateFinding(regions, context) : countFinding(model, measure, context);
  const title = found + together(model, context);
  const subtitle =
    measure === 'shortage' ? words.subtitle.rate(period) : words.subtitle.count(period, words.measureTitle[measure]);
  const list = regions.map((region) => `${regionName(region, context)} ${valueText(region, measure, context)}`);
  const summary = [messages.chartOf(messages.view['region-map']), title, subtitle, list.join(messages.comma)];
  return { title, subtitle, summary: messages.sentences(summary) };
}

function rateFinding(regions: readonly RegionTalent[], context: ViewContext): string {
  const words = regionWords(context);
  const known = regions.filter(({ rate }) => rate.status !== 'missing');
  const most = greatest(
    known.filter(({ rate }) => rate.low > 0),
    ({ rate }) => rate.low,
  );
  if (!most)
    return known.length === regions.length && known.every(({ rate }) => rate.high <= 0) ? words.noGap : words.unknown;
  const certain = regions.every(
    ({ rate, level }) => rate === most.rate || (level !== 'unknown' && rate.high < most.rate.low),
  );
  const say = certain && regions.length > 1 ? words.title : words.titleKnown;
  return say(regionName(most, context), rateText(most, context), context.messages.shortage[most.level]);
}

function countFinding(
  { regions }: DrawnRegionMap,
  measure: Exclude<DrawnRegionMap['measure'], 'shortage'>,
  context: ViewContext,
): string {
  const words = regionWords(context);
  const word = words.measureTitle[measure];
  const known = regions.filter((region) => figureOf(region, measure).status !== 'missing');
  const most = greatest(known, (region) => figureOf(region, measure).low);
  if (!most || figureOf(most, measure).high === 0) return words.noCounts(word);
  const figure = figureOf(most, measure);
  const certain =
    known.length === regions.length &&
    regions.every((region) => region === most || figureOf(region, measure).high < figure.low);
  return (certain ? words.most : words.mostKnown)(regionName(most, context), word, context.brief(figure));
}

/** What the regions that tile the map come to together, as far as they have figures. */
function together({ regions, total, measure }: DrawnRegionMap, context: ViewContext): string {
  const words = regionWords(context);
  const tiles = regions.filter(({ isZone }) => !isZone);
  const shownOf = (region: RegionTalent) => (measure === 'shortage' ? region.rate : figureOf(region, measure));
  const stated = tiles.filter((region) => shownOf(region).status !== 'missing');
  if (!total || stated.length < 2) return '';
  const what = measure === 'shortage' ? rateText(total, context) : context.brief(total[measure]);
  return (stated.length < tiles.length ? words.togetherStated : words.together)(stated.length, what);
}
