import { afterEach, describe, expect, it } from 'vitest';
import '../../index.js';
import { type AnyFigure, clear, mount } from '../internal/testing/mount.js';
import { prefer } from '../internal/testing/senses.js';

afterEach(async () => {
  clear();
  await prefer({});
});

const LEVELS = { urgent: 10, tight: 88, balanced: 100, surplus: 200 };
const names = Object.keys(LEVELS);
const DATA = {
  meta: { title: 'x', mapApproval: 'x' },
  chains: [{ id: 'c', name: '链' }],
  segments: names.map((id) => ({ id, chain: 'c', name: id, stage: 'midstream' })),
  regions: names.map((code) => ({ code, name: code, kind: 'township' })),
  talent: names.map((id) => ({
    chain: 'c',
    segment: id,
    region: id,
    period: '2025',
    supply: LEVELS[id as 'urgent'],
    demand: 100,
  })),
};
/** The same, each class a chain. */
const APART = {
  ...DATA,
  chains: names.map((id) => ({ id, name: id })),
  segments: DATA.segments.map((segment) => ({ ...segment, chain: segment.id })),
  talent: DATA.talent.map((row) => ({ ...row, chain: row.segment })),
};
const GEOJSON = {
  type: 'FeatureCollection',
  features: names.map((code, at) => {
    const ring = [[at, 0], [at + 1, 0], [at + 1, 1], [at, 1], [at, 0]]; // biome-ignore format: a ring
    return { type: 'Feature', properties: { code }, geometry: { type: 'Polygon', coordinates: [ring] } };
  }),
};

/** Fills of the picture that are patterns, each once. */
const patternsOf = (element: AnyFigure): Set<string> =>
  new Set(
    [...element.renderRoot.querySelectorAll('.canvas svg [fill^="url("]')].map((node) => node.getAttribute('fill')!),
  );

/** The grounds of the keys, each once. */
const keysOf = (element: AnyFigure): Set<string> =>
  new Set(
    [...element.renderRoot.querySelectorAll('.swatch.solid')].map(
      (key) => getComputedStyle(key, '::after').backgroundImage,
    ),
  );

describe('where the system allows no colours of ours', () => {
  it.each([
    ['chancai-region-map', {}],
    ['chancai-chain-map', { view: 'overview' }],
    ['chancai-chain-map', { view: 'flow' }],
    ['chancai-chain-map', { view: 'matrix', data: APART }],
  ])('%s tells the classes of shortage apart by patterns, as its keys do', async (tag, options) => {
    const plain = await mount(tag, { data: DATA, geojson: GEOJSON, theme: 'light', ...options });
    const before = patternsOf(plain).size;
    clear();
    await prefer({ 'forced-colors': 'active' });
    const element = await mount(tag, { data: DATA, geojson: GEOJSON, theme: 'light', ...options });
    // One class is plain; each of the others has a pattern of its own.
    expect(patternsOf(element).size - before).toBe(3);
    expect(keysOf(element).size).toBe(4);
  });
});
