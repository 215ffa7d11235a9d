import type { DataLanguage } from '../../data/language.js';
import { grammar } from './grammar.js';
import { issues, notes } from './issues.js';
import { phrases } from './phrases.js';

/** What is said of data in Chinese. */
export const zhCN: DataLanguage = { locale: 'zh-CN', tags: ['zh'], grammar, issues, notes, phrases };
