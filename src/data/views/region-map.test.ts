import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDataset } from '../dataset/index.js';
import { buildRegionMap } from './region-map.js';

const read = (path: string) => JSON.parse(readFileSync(new URL(`../../../examples/${path}`, import.meta.url), 'utf8'));
const file = read('county/data.json');
const county = parseDataset(file).value;
const of = (input: object, config = {}) =>
  buildRegionMap(parseDataset({ meta: { title: 'x' }, ...input }).value, config);
const ends = ({ low, high }: { low: number; high: number }) => [low, high];
const keys = (regions: readonly { key: string }[]) => regions.map(({ key }) => key);

describe('buildRegionMap', () => {
  it('adds up the demand of each region at the latest period, and people introduced over all', () => {
    const { regions, period, span } = buildRegionMap(county);
    expect([period, span]).toEqual(['2025', { first: '2023', last: '2025' }]);
    const rows = file.talent as { region: string; period: string; demand: unknown; introduced: unknown }[];
    const exactly = (value: unknown) => (typeof value === 'number' ? value : 0);
    for (const { key, demand, introduced, introducedRows, rows: behind } of regions) {
      const own = rows.filter(({ region }) => region === key);
      const now = own.filter((row) => row.period === '2025');
      if (own.length === 0) continue;
      const certain = now.reduce((sum, row) => sum + exactly(row.demand), 0);
      expect(demand.low).toBeGreaterThanOrEqual(certain);
      if (now.every((row) => typeof row.demand === 'number')) expect(ends(demand)).toEqual([certain, certain]);
      expect(introduced.low).toBeGreaterThanOrEqual(own.reduce((sum, row) => sum + exactly(row.introduced), 0));
      expect(introducedRows.length).toBe(own.length);
      expect(behind.map((row) => rows[row]!.period)).toEqual(now.map(() => '2025'));
    }
  });

  it('keeps people introduced in a region of which the latest period says nothing', () => {
    const { regions: found, total } = of({
      regions: [
        { code: 'e', name: 'east' },
        { code: 'w', name: 'west' },
      ],
      talent: [
        { chain: 'c', region: 'e', period: '2024', supply: 1, demand: 2, introduced: 30 },
        { chain: 'c', region: 'w', period: '2025', supply: 5, demand: 6, introduced: 4 },
      ],
    });
    expect(found.map(({ key, demand, introduced }) => [key, demand.status, ends(introduced)])).toEqual([
      ['e', 'missing', [30, 30]],
      ['w', 'exact', [4, 4]],
    ]);
    expect([ends(total!.introduced), ends(total!.demand)]).toEqual([
      [34, 34],
      [6, 6],
    ]);
  });

  it('says at least where a record of a region is 未统计, and nothing less where its cell is empty', () => {
    const { regions, total } = of({
      regions: ['jia', 'yi', 'bing'].map((code) => ({ code, name: code })),
      talent: [
        { chain: 'c', region: 'jia', period: '2025', supply: 60, demand: 100, introduced: 5 },
        { chain: 'd', region: 'jia', period: '2025', supply: '未统计', demand: 40, introduced: '未统计' },
        { chain: 'c', region: 'yi', period: '2025', supply: 20, demand: 50 },
        { chain: 'd', region: 'yi', period: '2025', supply: '', demand: '—', introduced: 3 },
        { chain: 'c', region: 'bing', period: '2025', supply: 30, demand: 20 },
      ],
    });
    const [bing, jia, yi] = regions;
    expect(ends(jia!.supply)).toEqual([60, Infinity]);
    expect(ends(jia!.introduced)).toEqual([5, Infinity]);
    expect([ends(jia!.shortage), jia!.incomplete]).toEqual([[40, 40], 1]);
    expect([ends(yi!.supply), ends(yi!.demand), ends(bing!.supply)]).toEqual([
      [20, 20],
      [50, 50],
      [30, 30],
    ]);
    expect([ends(total!.supply), ends(total!.introduced)]).toEqual([
      [110, Infinity],
      [8, Infinity],
    ]);
  });

  it('gives a county without figures of its own those of its townships, at least where one has none', () => {
    const { regions, others, total } = of({
      regions: [
        { code: '1', name: '甲县', kind: 'statutory' },
        { code: '2', name: '乙县', kind: 'statutory' },
        { code: '3', name: '丙县', kind: 'statutory' },
        { code: '11', name: '甲镇', kind: 'township', parent: '1' },
        { code: '21', name: '乙镇', kind: 'township', parent: '2' },
        { code: '22', name: '丁镇', kind: 'township', parent: '2' },
        { code: '31', name: '丙镇', kind: 'township', parent: '3' },
        { code: '32', name: '戊镇', kind: 'township', parent: '3' },
        { code: '39', name: '新区', kind: 'zone', parent: '3' },
      ],
      talent: [
        { chain: 'c', region: '1', period: '2025', supply: 10, demand: 20 },
        { chain: 'c', region: '11', period: '2025', supply: 5, demand: 9 },
        { chain: 'c', region: '21', period: '2025', supply: 7, demand: 70, introduced: 1 },
        { chain: 'c', region: '22', period: '2025', supply: 3, demand: 30 },
        { chain: 'c', region: '31', period: '2025', supply: 1, demand: 4 },
        { chain: 'c', region: '39', period: '2025', supply: 100, demand: 400 },
      ],
    });
    const tiles = regions.filter(({ isZone }) => !isZone);
    expect(tiles.map(({ key, isAdded, demand, shortage }) => [key, isAdded, ends(demand), ends(shortage)])).toEqual([
      ['1', false, [20, 20], [10, 10]],
      ['2', true, [100, 100], [90, 90]],
      ['3', true, [4, Infinity], [3, 3]],
    ]);
    expect(tiles[1]!.introducedRows).toEqual([2, 3]);
    expect(keys(others)).toEqual(['11', '21', '22', '31']);
    expect(ends(total!.supply)).toEqual([21, Infinity]);
  });

  it('puts townships and zones on the map by code, and adds up townships only', () => {
    const { regions, others, total } = buildRegionMap(county);
    expect(keys(regions)).toEqual(['ZX-CG', 'ZX-HZ', 'ZX-KF', 'ZX-TY', 'ZX-WJ', 'ZX-XL']);
    expect(keys(regions.filter(({ isZone }) => isZone))).toEqual(['ZX-KF', 'ZX-TY']);
    expect(others).toEqual([]);
    const townships = regions.filter(({ isZone, demand }) => !isZone && demand.status !== 'missing');
    expect(total!.demand.low).toBe(townships.reduce((sum, { demand }) => sum + demand.low, 0));
  });

  const regions = [
    { code: '37', name: 'city', kind: 'statutory' },
    { code: '3701', name: 'east', kind: 'statutory', parent: '37' },
    { code: '3702', name: 'west', kind: 'statutory', parent: '37' },
    { code: '370101', name: 'town', kind: 'township', parent: '3701' },
    { code: '37Z', name: 'zone', kind: 'zone', parent: '37' },
  ];
  const talent = (...codes: string[]) =>
    codes.map((region) => ({ chain: 'a', region, period: '2025', supply: 50, demand: 100 }));

  it('counts nobody twice: statutory regions before townships, the innermost before those around them', () => {
    const all = of({ regions, talent: talent('37', '3701', '3702', '370101', '37Z') });
    expect(keys(all.regions)).toEqual(['3701', '3702', '37Z']);
    expect(keys(all.others)).toEqual(['37', '370101']);
    expect(ends(all.total!.demand)).toEqual([200, 200]);
    // Figures of the whole city only.
    expect(keys(of({ regions, talent: talent('37') }).regions)).toEqual(['37', '37Z']);
    expect(keys(of({ regions, talent: talent('370101') }).regions)).toEqual(['370101', '37Z']);
    expect(of({ regions, talent: talent('37Z') }).total).toBeUndefined();
  });

  it('keeps a region without figures as a gap, but not one that a filter leaves out', () => {
    const model = of({ regions, talent: talent('3701') });
    expect(model.regions.map(({ key, level }) => [key, level])).toEqual([
      ['3701', 'urgent'],
      ['3702', 'unknown'],
      ['37Z', 'unknown'],
    ]);
    const filtered = of({ regions, talent: talent('3701', '3702') }, { filter: { region: ['east'] } });
    expect(keys(filtered.regions)).toEqual(['3701']);
  });

  it('takes regions that nobody registered, and counts rows that name none', () => {
    const rows = [...talent('east', 'west'), { chain: 'a', period: '2025', demand: 5 }];
    const model = of({ talent: rows });
    expect([keys(model.regions), model.unnamed]).toEqual([['east', 'west'], 1]);
    expect(of({})).toMatchObject({ regions: [], others: [], total: undefined, unnamed: 0 });
  });

  it('knows the approval number, or that there is none', () => {
    expect(buildRegionMap(county).mapApproval).toContain('示例审图号');
    expect(of({ meta: { title: 'x', mapApproval: '  ' } }).mapApproval).toBeUndefined();
  });
});
