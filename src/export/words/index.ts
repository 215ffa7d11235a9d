import { wordsOf } from '../../locales/index.js';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';

/** What files say, in both languages. */
export const fileWords = wordsOf('files', { 'zh-CN': zhCN, en });
