import { exact, type FundingGrouping, type Leverage, type LeverageGroup, type Quantity } from '../../data/index.js';
import { wordsOf } from '../../locales/index.js';
import type { ViewContext } from '../internal/context.js';
import { boundText } from '../internal/data/bound-text.js';
import { en } from './words/en.js';
import { zhCN } from './words/zh-CN.js';

/** What the view says, in the reader's language. */
export const fundingWords = wordsOf('funding-leverage', { 'zh-CN': zhCN, en });

/** Below this a ratio would read 0.00, which says nothing was drawn. */
const TINY = 0.005;

const DECIMALS = { decimals: 2, fixed: true } as const;

/** A ratio of amounts, bare (`3.20`) or as money (`3.20元`). */
function amountText(ratio: Quantity, context: ViewContext, unit: boolean): string {
  const isTiny = ratio.status !== 'missing' && ratio.low >= 0 && ratio.high > 0 && ratio.high < TINY;
  const write = (amount: Quantity) => context.figure(unit ? { ...amount, unit: '元' } : amount, { ...DECIMALS, unit });
  return isTiny ? fundingWords(context).tiny(write(exact(0.01))) : write(ratio);
}

const causeOf = ({ noRatio, invested }: Leverage, context: ViewContext): string => {
  const { cause, partlyWithheld } = fundingWords(context);
  return noRatio === 'withheld' && invested.low > 0 ? partlyWithheld : cause[noRatio ?? 'incomplete'];
};

/** Is a ratio not of all records, since some state only one of the two amounts? */
export const isPartly = ({ incomplete, noRatio }: Leverage): boolean => !noRatio && incomplete.high !== 0;

/** A ratio with two decimals: `3.20`, `2.50—3.10`, `至少2.50`, `不足0.01`, or why there is none. */
export const ratioText = (leverage: Leverage, context: ViewContext): string =>
  leverage.noRatio
    ? fundingWords(context).noRatio(causeOf(leverage, context))
    : amountText(leverage.ratio, context, false);

/** The same where there is little room: beside a bar the reason alone will do. */
export const ratioLabel = (leverage: Leverage, context: ViewContext): string =>
  leverage.noRatio === 'incomplete'
    ? context.figure(leverage.ratio)
    : leverage.noRatio
      ? causeOf(leverage, context)
      : amountText(leverage.ratio, context, false);

/** A ratio as the data table has it: where there is none, it says why. */
export const ratioCell = (leverage: Leverage, context: ViewContext): Quantity =>
  leverage.noRatio && leverage.noRatio !== 'incomplete'
    ? { ...leverage.ratio, text: fundingWords(context).noRatio(causeOf(leverage, context)) }
    : leverage.ratio;

/** A ratio in words, and whose money it is: `每1元财政资金撬动社会投入3.20元`, `…2.48元以上`. */
export function drawsText(ratio: Quantity, context: ViewContext, whose: 'all' | 'part' = 'all'): string {
  const { draws, of } = fundingWords(context);
  const write = (known: Quantity) => amountText(known, context, true);
  // What is as good as nothing is said with its own bound: 不足0.01元.
  const isTiny = ratio.low >= 0 && ratio.high > 0 && ratio.high < TINY;
  return (
    of[whose](context.figure(exact(1, '元'))) + (isTiny ? draws.exactly(write(ratio)) : boundText(ratio, draws, write))
  );
}

/** The total's ratio in words; where inputs leave it open, that, and the ratio of what is stated. */
export function leverageText(total: Leverage, stated: Quantity, context: ViewContext): string {
  const words = fundingWords(context);
  if (!total.noRatio) {
    const said = drawsText(total.ratio, context);
    return isPartly(total) ? context.messages.paired(said) : said;
  }
  if ((total.noRatio === 'withheld' || total.noRatio === 'open') && stated.status !== 'missing')
    return words.stated[total.noRatio](drawsText(stated, context, total.noRatio === 'open' ? 'part' : 'all'));
  return words.noRatioAtAll(isEvident(total) ? '' : causeOf(total, context));
}

/** Do the amounts themselves, which stand before it in a sentence, say why there is no ratio? */
const isEvident = ({ noRatio, invested, leveraged }: Leverage): boolean =>
  noRatio === 'incomplete'
    ? invested.status === 'missing' || leveraged.status === 'missing'
    : noRatio === 'zero' || noRatio === 'negative' || invested.low === 0;

/** A number of projects with its counting word; English does without one. */
export function countText(count: Quantity, context: ViewContext): string {
  const { items } = fundingWords(context);
  return context.figure(items === '' || count.unit ? count : { ...count, unit: items });
}

/** What a group is called: a year as a year, other names in the reader's language. */
export const groupName = ({ key, name }: LeverageGroup, groupBy: FundingGrouping, context: ViewContext): string =>
  key === ''
    ? context.messages.unnamed
    : groupBy === 'period'
      ? context.messages.periodOf(context.text(name))
      : context.text(name);
