import { describe, expect, it } from 'vitest';
import { readDataset } from '../formats/index.js';
import { buildChainMap } from '../views/chain-map.js';
import { buildFundingLeverage } from '../views/funding-leverage.js';
import { buildRegionMap } from '../views/region-map.js';
import { buildTalentPyramid } from '../views/talent-pyramid.js';
import { type DatasetInput, parseDataset } from './index.js';

const parse = (tables: object) => parseDataset({ meta: { title: 'x' }, ...tables } as DatasetInput);
const ends = ({ low, high }: { low: number; high: number }) => [low, high];

/**
 * R&D personnel of large and medium-sized industrial enterprises by region, persons. Second national economic census,
 * table 1-G-18, National Bureau of Statistics of China. The areas of that time overlap: 东部 and 中部 hold 东北, too.
 */
const CENSUS =
  `全 国 1241247,东部地区 798271,中部地区 275766,西部地区 167210,东北地区 98320,北 京 33231,天 津 26597,河 北 34657,
山 西 34041,内 蒙 古 12499,辽 宁 53249,吉 林 12333,黑 龙 江 32738,上 海 41960,江 苏 148675,浙 江 98402,安 徽 34009,福 建 38084,
江 西 22552,山 东 122594,河 南 60406,湖 北 42914,湖 南 36773,广 东 200277,广 西 10046,海 南 545,重 庆 24372,四 川 46865,贵 州 7579,
云 南 9152,西 藏 ,陕 西 32560,甘 肃 12172,青 海 1336,宁 夏 4241,新 疆 6388`
    .split(',')
    .map((line) => {
      const [, region, figure] = /^\s*(.+?) (\d*)$/.exec(line)!;
      return {
        region: region!.replace(/ /g, ''),
        written: region!,
        figure: figure === '' ? undefined : Number(figure),
      };
    });

function totalsOf(rows: typeof CENSUS) {
  const { value, issues } = parse({
    talent: rows.map(({ written: region, figure }) => ({ chain: '工业', region, supply: figure })),
    pyramid: rows.map(({ region, figure }) => ({ tier: '研发人员', region, headcount: figure })),
    funding: rows.map(({ region, figure }) => ({ period: '2009', programme: '研发', region, invested: figure })),
  });
  const map = buildRegionMap(value);
  const found = [
    buildChainMap(value).selected!.supply,
    buildTalentPyramid(value).total,
    buildFundingLeverage(value).total.invested,
    buildFundingLeverage(value, { groupBy: 'programme' }).total.invested,
  ].map((total) => ends(total));
  return { found, map: ends(map.total!.supply), regions: map.regions.map(({ key }) => key), issues };
}

const WHOLE = [1_241_247, 1_241_247];
const provinces = CENSUS.slice(5);

describe('a table of a yearbook: the whole, four areas, 31 provinces', () => {
  it.each([
    ['with the whole', CENSUS],
    ['without it', CENSUS.slice(1)],
    ['with the areas after the provinces', [CENSUS[0]!, ...provinces, ...CENSUS.slice(1, 5)]],
  ])('adds up to what is stated, in every view, and shows provinces alone: %s', (_, rows) => {
    const { found, map, regions, issues } = totalsOf(rows);
    expect([...found, map]).toEqual(Array.from({ length: 5 }, () => WHOLE));
    expect(new Set(regions)).toEqual(new Set(provinces.map(({ region }) => region)));
    const told = issues.filter(({ path }) => path.startsWith('talent'));
    for (const [area, figure] of ['798271', '275766', '167210', '98320'].entries())
      expect(
        told.some(
          ({ code, found, message }) =>
            /^sum-row/.test(code) && found === CENSUS[area + 1]!.region && message.includes(figure),
        ),
      ).toBe(true);
    // 西藏 states nothing, so the whole counts, and says so.
    expect(told.map(({ code }) => code)).toContain('parts-incomplete');
  });
  it('is read from a file', async () => {
    const lines = CENSUS.map(({ written: region, figure = '' }) => `工业,${region},${figure}`);
    const { value } = await readDataset(`产业链,地区,供给\n${lines.join('\n')}\n`, { format: 'csv', table: 'talent' });
    expect(ends(buildChainMap(value).selected!.supply)).toEqual(WHOLE);
  });
});

describe('rows that are sums of others without saying so', () => {
  const of = (...rows: readonly (readonly [region: string, supply: number, demand?: number])[]) => {
    const { value, issues } = parse({
      talent: rows.map(([region, supply, demand]) => ({ chain: 'c', region, supply, demand })),
    });
    const [whole] = value.tables.talent!.aggregate({ sum: ['supply'] });
    const kept = value.tables.talent!.values('region').join('');
    return [whole!.sums.supply!.quantity.low, kept, issues.map(({ found }) => found).join()];
  };
  it.each([
    [
      'two areas after each other',
      100,
      '甲乙丙丁',
      '东部片区,西部片区',
      [
        ['东部片区', 30],
        ['甲', 10],
        ['乙', 20],
        ['西部片区', 70],
        ['丙', 40],
        ['丁', 30],
      ],
    ],
    [
      'one of all others, by its digits',
      12_345,
      '甲乙丙',
      '某市',
      [
        ['某市', 12_345],
        ['甲', 2345],
        ['乙', 3456],
        ['丙', 6544],
      ],
    ],
    [
      'one of those before it, by two measures',
      10_489,
      '甲乙丙丁',
      '两县',
      [
        ['甲', 1213, 77],
        ['乙', 2204, 91],
        ['两县', 3417, 168],
        ['丙', 4055, 12],
        ['丁', 3017, 401],
      ],
    ],
    [
      'none: round figures agree by chance',
      200,
      '甲乙丙丁',
      '',
      [
        ['甲', 50],
        ['乙', 50],
        ['丙', 100],
        ['丁', 0],
      ],
    ],
    [
      'none: areas alone',
      1000,
      '东部地区中部地区',
      '',
      [
        ['东部地区', 600],
        ['中部地区', 400],
      ],
    ],
  ] as const)('%s', (_, total, kept, told, rows) => {
    expect(of(...rows)).toEqual([total, kept, told]);
  });
});
