import type { WholeLanguage } from '../../data/language.js';
import { figures } from './figures.js';
import { grammar } from './grammar.js';
import { issues, notes } from './issues.js';
import { phrases } from './phrases.js';

/** What is said of data in English. */
export const en: WholeLanguage = { locale: 'en', tags: [], grammar, figures, issues, notes, phrases };
