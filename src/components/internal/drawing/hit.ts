import type { Point, RingShape, Shape } from './shapes.js';

const isRing = (shape: Shape): shape is RingShape => shape.kind === 'ring';

/** Where a mark's words appear. */
export const placeOf = ({ left, top, width, height, at }: RingShape): Point =>
  at ?? [left + width / 2, top + height / 2];

/** The ring of a mark. */
export const ringOf = (shapes: readonly Shape[], key: string): RingShape | undefined =>
  shapes.find((shape): shape is RingShape => isRing(shape) && shape.of === key);

/** What is pointed at: the uppermost ring over a point. */
export function ringAt(shapes: readonly Shape[], point: Point): RingShape | undefined {
  for (let at = shapes.length - 1; at >= 0; at--) {
    const shape = shapes[at]!;
    if (isRing(shape) && isOver(shape, point)) return shape;
  }
  return undefined;
}

const isOver = ({ left, top, width, height, rings }: RingShape, [x, y]: Point): boolean =>
  x >= left && x <= left + width && y >= top && y <= top + height && (!rings || isWithin(rings, [x, y]));

/** Within an odd number of outlines: a ring within another is a hole. */
function isWithin(rings: readonly (readonly Point[])[], [x, y]: Point): boolean {
  let inside = false;
  for (const ring of rings)
    for (let at = 0, before = ring.length - 1; at < ring.length; before = at++) {
      const [[x1, y1], [x2, y2]] = [ring[at]!, ring[before]!];
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
    }
  return inside;
}
