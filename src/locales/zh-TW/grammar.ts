import type { Grammar } from '../../data/language.js';
import { plainDecimal } from '../../data/quantity/decimal.js';
import { currencyName, unitName } from './units.js';

/** How the Chinese of Taiwan joins what it says. */
export const grammar: Grammar = {
  list: (names) => names.join('、'),
  at: (place, sentence) => `${place}：${sentence}`,
  comma: '，',
  stop: '。',
  colon: '：',
  gap: '',
  signs: { range: '至', ratio: '比', negative: '負', '÷': '除以', '×': '乘以', '=': '等於', '−': '減' },
  capital: (sentence) => sentence,
  unit: unitName,
  currency: currencyName,
  keepsUnits: true,
  number: plainDecimal,
  isBreath: (text) => text.length <= 150,
  // A single one is a name, a key or a term such as CSV, and known as it is.
  foreign: { lang: 'en', words: /[A-Za-z][\w’'&-]*(?:,? [A-Za-z][\w’'&-]*)+/ },
};
