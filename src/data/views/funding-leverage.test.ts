import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDataset } from '../dataset/index.js';
import { buildFundingLeverage, type FundingGrouping } from './funding-leverage.js';

const read = (path: string) => JSON.parse(readFileSync(new URL(`../../../examples/${path}`, import.meta.url), 'utf8'));
const of = (rows: object[], groupBy: FundingGrouping = 'period') =>
  buildFundingLeverage(
    parseDataset({ funding: rows.map((row) => ({ period: '2024', programme: '基金', ...row })) }).value,
    { groupBy },
  );
const ends = ({ low, high }: { low: number; high: number }) => [low, high];

describe('records that lack an amount', () => {
  const half = { invested: 100 };
  const whole = { invested: 100, leveraged: 200 };

  it('are counted by themselves, so that approximate counts give no negative number of them', () => {
    const { incomplete } = of([
      { ...whole, count: '约20项' },
      { ...half, count: 2 },
    ]).total;
    expect([incomplete.status, ...ends(incomplete)]).toEqual(['exact', 2, 2]);
    expect(ends(of([whole, { ...half, count: '约20项' }]).total.incomplete)).toEqual([18, 22]);
  });

  it('count an id once, and not at all where another of its rows states both', () => {
    expect(of([{ ...half, id: 'a' }, { ...half, id: 'a' }, half]).total.incomplete.low).toBe(2);
    expect(
      of([
        { ...half, id: 'a' },
        { ...whole, id: 'a' },
      ]).total.incomplete.high,
    ).toBe(0);
  });

  it('are counted where one record happens to say what another and a nought add up to', () => {
    const rows = [{ count: '10余项' }, { id: 'a', invested: 5 }, { id: 'b', invested: 0 }, { invested: 5 }];
    const { invested, count, incomplete } = of(rows).total;
    expect([invested.low, ...ends(count), ...ends(incomplete)]).toEqual([10, 13, 23, 13, 23]);
  });

  it('are never fewer than none nor more than all', () => {
    const amount = fc.constantFrom(undefined, 0, 5, '*', '超10万元', '约3万元', '—');
    const row = fc.record({
      id: fc.constantFrom(undefined, 'a', 'b'),
      count: fc.constantFrom(undefined, 3, '约20项', '10余项'),
      invested: amount,
      leveraged: amount,
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
        for (const { incomplete, count } of [of(rows).total, ...of(rows).groups]) {
          expect(incomplete.low).toBeGreaterThanOrEqual(0);
          expect(incomplete.high).toBeLessThanOrEqual(Math.max(incomplete.low, count.high));
        }
      }),
    );
  });
});

describe('the ratio', () => {
  it.each([
    [[{ invested: 100 }], 'incomplete'],
    [[{ invested: 0, leveraged: 5 }], 'zero'],
    [[{ invested: -100, leveraged: 5 }], 'negative'],
    [[{ invested: '*万元', leveraged: 5 }], 'withheld'],
    [
      [
        { invested: 100, leveraged: 5 },
        { invested: '*万元', leveraged: '超5万元' },
      ],
      'withheld',
    ],
    [[{ invested: '超100万元', leveraged: '超5万元' }], 'open'],
    [[{ invested: 100, leveraged: 320 }], undefined],
  ] as const)('of %j says why there is none: %s', (rows, why) => {
    const { noRatio, ratio } = of([...rows]).total;
    expect([noRatio, ratio.status === 'missing']).toEqual([why, why !== undefined]);
  });

  it('carries the bounds of official wordings', () => {
    const { low, high } = of([{ invested: '1*万元', leveraged: '60余万元' }]).total.ratio;
    expect([low.toFixed(9), high]).toEqual([(60 / 19).toFixed(9), 7]);
    expect(ends(of([{ invested: '近100万元', leveraged: 900_000 }]).total.ratio)).toEqual([0.9, 1]);
  });

  it('of what is stated leaves out what is withheld or open', () => {
    const { statedRatio, total } = of([
      { invested: 100, leveraged: 320 },
      { invested: '*', leveraged: '超5万元' },
      { invested: '超5万元', leveraged: 1000 },
    ]);
    expect(total.noRatio).toBe('withheld');
    expect(ends(statedRatio)).toEqual([3.2, 3.2]);
  });
});

describe('groups', () => {
  it('say where a project belongs to several of them', () => {
    const rows = [
      { id: 'a', programme: '甲', invested: 1, leveraged: 2 },
      { id: 'a', programme: '乙', invested: 1, leveraged: 2 },
    ];
    expect(of(rows, 'programme')).toMatchObject({ overlapping: true, total: { invested: { low: 1 } } });
    expect(of(rows, 'period').overlapping).toBe(false);
  });

  it('put periods in time’s order, others by what is known of their ratio, what is not stated last', () => {
    const keys = (model: ReturnType<typeof of>) => model.groups.map(({ key }) => key);
    const years = ['2024', '未注明', '2022', '2023'].map((period) => ({ period, invested: 1 }));
    expect(keys(of(years))).toEqual(['2022', '2023', '2024', '未注明']);
    const chains = [{ leveraged: 900 }, { chain: '体育', leveraged: 5 }, { chain: '医药', leveraged: 50 }];
    expect(keys(of(chains, 'chain'))).toEqual(['医药', '体育', '']);
    const ratios = [
      { chain: 'a', invested: 10, leveraged: 15 },
      { chain: 'b', invested: '*', leveraged: 900 },
      { chain: 'c', invested: 1, leveraged: '超4' },
    ];
    expect(keys(of(ratios, 'chain'))).toEqual(['c', 'a', 'b']);
  });

  it('of the county meet what was computed by other means', () => {
    const model = buildFundingLeverage(parseDataset(read('county/data.json')).value);
    expect(model.groups.map(({ key, incomplete, count }) => [key, incomplete.low, count.low])).toEqual([
      ['2021', 0, 29],
      ['2022', 2, 37],
      ['2023', 0, 43],
      ['2024', 0, 51],
      ['2025', 0, 55],
    ]);
    expect(model.overlapping).toBe(false);
    expect(model.total.noRatio).toBe('withheld');
    expect(model.statedRatio.low).toBeCloseTo(2.4807723577, 9);
    expect(model.statedRatio.high).toBe(Number.POSITIVE_INFINITY);
  });

  it('are none without a table, with a total that says so', () => {
    expect(buildFundingLeverage(parseDataset({}).value)).toMatchObject({
      groups: [],
      total: { noRatio: 'incomplete', incomplete: { low: 0, high: 0 } },
      overlapping: false,
    });
  });
});
