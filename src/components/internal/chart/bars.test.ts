import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exact, interval, missing, parseQuantity, type Quantity } from '../../../data/index.js';
import { viewContext } from '../context.js';
import { axisFor, barParts, inUnitOf } from './bars.js';

const zh = viewContext();
const en = viewContext({ locale: 'en', currency: 'EUR' });

const figure: fc.Arbitrary<Quantity> = fc
  .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 1e9 }), fc.constantFrom('', 'low', 'high'))
  .map(([low, width, open]) =>
    interval(open === 'low' ? -Infinity : low, open === 'high' ? Infinity : low + width, '元'),
  );

describe('an axis', () => {
  it('holds zero and every known end, and ends at a tick', () => {
    fc.assert(
      fc.property(fc.array(figure, { minLength: 1 }), fc.integer({ min: 1, max: 5 }), (figures, count) => {
        const { min = 0, max, divisor, interval: step } = axisFor(figures, zh, count);
        for (const end of [0, ...figures.flatMap(({ low, high }) => [low, high])].filter(Number.isFinite)) {
          expect(end).toBeGreaterThanOrEqual(min - 1e-6 * Math.abs(min));
          expect(end).toBeLessThanOrEqual(max * (1 + 1e-6));
        }
        for (const end of [min, max]) {
          const steps = end / divisor / step;
          expect(Math.abs(steps - Math.round(steps))).toBeLessThan(1e-6);
        }
      }),
    );
  });

  it('wastes less than a step', () => {
    expect(axisFor([exact(105.43e8)], zh, 4)).toMatchObject({ max: 120e8, divisor: 1e8, unit: '亿', interval: 20 });
    expect(axisFor([exact(105.43e8)], zh, 2).max).toBe(150e8);
    expect(axisFor([exact(0.56)], zh, 3).max).toBe(0.6);
  });

  it('reaches below zero only where a figure does', () => {
    expect(axisFor([exact(5e6)], zh)).not.toHaveProperty('min');
    expect(axisFor([exact(16e6), exact(-4e6)], zh, 2)).toMatchObject({ min: -10e6, max: 20e6 });
    expect(axisFor([exact(-3e6)], zh).max).toBe(0);
  });
});

describe('the parts of a bar', () => {
  const partsOf = (low: number, high: number) =>
    barParts(interval(low, high), { max: 100, min: -100, divisor: 1, unit: '', interval: 50, blank: false });

  it.each([
    [
      [20, 20],
      [20, 0, 0],
    ],
    [
      [20, 30],
      [20, 10, 0],
    ],
    [
      [-20, -20],
      [-20, 0, 0],
    ],
    [
      [-30, -20],
      [-20, -10, 0],
    ],
    [
      [-10, 25],
      [0, 25, -10],
    ],
    [
      [0, 0],
      [0, 0, 0],
    ],
  ] as const)('of %j are solid, hatched and below zero %j', ([low, high], wanted) => {
    const { solid, hatched, below, slot } = partsOf(low, high);
    expect([solid, hatched, below, slot]).toEqual([...wanted, 0]);
  });

  it('leave a slot where an end is open, on its side of zero', () => {
    expect(partsOf(20, Infinity)).toMatchObject({ solid: 20, hatched: 0, slot: expect.closeTo(14) });
    expect(partsOf(-Infinity, -20)).toMatchObject({ solid: -20, hatched: 0, slot: expect.closeTo(-14) });
    expect(partsOf(-10, Infinity)).toMatchObject({ solid: 0, hatched: -10, below: 0, slot: expect.closeTo(14) });
    expect(partsOf(0, Infinity)).toMatchObject({ solid: 0, hatched: 0, slot: expect.closeTo(14) });
  });

  it('reach exactly to both ends of the figure, whatever it is', () => {
    fc.assert(
      fc.property(figure, (quantity) => {
        const { solid, hatched, below } = barParts(quantity, axisFor([quantity], zh));
        const { divisor } = axisFor([quantity], zh);
        const pieces = [solid, hatched, below];
        const side = (sign: number) =>
          pieces.filter((piece) => piece * sign > 0).reduce((sum, piece) => sum + piece, 0);
        const { low, high } = quantity;
        if (Number.isFinite(high)) expect(side(1) * divisor).toBeCloseTo(Math.max(0, high), 3);
        if (Number.isFinite(low)) expect(side(-1) * divisor).toBeCloseTo(Math.min(0, low), 3);
      }),
    );
  });

  it('are none of a missing figure', () => {
    expect(barParts(missing(), axisFor([exact(1)], zh))).toEqual({
      solid: 0,
      hatched: 0,
      below: 0,
      slot: 0,
      absent: true,
    });
  });
});

describe('a label beside a bar', () => {
  const axis = axisFor([exact(105e8)], zh);
  it.each([
    [exact(5_991_043.44, '元'), '0.06亿'],
    [exact(19.9e8, '元'), '19.9亿'],
    [interval(1.157e8, Infinity, '元'), '至少1.15亿'],
    [interval(0.8112e8, 0.8352e8, '元'), '0.81亿—0.84亿'],
    [parseQuantity('超2.5亿元'), '超2.5亿元'],
    [exact(0, '元'), '0'],
    [exact(0.5, '元'), '0.5元'],
    [exact(12_000, '元'), '1.2万'],
    [interval(810_000, 990_000, '元'), '81万—99万'],
    [exact(-1.2e8, '元'), '-1.2亿'],
    [missing(), '未统计'],
  ])('of %j is in the unit of the axis, if that leaves anything of it', (quantity, text) => {
    expect(inUnitOf(axis, quantity, zh)).toBe(text);
  });

  it('in English names scale and currency', () => {
    const euros = axisFor([exact(10e9)], en);
    expect(inUnitOf(euros, exact(734_403_155, '元'), en)).toBe('0.73 billion');
    expect(inUnitOf(euros, exact(0.5, '元'), en)).toBe('0.5 euros');
  });
});
