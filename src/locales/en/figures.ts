import type { QuantityLanguage } from '../../data/quantity/language.js';
import { interval, type Quantity } from '../../data/quantity/quantity.js';
import { readFigure } from '../../data/quantity/reading.js';
import { REASON_WORDS } from '../../data/quantity/reasons.js';
import { UNSCALED } from '../../data/quantity/scale.js';
import { spell } from '../../data/quantity/spelling.js';
import { describeUnit } from '../../data/quantity/units.js';
import { isChange, readWhole } from '../../data/quantity/wordings.js';

const HAN = /[\u3400-\u9fff]/;

function label({ status, reason }: Quantity): string {
  if (status === 'missing') return reason ? REASON_WORDS[reason][1] : 'not available';
  return status === 'suppressed' ? 'suppressed' : 'withheld';
}

/** The wording's own English (over 5,000 for 5000余) where it has one number and one word; else the interval. */
function render(quantity: Quantity, spelled: string, write: (ends: Quantity) => string): string {
  const read = readFigure(spelled);
  const reading = typeof read === 'string' ? null : read;
  const plain = reading?.ends[0] === quantity.low && reading.ends[1] === quantity.high ? reading.plain : undefined;
  if (!plain || quantity.status === 'suppressed') return write(quantity);
  return `${plain.phrase} ${write(interval(plain.value, plain.value, quantity.unit))}`;
}

function wording(quantity: Quantity, _full: boolean, write: (ends: Quantity) => string): string | null {
  const { text, status } = quantity;
  const spelled = spell(text) ?? '';
  // A change keeps its direction: 增长5.4% is up 5.4%, not 5.4%.
  if (status === 'exact') return isChange(text) ? render({ ...quantity, text: '' }, spelled, write) : null;
  if (status === 'missing') {
    const says = text.trim() !== '' && !/NaN|Infinity/.test(text);
    const known = readWhole(spelled, text) !== null && !HAN.test(text);
    return says && !known ? `${label(quantity)} (${text})` : label(quantity);
  }
  const isEnglish = !HAN.test(text.replace(/\(.*\)$/, ''));
  if (isEnglish && (status !== 'masked' || /^[a-z]/i.test(text))) return text;
  if (quantity.high === Infinity && readWhole(spelled, text)?.status === 'bounded') return `no upper limit (${text})`;
  // The wording in the parentheses says that it is withheld in part.
  const partly = status === 'masked' && quantity.low > 0;
  const bare = { ...quantity, text: '', status: partly ? ('bounded' as const) : status };
  return `${render(bare, spelled, write)} (${text})`;
}

/** Figures in English: a Chinese wording is rendered and follows in parentheses; counting words go unsaid. */
export const figures: QuantityLanguage = {
  // Four digits read well in full, so that thousands begin at ten.
  steps: [
    UNSCALED,
    { divisor: 1e3, label: 'thousand', from: 1e4 },
    { divisor: 1e6, label: 'million', from: 1e6 },
    { divisor: 1e9, label: 'billion', from: 1e9 },
    { divisor: 1e12, label: 'trillion', from: 1e12 },
  ],
  groups: 'everywhere',
  scalesFull: false,
  label,
  join: (digits, scale, unit) => {
    const [singular, plural] = describeUnit(unit).en;
    const word = scale === '' && /^-?1$/.test(digits) ? singular : plural;
    const number = scale === '' ? digits : `${digits} ${scale}`;
    return word === '' || word === '%' ? number + word : `${number} ${word}`;
  },
  atLeast: (figure) => `at least ${figure}`,
  upTo: (figure) => `up to ${figure}`,
  range: '–',
  repeats: () => false,
  mayBeNegative: ' (may be negative)',
  provisional: ' (provisional)',
  partlyWithheld: ' (partly withheld)',
  wording,
};
