/// <reference types="vite/client" />
import { describe, expect, it, vi } from 'vitest';
import county from '../../../examples/county/data.json';
import shapes from '../../../examples/county/regions.geojson?raw';
import { type DatasetInput, REGION_MEASURES } from '../../data/index.js';
import { audit } from '../internal/testing/auditor.js';
import { contract } from '../internal/testing/contract.js';
import { mount, optionsOf, part, settled, textOfPart, until } from '../internal/testing/mount.js';
import { shapesOf } from '../internal/testing/picture.js';
import { LOOKS } from '../internal/theme/tokens.js';
import { crowded } from './region-map.fixture.js';
import './region-map.js';

const geojson = JSON.parse(shapes) as object;
const tag = 'chancai-region-map';

contract({
  tag,
  // The first township has no figures, and so no rows behind it.
  data: { ...county, regions: county.regions.filter(({ code }) => code !== 'ZX-CG') } as unknown as DatasetInput,
  table: 'talent',
  properties: { geojson },
  someFilter: { chain: ['体育'] },
  noneFilter: { region: ['—'] },
  headcount: 'supply',
  measures: ['supply', 'demand', 'introduced'],
});

describe('<chancai-region-map> draws', () => {
  const square = (code: string, west: number, size: number) => ({
    type: 'Feature',
    properties: { code },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [west, 0],
          [west + size, 0],
          [west + size, size],
          [west, size],
        ],
      ],
    },
  });
  const small = {
    type: 'FeatureCollection',
    features: [square('a', 0, 0.2), square('b', 0.2, 0.1), square('c', 0.3, 0.1)],
  };
  const of = (region: string, supply: unknown, demand: number) => ({
    chain: 'x',
    region,
    period: '2025',
    supply,
    demand,
  });
  const data = {
    meta: { title: 'x', mapApproval: '示例' },
    regions: ['a', 'b', 'c'].map((code) => ({ code, name: `地区${code}`, kind: 'township' })),
    talent: [of('a', 40, 100), of('b', 16, 16), of('c', '*名', 25)],
  };
  const draw = (properties: object = {}, size: object = { width: 900, height: 560 }) =>
    mount(tag, { data, geojson: small, theme: 'light', ...properties }, size);

  it('areas as the shapes are, in the colours of scarcity', async () => {
    const element = await draw();
    // The list has the colours, too, in smaller shapes.
    const largest = (fill: string) =>
      shapesOf(element, fill).sort((a, b) => b.width * b.height - a.width * a.height)[0]!;
    const urgent = largest(LOOKS.light.shortage.urgent);
    const balanced = largest(LOOKS.light.shortage.balanced);
    expect(urgent.width / balanced.width).toBeCloseTo(2, 1);
    expect(urgent.width / urgent.height).toBeCloseTo(1, 1);
    expect(Math.abs(urgent.x + urgent.width - balanced.x)).toBeLessThan(3);
    expect(Math.abs(urgent.y + urgent.height - balanced.y - balanced.height)).toBeLessThan(3);
  });

  it('circles whose areas are in proportion to people', async () => {
    const element = await draw({ measure: 'demand' });
    const circles = shapesOf(element, LOOKS.light.palette[0]!)
      // The bars of the list are no circles.
      .filter(({ width, height }) => Math.abs(width - height) < 0.5)
      .sort((a, b) => b.width - a.width);
    expect(circles.map(({ width }) => Math.round((width / circles[0]!.width) ** 2 * 100))).toEqual([100, 25, 16]);
  });

  it('no map without approval number or shapes, but the table with the reason', async () => {
    for (const [properties, reason] of [
      [{ data: { ...data, meta: { title: 'x' } } }, '没有审图号'],
      [{ geojson: undefined }, '没有地图边界数据'],
      [{ geojson: 'x' }, '无法读取'],
    ] as const) {
      const element = await draw(properties);
      expect([element.status, textOfPart(element, 'reason').includes(reason)]).toEqual(['ready', true]);
      expect(element.renderRoot.querySelectorAll('svg').length).toBe(0);
      expect(part(element, 'table')!.querySelectorAll('tbody tr').length).toBe(3);
      expect(element.getOption()).toBeNull();
      expect(await element.toSVG()).toContain('地区a');
    }
  });

  it('the approval number in the footer and in exports', async () => {
    const element = await draw();
    expect(textOfPart(element, 'footer')).toContain('审图号：示例');
    expect(await element.toSVG()).toContain('审图号：示例');
  });

  it('shapes that come later, from an address or an element of the page', async () => {
    const url = URL.createObjectURL(new Blob([shapes], { type: 'application/json' }));
    const script = document.createElement('script');
    Object.assign(script, { type: 'application/json', id: 'shapes', textContent: shapes });
    document.body.append(script);
    for (const geojsonSrc of [url, '#shapes']) {
      const element = await mount(tag, { data: county, geojsonSrc, geojson: undefined });
      expect([geojsonSrc, element.status]).toEqual([geojsonSrc, 'ready']);
      await until(() => textOfPart(element, 'reason') === '', 'the map');
      await settled(element);
      expect(element.renderRoot.querySelectorAll('.canvas svg').length).toBe(1);
    }
    const missing = await mount(tag, { data: county, geojsonSrc: '/no/such.geojson', geojson: undefined });
    await until(() => textOfPart(missing, 'reason').includes('无法读取'), 'the reason');
    expect(missing.issues.map(({ path }) => path)).toEqual(['geojson-src']);
  });

  it('its figures at once while shapes are coming, and for good where they hang, which it then says', async () => {
    vi.stubGlobal('fetch', () => new Promise(() => {}));
    try {
      const element = await mount(tag, {
        data: county,
        geojsonSrc: '/hangs.geojson',
        geojson: undefined,
        timeout: 0.3,
      });
      expect([element.status, textOfPart(element, 'reason')]).toEqual(['ready', expect.stringContaining('正在读取')]);
      expect((await element.toTable()).rows.length).toBeGreaterThan(3);
      expect(element.issues).toEqual([]);
      await until(() => element.issues.length > 0, 'the time to be over');
      expect(element.issues[0]).toMatchObject({ code: 'slow-address', path: 'geojson-src' });
      expect(await element.toSVG()).toContain('<svg');
    } finally {
      vi.unstubAllGlobals();
    }
  });

  it.each(['[object Object]', '{', { type: 'Feature' }, 7])('an issue for shapes that are none: %j', async (shapes) => {
    const element = await mount(tag, { data: county, geojson: shapes });
    expect(element.issues).toMatchObject([{ code: 'unreadable-shapes', path: 'geojson' }]);
    expect(element.status).toBe('ready');
  });

  it('regions in the order of the list for the keyboard', async () => {
    const element = await mount(tag, { data: county, geojson });
    expect(optionsOf(element).map((text) => text.slice(0, 4))).toEqual([
      '示例五金',
      '示例红枣',
      '示例城关',
      '示例香料',
      '示例经济',
      '示例体育',
    ]);
  });

  it.each([
    ['light', 340, 'zh-CN'],
    ['dark', 900, 'en'],
    ['wall', 1900, 'zh-CN'],
    ['large-print', 640, 'en'],
  ] as const)(
    'every measure in %s, %i px wide, so that all can be read and hit, crowded maps too',
    async (theme, width, lang) => {
      const { dataset, geojson: many } = crowded(24);
      for (const measure of REGION_MEASURES)
        for (const own of [
          { data: county, geojson },
          ...(measure === 'supply' || width === 340 ? [{ data: dataset, geojson: many }] : []),
        ]) {
          const element = await draw({ ...own, measure, theme, lang }, { width, height: 900 });
          const { surface, palette, shortage, size, target } = LOOKS[theme];
          const marks = [...palette, ...Object.values(shortage)];
          const where = [theme, width, measure, own.geojson === many];
          expect([...where, ...audit(element, { surface, marks, text: size.small, target })]).toEqual(where);
          element.remove();
        }
    },
  );

  it('another measure as the reader chooses by keyboard', async () => {
    const element = await draw();
    const choice = part(element, 'choice') as HTMLSelectElement;
    choice.value = 'demand';
    choice.dispatchEvent(new Event('change'));
    await settled(element);
    expect(textOfPart(element, 'headline')).toContain('人才需求');
  });
});
