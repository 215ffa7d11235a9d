// Where pages stand, in both languages. Written pages name themselves by their first heading.
import { elements, nameOf, sources } from './sources.mjs';

const RECIPES = [
  'isolated',
  'csp',
  'cms',
  'vue-3',
  'vue-2',
  'react',
  'angular',
  'server',
  'refresh',
  'theming',
  'printing',
  'map-approval',
  'publishing',
  'monthly-ledgers',
  'wall',
  'briefing',
  'old-browsers',
  'sql',
];

/** Sections with their pages, in order; a path without language and ending. */
export const SECTIONS = [
  { 'zh-CN': '入门', en: 'Begin', pages: ['index', 'start', 'live'] },
  { 'zh-CN': '图表', en: 'Elements', pages: ['elements/shared', ...elements.map((one) => `elements/${nameOf(one)}`)] },
  {
    'zh-CN': '数据',
    en: 'Data',
    pages: ['data/figures', 'data/ledgers', 'data/meta', ...sources.TABLE_NAMES.map((name) => `data/${name}`)],
  },
  { 'zh-CN': '指南', en: 'Recipes', pages: RECIPES.map((name) => `recipes/${name}`) },
  {
    'zh-CN': '参与',
    en: 'Contribute',
    pages: ['view', 'table', 'language', 'format'].map((name) => `contribute/${name}`),
  },
];
