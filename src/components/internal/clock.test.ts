import { describe, expect, it } from 'vitest';
import { clockIssue, clockOf, clockText, readClock } from './clock.js';
import { viewContext } from './context.js';

describe('a clock', () => {
  it.each([
    new Date(2025, 11, 31, 9),
    new Date(2025, 11, 31).getTime(),
    '2025-12-31',
    '2025年12月31日',
    '2025-12-31T08:00',
  ])('may be %s', (now) => {
    expect(clockText(viewContext({ now: readClock(now)! }))).toBe('2025年12月31日');
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

  it('is what the page sets, an element before its dashboard; else the date of the data, however worded; else today', () => {
    const [own, dashboards] = ['2026-11-30', new Date(2026, 0, 2)];
    const said = (...of: Parameters<typeof clockOf>) => clockText(viewContext(clockOf(...of)));
    expect(said(own, dashboards, '2025-12-31')).toBe('2026年11月30日');
    expect(said(undefined, dashboards, '2025-12-31')).toBe('2026年1月2日');
    expect(said('soon', undefined, '2025年底')).toBe('数据截止日2025年12月31日');
    expect(said(undefined, undefined, '2024-02')).toBe('数据截止日2024年2月29日');
    expect(said(undefined, undefined, '长期')).toMatch(/^当天（\d{4}年\d+月\d+日）$/);
    expect(said(undefined, undefined, undefined)).toContain('当天');
    const en = { ...viewContext({ locale: 'en' }), ...clockOf(undefined, undefined, '2025年三季度末') };
    expect(clockText(en)).toBe('30 September 2025, the date of the data');
  });
});
