import { type Issue, issue } from '../../data/index.js';
import { daysOfDate } from '../../data/views/calendar.js';
import type { ViewContext } from './context.js';

const isSet = (now: unknown): boolean => now !== undefined && now !== null && now !== '';

/**
 * The moment that a page's `now` means: a date, its milliseconds, or a text, of which a day alone is that day where the
 * reader is. Undefined where it is not set or no time.
 */
export function readClock(now: unknown): Date | undefined {
  if (!isSet(now)) return undefined;
  const day = typeof now === 'string' ? daysOfDate(now) : undefined;
  try {
    const moment = day ? new Date(1970, 0, 1 + day.last) : new Date(now as Date);
    return Number.isNaN(moment.getTime()) ? undefined : moment;
  } catch {
    return undefined;
  }
}

/** The problem of a clock that is set and no time: today counts in its place. */
export const clockIssue = (now: unknown, path: string): Issue | undefined =>
  isSet(now) && !readClock(now) ? issue('unreadable-clock', path, now instanceof Date ? String(now) : now) : undefined;

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** The day of the clock, as dates are written in the data: 2024-03-05. */
export const todayText = ({ now }: ViewContext): string =>
  `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
