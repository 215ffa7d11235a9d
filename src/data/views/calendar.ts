import { yearsOfPlan } from '../dataset/period.js';

/** Days from the first to the last, each as its number since 1970-01-01. */
export interface DaySpan {
  first: number;
  last: number;
}

const DAY = 86_400_000;

/** The number of a day of the calendar; undefined where there is no such day (2024-02-30). */
function dayNumber(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() / DAY : undefined;
}

/** All days of some months of a year, the first month and the last counted from 1. */
function monthsOf(year: number, first: number, last: number): DaySpan | undefined {
  if (first < 1 || last > 12 || first > last) return undefined;
  return { first: Date.UTC(year, first - 1, 1) / DAY, last: Date.UTC(year, last, 1) / DAY - 1 };
}

/** The day that a clock shows where it stands; undefined for what is no time. */
export function dayOf(now: unknown): number | undefined {
  const date = now instanceof Date ? now : new Date(now as string);
  return dayNumber(date.getFullYear(), date.getMonth() + 1, date.getDate());
}

/** The first of January as a day number. */
export const newYear = (year: number): number => Date.UTC(year, 0, 1) / DAY;
/** The year that a day is in. */
export const yearOf = (day: number): number => new Date(day * DAY).getUTCFullYear();

const DATES = [
  /^(\d{4})年?$/,
  /^(\d{4})[-/.年](\d{1,2})(?:月份?)?$/,
  /^(\d{4})(\d{2})$/,
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/,
  /^(\d{4})(\d{2})(\d{2})$/,
];

/**
 * The days that a date as stated may mean: one for 2024-03-05, 2024/3/5, 2024年3月5日 or 20240305, a month for 2024-03, a
 * year for 2024. Undefined for anything else.
 */
export function daysOfDate(date: unknown): DaySpan | undefined {
  const text = String(date ?? '').trim();
  const [, year, month, day] = DATES.map((spelling) => spelling.exec(text)).find(Boolean) ?? [];
  if (year === undefined) return undefined;
  if (day !== undefined) {
    const at = dayNumber(Number(year), Number(month), Number(day));
    return at === undefined ? undefined : { first: at, last: at };
  }
  return month === undefined ? monthsOf(Number(year), 1, 12) : monthsOf(Number(year), Number(month), Number(month));
}

const QUARTERS = '一二三四';

/** The days of a period as written: 2025, 2025年度, 2025Q3, 2025年三季度, 2025年上半年, 2025-06, 2021—2025, 十四五. */
export function daysOfPeriod(period: string): DaySpan | undefined {
  const text = period.replace(/\s/g, '');
  const [, from, to] = /^(\d{4})年?(?:[-—–~～至]|——)(\d{4})年?$/.exec(text) ?? ['', ...(yearsOfPlan(text) ?? [])];
  if (from !== undefined && Number(from) <= Number(to))
    return { first: newYear(Number(from)), last: newYear(Number(to) + 1) - 1 };
  const [, year, part = ''] = /^(\d{4})(?:年度?)?[-/.]?(.*)$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  if (part === '') return monthsOf(Number(year), 1, 12);
  const [, half] = /^(?:[hH]([12])|[上下]半年)$/.exec(part) ?? [];
  if (/^(?:[hH][12]|[上下]半年)$/.test(part))
    return half === '1' || part.startsWith('上') ? monthsOf(Number(year), 1, 6) : monthsOf(Number(year), 7, 12);
  const [, digit] = /^(?:[qQ]|第)?([1-4一二三四])(?:季度?)?$/.exec(part) ?? [];
  if (digit !== undefined && /[qQ季]/.test(part)) {
    const quarter = QUARTERS.includes(digit) ? QUARTERS.indexOf(digit) + 1 : Number(digit);
    return monthsOf(Number(year), 3 * quarter - 2, 3 * quarter);
  }
  return daysOfDate(text);
}
