import { wordsOf } from '../../../locales/index.js';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';

/** The wall's own words, in both languages. */
export const wallWords = wordsOf('wall', { 'zh-CN': zhCN, en });
