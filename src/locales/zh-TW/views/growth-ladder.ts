import type { GrowthWords } from '../../../components/growth-ladder/words/zh-CN.js';
import type { BoundWords } from '../../../components/internal/data/bound-text.js';
import type { GrowthVerdict } from '../../../data/index.js';

/** What the view says in the Chinese of Taiwan. */
export const growthLadder: GrowthWords = {
  name: '名稱',
  rung: '階梯',
  level: '級次',
  count: '人數',
  target: '目標',
  reached: '完成目標',
  shortfall: '與目標之差',
  status: '狀態',
  levelOf: (level: number) => `第${level}級`,
  together: (rung: string) => `${rung}合計`,
  inAll: (figure: string) => `共${figure}`,
  against: (count: string, target: string) => `${count}，目標${target}`,
  done: (share: string) => `完成${share}`,
  lacking: {
    exactly: (figure) => `差${figure}`,
    atMost: (figure) => `至多差${figure}`,
    atLeast: (figure) => `至少差${figure}`,
    unknown: '差多少未定',
  } as BoundWords,
  verdict: { behind: '未達目標', met: '已達目標', uncertain: '待定', none: '' } as Record<GrowthVerdict, string>,
  noTarget: '未設目標',
  otherUnit: '與目標單位不同，無法比較',
  untargeted: (count: number) => `其中${count}項未設目標，不計入比較`,
  join: '，',
  apart: '；',
  farthest: (name: string, reached: string, lacks: string, widest: string) =>
    `${name}${reached === '' ? '未達目標' : `完成目標的${reached}`}${lacks === '' ? '' : `，${lacks}`}${widest}`,
  widest: { sure: '，差距最大', known: '，已知差距最大', none: '', tied: '，差距並列最大' },

  tally: (all: number, met: number, open: number) =>
    met === all
      ? `設有目標的${all}項${all === 1 ? '已' : '全部'}達到目標`
      : met + open === 0
        ? `設有目標的${all}項均未達到目標`
        : open === all
          ? `設有目標的${all}項能否達到目標待定`
          : `設有目標的${all}項中${met > 0 ? `${met}項達到目標` : `${all - open}項未達到目標`}${open === 0 ? '' : `，${open}項待定`}`,
  tied: (names: string, reached: string, widest: string) =>
    `${names}${reached === '' ? '均未達到目標' : `均完成目標的${reached}`}${widest}`,
  untold: (rungs: number, items: number, free: boolean) =>
    `成長階梯共${rungs}級${items}項，${free ? '未設目標' : '與目標不能比較'}`,
  subtitle: (rungs: number, period: string, scale: string) =>
    `自下而上${rungs}級階梯${period === '' ? '' : `，${period}`}；${scale}`,
  scale: { count: '長條長度為人數，豎線為目標', share: '長條長度為完成目標的百分比，豎線為目標（100%）' },
  list: (text: string) => `自上而下：${text}`,
  withheld: (count: number) => `${count}項人數含未公開部分`,
  missing: (count: number, period: string) => `${count}項${period}人數未統計`,
  partly: (rung: string, count: number) => `${rung}有${count}項未設目標，合計只以設有目標的項與目標比較`,
  definition: '完成目標 = 人數 ÷ 目標，只計設有目標的紀錄；合計為同一階梯各項之和，一人可在多項',
};
