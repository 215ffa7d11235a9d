import type { QuantityReason } from './quantity.js';

/** Why a figure is missing, in Chinese and in English; both are read back. */
export const REASON_WORDS: Readonly<Record<QuantityReason, readonly [chinese: string, english: string]>> = {
  'zero-denominator': ['分母为零，无法计算', 'denominator is zero'],
  'masked-denominator': ['分母未公开，无法计算', 'denominator is withheld'],
  'open-denominator': ['分母上限未定，无法计算', 'denominator has no upper limit'],
  'unsure-denominator': ['分母可能为零，无法计算', 'denominator may be zero'],
  'mixed-units': ['单位不同，无法合计', 'units differ'],
  'nothing-paired': ['没有两项俱全的记录，无法计算', 'no record states both'],
  'part-over-whole': ['多于基数，不成比例', 'more than its base, so that there is no share'],
  words: ['文字表述，无数字', 'stated in words'],
  date: ['日期或时期，不是数字', 'a date, not a figure'],
  unclear: ['表述含义不明确', 'unclear'],
};
