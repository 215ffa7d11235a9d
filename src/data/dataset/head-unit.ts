import { CURRENCIES, currencyUnit } from '../quantity/currencies.js';
import { shift } from '../quantity/decimal.js';
import { isMissingWording, parseQuantity } from '../quantity/index.js';
import { commonUnit, readUnit } from '../quantity/units.js';
import { FIGURES, type FieldInfo } from './fields.js';
import { spelledUnit } from './spelled-unit.js';

/** A unit that a head states: as written, the base unit, and how many powers of ten above it. */
export interface HeadUnit {
  text: string;
  /** How it stands behind a figure, where it can't as it is written: 10k yuan is 万元. */
  behind?: string;
  base: string | undefined;
  power: number;
}

/** Units of bare numbers. */
export const BASE_UNITS = { person: '人', post: '个', item: undefined, money: '元' } as const;

const readOne = (text: string): HeadUnit | undefined => {
  const one = parseQuantity(`1${text}`);
  const power = Math.round(Math.log10(one.low));
  if (one.status !== 'exact' || shift(1, power) !== one.low) return undefined;
  // Any noun can be counted (3元/人); a head's brackets hold other nouns too (含税), so only known units are units here.
  if (one.unit === undefined ? power === 0 : readUnit(one.unit, true) === null) return undefined;
  return { text, base: one.unit, power };
};

/** 10k yuan, 1,000元, '000 persons, RMB million. */
function readSpelled(text: string): HeadUnit | undefined {
  const spelled = spelledUnit(text);
  if (!spelled || POWERS[spelled.power] === undefined) return undefined;
  const { base, power } = spelled;
  const one = base === '' ? undefined : (readOne(base) ?? readCurrency(base));
  if (base !== '' && (one?.power !== 0 || one.base === undefined)) return undefined;
  return { text, base: one?.base, power, behind: `${POWERS[power]}${one?.base ?? ''}` };
}

/** ¥, HK$, RMB: what stands before a figure. */
function readCurrency(text: string): HeadUnit | undefined {
  const { status, low, unit } = parseQuantity(`${text}1`);
  return status === 'exact' && low === 1 && CURRENCIES.some(({ zh }) => zh === unit)
    ? { text, base: unit, power: 0 }
    : undefined;
}

const POWERS = ['', '十', '百', '千', '万', '十万', '百万', '千万', '亿', '十亿', '百亿', '千亿', '万亿'];
const known = new Map<string, HeadUnit | undefined>();

/** The unit a text names (`万元`, `人`, `thousand euros`, `10k yuan`, `万`); undefined where it names none. */
export function readHeadUnit(text: string): HeadUnit | undefined {
  const trimmed = text
    .trim()
    .replace(/^(?:(?:[计計]量|金[额額])?[单單]位|units?\b)(?:为|是)?[:：\s]*/i, '')
    .replace(/^(?:人民[币幣]|rmb|in)\s*(?=\S*(?:元|yuan))/i, '')
    .trim();
  // A letter alone may number columns: (A), (B).
  if (trimmed.length > 24 || /^[a-z]?$/i.test(trimmed)) return undefined;
  if (known.has(trimmed)) return known.get(trimmed);
  const plain = /\d/.test(trimmed) && !/[²³23]$/.test(trimmed) ? undefined : readOne(trimmed);
  const unit = plain ? { ...plain, text: trimmed } : readSpelled(trimmed);
  if (known.size < 1000) known.set(trimmed, unit);
  return unit;
}

/** The unit in which a column's bare numbers are kept in the dataset: persons, items, posts, its currency; undefined for none. */
export function ownUnit(column: FieldInfo, currency: string): string | undefined {
  return column.unit === 'money' ? currencyUnit(currency) : column.unit && BASE_UNITS[column.unit];
}

/** Do figures in this unit belong in this column: money in its currency, persons as persons, anything where none is set? */
export function fitsColumn(unit: HeadUnit, column: FieldInfo, currency: string): boolean {
  const own = ownUnit(column, currency);
  return own === undefined || unit.base === undefined || commonUnit([own, unit.base]) !== null;
}

/**
 * The column that a head with a unit means where its name alone means one without figures: 资金（万元） is no name of a
 * fund. The first of money or of persons, as the unit is.
 */
export function columnInUnit<T extends FieldInfo>(units: readonly HeadUnit[], columns: readonly T[]): T | undefined {
  const base = units[0]?.base;
  const kind = CURRENCIES.some(({ zh }) => zh === base) ? 'money' : base === '人' ? 'person' : undefined;
  return kind && columns.find((column) => FIGURES.has(column.role) && column.unit === kind);
}

/** Does the unit stay on a figure: in a column without one of its own, or where it is another than the column's? */
export const unitStays = (unit: HeadUnit, column: FieldInfo, currency: string): boolean =>
  !fitsColumn(unit, column, currency) ||
  (unit.base !== undefined && column.unit === undefined && (column.role !== 'number' || column.unitFrom !== undefined));

const PLAIN = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d+)(?:\.\d+)?$/;

const MARKS = /[¹²³⁰⁴-⁹₀-₉\u2460-\u24ff\u2776-\u2793]/;

/** The number that a text plainly writes (`1,234.50`, `１２`); undefined where it is a wording. */
export function plainNumber(text: string): number | undefined {
  // Circled and raised digits are marks, and no digits.
  if (MARKS.test(text)) return undefined;
  const spelled = text.normalize('NFKC').trim();
  if (!PLAIN.test(spelled)) return undefined;
  const number = Number(spelled.replace(/[, ]/g, ''));
  // A number of more digits than a double holds stays the text it is.
  return Number.isFinite(number) && spelled.replace(/^[+-]?0*|[, .]/g, '').length <= 15 ? number : undefined;
}

/**
 * A figure in the unit of its head, in base units: numbers are shifted by whole powers of ten, exactly; a wording without
 * a unit of its own gets the head's (5000余 → 5000余万元). Null where the cell and the head may both have scaled it.
 */
export function scaledFigure(cell: number | string, unit: HeadUnit, keepsUnit: boolean): number | string | null {
  const number = typeof cell === 'number' ? cell : plainNumber(cell);
  const suffix = unit.behind ?? unit.text;
  if (number !== undefined) return keepsUnit ? `${number}${suffix}` : shift(number, unit.power);
  const text = String(cell);
  const own = parseQuantity(text);
  if (own.status === 'missing' || isMissingWording(text)) return text;
  // ¥1,200.00 is how spreadsheets show a number: the sign says whose money, and no scale.
  if (own.unit !== undefined && !(own.unit === unit.base && SIGNED.test(text))) return text;
  // Nothing known is nothing known in every unit.
  if (own.low === 0 && own.high === Number.POSITIVE_INFINITY) return text;
  if (unit.power === 0 && !keepsUnit) return text;
  if (/[万亿]|\d\s*[十百千k]|thousand|million|billion/i.test(text.normalize('NFKC')) && unit.power > 0) return null;
  const ends = [shift(own.low, unit.power), shift(own.high, unit.power)];
  return (
    withinText(text, suffix).find((whole) => {
      const { status, low, high } = parseQuantity(whole);
      return status !== 'missing' && low === ends[0] && high === ends[1];
    }) ?? null
  );
}

const SIGNED = /^[-+(（\s]*(?:us\$|hk\$|[$€£¥￥₩]|rmb|cny|人民币)[^a-z\u3400-\u9fff]*$/i;
const NUMBERS = /[\d,.，．\uff10-\uff19零〇一二两三四五六七八九十百千几数点]+[余多来]?/g;

/** A wording with a unit behind all of it, or behind one of its numbers: 100万元左右, 100万元（含上级50）. */
const withinText = (text: string, unit: string): string[] => [
  `${text}${unit}`,
  ...Array.from(text.matchAll(NUMBERS), ({ 0: number, index = 0 }) => {
    const end = index + number.length;
    return `${text.slice(0, end)}${unit}${text.slice(end)}`;
  }),
];
