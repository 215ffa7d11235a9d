import type { DashboardWords } from '../../../components/dashboard/words/zh-CN.js';
/** What the view says in the Chinese of Taiwan. */
export const dashboard: DashboardWords = {
  chapters: { overview: '主要指標', gather: '人才匯聚', grow: '人才培育', keep: '人才生態' },
  contents: '目錄',
  goTo: '前往……',
  filters: '篩選',
  all: { chain: '全部產業鏈', region: '全部地區', period: '全部期間' },
  column: { chain: '產業鏈', region: '地區', period: '期間' },
  chip: (column: string, value: string) => `${column}：${value}`,
  remove: (choice: string) => `取消篩選 ${choice}`,
  removeAll: '清除全部篩選',
  filtered: (choices: string) => `已篩選：${choices}`,
  unfiltered: '已取消全部篩選',
};
