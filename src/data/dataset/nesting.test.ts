import { describe, expect, it } from 'vitest';
import { buildChainMap } from '../views/chain-map.js';
import { buildCooperationModes } from '../views/cooperation-modes.js';
import { buildFundingLeverage } from '../views/funding-leverage.js';
import { buildRegionMap } from '../views/region-map.js';
import { buildTalentPyramid } from '../views/talent-pyramid.js';
import { type DatasetInput, parseDataset } from './index.js';

const parse = (tables: object) => parseDataset({ meta: { title: 'x' }, ...tables } as DatasetInput);
const codes = (tables: object) => parse(tables).issues.map(({ code }) => code as string);
const ends = ({ low, high }: { low: number; high: number }) => [low, high];
const regions = [
  { code: 'city', name: '某市' },
  { code: 'a', name: '甲县', parent: 'city' },
  { code: 'b', name: '乙县', parent: 'city' },
  { code: 'a1', name: '甲镇', parent: 'a', kind: 'township' },
];
const at = (region: string | undefined, more: object) => ({ region, ...more });

describe('a region and its parts', () => {
  const sums = (...rows: readonly [region: string | undefined, figure: unknown][]) => {
    const { value } = parse({
      regions,
      talent: rows.map(([region, supply]) => at(region, { chain: 'c', supply })),
      funding: rows.map(([region, invested]) => at(region, { period: '2024', programme: 'p', invested })),
      pyramid: rows.map(([region, headcount]) => at(region, { tier: 't', headcount })),
      cooperation: rows.map(([region, count]) => at(region, { mode: 'm', count })),
    });
    const all = [
      buildChainMap(value).selected!.supply,
      buildRegionMap(value).total!.supply,
      buildFundingLeverage(value).total.invested,
      buildFundingLeverage(value, { groupBy: 'programme' }).groups[0]!.invested,
      buildTalentPyramid(value).total,
      buildCooperationModes(value).total,
    ].map((figure) => JSON.stringify(ends(figure)));
    expect([...new Set(all)]).toHaveLength(1);
    return ends(buildFundingLeverage(value).total.invested);
  };
  it('count once in every view, at any depth, in any order', () => {
    expect(sums(['city', 300], ['a', 100], ['b', 200])).toEqual([300, 300]);
    expect(sums(['b', 200], ['a', 100], ['city', 300])).toEqual([300, 300]);
    expect(sums(['city', 300], ['a', 100], ['b', 200], ['a1', 100])).toEqual([300, 300]);
    expect(sums(['city', 300], ['a1', 40])).toEqual([300, 300]);
  });
  it('as the parts where they are complete, else as the whole', () => {
    expect(sums(['city', 300], ['a', 100])).toEqual([300, 300]);
    expect(sums(['city', 300], ['a', 100], ['b', 190])).toEqual([290, 290]);
    expect(sums(['city', 300], ['a', 100], ['b', '*'])).toEqual([300, 300]);
    expect(sums(['city', '*'], ['a', 100], ['b', 200])).toEqual([300, 300]);
  });
  it('say so with both figures where they differ, and are quiet where all adds up', () => {
    const talent = (city: number) =>
      [['city', city] as const, ['a', 100] as const, ['b', 190] as const].map(([region, supply]) =>
        at(region, { chain: 'c', supply }),
      );
    expect(codes({ regions, talent: talent(290) })).toEqual([]);
    const { issues } = parse({ regions, talent: talent(300) });
    expect(issues.map(({ code }) => code)).toEqual(['total-differs']);
    expect(issues[0]!.message).toMatch(/300.+290/);
  });
  it('are each right where the question is by region; a filter on a region means it with its parts', () => {
    const funding = [at('city', { invested: 300 }), at('a', { invested: 100 }), at('b', { invested: 200 })];
    const { value } = parse({ regions, funding: funding.map((row) => ({ period: '2024', programme: 'p', ...row })) });
    const by = value.tables.funding!.group({ by: ['region'], sum: ['invested'] });
    expect(by.map(({ region, invested }) => [region, invested])).toEqual([
      ['city', 300],
      ['a', 100],
      ['b', 200],
    ]);
    const of = (region: string) => ends(buildFundingLeverage(value, { filter: { region: [region] } }).total.invested);
    expect([of('某市'), of('甲县')]).toEqual([
      [300, 300],
      [100, 100],
    ]);
  });
  it('are not: a row without region that is no whole of the others, and one that is', () => {
    expect(sums([undefined, 300], ['a', 100], ['b', 200])).toEqual([300, 300]);
    const { value } = parse({
      regions,
      funding: [undefined, 'a', 'b'].map((region, row) => ({
        ...at(region, { invested: [30, 100, 200][row] }),
        period: '2024',
        programme: 'p',
      })),
    });
    expect(ends(buildFundingLeverage(value).total.invested)).toEqual([330, 330]);
  });
  it('are different agreements where each has an id', () => {
    const row = (id: string, region: string) => ({ mode: 'm', id, region });
    const { value } = parse({ regions, cooperation: [row('1', 'city'), row('2', 'a'), row('3', 'b')] });
    expect(buildCooperationModes(value).total.low).toBe(3);
  });
});

describe('a chain’s row without segment', () => {
  const segments = ['s', 't'].map((id) => ({ chain: 'c', id, name: id, stage: 'upstream' }));
  const of = (...rows: readonly [segment: string | undefined, supply: unknown, demand: unknown][]) =>
    buildChainMap(
      parse({
        chains: [{ id: 'c', name: 'c' }],
        segments,
        talent: rows.map(([segment, supply, demand]) => ({ chain: 'c', segment, supply, demand })),
      }).value,
    );
  it('is the whole beside its segments, and no segment that is not registered', () => {
    const model = of([undefined, 100, 160], ['s', 60, 90], ['t', 40, 70]);
    expect(model.unplaced).toEqual([]);
    expect([ends(model.selected!.supply), ends(model.selected!.shortage)]).toEqual([
      [100, 100],
      [60, 60],
    ]);
    const partly = of([undefined, 100, 160], ['s', 60, 90]);
    expect([ends(partly.selected!.supply), partly.unplaced]).toEqual([[100, 100], []]);
    expect(ends(of([undefined, 100, 160], ['s', 60, '*'], ['t', 40, 70]).selected!.demand)).toEqual([160, 160]);
  });
});

describe('periods that hold each other', () => {
  const of = (...rows: readonly [period: string, invested: number][]) => {
    const { value } = parse({ funding: rows.map(([period, invested]) => ({ period, programme: 'p', invested })) });
    const { total, groups, span } = buildFundingLeverage(value);
    return [total.invested.low, groups.length, span && [span.first, span.last]];
  };
  it('count as the longest that lie apart, whatever they are called', () => {
    expect(of(['2025年1—3月', 100], ['2025年1—6月', 250])).toEqual([250, 2, ['2025年1—6月', '2025年1—6月']]);
    expect(of(['2025年上半年', 100], ['2025', 250], ['2024', 7])).toEqual([257, 3, ['2024', '2025']]);
    expect(of(['2021—2025', 900], ['2025', 250])).toEqual([900, 2, ['2021—2025', '2021—2025']]);
    expect(of(['十四五', 900], ['2025', 250])[0]).toBe(900);
    expect(of(['2025Q1', 1], ['2025Q2', 2], ['2025-05', 9])).toEqual([3, 3, ['2025Q1', '2025Q2']]);
    expect(of(['2025年4—9月', 9], ['2025年1—6月', 5], ['2025年7—12月', 6])[0]).toBe(11);
  });
});

describe('a total among its parts', () => {
  it('is compared with what is kept, and stays where parts are lacking', () => {
    const of = (...figures: readonly unknown[]) => {
      const talent = figures.map((supply, at) => ({ chain: ['合计', '甲', '乙'][at], supply }));
      const { value, issues } = parse({ talent });
      const [whole] = value.tables.talent!.aggregate({ sum: ['supply'] });
      return [
        ends(whole!.sums.supply!.atLeast),
        value.tables.talent!.values('chain').length,
        issues.map(({ code }) => code),
      ];
    };
    expect(of(300, 100, 200)).toEqual([[300, 300], 2, ['total-row']]);
    expect(of(300, 100, 210)).toEqual([[310, 310], 2, ['total-row', 'total-differs']]);
    expect(of(300, 100, 150)).toEqual([[300, 300], 3, ['parts-incomplete', 'whole-rows']]);
    expect(of(300, 100, '*')).toEqual([[300, 300], 3, ['parts-incomplete', 'whole-rows']]);
    const { value } = parse({
      talent: [
        { chain: '合计', supply: 300 },
        { chain: '甲', supply: 100 },
      ],
    });
    expect(value.tables.talent!.group({ by: ['chain'], sum: ['supply'] })).toEqual([{ chain: '甲', supply: 100 }]);
  });
});

describe('many rows', () => {
  it('of one kind are looked through in little more time than they are read', () => {
    const talent = Array.from({ length: 40_000 }, (_, row) => ({
      chain: `c${row % 50}`,
      segment: row % 7 === 0 ? undefined : `s${row % 7}`,
      region: row % 11 === 0 ? undefined : `r${row % 400}`,
      occupation: `o${row % 900}`,
      supply: row,
    }));
    parse({ talent: talent.slice(0, 2000) });
    const start = process.cpuUsage();
    parse({ regions, talent });
    const { user } = process.cpuUsage(start);
    expect(user / 1e6).toBeLessThan(5);
  });
});

describe('a row that its figures alone make a total', () => {
  const funding = (...rows: object[]) =>
    parse({ funding: rows.map((row) => ({ period: '2024', programme: 'p', ...row })) });
  it('is told with its figure where it is left out', () => {
    for (const column of ['id', 'chain']) {
      const rows = [{ invested: 51 }, { invested: 76 }].map((row, at) => ({ ...row, [column]: `r${at}` }));
      const { value, issues } = funding(...rows, { invested: 127 });
      expect(ends(buildFundingLeverage(value).total.invested)).toEqual([127, 127]);
      expect(issues.find(({ code }) => code === 'sum-row')?.message).toContain('127');
    }
  });
  it('is none beside a nought, nor where several records go without an id', () => {
    const invested = (...rows: object[]) => ends(buildFundingLeverage(funding(...rows).value).total.invested);
    const [a, b] = [
      { id: 'a', invested: 51 },
      { id: 'b', invested: 76 },
    ];
    expect(invested(a, { id: 'b', invested: 0 }, { invested: 51 })).toEqual([102, 102]);
    expect(invested(a, b, { invested: 27 }, { invested: 100 })).toEqual([254, 254]);
  });
});
