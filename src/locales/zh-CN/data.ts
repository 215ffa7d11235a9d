import type { WholeLanguage } from '../../data/language.js';
import { figures } from './figures.js';
import { grammar } from './grammar.js';
import { issues, notes } from './issues.js';
import { phrases } from './phrases.js';

/** What is said of data in Chinese. */
export const zhCN: WholeLanguage = { locale: 'zh-CN', tags: ['zh'], grammar, figures, issues, notes, phrases };
