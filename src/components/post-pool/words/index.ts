import { wordsOf } from '../../../locales/index.js';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';

/** What the view says, in the reader's language. */
export const postWords = wordsOf('post-pool', { 'zh-CN': zhCN, en });
