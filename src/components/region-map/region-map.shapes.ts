import type { LocalizedName } from '../../data/index.js';
import type { Point } from '../internal/drawing/shapes.js';

/** An outline in longitudes and latitudes, or metres of a plane, its first point not repeated, and the holes in it. */
export type Polygon = readonly (readonly Point[])[];

/** The area of a region as the host's GeoJSON gives it. */
export interface Shape {
  codes: readonly string[];
  names: readonly string[];
  polygons: readonly Polygon[];
}

const known = new WeakMap<object, readonly Shape[]>();

/** The areas of a GeoJSON document (an object or JSON text); none where it is not one. Never throws. */
export function shapesOf(input: unknown): readonly Shape[] {
  const document = typeof input === 'string' ? parseJson(input) : input;
  if (typeof document !== 'object' || document === null) return [];
  const shapes = known.get(document) ?? featuresOf(document).flatMap(shapeOf);
  known.set(document, shapes);
  return shapes;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

type Part = Record<string, unknown>;
const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null;
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const featuresOf = (document: object): readonly unknown[] =>
  (document as Part).type === 'FeatureCollection' ? listOf((document as Part).features) : [document];

/** Properties that map-makers keep codes in. */
const CODES = ['code', 'adcode', 'id', 'gb'];

function shapeOf(feature: unknown): Shape[] {
  if (!isPart(feature) || feature.type !== 'Feature') return [];
  const properties = isPart(feature.properties) ? feature.properties : {};
  const polygons = polygonsOf(feature.geometry);
  if (polygons.length === 0) return [];
  const texts = (values: readonly unknown[]) =>
    values.flatMap((value) => (typeof value === 'string' || typeof value === 'number' ? [String(value)] : []));
  const names = Object.keys(properties).filter((key) => /^name/i.test(key));
  return [
    {
      codes: texts([...CODES.map((key) => properties[key]), feature.id]),
      names: texts(names.map((key) => properties[key])),
      polygons,
    },
  ];
}

function polygonsOf(geometry: unknown): Polygon[] {
  if (!isPart(geometry)) return [];
  if (geometry.type === 'GeometryCollection') return listOf(geometry.geometries).flatMap(polygonsOf);
  const coordinates = listOf(geometry.coordinates);
  const polygons = geometry.type === 'MultiPolygon' ? coordinates : geometry.type === 'Polygon' ? [coordinates] : [];
  return polygons.flatMap((polygon) => {
    const rings = listOf(polygon).map(ringOf);
    // Without an outline, holes are holes in nothing.
    return rings[0] && rings[0].length >= 3 ? [rings.filter((ring) => ring.length >= 3)] : [];
  });
}

function ringOf(ring: unknown): Point[] {
  const points = listOf(ring).flatMap((point): Point[] => {
    const [x, y] = listOf(point);
    return Number.isFinite(x) && Number.isFinite(y) ? [[x as number, y as number]] : [];
  });
  const [first, last] = [points[0], points[points.length - 1]];
  return first && last && points.length > 1 && first[0] === last[0] && first[1] === last[1]
    ? points.slice(0, -1)
    : points;
}

/** The shape of a region: the one with its code, else the one with its name. */
export function findShape(
  shapes: readonly Shape[],
  { key, name }: { key: string; name: LocalizedName },
): Shape | undefined {
  const names = typeof name === 'string' ? [name] : Object.values(name);
  return (
    shapes.find(({ codes }) => codes.includes(key)) ??
    shapes.find((shape) => shape.names.some((one) => names.includes(one)))
  );
}
