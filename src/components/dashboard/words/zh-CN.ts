/** What the view says in Chinese. */
export const zhCN = {
  chapters: { overview: '主要指标', gather: '人才集聚链', grow: '人才培育链', keep: '人才生态链' },
  filters: '筛选',
  contents: '目录',
  goTo: '转到……',
  all: { chain: '全部产业链', region: '全部地区', period: '全部时期' },
  column: { chain: '产业链', region: '地区', period: '时期' },
  chip: (column: string, value: string) => `${column}：${value}`,
  remove: (choice: string) => `取消筛选 ${choice}`,
  removeAll: '清除全部筛选',
  filtered: (choices: string) => `已筛选：${choices}`,
  unfiltered: '已取消全部筛选',
};

export type DashboardWords = typeof zhCN;

declare module '../../../locales/language.js' {
  interface ViewWords {
    dashboard: DashboardWords;
  }
}
