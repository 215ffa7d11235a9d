import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildFundingLeverage, type FundingGrouping, parseDataset, type Quantity } from '../../data/index.js';
import { longest } from '../internal/chart/text.js';
import { type ContextInput, viewContext } from '../internal/context.js';
import { cellText } from '../internal/data/data-table.js';
import { barsOf, dotsOf, linesOf, ringsOf, textShapesOf, textsOf } from '../internal/testing/shapes.js';
import { LOOKS } from '../internal/theme/tokens.js';
import { fundingLeverageDrawing } from './funding-leverage.drawing.js';
import { fundingLeverageHeadline } from './funding-leverage.headline.js';
import { layoutOf } from './funding-leverage.layout.js';
import { fundingLeverageLegend, fundingLeverageMarks } from './funding-leverage.marks.js';
import { fundingLeverageTable } from './funding-leverage.table.js';
import { fundingLeverageView } from './funding-leverage.view.js';

const example = (name: string) =>
  parseDataset(JSON.parse(readFileSync(new URL(`../../../examples/${name}/data.json`, import.meta.url), 'utf8'))).value;
const county = buildFundingLeverage(example('county'));
const research = buildFundingLeverage(example('research-projects'));
const of = (rows: object[], groupBy: FundingGrouping = 'period') =>
  buildFundingLeverage(
    parseDataset({ funding: rows.map((row) => ({ period: '2024', programme: '基金', ...row })) }).value,
    { groupBy },
  );
const zh = viewContext();
const en = viewContext({ locale: 'en' });
const title = (model: ReturnType<typeof of>, context = zh) => fundingLeverageHeadline(model, context).title;
const money = (currency: string, locale: 'zh-CN' | 'en' = 'zh-CN') => viewContext({ locale, currency });

describe('the axes of money and ratio over time', () => {
  const model = of([
    { period: '2024', invested: 7_200_000, leveraged: 36_720_000 },
    { period: '2025', invested: 8_000_000, leveraged: 42_840_000 },
  ]);

  it.each([12, 14, 18])('have room for their figures at letters of %i px, and for the unit between them', (small) => {
    const context = viewContext({ width: 1000, height: 400 });
    const { size } = context.tokens;
    const { standing, axes, units, panels } = layoutOf(model, {
      ...context,
      tokens: { ...context.tokens, size: { ...size, small } },
    });
    expect([standing, axes.money.max / axes.money.divisor]).toEqual([true, 6000]);
    expect(panels.money.left).toBeGreaterThan(longest(['6000', ...Object.values(units)], small) + 8);
    // The nought of the upper axis reaches half a line down; the unit of the lower one stands a line above its top.
    expect(panels.money.top - (panels.ratio.top + panels.ratio.height)).toBeGreaterThan(2.4 * small);
  });
});

describe('the headline', () => {
  const model = of([{ invested: 100, leveraged: 320 }]);

  it('says the ratio with two decimals in the currency’s own words', () => {
    expect(title(model)).toBe('2024年，财政投入100元，撬动320元，每1元财政资金撬动社会投入3.20元');
    expect(title(model, money('EUR'))).toContain('每1欧元财政资金撬动社会投入3.20欧元');
    expect(title(model, money('KRW'))).toContain('每1韩元财政资金撬动社会投入3.20韩元');
    expect(title(model, money('BRL'))).toMatch(/1 ?BRL财政资金撬动社会投入3\.20 ?BRL/);
    expect(title(model, en)).toBe('2024: 100 yuan of public money drew 320 yuan: 1 yuan drew 3.20 yuan');
    expect(title(model, money('GBP', 'en'))).toContain('1 pound sterling drew 3.20 pounds sterling');
    expect(title(model, money('XYZ', 'en'))).toContain('1 XYZ drew 3.20 XYZ');
  });

  it('carries the bounds of the ratio', () => {
    expect(title(of([{ invested: 100, leveraged: '超320元' }]))).toContain('每1元财政资金撬动社会投入3.20元以上');
    expect(title(of([{ invested: '超100元', leveraged: 320 }]))).toContain('撬动社会投入不超过3.20元');
    expect(title(of([{ invested: 100, leveraged: '250至310元' }]))).toContain('每1元财政资金撬动社会投入2.50—3.10元');
    expect(title(of([{ invested: 6e6, leveraged: 0.5 }]))).toContain('每1元财政资金撬动社会投入不足0.01元');
    expect(title(of([{ invested: 6e6, leveraged: 0.5 }]), money('EUR', 'en'))).toContain(
      '1 euro drew under 0.01 euros',
    );
    expect(title(of([{ invested: 6e6, leveraged: 0 }]))).toContain('每1元财政资金撬动社会投入0.00元');
  });

  it.each([
    [{ invested: 0, leveraged: 5 }, '财政投入0元，撬动5元，无法计算撬动倍数', 'no leverage can be computed'],
    [{ invested: -5, leveraged: 5 }, '财政投入-5元，撬动5元，无法计算撬动倍数', 'no leverage can be computed'],
    [
      { invested: '*万元', leveraged: '*万元' },
      '财政投入未公开，撬动资金未公开，无法计算撬动倍数',
      'public money withheld, money drawn withheld; no leverage can be computed',
    ],
    [
      { invested: '超5元', leveraged: '超9元' },
      '财政投入上限未定，无法计算撬动倍数',
      'public money has no upper limit, so no leverage can be computed',
    ],
    [{ invested: 5 }, '撬动资金未统计，无法计算撬动倍数', 'money drawn not available; no leverage can be computed'],
  ])('of %j says why there is no ratio', (row, chinese, english) => {
    expect(
      title(of([row]))
        .replace(/（\*万元）/g, '')
        .replace(/\*万元/g, '未公开'),
    ).toContain(chinese);
    expect(title(of([row]), en).replace(/ \(\*万元\)/g, '')).toContain(english);
  });

  it('of the county gives the ratio of what is stated, and says so', () => {
    expect(title(county)).toBe(
      '2021—2025年，财政投入至少4.97亿元，撬动至少12.3亿元，部分投入未公开，已公开的每1元财政资金撬动社会投入2.48元以上',
    );
    expect(title(county, en)).toBe(
      '2021–2025: at least 497.41 million yuan of public money drew at least 1.23 billion yuan: part of it is withheld, of the rest 1 yuan drew at least 2.48 yuan',
    );
  });

  it('of the research projects is right to the last figure', () => {
    expect(title(research, money('EUR'))).toBe(
      '2014—2022年，财政投入至少589.78亿欧元，撬动至少130.13亿欧元，按两项均有数字的记录计，每1欧元财政资金撬动社会投入0.22欧元',
    );
  });

  it('without any year begins with a capital in English', () => {
    expect(title(of([{ period: '一期', invested: '超5元', leveraged: 9 }]), en)).toMatch(/^Over 5 yuan/);
  });

  it('names highest and lowest ratios only where they are beyond doubt', () => {
    const summary = (rows: object[], context = zh) => fundingLeverageHeadline(of(rows), context).summary;
    const years = [
      { period: '2022', invested: 1, leveraged: 3 },
      { period: '2023', invested: 1, leveraged: 2 },
    ];
    expect(summary(years)).toContain('倍数最高为2022年（3.00），最低为2023年（2.00）');
    expect(summary([...years, { period: '2024', invested: 1, leveraged: '超2元' }])).toContain(
      '已知撬动倍数最高为2022年（3.00）。',
    );
    expect(summary([...years, { period: '2024', invested: '*', leveraged: '*' }])).toContain(
      '已知撬动倍数最高为2022年',
    );
    expect(summary([...years, { period: '未注明', invested: 1, leveraged: 0 }])).toContain('最低为2023年');
  });
});

describe('notes', () => {
  const notes = (rows: object[], context = zh, groupBy: FundingGrouping = 'programme') =>
    fundingLeverageView.notes!(of(rows, groupBy), context);

  it('count what lacks an amount, one in the singular', () => {
    expect(notes([{ invested: 5 }])).toEqual(['1项缺投入或撬动数字，不计入撬动倍数']);
    expect(notes([{ invested: 5 }], en)[0]).toMatch(/^1 project lacks/);
    expect(notes([{ invested: 5, count: 12 }], en)[0]).toMatch(/^12 projects lack/);
    expect(notes([{ invested: 5, count: '—' }])).toEqual(['部分项目缺投入或撬动数字，不计入撬动倍数']);
    expect(notes([{ invested: 5, leveraged: 6 }])).toEqual([]);
  });

  it('say that rounded amounts don’t add up, exactly where they don’t', () => {
    const rounded = '由于四舍五入，合计与分项之和可能不等';
    // 1.00 + 1.00 + 1.00 makes 3.00 of 3.01.
    const hundred = { invested: 100_400_000, leveraged: 100_400_000 };
    expect(notes(['甲', '乙', '丙'].map((programme) => ({ programme, ...hundred })))).toContain(rounded);
    // Of a sum that is at least something, there is nothing to add up to.
    expect(fundingLeverageView.notes!(research, money('EUR'))).not.toContain(rounded);
    expect(
      notes([
        { invested: 5, leveraged: 6 },
        { programme: '乙', invested: 7, leveraged: 8 },
      ]),
    ).toEqual([]);
    // Bounds are rounded outward, not to the nearest.
    expect(fundingLeverageView.notes!(county, zh)).not.toContain(rounded);
  });

  it('tell that groups add up to more than the total, where they do', () => {
    const rows = ['甲', '乙'].map((programme) => ({ id: 'P1', programme, invested: 1, leveraged: 2 }));
    expect(notes(rows)).toEqual(['同一项目可属多个资金项目，各组之和可大于合计']);
    expect(notes(rows, en)[0]).toContain('more than one programme');
    expect(notes(rows, zh, 'period')).toEqual([]);
  });
});

describe('a ratio that can’t be computed says why', () => {
  it.each([
    [{ invested: 0, leveraged: 5 }, '财政投入为零'],
    [{ invested: -2, leveraged: 5 }, '财政投入为负'],
    [{ invested: '*', leveraged: 5 }, '财政投入未公开'],
    [{ invested: '超2元', leveraged: '超5元' }, '财政投入上限未定'],
  ])('on chart, tooltip, ARIA text and table: %j', (row, cause) => {
    const model = of([row]);
    expect(layoutOf(model, zh).labels.ratio).toEqual([cause]);
    expect(fundingLeverageMarks(model, zh)[0]!.lines).toContain(`撬动倍数 ${cause}，无法计算`);
    const { rows, columns } = fundingLeverageTable(model, zh);
    const column = columns.find(({ key }) => key === 'ratio')!;
    expect(cellText(rows[0]!.ratio, column, zh)).toBe(`${cause}，无法计算`);
    expect((rows[0]!.ratio as Quantity).status).toBe('missing');
    // It is not a figure that nobody has counted.
    expect(fundingLeverageLegend(model, zh).map(({ label }) => label)).not.toContain('未统计');
  });

  it('and tells what is withheld in part from what is withheld', () => {
    const rows = [
      { invested: 100, leveraged: 5 },
      { invested: '*', leveraged: '超5元' },
    ];
    expect(layoutOf(of(rows), zh).labels.ratio).toEqual(['部分财政投入未公开']);
    expect(layoutOf(of(rows), en).labels.ratio[0]).toContain('partly withheld');
  });
});

const draw = (model: ReturnType<typeof of>, input: ContextInput = {}) => {
  const context = viewContext({ width: 640, ...input });
  const { least } = fundingLeverageDrawing(model, context);
  return fundingLeverageDrawing(model, { ...context, height: Math.max(input.height ?? 0, least) }).shapes;
};
const { palette } = LOOKS.light;

describe('the drawing', () => {
  it('tells the two amounts apart by a decal, on what is known of them alone', () => {
    const bars = barsOf(draw(county));
    const decals = (colour: string) =>
      bars.filter((one) => one.colour === colour && one.part === 'known').map(({ decal = 0 }) => decal);
    expect(decals(palette[0]!)).toEqual([0, 0, 0, 0, 0]);
    expect(decals(palette[1]!)).toEqual([1, 1, 1, 1, 1]);
    expect(bars.filter(({ part, decal = 0 }) => part !== 'known' && decal > 0)).toEqual([]);
  });

  it('has one unit for each axis, and labels in it', () => {
    const texts = textsOf(draw(county, { width: 340 }));
    expect(texts.filter((text) => text === '亿元' || text === '倍')).toEqual(['亿元', '倍']);
    const labels = ['0.27亿', '0.91亿', '1.15亿—1.16亿', '至少1.19亿', '1.44亿—1.45亿'];
    expect(layoutOf(county, viewContext({ width: 340 })).labels.invested).toEqual(labels);
    expect(texts).toEqual(expect.arrayContaining(labels));
    expect(layoutOf(research, money('EUR')).labels.leveraged.slice(-2)).toEqual(['0.5欧元', '0']);
    expect(layoutOf(research, money('EUR')).labels.ratio.slice(-2)).toEqual(['不足0.01', '0.00']);
  });

  it('draws corrections to the other side of zero', () => {
    const bars = barsOf(draw(of([{ invested: 500, leveraged: -200 }]), { width: 340 }));
    const [invested, leveraged] = palette.map((colour) => bars.find((one) => one.colour === colour)!);
    expect(leveraged!.left + leveraged!.width).toBeCloseTo(invested!.left);
    expect(invested!.width / leveraged!.width).toBeCloseTo(2.5);
  });

  it('gives every group a ring at least as high as a target, in every look and width', () => {
    const long = of(
      Array.from({ length: 30 }, (_, at) => ({
        programme: `第${at}批关于支持企业引进高层次人才与建设研发平台的专项资金项目`,
        invested: at,
        leveraged: 3 * at,
      })),
      'programme',
    );
    for (const tokens of Object.values(LOOKS))
      for (const width of [320, 640, 1400])
        for (const model of [county, research, long]) {
          const rings = ringsOf(draw(model, { tokens, width }));
          expect(new Set(rings.map(({ of }) => of)).size).toBe(model.groups.length);
          for (const ring of rings) {
            // Bands lie two pixels apart.
            expect(Math.min(ring.width, ring.height) + 2).toBeGreaterThanOrEqual(tokens.target - 1e-6);
            expect(ring.top).toBeGreaterThanOrEqual(0);
          }
        }
  });

  it('is high enough however few groups there are', () => {
    const bars = barsOf(draw(of([{ invested: 1, leveraged: 3.2 }]), { width: 900 }));
    expect(Math.max(...bars.map(({ height }) => height))).toBeGreaterThan(40);
  });
});

describe('the ratio', () => {
  const years = [
    { period: '2021', invested: 10, leveraged: 30 },
    { period: '2022', invested: 10, leveraged: 20 },
    { period: '2023', invested: '*', leveraged: 50 },
    { period: '2024', invested: 10, leveraged: 40 },
    { period: '2025', invested: 10, leveraged: '超25' },
  ];
  const joined = (shapes: ReturnType<typeof draw>) =>
    linesOf(shapes).filter(({ of: keys, colour }) => colour === palette[2] && Array.isArray(keys));

  it.each([640, 340])('is a line over time that breaks where a year has none, %i px wide', (width) => {
    const shapes = draw(of(years), { width });
    expect(dotsOf(shapes).map(({ of: key }) => key)).toEqual(['2021', '2022', '2024', '2025']);
    expect(joined(shapes).map(({ of: keys, dash }) => [keys, dash !== undefined])).toEqual([
      [['2021', '2022'], false],
      // Only a lower bound at its end.
      [['2024', '2025'], true],
    ]);
    const slot = barsOf(shapes).find(({ of: key, colour }) => key === '2023' && colour === palette[2])!;
    expect(slot.part).toBe('open');
    expect(textsOf(shapes).some((text) => text.replace('\n', '') === '财政投入未公开')).toBe(true);
  });

  it('stands above its money on a scale of its own, in 600 × 360 px', () => {
    const least = fundingLeverageDrawing(county, viewContext({ width: 568 })).least;
    expect(least).toBeLessThanOrEqual(195);
    const shapes = draw(county, { width: 568 });
    const dots = dotsOf(shapes).flatMap(({ at }) => at.map(([, y]) => y));
    expect(Math.max(...dots)).toBeLessThan(
      Math.min(
        ...barsOf(shapes)
          .filter(({ colour }) => colour === palette[0])
          .map(({ top }) => top),
      ),
    );
    // 3.03 to 1.96 from the same nought.
    const lines = linesOf(shapes).filter(({ colour }) => colour === LOOKS.light.muted);
    const zero = Math.min(...lines.map(({ points }) => points[0]![1]));
    expect((zero - dots[0]!) / (zero - dots[1]!)).toBeCloseTo(3.0364 / 1.9596, 1);
  });

  it('of programmes joins nothing, and those that the headline names are bold', () => {
    const rows = [
      { programme: 'best', invested: 1, leveraged: 5 },
      { programme: 'middle', invested: 1, leveraged: 3 },
      { programme: 'weakest', invested: 1, leveraged: 2 },
    ];
    const shapes = draw(of(rows, 'programme'));
    expect(joined(shapes)).toEqual([]);
    const names = textShapesOf(shapes).filter(({ text }) => rows.some(({ programme }) => programme === text));
    expect(names.map(({ text, bold = false }) => [text, bold])).toEqual([['best', true], ['middle', false], ['weakest', true]]); // biome-ignore format: pairs
  });
});

describe('the table', () => {
  it('names no unit twice', () => {
    const heads = (context = zh) =>
      fundingLeverageTable(county, context).columns.map(({ title: head, unit }) => [head, unit]);
    expect(heads()).toEqual([
      ['时期', undefined],
      ['财政投入', '元'],
      ['撬动资金', '元'],
      ['撬动倍数（按两项均有数字的记录计）', '倍'],
      ['项目数', '项'],
    ]);
    expect(heads(en).pop()).toEqual(['Projects', undefined]);
  });
});
