import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  buildCooperationModes,
  type CooperationGrouping,
  isExact,
  parseDataset,
  type Quantity,
} from '../../data/index.js';
import { type ContextInput, viewContext } from '../internal/context.js';
import { readableOn } from '../internal/drawing/readable.js';
import { tileOf } from '../internal/drawing/tiles.js';
import { barsOf, ringsOf, textShapesOf, textsOf } from '../internal/testing/shapes.js';
import { LOOKS } from '../internal/theme/tokens.js';
import { cooperationModesDrawing } from './cooperation-modes.drawing.js';
import { cooperationModesHeadline } from './cooperation-modes.headline.js';
import { linesOf } from './cooperation-modes.layout.js';
import { cooperationModesLegend, cooperationModesMarks } from './cooperation-modes.marks.js';
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
        /^60项合作中.+。共13种合作方式，协议数 60项。最少为.+等4种方式（各3项，5%）。.+。$/,
      ),
    });
    expect(title(model, en)).toBe('PhD secondment is the commonest mode: 8 of 60 agreements (13.3%)');
    expect(cooperationModesHeadline(model, en).subtitle).toContain('divided by form; 2021–2025');
  });

  it('separates thousands', () => {
    expect(title(buildCooperationModes(research))).toBe('31451项合作中，仅高校最多，11268项，占35.8%');
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
    expect(parts[7]).toMatchObject({ name: '其他（形式7、形式8、形式9）' });
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
    expect(new Set(parts.map((_, at) => tileOf(at)?.d)).size).toBe(8);
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

const draw = (model: ReturnType<typeof of>, input: ContextInput = {}) =>
  cooperationModesDrawing(model, viewContext(input)).shapes;
const leastOf = (model: ReturnType<typeof of>, input: ContextInput = {}) =>
  cooperationModesDrawing(model, viewContext(input)).least;
/** The bars of a mode, and what its pieces are long together. */
const stackOf = (shapes: ReturnType<typeof draw>, mode: string) => barsOf(shapes).filter((one) => one.of === mode);
const lengthOf = (shapes: ReturnType<typeof draw>, mode: string) =>
  stackOf(shapes, mode).reduce((sum, { width }) => sum + width, 0);

describe('the drawing', () => {
  it('stacks the parts as long as their whole, on one scale for all', () => {
    const model = buildCooperationModes(research);
    const shapes = draw(model);
    const [first] = model.modes;
    const perAgreement = lengthOf(shapes, first!.key) / first!.count.low;
    for (const { key, count } of model.modes) expect(lengthOf(shapes, key)).toBeCloseTo(count.low * perAgreement, 6);
    expect(textsOf(shapes)).toContain('11268项 35.8%');
  });

  it('draws what is uncertain hatched, what is open as a slot', () => {
    const shapes = draw(
      of([
        { mode: '甲', count: '120余项' },
        { mode: '乙', count: '超50项' },
        { mode: '丙', count: 9 },
      ]),
    );
    expect(['甲', '乙', '丙'].map((mode) => stackOf(shapes, mode).map(({ part }) => part))).toEqual([
      ['known', 'uncertain'],
      ['known', 'open'],
      ['known'],
    ]);
    expect(textsOf(shapes)).toContain('超50项 26.4%—100%');
  });

  it('shows the figures of parts only where they fit', () => {
    const shapes = draw(
      of([
        { mode: '甲', form: '一', count: 9000 },
        { mode: '甲', form: '二', count: 12 },
      ]),
    );
    expect(textsOf(shapes)).toContain('9000');
    expect(textsOf(shapes)).not.toContain('12');
  });

  it('has a slot of no particular length where nothing is known', () => {
    const shapes = draw(of(['甲', '乙'].map((mode) => ({ mode, count: '*项' }))));
    expect(lengthOf(shapes, '甲')).toBeLessThan(64);
  });

  it('says a figure once: none within a bar that is all of one part', () => {
    const shapes = draw(of([...agreements({ 甲: 5 }), { mode: '乙', form: '其他' }, { mode: '乙', form: '协议' }]));
    const within = (mode: string) =>
      textShapesOf(shapes).filter(({ x, y }) =>
        stackOf(shapes, mode).some(
          ({ left, top, width, height }) => x > left && x < left + width && y > top && y < top + height,
        ),
      );
    expect([within('甲'), within('乙')].map((texts) => texts.map(({ text }) => text))).toEqual([[], ['1', '1']]);
  });

  it('gives every row a ring at least as high as a target, over name, bar and figures', () => {
    for (const tokens of Object.values(LOOKS))
      for (const width of [320, 640, 1888]) {
        const model = buildCooperationModes(county);
        const shapes = draw(model, { tokens, width, height: leastOf(model, { tokens, width }) });
        const rings = ringsOf(shapes);
        expect(rings.map(({ of }) => of)).toEqual(model.modes.map(({ key }) => key));
        for (const ring of rings) {
          // Bands lie two pixels apart.
          expect(ring.height + 2).toBeGreaterThanOrEqual(tokens.target - 1e-6);
          expect(ring.left).toBeLessThan(stackOf(shapes, ring.of)[0]!.left);
          expect(ring.left + ring.width).toBeLessThanOrEqual(width);
        }
      }
  });

  it('keeps figures of what is not selected readable', () => {
    const shapes = draw(buildCooperationModes(county), { selected: new Set(['博士挂职']) });
    const inside = textShapesOf(shapes).filter(({ align }) => align === 'center');
    expect(inside.length).toBeGreaterThan(3);
    const [first] = stackOf(shapes, '博士挂职');
    for (const { y, colour } of inside)
      expect(colour === LOOKS.light.text).toBe(y < first!.top || y > first!.top + first!.height);
  });
});

describe('the layout', () => {
  const model = buildCooperationModes(county);
  it('gives names a third of the width at most, and every row its height', () => {
    const context = { locale: 'en' as const, width: 608 };
    const height = leastOf(model, context);
    const shapes = draw(model, { ...context, height });
    expect(Math.min(...barsOf(shapes).map(({ left }) => left))).toBeLessThanOrEqual(608 * 0.35);
    expect(height).toBeGreaterThan(13 * 18);
  });

  it('puts names above their bars on narrow screens', () => {
    const shapes = draw(model, { width: 358, height: 700 });
    const [first] = barsOf(shapes);
    const name = textShapesOf(shapes).find(({ text }) => text === '博士挂职')!;
    expect(first!.left).toBeLessThan(10);
    expect([name.vertical, name.y < first!.top]).toEqual(['bottom', true]);
  });

  it('takes two columns on the same scale where one would not fit a wide display', () => {
    const wall = { tokens: LOOKS.wall, width: 1888, height: 330 };
    const shapes = draw(model, wall);
    expect(leastOf(model, wall)).toBeLessThanOrEqual(330);
    const [left, right] = [0, 7].map((at) => model.modes[at]!);
    expect(lengthOf(shapes, left!.key) / left!.count.low).toBeCloseTo(lengthOf(shapes, right!.key) / right!.count.low);
    const columns = (some: typeof shapes) => [...new Set(ringsOf(some).map((ring) => ring.left))];
    expect(columns(shapes)).toHaveLength(2);
    expect(ringsOf(shapes).filter((ring) => ring.left < 900)).toHaveLength(7);
    expect(columns(draw(model, { ...wall, height: 700 }))).toHaveLength(1);
  });

  it('counts lines as texts break', () => {
    expect(linesOf('校地战略合作', 12, 200)).toBe(1);
    expect(linesOf('校地战略合作', 12, 40)).toBe(2);
    expect(linesOf('University–locality strategic cooperation', 12, 200)).toBe(2);
    expect(linesOf('', 12, 100)).toBe(1);
  });
});
