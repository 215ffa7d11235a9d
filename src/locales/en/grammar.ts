import type { Grammar } from '../../data/language.js';
import { CURRENCIES } from '../../data/quantity/currencies.js';
import { describeUnit } from '../../data/quantity/units.js';

/** How English joins what it says. */
export const grammar: Grammar = {
  list: (names) => names.join(', '),
  at: (place, sentence) => `${place}: ${sentence}`,
  comma: ', ',
  stop: '. ',
  colon: ': ',
  gap: ' ',
  signs: {
    range: ' to ',
    ratio: ' to ',
    negative: 'minus ',
    '÷': ' divided by ',
    '×': ' times ',
    '=': ' is ',
    '−': ' minus ',
  },
  capital: (sentence) => sentence.charAt(0).toUpperCase() + sentence.slice(1),
  unit: (unit) => describeUnit(unit).en[1],
  currency: (code) => CURRENCIES.find((one) => one.code === code.toUpperCase())?.en[1] ?? code.toUpperCase(),
  keepsUnits: false,
  number: (value) => value.toLocaleString('en'),
  isBreath: (text) => text.split(/\s+/).length <= 60,
  // With the digits and signs that stand among them: 5000余人, 1*万元.
  foreign: {
    lang: 'zh-CN',
    isStrange: true,
    words: /[\d*]*[\u2e80-\u9fff\uf900-\ufaff](?:[\d*.,%（）“”、，。；：—·]*[\u2e80-\u9fff\uf900-\ufaff]+)*/,
  },
};
