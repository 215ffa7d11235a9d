import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDataset } from '../dataset/index.js';
import { buildPlatformMatrix, type PlatformGroup } from './platform-matrix.js';

const read = (path: string) => JSON.parse(readFileSync(new URL(`../../../examples/${path}`, import.meta.url), 'utf8'));
const county = parseDataset(read('county/data.json')).value;
const expected = read('county/expected.json').platforms;
const of = (rows: object[], config = {}) =>
  buildPlatformMatrix(
    parseDataset({ platforms: rows.map((row, at) => ({ name: `平台${at}`, level: '省级', ...row })) }).value,
    config,
  );

const ends = ({ low, high }: { low: number; high: number }) => [low, Number.isFinite(high) ? high : null];
const told = ({ count, shared, capacity, used }: PlatformGroup) => ({
  count: count.low,
  shared: shared.low,
  capacity: ends(capacity),
  used: ends(used),
});
const wanted = ({ count, shared, capacity, used }: ReturnType<typeof told>) => ({ count, shared, capacity, used });

describe('buildPlatformMatrix', () => {
  it('adds up to what was added by other means', () => {
    const { total, chains, cells, senior } = buildPlatformMatrix(county);
    expect(told(total)).toEqual(wanted(expected.total));
    expect(Object.fromEntries(chains.map((chain) => [chain.key, told(chain)]))).toEqual(
      Object.fromEntries(Object.entries(expected.byChain).map(([key, one]) => [key, wanted(one as never)])),
    );
    const byKind: Record<string, Record<string, number>> = {};
    for (const { kind, chain, count } of cells) byKind[kind.key] = { ...byKind[kind.key], [chain.key]: count.low };
    expect(byKind).toEqual(expected.byKind);
    expect(total.levels).toEqual({
      national: expected.byLevel.national.count,
      provincial: expected.byLevel.provincial.count,
      municipal: expected.byLevel.municipal.count,
    });
    expect(senior.low).toBe(expected.byLevel.national.count + expected.byLevel.provincial.count);
  });

  it('loses no platform between kinds, chains and cells', () => {
    const { total, kinds, chains, cells } = buildPlatformMatrix(county);
    for (const parts of [kinds, chains, cells]) {
      expect(parts.reduce((sum, { count }) => sum + count.low, 0)).toBe(total.count.low);
      expect(parts.flatMap(({ rows }) => rows).sort((a, b) => a - b)).toEqual([...total.rows]);
    }
  });

  it('divides use by capacity over the platforms that state both, as an interval where use is withheld', () => {
    const { total, cells } = of([
      { kind: '甲', chain: 'c', capacity: 100, used: 80 },
      { kind: '甲', chain: 'c', capacity: 50, used: '未统计' },
      { kind: '乙', chain: 'c', capacity: 100, used: '*' },
      { kind: '丙', chain: 'c' },
    ]);
    expect([total.use.low, total.use.high, total.incomplete]).toEqual([40, Number.POSITIVE_INFINITY, 2]);
    expect(cells.map(({ use }) => [use.status, use.low])).toEqual([
      ['exact', 80],
      ['masked', 0],
      ['missing', 0],
    ]);
  });

  it('does not divide hours by seats', () => {
    const { total } = of([
      { kind: '甲', capacity: '100小时', used: '50小时' },
      { kind: '甲', capacity: '20席', used: '10席' },
    ]);
    expect([total.use.status, total.use.reason]).toEqual(['missing', 'mixed-units']);
  });

  it('counts a platform that serves two chains once, and namesakes of two hosts twice', () => {
    const { total, chains } = of([
      { name: '中心', host: 'A', chain: 'x', kind: '甲', capacity: 10, used: 5, shared: '是' },
      { name: '中心', host: 'A', chain: 'y', kind: '甲', capacity: 10, used: 5, shared: '是' },
      { name: '中心', host: 'B', chain: 'y', kind: '甲', capacity: 10, used: 1, shared: '否' },
    ]);
    expect([total.count.low, total.capacity.low, total.use.low, total.shared.low]).toEqual([2, 20, 30, 1]);
    expect(chains.map(({ count }) => count.low)).toEqual([1, 2]);
  });

  it('takes no platform that does not say so for one that is not shared', () => {
    const shared = (...answers: unknown[]) => {
      const { total } = of(answers.map((answer) => (answer === undefined ? {} : { shared: answer })));
      return [total.shared.status, total.shared.low, total.shared.high, total.unsaid];
    };
    expect(shared('是', '是', '是', '否', '否', undefined, undefined)).toEqual(['bounded', 3, Infinity, 2]);
    expect(shared('否', undefined, undefined)).toEqual(['bounded', 0, 2, 2]);
    expect(shared('是', '否')).toEqual(['exact', 1, 1, 0]);
    expect(shared(undefined, undefined)[0]).toBe('missing');
  });

  it('knows of a platform what one of its rows says, and keeps to the filter', () => {
    const rows = [
      { name: '中心', chain: 'x', shared: '是' },
      { name: '中心', chain: 'y' },
      { name: '室', chain: 'y', shared: '否' },
    ];
    const { total, chains } = of(rows);
    expect([total.shared.low, total.unsaid, total.shared.status]).toEqual([1, 0, 'exact']);
    expect(chains.map(({ shared, unsaid }) => [shared.low, shared.high, unsaid])).toEqual([
      [1, 1, 0],
      [0, 1, 1],
    ]);
    const not = of(rows, { filter: { shared: ['false'] } }).total;
    expect([not.count.low, not.shared.low, not.shared.status]).toEqual([1, 0, 'exact']);
  });

  it('gives no figure the unit of another cell, and forms no sum of different ones', () => {
    const { cells, total } = of([
      { kind: '甲', chain: 'c', capacity: 100, used: 50 },
      { kind: '乙', chain: 'c', capacity: '20台', used: '10台' },
      { kind: '丙', chain: 'c', capacity: '30平方米', used: '10平方米' },
    ]);
    expect(cells.map(({ capacity }) => [capacity.low, capacity.unit])).toEqual([
      [100, undefined],
      [20, '台'],
      [30, '平方米'],
    ]);
    expect([total.capacity.status, total.capacity.reason]).toEqual(['missing', 'mixed-units']);
  });

  it('names the highest level, and puts what is not stated last', () => {
    const { kinds, cells } = of([
      { chain: 'c' },
      { kind: '甲', chain: 'c', level: '市级' },
      { kind: '甲', chain: 'c', level: '国家级' },
    ]);
    expect(kinds.map(({ key }) => key)).toEqual(['甲', '']);
    expect(cells.map(({ highest }) => highest)).toEqual(['national', 'provincial']);
  });

  it('is empty without a table, and where nothing passes', () => {
    expect(buildPlatformMatrix(parseDataset({}).value).cells).toEqual([]);
    const none = buildPlatformMatrix(county, { filter: { kind: ['nothing'] } });
    expect([none.cells, none.total.count.low, none.senior.low]).toEqual([[], 0, 0]);
    expect(buildPlatformMatrix(county, { filter: { level: ['municipal'] } }).senior.low).toBe(0);
  });
});
