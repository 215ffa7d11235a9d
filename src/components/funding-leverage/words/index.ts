import { wordsOf } from '../../../locales/index.js';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';

/** What the view says, in the reader's language. */
export const fundingWords = wordsOf('funding-leverage', { 'zh-CN': zhCN, en });
