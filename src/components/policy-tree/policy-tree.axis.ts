import type { Policy, PolicyTree } from '../../data/index.js';
import { dayOf, newYear, yearOf } from '../../data/views/calendar.js';
import type { ViewContext } from '../internal/context.js';

/** A place on the axis, in per cent of its width. */
export type Place = number;

/** Years from left to right, over which validity is drawn. */
export interface TimeAxis {
  ticks: readonly { year: number; place: Place }[];
  now: Place | undefined;
  /** Where a policy's bar begins and ends; `open` where one of the two ends is not stated. Undefined without dates. */
  barOf(policy: Policy): { from: Place; to: Place; open: boolean } | undefined;
}

const STEPS = [1, 2, 5, 10, 20, 50, 100];

/** Is there room for the axis beside the titles? Figures with their units in words need more of it. */
export const isWide = ({ width, tokens, grammar }: ViewContext): boolean =>
  width >= (grammar.keepsUnits ? 56 : 72) * tokens.size.body;

/** The axis of a tree over whole years, with the clock's day on it; undefined where nothing is dated. */
export function axisOf({ span }: PolicyTree, context: ViewContext): TimeAxis | undefined {
  if (!span) return undefined;
  const { now, tokens, width } = context;
  const today = dayOf(now);
  const first = yearOf(Math.min(span.first, today ?? span.first));
  const last = yearOf(Math.max(span.last, today ?? span.last)) + 1;
  const [start, end] = [newYear(first), newYear(last)];
  const place = (day: number): Place => Math.round((10_000 * (day - start)) / (end - start)) / 100;
  // Beside the titles about a third of the width is the axis; below them, what the indents leave.
  const room = (isWide(context) ? width * 0.33 : width - 4 * tokens.size.body) / (last - first);
  const label = tokens.size.small * 3;
  const step = STEPS.find((years) => years * room >= label) ?? last - first;
  const years = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  const whole = years.filter((year) => year % step === 0);
  // The first year is named, too, where the next one leaves it room.
  const named = ((whole[0] ?? last) - first) * room >= label ? [first, ...whole] : whole;
  return {
    ticks: named.map((year) => ({ year, place: place(newYear(year)) })),
    now: today === undefined ? undefined : place(today),
    barOf({ from, until }) {
      if (from === undefined && until === undefined) return undefined;
      // Through its last day.
      const [left, right] = [from === undefined ? 0 : place(from), until === undefined ? 100 : place(until + 1)];
      return { from: Math.min(left, right), to: right, open: from === undefined || until === undefined };
    },
  };
}
