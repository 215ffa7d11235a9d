import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import county from '../../../examples/county/data.json';
import { type DatasetInput, parseDataset, REGION_MEASURES } from '../../data/index.js';
import { viewContext } from '../internal/context.js';
import { crowded } from './region-map.fixture.js';
import { areaOn, fitted, isIn, middleOf, overlaps, roomIn } from './region-map.geometry.js';
import { mapLayout } from './region-map.layout.js';
import { buildDrawnRegionMap } from './region-map.model.js';
import { findShape, shapesOf } from './region-map.shapes.js';
import { regionMapView } from './region-map.view.js';
import { rateText } from './region-map.words.js';

const path = new URL('../../../examples/county/regions.geojson', import.meta.url);
const geojson = JSON.parse(readFileSync(path, 'utf8'));
const dataset = parseDataset(county as unknown as DatasetInput).value;
const chinese = viewContext();
const english = viewContext({ locale: 'en' });
const of = (config = {}, input = dataset) => buildDrawnRegionMap(input, { measure: 'shortage', geojson, ...config });
const rate = (low: number, high = low) =>
  ({ rate: { low, high, text: '', status: low === high ? 'exact' : 'bounded' }, level: 'tight' }) as const;

const square = (west: number, south: number, size: number) => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];
const feature = (code: unknown, geometry: unknown, properties = {}) => ({
  type: 'Feature',
  properties: { code, ...properties },
  geometry,
});
const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features });
const polygon = (...rings: unknown[]) => ({ type: 'Polygon', coordinates: rings });

describe('shapesOf', () => {
  it('reads features by code and name, from an object or its text', () => {
    for (const input of [geojson, JSON.stringify(geojson)]) {
      const shapes = shapesOf(input);
      expect(shapes.length).toBe(7);
      expect(findShape(shapes, { key: 'ZX-HZ', name: 'x' })?.names).toContain('示例红枣镇');
      expect(findShape(shapes, { key: 'x', name: { en: 'Example Spice Town' } })?.codes).toEqual(['ZX-XL']);
      expect(findShape(shapes, { key: 'x', name: 'y' })).toBeUndefined();
    }
    expect(shapesOf(geojson)).toBe(shapesOf(geojson));
    const [one] = shapesOf(collection(feature(undefined, polygon(square(0, 0, 1)), { adcode: 371481 })));
    expect(one!.codes).toEqual(['371481']);
  });

  it('reads several polygons and holes, and leaves out what is no area', () => {
    const many = { type: 'MultiPolygon', coordinates: [[square(0, 0, 4), square(1, 1, 1)], [square(9, 9, 1)]] };
    const gathered = { type: 'GeometryCollection', geometries: [many, { type: 'Point', coordinates: [0, 0] }] };
    const [a, b] = shapesOf(collection(feature('a', many), feature('b', gathered)));
    expect(a!.polygons.map((one) => one.map((ring) => ring.length))).toEqual([[4, 4], [4]]);
    expect(b!.polygons).toEqual(a!.polygons);
    for (const nothing of [
      null,
      5,
      '',
      '{',
      [],
      {},
      collection(null, 7, feature('a', null), feature('a', polygon([[0, 0]]))),
    ])
      expect(shapesOf(nothing)).toEqual([]);
    expect(
      shapesOf(
        collection(
          feature(
            'a',
            polygon([
              [Number.NaN, 'x'],
              [0, 0],
              [1, 1],
            ]),
          ),
        ),
      ),
    ).toEqual([]);
  });
});

describe('the geometry of a map', () => {
  const box = { left: 10, top: 20, width: 300, height: 200 };

  it('fits into its box, in proportion at its latitude', () => {
    const shapes = shapesOf(collection(feature('a', polygon(square(117, 59.5, 1)))));
    const project = fitted(shapes, box);
    const [[left, bottom], [right, top]] = [project([117, 59.5]), project([118, 60.5])];
    expect(bottom - top).toBeCloseTo(200, 6);
    // A degree of longitude is half as long there.
    expect((right - left) / (bottom - top)).toBeCloseTo(0.5, 2);
    expect((left + right) / 2).toBeCloseTo(160, 6);
    const metres = fitted(shapesOf(collection(feature('a', polygon(square(5e5, 4e6, 1000))))), box);
    expect(metres([5e5 + 1000, 4e6])[0] - metres([5e5, 4e6])[0]).toBeCloseTo(200, 6);
  });

  it('runs outlines one way and holes the other, whichever way they came', () => {
    for (const reversed of [false, true]) {
      const rings = [square(0, 0, 4), square(1, 1, 1)].map((ring) => (reversed ? [...ring].reverse() : ring));
      const [shape] = shapesOf(collection(feature('a', polygon(...rings))));
      const area = areaOn(shape!, ([x, y]) => [x * 10, y * 10]);
      const turns = area.polygons[0]!.map((ring) =>
        Math.sign(ring.reduce((sum, [x, y], at) => sum + x * ring[(at + 1) % 4]![1] - ring[(at + 1) % 4]![0] * y, 0)),
      );
      expect(turns).toEqual([1, -1]);
      expect([isIn(area, [5, 5]), isIn(area, [15, 15]), isIn(area, [45, 5])]).toEqual([true, false, false]);
    }
  });

  it('finds room within', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 200 })), {
          minLength: 3,
          maxLength: 9,
        }),
        (points) => {
          const [shape] = shapesOf(collection(feature('a', polygon(points))));
          if (!shape) return;
          const area = areaOn(shape, (point) => point);
          const room = roomIn(area, { width: 30, height: 12 }, []);
          if (room) expect(isIn(area, [room.left + 30, room.top + 12])).toBe(true);
        },
      ),
      { numRuns: 80 },
    );
  });

  it('finds a point inside a bent area', () => {
    const bent = [
      [0, 0],
      [100, 0],
      [100, 100],
      [90, 100],
      [90, 10],
      [10, 10],
      [10, 100],
      [0, 100],
    ];
    const [shape] = shapesOf(collection(feature('a', polygon(bent))));
    const area = areaOn(shape!, (point) => point);
    expect(isIn(area, middleOf(area))).toBe(true);
  });
});

describe('region-map', () => {
  it('draws no map without an approval number, without shapes, or with shapes of other regions', () => {
    const unapproved = parseDataset({ ...(county as object), meta: { title: 'x' } }).value;
    expect(of().refusal).toBeUndefined();
    expect(of({}, unapproved).refusal).toBe('no-approval');
    expect(of({ geojson: undefined }).refusal).toBe('no-shapes');
    expect(of({ geojson: '{' }).refusal).toBe('bad-shapes');
    expect(of({ geojson: collection(feature('x', polygon(square(0, 0, 1)))) }).refusal).toBe('no-match');
  });

  it('begins with where talent is shortest, as far as it is known', () => {
    expect(regionMapView.headline(of(), chinese).title).toBe(
      '按两项均有数字的记录计，已知人才缺口率最高的是示例五金镇，缺4.2%—5.6%（基本平衡）；有数字的2个地区合计富余5.1%—6.1%',
    );
    expect(regionMapView.headline(of({ measure: 'demand' }), chinese).title).toBe(
      '已知人才需求最多的是示例经济开发区，1634—1764人；有数字的2个地区合计2094人',
    );
  });

  it('says that zones are in no total, and the approval number', () => {
    const notes = regionMapView.notes!(of(), chinese);
    expect(notes[0]).toContain('审图号：');
    expect(notes[1]).toBe('功能区与所在地区重叠，数字单列，不计入合计');
    expect(regionMapView.notes!(of({ geojson: undefined }), chinese).join()).not.toContain('审图号');
  });

  it.each([
    [rate(23.4), '缺23.4%', '23.4% short'],
    [rate(-5), '富余5%', '5% to spare'],
    [rate(4, 12), '至少缺4%', 'at least 4% short'],
    [rate(-3, 8), '富余3%至缺8%', '3% to spare up to 8% short'],
    [rate(Number.NEGATIVE_INFINITY, 20), '缺口0—20%，也可能富余', '0–20% short, or a surplus'],
    [rate(0), '供需相等', 'supply meets demand'],
    [rate(Number.NEGATIVE_INFINITY, 100), '偏紧', 'Tight'],
  ])('puts a rate into words: %j', (one, zh, en) => {
    expect([rateText(one, chinese), rateText(one, english)]).toEqual([zh, en]);
  });

  it('lists every region once, by the measure, and has each sign of the list once on the map', () => {
    const { dataset: many, geojson: shapes } = crowded(60);
    for (const width of [340, 640, 1600])
      for (const measure of REGION_MEASURES) {
        const model = of({ geojson: shapes, measure }, many);
        const context = viewContext({ width, height: 700 });
        const layout = mapLayout(model, context);
        const { shapes: drawn } = regionMapView.drawing(model, context);
        const words = drawn.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
        for (const { sign, region, spot } of layout.places) {
          expect([region.key, sign === '' ? 0 : 2]).toEqual([region.key, words.filter((word) => word === sign).length]);
          expect(spot === undefined).toBe(sign === '');
        }
        const signs = layout.places.flatMap(({ sign }) => (sign === '' ? [] : [Number(sign)]));
        expect(signs).toEqual(signs.map((_, at) => at + 1));
        const spots = layout.places.flatMap(({ spot }) => spot ?? []);
        const over = spots.flatMap((one, at) => spots.slice(at + 1).filter((other) => overlaps(one, other)));
        expect([width, measure, over.length]).toEqual([width, measure, 0]);
      }
  });

  it('has a name only on its own ground', () => {
    for (const measure of REGION_MEASURES) {
      const { places } = mapLayout(of({ measure }), viewContext({ width: 900, height: 600 }));
      for (const { spot, area } of places)
        if (spot && spot.name.length > 0)
          for (const [x, y] of [
            [spot.left, spot.top],
            [spot.left + spot.width, spot.top],
            [spot.left, spot.top + spot.height],
            [spot.left + spot.width, spot.top + spot.height],
          ])
            expect(isIn(area!, [x!, y!])).toBe(true);
    }
  });

  it('says how many more regions there are than it lists', () => {
    const { dataset: many, geojson: shapes } = crowded(75);
    const { shapes: drawn } = regionMapView.drawing(
      of({ geojson: shapes }, many),
      viewContext({ width: 900, height: 600 }),
    );
    expect(drawn.some((shape) => shape.kind === 'text' && shape.text.includes('15'))).toBe(true);
  });

  it('keeps the ground of regions that a filter leaves out', () => {
    const whole = mapLayout(of(), viewContext({ width: 900, height: 600 }));
    const part = mapLayout(of({ filter: { region: ['ZX-WJ'] } }), viewContext({ width: 900, height: 600 }));
    const boxOf = ({ places }: typeof whole) => places.find(({ region }) => region.key === 'ZX-WJ')!.area!.box;
    expect(boxOf(part)).toEqual(boxOf(whole));
    expect(part.context.length + part.places.length).toBe(whole.context.length + whole.places.length);
  });

  it('holds out where nothing is known', () => {
    const rows = [
      [{ chain: 'a', region: 'ZX-HZ' }],
      [{ chain: 'a', region: 'ZX-HZ', period: '2025', demand: '*', supply: '*', introduced: '*' }],
      [{ chain: 'a', region: 'ZX-HZ', period: '2025', demand: 0, supply: 0, introduced: 0 }],
    ];
    for (const talent of rows)
      for (const measure of REGION_MEASURES)
        for (const context of [chinese, english]) {
          const model = of({ measure }, parseDataset({ ...(county as object), talent }).value);
          const tells = [regionMapView.headline, regionMapView.marks, regionMapView.notes!];
          const told = [tells.map((tell) => tell(model, context)), regionMapView.drawing(model, context).shapes];
          expect(JSON.stringify(told)).not.toMatch(/NaN|Infinity|undefined|null/);
        }
  });
});
