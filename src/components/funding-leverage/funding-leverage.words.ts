import {
  exact,
  type FundingGrouping,
  type Leverage,
  type LeverageGroup,
  type NoRatio,
  type Quantity,
} from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import { type BoundWords, boundText } from '../internal/data/bound-text.js';

/** The view's own words, in both languages. */
const WORDS = {
  'zh-CN': {
    groupBy: { period: '时期', programme: '资金项目', chain: '产业链' },
    invested: '财政投入',
    leveraged: '撬动资金',
    ratio: '撬动倍数',
    count: '项目数',
    items: '项',
    times: '倍',
    tiny: (limit: string) => `不足${limit}`,
    /** Why there is no ratio, of one group. */
    cause: {
      incomplete: '没有两项俱全的记录',
      zero: '财政投入为零',
      negative: '财政投入为负',
      unsure: '财政投入可能为零或为负',
      withheld: '财政投入未公开',
      open: '财政投入上限未定',
    } as Record<NoRatio, string>,
    partlyWithheld: '部分财政投入未公开',
    noRatio: (cause: string) => `${cause}，无法计算`,
    noRatioAtAll: (cause: string) => `${cause === '' ? '' : `${cause}，`}无法计算撬动倍数`,
    draws: {
      exactly: (amount: string) => `撬动社会投入${amount}`,
      atLeast: (amount: string) => `撬动社会投入${amount}以上`,
      atMost: (amount: string) => `撬动社会投入不超过${amount}`,
      unknown: '撬动社会投入多少未公开',
    } as BoundWords,
    of: { all: (one: string) => `每${one}财政资金`, part: (one: string) => `每${one}投入` },
    title: (span: string, invested: string, leveraged: string, known: boolean, ratio: string) =>
      `${span === '' ? '' : `${span}，`}财政投入${invested}，撬动${known ? '' : '资金'}${leveraged}，${ratio}`,
    subtitle: (by: string, unit: string) => `按${by}：财政投入与撬动资金（${unit}）；撬动倍数另用一轴`,
    stated: {
      withheld: (ratio: string) => `部分投入未公开，已公开的${ratio}`,
      open: (ratio: string) => `部分项目投入额不设上限，其余项目${ratio}`,
    },
    highest: (names: string, ratio: string) => `撬动倍数最高为${names}（${ratio}）`,
    highestKnown: (names: string, ratio: string) => `已知撬动倍数最高为${names}（${ratio}）`,
    lowest: (names: string, ratio: string) => `最低为${names}（${ratio}）`,
    evenRatio: (count: number, by: string, ratio: string) => `${count}个${by}撬动倍数相同（${ratio}）`,
    oneGroup: (by: string, name: string, ratio: string) => `${by}仅有${name}，撬动倍数${ratio}`,
    noGroup: (by: string) => `各${by}的撬动倍数尚不能计算`,
    byGroup: (span: string, finding: string, invested: string, leveraged: string) =>
      `${span === '' ? '' : `${span}，`}${finding}；共投入财政资金${invested}，撬动资金${leveraged}`,
    withheld: (count: number, by: string) => `${count}个${by}的金额含未公开或上限未定的部分`,
    incomplete: (count: Quantity, text: string) =>
      `${count.status === 'missing' ? '部分项目' : text}缺投入或撬动数字，不计入撬动倍数`,
    overlapping: (by: string) => `同一项目可属多个${by}，各组之和可大于合计`,
    rounded: '由于四舍五入，合计与分项之和可能不等',
    definition: '撬动倍数 = 撬动资金 ÷ 财政投入，只计两项俱全的记录',
  },
  en: {
    groupBy: { period: 'period', programme: 'programme', chain: 'industry chain' },
    invested: 'Public money',
    leveraged: 'Money drawn',
    ratio: 'Leverage',
    count: 'Projects',
    items: '',
    times: '×',
    tiny: (limit: string) => `under ${limit}`,
    cause: {
      incomplete: 'no record states both amounts',
      zero: 'public money is zero',
      negative: 'public money is negative',
      unsure: 'public money may be zero or negative',
      withheld: 'public money is withheld',
      open: 'public money has no upper limit',
    } as Record<NoRatio, string>,
    partlyWithheld: 'public money is partly withheld',
    noRatio: (cause: string) => `none: ${cause}`,
    noRatioAtAll: (cause: string) =>
      cause === '' ? 'no leverage can be computed' : `${cause}, so no leverage can be computed`,
    draws: {
      exactly: (amount: string) => ` drew ${amount}`,
      atLeast: (amount: string) => ` drew at least ${amount}`,
      atMost: (amount: string) => ` drew up to ${amount}`,
      unknown: ' drew an amount that is withheld',
    } as BoundWords,
    of: { all: (one: string) => one, part: (one: string) => one },
    title: (span: string, invested: string, leveraged: string, known: boolean, ratio: string) => {
      const said = known
        ? `${invested} of public money drew ${leveraged}: ${ratio}`
        : `public money ${invested}, money drawn ${leveraged}; ${ratio}`;
      return span === '' ? capital(said) : `${span}: ${said}`;
    },
    subtitle: (by: string, unit: string) =>
      `By ${by}: public money and money drawn (${unit}); leverage on its own scale`,
    stated: {
      withheld: (ratio: string) => `part of it is withheld, of the rest ${ratio}`,
      open: (ratio: string) => `part of it has no upper limit, of the rest ${ratio}`,
    },
    highest: (names: string, ratio: string) => `Leverage is highest in ${names} (${ratio})`,
    highestKnown: (names: string, ratio: string) => `The highest known leverage is in ${names} (${ratio})`,
    lowest: (names: string, ratio: string) => `lowest in ${names} (${ratio})`,
    evenRatio: (count: number, by: string, ratio: string) => `Leverage is the same in ${count} ${by}s (${ratio})`,
    oneGroup: (by: string, name: string, ratio: string) => `The one ${by} is ${name}, leverage ${ratio}`,
    noGroup: (by: string) => `No leverage of any ${by} can be computed yet`,
    byGroup: (span: string, finding: string, invested: string, leveraged: string) =>
      `${span === '' ? '' : `${span}: `}${finding}; public money ${invested}, money drawn ${leveraged} in all`,
    withheld: (count: number, by: string) =>
      count === 1
        ? `One ${by} holds amounts that are withheld or open-ended`
        : `${count} ${by}s hold amounts that are withheld or open-ended`,
    incomplete: (count: Quantity, text: string) =>
      count.low === 1 && count.high === 1
        ? '1 project lacks one of the two amounts and is left out of the leverage'
        : `${count.status === 'missing' ? 'Some' : text} projects lack one of the two amounts and are left out of the leverage`,
    overlapping: (by: string) =>
      `A project may belong to more than one ${by}, so that groups can add up to more than the total`,
    rounded: 'Because of rounding, parts may not add up to their total',
    definition: 'Leverage = money drawn ÷ public money, over the records that state both',
  },
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const fundingWords = ({ locale }: ViewContext) => WORDS[locale];

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
