import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exact, interval, missing, parseQuantity } from '../../../data/index.js';
import { axisFor } from '../chart/bars.js';
import { viewContext } from '../context.js';
import { barsOf, linesOf, ringsOf, textShapesOf, textsOf } from '../testing/shapes.js';
import { namesBeside, valueAxis } from './axis.js';
import { bandRings, bar, type Scale, stackedBar } from './bars.js';
import { paint } from './paint.js';
import type { Shape } from './shapes.js';
import { toOption } from './to-option.js';
import { toSvg } from './to-svg.js';

const zh = viewContext();
const scale = (to: Scale['to'], min = 0, max = 100): Scale => ({
  axis: { ...(min < 0 ? { min } : {}), max, divisor: 1, unit: '', interval: max, blank: false },
  from: 10,
  length: max - min,
  to,
});
const barOf = (quantity: ReturnType<typeof exact>, more = {}, to: Scale['to'] = 'right', min = 0) =>
  bar({ of: 'a', quantity, scale: scale(to, min), middle: 50, thickness: 20, colour: '#123456', ...more }, zh);

describe('a bar', () => {
  it('is solid as far as is known, then hatched, and an outline where the end is open', () => {
    const pieces = (quantity: ReturnType<typeof exact>) =>
      barsOf(barOf(quantity)).map(({ part, left, width }) => [part, left, Math.round(width)]);
    expect(pieces(exact(30))).toEqual([['known', 10, 30]]);
    expect(pieces(interval(30, 50))).toEqual([['known', 10, 30], ['uncertain', 40, 20]]); // biome-ignore format: pairs
    expect(pieces(parseQuantity('超40'))).toEqual([['known', 10, 40], ['open', 50, 7]]); // biome-ignore format: pairs
    expect(pieces(missing())).toEqual([]);
    expect(pieces(exact(0))).toEqual([]);
  });

  it('reaches to the other side of zero, with its label on the free one', () => {
    const shapes = barOf(exact(-30), { label: '-30' }, 'right', -100);
    const [one] = barsOf(shapes);
    expect([one!.left, one!.width]).toEqual([80, 30]);
    expect(textShapesOf(shapes)[0]).toMatchObject({ text: '-30', x: 114, y: 50 });
  });

  it('stands, hangs or lies, as long as its figure', () => {
    expect(barsOf(barOf(exact(30), {}, 'up'))[0]).toMatchObject({ top: -20, height: 30, left: 40, width: 20 });
    expect(barsOf(barOf(exact(30), {}, 'down'))[0]).toMatchObject({ top: 10, height: 30 });
    expect(textShapesOf(barOf(exact(30), { label: '30' }, 'up'))[0]).toMatchObject({
      x: 50,
      y: -24,
      vertical: 'bottom',
    });
  });

  it('has its label where nothing is stated, too', () => {
    expect(textsOf(barOf(missing(), { label: '未统计' }))).toEqual(['未统计']);
  });
});

describe('a divided bar', () => {
  it('is as long as its parts, which continue each other', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 20, noNaN: true }), { minLength: 1, maxLength: 5 }), (lengths) => {
        const parts = lengths.map((length) => ({ part: 'known' as const, length, colour: '#111111' }));
        const bars = barsOf(stackedBar(parts, { of: 'a', scale: scale('right'), middle: 0, thickness: 20 }, zh));
        const sum = lengths.reduce((total, length) => total + length, 0);
        expect(bars.reduce((total, { width }) => total + width, 0)).toBeCloseTo(sum, 6);
        for (const [at, one] of bars.slice(1).entries())
          expect(one.left).toBeCloseTo(bars[at]!.left + bars[at]!.width, 6);
      }),
    );
  });

  it('says what a part is only where there is room', () => {
    const parts = [30, 3].map((length) => ({ part: 'known' as const, length, colour: '#111111', label: '12' }));
    const shapes = stackedBar(parts, { of: 'a', scale: scale('right'), middle: 0, thickness: 20 }, zh);
    expect(textShapesOf(shapes)).toMatchObject([{ text: '12', x: 25, colour: '#ffffff' }]);
  });
});

describe('an axis', () => {
  const box = { left: 10, top: 0, width: 200, height: 80 };
  const drawn = (figures: Parameters<typeof axisFor>[0]) =>
    valueAxis({ axis: axisFor(figures, zh), from: 10, length: 200, to: 'right' }, box, '亿元', zh);

  it('names its unit once, so that zero is just 0', () => {
    expect(textsOf(drawn([exact(4e8)]))).toEqual(['0', '1', '2', '3', '4', '亿元']);
    expect(linesOf(drawn([exact(4e8)]))).toHaveLength(5);
    expect(drawn([missing()])).toEqual([]);
  });

  it('has names below standing bars and beside lying ones, each at the middle of its band', () => {
    expect(namesBeside(['a', 'b'], box, 'right').map(({ x, y }) => [x, y])).toEqual([[2, 20], [2, 60]]); // biome-ignore format: pairs
    expect(namesBeside(['a', 'b'], box, 'up').map(({ x, y }) => [x, y])).toEqual([[60, 88], [160, 88]]); // biome-ignore format: pairs
  });
});

describe('shapes', () => {
  const shapes: Shape[] = [
    ...barOf(interval(30, 50), { decal: 1, label: '{b}' }),
    ...barOf(exact(20), { of: 'b' }),
    ...bandRings({ keys: ['a', 'b'], box: { left: 0, top: 0, width: 100, height: 80 }, lying: true }),
  ];

  it('have a ring for each mark over all of its band', () => {
    expect(ringsOf(shapes).map(({ of, top, height }) => [of, top, height])).toEqual([['a', 1, 38], ['b', 41, 38]]); // biome-ignore format: pairs
  });

  it('pale where only others are selected, but words do not', () => {
    const painted = paint(shapes, viewContext({ selected: new Set(['b']) }));
    const opacity = (name: string) => painted.find((one) => one.name.startsWith(name))?.paint.opacity ?? 1;
    expect([opacity('a:known'), opacity('b:known'), opacity(':text')]).toEqual([0.3, 1, 1]);
  });

  it('have names of their own, which stay where other marks come and go', () => {
    const names = (some: readonly Shape[]) => paint(some, zh).map(({ name }) => name);
    expect(new Set(names(shapes)).size).toBe(names(shapes).length);
    const later = names([...barOf(exact(9), { of: 'c' }), ...shapes]);
    expect(names(shapes).filter((name) => name.startsWith('a:') && !later.includes(name))).toEqual([]);
  });

  it('become an option of plain data that names each mark once', () => {
    const option = toOption(shapes, zh);
    expect(JSON.parse(JSON.stringify(option))).toEqual(option);
    const { data } = (option as { series: { data: { key?: string }[] }[] }).series[0]!;
    expect(data.flatMap(({ key }) => key ?? [])).toEqual(['a', 'b']);
  });

  it('become SVG without style sheets, with texts as they are and nothing of what is clear', () => {
    const svg = toSvg([...shapes, { kind: 'text', x: 0, y: 0, text: '<b>&' }], zh);
    expect(svg).toContain('&lt;b&gt;&amp;');
    expect(svg).toContain('{b}');
    expect(svg).not.toMatch(/style=|class=|transparent|undefined|NaN/);
    expect(svg.match(/<pattern /g)).toHaveLength(2);
    for (const [, id] of svg.matchAll(/url\(#([^)]+)\)/g)) expect(svg).toContain(`id="${id}"`);
  });
});
