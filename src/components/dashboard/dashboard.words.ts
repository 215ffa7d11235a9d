import { wordsOf } from '../../locales/index.js';
import { en } from './words/en.js';
import { zhCN } from './words/zh-CN.js';

/** The dashboard's own words, in both languages. */
export const dashboardWords = wordsOf('dashboard', { 'zh-CN': zhCN, en });
