import { wordsOf } from '../../../locales/index.js';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';

/** The briefing's own words, in both languages. */
export const briefingWords = wordsOf('briefing', { 'zh-CN': zhCN, en });
