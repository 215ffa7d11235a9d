import { describe, expect, it } from 'vitest';
import { type DaySpan, dayOf, daysOfDate, daysOfPeriod } from './calendar.js';

const DAY = 86_400_000;
const text = (day: number | undefined) =>
  day === undefined ? undefined : new Date(day * DAY).toISOString().slice(0, 10);
const ends = (span: DaySpan | undefined) => span && [text(span.first), text(span.last)];

describe('a date as stated', () => {
  it.each(['2024-03-05', '2024/3/5', '2024.3.5', '2024年3月5日', '20240305', ' 2024-03-05 '])(
    '%s is one day',
    (date) => {
      expect(ends(daysOfDate(date))).toEqual(['2024-03-05', '2024-03-05']);
    },
  );

  it('without a day is a month, without a month a year', () => {
    expect(ends(daysOfDate('2024-02'))).toEqual(['2024-02-01', '2024-02-29']);
    expect(ends(daysOfDate('2023年12月'))).toEqual(['2023-12-01', '2023-12-31']);
    expect(ends(daysOfDate('2024'))).toEqual(['2024-01-01', '2024-12-31']);
  });

  it.each(['2024-02-30', '2024-13', '长期有效', '', undefined, null, '__proto__', '24-3-5', 'NaN'])(
    '%s is no date',
    (date) => {
      expect(daysOfDate(date)).toBeUndefined();
    },
  );
});

describe('a period as written', () => {
  it.each([
    ['2025', '2025-01-01', '2025-12-31'],
    ['2025年度', '2025-01-01', '2025-12-31'],
    ['2025Q3', '2025-07-01', '2025-09-30'],
    ['2025年三季度', '2025-07-01', '2025-09-30'],
    ['2025年第1季度', '2025-01-01', '2025-03-31'],
    ['2025年上半年', '2025-01-01', '2025-06-30'],
    ['2025H2', '2025-07-01', '2025-12-31'],
    ['2025-06', '2025-06-01', '2025-06-30'],
    ['2025年6月', '2025-06-01', '2025-06-30'],
    ['2021—2025', '2021-01-01', '2025-12-31'],
    ['十四五', '2021-01-01', '2025-12-31'],
    ['“十五五”期间', '2026-01-01', '2030-12-31'],
  ])('%s is %s to %s', (period, first, last) => {
    expect(ends(daysOfPeriod(period))).toEqual([first, last]);
  });

  // A count up to September is measured neither against the whole year nor against nine months of it.
  it.each(['2025年1-9月', '十五五七', '', '2025年末', '2025Q5', '2025-2021'])(
    '%s is none with days of its own',
    (period) => {
      expect(daysOfPeriod(period)).toBeUndefined();
    },
  );
});

it('a clock shows the day of where it stands, to its last second', () => {
  expect(text(dayOf(new Date(2025, 11, 31, 23, 59, 59)))).toBe('2025-12-31');
  expect(text(dayOf(new Date(2025, 11, 31, 0, 0, 0)))).toBe('2025-12-31');
  expect(dayOf(new Date('x'))).toBeUndefined();
});
