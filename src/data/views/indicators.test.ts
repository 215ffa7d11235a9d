import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import county from '../../../examples/county/data.json';
import { type DatasetInput, parseDataset } from '../dataset/index.js';
import { byWeight } from './indicator-order.js';
import { calendarPace, indicatorStatus } from './indicator-status.js';
import { buildIndicators, type Indicator } from './indicators.js';

const of = (rows: Record<string, unknown>[], selection = {}, asOf?: string) =>
  buildIndicators(parseDataset({ meta: { title: 'x', asOf }, indicators: rows } as DatasetInput).value, selection)
    .indicators;
const one = (row: Record<string, unknown>, asOf?: string): Indicator => of([{ name: 'a', ...row }], {}, asOf)[0]!;
const ends = ({ low, high }: { low: number; high: number }) => [low, high];
const inMay = new Date(2025, 4, 26);

describe('an indicator', () => {
  it('grows by per cent, and by percentage points where it is a percentage', () => {
    expect(one({ value: 110, unit: '人', previous: 100 }).growth).toMatchObject({ low: 10, high: 10, unit: '%' });
    expect(one({ value: '8.6%', previous: '7.4%' }).growth).toMatchObject({ low: 1.2, high: 1.2, unit: '百分点' });
    // The unit may stand in its own column alone.
    expect(one({ value: 8.6, unit: '%', previous: 7.4 }).growth).toMatchObject({ low: 1.2, high: 1.2, unit: '百分点' });
  });

  it('takes a bare number in the unit its row names', () => {
    expect(one({ value: 12.68, unit: '亿元' }).value).toMatchObject({ low: 1_268_000_000, unit: '元' });
    expect(one({ value: '*.*亿元', unit: '元' }).value).toMatchObject({ low: 0, high: Infinity, status: 'masked' });
  });

  it('without a period is shown in any, and only in the period asked for otherwise', () => {
    const rows = [
      { name: 'a', value: 1 },
      { name: 'b', period: '2024', value: 2 },
      { name: 'b', period: '2025', value: 3 },
      { name: 'c', period: '2023', value: 4 },
    ];
    const shown = (selection: object) => of(rows, selection).map(({ name, value }) => [name, value.low]);
    expect(shown({ period: '2024' })).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
    expect(shown({}).length).toBe(3);
  });

  it('does not grow from what is withheld, missing, nought or of another unit', () => {
    for (const previous of ['*', '未统计', 0, '5家', -20])
      expect(one({ value: '110人', unit: '人', previous }).growth.status).toBe('missing');
    expect(one({ value: '*名', unit: '名', previous: 84 }).growth.status).toBe('missing');
  });

  it('carries the bounds of official wordings into growth and share of target', () => {
    const indicator = one({ value: '近百名', unit: '名', previous: 80, target: 120, direction: 'up' });
    expect(ends(indicator.growth)).toEqual([12.5, 25]);
    expect(ends(indicator.reached)).toEqual([75, 83.33333333333333]);
  });

  it('has a share of its target only where more is better and it is no percentage', () => {
    expect(one({ value: 50, target: 200, direction: 'up' }).reached).toMatchObject({ low: 25, unit: '%' });
    expect(one({ value: 46, target: 45, direction: 'down' }).reached.status).toBe('missing');
    expect(one({ value: 46, target: 45 }).reached.status).toBe('missing');
    const rate = one({ value: '9%', target: '8%', direction: 'up' });
    expect([rate.reached.status, rate.gap.low, rate.gap.unit]).toEqual(['missing', 1, '百分点']);
    expect(one({ value: 5, target: 0, direction: 'up' }).reached.reason).toBe('zero-denominator');
  });

  it.each([
    ['an object by period', { 2023: 5, 2021: '约4', 2022: 6 }],
    [
      'a list of points',
      [
        { period: '2023', value: 5 },
        { period: '2021', value: '约4' },
        { period: 2022, value: 6 },
      ],
    ],
    ['a text', '2021: 约4；2022：6；2023: 5'],
  ])('has its history from %s, in the order of time', (_, series) => {
    const { series: points } = one({ value: 5, unit: '家', series });
    expect(points.map(({ period, value }) => [period, value.low, value.high, value.unit])).toEqual([
      ['2021', 3.6, 4.4, '家'],
      ['2022', 6, 6, '家'],
      ['2023', 5, 5, '家'],
    ]);
  });

  it('has its history, and the year before, from its own rows where the data says no more', () => {
    const rows = [
      { name: 'a', period: '2025', value: 30 },
      { name: 'a', period: '2023', value: 10 },
      { name: 'a', period: '2024', value: 20 },
    ];
    const [indicator, ...others] = of(rows);
    expect(others).toEqual([]);
    expect(indicator).toMatchObject({ period: '2025', rows: [0, 1, 2], growth: { low: 50 } });
    expect(indicator!.series.map(({ value }) => value.low)).toEqual([10, 20, 30]);
    expect(of(rows, { period: '2024' })[0]).toMatchObject({ period: '2024', value: { low: 20 }, growth: { low: 100 } });
  });

  it('has the year before however that is written, but not in another scope or over several years', () => {
    const grown = (earlier: object, own: object) =>
      of([
        { name: 'a', value: 20, ...earlier },
        { name: 'a', value: 30, ...own },
      ])[0]!.growth;
    expect(grown({ period: '2024年上半年' }, { period: '2025H1' }).low).toBe(50);
    const period = { period: '2024' };
    expect(grown({ ...period, definition: '甲' }, { period: '2025', definition: '甲' }).low).toBe(50);
    expect(grown({ ...period, definition: '甲' }, { period: '2025', definition: '乙' }).status).toBe('missing');
    expect(grown({ period: '2020—2024' }, { period: '2021—2025' }).status).toBe('missing');
    expect(grown({ period: '2024' }, { period: '2021—2025' }).status).toBe('missing');
  });

  it('is on target at what its wording asks for: 以上 from that on, 以内 up to it', () => {
    const against = (value: unknown, target: unknown, direction: string) => {
      const indicator = one({ value, target, direction, period: '2024' });
      return [indicatorStatus(indicator, inMay), indicator.target.text, ...ends(indicator.reached)];
    };
    expect(against('60名', '50名以上', 'up')).toEqual(['met', '50名以上', 120, 120]);
    expect(against('40名', '50名以上', 'up')).toEqual(['missed', '50名以上', 80, 80]);
    expect(against('8%', '10%以内', 'down')[0]).toBe('met');
    expect(against('11%', '不超过10%', 'down')[0]).toBe('missed');
    expect(against('190名', '约200名', 'up')[0]).toBe('uncertain');
    expect(against('5名', '上不封顶', 'up')[0]).toBe('none');
  });

  it('is not lost where its name stands twice in one period', () => {
    const twice = of([
      { name: 'a', value: 1 },
      { name: 'a', value: 2 },
      { name: '__proto__', value: 3 },
    ]);
    expect(twice.map(({ value }) => value.low)).toEqual([1, 2, 3]);
    expect(new Set(twice.map(({ key }) => key)).size).toBe(3);
  });
});

describe('what the data feature', () => {
  const rows = [
    { name: 'a', value: 1 },
    { name: 'b', value: 1, featured: 2 },
    { name: 'c', value: 1, featured: 1 },
    { name: 'd', value: 1, featured: 2 },
    { name: 'e', value: 1, featured: 0 },
  ];
  it('comes first by its rank; equal ranks, and all others, keep the data’s order', () => {
    expect(of(rows).map(({ id, featured }) => [id, featured])).toEqual([
      ['c', 1],
      ['b', 2],
      ['d', 2],
      ['a', undefined],
      ['e', undefined],
    ]);
    expect(of([...rows].reverse()).map(({ id }) => id)).toEqual(['c', 'd', 'b', 'e', 'a']);
  });

  it('outweighs what is off its target, which outweighs what is not sure, what is reached and what is only longer', () => {
    const target = { target: 10, direction: 'up', period: '2024' };
    const all = of([
      { name: 'plain', value: 1, series: [1, 2, 3] },
      { name: 'longer', value: 1, series: [1, 2, 3, 4] },
      { name: 'met', value: 10, ...target },
      { name: 'unsure', value: '约10', ...target },
      { name: 'missed', value: 9, ...target },
      { name: 'second', value: 9, ...target, featured: 2 },
      { name: 'first', value: 10, ...target, featured: 1 },
    ]);
    const order = ['first', 'second', 'missed', 'unsure', 'met', 'longer', 'plain'];
    expect(byWeight(all, inMay).map(({ id }) => id)).toEqual(order);
  });
});

describe('the status of an indicator', () => {
  const target = { target: 200, direction: 'up', period: '2025' };
  it.each([
    ['met', { value: 200, ...target }],
    ['ahead', { value: 90, ...target }],
    ['behind', { value: 70, ...target }],
    ['uncertain', { value: '约80', ...target }],
    ['missed', { value: 90, ...target, period: '2024' }],
    ['pending', { value: 90, ...target, period: '2026' }],
    ['missed', { value: 90, ...target, period: undefined }],
    ['met', { value: '9%', target: '10%', direction: 'down', period: '2025' }],
    ['pending', { value: '11%', target: '10%', direction: 'down', period: '2025' }],
    ['uncertain', { value: '不足10%', target: '9%', direction: 'down', period: '2024' }],
    ['met', { value: '超200', ...target }],
    ['better', { value: 5, previous: 4, direction: 'up' }],
    ['worse', { value: 5, previous: 4, direction: 'down' }],
    ['up', { value: 5, previous: 4 }],
    ['flat', { value: 5, previous: 5, direction: 'down' }],
    ['uncertain', { value: '约5', previous: 5, direction: 'up' }],
    ['withheld', { value: '*名', ...target }],
    ['suppressed', { value: '<5', ...target }],
    ['missing', { value: '未统计', ...target }],
    ['none', { value: '上不封顶', ...target }],
    ['none', { value: 5 }],
    // Without a direction nobody says whether a higher figure is a better one.
    ['none', { value: 5, target: 3 }],
  ])('is %s for %j', (status, row) => {
    expect(indicatorStatus(one(row), inMay)).toBe(status);
  });

  it('is never both sure and open: whatever lies in the bounds has the same status, or it is uncertain', () => {
    const figure = fc.integer({ min: 0, max: 400 });
    fc.assert(
      fc.property(
        figure,
        figure,
        fc.constantFrom('up', 'down'),
        fc.constantFrom('2024', '2025'),
        (a, b, direction, period) => {
          const [low, high] = [Math.min(a, b), Math.max(a, b)];
          const status = (value: unknown) => indicatorStatus(one({ value, target: 200, direction, period }), inMay);
          const whole = status({ low, high, text: '', status: low === high ? 'exact' : 'bounded' });
          if (whole === 'uncertain') return;
          // On target is on course as well.
          for (const value of [low, high, Math.floor((low + high) / 2)])
            expect([whole, whole === 'ahead' ? 'met' : whole]).toContain(status(value));
        },
      ),
    );
  });
});

it('the pace of the calendar is the share of days passed, within the period only', () => {
  const pace = (period: string, now: Date) => calendarPace(one({ value: 1, period }), now);
  expect(pace('2025', new Date(2025, 5, 30, 18))).toBeCloseTo((100 * 181) / 365, 10);
  expect(pace('2025', new Date(2025, 0, 1))).toBeCloseTo(100 / 365, 10);
  expect(pace('2025Q3', new Date(2025, 8, 29))).toBeCloseTo((100 * 91) / 92, 10);
  expect(pace('2025', new Date(2024, 11, 31))).toBeUndefined();
  expect(pace('2025', new Date(2026, 0, 1))).toBeUndefined();
  const [past, days] = [4 * 365 + 1 + 181, 5 * 365 + 1];
  for (const span of ['十四五', '“十四五”时期', '2021—2025', '2021-2025年'])
    expect([span, pace(span, new Date(2025, 5, 30))]).toEqual([span, (100 * past) / days]);
  expect(pace('十五五', new Date(2025, 0, 1))).toBeUndefined();
});

it('a figure is measured by the calendar of the day that the data are of, not by a later clock', () => {
  const november = new Date(2025, 10, 26);
  const row = { value: 95, target: 200, direction: 'up', period: '2025' };
  for (const asOf of [undefined, '2025-06-30', '2025年6月', '长期'])
    expect([asOf, indicatorStatus(one(row, asOf), november)]).toEqual([asOf, 'behind']);
  const more = { ...row, value: 105 };
  expect(indicatorStatus(one(more), november)).toBe('behind');
  expect(indicatorStatus(one(more, '2025-06-30'), november)).toBe('ahead');
  expect(calendarPace(one(more, '2025-06'), november)).toBeCloseTo((100 * 181) / 365, 10);
  // Of June, it is no verdict on the year even when that is over; a clock before that day is the earlier one.
  expect(indicatorStatus(one(more, '2025-06-30'), new Date(2026, 2, 1))).toBe('ahead');
  expect(indicatorStatus(one(more, '2025-12-31'), new Date(2026, 2, 1))).toBe('missed');
  expect(calendarPace(one(more, '2025-12-31'), new Date(2025, 5, 30))).toBeCloseTo((100 * 181) / 365, 10);
});

it('the county’s 36 indicators are all there, in the data’s order and wording', () => {
  const { indicators } = buildIndicators(parseDataset(county as unknown as DatasetInput).value);
  expect(indicators.map(({ id }) => id)).toEqual(county.indicators.map(({ name }) => name['zh-CN']));
  const bare = (figure: unknown, unit: string) => String(figure).replace(new RegExp(`${unit}$`), '');
  expect(indicators.map(({ value, unit }) => bare(value.text, unit))).toEqual(
    county.indicators.map(({ value, unit }) => bare(value, unit)),
  );
});
