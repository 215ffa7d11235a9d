import { plainTime } from './period.js';

/** The days that a spreadsheet numbers from 1900 on: 21000 is in 1957, 80000 in 2119. Lower ones may be a year and a month. */
export const isDayNumber = (number: number): boolean => number >= 21_000 && number < 80_001;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** The date of a spreadsheet's day number (1 is 1900-01-01), as ISO writes it. */
export function dateOfDayNumber(number: number): string {
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(number) * 86_400_000).toISOString().slice(0, 10);
}

function isoOf(year: number, month?: number, day?: number): string | null {
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  if (month === undefined) return String(year);
  if (month < 1 || month > 12) return null;
  if (day === undefined) return `${year}-${twoDigits(month)}`;
  if (day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

const TIME = /(?:T|\s+)\d{1,2}(?:[:：时点]\d{1,2}.*)?$/;
const SPELLINGS = [
  /^(\d{4})(?:年度?)?$/,
  /^(\d{4})[-/.年](\d{1,2})(?:月份?)?$/,
  // Two kinds of strokes make no date: 2024.1-3 is three months.
  /^(\d{4})(?:-(\d{1,2})-|\/(\d{1,2})\/|\.(\d{1,2})\.|[-/.年](\d{1,2})月)(\d{1,2})[日号]?(?:\(?(?:星期|周).\)?)?$/,
  /^(\d{4})(\d{2})$/,
  /^(\d{4})(\d{2})(\d{2})$/,
];

const MOMENT = /^\d{4}-\d{2}-\d{2}[T ]\d{1,2}:\d{2}/;
const UTC_MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]00:?00)$/i;
const CHINA = 8 * 3_600_000;

/**
 * The day of a moment that a program wrote; the text itself where it is none. A moment in UTC is a day in China, whose
 * midnight JavaScript writes as 16:00 of the day before.
 */
export function dayOfMoment(text: string): string {
  const plain = text.trim();
  if (!MOMENT.test(plain)) return text;
  const time = UTC_MOMENT.test(plain) ? Date.parse(plain.replace(/[+-]00:?00$/, 'Z')) : Number.NaN;
  return Number.isNaN(time) ? plain.slice(0, 10) : new Date(time + CHINA).toISOString().slice(0, 10);
}

/**
 * A date as ISO writes it, as far as it is stated: `2024-03-05`, `2024-03`, `2024`. From 2024/3/5, 2024.3.5, 2024年3月5日,
 * 二〇二四年三月五日, 20240305, a time behind it (one in UTC is a day in China), or a spreadsheet's day number.
 * @returns null where there is no such day (2024-02-30), undefined where it does not look like a date at all.
 */
export function readDate(cell: string | number): string | null | undefined {
  const number = typeof cell === 'number' ? cell : /^\d{5}(?:\.\d+)?$/.test(cell.trim()) ? Number(cell) : Number.NaN;
  if (isDayNumber(number)) return dateOfDayNumber(number);
  // A number 2024.1 may have been 2024.1 or 2024.10 before a spreadsheet read it.
  if (typeof cell === 'number' && !Number.isInteger(cell)) return null;
  const text = plainTime(dayOfMoment(String(cell)).trim().slice(0, 60).replace(TIME, ''));
  for (const spelling of SPELLINGS) {
    const found = spelling.exec(text);
    if (found)
      return isoOf(
        ...(found
          .slice(1)
          .filter((part) => part !== undefined)
          .map(Number) as [number]),
      );
  }
  return /^\d+$/.test(text) || typeof cell === 'number' ? null : undefined;
}

/** The first and the last day that a date as ISO writes it may mean; undefined for other wordings. */
export function daysOf(date: unknown): readonly [first: string, last: string] | undefined {
  if (typeof date !== 'string' || !/^\d{4}(?:-\d{2}){0,2}$/.test(date)) return undefined;
  // Only compared as texts: a day 31 that the month lacks does no harm.
  return [`${date}-01-01`.slice(0, 10), date.length === 4 ? `${date}-12-31` : `${date}-31`.slice(0, 10)];
}
