import type { QuantityLanguage } from '../../data/quantity/language.js';
import type { Quantity } from '../../data/quantity/quantity.js';
import { REASON_WORDS } from '../../data/quantity/reasons.js';
import { UNSCALED } from '../../data/quantity/scale.js';
import { isChange } from '../../data/quantity/wordings.js';

/** Codes that programs leave in cells; a reader gets words instead. */
const PROGRAM_WORD = /^(?:nan|null|undefined|none|nil)$|NaN|Infinity/i;

function label({ status, reason }: Quantity): string {
  if (status === 'missing') return reason ? REASON_WORDS[reason][0] : '未统计';
  return status === 'suppressed' ? '已隐藏' : '未公开';
}

function wording(quantity: Quantity, full: boolean): string | null {
  const { text, status } = quantity;
  if (text.trim() === '' || PROGRAM_WORD.test(text.trim())) return label({ ...quantity, status: 'missing' });
  return full || status !== 'exact' || isChange(text) ? text : null;
}

/** Figures in Chinese: the official wording as it stands. */
export const figures: QuantityLanguage = {
  steps: [
    UNSCALED,
    { divisor: 1e4, label: '万', from: 1e4 },
    { divisor: 1e8, label: '亿', from: 1e8 },
    { divisor: 1e12, label: '万亿', from: 1e12 },
  ],
  groups: 'columns',
  scalesFull: true,
  label,
  // A currency that has no Chinese word here stands as its code, apart from the number.
  join: (digits, scale, unit = '') =>
    digits + scale + (unit === '百分点' ? '个百分点' : /^[A-Z]/.test(unit) ? ` ${unit}` : unit),
  atLeast: (figure) => `至少${figure}`,
  upTo: (figure) => `不超过${figure}`,
  range: '—',
  // GB/T 15835: 9亿—16亿, 13万元—17万元, 15%—30%; 5120—6130人.
  repeats: (scale, unit = '') => /^[%万亿]/.test(scale || unit),
  mayBeNegative: '（可为负）',
  provisional: '（预）',
  partlyWithheld: '（部分未公开）',
  wording,
};
