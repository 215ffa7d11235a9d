/** What the published speech states stands in the dataset in its own wording, and what was made up says so. */
import { describe, expect, it } from 'vitest';
import { parseQuantity } from '../../src/data/index.js';
import { read } from './expected.mjs';
import { given, ILLUSTRATIVE, keysOf, meta, nameOf, type Row, SPEECH, tables } from './raw.js';

const { indicators, tiers, policies, growth, chains, cooperation, posts, challenges, platforms } = tables;

/** Every figure of the speech: what it is of, in which wording, and the ends that people read it with. */
const STATED: readonly (readonly [name: string, wording: string, low: number, high: number])[] = [
  ['智汇产业直通车', '8届', 8, 8],
  ['活动吸引人才', '5000余人', 5000, 6000],
  ['产业链上下游引进人才', '120余名', 120, 130],
  ['推荐急需紧缺人才', '*名', 0, Number.POSITIVE_INFINITY],
  ['省级以上项目', '280余个', 280, 290],
  ['高新技术企业研发投入平均占比', '5%', 5, 5],
  ['首批揭榜挂帅项目', '7个', 7, 7],
  ['人才政策措施', '19条', 19, 19],
  ['人才政策最高奖励', '1*万元', 100_000, 190_000],
  ['个案支持上限', '上不封顶', 0, Number.POSITIVE_INFINITY],
  ['人才基金总规模', '*.*亿元', 0, Number.POSITIVE_INFINITY],
  ['每年带动企业研发投入', '超*亿元', 0, Number.POSITIVE_INFINITY],
  ['返乡引育基金年度规模', '*万元', 0, Number.POSITIVE_INFINITY],
  ['人才公寓', '2112套', 2112, 2112],
  ['人才卡绿色通道', '42项', 42, 42],
  ['每名市领导联系专家', '25名', 25, 25],
  ['产业链联盟', '4个', 4, 4],
  ['校企共建的产业链', '7条', 7, 7],
  ['规上工业增加值增速连续加快', '3年', 3, 3],
  ['讲话中隐去的面积', '*万平方米', 0, Number.POSITIVE_INFINITY],
];

const rowsOf = (source: string) =>
  Object.entries(tables).flatMap(([name, rows]) =>
    rows.filter((row) => row.source === source).map((row) => [name, row] as const),
  );

describe('the speech’s figures', () => {
  it.each(STATED)('%s stands as %s', (name, wording) => {
    const found = indicators.filter((row) => nameOf(row.name) === name);
    expect(found.map(({ value, source }) => [value, source])).toEqual([[wording, SPEECH]]);
  });

  it.each(STATED)('%s, %s, is read as people read it', (_, wording, low, high) => {
    expect(parseQuantity(wording)).toMatchObject({ text: wording, low, high });
  });

  it('are all that the indicators take from it, without year, former value or target', () => {
    const stated = indicators.filter((row) => row.source === SPEECH);
    expect(stated.map((row) => nameOf(row.name)).sort()).toEqual(STATED.map(([name]) => name).sort());
    for (const row of stated)
      expect(Object.keys(row).sort()).toEqual(['definition', 'name', 'source', 'unit', 'value']);
  });

  it('also stand in the tables that they belong to, with nothing made up in their row', () => {
    const others = rowsOf(SPEECH).filter(([name]) => name !== 'indicators');
    expect(others.map(([name, row]) => [name, row.code ?? row.id ?? nameOf(row.name)])).toEqual([
      ['regions', 'ZX'],
      ['tiers', '骨干人才'],
      ['policies', 'ZS'],
      ['growth', '每名市领导联系专家'],
    ]);
    expect(tiers.find((row) => row.source === SPEECH)?.leads).toBe('1*名');
    expect(policies.find((row) => row.source === SPEECH)).toMatchObject({ cap: '1*万元' });
    expect(Object.keys(policies.find((row) => row.source === SPEECH)!)).toEqual([
      'id',
      'title',
      'kind',
      'cap',
      'source',
    ]);
    expect(growth.find((row) => row.source === SPEECH)?.count).toBe('25名');
  });

  it('are met by the illustrative rows beside them', () => {
    const within = (rows: readonly Row[], column: string, name: string) => {
      const [low, high] = STATED.find(([one]) => one === name)!.slice(2) as [number, number];
      const ends = rows.map((row) => read(row[column]) as [number, number]);
      expect(ends.reduce((sum, [least]) => sum + least, 0)).toBeGreaterThanOrEqual(low);
      expect(ends.reduce((sum, [, most]) => sum + most, 0)).toBeLessThanOrEqual(high);
    };
    const now = tables.services.filter((row) => row.period === '2025');
    expect(tables.fairs.length).toBe(8);
    within(tables.fairs, 'attended', '活动吸引人才');
    within(platforms, 'projects', '省级以上项目');
    expect(challenges.length).toBe(7);
    expect(nameOf(challenges[0]!.title)).toContain('微胶囊');
    expect(policies.filter((row) => row.parent === 'ZS').length).toBe(19);
    within(
      now.filter((row) => nameOf(row.name) === '人才公寓'),
      'stock',
      '人才公寓',
    );
    within(
      now.filter((row) => row.kind === 'channel'),
      'stock',
      '人才卡绿色通道',
    );
    expect(new Set(given(chains, 'alliance').map((row) => nameOf(row.alliance))).size).toBe(4);
    expect(chains.length).toBe(7);
    const growths = indicators.find((row) => nameOf(row.name) === '规上工业增加值增速')?.series as Record<
      string,
      string
    >;
    const rates = Object.values(growths).map((text) => Number(text.replace('%', '')));
    expect(rates.slice(-3).every((rate, at) => rate > rates.slice(-4)[at]!)).toBe(true);
  });

  it('are in no sum of money: the funding table holds illustrative rows only', () => {
    expect(keysOf(tables.funding, 'source')).toEqual(new Set([ILLUSTRATIVE]));
    expect(tables.funding.some((row) => row.invested === '*.*亿元' || row.leveraged === '超*亿元')).toBe(false);
  });
});

describe('sources', () => {
  it('mark every row, and meta.note explains both marks', () => {
    expect(keysOf(Object.values(tables).flat(), 'source')).toEqual(new Set([ILLUSTRATIVE, SPEECH]));
    for (const note of Object.values(meta.note as Row)) {
      expect(note).toContain(ILLUSTRATIVE);
      expect(note).toContain(SPEECH);
    }
    expect(meta.mapApproval).toMatch(/^示例.*虚构/);
  });

  it('name universities, enterprises, bodies, teams and documents as examples', () => {
    const bodies = [
      ...chains.flatMap((row) => row.leaders as unknown[]),
      ...cooperation.flatMap((row) => [row.university, row.partner]),
      ...posts.map((row) => row.host),
      ...challenges.flatMap((row) => [row.sponsor, row.team]),
      ...platforms.flatMap((row) => [row.name, row.host]),
    ];
    const made = [...bodies.filter(Boolean).map(nameOf), ...given(policies, 'number').map((row) => row.number)];
    expect(made.filter((name) => !(name as string).startsWith('示例') && name !== '枣乡')).toEqual([]);
  });
});
