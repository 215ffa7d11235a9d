import type { DataLanguage } from '../../data/language.js';
import { grammar } from './grammar.js';
import { issues, notes } from './issues.js';
import { phrases } from './phrases.js';

/** What is said of data in English. */
export const en: DataLanguage = { locale: 'en', tags: [], grammar, issues, notes, phrases };
