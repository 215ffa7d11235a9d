import { wordsOf } from '../../../locales/index.js';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';

/** The dashboard's own words, in both languages. */
export const dashboardWords = wordsOf('dashboard', { 'zh-CN': zhCN, en });
