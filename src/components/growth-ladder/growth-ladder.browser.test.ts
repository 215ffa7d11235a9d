import { describe, expect, it } from 'vitest';
import county from '../../../examples/county/data.json';
import type { DatasetInput } from '../../data/index.js';
import { contract } from '../internal/testing/contract.js';
import { mount, part } from '../internal/testing/mount.js';
import { shapesOf, textsOf } from '../internal/testing/picture.js';
import { LOOKS } from '../internal/theme/tokens.js';
import './growth-ladder.js';

contract({
  tag: 'chancai-growth-ladder',
  data: county as unknown as DatasetInput,
  table: 'growth',
  someFilter: { rung: ['联系服务'] },
  noneFilter: { name: ['—'] },
  headcount: 'count',
  measures: ['count', 'target'],
});

describe('<chancai-growth-ladder> draws', () => {
  const data = {
    meta: { title: 'x' },
    growth: [
      { rung: 'low', name: 'a', count: 100, target: 150 },
      { rung: 'low', name: 'b', count: 50, target: 50 },
      { rung: 'high', name: 'c', count: '*名', target: 100 },
    ],
  };
  const { palette, text } = LOOKS.light;

  it.each([340, 900])(
    'people as bars and targets as ticks on one scale, the first rung lowest, %s px wide',
    async (width) => {
      const element = await mount('chancai-growth-ladder', { data, theme: 'light' }, { width, height: 420 });
      const bars = shapesOf(element, palette[0]!);
      // Withheld: no solid bar at all, never one of length nought that reads as a figure.
      expect(bars.map((bar) => Math.round((bar.width / bars[1]!.width) * 10) / 10)).toEqual([2, 1]);
      const ticks = shapesOf(element, text).map((tick) => tick.x + tick.width / 2 - bars[0]!.x);
      expect(ticks.map((tick) => Math.round((tick / bars[1]!.width) * 10) / 10)).toEqual([2, 3, 1]);
      const y = (name: string) => textsOf(element).find((one) => one.text === name)!.y;
      expect(y('low')).toBeGreaterThan(y('high'));
      expect(y('c')).toBeLessThan(y('a'));
    },
  );

  it('shares of the targets where the page asks for them', async () => {
    const element = await mount('chancai-growth-ladder', { data, theme: 'light', scale: 'share' }, { width: 900 });
    const [a, b] = shapesOf(element, palette[0]!);
    expect(a!.width / b!.width).toBeCloseTo(2 / 3, 1);
    const ticks = shapesOf(element, text).map((tick) => tick.x);
    expect(ticks[0]).toBeCloseTo(ticks[1]!, 0);
  });

  it('all items of a rung lit when the rung is selected, the others dimmed', async () => {
    const element = await mount('chancai-growth-ladder', { data, theme: 'light' }, { width: 900 });
    const marks = part(element, 'marks')!;
    marks.focus();
    const told: { dimension: string; values: string[] }[] = [];
    element.addEventListener('chancai-select', (event) => told.push((event as CustomEvent).detail));
    for (const key of ['Home', 'ArrowDown', 'Enter'])
      marks.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await element.updateComplete;
    expect(told).toEqual([expect.objectContaining({ dimension: 'rung', values: ['low'] })]);
    const bars = [...element.renderRoot.querySelectorAll<SVGPathElement>('.canvas path')]
      .filter((path) => [path.getAttribute('fill'), path.getAttribute('stroke')].includes(palette[0]!))
      .sort((one, other) => one.getBoundingClientRect().y - other.getBoundingClientRect().y);
    expect(
      bars.map((path) => Number(path.getAttribute('stroke-opacity') ?? path.getAttribute('fill-opacity') ?? 1)),
    ).toEqual([0.3, 1, 1]);
  });
});
