import { currencyUnit } from '../quantity/currencies.js';
import { exact, isMissingWording, missing, parseQuantity, product, type Quantity } from '../quantity/index.js';
import { describeUnit } from '../quantity/units.js';
import type { FieldInfo } from './fields.js';
import type { IssueCode, IssueParams } from './issues.js';
import { withoutMark } from './marks.js';
import type { Phrase } from './name.js';
import { comparePeriods } from './period.js';

/** Hears of a problem of a cell; of what was found in it, where that is not the whole cell. */
export type Tell = (code: IssueCode, params: IssueParams, found?: unknown) => void;

/** Reads a cell; `unit` is what the unit's own column says in this row. */
export type ReadCell = (cell: unknown, tell: Tell, unit?: string) => unknown;

/** One figure of a series: its value, and the period it is of where that was said. */
export interface SeriesPoint {
  period?: string;
  value: Quantity;
}

/** No figure of an office is larger. */
export const HUGE = 1e21;
const PLAIN_NUMBER = /^-?\d{1,15}(?:\.\d+)?$/;

/** Rates, shares and spans of time are no counts; an unknown word (3项目) counts, a word with a slash does not. */
const isCounted = (unit: string): boolean => {
  const { counts, en } = describeUnit(unit);
  return counts || (en[0] === unit && !/[/%]/.test(unit));
};

/** What a figure's unit should be where `unit` is none that the field takes; undefined where it is right. */
function otherUnit(unit: string, { unit: kind }: FieldInfo, currency: string): Phrase | undefined {
  if (kind === 'money') return unit === currencyUnit(currency) ? undefined : { '@': 'currency', code: currency };
  // 个 counts anything, so that nobody misreads it: 120个 in a column of persons.
  if (kind === 'person' || kind === 'post')
    return describeUnit(unit).dimension === '人' || unit === '个' ? undefined : { '@': `unit-${kind}` };
  if (kind === 'item') return isCounted(unit) ? undefined : { '@': 'unit-item' };
  return undefined;
}

const isQuantityLike = (cell: unknown): cell is object =>
  typeof cell === 'object' && cell !== null && 'low' in cell && 'high' in cell && 'status' in cell;

/** What is told of a wording that is no figure, by its reason. */
const UNREAD: Readonly<Record<string, IssueCode>> = { date: 'date-for-figure', unclear: 'unclear-figure' };

const LONGEST_UNIT = 40;

/** A unit as a column states it: its spelling, and one of it as a figure (1万元 is 10,000 元) where it is known. */
interface Step {
  spelling: string;
  one: Quantity;
  isKnown: boolean;
}

function stepOf(unit: string): Step {
  const spelling = unit.replace(/[()（）\s]/g, '');
  const one = /^[\d*]/.test(spelling) ? missing() : parseQuantity(`1${spelling}`);
  const isKnown = one.status === 'exact' && one.unit !== undefined;
  return { spelling, one: isKnown ? one : exact(1, spelling), isKnown };
}

/** A figure in the unit that its row names: 1200 of 万元 are 12,000,000 元. Undefined where it bears another unit itself. */
function inUnit(quantity: Quantity, { spelling, one, isKnown }: Step): Quantity | undefined {
  if (quantity.unit !== undefined)
    return describeUnit(quantity.unit).dimension === describeUnit(one.unit).dimension ? quantity : undefined;
  if (quantity.status === 'missing') return quantity;
  const joined = isKnown && quantity.text !== '' ? parseQuantity(`${quantity.text}${spelling}`) : missing();
  if (joined.status !== 'missing') return joined;
  const { low, high } = product(quantity, one);
  return { ...quantity, low, high, unit: one.unit ?? spelling };
}

/** Makes the reader of a field's figures. What is right stays as it was written; what isn't is told and left out. */
export function figureReader(info: FieldInfo, currency: string, wrongType: (tell: Tell) => void): ReadCell {
  const name = info.title;
  // An empty count stands for one; a count that had to be left out stands for none that is known.
  const nothing = info.role === 'count' ? missing() : undefined;
  const isWrong = (low: number, high: number, cell: unknown, tell: Tell): boolean => {
    const far = Number.isFinite(high) ? Math.max(Math.abs(low), Math.abs(high)) : Math.abs(low);
    const code =
      info.nonNegative && low < 0 ? 'negative-figure' : far > HUGE && far < Infinity ? 'huge-figure' : undefined;
    if (code) tell(code, { name });
    else if (info.unit === 'money' && high < 0) tell('negative-money', { name }, cell);
    return code !== undefined;
  };
  const steps = new Map<string, Step>();
  const withUnit = (quantity: Quantity, unit: string, tell: Tell): Quantity | undefined => {
    // Longer ones are remarks.
    if (unit.length > LONGEST_UNIT) return quantity;
    const step = steps.get(unit) ?? stepOf(unit);
    steps.set(unit, step);
    const read = inUnit(quantity, step);
    if (!read) tell('wrong-unit', { name, unit });
    return read;
  };

  const readNumber = (number: number, tell: Tell, unit?: string): unknown => {
    if (isWrong(number, number, number, tell)) return nothing;
    return unit === undefined ? number : withUnit(exact(number), unit, tell);
  };

  const read: ReadCell = (cell, tell, unit) => {
    if (typeof cell === 'number' && Number.isFinite(cell)) return readNumber(cell, tell, unit);
    if (typeof cell === 'bigint') return readNumber(Number(cell), tell, unit);
    if (typeof cell !== 'string' && !isQuantityLike(cell)) {
      wrongType(tell);
      return nothing;
    }
    if (unit === undefined && typeof cell === 'string' && PLAIN_NUMBER.test(cell))
      return isWrong(Number(cell), Number(cell), cell, tell) ? nothing : cell;
    const { text, mark } = typeof cell === 'string' ? withoutMark(cell) : { text: cell, mark: undefined };
    if (mark !== undefined) {
      tell('footnote-mark', { name, mark });
      return read(text, tell, unit);
    }
    const quantity = parseQuantity(cell);
    const { status, low, high } = quantity;
    if (status === 'missing') {
      const isUnread =
        typeof cell === 'string' ? !isMissingWording(cell) : (cell as { status: unknown }).status !== status;
      // Words that are known to be no figure (持平, 第2位) keep their wording, and nobody is warned.
      if (isUnread && quantity.reason !== 'words') tell(UNREAD[quantity.reason ?? ''] ?? 'unreadable-figure', { name });
      return typeof cell === 'string' && unit === undefined && info.unitFrom === undefined ? cell : quantity;
    }
    const other = quantity.unit === undefined ? undefined : otherUnit(quantity.unit, info, currency);
    if (other) tell('wrong-unit', { name, unit: other });
    if (other || isWrong(low, high, cell, tell)) return nothing;
    if (unit !== undefined) return withUnit(quantity, unit, tell);
    return typeof cell === 'string' ? cell : quantity;
  };
  return read;
}

const MOST_REMEMBERED = 50_000;

/** The reader of a column that remembers how it read a wording: official wordings come again and again. */
export function rememberingReader(read: ReadCell): ReadCell {
  const known = new Map<string, { value: unknown; told: Parameters<Tell>[] }>();
  return (cell, tell, unit) => {
    if (typeof cell !== 'string' || unit !== undefined) return read(cell, tell, unit);
    let seen = known.get(cell);
    if (!seen) {
      const told: Parameters<Tell>[] = [];
      seen = { value: read(cell, (...all) => told.push(all)), told };
      if (known.size < MOST_REMEMBERED) known.set(cell, seen);
    }
    for (const all of seen.told) tell(...all);
    return seen.value;
  };
}

const POINT = /^(.{1,40}?)\s*[:：=]\s*(.+)$/s;

/** The points of a series as written: periods (undefined where none was said) and cells. */
function pointsOf(cell: unknown): [period: unknown, figure: unknown][] | undefined {
  if (typeof cell === 'string')
    return cell
      .split(/[；;、\n]/)
      .filter((part) => part.trim() !== '')
      .map((part) => {
        const [, period, figure] = POINT.exec(part.trim()) ?? [];
        return figure === undefined ? [undefined, part.trim()] : [period, figure];
      });
  if (Array.isArray(cell))
    return Array.from(cell, (item: unknown) =>
      typeof item === 'object' && item !== null && 'value' in item
        ? [(item as { period?: unknown }).period, item.value]
        : [undefined, item],
    );
  if (typeof cell !== 'object' || cell === null || isQuantityLike(cell)) return undefined;
  return Object.entries(cell);
}

/** Makes the reader of a field's series: points with their figures, in the order of time where all have a period. */
export function seriesReader(info: FieldInfo, currency: string, wrongType: (tell: Tell) => void): ReadCell {
  const readFigure = figureReader(info, currency, wrongType);
  return (cell, tell, unit) => {
    const points = pointsOf(cell);
    if (!points) {
      wrongType(tell);
      return undefined;
    }
    const series: SeriesPoint[] = [];
    for (const [period, figure] of points) {
      // A gap keeps its place.
      const read =
        figure === null || figure === undefined || figure === '' ? missing() : readFigure(figure, tell, unit);
      if (read === undefined) continue;
      const named = typeof period === 'string' || typeof period === 'number' ? String(period).trim() : '';
      series.push({ ...(named === '' ? {} : { period: named }), value: parseQuantity(read) });
    }
    if (series.length === 0) return undefined;
    if (series.every(({ period }) => period !== undefined)) series.sort((a, b) => comparePeriods(a.period!, b.period!));
    return series;
  };
}
