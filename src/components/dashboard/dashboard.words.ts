import type { Locale } from '../../data/index.js';

const WORDS = {
  'zh-CN': {
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
  },
  en: {
    chapters: { overview: 'Headline indicators', gather: 'Gather talent', grow: 'Grow talent', keep: 'Keep talent' },
    filters: 'Filters',
    contents: 'Contents',
    goTo: 'Go to …',
    all: { chain: 'All chains', region: 'All regions', period: 'All periods' },
    column: { chain: 'Chain', region: 'Region', period: 'Period' },
    chip: (column: string, value: string) => `${column}: ${value}`,
    remove: (choice: string) => `Remove filter ${choice}`,
    removeAll: 'Clear all filters',
    filtered: (choices: string) => `Filtered: ${choices}`,
    unfiltered: 'All filters removed',
  },
};

/** The dashboard's own words, in both languages. */
export const dashboardWords = (locale: Locale) => WORDS[locale];
