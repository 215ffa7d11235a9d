import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  buildCooperationModes,
  type CooperationGrouping,
  isExact,
  parseDataset,
  type Quantity,
} from '../../data/index.js';
import { readableOn } from '../internal/chart/decals.js';
import { type ContextInput, viewContext } from '../internal/context.js';
import { LOOKS } from '../internal/theme/tokens.js';
import { cooperationModesHeadline } from './cooperation-modes.headline.js';
import { linesOf } from './cooperation-modes.layout.js';
import {
  cooperationModesHeight,
  cooperationModesLegend,
  cooperationModesMarks,
  cooperationModesOption,
} from './cooperation-modes.option.js';
import { drawnParts } from './cooperation-modes.parts.js';
import { cooperationModesTable } from './cooperation-modes.table.js';
import { cooperationModesView } from './cooperation-modes.view.js';

const example = (name: string) =>
  parseDataset(JSON.parse(readFileSync(new URL(`../../../examples/${name}/data.json`, import.meta.url), 'utf8'))).value;
const county = example('county');
const research = example('research-projects');
const of = (rows: object[], groupBy: CooperationGrouping = 'form') =>
  buildCooperationModes(parseDataset({ cooperation: rows }).value, { groupBy });
const agreements = (counts: Record<string, number>) =>
  Object.entries(counts).flatMap(([mode, count]) => Array.from({ length: count }, () => ({ mode, form: '协议' })));

const zh = viewContext();
const en = viewContext({ locale: 'en' });
const title = (model: ReturnType<typeof of>, context = zh) => cooperationModesHeadline(model, context).title;

describe('the headline', () => {
  it('names the most frequent mode with its figure', () => {
    const model = buildCooperationModes(county);
    expect(cooperationModesHeadline(model, zh)).toEqual({
      title: '60项合作中，博士挂职最多，8项，占13.3%',
      subtitle: '各合作方式的协议数（项）与占比，按合作形式分段；2021—2025年',
      summary: expect.stringMatching(
        /^合作方式构成图。共13种合作方式，协议数 60项。.+。最少为.+等4种方式（各3项，5%）。$/,
      ),
    });
    expect(title(model, en)).toBe('PhD secondment is the commonest mode: 8 of 60 agreements (13.3%)');
    expect(cooperationModesHeadline(model, en).subtitle).toContain('divided by form; 2021–2025');
  });

  it('separates thousands', () => {
    expect(title(buildCooperationModes(research))).toBe('31,451项合作中，仅高校最多，11,268项，占35.8%');
  });

  it('names all that are tied, or says how many', () => {
    expect(title(of(agreements({ 甲: 2, 乙: 2, 丙: 1 })))).toBe('5项合作中，甲、乙并列最多，各2项，各占40%');
    expect(title(of(agreements({ 甲: 1, 乙: 1, 丙: 1, 丁: 1 })))).toContain('4项合作分4种方式，各1项');
    expect(title(of(agreements({ A: 2, B: 2 })), en)).toBe('4 agreements of 2 modes, 2 each');
  });

  it('says of one mode that it is the only one', () => {
    expect(title(of(agreements({ 甲: 3 })))).toBe('3项合作均为甲');
    expect(title(of(agreements({ 甲: 1 })))).toBe('1项合作为甲');
    expect(title(of(agreements({ A: 3 })), en)).toBe('3 agreements, all of one mode: A');
    expect(title(of([{ mode: 'A', count: '超8项' }]), en)).toMatch(/^Over 8/);
    expect(title(of(agreements({ A: 1 })), en)).toBe('The one agreement is of the mode A');
  });

  it('claims no more than is known', () => {
    const withheld = of([
      { mode: '甲', count: 9 },
      { mode: '乙', count: '*项' },
    ]);
    expect(title(withheld)).toBe('至少9项合作中，按已知数字，甲最多，9项');
    expect(cooperationModesHeadline(withheld, zh).summary).toContain('1种合作方式的数字含未公开部分');
    expect(
      title(
        of([
          { mode: '甲', count: 9 },
          { mode: '乙', count: '5余项' },
        ]),
      ),
    ).not.toContain('按已知数字');
    expect(title(of([{ mode: '甲', count: '*项' }]))).toBe('共1种合作方式，协议数未公开');
    expect(title(of([{ mode: '甲', count: 0 }]))).toBe('共1种合作方式，尚无协议');
    expect(title(of([{ mode: '甲', count: '—' }]))).toBe('共1种合作方式，协议数未统计');
    expect(title(of([{ mode: 'A', count: '—' }]), en)).toContain('is not available');
  });

  it('puts bounds where Chinese has them', () => {
    const model = of([
      { mode: '甲', count: '120余项' },
      { mode: '乙', count: 50 },
      { mode: '丙', count: '*项' },
    ]);
    expect(title(model)).toMatch(/，至多占[\d.]+%$/);
    expect(cooperationModesMarks(model, zh)[1]!.lines[1]).toMatch(/^协议数 50项，至多占/);
  });
});

describe('the notes', () => {
  it('say that rounded shares don’t add up, exactly where they don’t', () => {
    const rounded = '由于四舍五入，合计与分项之和可能不等';
    const notes = (model: ReturnType<typeof of>) => cooperationModesView.notes!(model, zh);
    expect(notes(of(agreements({ 甲: 1, 乙: 1, 丙: 1 })))).toContain(rounded);
    expect(notes(of(agreements({ 甲: 1, 乙: 3 })))).not.toContain(rounded);
    // 13.3 + 11.7 + 10 + 3 × 8.3 + 3 × 6.7 + 4 × 5 makes 100 by luck; 35.8 + 22.9 + 20.2 + 11.8 + 5.5 + 3.7 does not.
    expect(notes(buildCooperationModes(county))).not.toContain(rounded);
    expect(notes(buildCooperationModes(research))).toContain(rounded);
  });
});

describe('the table', () => {
  it('has a row a mode and a column a part, nought where a mode has none', () => {
    const model = buildCooperationModes(county, { groupBy: 'partnerKind' });
    const table = cooperationModesTable(model, zh);
    expect(table.columns.map(({ title }) => title)).toEqual([
      '合作方式',
      '协议数',
      '占比',
      '企业',
      '部门',
      '地方',
      '院所',
    ]);
    expect(
      cooperationModesTable(model, en)
        .columns.map(({ title }) => title)
        .slice(3),
    ).toEqual(['Enterprise', 'Department', 'Locality', 'Institute']);
    expect(table.keys).toEqual(model.modes.map(({ key }) => key));
    const low = (cell: unknown) => (cell as Quantity).low;
    expect(Object.values(table.rows[0]!).slice(3).map(low)).toEqual([2, 6, 0, 0]);
    expect(
      table.rows.every((row) =>
        Object.values(row)
          .slice(1)
          .every((cell) => isExact(cell as Quantity)),
      ),
    ).toBe(true);
  });

  it('leaves out parts that the data says nothing of, and folds none', () => {
    expect(cooperationModesTable(buildCooperationModes(research, { groupBy: 'status' }), zh).columns).toHaveLength(3);
    expect(cooperationModesTable(buildCooperationModes(research, { groupBy: 'period' }), zh).columns).toHaveLength(13);
  });
});

describe('the parts', () => {
  const many = (extra: object[] = []) =>
    of([...Array.from({ length: 10 }, (_, at) => ({ mode: '甲', form: `形式${at}`, count: 20 - at })), ...extra]);

  it('beyond eight fold the smallest into one, and lose none', () => {
    const model = many();
    const parts = drawnParts(model, zh);
    expect(parts).toHaveLength(8);
    expect(parts[7]).toMatchObject({ id: 'other', name: '其他（形式7、形式8、形式9）' });
    expect(parts.reduce((sum, { counts }) => sum + counts[0]!.low, 0)).toBe(model.total.low);
    expect(cooperationModesMarks(model, en)[0]!.lines).toContain('Other (形式7, 形式8, 形式9) 36');
  });

  it('fold what the data itself calls other first', () => {
    const parts = drawnParts(many([{ mode: '甲', form: '其他', count: 100 }]), zh);
    expect(parts.map(({ name }) => name)).toEqual([
      ...Array.from({ length: 7 }, (_, at) => `形式${at}`),
      '其他（4类）',
    ]);
  });

  it('of many years fold the earliest into one span, which comes first', () => {
    const years = Array.from({ length: 12 }, (_, at) => ({ mode: '甲', signed: `${2012 + at}-03-01` }));
    const model = of([...years, { mode: '甲' }], 'period');
    const names = drawnParts(model, zh).map(({ name }) => name);
    expect(names).toEqual(['2012—2017年', '2018年', '2019年', '2020年', '2021年', '2022年', '2023年', '未注明']);
    expect(drawnParts(model, en)[0]!.name).toBe('2012–2017');
    expect(drawnParts(model, zh)[0]!.counts[0]!.low).toBe(6);
    expect(cooperationModesView.notes!(model, zh)).toEqual(['最早的6个年度合为一段，数据表中逐年列出']);
    expect(cooperationModesTable(model, zh).columns).toHaveLength(3 + 13);
  });

  it('are called in the language of the reader, "not stated" too', () => {
    const model = of([{ mode: '甲', partnerKind: 'enterprise' }, { mode: '甲' }], 'partnerKind');
    expect(cooperationModesLegend(model, zh).map(({ label }) => label)).toEqual(['企业', '未注明']);
    expect(cooperationModesLegend(model, en).map(({ label }) => label)).toEqual(['Enterprise', 'not stated']);
  });

  it('look different without colour, and figures on them can be read', () => {
    const parts = drawnParts(many(), zh);
    expect(new Set(parts.map(({ decal }) => JSON.stringify(decal))).size).toBe(8);
    const luminance = (hex: string) => {
      const [r, g, b] = hex.match(/[\da-f]{2}/gi)!.map((two) => {
        const value = Number.parseInt(two, 16) / 255;
        return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
    };
    for (const { palette } of Object.values(LOOKS))
      for (const colour of palette) {
        const [light, dark] = [luminance(colour), luminance(readableOn(colour))].sort((a, b) => b - a);
        expect((light! + 0.05) / (dark! + 0.05)).toBeGreaterThanOrEqual(4.5);
      }
    expect(readableOn('rgb(42, 102, 168)')).toBe('#ffffff');
    expect(readableOn('#fff')).toBe('#000000');
  });
});

interface Item {
  key: string;
  value: number | '-';
  itemStyle: Record<string, unknown>;
  label: { show: boolean; formatter?: string };
}
interface Drawn {
  grid: { left: number; width: number; top: number }[];
  xAxis: { max: number; show: boolean }[];
  yAxis: { data: string[]; axisLabel: { inside?: boolean; width: number } }[];
  series: { id: string; data: Item[]; stack?: string; barWidth: number }[];
}
const drawAll = (model: ReturnType<typeof of>, input: ContextInput = {}) =>
  cooperationModesOption(model, viewContext(input)) as unknown as Drawn;
/** The bars without the bands over them. */
const draw = (model: ReturnType<typeof of>, input: ContextInput = {}): Drawn => {
  const { series, ...option } = drawAll(model, input);
  const bars = series.filter(({ id }) => !id.endsWith(':band'));
  const columns = bars.filter(({ id }) => id.startsWith('whole')).length;
  const { grid, xAxis, yAxis } = option;
  return {
    ...option,
    series: bars,
    grid: grid.slice(0, columns),
    xAxis: xAxis.slice(0, columns),
    yAxis: yAxis.slice(0, columns),
  };
};

describe('the option', () => {
  it('is plain data with unique ids and a key on every item', () => {
    for (const groupBy of ['form', 'partnerKind', 'period', 'status'] as const) {
      const option = draw(buildCooperationModes(county, { groupBy }));
      expect(JSON.parse(JSON.stringify(option))).toEqual(option);
      expect(new Set(option.series.map(({ id }) => id)).size).toBe(option.series.length);
      expect(option.series.every(({ data }) => data.every(({ key }) => key !== undefined))).toBe(true);
    }
  });

  it('stacks the parts as long as their whole, the longest as long as the axis', () => {
    const { series, xAxis } = draw(buildCooperationModes(research));
    const [whole, ...parts] = series;
    whole!.data.forEach(({ value }, at) => {
      const sum = parts.reduce((total, { data }) => total + (data[at]!.value === '-' ? 0 : Number(data[at]!.value)), 0);
      expect(sum).toBeCloseTo(Number(value), 9);
    });
    expect(whole!.data[0]!.label.formatter).toBe('11,268项 35.8%');
    expect(xAxis[0]!.max).toBeCloseTo(Number(whole!.data[0]!.value), 9);
  });

  it('draws what is uncertain hatched, what is open as a slot', () => {
    const { series } = draw(
      of([
        { mode: '甲', count: '120余项' },
        { mode: '乙', count: '超50项' },
        { mode: '丙', count: 9 },
      ]),
    );
    expect(series.map(({ id }) => id)).toEqual(['whole:0', 'part::solid:0', 'part::hatched:0', 'part::slot:0']);
    expect(series.slice(1).map(({ data }) => data.map(({ value }) => value !== '-'))).toEqual([
      [true, true, true],
      [true, false, false],
      [false, true, false],
    ]);
    expect(series[0]!.data[1]!.label.formatter).toBe('超50项 26.4%—100%');
  });

  it('shows the figures of parts only where they fit', () => {
    const { series } = draw(
      of([
        { mode: '甲', form: '一', count: 9000 },
        { mode: '甲', form: '二', count: 12 },
      ]),
    );
    expect(series.slice(1).map(({ data }) => data[0]!.label)).toMatchObject([
      { show: true, formatter: '9,000' },
      { show: false },
    ]);
  });

  it('has a slot of no particular length where nothing is known', () => {
    const { series, xAxis } = draw(of(['甲', '乙'].map((mode) => ({ mode, count: '*项' }))));
    expect(Number(series[0]!.data[0]!.value) / xAxis[0]!.max).toBeLessThan(0.1);
  });

  it('says a figure once: none within a bar that is all of one part', () => {
    const { series } = draw(of([...agreements({ 甲: 5 }), { mode: '乙', form: '其他' }, { mode: '乙', form: '协议' }]));
    const shown = series.slice(1).map(({ data }) => data.map(({ label }) => label.show));
    expect(shown[0]).toEqual([false, true]);
  });

  it('gives every row a band at least as high as a target, over name, bar and figures', () => {
    for (const tokens of Object.values(LOOKS))
      for (const width of [320, 640, 1888]) {
        const context = viewContext({ tokens, width });
        const height = cooperationModesHeight(buildCooperationModes(county), context);
        const { grid, series, yAxis } = drawAll(buildCooperationModes(county), { tokens, width, height });
        const bands = series.filter(({ id }) => id.endsWith(':band'));
        expect(bands.flatMap(({ data }) => data).length).toBe(13);
        const boxes = grid.slice(bands.length) as unknown as { left: number; width: number; height: number }[];
        for (const [at, box] of boxes.entries()) {
          expect(box.height / yAxis[bands.length + at]!.data.length).toBeGreaterThanOrEqual(tokens.target - 1e-6);
          expect(box.left).toBeLessThan(grid[at]!.left);
          expect(box.left + box.width).toBeLessThanOrEqual(width);
        }
      }
  });

  it('dims what is not selected, and keeps its figures readable', () => {
    const { series } = draw(of(agreements({ 甲: 2, 乙: 1 })), { selected: new Set(['甲']) });
    expect(series[1]!.data.map(({ itemStyle }) => itemStyle.opacity)).toEqual([1, 0.3]);
    const divided = draw(buildCooperationModes(county), { selected: new Set(['博士挂职']) }).series[1]!.data;
    expect(divided[1]!.label).toMatchObject({ color: LOOKS.light.text, opacity: 1 });
  });

  it('lets no braces of the data reach the formatter', () => {
    const { series, yAxis } = draw(of([{ mode: '{b|甲}', form: '{c}' }]));
    const shown = series.flatMap(({ data }) => data.map((item) => ({ ...item, key: '' })));
    expect(JSON.stringify([shown, yAxis])).not.toMatch(/\{[bc][|}]/);
  });
});

describe('the layout', () => {
  const model = buildCooperationModes(county);
  it('gives names a third of the width at most, and every row its height', () => {
    const context = { locale: 'en' as const, width: 608 };
    const { grid, yAxis } = draw(model, { ...context, height: cooperationModesHeight(model, viewContext(context)) });
    expect(grid[0]!.left).toBeLessThanOrEqual(608 * 0.35);
    expect(yAxis[0]!.axisLabel.width).toBeLessThan(608 * 0.34);
    expect(cooperationModesHeight(model, viewContext(context))).toBeGreaterThan(13 * 18);
  });

  it('puts names above their bars on narrow screens', () => {
    const { grid, yAxis } = draw(model, { width: 358, height: 700 });
    expect(yAxis[0]!.axisLabel.inside).toBe(true);
    expect(grid[0]!.left).toBeLessThan(10);
  });

  it('takes two columns on the same scale where one would not fit a wide display', () => {
    const wall = { tokens: LOOKS.wall, width: 1888, height: 330 };
    const { grid, xAxis, yAxis, series } = draw(model, wall);
    expect(cooperationModesHeight(model, viewContext(wall))).toBeLessThanOrEqual(330);
    expect(grid.map(({ width }) => width)).toEqual([grid[0]!.width, grid[0]!.width]);
    expect(xAxis[0]!.max).toBe(xAxis[1]!.max);
    expect(yAxis.map(({ data }) => data.length)).toEqual([7, 7]);
    expect(series.filter(({ id }) => id.startsWith('whole')).flatMap(({ data }) => data.map(({ key }) => key))).toEqual(
      model.modes.map(({ key }) => key),
    );
    expect(draw(model, { ...wall, height: 700 }).grid).toHaveLength(1);
  });

  it('counts lines as texts break', () => {
    expect(linesOf('校地战略合作', 12, 200)).toBe(1);
    expect(linesOf('校地战略合作', 12, 40)).toBe(2);
    expect(linesOf('University–locality strategic cooperation', 12, 200)).toBe(2);
    expect(linesOf('', 12, 100)).toBe(1);
  });
});
