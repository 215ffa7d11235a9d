import type { PyramidTier, Quantity } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import { type BoundWords, boundText } from '../internal/data/bound-text.js';
import { pyramidWords } from './words/index.js';

export { pyramidWords };

/** Nothing at all is known of it: withheld as a whole. */
export const isWithheld = ({ status, low, high }: Quantity): boolean =>
  status !== 'missing' && low <= 0 && high === Infinity;

export const tierName = ({ key, name }: Pick<PyramidTier, 'key' | 'name'>, context: ViewContext): string =>
  key === '' ? context.messages.unnamed : context.text(name);

/** People who are missing, in words: `缺13人`, `缺口0—4人`, `至少缺3人`; '' where none are, or nobody knows. */
export function missingText(
  lacking: Quantity,
  context: ViewContext,
  words: BoundWords = pyramidWords(context).lacking,
): string {
  if (lacking.status === 'missing' || lacking.high <= 0) return '';
  const unit = context.grammar.keepsUnits && !!lacking.unit;
  return boundText(lacking, words, (known) => context.figure({ ...known, text: '' }, { unit }));
}

/** What is missing to the target, in words: `缺13人`, `缺口0—4人`, `已达目标`; '' without a target, or one of nought. */
export function shortfallText({ shortfall, target, targetFrom, attained }: PyramidTier, context: ViewContext): string {
  const words = pyramidWords(context);
  if (target.status === 'missing' || shortfall.status === 'missing' || attained === 'none') return '';
  if (shortfall.high > 0) return missingText(shortfall, context);
  return attained === 'unmet' ? words.over : attained === 'met' ? words.noShortfall[targetFrom] : '';
}

/** What there should be: `目标44人`, or `设计30人` where it follows from the tier above; '' without a target. */
export function targetText({ target, targetFrom, untargeted, compared }: PyramidTier, context: ViewContext): string {
  if (target.status === 'missing') return '';
  const words = pyramidWords(context);
  const figure = (quantity: Quantity) => context.figure(quantity, context.grammar.keepsUnits ? {} : { unit: false });
  const said = `${words.targetOf[targetFrom]}${context.grammar.gap}${figure(target)}`;
  return untargeted > 0 ? words.partTarget(said, figure(compared)) : said;
}

/** A designed ratio: `1:10`; in Chinese a withheld digit as the source writes it (`1:1*`), with what it may be. */
export function designText(designed: Quantity, context: ViewContext): string {
  const figure = context.figure(designed, { unit: false });
  // What is heard has no star.
  if (!context.grammar.keepsUnits || designed.status !== 'masked' || designed.low <= 0 || !figure.includes('*'))
    return `1:${figure}`;
  const range = context.figure({ ...designed, text: '', status: 'bounded' }, { unit: false });
  return `1:${designed.text.replace(/[名人个位]$/, '')}（${range}）`;
}

/** Actual against designed leading ratio: `实际1:6.5，设计1:10，不足`; '' where there is neither. */
export function ratioText(tier: PyramidTier, context: ViewContext): string {
  const { leads, designed, verdict, leadsTo } = tier;
  const words = pyramidWords(context);
  if (leadsTo === undefined || (leads.status === 'missing' && designed.status === 'missing')) return '';
  const actual = actualText(tier, context);
  return designed.status === 'missing' ? actual : words.against[verdict](actual, designText(designed, context));
}

function actualText({ leads, designed, verdict }: PyramidTier, context: ViewContext): string {
  const words = pyramidWords(context);
  if (leads.status === 'missing') {
    const { reason } = leads;
    const known = reason === 'zero-denominator' || reason === 'masked-denominator' || reason === 'open-denominator';
    return words.noActual[known ? reason : 'other'];
  }
  if (isWithheld(leads)) return words.actualWithheld;
  // One decimal, unless 9.96 below 10 would read as 10.
  const decimals = verdict === 'below' && Math.ceil(leads.high * 10) / 10 >= designed.low ? 2 : 1;
  return words.actual(context.figure(leads, { decimals, unit: false }));
}
