import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDataset } from '../dataset/index.js';
import { buildPostPool, flowTotals, POST_GROUPINGS } from './post-pool.js';

const read = (path: string) => JSON.parse(readFileSync(new URL(`../../../examples/${path}`, import.meta.url), 'utf8'));
const county = parseDataset(read('county/data.json')).value;
const of = (rows: object[], config = {}) => buildPostPool(parseDataset({ posts: rows }).value, config);
const ends = ({ low, high }: { low: number; high: number }) => [low, high];
const free = (rows: object[]) => of(rows).groups.map((group) => ends(group.free));

describe('buildPostPool', () => {
  it('adds up what was added up by other means, by chain and by host', () => {
    const { posts: expected } = read('county/expected.json');
    for (const [groupBy, groups] of [
      ['chain', expected.byChain],
      ['host', expected.byHost],
    ] as const) {
      const pool = buildPostPool(county, { groupBy });
      expect(pool.period).toBe('2025');
      expect(pool.groups.map(({ key }) => key).sort()).toEqual(Object.keys(groups).sort());
      for (const group of pool.groups) {
        const own = groups[group.key];
        expect([group.key, ends(group.authorised), ends(group.occupied)]).toEqual([
          group.key,
          own.authorised,
          own.occupied,
        ]);
        // What is not stated may be any number, so that only the upper end of what is free is known.
        const known = own.free ?? [0, own.authorised[1] - own.occupied[0] - (own.reserved?.[0] ?? 0)];
        expect([group.key, ends(group.free)]).toEqual([group.key, known]);
        expect(group.unstated).toEqual(own.missing);
        expect([group.excess, group.overdrawn]).toEqual([undefined, []]);
      }
    }
  });

  it('keeps certain what one missing figure leaves certain', () => {
    const { total, groups } = buildPostPool(county);
    // 232 − 169 − 25 at most; at least what the chains with all figures have free.
    expect(ends(total!.free)).toEqual([26, 38]);
    expect(groups.reduce((sum, group) => sum + group.free.low, 0)).toBe(26);
  });

  it('orders groups by the posts authorised', () => {
    const { groups } = of([
      { period: '2025', chain: 'a', occupied: 9 },
      { period: '2025', chain: 'b', authorised: 3 },
      { period: '2025', chain: 'c', authorised: 8 },
    ]);
    expect(groups.map(({ key }) => key)).toEqual(['c', 'b', 'a']);
  });

  it('takes what is not stated for anything, and never for nought', () => {
    const row = { period: '2025', chain: 'a', authorised: 10 };
    expect(free([{ ...row, occupied: 7, reserved: 1 }])).toEqual([[2, 2]]);
    expect(free([{ ...row, occupied: 7 }])).toEqual([[0, 3]]);
    expect(free([{ ...row, occupied: '*名', reserved: 1 }])).toEqual([[0, 9]]);
    expect(free([{ ...row, occupied: '近8名', reserved: 0 }])).toEqual([[2, 2.8]]);
    expect(of([{ period: '2025', chain: 'a', occupied: 7 }]).groups[0]!.free.status).toBe('missing');
    // The second record has posts, too, but nobody says how many.
    const partly = of([
      { ...row, host: 'x', occupied: 7, reserved: 1 },
      { period: '2025', chain: 'a', host: 'y', occupied: 5 },
    ]);
    expect(ends(partly.groups[0]!.authorised)).toEqual([10, Infinity]);
    expect(ends(partly.groups[0]!.free)).toEqual([2, Infinity]);
    expect(partly.groups[0]!.excess).toBeUndefined();
  });

  it('shows a breach where it is certain, and takes it off nobody else’s free posts', () => {
    const rows = [
      { period: '2025', chain: 'a', host: 'x', authorised: 5, occupied: 6, reserved: 1 },
      { period: '2025', chain: 'a', host: 'y', authorised: 9, occupied: 4, reserved: 0 },
      { period: '2025', chain: 'b', host: 'x', authorised: 3, occupied: '4余名', reserved: 0 },
      { period: '2025', chain: 'c', host: 'z', authorised: 4, occupied: '约4名', reserved: 0 },
    ];
    const [a, c, b] = of(rows).groups;
    expect([ends(a!.excess!), ends(a!.free)]).toEqual([
      [2, 2],
      [5, 5],
    ]);
    expect(a!.overdrawn.map(({ host, excess }) => [host, ...ends(excess)])).toEqual([['x', 2, 2]]);
    expect([ends(b!.free), ends(b!.excess!)]).toEqual([
      [0, 0],
      [1, 2],
    ]);
    // About four of four: perhaps one too many, perhaps not.
    expect([c!.excess, c!.free.low]).toEqual([undefined, 0]);
    const [x] = of(rows, { groupBy: 'host' }).groups;
    expect(x!.overdrawn.map(({ chain }) => chain)).toEqual(['a', 'b'].filter(() => x!.key === 'x'));
  });

  it('knows of posts that may be overdrawn no more than that some are', () => {
    const row = { period: '2025', chain: 'a', authorised: 10, reserved: 0 };
    const [group] = of([
      { ...row, host: 'x', occupied: 13 },
      { ...row, host: 'y', occupied: '未统计' },
    ]).groups;
    expect([ends(group!.excess!), ends(group!.free)]).toEqual([
      [3, Infinity],
      [0, 10],
    ]);
  });

  it('takes posts of one period and people of all', () => {
    const raw = read('county/data.json').posts as { period: string; entered: number | string; left: number | string }[];
    const { flows } = buildPostPool(county);
    for (const { key, entered, left } of flows) {
      const own = raw.filter(({ period }) => period === key);
      const sumOf = (name: 'entered' | 'left') =>
        own.reduce((sum, row) => sum + (typeof row[name] === 'number' ? (row[name] as number) : 0), 0);
      expect([key, entered.low, left.low]).toEqual([key, sumOf('entered'), sumOf('left')]);
    }
    expect(flows.map(({ key }) => key)).toEqual(['2023', '2024', '2025']);
    // One host withholds who entered in 2025.
    expect(flows.map(({ entered }) => entered.high === Infinity)).toEqual([false, false, true]);
    expect(flowTotals(buildPostPool(county)).left.low).toBe(flows.reduce((sum, { left }) => sum + left.low, 0));
    const earlier = buildPostPool(county, { period: '2023' });
    expect([earlier.period, earlier.total!.authorised.low, earlier.flows.length]).toEqual(['2023', 154, 1]);
  });

  it('is empty without a table, and where nothing passes', () => {
    expect(buildPostPool(parseDataset({}).value)).toMatchObject({ groups: [], flows: [], total: undefined });
    expect(buildPostPool(county, { filter: { chain: ['nowhere'] } })).toMatchObject({ groups: [], flows: [] });
  });

  it('keeps the true number of free posts in its interval, however figures are worded', () => {
    const posts = fc.record({
      host: fc.constantFrom('x', 'y', 'z'),
      chain: fc.constantFrom('a', 'b'),
      occupied: fc.nat(40),
      reserved: fc.nat(10),
      free: fc.nat(10),
      word: fc.constantFrom('exact', 'about', 'none', 'withheld'),
    });
    const worded = (value: number, word: string) =>
      ({ exact: value, about: `约${value}名`, none: '未统计', withheld: '*名' })[word];
    fc.assert(
      fc.property(fc.array(posts, { minLength: 1, maxLength: 8 }), (records) => {
        const rows = records.map(({ host, chain, occupied, reserved, free, word }) => ({
          period: '2025',
          host,
          chain,
          authorised: occupied + reserved + free,
          occupied: worded(occupied, word),
          reserved,
        }));
        for (const groupBy of POST_GROUPINGS)
          for (const group of of(rows, { groupBy }).groups) {
            const truth = records.filter((one) => one[groupBy] === group.key).reduce((sum, one) => sum + one.free, 0);
            expect(group.free.low).toBeLessThanOrEqual(truth + 1e-9);
            expect(group.free.high).toBeGreaterThanOrEqual(truth - 1e-9);
            expect(group.excess).toBeUndefined();
          }
      }),
      { numRuns: 60 },
    );
  });
});
