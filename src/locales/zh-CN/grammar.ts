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
  capital: (sentence) => sentence,
  unit: (unit) => unit,
  currency: currencyUnit,
  keepsUnits: true,
  number: plainDecimal,
  isBreath: (text) => text.length <= 150,
};
