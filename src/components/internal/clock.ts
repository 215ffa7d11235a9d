import { type Issue, issue, lastDayOf } from '../../data/index.js';
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

/** What a view reckons from, and where that comes from: the page, the data's own date, or else today. */
export interface Clock {
  now: Date;
  clock: 'page' | 'data' | 'today';
}

/** The clock of a view: what the page sets (an element before its dashboard), else the day that the data are of, else today. */
export function clockOf(now: unknown, inherited: Date | undefined, asOf: string | undefined): Clock {
  const set = readClock(now) ?? inherited;
  if (set) return { now: set, clock: 'page' };
  const day = lastDayOf(asOf);
  return day === undefined ? { now: new Date(), clock: 'today' } : { now: new Date(1970, 0, 1 + day), clock: 'data' };
}

/** The day that a view reckons from, as a sentence names it: 2024年3月5日, with a word where it is that of the data. */
export const clockText = (context: ViewContext): string => context.messages.clock[context.clock](clockDay(context));

/** The day that a view reckons from, bare. */
export const clockDay = ({ now, messages }: ViewContext): string =>
  messages.dateOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
