import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDataset, type Selection } from '../dataset/index.js';
import { exact } from '../quantity/index.js';
import { buildTalentPyramid } from './talent-pyramid.js';

const readJson = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../examples/county/${name}`, import.meta.url), 'utf8'));
const county = readJson('data.json');
const expected = readJson('expected.json').pyramid as Record<string, { headcount: number[]; target: number[] }>;

const NAMES = ['a', 'b', 'c', 'd'];
const input = (headcounts: readonly unknown[], leads: readonly unknown[], targets: readonly unknown[] = []) => ({
  tiers: headcounts.map((_, at) => ({
    id: NAMES[at],
    name: { 'zh-CN': `层${at}`, en: `tier ${at}` },
    leads: leads[at],
  })),
  pyramid: headcounts.flatMap((headcount, at) =>
    headcount === undefined ? [] : [{ tier: NAMES[at], headcount, target: targets[at] }],
  ),
});
const build = (data: unknown, config?: Selection) => buildTalentPyramid(parseDataset(data).value, config);
const ends = ({ low, high }: { low: number; high: number }) => [low, high];

describe('buildTalentPyramid', () => {
  it('counts the county as counted by hand, at the latest period', () => {
    const { tiers, period, total } = build(county);
    expect(period).toBe('2025');
    expect(
      Object.fromEntries(tiers.map(({ key, headcount, target }) => [key, [ends(headcount), ends(target)]])),
    ).toEqual(
      Object.fromEntries(Object.entries(expected).map(([key, { headcount, target }]) => [key, [headcount, target]])),
    );
    expect(ends(total)).toEqual([2625, 2674]);
    expect(tiers.map(({ verdict }) => verdict)).toEqual(['met', 'met', 'below', 'none']);
  });

  it('takes the tier above times its design for a target that is not stated', () => {
    const { tiers } = build(input([3, 25, 400], [10, '1*名']));
    expect(
      tiers.map(({ targetFrom, target }) => [targetFrom, target.status === 'missing' ? null : ends(target)]),
    ).toEqual([
      ['none', null],
      ['designed', [30, 30]],
      ['designed', [250, 475]],
    ]);
    expect(tiers[1]!.shortfall).toMatchObject({ low: 5, high: 5, unit: '人' });
    expect(ends(tiers[2]!.shortfall)).toEqual([0, 75]);
    expect(ends(tiers[2]!.gap)[0]).toBe(0);
  });

  it('judges a ratio only as far as both figures are known', () => {
    const verdict = (headcounts: unknown[], leads: unknown) => build(input(headcounts, [leads])).tiers[0]!.verdict;
    expect(verdict([10, 99], 10)).toBe('below');
    expect(verdict([10, 100], 10)).toBe('met');
    expect(verdict([10, '近百名'], 9.5)).toBe('uncertain');
    expect(verdict([10, 150], '1*名')).toBe('uncertain');
    expect(verdict([10, '*名'], 10)).toBe('uncertain');
    expect(verdict([0, 5], 10)).toBe('none');
    expect(verdict([10, 100], undefined)).toBe('none');
    expect(build(input([0, 5], [10])).tiers[0]!.leads.reason).toBe('zero-denominator');
    expect(build(input(['*名', 5], [10])).tiers[0]!.leads.reason).toBe('masked-denominator');
  });

  it('takes what some records leave out for a lower bound, never for nobody', () => {
    const data = input([2, 30], [10], [2, 30]);
    data.pyramid.push({ tier: 'b', headcount: '未统计', target: 20 });
    const { tiers, total } = build(data);
    expect(tiers[1]).toMatchObject({ uncounted: 1, headcount: { low: 30, high: Infinity } });
    expect(ends(tiers[1]!.shortfall)).toEqual([0, 20]);
    expect(tiers[0]!.verdict).toBe('met');
    expect(ends(total)).toEqual([32, Infinity]);
  });

  it('compares a target stated for some records with the people of those records', () => {
    const data = {
      pyramid: [
        { tier: 'a', headcount: 20, target: 30 },
        { tier: 'a', headcount: 25 },
        { tier: 'b', headcount: 5, target: 4 },
      ],
    };
    const { tiers, shortfall } = build(data);
    expect(tiers[0]).toMatchObject({ headcount: { low: 45 }, compared: { low: 20 }, untargeted: 1 });
    expect(ends(tiers[0]!.shortfall)).toEqual([10, 10]);
    expect(tiers[1]).toMatchObject({ compared: { low: 5 }, untargeted: 0 });
    // One too many in a tier does not make up for ten missing in another.
    expect(ends(shortfall)).toEqual([10, 10]);
  });

  it('adds up who is missing, at least, where a tier with a target is silent', () => {
    expect(ends(build(input([3, '未统计'], [], [5, 30])).shortfall)).toEqual([2, Infinity]);
    expect(ends(build(county).shortfall)).toEqual([450, 499]);
  });

  it('keeps a tier of the design that nobody is counted in, as missing', () => {
    const { tiers } = build(input([2, undefined, 9], [3, 3]));
    expect(tiers.map(({ key, headcount }) => [key, headcount.status])).toEqual([
      ['a', 'exact'],
      ['b', 'missing'],
      ['c', 'exact'],
    ]);
    expect(tiers.map(({ leads }) => leads.status)).toEqual(['missing', 'missing', 'missing']);
    expect(build({ tiers: [{ id: 'a', name: 'a' }] }).tiers).toEqual([]);
  });

  it('hides tiers under a filter without changing what the others are compared with', () => {
    const data = input([3, 25, 400], [10, 10]);
    const whole = build(data).tiers;
    for (const tier of [['c'], ['层2'], ['tier 2']]) {
      const { tiers, total } = build(data, { filter: { tier } });
      // What part it is of all that is shown.
      expect(tiers).toEqual([{ ...whole[2], share: exact(100, '%') }]);
      expect(ends(total)).toEqual([400, 400]);
    }
    expect(build(data, { filter: { tier: ['x'] } }).tiers).toEqual([]);
  });

  it('says how much of a target is there, also beyond it, and what part of all each tier is', () => {
    const { tiers } = build(input([3, '30余名', 24, '*名'], [], [5, 41, 12, 10]));
    expect(tiers.map(({ reached }) => [reached.low, reached.high])).toEqual([
      [60, 60],
      [expect.closeTo(73.17, 2), expect.closeTo(97.56, 2)],
      [200, 200],
      [0, Number.POSITIVE_INFINITY],
    ]);
    expect(
      build(input([10, 30], [])).tiers.map(({ share, reached }) => [share.low, share.high, reached.status]),
    ).toEqual([
      [25, 25, 'missing'],
      [75, 75, 'missing'],
    ]);
  });
});
