import { wordsOf } from '../../../locales/index.js';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';

/** What the view says, in the reader's language. */
export const indicatorWords = wordsOf('indicators', { 'zh-CN': zhCN, en });
