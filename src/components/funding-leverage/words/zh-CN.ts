import type { NoRatio, Quantity } from '../../../data/index.js';
import type { BoundWords } from '../../internal/data/bound-text.js';

/** What the view says in Chinese. */
export const zhCN = {
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
};

export type FundingWords = typeof zhCN;

declare module '../../../locales/language.js' {
  interface ViewWords {
    'funding-leverage': FundingWords;
  }
}
