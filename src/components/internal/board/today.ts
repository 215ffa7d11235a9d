import type { ViewContext } from '../context.js';

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** The day of the clock, as dates are written in the data: 2024-03-05. */
export function todayText({ now }: ViewContext): string {
  const date = new Date(now);
  return `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;
}
