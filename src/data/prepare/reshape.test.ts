import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHeadUnit, scaledFigure } from '../dataset/head-unit.js';
import { readPeriod } from '../ledger/period.js';
import { pairsWithin } from './pairs.js';
import { foldPeriods, joinRows, onceBy, spreadRows } from './reshape.js';

const participation = fc.record({
  project: fc.constantFrom('p1', 'p2', 'p3', ''),
  party: fc.constantFrom('a', 'b', 'c', 'd', ''),
  type: fc.constantFrom('HES', 'PRC', 'REC'),
});

describe('pairs of those who share something', () => {
  const request = { within: 'project', party: 'party', left: { type: 'HES' }, right: { type: ['PRC'] } } as const;

  /** Every row with every other, the slow and obvious way. */
  function oracle(rows: readonly { project: string; party: string; type: string }[]): string[] {
    const found = new Set<string>();
    for (const one of rows)
      for (const other of rows)
        if (one.type === 'HES' && other.type === 'PRC' && one.project === other.project)
          if (one.project !== '' && one.party !== '' && other.party !== '')
            found.add(`${one.project} ${one.party} ${other.party}`);
    return [...found].sort();
  }

  it('are each pair once in each thing that they share', () => {
    fc.assert(
      fc.property(fc.array(participation, { maxLength: 30 }), (rows) => {
        const pairs = pairsWithin(rows, request).map(({ within, left, right }) => `${within} ${left} ${right}`);
        expect(pairs.sort()).toEqual(oracle(rows));
      }),
    );
  });

  it('are weighed by the number of things shared', () => {
    fc.assert(
      fc.property(fc.array(participation, { maxLength: 30 }), (rows) => {
        const weights = new Map<string, number>();
        for (const key of oracle(rows)) {
          const pair = key.split(' ').slice(1).join(' ');
          weights.set(pair, (weights.get(pair) ?? 0) + 1);
        }
        const pairs = pairsWithin(rows, { ...request, weigh: true });
        expect(new Map(pairs.map(({ left, right, weight }) => [`${left} ${right}`, weight]))).toEqual(weights);
      }),
    );
  });
});

describe('reshaping', () => {
  it('keeps the first of rows with the same key, and rows without one', () => {
    const rows = [{ id: 'a', n: 1 }, { id: 'b', n: 2 }, { id: 'a', n: 3 }, { n: 4 }, { id: '', n: 5 }];
    expect(onceBy(rows, 'id').map(({ n }) => n)).toEqual([1, 2, 4, 5]);
    expect(onceBy([], 'id')).toEqual([]);
  });

  it('turns columns by year into rows by year', () => {
    const rows = [
      { 项目: '甲', '2023年投入': 1, '2024年投入': '超2亿元', '2024年撬动': 3 },
      { 项目: '乙', '2023年投入': null, '2024年投入': 5 },
    ];
    const columns = { invested: ['2023年投入', '2024年投入'], leveraged: ['2024年撬动'] };
    expect(foldPeriods(rows, { columns })).toEqual([
      { 项目: '甲', period: '2023', invested: 1 },
      { 项目: '甲', period: '2024', invested: '超2亿元', leveraged: 3 },
      { 项目: '乙', period: '2024', invested: 5 },
    ]);
  });

  it('joins rows by a column, and leaves those without a match as they are', () => {
    const rows = [{ code: '1', n: 1 }, { code: '2', n: 2 }, { n: 3 }];
    const names = [
      { code: '1', name: '甲', n: 9 },
      { code: '1', name: '重' },
      { code: '3', name: '丙' },
    ];
    expect(joinRows(rows, names, 'code')).toEqual([{ code: '1', n: 1, name: '甲' }, { code: '2', n: 2 }, { n: 3 }]);
  });

  it('spreads rows of one figure into rows of several', () => {
    const rows = [
      { 产业链: '体育', 指标: 'supply', 数: 12 },
      { 产业链: '体育', 指标: 'demand', 数: '近百名' },
      { 产业链: '食品', 指标: 'demand', 数: 7 },
    ];
    expect(spreadRows(rows, { key: '指标', value: '数' })).toEqual([
      { 产业链: '体育', supply: 12, demand: '近百名' },
      { 产业链: '食品', demand: 7 },
    ]);
    expect(spreadRows([], { key: 'a', value: 'b' })).toEqual([]);
  });
});

describe('units of heads', () => {
  it('scale any decimal number exactly', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -999_999_999n, max: 999_999_999n }),
        fc.integer({ min: 0, max: 6 }),
        fc.constantFrom(['千元', 3], ['万元', 4], ['百万元', 6], ['亿元', 8]),
        (digits, decimals, [unit, power]) => {
          const scaled = scaledFigure(Number(`${digits}e-${decimals}`), readHeadUnit(unit as string)!, false);
          const places = decimals - (power as number);
          expect(scaled).toBe(Number(`${digits}e${-places}`) + 0);
        },
      ),
    );
  });

  it.each(['含税', '中文', '2024', '', '备注', '万', '元/人'])(
    'are not seen in %j alone, unless it says how many',
    (text) => {
      expect(readHeadUnit(text)?.power ?? 0).toBe(text === '万' ? 4 : 0);
    },
  );
});

describe('periods', () => {
  it('are read the same when they are read again', () => {
    const text = fc.oneof(
      fc.string(),
      fc.stringMatching(/^20\d\d(年|年度|Q[1-4]|年[1-4]季度|-(0[1-9]|1[0-2])|年[1-9]月)?$/),
    );
    fc.assert(
      fc.property(text, (one) => {
        expect(readPeriod(readPeriod(one))).toBe(readPeriod(one));
      }),
    );
  });
});
