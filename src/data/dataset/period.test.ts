import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysOf, readDate } from './dates.js';
import { comparePeriods, isSamePeriod, lastDayOf, latestPeriod, parseDataset, summarise } from './index.js';
import { periodHolds } from './period.js';

const inOrder = (...periods: string[]) => expect([...periods].reverse().sort(comparePeriods)).toEqual(periods);

describe('periods', () => {
  it('are ordered by time, in whichever words', () => {
    inOrder('2022', '2023年', '二〇二四年', '2025年度');
    inOrder('2024年一季度', '2024年二季度', '2024年三季度', '2024年四季度');
    inOrder('一季度', '二季度', '三季度', '四季度');
    inOrder('第一季度', '第二季度', '第三季度', '第四季度');
    inOrder('2023年下半年', '2024年上半年', '2024年下半年');
    inOrder('2024Q1', '2024-04', '2024年5月', '2024Q2', '2024年上半年', '2024年7月份');
    inOrder('2024年九月', '2024年十月', '2024年十一月', '2024年十二月');
    inOrder('2024年1-3月', '2024年1—6月', '2024年前三季度', '2024年');
    inOrder('期初', '期末');
    inOrder('2024年初', '2024-03-05', '2024年6月末', '2024年末');
    inOrder('去年', '今年', '2024');
    inOrder('2021-2022学年', '2022—2023学年', '2021—2025年');
    inOrder('十三五', '2024', '2025', '“十四五”时期', '十五五');
    inOrder('第八届', '第九届', '第十届', '第十一届');
    inOrder('June 2024', 'Q3 2024', 'Dec 2024');
  });

  it('are in one order whatever they are (the comparison is total and transitive)', () => {
    const period = fc.oneof(
      fc.string({ maxLength: 8 }),
      fc
        .tuple(
          fc.constantFrom('', '2023', '2024年', '二〇二四年', 'FY2023'),
          fc.constantFrom('', 'Q1', '一季度', '上半年', '-06', '6月', '年末', '期初', '甲', '1-6月', '学年'),
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(period, period, period, (a, b, c) => {
        expect(Math.sign(comparePeriods(a, b))).toBe(0 - Math.sign(comparePeriods(b, a)));
        if (comparePeriods(a, b) <= 0 && comparePeriods(b, c) <= 0) expect(comparePeriods(a, c)).toBeLessThanOrEqual(0);
        expect(comparePeriods(a, b) === 0).toBe(a === b);
      }),
      { numRuns: 2000 },
    );
  });

  it('mean the same in other words', () => {
    for (const same of ['2024', '2024年', '二〇二四年度', '２０２４', 'FY2024'])
      expect(isSamePeriod('2024', same)).toBe(true);
    expect(isSamePeriod('2024-06', '2024年6月份')).toBe(true);
    expect(isSamePeriod('十四五', '2021—2025年')).toBe(true);
    expect(isSamePeriod('2024Q4', '2024')).toBe(false);
    expect(isSamePeriod('甲', '乙')).toBe(false);
  });

  it('of school years and of years over New Year do not hold one another', () => {
    for (const [one, next] of [
      ['2022—2023学年', '2023—2024学年'],
      ['2022学年', '2023学年'],
      ['2022—2023年度', '2023—2024年度'],
      ['2022-23', '2023-24'],
      ['2022/23', '2023/24'],
    ] as const) {
      inOrder(one, next);
      expect([periodHolds(one, next), periodHolds(next, one)]).toEqual([false, false]);
    }
    expect(isSamePeriod('2022学年', '2022—2023学年')).toBe(true);
    expect(isSamePeriod('2011-12', '2011年12月')).toBe(true);
    expect(periodHolds('2021—2023年', '2022—2023学年')).toBe(true);
  });

  it('have a latest one: by time, else the last given', () => {
    expect(latestPeriod(['2024', '2023', ''])).toBe('2024');
    expect(latestPeriod(['期末', '2023', '期初'])).toBe('2023');
    expect(latestPeriod(['摸底', '复核'])).toBe('复核');
    expect(latestPeriod([''])).toBeUndefined();
  });

  const stockOf = (...rows: [period: string | number, supply: number][]) => {
    const { value, issues } = parseDataset({
      meta: { title: 'x' },
      talent: rows.map(([period, supply]) => ({ chain: 'c', period, supply })),
    });
    const { cells, period } = summarise(value, 'talent', { by: [], sum: ['supply'] }, {});
    return { supply: cells[0]!.sums.supply!.quantity.low, period, issues: issues.map(({ code }) => code) };
  };

  it('never make a stock the sum over them', () => {
    expect(stockOf(['期初', 80], ['期末', 100])).toEqual({ supply: 100, period: '期末', issues: [] });
    expect(stockOf(['二〇二三年', 80], ['二〇二二年', 70])).toMatchObject({ supply: 80, period: '二〇二三年' });
    expect(stockOf(['2023年上半年', 80], ['2023年下半年', 90])).toMatchObject({ supply: 90 });
    expect(stockOf(['复核', 5], ['摸底', 80], ['复核', 90])).toEqual({
      supply: 95,
      period: '复核',
      issues: ['unordered-periods'],
    });
  });

  it('written in two ways are one, under the first wording; a spreadsheet’s day number is its day', () => {
    expect(stockOf(['2024年', 80], ['2024', 100], [2023, 7])).toEqual({ supply: 180, period: '2024年', issues: [] });
    expect(stockOf([45444, 80])).toEqual({ supply: 80, period: '2024-06-01', issues: [] });
  });

  it('are found under any wording', () => {
    const { value } = parseDataset({ meta: { title: 'x' }, talent: [{ chain: 'c', period: '2024年', supply: 3 }] });
    const { cells } = summarise(value, 'talent', { by: [], sum: ['supply'] }, { period: '2024' });
    expect(cells[0]!.sums.supply!.quantity.low).toBe(3);
  });
});

describe('dates', () => {
  it.each<[string | number, string | null | undefined]>([
    ['2024-03-05', '2024-03-05'],
    ['2024/3/5', '2024-03-05'],
    ['2024.3.5', '2024-03-05'],
    ['2024年3月5日', '2024-03-05'],
    ['2024 年 3 月 5 日', '2024-03-05'],
    ['二〇二四年三月五日', '2024-03-05'],
    ['２０２４年３月５日', '2024-03-05'],
    ['2024年3月5日（星期二）', '2024-03-05'],
    ['2024-03-05T10:30:00Z', '2024-03-05'],
    ['2024/3/5 10:30', '2024-03-05'],
    ['20240305', '2024-03-05'],
    [20240305, '2024-03-05'],
    ['2024年3月', '2024-03'],
    ['2024-3', '2024-03'],
    [202403, '2024-03'],
    [2024, '2024'],
    ['2024年', '2024'],
    [45292, '2024-01-01'],
    ['45351', '2024-02-29'],
    [45292.75, '2024-01-01'],
    ['2024-02-30', null],
    ['2023-02-29', null],
    ['2024-13-01', null],
    ['2024-00', null],
    ['0024-03-05', null],
    [20240230, null],
    [2024.1, null],
    [123456789, null],
    ['5/3/2024', undefined],
    ['开春', undefined],
  ])('%s is %s', (written, iso) => {
    expect(readDate(written)).toBe(iso);
  });

  it('of a spreadsheet agree with the calendar', () => {
    fc.assert(
      fc.property(fc.integer({ min: 21_000, max: 80_000 }), (number) => {
        const days = (Date.parse(`${readDate(number)}T00:00:00Z`) - Date.parse('1899-12-30T00:00:00Z')) / 86_400_000;
        expect(days).toBe(number);
      }),
    );
  });

  it('stand for the days they may mean', () => {
    expect(daysOf('2024')).toEqual(['2024-01-01', '2024-12-31']);
    expect(daysOf('2024-02')).toEqual(['2024-02-01', '2024-02-31']);
    expect(daysOf('长期有效')).toBeUndefined();
  });
});

describe('the last day that data hold', () => {
  it.each([
    ['2025-12-31', '2025-12-31'],
    ['2025年12月31日', '2025-12-31'],
    ['截至2025年6月底', '2025-06-30'],
    ['数据截至2025/6/30止', '2025-06-30'],
    ['2024年', '2024-12-31'],
    ['2024', '2024-12-31'],
    ['2024-06', '2024-06-30'],
    ['2024-02', '2024-02-29'],
    ['2025年底', '2025-12-31'],
    ['2025年末', '2025-12-31'],
    ['2025年三季度末', '2025-09-30'],
    ['2025年上半年', '2025-06-30'],
    ['2025年1—9月', '2025-09-30'],
    ['二〇二五年十二月', '2025-12-31'],
    ['20250630', '2025-06-30'],
    ['2025-12-31T08:00:00', '2025-12-31'],
    ['2025-12-31 24:00', '2025-12-31'],
    ['2025年12月31日24时', '2025-12-31'],
    ['Dec 2025', '2025-12-31'],
    ['十四五', '2025-12-31'],
  ])('%s is %s', (asOf, day) => {
    expect(new Date(lastDayOf(asOf)! * 86_400_000).toISOString().slice(0, 10)).toBe(day);
  });

  it.each([undefined, '', '长期', '12月31日', '近期', '第八届', '今年'])('%s names none', (asOf) => {
    expect(lastDayOf(asOf)).toBeUndefined();
  });
});
