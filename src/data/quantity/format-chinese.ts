import type { QuantityLanguage } from './format.js';
import type { Quantity, QuantityReason } from './quantity.js';

const REASONS: Readonly<Record<QuantityReason, string>> = {
  'zero-denominator': '分母为零，无法计算',
  'masked-denominator': '分母未公开，无法计算',
  'open-denominator': '分母上限未定，无法计算',
  'unsure-denominator': '分母可能为零，无法计算',
  'mixed-units': '单位不同，无法合计',
  'nothing-paired': '没有两项俱全的记录，无法计算',
  'part-over-whole': '多于基数，不成比例',
};

/** Codes that programs leave in cells; a reader gets words instead. */
const PROGRAM_WORD = /^(?:nan|null|undefined|none|nil)$|NaN|Infinity/i;

function label({ status, reason }: Quantity): string {
  if (status === 'missing') return reason ? REASONS[reason] : '未统计';
  return status === 'suppressed' ? '已隐藏' : '未公开';
}

function wording(quantity: Quantity, full: boolean): string | null {
  const { text, status } = quantity;
  if (text.trim() === '' || PROGRAM_WORD.test(text.trim())) return label({ ...quantity, status: 'missing' });
  return full || status !== 'exact' ? text : null;
}

/** Figures in Chinese: the official wording as it stands. */
export const CHINESE: QuantityLanguage = {
  locale: 'zh-CN',
  label,
  // A currency that has no Chinese word here stands as its code, apart from the number.
  join: (digits, scale, unit = '') =>
    digits + scale + (unit === '百分点' ? '个百分点' : /^[A-Z]/.test(unit) ? ` ${unit}` : unit),
  atLeast: (figure) => `至少${figure}`,
  upTo: (figure) => `不超过${figure}`,
  range: '—',
  mayBeNegative: '（可为负）',
  provisional: '（预）',
  partlyWithheld: '（部分未公开）',
  wording,
};
