import type { DashboardWords } from './zh-CN.js';

/** What the view says in English. */
export const en: DashboardWords = {
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
};
