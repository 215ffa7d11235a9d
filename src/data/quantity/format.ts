import { languageOf } from '../language.js';
import { currencyUnit } from './currencies.js';
import { plainDecimal } from './decimal.js';
import type { QuantityLanguage } from './language.js';
import { decimalsToShow, scaledDigits } from './number-text.js';
import { HIDDEN, type Quantity } from './quantity.js';
import { exactScale, scaleForRounded, UNSCALED } from './scale.js';
import { describeUnit } from './units.js';

/** How a figure is written out. */
export interface FormatQuantityOptions {
  /** Unrounded, for tables and export, and unscaled but for what Chinese writes with 万 and 亿 and no digit less; default `false`: 万 and 亿 (million …), at most two decimals. */
  full?: boolean;
  /** Whether it stands in a column of figures, whose digits are grouped by threes in every language. */
  column?: boolean;
  /** Whether computed figures and plain numbers bear their unit; default `true`. */
  unit?: boolean;
  /** ISO 4217 code of the dataset's money: computed figures and plain numbers in 元 name it instead; default CNY. */
  currency?: string;
  /** Whether English quotes the official Chinese wording behind its own; `false` in a headline. Default `true`. */
  original?: boolean;
  /** At most so many decimals, in full figures too; default 2, or all where `full`. Trailing zeros are left out. */
  decimals?: number;
  /** Exactly `decimals` decimals: trailing zeros stay (3.20). */
  fixed?: boolean;
  /** Ends of computed intervals of what is counted one by one are whole, rounded outward: 10.8—13.2人 as 10—14人. */
  whole?: boolean;
}

/** Whether a figure was computed or given as a bare number, so that it has no official wording to keep. */
function isBareNumber({ text, low, high, status }: Quantity): boolean {
  return text === '' || (text === HIDDEN && status === 'suppressed') || (low === high && text === plainDecimal(low));
}

function decimalsFor(value: number, { full, decimals }: FormatQuantityOptions): number | undefined {
  if (decimals !== undefined && decimals >= 0) return Math.min(Math.floor(decimals), 20);
  return full ? undefined : decimalsToShow(value, 2);
}

/** The interval in words and digits. Ends are rounded outward, so that what is shown is never more than is known. */
function writeInterval(quantity: Quantity, language: QuantityLanguage, options: FormatQuantityOptions): string {
  const { low, high } = quantity;
  const unit = options.unit === false ? undefined : quantity.unit;
  const largest = Math.max(...[low, high].filter(Number.isFinite).map(Math.abs));
  const scale = !describeUnit(quantity.unit).scales
    ? UNSCALED
    : !options.full
      ? scaleForRounded(largest, language.steps, decimalsFor(largest, options) ?? 0)
      : language.scalesFull && unit !== undefined
        ? exactScale([low, high], language.steps)
        : UNSCALED;
  const grouped = language.groups === 'everywhere' || options.column === true;
  const digits = (value: number, rounding: 'nearest' | 'down' | 'up') =>
    scaledDigits(value, scale, decimalsFor(value, options), { rounding, fixed: options.fixed, grouped });
  const figure = (text: string) => language.join(text, scale.label, unit);
  if (low === high) return figure(digits(low, 'nearest'));
  if (high === Infinity) return language.atLeast(figure(digits(low, 'down')));
  if (low === -Infinity) return language.upTo(figure(digits(high, 'up'))) + language.mayBeNegative;
  if (low === 0) return language.upTo(figure(digits(high, 'up')));
  const ends = [digits(low, 'down'), digits(high, 'up')];
  return language.repeats(scale.label, unit)
    ? ends.map(figure).join(language.range)
    : figure(ends.join(language.range));
}

function isUnknown({ low, high, status }: Quantity): boolean {
  if (status === 'missing' || status === 'suppressed') return true;
  return high === Infinity && (low === 0 || low === -Infinity);
}

function writeBare(quantity: Quantity, language: QuantityLanguage, options: FormatQuantityOptions): string {
  if (isUnknown(quantity))
    return language.label(quantity) + (options.full && quantity.low < 0 ? language.mayBeNegative : '');
  const note =
    quantity.status === 'provisional'
      ? language.provisional
      : quantity.status === 'masked'
        ? language.partlyWithheld
        : '';
  return writeInterval(quantity, language, options) + note;
}

/** The same with whole ends, where it is a computed interval of what is counted one by one. */
function wholeEnds(quantity: Quantity): Quantity {
  const { low, high, text, unit } = quantity;
  if (text !== '' || low === high || !describeUnit(unit).counts) return quantity;
  return { ...quantity, low: Math.floor(low), high: Math.ceil(high) };
}

/**
 * A figure for people to read. An official wording is kept: unchanged in Chinese, behind its rendering in English
 * (`over 5,000 (5000余人)`); only exact ones are written anew where not `full`. Computed figures and plain numbers get
 * scale and unit: 至少5120人, 5120—6130人, 1.23亿元; separators in columns, and where the language has them everywhere.
 *
 * Never in scientific notation. In Chinese and `full` (and not `whole`), `parseQuantity` reads the same interval back; a missing or
 * withheld figure comes back as missing or withheld.
 */
export function formatQuantity(q: Quantity, locale: string, options: FormatQuantityOptions = {}): string {
  const { figures: language } = languageOf(locale);
  const write = (ends: Quantity) => writeBare(ends, language, options);
  if (!isBareNumber(q)) {
    const said = language.wording(q, options.full === true, write) ?? write(q);
    const quoted = ` (${q.text})`;
    return options.original === false && said.endsWith(quoted) ? said.slice(0, -quoted.length) : said;
  }
  const shown = options.whole ? wholeEnds(q) : q;
  return write(options.currency && q.unit === '元' ? { ...shown, unit: currencyUnit(options.currency) } : shown);
}
