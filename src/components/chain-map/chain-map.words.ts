import type { ChainMap, ChainSegment, Quantity, Stage, TalentBalance } from '../../data/index.js';
import { wordsOf } from '../../locales/index.js';
import type { ViewContext } from '../internal/context.js';
import { boundText, negated } from '../internal/data/bound-text.js';
import { en } from './words/en.js';
import { zhCN } from './words/zh-CN.js';

/** What the view says, in the reader's language. */
export const chainWords = wordsOf('chain-map', { 'zh-CN': zhCN, en });

/** A shortage in words, the same wherever it stands: short of 73, 36 to spare, either of them, or why it is not known. */
export function gapText(shortage: Quantity, context: ViewContext, brief = true): string {
  const words = chainWords(context);
  const { low, high, status } = shortage;
  const write = (known: Quantity) =>
    (brief ? context.brief : context.figure)({ ...known, text: '' }, { unit: context.locale === 'zh-CN' });
  const at = (end: number) => write({ ...shortage, low: end, high: end, status: 'exact' });
  if (status === 'missing') return words.gapUnknown;
  if (low === 0 && high === 0) return words.even;
  if (low < 0 && high > 0) {
    if (Number.isFinite(low))
      return Number.isFinite(high) ? words.either(at(high), at(0 - low)) : words.spareOrShort(at(0 - low));
    return Number.isFinite(high) ? words.perhapsShort(at(high)) : words.gapWithheld;
  }
  return high > 0
    ? boundText(
        shortage,
        { exactly: words.short, atMost: words.perhaps, atLeast: words.atLeast, unknown: words.gapWithheld },
        write,
      )
    : boundText(
        negated(shortage),
        { exactly: words.spare, atMost: words.perhapsSpare, atLeast: words.spareAtLeast, unknown: words.gapWithheld },
        write,
      );
}

export const stageName = (stage: Stage, { messages }: ViewContext): string => messages.stage[stage];

/** What a segment's chain is like there: weak or missing; '' where it is strong or nobody says. */
export const strengthWord = ({ strength }: Pick<ChainSegment, 'strength'>, { messages }: ViewContext): string =>
  strength === undefined || strength === 'strong' ? '' : messages.strength[strength];

/** What stands beside bars: how scarce, and how many are short. */
export const balanceLabel = ({ shortage, level }: TalentBalance, context: ViewContext): string =>
  chainWords(context).label(context.messages.shortage[level], level, gapText(shortage, context));

/** The figure below a cell's word: how many are short or to spare; '' where the word says all. */
export function cellGap({ shortage, level }: TalentBalance, context: ViewContext): string {
  if (level === 'unknown') return '';
  if (level !== 'surplus') return gapText(shortage, context);
  // The word is 富余 already.
  return context.figure(negated(shortage));
}

/** The period that the figures are of; '' where there is none. */
export const periodText = ({ period }: Pick<ChainMap, 'period'>, { messages }: ViewContext): string =>
  period === undefined ? '' : messages.periodOf(period);
