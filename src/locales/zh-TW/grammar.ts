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
  capital: (sentence) => sentence,
  unit: unitName,
  currency: currencyName,
  keepsUnits: true,
  number: plainDecimal,
  isBreath: (text) => text.length <= 150,
};
