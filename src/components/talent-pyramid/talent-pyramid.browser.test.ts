import { describe, expect, it } from 'vitest';
import county from '../../../examples/county/data.json';
import type { DatasetInput } from '../../data/index.js';
import { contract } from '../internal/testing/contract.js';
import { type AnyFigure, mount, settled } from '../internal/testing/mount.js';
import { crowding, shapesOf, textsOf } from '../internal/testing/picture.js';
import { LOOKS } from '../internal/theme/tokens.js';
import './talent-pyramid.js';

contract({
  tag: 'chancai-talent-pyramid',
  data: county as unknown as DatasetInput,
  table: 'pyramid',
  someFilter: { chain: ['体育'] },
  noneFilter: { chain: ['—'] },
  headcount: 'headcount',
  measures: ['headcount', 'target'],
});

describe('<chancai-talent-pyramid> draws', () => {
  const heads = [10, 25, 400, '*名', '未统计'];
  const data = { meta: { title: 'x' }, pyramid: heads.map((headcount, at) => ({ tier: `tier ${at}`, headcount })) };
  const draw = (properties: Record<string, unknown>, size = {}) =>
    mount('chancai-talent-pyramid', { data, theme: 'light', ...properties }, size);

  /** Solid widths from the top tier down, both halves together, and where their middle is. */
  const solid = (element: AnyFigure) => {
    const rows = new Map<number, { from: number; to: number }>();
    for (const { x, y, width } of shapesOf(element, LOOKS.light.palette[0]!)) {
      const row = rows.get(Math.round(y)) ?? { from: x, to: x };
      rows.set(Math.round(y), { from: Math.min(row.from, x), to: Math.max(row.to, x + width) });
    }
    return [...rows.values()].map(({ from, to }) => ({ width: to - from, middle: (from + to) / 2 }));
  };

  it('bars as long as their headcounts on one middle, and none for what is withheld or missing', async () => {
    const bars = solid(await draw({ scale: 'linear' }));
    expect(bars.length).toBe(3);
    expect(bars.map(({ width }) => Math.round((width / bars[0]!.width) * 10))).toEqual([10, 25, 400]);
    for (const { middle } of bars) expect(middle).toBeCloseTo(bars[0]!.middle, 1);
  });

  it('one more cell for ten times as many on a logarithmic scale', async () => {
    const bars = solid(await draw({ scale: 'log' }));
    const cell = bars[0]!.width / 2;
    expect(bars[1]!.width / cell).toBeCloseTo(1 + Math.log10(25), 2);
    expect(bars[2]!.width / cell).toBeCloseTo(1 + Math.log10(400), 2);
  });

  it('the uncertain part outside the known one, whatever was drawn before', async () => {
    const element = await draw({ scale: 'linear', theme: 'light' });
    const pyramid = [
      { tier: 'a', headcount: '210余名' },
      { tier: 'b', headcount: 100 },
    ];
    element.data = { meta: { title: 'x' }, pyramid };
    await settled(element);
    await new Promise((resolve) => setTimeout(resolve, 400));
    const known = shapesOf(element, LOOKS.light.palette[0]!).filter(({ height }) => height > 10);
    const left = Math.min(...known.map(({ x }) => x));
    const open = shapesOf(element, LOOKS.light.surface).filter(({ height }) => height > 10);
    expect(open.some(({ x, width }) => Math.abs(x + width - left) < 2)).toBe(true);
  });

  it('a line from the bar to the target for who is missing', async () => {
    const pyramid = [
      { tier: 'a', headcount: 40, target: 60 },
      { tier: 'b', headcount: 100, target: 100 },
    ];
    const element = await draw({ scale: 'linear', data: { meta: { title: 'x' }, pyramid } });
    const bars = solid(element);
    const lines = shapesOf(element, LOOKS.light.shortage.urgent);
    expect(lines.length).toBe(2);
    // Ten people to either side, less a pixel of ground.
    for (const { width } of lines) expect(width + 1).toBeCloseTo(bars[1]!.width / 10, 0);
  });

  it('a row that takes the pointer for each tier, however few people it has', async () => {
    const few = [1, 30000].map((headcount, at) => ({ tier: `tier ${at}`, headcount }));
    const element = await draw({ scale: 'linear', data: { meta: { title: 'x' }, pyramid: few } });
    const told: unknown[] = [];
    element.addEventListener('chancai-select', (event) => told.push((event as CustomEvent).detail.values));
    const name = textsOf(element).find(({ text }) => text === 'tier 0')!;
    const { x, y } = element.renderRoot.querySelector('.canvas')!.getBoundingClientRect();
    const at = { clientX: x + name.x + 4, clientY: y + name.y + 4, bubbles: true, cancelable: true };
    const target = element.renderRoot.querySelector('.canvas > div')!;
    for (const type of ['mousemove', 'mousedown', 'mouseup', 'click']) target.dispatchEvent(new MouseEvent(type, at));
    expect(told).toEqual([['tier 0']]);
  });

  it('a few people beside many as two pixels', async () => {
    const few = [1, 30000].map((headcount, at) => ({ tier: `tier ${at}`, headcount }));
    const [first] = solid(await draw({ scale: 'linear', data: { meta: { title: 'x' }, pyramid: few } }));
    expect(first!.width).toBeCloseTo(2, 1);
  });

  it('long names and official wordings on a phone without crowding', async () => {
    const tiers = ['国家级科技创新领军人才和产业创业领军人才', '省级突出贡献中青年专家与齐鲁首席技师', '枣乡英才'];
    const pyramid = tiers.map((tier, at) => ({
      tier,
      headcount: ['1*名', '近百名', '300余名'][at],
      target: '近500名',
    }));
    for (const lang of ['zh-CN', 'en'])
      for (const scale of ['linear', 'log']) {
        const element = await draw(
          { lang, scale, data: { meta: { title: 'x' }, pyramid } },
          { width: 390, height: 700 },
        );
        expect(crowding(element)).toEqual([]);
      }
  });
});
