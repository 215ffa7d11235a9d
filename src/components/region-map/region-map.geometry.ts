import type { Box, Point } from '../internal/drawing/shapes.js';
import type { Polygon, Shape } from './region-map.shapes.js';

/** From the map's coordinates to the picture's. */
export type Projection = (point: Point) => Point;

const ringsOf = (polygons: readonly Polygon[]): readonly (readonly Point[])[] => polygons.flat();

function boundsOf(rings: readonly (readonly Point[])[]): [west: number, south: number, east: number, north: number] {
  const bounds: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings)
    for (const [x, y] of ring) {
      bounds[0] = Math.min(bounds[0], x);
      bounds[1] = Math.min(bounds[1], y);
      bounds[2] = Math.max(bounds[2], x);
      bounds[3] = Math.max(bounds[3], y);
    }
  return bounds;
}

/**
 * Fits shapes into a box: degrees as they are, but longitude shortened as at the middle latitude, which for a city or a
 * province is true to shape; coordinates beyond degrees are taken for metres of a plane.
 */
export function fitted(shapes: readonly Shape[], { left, top, width, height }: Box): Projection {
  const [west, south, east, north] = boundsOf(shapes.flatMap(({ polygons }) => ringsOf(polygons)));
  const isDegrees = Math.max(Math.abs(south), Math.abs(north)) <= 90 && Math.max(Math.abs(west), Math.abs(east)) <= 360;
  const squeeze = isDegrees ? Math.max(0.05, Math.cos((((south + north) / 2) * Math.PI) / 180)) : 1;
  const scale = Math.min(width / ((east - west) * squeeze || 1), height / (north - south || 1));
  const x0 = left + (width - (east - west) * squeeze * scale) / 2;
  const y0 = top + (height - (north - south) * scale) / 2;
  return ([x, y]) => [x0 + (x - west) * squeeze * scale, y0 + (north - y) * scale];
}

/** Closer points than this, in CSS pixels, are one. */
const NEAR = 0.4;

function thinned(ring: readonly Point[], project: Projection, near: number): Point[] {
  const points: Point[] = [];
  for (const point of ring) {
    const next = project(point);
    const last = points[points.length - 1];
    if (!last || Math.hypot(next[0] - last[0], next[1] - last[1]) >= near) points.push(next);
  }
  return points;
}

const areaOf = (ring: readonly Point[]): number =>
  ring.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length]!;
    return sum + x * nextY - nextX * y;
  }, 0) / 2;

/** An area of the picture. */
export interface Area {
  polygons: readonly Polygon[];
  box: Box;
}

/**
 * A shape on the picture; outlines run one way and holes the other, so that either rule of filling leaves holes open.
 * @param near - Points closer than this, in CSS pixels, become one.
 */
export function areaOn(shape: Shape, project: Projection, near: number = NEAR): Area {
  const polygons = shape.polygons.map((polygon) =>
    polygon.map((ring, at) => {
      const points = thinned(ring, project, near);
      return areaOf(points) > 0 === (at === 0) ? points : points.reverse();
    }),
  );
  const [left, top, right, bottom] = boundsOf(ringsOf(polygons));
  return { polygons, box: { left, top, width: right - left, height: bottom - top } };
}

/** Is a point in an area, and in none of its holes? */
export function isIn({ polygons }: Area, [x, y]: Point): boolean {
  let inside = false;
  for (const ring of ringsOf(polygons))
    ring.forEach(([ax, ay], at) => {
      const [bx, by] = ring[(at + 1) % ring.length]!;
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    });
  return inside;
}

export const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;

const CELLS = 16;

/** Places to try, as parts of the room there is, from the middle outwards. */
const TRIALS: readonly Point[] = Array.from(
  { length: (CELLS + 1) ** 2 },
  (_, at): Point => [(at % (CELLS + 1)) / CELLS, Math.floor(at / (CELLS + 1)) / CELLS],
).sort((a, b) => Math.hypot(a[0] - 0.5, a[1] - 0.5) - Math.hypot(b[0] - 0.5, b[1] - 0.5));

/** Where in an area a box of a size lies wholly, free of others, and near the middle; undefined where it fits nowhere. */
export function roomIn(
  area: Area,
  { width, height }: Pick<Box, 'width' | 'height'>,
  taken: readonly Box[],
): Box | undefined {
  const { box } = area;
  const [across, down] = [box.width - width, box.height - height];
  if (across < 0 || down < 0) return undefined;
  for (const [x, y] of TRIALS) {
    const place = { left: box.left + across * x, top: box.top + down * y, width, height };
    if (!taken.some((one) => overlaps(one, place)) && edgePoints(place).every((point) => isIn(area, point)))
      return place;
  }
  return undefined;
}

/** Points along the edge of a box, close enough that no bay of a border slips between them. */
function edgePoints({ left, top, width, height }: Box): Point[] {
  const along = [0, 0.25, 0.5, 0.75, 1];
  return along.flatMap((part): Point[] => [
    [left + width * part, top],
    [left + width * part, top + height],
    [left, top + height * part],
    [left + width, top + height * part],
  ]);
}

/** A point well inside an area: the middle of its widest inner stretch half way down its largest polygon. */
export function middleOf(area: Area): Point {
  const largest = [...area.polygons].sort((a, b) => Math.abs(areaOf(b[0]!)) - Math.abs(areaOf(a[0]!)))[0] ?? [];
  const [left, top, right, bottom] = boundsOf(largest);
  const y = (top + bottom) / 2 + 1e-6;
  const crossings = largest.flatMap((ring) =>
    ring.flatMap(([ax, ay], at) => {
      const [bx, by] = ring[(at + 1) % ring.length]!;
      return ay > y !== by > y ? [((bx - ax) * (y - ay)) / (by - ay) + ax] : [];
    }),
  );
  crossings.sort((a, b) => a - b);
  let widest: readonly [number, number] = [left, right];
  let most = -1;
  for (let at = 0; at + 1 < crossings.length; at += 2) {
    const [from, to] = [crossings[at]!, crossings[at + 1]!];
    if (to - from > most) {
      widest = [from, to];
      most = to - from;
    }
  }
  return [(widest[0] + widest[1]) / 2, y];
}
