import type { FundingGrouping, LeverageGroup, Quantity } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import { moneyUnit } from '../internal/data/records.js';

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
    draws: (unit: string, amount: string) => `1${unit}撬动${amount}${unit}`,
    noRatio: (reason: string) => `撬动倍数：${reason}`,
    title: (span: string, invested: string, leveraged: string, ratio: string) =>
      `${span}财政投入${invested}，撬动${leveraged}，${ratio}`,
    subtitle: (by: string, unit: string) => `按${by}：财政投入与撬动资金（${unit}）；撬动倍数另用一轴`,
    stated: (ratio: string) => `部分投入未公开，已公开的${ratio}`,
    range: (most: string, mostRatio: string, least: string, leastRatio: string) =>
      `最高为${most}（${mostRatio}），最低为${least}（${leastRatio}）`,
    withheld: (count: number) => `${count} 组数字含未公开部分`,
    incomplete: (count: string) => `${count}项缺投入或撬动数字，不计入撬动倍数`,
    definition: '撬动倍数 = 撬动资金 ÷ 财政投入，只计两项俱全的记录',
  },
  en: {
    groupBy: { period: 'period', programme: 'programme', chain: 'industry chain' },
    invested: 'Public money',
    leveraged: 'Money drawn',
    ratio: 'Leverage',
    count: 'Projects',
    items: 'projects',
    times: '×',
    draws: (unit: string, amount: string) => `each ${unit} of public money drew ${amount} ${unit}`,
    noRatio: (reason: string) => `leverage: ${reason}`,
    title: (span: string, invested: string, leveraged: string, ratio: string) =>
      `${span}${invested} of public money drew ${leveraged}: ${ratio}`,
    subtitle: (by: string, unit: string) =>
      `By ${by}: public money and money drawn (${unit}); leverage on its own scale`,
    stated: (ratio: string) => `part of it is withheld; of the rest, ${ratio}`,
    range: (most: string, mostRatio: string, least: string, leastRatio: string) =>
      `highest in ${most} (${mostRatio}), lowest in ${least} (${leastRatio})`,
    withheld: (count: number) => `${count} ${count === 1 ? 'group holds' : 'groups hold'} withheld figures`,
    incomplete: (count: string) => `${count} projects lack one of the two amounts and are left out of the leverage`,
    definition: 'Leverage = money drawn ÷ public money, over the records that state both',
  },
};

export const fundingWords = ({ locale }: ViewContext) => WORDS[locale];

/** A ratio with two decimals: `3.20`, `2.50—3.10`, `至少2.50`, or why there is none. */
export const ratioText = (ratio: Quantity, { figure }: ViewContext): string =>
  figure(ratio, { decimals: 2, fixed: true, unit: false });

/** A ratio in words: `1元撬动3.20元`. */
export function ratioWords(ratio: Quantity, context: ViewContext): string {
  const words = fundingWords(context);
  const amount = ratioText(ratio, context);
  const unknown = ratio.status === 'missing' || (ratio.low === 0 && !Number.isFinite(ratio.high));
  return unknown ? words.noRatio(amount) : words.draws(moneyUnit(context), amount);
}

/** What a group is called: a year as a year, other names in the reader's language. */
export const groupName = ({ key, name }: LeverageGroup, groupBy: FundingGrouping, context: ViewContext): string =>
  key === ''
    ? context.messages.unnamed
    : groupBy === 'period'
      ? context.messages.periodOf(context.text(name))
      : context.text(name);
