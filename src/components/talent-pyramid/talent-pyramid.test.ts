import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildTalentPyramid, parseDataset } from '../../data/index.js';
import { viewContext } from '../internal/context.js';
import { barsOf, dotsOf, ringsOf, textShapesOf, textsOf } from '../internal/testing/shapes.js';
import { LOOKS } from '../internal/theme/tokens.js';
import { talentPyramidDrawing } from './talent-pyramid.drawing.js';
import { talentPyramidHeadline } from './talent-pyramid.headline.js';
import { talentPyramidLegend, talentPyramidMarks } from './talent-pyramid.marks.js';
import { talentPyramidTable } from './talent-pyramid.table.js';
import { talentPyramidView } from './talent-pyramid.view.js';

const county = JSON.parse(readFileSync(new URL('../../../examples/county/data.json', import.meta.url), 'utf8'));
const zh = viewContext();
const en = viewContext({ locale: 'en' });
const wide = viewContext({ width: 1248 });
const NAMES = ['领军', '核心', '骨干', '青年'];

const build = (input: unknown) => buildTalentPyramid(parseDataset(input).value);
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
      '2025年在册人才2625—2674人，共缺450—499人，其中领军人才缺口比例最大（缺2人，为目标的40%）',
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

  it('says that ratios are shown where there are any', () => {
    expect(talentPyramidHeadline(build(county), zh).subtitle).toBe(
      '2025年各层次在册人数与目标（人），以及上一层次带下一层次的人数',
    );
    expect(talentPyramidHeadline(build(pyramid([5])), en).subtitle).toBe('Headcount by tier (persons)');
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
    // All 45 as dots, none of them missing; twenty of thirty as a bar.
    expect(dotsOf(shapes).map(({ at, fill }) => [at.length, fill])).toEqual([[45, LOOKS.light.palette[0]]]);
    expect(textsOf(shapes)).toContain('66%');
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
  const draw = (input: unknown, context = wide) => talentPyramidDrawing(build(input), context).shapes;
  const leastOf = (input: unknown, context = zh) => talentPyramidDrawing(build(input), context).least;
  /** Dots of people; larger ones stand for ratios. */
  const crowd = (shapes: ReturnType<typeof draw>) => dotsOf(shapes).filter(({ radius }) => radius < 4);
  /** How many people a tier's solid dots stand for, by their area. */
  const counted = (shapes: ReturnType<typeof draw>, of: string, unit = 1) => {
    const solid = crowd(shapes).filter(({ stroke }) => stroke === undefined);
    const whole = Math.max(...solid.map(({ radius }) => radius));
    return solid
      .filter((dots) => dots.of === of && dots.opacity === undefined)
      .reduce((sum, { at, radius }) => sum + at.length * unit * (radius / whole) ** 2, 0);
  };

  it('has a ring for every tier, from the top down', () => {
    expect(ringsOf(draw(county)).map(({ of }) => of)).toEqual(['领军人才', '核心人才', '骨干人才', '青年人才']);
  });

  it('draws everyone as a dot, who may be there pale, and who is known to be missing hollow', () => {
    const shapes = draw(county);
    const hollow = (of: string) =>
      crowd(shapes)
        .filter((dots) => dots.of === of && dots.stroke === LOOKS.light.shortage.urgent)
        .reduce((sum, { at }) => sum + at.length, 0);
    expect(textsOf(shapes)).toContain('每个点是1人');
    expect(counted(shapes, '领军人才')).toBeCloseTo(3);
    expect(counted(shapes, '青年人才')).toBeCloseTo(2258);
    expect(['领军人才', '核心人才', '骨干人才', '青年人才'].map(hollow)).toEqual([2, 13, 43, 392]);
    const pale = crowd(shapes).filter(({ of, opacity }) => of === '骨干人才' && opacity !== undefined);
    expect(pale.flatMap(({ at }) => at)).toHaveLength(352 - 333);
  });

  it('gives equal areas to equal numbers of people, however few', () => {
    const shapes = draw(pyramid([7, 30000]));
    expect(textsOf(shapes).some((text) => text.startsWith('每个点是10人'))).toBe(true);
    expect(counted(shapes, '核心', 10)).toBeCloseTo(30000, 0);
    expect(counted(shapes, '领军', 10)).toBeCloseTo(7, 5);
    expect(textsOf(shapes)).toContain('不足1个点');
  });

  it('draws attainment from nought to all of the target, what is uncertain of it hatched', () => {
    const shapes = draw(pyramid([3, 31, '300余名'], [5, 44, 410]));
    const known = barsOf(shapes).filter(({ part }) => part === 'known');
    const [three, thirty] = known;
    expect(three!.left).toBe(thirty!.left);
    expect(three!.width / 0.6).toBeCloseTo(thirty!.width / (31 / 44), 6);
    expect(barsOf(shapes).filter(({ part, height }) => part === 'uncertain' && height > 20)).toMatchObject([
      { of: '骨干' },
    ]);
    // Floored: nobody reads 100 % where somebody is missing.
    expect(textsOf(shapes)).toEqual(expect.arrayContaining(['60%', '70%', '73%—97%']));
  });

  it('goes on beyond the target as far as 130 %, and ends in an arrow then', () => {
    const shapes = draw(pyramid([20, 12, 5], [5, 10, 10]));
    const known = barsOf(shapes).filter(({ part }) => part === 'known');
    const full = known[2]!.width / 0.5;
    expect(known.map(({ width }) => width / full)).toEqual([1.3, 1.2, 0.5].map((part) => expect.closeTo(part, 6)));
    expect(shapes.filter((shape) => shape.kind === 'area').map(({ of }) => of)).toEqual(['领军']);
    expect(textsOf(shapes)).toEqual(expect.arrayContaining(['400%', '120%', '50%']));
  });

  it('draws parts of all people where no tier has a target', () => {
    const shapes = draw(pyramid([10, 30]));
    expect(textsOf(shapes)).toEqual(expect.arrayContaining(['占全部人数', '25%', '75%']));
    expect(textsOf(shapes)).not.toContain('100%');
  });

  it('puts each ratio between the tiers that it joins, with its verdict as a sign', () => {
    const bands = textShapesOf(draw(county)).filter(({ text }) => /^[✓✕?]/.test(text));
    expect(bands.map(({ text }) => text)).toEqual([
      '✓ 领军人才带核心人才：实际1:10.3，设计1:10',
      '✓ 核心人才带骨干人才：实际1:10.7—11.4，设计1:10',
      '✕ 骨干人才带青年人才：实际1:6.4—6.9，设计1:1*（10—19），不足',
    ]);
    const tops = ringsOf(draw(county)).map(({ top, height }) => [top, top + height] as const);
    for (const [at, { y }] of bands.entries()) {
      expect(y).toBeGreaterThan(tops[at]![1]);
      expect(y).toBeLessThan(tops[at + 1]![0]);
    }
  });

  it('gives every tier a row as high as a finger needs', () => {
    for (const look of ['light', 'wall', 'large-print'] as const)
      for (const width of [340, 800]) {
        const rings = ringsOf(draw(county, viewContext({ width, height: 0, tokens: LOOKS[look] })));
        expect(Math.min(...rings.map(({ height }) => height))).toBeGreaterThanOrEqual(LOOKS[look].target);
      }
  });

  it('leaves the place of a withheld figure outlined, and that of a missing one empty', () => {
    const shapes = draw(pyramid(['*名', '未统计', 30], [40, 40, 40]));
    expect(barsOf(shapes).filter(({ of, part }) => of === '领军' && part === 'open')).toHaveLength(2);
    expect(shapes.filter((shape) => shape.kind !== 'ring' && 'of' in shape && shape.of === '核心')).toEqual([]);
    expect(textsOf(shapes)).toEqual(expect.arrayContaining(['*名', '未统计']));
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
    expect(texts.map(({ text }) => text)).toEqual(expect.arrayContaining(['{a|b}', '__proto__']));
    expect(texts.find(({ text }) => text === '5人')!.bold).toBe(true);
  });

  it('gives every tier room', () => {
    const heights = [1, 2, 4].map((count) => leastOf(pyramid([1, 2, 3, 4].slice(0, count))));
    expect(heights[2]! - heights[1]!).toBeGreaterThan(2 * 30);
    expect(leastOf(county, viewContext({ width: 340 }))).toBeGreaterThan(leastOf(county));
  });
});
