import type { IndicatorWords, Tally } from '../../../components/indicators/words/zh-CN.js';
import type { BoundWords } from '../../../components/internal/data/bound-text.js';

const changed = (before: string, verb: string): BoundWords => ({
  exactly: (by) => `${before}${verb}${by}`,
  atLeast: (by) => `${before}至少${verb}${by}`,
  atMost: (by) => `${before}至多${verb}${by}`,
  unknown: `${before}${verb}多少未公開`,
});

/** What the view says in the Chinese of Taiwan. */
export const indicators: IndicatorWords = {
  growth: '較上年同期增速',
  points: '較上年同期增減',
  reached: '完成目標',
  gap: '與目標之差',
  pace: '時間進度',
  status: '狀態',
  pointUnit: '百分點',
  status_: {
    met: '達標',
    ahead: '進度正常',
    behind: '落後',
    pending: '尚未達標',
    missed: '未達標',
    better: '轉佳',
    worse: '轉差',
    up: '上升',
    down: '下降',
    flat: '持平',
    uncertain: '待定',
    withheld: '未公開',
    suppressed: '已隱藏',
    missing: '未統計',
    none: '',
  },
  grew: changed('較上年同期', '成長'),
  fell: changed('較上年同期', '下降'),
  rose: changed('較上年同期', '提高'),
  stayed: '較上年同期持平',
  unsure: '較上年同期增減暫不能判定',
  unknownGrowth: (reason: string) => `較上年同期：${reason}`,
  notComparable: '無法計算',
  before: (value: string) => `上年同期${value}`,
  goal: (value: string) => `目標${value}`,
  done: changed('', '完成'),
  above: changed('', '高於目標'),
  below: changed('', '低於目標'),
  onTarget: '與目標相同',
  targetUnsure: '是否達到目標暫不能判定',
  paced: (share: string) => `時間進度${share}`,
  summed: ({ targets, met, ahead, short, undirected, open, free }: Tally) =>
    (undirected === targets
      ? `設目標的${targets}項指標未註明「越高越好」或「越低越好」，暫不能判定是否達標`
      : open === targets
        ? `設目標的${targets}項指標數值或目標不確定，暫不能判定是否達標`
        : [`${targets}項有目標的指標中`]
            .concat(met > 0 ? [`${met}項達標`] : [], ahead > 0 ? [`${ahead}項進度正常`] : [])
            .concat(short > 0 ? [`${short}項未達標或落後`] : [])
            .concat(undirected > 0 ? [`${undirected}項未註明「越高越好」或「越低越好」，暫不能判定`] : [])
            .concat(open > 0 ? [`${open}項數值或目標不確定，暫不能判定`] : [])
            .join('，')) + (free > 0 ? `；另${free}項未設目標` : ''),
  trend: ({ count, better, worse }: Tally) => `${count}項指標中，${better}項較上年同期轉佳，${worse}項較上年同期轉差`,
  plain: (count: number) => `${count}項主要指標`,
  subtitle: (period: string) => `${period}數值依官方表述；較上年同期為同一統計範圍與上年同期比，百分數之差為百分點`,
  reckoned: (date: string) => `；時間進度依${date}計`,
  rule: '較上年同期 =（本期 − 上年同期）÷ 上年同期，百分數直接相減，單位為百分點；完成目標 = 本期 ÷ 目標；時間進度 = 本期已過天數 ÷ 本期總天數，資料截止早於當日的依截止日計',
  figure: '依所列明細原樣顯示',
  withheld: (count: number) => `${count}項指標的數值未公開`,
  missing: (count: number) => `${count}項指標的數值未統計`,
};
