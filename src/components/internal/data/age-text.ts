import type { LocalizedName } from '../../../data/index.js';

const MINUTE = 60_000;
const STEPS: readonly (readonly [ms: number, zh: string, en: string])[] = [
  [24 * 60 * MINUTE, '天', 'day'],
  [60 * MINUTE, '小时', 'hour'],
  [MINUTE, '分钟', 'minute'],
];
const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** When something was read, and how long before `now` that is, in the reader's words. */
export function ageText(readAt: number, now: number): LocalizedName {
  const read = new Date(readAt);
  const time = `${twoDigits(read.getHours())}:${twoDigits(read.getMinutes())}`;
  const past = Math.max(0, now - readAt);
  const [ms, zh, en] = STEPS.find(([one]) => past >= one) ?? [];
  const count = ms === undefined ? 0 : Math.floor(past / ms);
  const day = `${read.getFullYear()}-${twoDigits(read.getMonth() + 1)}-${twoDigits(read.getDate())}`;
  return {
    'zh-CN': `${read.getMonth() + 1}月${read.getDate()}日${time}（${ms === undefined ? '不到1分钟前' : `${count}${zh}前`}）`,
    en: `on ${day} at ${time} (${ms === undefined ? 'less than a minute' : `${count} ${en}${count === 1 ? '' : 's'}`} ago)`,
  };
}
