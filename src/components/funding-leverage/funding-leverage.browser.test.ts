import { describe, expect, it } from 'vitest';
import county from '../../../examples/county/data.json';
import type { DatasetInput } from '../../data/index.js';
import { contract } from '../internal/testing/contract.js';
import { mount, part, until } from '../internal/testing/mount.js';
import { shapesOf, textsOf } from '../internal/testing/picture.js';
import { LOOKS } from '../internal/theme/tokens.js';
import './funding-leverage.js';

contract({
  tag: 'chancai-funding-leverage',
  data: county as unknown as DatasetInput,
  table: 'funding',
  someFilter: { chain: ['体育'] },
  noneFilter: { programme: ['—'] },
  measures: ['invested', 'leveraged'],
});

describe('<chancai-funding-leverage> draws', () => {
  const data = {
    meta: { title: 'x' },
    funding: [
      { period: '2023', programme: 'a', invested: 100, leveraged: 320 },
      { period: '2024', programme: 'a', invested: 250, leveraged: 500 },
      { period: '2025', programme: 'a', invested: 50, leveraged: '*' },
    ],
  };

  it.each([
    ['standing', 640, 'height'],
    ['lying', 340, 'width'],
  ] as const)('%s bars as long as the money', async (_, width, length) => {
    const element = await mount('chancai-funding-leverage', { data, theme: 'light' }, { width, height: 500 });
    const [blue, orange] = LOOKS.light.palette.map((colour) =>
      shapesOf(element, colour)
        .sort((a, b) => (length === 'height' ? a.x - b.x : a.y - b.y))
        .map((shape) => shape[length]),
    );
    const perYuan = blue![0]! / 100;
    expect(blue!.map((length) => Math.round(length / perYuan))).toEqual([100, 250, 50]);
    // Withheld: no solid bar at all, never one of length nought that reads as a figure.
    expect(orange!.map((length) => Math.round(length / perYuan))).toEqual([320, 500]);
  });

  it('corrections to the other side of zero, as long as their amounts', async () => {
    const rows = [
      { period: '2023', programme: 'a', invested: 300, leveraged: 600 },
      { period: '2024', programme: 'a', invested: 100, leveraged: -200 },
    ];
    const element = await mount(
      'chancai-funding-leverage',
      { data: { meta: { title: 'x' }, funding: rows }, theme: 'light' },
      { width: 340, height: 500 },
    );
    const [up, down] = shapesOf(element, LOOKS.light.palette[1]!);
    expect(up!.width / down!.width).toBeCloseTo(3, 1);
    // Both begin at zero.
    expect(down!.x + down!.width).toBeCloseTo(up!.x, 0);
  });

  it('a band over each group that takes the pointer, where no bar is to be hit', async () => {
    const element = await mount(
      'chancai-funding-leverage',
      { data, theme: 'light', lang: 'zh-CN' },
      { width: 340, height: 500 },
    );
    const told: string[][] = [];
    element.addEventListener('chancai-select', (event) => told.push((event as CustomEvent).detail.values));
    const name = textsOf(element).find(({ text }) => text === '2024年')!;
    const svg = element.renderRoot.querySelector('.canvas svg')!;
    const { x, y } = svg.getBoundingClientRect();
    const at = { clientX: x + name.x + 2, clientY: y + name.y + 4, bubbles: true, composed: true };
    const target = svg.parentElement!;
    const send = (type: string, where = {}) => target.dispatchEvent(new MouseEvent(type, { ...at, ...where }));
    send('mousemove');
    const tip = part(element, 'tooltip')!;
    expect(tip.hidden).toBe(false);
    expect(tip.textContent).toMatch(/^2024年\n/);
    const { left, top } = tip.getBoundingClientRect();
    expect(left).toBeGreaterThan(at.clientX);
    expect(top).toBeGreaterThan(at.clientY);
    send('mousemove', { clientX: x + 1, clientY: y + 1 });
    await until(() => tip.hidden === true, 'the words to go');
    send('mousemove');
    expect(tip.hidden).toBe(false);
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    expect(tip.hidden).toBe(true);
    for (const type of ['mousemove', 'mousedown', 'mouseup', 'click']) send(type);
    await element.updateComplete;
    expect(told).toEqual([['2024']]);
    expect(tip.hidden).toBe(true);
  });

  it('its words in full where another group is selected', async () => {
    const element = await mount('chancai-funding-leverage', { data, theme: 'light' });
    const marks = part(element, 'marks')!;
    marks.focus();
    for (const key of ['Home', 'Enter']) marks.dispatchEvent(new KeyboardEvent('keydown', { key }));
    await element.updateComplete;
    const texts = [...element.renderRoot.querySelectorAll('.canvas svg text')];
    expect(texts.length).toBeGreaterThan(6);
    for (const text of texts)
      expect(Number(text.getAttribute('opacity') ?? text.getAttribute('fill-opacity') ?? 1)).toBe(1);
  });
});
