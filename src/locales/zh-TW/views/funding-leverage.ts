import type { FundingWords } from '../../../components/funding-leverage/words/zh-CN.js';
import type { BoundWords } from '../../../components/internal/data/bound-text.js';
import type { NoRatio, Quantity } from '../../../data/index.js';

/** What the view says in the Chinese of Taiwan. */
export const fundingLeverage: FundingWords = {
  groupBy: { period: '期間', programme: '計畫名稱', chain: '產業鏈' },
  invested: '政府經費',
  leveraged: '帶動資金',
  ratio: '帶動倍數',
  count: '計畫數',
  items: '項',
  times: '倍',
  tiny: (limit: string) => `不足${limit}`,
  /** Why there is no ratio, of one group. */
  cause: {
    incomplete: '沒有兩項俱全的紀錄',
    zero: '政府經費為零',
    negative: '政府經費為負',
    unsure: '政府經費可能為零或為負',
    withheld: '政府經費未公開',
    open: '政府經費上限未定',
  } as Record<NoRatio, string>,
  partlyWithheld: '部分政府經費未公開',
  noRatio: (cause: string) => `${cause}，無法計算`,
  noRatioAtAll: (cause: string) => `${cause === '' ? '' : `${cause}，`}無法計算帶動倍數`,
  draws: {
    exactly: (amount: string) => `帶動民間投入${amount}`,
    atLeast: (amount: string) => `帶動民間投入${amount}以上`,
    atMost: (amount: string) => `帶動民間投入不超過${amount}`,
    unknown: '帶動民間投入多少未公開',
  } as BoundWords,
  of: { all: (one: string) => `每${one}政府經費`, part: (one: string) => `每${one}投入` },
  title: (span: string, invested: string, leveraged: string, known: boolean, ratio: string) =>
    `${span === '' ? '' : `${span}，`}政府經費${invested}，帶動${known ? '' : '經費'}${leveraged}，${ratio}`,
  subtitle: (by: string, unit: string) => `依${by}：政府經費與帶動資金（${unit}）；帶動倍數另用一軸`,
  stated: {
    withheld: (ratio: string) => `部分投入未公開，已公開的${ratio}`,
    open: (ratio: string) => `部分計畫投入額不設上限，其餘計畫${ratio}`,
  },
  highest: (names: string, ratio: string) => `帶動倍數最高為${names}（${ratio}）`,
  highestKnown: (names: string, ratio: string) => `已知帶動倍數最高為${names}（${ratio}）`,
  lowest: (names: string, ratio: string) => `最低為${names}（${ratio}）`,
  evenRatio: (count: number, by: string, ratio: string) => `${count}個${by}帶動倍數相同（${ratio}）`,
  oneGroup: (by: string, name: string, ratio: string) => `${by}僅有${name}，帶動倍數${ratio}`,
  noGroup: (by: string) => `各${by}的帶動倍數尚不能計算`,
  byGroup: (span: string, finding: string, invested: string, leveraged: string) =>
    `${span === '' ? '' : `${span}，`}${finding}；共投入政府經費${invested}，帶動資金${leveraged}`,
  withheld: (count: number, by: string) => `${count}個${by}的金額含未公開或上限未定的部分`,
  incomplete: (count: Quantity, text: string) =>
    `${count.status === 'missing' ? '部分計畫' : text}缺投入或帶動數字，不計入帶動倍數`,
  overlapping: (by: string) => `同一計畫可屬多個${by}，各組之和可大於合計`,
  rounded: '由於四捨五入，合計與分項之和可能不等',
  definition: '帶動倍數 = 帶動資金 ÷ 政府經費，只計兩項俱全的紀錄',
};
