import type { BoundWords } from '../../internal/data/bound-text.js';

/** What the view says in Chinese. */
export const zhCN = {
  tier: '人才层次',
  headcount: '人数',
  target: '目标',
  targetOf: { stated: '目标', designed: '设计', none: '目标' },
  designedTarget: '设计人数',
  eitherTarget: '目标或设计人数',
  partTarget: (target: string, compared: string) => `部分${target}，所涉${compared}`,
  derived: '（上一层次人数 × 设计带领比）',
  shortfall: '缺口',
  leads: '实际带领比',
  designed: '设计带领比',
  oneToN: '1:N',
  lacking: {
    exactly: (figure) => `缺${figure}`,
    atLeast: (figure) => `至少缺${figure}`,
    atMost: (figure) => `缺口0—${figure}`,
    unknown: '缺口未定',
  } as BoundWords,
  over: '超出目标上限',
  noShortfall: { stated: '已达目标', designed: '已达设计', none: '' },
  actual: (figure: string) => `实际1:${figure}`,
  actualWithheld: '实际未公开',
  noActual: {
    'zero-denominator': '实际无法计算（上层0人）',
    'masked-denominator': '实际无法计算（上层未公开）',
    'open-denominator': '实际无法计算（上层人数上限未定）',
    other: '实际未统计',
  },
  against: {
    below: (actual: string, design: string) => `${actual}，设计${design}，不足`,
    met: (actual: string, design: string) => `${actual}，设计${design}`,
    uncertain: (actual: string, design: string) => `${actual}，设计${design}，能否达到设计要求尚不确定`,
    none: (actual: string, design: string) => `${actual}，设计${design}`,
  },
  join: '，',
  title: (period: string, total: string, finding: string) => `${period}在册人才${total}，${finding}`,
  countOf: { missing: '人数未统计', withheld: '人数未公开' },
  allLacking: {
    exactly: (figure) => `共缺${figure}`,
    atLeast: (figure) => `至少共缺${figure}`,
    atMost: (figure) => `缺口共0—${figure}`,
    unknown: '缺口未定',
  } as BoundWords,
  overLimit: (tiers: string) => `${tiers}超出目标上限`,
  allNought: '目标均为0，不作比较',
  widestTied: (tiers: string) => `${tiers}缺口比例并列最大`,
  widestEven: '各层次缺口比例相同',
  among: (all: string, finding: string) => `${all}，其中${finding}`,
  widest: (tier: string, short: string) => `${tier}缺口比例最大（${short}）`,
  widestKnown: (tier: string, short: string) => `${tier}已知缺口比例最大（${short}）`,
  oneGap: (tier: string, short: string) => `${tier}${short}`,
  shareOfTarget: {
    stated: (share: string) => `（目标的${share}）`,
    designed: (share: string) => `（设计的${share}）`,
  },
  shareInTitle: {
    stated: (share: string) => `，为目标的${share}`,
    designed: (share: string) => `，为设计的${share}`,
  },
  allMet: { stated: '各层次人数均达到目标', designed: '各层次人数均达到设计', both: '各层次人数均达到目标或设计' },
  knownMet: {
    stated: '有数字的层次人数均达到目标',
    designed: '有数字的层次人数均达到设计',
    both: '有数字的层次人数均达到目标或设计',
  },
  maybe: {
    stated: (tier: string, short: string) => `${tier}能否达到目标尚不确定（${short}）`,
    designed: (tier: string, short: string) => `${tier}能否达到设计要求尚不确定（${short}）`,
  },
  undecided: { stated: '能否达到目标尚不确定', designed: '能否达到设计要求尚不确定', both: '能否达到目标尚不确定' },
  noTarget: (tiers: number) => `分${tiers}个层次，未设目标`,
  notComputable: (tiers: number) => `分${tiers}个层次，目标人数尚不能推算`,
  subtitle: (targeted: boolean, leading: boolean, period: string) =>
    `${period}各层次在册人数${targeted ? '与目标' : ''}（人）${leading ? '，以及上一层次带下一层次的人数' : ''}`,
  measure: { reached: '完成目标', share: '占全部人数' },
  dotOf: (figure: string, _people: number) => `每个点是${figure}人`,
  underOne: '不足1个点',
  tiers: (count: number, list: string) => `${count}个层次，自上而下：${list}`,
  below: (from: string, to: string, ratio: string) => `${from}带${to}：${ratio}`,
  withheld: (count: number) => `${count}个层次人数含未公开部分`,
  untargeted: (tier: string, count: number) => `${tier}有${count}条记录未设目标，缺口只算设有目标的记录`,
  uncounted: (tier: string, count: number) => `${tier}有${count}条记录未统计人数，其人数为至少数`,
  definition: '人数为本层次各记录之和；缺口 = 目标 − 人数；带领比 = 下一层次人数 ÷ 本层次人数',
  headcountOf: (tier: string) => `${tier}人数`,
  targetFor: (tier: string) => `${tier}目标人数`,
};

export type PyramidWords = typeof zhCN;

declare module '../../../locales/language.js' {
  interface ViewWords {
    'talent-pyramid': PyramidWords;
  }
}
