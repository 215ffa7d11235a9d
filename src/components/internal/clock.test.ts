import { describe, expect, it } from 'vitest';
import { clockIssue, readClock, todayText } from './clock.js';
import { viewContext } from './context.js';

describe('a clock', () => {
  it.each([
    new Date(2025, 11, 31, 9),
    new Date(2025, 11, 31).getTime(),
    '2025-12-31',
    '2025年12月31日',
    '2025-12-31T08:00',
  ])('may be %s', (now) => {
    expect(todayText(viewContext({ now: readClock(now)! }))).toBe('2025-12-31');
    expect(clockIssue(now, 'x')).toBeUndefined();
  });

  it.each([new Date(Number.NaN), 'soon', Number.NaN, {}, Object.create(null), Symbol('x')])(
    'that is no time is none, and told in both languages',
    (now) => {
      expect(readClock(now)).toBeUndefined();
      expect(clockIssue(now, 'x')).toMatchObject({ code: 'unreadable-clock', severity: 'warning', path: 'x' });
    },
  );

  it('that is not set is no problem', () => {
    for (const now of [undefined, null, ''])
      expect([readClock(now), clockIssue(now, 'x')]).toEqual([undefined, undefined]);
  });
});
