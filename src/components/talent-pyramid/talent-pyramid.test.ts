import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildTalentPyramid, type PyramidScale, parseDataset } from '../../data/index.js';
import { viewContext } from '../internal/context.js';
import { barsOf, rectsOf, ringsOf, textShapesOf, textsOf } from '../internal/testing/shapes.js';
import { LOOKS } from '../internal/theme/tokens.js';
import { talentPyramidDrawing } from './talent-pyramid.drawing.js';
import { talentPyramidHeadline } from './talent-pyramid.headline.js';
import { layoutOf } from './talent-pyramid.layout.js';
import { talentPyramidLegend, talentPyramidMarks } from './talent-pyramid.marks.js';
import { talentPyramidTable } from './talent-pyramid.table.js';
import { talentPyramidView } from './talent-pyramid.view.js';

const county = JSON.parse(readFileSync(new URL('../../../examples/county/data.json', import.meta.url), 'utf8'));
const zh = viewContext();
const en = viewContext({ locale: 'en' });
const NAMES = ['领军', '核心', '骨干', '青年'];

const build = (input: unknown, scale: PyramidScale = 'auto') =>
  buildTalentPyramid(parseDataset(input).value, { scale });
const pyramid = (headcounts: readonly unknown[], targets: readonly unknown[] = [], leads: readonly unknown[] = []) => ({
  tiers:
    leads.length === 0
      ? undefined
      : NAMES.slice(0, headcounts.length).map((id, at) => ({ id, name: id, leads: leads[at] })),
  pyramid: headcounts.map((headcount, at) => ({ tier: NAMES[at], headcount, target: targets[at] })),
});
const title = (headcounts: readonly unknown[], targets?: readonly unknown[], context = zh) =>
  talentPyramidHeadline(build(pyramid(headcounts, targets)), context).title;

describe('the headline', () => {
  it('names the tier with the widest gap for its size, in the county', () => {
    expect(talentPyramidHeadline(build(county), zh).title).toBe(
      '2025年在册人才2,625—2,674人，共缺450—499人，其中领军人才缺口比例最大（缺2人，为目标的40%）',
    );
    expect(talentPyramidHeadline(build(county), en).title).toBe(
      'Headcount 2,625–2,674 in 2025; 450–499 short in all, and Leading talent has the widest gap for its size (2 short, 40% of target)',
    );
  });

  it.each([
    ['reached', [3, 30], [3, 30], '在册人才33人，各层次人数均达到目标'],
    ['reached as far as is known', [3, '未统计'], [3, 30], '在册人才至少3人，有数字的层次人数均达到目标'],
    [
      'the widest of what is known',
      [3, '*名'],
      [4, 30],
      '在册人才至少3人，至少共缺1人，其中领军已知缺口比例最大（缺1人，为目标的25%）',
    ],
    ['one gap', [3, 30], [4, 30], '在册人才33人，领军缺1人（目标的25%）'],
    ['no widest of equal gaps', [3, 30], [4, 40], '在册人才33人，共缺11人，各层次缺口比例相同'],
    [
      'an open gap',
      [3, 30],
      [4, '约40名'],
      '在册人才33人，至少共缺7人，其中领军已知缺口比例最大（缺1人，为目标的25%）',
    ],
    ['perhaps a gap', ['近百名'], [95], '在册人才近百名，领军能否达到目标尚不确定（缺口0—5人）'],
    ['nothing stated to judge', ['未统计'], [5], '在册人才人数未统计，能否达到目标尚不确定'],
    ['no target', [5, 6], [], '在册人才11人，分2个层次，未设目标'],
    ['nothing but a withheld figure', ['*名'], [], '在册人才人数未公开，分1个层次，未设目标'],
  ])('%s', (_, headcounts, targets, expected) => {
    expect(title(headcounts, targets)).toBe(expected);
  });

  it('says 设计 where the target follows from the tier above', () => {
    const designed = (...heads: unknown[]) => talentPyramidHeadline(build(pyramid(heads, [], [10])), zh).title;
    expect(designed(3, 30)).toBe('在册人才33人，各层次人数均达到设计');
    expect(designed(3, 20)).toBe('在册人才23人，核心缺10人（设计的33.3%）');
    expect(designed(3, '近三十名')).toContain('核心能否达到设计要求尚不确定（缺口0—3人）');
    expect(designed('未统计', '未统计')).toBe('在册人才人数未统计，分2个层次，目标人数尚不能推算');
  });

  it.each([
    [['*名'], [], 'Headcount withheld; 1 tier, no targets set'],
    [['未统计'], [5], 'Headcount not available; whether targets are reached can’t be told'],
    [['近百名'], [95], 'Headcount nearly 100 (近百名); whether 领军 reaches its target is open (0–5 short)'],
    [
      [3, '*名'],
      [4, 30],
      'Headcount at least 3; at least 1 short in all, and 领军 has the widest known gap for its size (1 short, 25% of target)',
    ],
    [[3, 30], [3, 30], 'Headcount 33; every tier reaches its target'],
  ])('reads as English where %j stand for %j', (headcounts, targets, expected) => {
    expect(title(headcounts, targets, en)).toBe(expected);
  });

  it('says how the bars are scaled, on the chart and for screen readers', () => {
    for (const [scale, chinese, english] of [
      ['linear', '条长与人数成正比', 'bar length is in proportion to headcount'],
      ['log', '条长按对数刻度，每多一格人数为10倍', 'log scale: each gridline is 10 times the last'],
    ] as const) {
      const model = build(county, scale);
      for (const [context, sentence] of [
        [zh, chinese],
        [en, english],
      ] as const) {
        const { subtitle, summary } = talentPyramidHeadline(model, context);
        expect([subtitle, summary].every((text) => text.includes(sentence))).toBe(true);
      }
    }
  });

  it('summarises tiers, ratios below design and withheld figures', () => {
    const { summary } = talentPyramidHeadline(build(pyramid([5, 20, '*名'], [], [10, 10])), zh);
    expect(summary).toContain('3个层次，自上而下：领军 5人、核心 20人、骨干 *名');
    expect(summary).toContain('领军带核心：实际1:4，设计1:10，不足');
    expect(summary).not.toContain('核心带骨干');
    expect(summary).toContain('1个层次人数含未公开部分');
  });
});

describe('marks and table', () => {
  it('say the same of each tier', () => {
    const model = build(county);
    expect(talentPyramidMarks(model, zh)[2]!.lines).toEqual([
      '骨干人才',
      '人数 333—352人',
      '目标 395人',
      '缺43—62人（目标的10.8%—15.7%）',
      '骨干人才带青年人才：实际1:6.4—6.9，设计1:1*（10—19），不足',
    ]);
    const { keys, rows, columns } = talentPyramidTable(model, zh);
    expect(keys).toEqual(model.tiers.map(({ key }) => key));
    expect(columns.map(({ key }) => key)).toEqual(['tier', 'headcount', 'target', 'shortfall', 'leads', 'designed']);
    expect(rows[3]).toMatchObject({ tier: '青年人才', leads: '—', designed: '—' });
  });

  it('compare a target of some records with the people of those records only, and say so', () => {
    const data = {
      pyramid: [
        { tier: '领军', headcount: 20, target: 30 },
        { tier: '领军', headcount: 25 },
      ],
    };
    const model = build(data);
    const [mark] = talentPyramidMarks(model, zh);
    expect(mark!.lines).toEqual([
      '领军',
      '人数 45人',
      '部分目标30人，所涉20人',
      '缺10人（目标的33.3%）',
      '领军有1条记录未设目标，缺口只算设有目标的记录',
    ]);
    expect(talentPyramidView.notes!(model, zh)).toEqual(['领军有1条记录未设目标，缺口只算设有目标的记录']);
    const { shapes } = talentPyramidDrawing(model, zh);
    // Neither a target nor what is missing of it: the bar alone.
    expect(rectsOf(shapes)).toEqual([]);
  });

  it('tell a tier above without upper end from one that is withheld', () => {
    const ratio = (above: unknown) => {
      const { lines } = talentPyramidMarks(build(pyramid([above, '超60名'], [], [10])), zh)[0]!;
      return lines[lines.length - 1];
    };
    expect(ratio('超5名')).toBe('领军带核心：实际无法计算（上层人数上限未定），设计1:10');
    expect(ratio('*名')).toBe('领军带核心：实际无法计算（上层未公开），设计1:10');
    expect(ratio(0)).toBe('领军带核心：实际无法计算（上层0人），设计1:10');
  });

  it('say that a ratio may or may not be reached', () => {
    const { lines } = talentPyramidMarks(build(pyramid([10, '近百名'], [], [9.5])), zh)[0]!;
    expect(lines[lines.length - 1]).toBe('领军带核心：实际1:9—10，设计1:9.5，能否达到设计要求尚不确定');
  });

  it('don’t round a ratio below its design up to it', () => {
    const [mark] = talentPyramidMarks(build(pyramid([100, 996], [], [10])), zh);
    expect(mark!.lines[mark!.lines.length - 1]).toBe('领军带核心：实际1:9.96，设计1:10，不足');
  });

  it('name what is drawn hatched, open or not at all', () => {
    const labels = talentPyramidLegend(build(pyramid(['1*名', '*名', '未统计'])), zh).map(({ pattern }) => pattern);
    expect(labels).toEqual([undefined, 'hatched', 'slot', 'gap']);
  });
});

describe('the drawing', () => {
  const draw = (input: unknown, scale: PyramidScale = 'auto', context = zh) =>
    talentPyramidDrawing(build(input, scale), context).shapes;
  const leastOf = (input: unknown, context = zh) => talentPyramidDrawing(build(input), context).least;
  const centreOf = ({ left, width }: { left: number; width: number }) => left + width / 2;
  /** Known bars from the top down. */
  const knownOf = (shapes: ReturnType<typeof draw>) => barsOf(shapes).filter(({ part }) => part === 'known');

  it('has a ring for every tier, from the top down', () => {
    expect(ringsOf(draw(county)).map(({ of }) => of)).toEqual(['领军人才', '核心人才', '骨干人才', '青年人才']);
  });

  it('draws who is known to be missing as a line from the bar to the target, and nobody else', () => {
    const shapes = draw(pyramid([10, 30, '近百名', '*名'], [20, 30, 95, 50]), 'linear');
    const lines = rectsOf(shapes).filter(({ fill }) => fill === LOOKS.light.shortage.urgent);
    const [bar] = knownOf(shapes);
    expect(lines.map(({ of }) => of)).toEqual([bar!.of, bar!.of]);
    const right = lines[1]!;
    // As far as from ten to twenty on this side, but for a pixel of ground.
    expect(right.left).toBeCloseTo(bar!.left + bar!.width + 1, 5);
    expect(right.width + 1).toBeCloseTo(bar!.width / 2, 5);
  });

  it('gives every tier a row as high as a finger needs', () => {
    for (const look of ['light', 'wall', 'large-print'] as const)
      for (const width of [340, 800]) {
        const rings = ringsOf(draw(county, 'auto', viewContext({ width, height: 0, tokens: LOOKS[look] })));
        expect(Math.min(...rings.map(({ height }) => height))).toBeGreaterThanOrEqual(LOOKS[look].target);
      }
  });

  it('draws bars around one middle in proportion, what is uncertain apart on both sides', () => {
    const shapes = draw(pyramid([10, '30余名', '*名', '未统计']));
    const [ten, thirty, ...none] = knownOf(shapes);
    expect(none).toEqual([]);
    expect(thirty!.width / ten!.width).toBeCloseTo(3);
    expect(centreOf(thirty!)).toBeCloseTo(centreOf(ten!));
    const rest = barsOf(shapes).filter(({ part }) => part !== 'known');
    expect(rest.map(({ part }) => part)).toEqual(['uncertain', 'uncertain', 'open', 'open']);
    expect(rest[0]!.left + rest[0]!.width).toBeCloseTo(thirty!.left);
    expect(rest[1]!.left).toBeCloseTo(thirty!.left + thirty!.width);
    expect(centreOf(rest[2]!) + centreOf(rest[3]!)).toBeCloseTo(2 * centreOf(ten!));
  });

  it('draws one cell a power of ten on a logarithmic scale, with every power named', () => {
    const people = pyramid([1, 30, 300, 30000]);
    const [one, ...more] = knownOf(draw(people)).map(({ width }) => width);
    expect(more.map((width) => width / one!)).toEqual(
      [30, 300, 30000].map((count) => expect.closeTo(1 + Math.log10(count), 6)),
    );
    const powers = (context = zh) => layoutOf(build(people), context).ticks;
    expect(powers().slice(6)).toEqual(['', '1', '10', '100', '1,000', '1万', '10万']);
    expect(powers().slice().reverse()).toEqual(powers());
    expect(powers(viewContext({ width: 340 })).slice(6)).toEqual(['', '', '10', '', '1,000', '', '10万']);
    expect(textsOf(draw(people))).toEqual(expect.arrayContaining(['1,000', '1万', '10万']));
  });

  it('writes names as they are', () => {
    const texts = textShapesOf(
      draw({
        pyramid: [
          { tier: '{a|b}', headcount: 5 },
          { tier: '__proto__', headcount: 5 },
        ],
      }),
    );
    expect(texts.filter(({ bold }) => !bold).map(({ text }) => text)).toEqual(
      expect.arrayContaining(['{a|b}', '__proto__']),
    );
    expect(texts.find(({ text }) => text === '5人')!.bold).toBe(true);
  });

  it('gives every tier room', () => {
    const heights = [1, 2, 4].map((count) => leastOf(pyramid([1, 2, 3, 4].slice(0, count))));
    expect(heights[2]! - heights[1]!).toBeGreaterThan(2 * 30);
    expect(leastOf(county, viewContext({ width: 340 }))).toBeGreaterThan(leastOf(county));
  });
});
