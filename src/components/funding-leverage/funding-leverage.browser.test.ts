import { describe, expect, it } from 'vitest';
import county from '../../../examples/county/data.json';
import type { DatasetInput } from '../../data/index.js';
import { contract } from '../internal/testing/contract.js';
import { mount } from '../internal/testing/mount.js';
import { shapesOf } from '../internal/testing/picture.js';
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
  ] as const)('%s bars as long as the money, and ratios on a scale of their own', async (_, width, length) => {
    const element = await mount('chancai-funding-leverage', { data, theme: 'light' }, { width, height: 500 });
    const [blue, orange, green] = LOOKS.light.palette.map((colour) =>
      shapesOf(element, colour)
        .sort((a, b) => (length === 'height' ? a.x - b.x : a.y - b.y))
        .map((shape) => shape[length]),
    );
    const perYuan = blue![0]! / 100;
    expect(blue!.map((length) => Math.round(length / perYuan))).toEqual([100, 250, 50]);
    // Withheld: no solid bar at all, never one of length nought that reads as a figure.
    expect(orange!.map((length) => Math.round(length / perYuan))).toEqual([320, 500]);
    expect(green!.length).toBe(2);
    expect(green![0]! / green![1]!).toBeCloseTo(3.2 / 2, 1);
  });
});
