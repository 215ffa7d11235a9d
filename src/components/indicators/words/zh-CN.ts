import type { BoundWords } from '../../internal/data/bound-text.js';

/** How many of the indicators of the picture stand where. */
export interface Tally {
  count: number;
  targets: number;
  met: number;
  ahead: number;
  short: number;
  /** That nobody says of whether more or less is better. */
  undirected: number;
  open: number;
  /** Those without a target. */
  free: number;
  better: number;
  worse: number;
}
const changed = (before: string, verb: string): BoundWords => ({
  exactly: (by) => `${before}${verb}${by}`,
  atLeast: (by) => `${before}至少${verb}${by}`,
  atMost: (by) => `${before}至多${verb}${by}`,
  unknown: `${before}${verb}多少未公开`,
});

/** What the view says in Chinese. */
export const zhCN = {
  growth: '同比增速',
  points: '同比增减',
  reached: '完成目标',
  gap: '与目标之差',
  pace: '时序进度',
  status: '状态',
  pointUnit: '百分点',
  status_: {
    met: '达标',
    ahead: '进度正常',
    behind: '滞后',
    pending: '尚未达标',
    missed: '未达标',
    better: '向好',
    worse: '转差',
    up: '上升',
    down: '下降',
    flat: '持平',
    uncertain: '待定',
    withheld: '未公开',
    suppressed: '已隐藏',
    missing: '未统计',
    none: '',
  },
  grew: changed('同比', '增长'),
  fell: changed('同比', '下降'),
  rose: changed('同比', '提高'),
  stayed: '同比持平',
  unsure: '同比增减无法判定',
  unknownGrowth: (reason: string) => `同比：${reason}`,
  notComparable: '无法计算',
  before: (value: string) => `上年同期${value}`,
  goal: (value: string) => `目标${value}`,
  done: changed('', '完成'),
  above: changed('', '高于目标'),
  below: changed('', '低于目标'),
  onTarget: '与目标相同',
  targetUnsure: '是否达到目标无法判定',
  paced: (share: string) => `时序进度${share}`,
  summed: ({ targets, met, ahead, short, undirected, open, free }: Tally) =>
    (undirected === targets
      ? `设目标的${targets}项指标未注明“越高越好”或“越低越好”，暂不能判定是否达标`
      : open === targets
        ? `设目标的${targets}项指标数值或目标不确定，暂不能判定是否达标`
        : [`${targets}项有目标的指标中`]
            .concat(met > 0 ? [`${met}项达标`] : [], ahead > 0 ? [`${ahead}项进度正常`] : [])
            .concat(short > 0 ? [`${short}项未达标或滞后`] : [])
            .concat(undirected > 0 ? [`${undirected}项未注明“越高越好”或“越低越好”，暂不能判定`] : [])
            .concat(open > 0 ? [`${open}项数值或目标不确定，暂不能判定`] : [])
            .join('，')) + (free > 0 ? `；另${free}项未设目标` : ''),
  trend: ({ count, better, worse }: Tally) => `${count}项指标中，${better}项同比向好，${worse}项同比转差`,
  plain: (count: number) => `${count}项主要指标`,
  subtitle: (period: string) => `${period}数值按官方表述；同比为同一口径与上年同期比，百分数之差为百分点`,
  reckoned: (date: string) => `；时序进度按${date}计`,
  rule: '同比 =（本期 − 上年同期）÷ 上年同期，百分数直接相减，单位为百分点；完成目标 = 本期 ÷ 目标；时序进度 = 本期已过天数 ÷ 本期总天数，数据截止早于当日的按截止日计',
  figure: '按所列明细原样显示',
  withheld: (count: number) => `${count}项指标的数值未公开`,
  missing: (count: number) => `${count}项指标的数值未统计`,
};

export type IndicatorWords = typeof zhCN;

declare module '../../../locales/language.js' {
  interface ViewWords {
    indicators: IndicatorWords;
  }
}
