import type { WholeLanguage } from '../../data/language.js';
import { fields } from './fields.js';
import { figures } from './figures.js';
import { grammar } from './grammar.js';
import { issues, notes } from './issues.js';
import { phrases } from './phrases.js';

export const zhTW: WholeLanguage = {
  locale: 'zh-TW',
  tags: ['zh-Hant', 'zh-HK', 'zh-MO'],
  grammar,
  figures,
  fields,
  issues,
  notes,
  phrases,
};
