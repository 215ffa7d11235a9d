import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDataset } from '../dataset/index.js';
import { buildFairFunnel, FAIR_STAGES, type Fair } from './fair-funnel.js';

const read = (path: string) => JSON.parse(readFileSync(new URL(`../../../examples/${path}`, import.meta.url), 'utf8'));
const county = parseDataset(read('county/data.json')).value;
const of = (rows: object[], config = {}) => buildFairFunnel(parseDataset({ fairs: rows }).value, config);
const stageOf = (fair: Fair | undefined, key: string) => fair!.stages.find((stage) => stage.key === key)!;
const ends = ({ low, high }: { low: number; high: number }) => [low, high];

describe('buildFairFunnel', () => {
  it('adds up what was added up by other means', () => {
    const { fairs: expected } = read('county/expected.json');
    const { fairs, all } = buildFairFunnel(county);
    expect(fairs.length).toBe(expected.sessions);
    expect(ends(all!.posted)).toEqual(expected.posted);
    for (const key of FAIR_STAGES) {
      const { figure, unstated } = stageOf(all, key);
      expect([key, unstated]).toEqual([key, expected.missing[key]]);
      // A sum that lacks a fair's figure is a lower bound.
      const high = unstated === 0 ? expected[key][1] : Infinity;
      expect([key, ...ends(figure)]).toEqual([key, expected[key][0], high]);
    }
  });

  it('shows the latest fair unless another or all of them are asked for', () => {
    expect(buildFairFunnel(county).shown?.key).toBe('第八届');
    expect(buildFairFunnel(county, { session: 'Third fair' }).shown?.key).toBe('第三届');
    expect(buildFairFunnel(county, { session: 'all' }).shown?.key).toBe('');
    expect(buildFairFunnel(county, { session: 'no such fair' }).shown?.key).toBe('第八届');
  });

  it('carries bounds through ratios', () => {
    const { shown } = buildFairFunnel(county);
    // 150余名 of 820: 150 to 160.
    const [low, high] = ends(stageOf(shown, 'signed').ofFirst!.share);
    expect(low).toBeCloseTo((150 / 820) * 100, 10);
    expect(high).toBeCloseTo((160 / 820) * 100, 10);
    expect(shown!.perDemand.low).toBeCloseTo(820 / 900, 10);
  });

  it('passes over a stage without a figure and says so, and takes it for nothing', () => {
    const { shown } = buildFairFunnel(county, { session: '第三届' });
    const [met, intended, signed] = ['met', 'intended', 'signed'].map((key) => stageOf(shown, key));
    expect([met!.figure.status, met!.step, met!.ofFirst]).toEqual(['missing', undefined, undefined]);
    expect(intended!.step).toMatchObject({ from: 'attended', skipped: ['met'] });
    expect(ends(intended!.step!.share).map(Math.round)).toEqual([32, 35]);
    expect(signed!.ofFirst).toMatchObject({ from: 'attended', skipped: [] });
  });

  it('takes conversion of all fairs over those that state both figures', () => {
    const { all } = of([
      { session: 'a', attended: 100, met: 50 },
      { session: 'b', attended: 900, met: '未统计' },
    ]);
    expect(ends(stageOf(all, 'met').ofFirst!.share)).toEqual([50, 50]);
    expect(ends(stageOf(all, 'met').figure)).toEqual([50, Infinity]);
    expect(stageOf(all, 'met').ofFirst!.paired.partly).toEqual({ stated: 1, of: 2, each: 'fair' });
  });

  it('has no conversion where no fair states both figures', () => {
    const { all } = of([
      { session: 'a', attended: 100, posted: 9 },
      { session: 'b', met: 50, posted: 9 },
    ]);
    expect(stageOf(all, 'met').step!.share).toMatchObject({ status: 'missing', reason: 'nothing-paired' });
    expect(ends(all!.perDemand).map((end) => Math.round(end * 9))).toEqual([100, 100]);
  });

  it('compares steps only where they are of the same fairs', () => {
    const fairs = [
      { session: 'a', attended: 100, met: 90, intended: 9 },
      { session: 'b', attended: 100, met: 90, intended: 9 },
    ];
    expect(of(fairs).all!.narrowest?.to).toBe('intended');
    expect(of([...fairs, { session: 'c', attended: 1000, met: 10 }]).all!.narrowest).toBeUndefined();
  });

  it('says of how many rows of one fair a conversion is', () => {
    const { shown } = of([
      { session: 'a', attended: 100, met: 50 },
      { session: 'a', attended: 900 },
    ]);
    expect(stageOf(shown, 'met').step!.paired.partly).toEqual({ stated: 1, of: 2, each: 'record' });
  });

  it('names the step at which fewest go on only where that is certain', () => {
    expect(buildFairFunnel(county).shown?.narrowest).toMatchObject({ from: 'intended', to: 'signed' });
    // Meeting is unknown: either step around it may be narrower than any other.
    expect(buildFairFunnel(county, { session: '第三届' }).shown?.narrowest).toBeUndefined();
    const open = of([{ session: 'a', attended: 100, met: '50余人', intended: 28 }]);
    expect(open.shown?.narrowest).toBeUndefined();
  });

  it('tells where a stage counts more people than the one before', () => {
    const { shown } = of([{ session: 'a', attended: 100, met: 120, intended: '约120人' }]);
    expect(shown!.stages.map(({ grows }) => grows)).toEqual([false, true, false, false, false, false].slice(0, 3));
    expect(stageOf(shown, 'met').step?.share.reason).toBe('part-over-whole');
    // None of nobody is no conversion either.
    expect(stageOf(of([{ session: 'a', attended: 0, met: 3 }]).shown, 'met').grows).toBe(true);
  });

  it('has no conversion of a figure that is withheld or nought, and says why', () => {
    const { fairs } = of([
      { session: 'a', attended: '*人', met: 10 },
      { session: 'b', attended: 0, met: 0 },
    ]);
    const reasons = fairs.map((fair) => stageOf(fair, 'met').ofFirst!.share.reason);
    expect(reasons).toEqual(['masked-denominator', 'zero-denominator']);
  });

  it('orders fairs by date, or as listed where one has none, and keeps those of a period', () => {
    const rows = [
      { session: 'late', date: '2025-10-01', attended: 1 },
      { session: 'early', date: '2024-03-05', attended: 2 },
    ];
    const keys = (config = {}, more: object[] = []) => of([...rows, ...more], config).fairs.map(({ key }) => key);
    expect(keys()).toEqual(['early', 'late']);
    expect(keys({}, [{ session: 'some day', attended: 3 }])).toEqual(['late', 'early', 'some day']);
    for (const period of ['2024', '2024年', '2024-03', '2024Q1', '2024年1季度', '2024-03-05'])
      expect([period, keys({ period })]).toEqual([period, ['early']]);
    for (const period of ['2023', '2024Q2', '2024-3', '第一期', '202'])
      expect([period, keys({ period })]).toEqual([period, []]);
    expect(of([{ session: 'a', attended: 1 }], { period: '2024' }).fairs.length).toBe(1);
  });

  it('adds the rows of one fair, and is empty where nothing passes', () => {
    const rows = [
      { session: 'a', attended: 30, signed: 3 },
      { session: 'a', attended: 70, signed: 9 },
    ];
    expect(ends(stageOf(of(rows).shown, 'signed').ofFirst!.share)).toEqual([12, 12]);
    expect(of(rows, { filter: { session: ['b'] } })).toEqual({ fairs: [], all: undefined, shown: undefined });
    expect(buildFairFunnel(parseDataset({}).value).fairs).toEqual([]);
  });

  it('never lets a true share out of its interval', () => {
    const people = fc.integer({ min: 1, max: 5000 });
    fc.assert(
      fc.property(people, people, fc.boolean(), (attended, signed, bounded) => {
        const stated = bounded ? `约${signed}人` : signed;
        const { share } = stageOf(of([{ session: 'a', attended, signed: stated }]).shown, 'signed').ofFirst!;
        const true_ = (signed / attended) * 100;
        // A share that is uncertain ends at 100.
        expect(share.low).toBeLessThanOrEqual(true_ + 1e-9);
        if (true_ <= 100) expect(share.high).toBeGreaterThanOrEqual(true_ - 1e-9);
      }),
      { numRuns: 60 },
    );
  });
});
