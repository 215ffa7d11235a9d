import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDataset } from '../dataset/index.js';
import type { Quantity } from '../quantity/index.js';
import { buildGrowthLadder, type GrowthLadderConfig } from './growth-ladder.js';

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../examples/county/${name}.json`, import.meta.url), 'utf8'));
const county = parseDataset(read('data')).value;
const expected = read('expected').growth;

const build = (growth: object[], config: GrowthLadderConfig = {}) =>
  buildGrowthLadder(parseDataset({ growth }).value, config);
const ends = ({ status, low, high }: Quantity) =>
  status === 'missing' ? null : [low, Number.isFinite(high) ? high : null];

describe('buildGrowthLadder, on the county', () => {
  const { rungs, period } = buildGrowthLadder(county);

  it('agrees with the independent figures of each rung, from the bottom up', () => {
    expect(period).toBe('2025');
    expect(rungs.map(({ value }) => value)).toEqual(Object.keys(expected));
    for (const { value, count, target } of rungs)
      expect([value, ends(count), ends(target)]).toEqual([value, expected[value].count, expected[value].target]);
  });

  it('says of each item how it stands', () => {
    const items = rungs.flatMap(({ items }) => items);
    expect(items.map(({ value, verdict, shortfall }) => [value, verdict, ends(shortfall)])).toEqual([
      ['每名市领导联系专家', 'none', null],
      ['座谈咨询专家', 'behind', [2, 2]],
      ['研修考察专家', 'uncertain', [0, 10]],
      ['产业顾问', 'met', [0, 0]],
      ['劳动模范', 'met', [0, 0]],
      ['工匠', 'behind', [1, 10]],
      ['代表委员', 'behind', [3, 3]],
    ]);
    expect(ends(items[6]!.reached)).toEqual([85, 85]);
    expect(ends(items[5]!.reached)).toEqual([80, 98]);
    // Above the target, too.
    expect(items[3]!.reached.low).toBeCloseTo((31 / 30) * 100, 10);
    expect(items[5]!.count.text).toBe('4*名');
  });

  it('takes another period when asked, and keeps what has none', () => {
    const earlier = buildGrowthLadder(county, { period: '2023' });
    expect(earlier.rungs.map(({ value }) => value)).toEqual(Object.keys(expected));
    const [, kept, appointed] = earlier.rungs;
    expect([ends(kept!.count), ends(kept!.target)]).toEqual([
      [86 + 42, 86 + 42],
      [90 + 50, 90 + 50],
    ]);
    expect([ends(appointed!.reached), appointed!.verdict]).toEqual([[90, 90], 'behind']);
  });

  it('narrows by rung and name in either language', () => {
    const of = (filter: object) =>
      buildGrowthLadder(county, { filter: filter as never }).rungs.map(({ value, items }) => [value, items.length]);
    expect(of({ rung: ['Honoured'] })).toEqual([['表彰激励', 2]]);
    expect(of({ name: ['工匠'] })).toEqual([['表彰激励', 1]]);
    expect(of({ name: ['—'] })).toEqual([]);
  });
});

describe('buildGrowthLadder', () => {
  it('finds nothing in a dataset without its table', () => {
    expect(buildGrowthLadder(parseDataset({ meta: { title: 'x' } }).value).rungs).toEqual([]);
  });

  it('keeps a rung that the latest period says nothing of, as missing', () => {
    const { rungs } = build([
      { rung: 'a', name: 'x', period: '2024', count: 5, target: 10 },
      { rung: 'b', name: 'y', period: '2025', count: 7, target: 7 },
    ]);
    expect(rungs.map(({ value, count, verdict, rows }) => [value, ends(count), verdict, rows])).toEqual([
      ['a', null, 'none', []],
      ['b', [7, 7], 'met', [1]],
    ]);
    expect(build([{ rung: 'a', name: 'x', period: '2024', count: 5 }], { period: '1999' }).rungs).toEqual([]);
  });

  it('compares only those who have a target with it, and counts all', () => {
    const [rung] = build([
      { rung: 'a', name: 'x', count: 5, target: 10 },
      { rung: 'a', name: 'y', count: 50 },
    ]).rungs;
    expect([ends(rung!.count), ends(rung!.target), ends(rung!.reached), rung!.untargeted]).toEqual([
      [55, 55],
      [10, null],
      [50, 50],
      1,
    ]);
  });

  it('meets a target of 50 or more at 50', () => {
    const [rung] = build([
      { rung: 'a', name: 'x', count: 60, target: '50名以上' },
      { rung: 'a', name: 'y', count: 40, target: '50名以上' },
      { rung: 'a', name: 'z', count: 50, target: '约50名' },
    ]).rungs;
    expect(rung!.items.map(({ verdict, reached, shortfall }) => [verdict, ends(reached), ends(shortfall)])).toEqual([
      ['met', [120, 120], [0, 0]],
      ['behind', [80, 80], [10, 10]],
      ['uncertain', [(50 / 55) * 100, (50 / 45) * 100], [0, 5]],
    ]);
  });

  it('is at least what is stated where a record says nothing', () => {
    const [rung] = build([
      { rung: 'a', name: 'x', count: 5 },
      { rung: 'a', name: 'x', count: '未统计' },
    ]).rungs;
    expect(ends(rung!.items[0]!.count)).toEqual([5, null]);
  });

  it('keeps withheld figures open and targets of nought undivided', () => {
    const [a, b, c] = build([
      { rung: 'a', name: 'x', count: '*名', target: 10 },
      { rung: 'b', name: 'x', count: 3, target: 0 },
      { rung: 'c', name: 'x', count: 3, target: '*名' },
    ]).rungs;
    expect([ends(a!.shortfall), a!.verdict]).toEqual([[0, 10], 'uncertain']);
    expect([b!.reached.status, b!.verdict]).toEqual(['missing', 'none']);
    expect([c!.reached.status, c!.verdict]).toEqual(['missing', 'uncertain']);
  });

  it('puts figures of different units on a scale of shares, whatever is asked for', () => {
    const growth = [
      { rung: 'a', name: 'x', count: '5人', target: '10人' },
      { rung: 'b', name: 'y', count: '3项', target: '4项' },
    ];
    expect(build(growth).scale).toBe('share');
    expect(build(growth, { scale: 'count' }).scale).toBe('share');
    expect(build(growth.slice(0, 1)).scale).toBe('count');
    expect(build(growth.slice(0, 1), { scale: 'share' }).scale).toBe('share');
    const [mixed] = build([{ rung: 'a', name: 'x', count: '5人', target: '4项' }]).rungs;
    expect([mixed!.verdict, mixed!.reached.reason]).toEqual(['none', 'mixed-units']);
  });

  it('takes any name for a name', () => {
    const { rungs } = build(['__proto__', 'constructor'].map((rung) => ({ rung, name: rung, count: 1, target: 2 })));
    expect(rungs.map(({ value, items }) => [value, items[0]!.verdict])).toEqual([
      ['__proto__', 'behind'],
      ['constructor', 'behind'],
    ]);
  });
});
