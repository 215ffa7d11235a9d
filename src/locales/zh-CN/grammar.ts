import type { Grammar } from '../../data/language.js';
import { currencyUnit } from '../../data/quantity/currencies.js';
import { plainDecimal } from '../../data/quantity/decimal.js';

/** How Chinese joins what it says. */
export const grammar: Grammar = {
  list: (names) => names.join('、'),
  at: (place, sentence) => `${place}：${sentence}`,
  comma: '，',
  stop: '。',
  colon: '：',
  gap: '',
  signs: { range: '至', ratio: '比', negative: '负', '÷': '除以', '×': '乘以', '=': '等于', '−': '减' },
  capital: (sentence) => sentence,
  unit: (unit) => unit,
  currency: currencyUnit,
  keepsUnits: true,
  number: plainDecimal,
  isBreath: (text) => text.length <= 150,
  // A single one is a name, a key or a term such as CSV, and known as it is.
  foreign: { lang: 'en', words: /[A-Za-z][\w’'&-]*(?:,? [A-Za-z][\w’'&-]*)+/ },
};
