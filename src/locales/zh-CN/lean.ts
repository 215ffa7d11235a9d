import type { DataLanguage } from '../../data/language.js';
import { figures } from './figures.js';
import { grammar } from './grammar.js';
import { phrases } from './phrases.js';
import { urgent } from './urgent.js';

/** What is said of data in Chinese; the words of most problems are fetched once one is met. */
export const zhCN: DataLanguage = {
  locale: 'zh-CN',
  tags: ['zh'],
  grammar,
  figures,
  issues: urgent,
  later: () => import('./issues.js'),
  phrases,
};
