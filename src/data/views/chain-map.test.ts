import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DatasetInput, parseDataset } from '../dataset/index.js';
import { buildChainMap, type ChainMapConfig } from './chain-map.js';
import { orderByLinks } from './chain-map.order.js';

const build = (data: unknown, config?: ChainMapConfig) =>
  buildChainMap(parseDataset(data as DatasetInput).value, config);
const ends = ({ low, high, status }: { low: number; high: number; status: string }) =>
  status === 'missing' ? null : [low, high];
const chains = [{ id: 'c', name: '体育' }];
const segment = (id: string, stage: string, feeds: string[] = []) => ({ chain: 'c', id, name: id, stage, feeds });

describe('buildChainMap', () => {
  it('adds up as a plain loop over the rows does, for whole numbers', () => {
    const row = fc.record({
      segment: fc.constantFrom('a', 'b', 'z'),
      supply: fc.nat(500),
      demand: fc.nat(500),
      introduced: fc.nat(50),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), (rows) => {
        const segments = [segment('a', 'upstream'), segment('b', 'downstream')];
        const model = build({ chains, segments, talent: rows.map((one) => ({ chain: 'c', ...one })) });
        const total = (id: string, name: 'supply' | 'demand' | 'introduced') =>
          rows.filter((one) => one.segment === id).reduce((all, one) => all + one[name], 0);
        for (const { key, supply, demand, introduced, shortage } of [...model.segments, ...model.unplaced]) {
          if (supply.status === 'missing') continue;
          expect([supply.low, demand.low, introduced.low]).toEqual([
            total(key, 'supply'),
            total(key, 'demand'),
            total(key, 'introduced'),
          ]);
          expect(shortage.low).toBe(total(key, 'demand') - total(key, 'supply'));
        }
      }),
    );
  });

  it('takes people introduced, and the rows behind a segment, from the period shown', () => {
    const talent = [
      { chain: 'c', segment: 'a', period: '2024', supply: 90, demand: 150, introduced: 40 },
      { chain: 'c', segment: 'a', period: '2025', supply: 100, demand: 200, introduced: 7 },
      { chain: 'c', segment: 'b', period: '2024', supply: 1, demand: 2, introduced: 3 },
    ];
    const data = { chains, segments: [segment('a', 'upstream'), segment('b', 'upstream')], talent };
    const { segments, period } = build(data);
    expect(period).toBe('2025');
    expect(segments.map(({ supply, introduced, rows }) => [ends(supply), ends(introduced), rows])).toEqual([
      [[100, 100], [7, 7], [1]],
      [null, null, []],
    ]);
    expect(build(data, { period: '2024' }).segments.map(({ introduced, rows }) => [ends(introduced), rows])).toEqual([
      [[40, 40], [0]],
      [[3, 3], [2]],
    ]);
  });

  it('shows stocks of the latest of several periods that a filter lets through', () => {
    const talent = ['2023', '2024', '2025'].map((period, at) => ({ chain: 'c', period, supply: 10 * at, demand: 100 }));
    const of = (period: string[]) => build({ chains, talent }, { filter: { period } });
    expect([of(['2023', '2024']), of(['2025', '2024', '2023'])].map(({ period }) => period)).toEqual(['2024', '2025']);
    expect(ends(of(['2023', '2024']).selected!.supply)).toEqual([10, 10]);
    expect(ends(of(['2023', '2024']).selected!.demand)).toEqual([100, 100]);
  });

  it('agrees with sums of the county’s rows made by hand', () => {
    const county = JSON.parse(readFileSync(new URL('../../../examples/county/data.json', import.meta.url), 'utf8'));
    type Row = {
      chain: string;
      segment: string;
      period: string;
      supply: unknown;
      demand: unknown;
      introduced: unknown;
    };
    const rows = (county.talent as Row[]).filter(({ period }) => period === '2025');
    const model = build(county);
    for (const { key } of model.chains)
      for (const one of build(county, { chain: key }).segments) {
        const own = rows.filter((row) => row.chain === key && row.segment === one.key);
        for (const name of ['supply', 'demand', 'introduced'] as const) {
          const stated = own.map((row) => row[name]).filter((cell) => cell !== undefined);
          if (stated.length === 0 || stated.some((cell) => typeof cell !== 'number')) continue;
          const total = (stated as number[]).reduce((all, cell) => all + cell, 0);
          expect([key, one.key, name, ends(one[name])]).toEqual([key, one.key, name, [total, total]]);
        }
      }
  });

  it('counts the records that state only one of supply and demand, however they balance out', () => {
    const talent = [
      { chain: 'c', segment: 'a', supply: 5 },
      { chain: 'c', segment: 'a', demand: 8 },
      { chain: 'c', segment: 'a', supply: 10, demand: 20 },
      { chain: 'c', segment: 'a', introduced: 3 },
    ];
    const { segments, selected } = build({ chains, segments: [segment('a', 'upstream')], talent });
    expect([segments[0]!.incomplete, selected!.incomplete]).toEqual([2, 2]);
    expect(ends(segments[0]!.shortage)).toEqual([10, 10]);
  });

  it('keeps figures that no registered segment stands for, of the chain as a whole, too', () => {
    const talent = [
      { chain: 'c', segment: 'a', supply: 1, demand: 2 },
      { chain: 'c', segment: 'new', supply: 3, demand: 9 },
      { chain: 'c', supply: 10, demand: 10 },
      { chain: 'd', supply: 4, demand: 8 },
    ];
    const model = build({ chains, segments: [segment('a', 'upstream')], talent });
    expect(model.unplaced.map(({ key, shortage }) => [key, ends(shortage)])).toEqual([
      ['new', [6, 6]],
      ['', [0, 0]],
    ]);
    expect(model.chains.map(({ key, unplaced }) => [key, unplaced && ends(unplaced.shortage)])).toEqual([
      ['c', [6, 6]],
      ['d', [4, 4]],
    ]);
    expect(ends(model.selected!.shortage)).toEqual([7, 7]);
  });

  it.each([
    ['urgent', 70, 100],
    ['tight', 71, 100],
    ['tight', 90, 100],
    ['balanced', 91, 100],
    ['balanced', 110, 100],
    ['surplus', 111, 100],
    ['surplus', 3, 0],
    ['balanced', 0, 0],
    ['uncertain', '*', 100],
    ['uncertain', 100, '*'],
    ['unknown', '未统计', 100],
  ])('%s where supply is %s and demand %s', (level, supply, demand) => {
    const talent = [{ chain: 'c', segment: 'a', supply, demand }];
    expect(build({ chains, segments: [segment('a', 'upstream')], talent }).segments[0]!.level).toBe(level);
  });
});

describe('orderByLinks', () => {
  const order = (...segments: ReturnType<typeof segment>[]) =>
    orderByLinks(segments as unknown as Parameters<typeof orderByLinks>[0]).map(({ id }) => id);

  it('uncrosses what can be uncrossed, and keeps stages in order', () => {
    const ids = order(
      segment('d2', 'downstream'),
      segment('d1', 'downstream'),
      segment('u1', 'upstream', ['d1']),
      segment('u2', 'upstream', ['d2']),
    );
    expect(ids).toEqual(['u1', 'u2', 'd1', 'd2']);
  });

  it('puts what feeds a segment of its own stage next to it', () => {
    const ids = order(segment('a', 'upstream', ['c']), segment('b', 'upstream'), segment('c', 'upstream'));
    expect(Math.abs(ids.indexOf('a') - ids.indexOf('c'))).toBe(1);
  });

  it('keeps the order given where nothing is linked, and every segment', () => {
    expect(order(segment('b', 'upstream'), segment('a', 'upstream'))).toEqual(['b', 'a']);
    const many = Array.from({ length: 2000 }, (_, at) => segment(`s${at}`, 'upstream', [`s${at + 1}`, `s${at + 2}`]));
    expect(order(...many).length).toBe(2000);
  });
});
