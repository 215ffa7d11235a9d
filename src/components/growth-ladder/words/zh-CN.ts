import type { GrowthVerdict } from '../../../data/index.js';
import type { BoundWords } from '../../internal/data/bound-text.js';

/** What the view says in Chinese. */
export const zhCN = {
  name: '名称',
  rung: '阶梯',
  level: '级次',
  count: '人数',
  target: '目标',
  reached: '完成目标',
  shortfall: '与目标之差',
  status: '状态',
  levelOf: (level: number) => `第${level}级`,
  together: (rung: string) => `${rung}合计`,
  inAll: (figure: string) => `共${figure}`,
  against: (count: string, target: string) => `${count}，目标${target}`,
  done: (share: string) => `完成${share}`,
  lacking: {
    exactly: (figure) => `差${figure}`,
    atMost: (figure) => `至多差${figure}`,
    atLeast: (figure) => `至少差${figure}`,
    unknown: '差多少未定',
  } as BoundWords,
  verdict: { behind: '未达目标', met: '已达目标', uncertain: '待定', none: '' } as Record<GrowthVerdict, string>,
  noTarget: '未设目标',
  otherUnit: '与目标单位不同，无法比较',
  untargeted: (count: number) => `其中${count}项未设目标，不计入比较`,
  join: '，',
  apart: '；',
  farthest: (name: string, reached: string, lacks: string, widest: string) =>
    `${name}${reached === '' ? '未达目标' : `完成目标的${reached}`}${lacks === '' ? '' : `，${lacks}`}${widest}`,
  widest: { sure: '，差距最大', known: '，已知差距最大', none: '', tied: '，差距并列最大' },

  tally: (all: number, met: number, open: number) =>
    met === all
      ? `设有目标的${all}项${all === 1 ? '已' : '全部'}达到目标`
      : met + open === 0
        ? `设有目标的${all}项均未达到目标`
        : open === all
          ? `设有目标的${all}项能否达到目标待定`
          : `设有目标的${all}项中${met > 0 ? `${met}项达到目标` : `${all - open}项未达到目标`}${open === 0 ? '' : `，${open}项待定`}`,
  tied: (names: string, reached: string, widest: string) =>
    `${names}${reached === '' ? '均未达到目标' : `均完成目标的${reached}`}${widest}`,
  untold: (rungs: number, items: number, free: boolean) =>
    `成长阶梯共${rungs}级${items}项，${free ? '未设目标' : '与目标不能比较'}`,
  subtitle: (rungs: number, period: string, scale: string) =>
    `自下而上${rungs}级阶梯${period === '' ? '' : `，${period}`}；${scale}`,
  scale: { count: '条长为人数，竖线为目标', share: '条长为完成目标的百分比，竖线为目标（100%）' },
  list: (text: string) => `自上而下：${text}`,
  withheld: (count: number) => `${count}项人数含未公开部分`,
  missing: (count: number, period: string) => `${count}项${period}人数未统计`,
  partly: (rung: string, count: number) => `${rung}有${count}项未设目标，合计只以设有目标的项与目标比较`,
  definition: '完成目标 = 人数 ÷ 目标，只计设有目标的记录；合计为同一阶梯各项之和，一人可在多项',
};

export type GrowthWords = typeof zhCN;

declare module '../../../locales/language.js' {
  interface ViewWords {
    'growth-ladder': GrowthWords;
  }
}
