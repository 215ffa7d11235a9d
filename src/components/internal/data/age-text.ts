import type { Phrase } from '../../../data/dataset/name.js';

const MINUTE = 60_000;
const STEPS = [
  [24 * 60 * MINUTE, 'ago-days'],
  [60 * MINUTE, 'ago-hours'],
  [MINUTE, 'ago-minutes'],
] as const;
const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** When something was read, and how long before `now` that is, in the reader's words. */
export function ageText(readAt: number, now: number): Phrase {
  const read = new Date(readAt);
  const past = Math.max(0, now - readAt);
  const [ms, key] = STEPS.find(([one]) => past >= one) ?? [];
  return {
    '@': 'read-at',
    year: read.getFullYear(),
    month: read.getMonth() + 1,
    day: read.getDate(),
    time: `${twoDigits(read.getHours())}:${twoDigits(read.getMinutes())}`,
    ago: ms === undefined ? { '@': 'ago-less' } : { '@': key!, count: Math.floor(past / ms) },
  };
}
