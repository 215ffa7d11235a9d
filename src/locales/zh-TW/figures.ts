import type { QuantityLanguage } from '../../data/quantity/language.js';
import type { Quantity, QuantityReason } from '../../data/quantity/quantity.js';
import { UNSCALED } from '../../data/quantity/scale.js';
import { isChange } from '../../data/quantity/wordings.js';
import { unitName } from './units.js';

/** Codes that programs leave in cells; a reader gets words instead. */
const PROGRAM_WORD = /^(?:nan|null|undefined|none|nil)$|NaN|Infinity/i;

const REASONS: Readonly<Record<QuantityReason, string>> = {
  'zero-denominator': '分母為零，無法計算',
  'masked-denominator': '分母未公開，無法計算',
  'open-denominator': '分母上限未定，無法計算',
  'unsure-denominator': '分母可能為零，無法計算',
  'mixed-units': '單位不同，無法合計',
  'nothing-paired': '沒有兩項俱全的紀錄，無法計算',
  'part-over-whole': '多於基數，不成比例',
  words: '文字敘述，無數字',
  date: '日期或期間，不是數字',
  unclear: '敘述含義不明確',
};

function label({ status, reason }: Quantity): string {
  if (status === 'missing') return reason ? REASONS[reason] : '未統計';
  return status === 'suppressed' ? '已隱藏' : '未公開';
}

/** Figures in the Chinese of Taiwan: an official wording stands as it was stated. */
export const figures: QuantityLanguage = {
  steps: [
    UNSCALED,
    { divisor: 1e4, label: '萬', from: 1e4 },
    { divisor: 1e8, label: '億', from: 1e8 },
    { divisor: 1e12, label: '兆', from: 1e12 },
  ],
  groups: 'everywhere',
  scalesFull: true,
  label,
  // A currency that has no word here stands as its code, apart from the number.
  join: (digits, scale, unit = '') =>
    digits + scale + (unitName(unit) === '百分點' ? '個' : '') + (/^[A-Z]/.test(unit) ? ` ${unit}` : unitName(unit)),
  atLeast: (figure) => `至少${figure}`,
  upTo: (figure) => `不超過${figure}`,
  range: '—',
  repeats: (scale, unit = '') => /^[%萬億兆]/.test(scale || unit),
  mayBeNegative: '（可為負）',
  provisional: '（初步）',
  partlyWithheld: '（部分未公開）',
  wording(quantity, full) {
    const { text, status } = quantity;
    if (text.trim() === '' || PROGRAM_WORD.test(text.trim())) return label({ ...quantity, status: 'missing' });
    return full || status !== 'exact' || isChange(text) ? text : null;
  },
};
