import type { Quantity, RegionMap, RegionMeasure, RegionTalent } from '../../data/index.js';
import { wordsOf } from '../../locales/index.js';
import type { ViewContext } from '../internal/context.js';
import { boundText, negated } from '../internal/data/bound-text.js';
import { SHORTAGE_SIGNS } from '../internal/data/talent-balance.js';
import { en } from './words/en.js';
import { zhCN } from './words/zh-CN.js';

/** What the view says, in the reader's language. */
export const regionWords = wordsOf('region-map', { 'zh-CN': zhCN, en });

/** Why no map is drawn. */
export type Refusal = 'awaited' | 'no-shapes' | 'bad-shapes' | 'no-approval' | 'no-match';

export const regionName = ({ key, name }: Pick<RegionTalent, 'key' | 'name'>, context: ViewContext): string =>
  key === '' ? context.messages.unnamed : context.text(name);

/** A rate of shortage in words: `缺23.4%`, `富余5%`, or why it is not known. */
export function rateText({ rate, level }: Pick<RegionTalent, 'rate' | 'level'>, context: ViewContext): string {
  const words = regionWords(context);
  const { low, high, status } = rate;
  const write = (known: Quantity) => context.figure({ ...known, unit: '%', text: '' }, { decimals: 1 });
  const at = (end: number) => write({ ...rate, low: end, high: end, status: 'exact' });
  const unknown = context.messages.shortage[level];
  if (status === 'missing' || (low === Number.NEGATIVE_INFINITY && high >= 100)) return unknown;
  if (low === 0 && high === 0) return words.even;
  if (low < 0 && high > 0)
    return low === Number.NEGATIVE_INFINITY ? words.atMost(at(high)) : words.maySpare(at(0 - low), at(high));
  return high > 0
    ? boundText(rate, { exactly: words.short, atMost: words.perhapsShort, atLeast: words.shortAtLeast, unknown }, write)
    : boundText(
        negated(rate),
        { exactly: words.spare, atMost: words.perhapsSpare, atLeast: words.spareAtLeast, unknown },
        write,
      );
}

/** The figure of a region that the map shows. */
export const figureOf = (region: RegionTalent, measure: Exclude<RegionMeasure, 'shortage'>): Quantity =>
  region[measure];

/** What stands below a region's name. */
export const valueText = (region: RegionTalent, measure: RegionMeasure, context: ViewContext): string =>
  measure === 'shortage' ? rateText(region, context) : context.brief(figureOf(region, measure));

/** The same with the sign of its level before it, so that no colour is needed. */
export const signedText = (region: RegionTalent, measure: RegionMeasure, context: ViewContext): string =>
  (measure === 'shortage' ? SHORTAGE_SIGNS[region.level] : '') + valueText(region, measure, context);

/** When the figures are of: a period, or, for people introduced, all of them. */
export function periodText({ period, span }: RegionMap, measure: RegionMeasure, { messages }: ViewContext): string {
  if (measure !== 'introduced') return period === undefined || period === '' ? '' : messages.periodOf(period);
  if (!span) return '';
  return messages.periodOf(span.first === span.last ? span.first : messages.periodRange(span.first, span.last));
}
