import { longest, roomOf } from '../internal/chart/text.js';
import type { ViewContext } from '../internal/context.js';
import type { Box, Point } from '../internal/drawing/shapes.js';
import { overlaps, roomIn } from './region-map.geometry.js';
import { nameLines, type Place, type Spot } from './region-map.place.js';

type Size = Pick<Box, 'width' | 'height'>;

/**
 * Gives each region's sign a place of its own: with its name within its ground, else alone there or in its circle, else
 * beside it with a line. Zones first, since they lie on top; what is drawn for others is left free.
 */
export function spotsOf(places: readonly Place[], map: Box, context: ViewContext): ReadonlyMap<Place, Spot> {
  const spots = new Map<Place, Spot>();
  const covers = new Map(places.map((place) => [place, coverOf(place)] as const));
  const ordered = [...places].sort((a, b) => Number(b.region.isZone) - Number(a.region.isZone));
  for (const place of ordered) {
    if (!place.area || place.sign === '') continue;
    const others = [...covers].flatMap(([one, box]) => (box && one !== place ? [box] : []));
    const taken = [...others, ...spots.values()];
    spots.set(place, within(place, taken, context) ?? beside(place, taken, map, context));
  }
  return spots;
}

/** What labels must leave free of a region: its circle, and a zone that is an area of its own. */
function coverOf({ region, area, middle: [x, y], reach }: Place): Box | undefined {
  if (!area) return undefined;
  if (reach > 0) return { left: x - reach, top: y - reach, width: 2 * reach, height: 2 * reach };
  return region.isZone ? area.box : undefined;
}

const signSize = (sign: string, { tokens: { size } }: ViewContext): Size => ({
  width: roomOf(sign, size.body) * 1.1 + 4,
  height: size.body * 1.2,
});

function within(place: Place, taken: readonly Box[], context: ViewContext): Spot | undefined {
  const { small } = context.tokens.size;
  const { sign, rough, radius, reach, region, middle } = place;
  const alone = signSize(sign, context);
  // A zone is outlined over others' ground: what stands in it is its own all the same.
  const own = reach > 0 ? [...taken, around(middle, reach)] : taken;
  for (const name of nameLines(region, context)) {
    const size = {
      width: Math.max(alone.width, longest(name, small) + 4),
      height: alone.height + small * 1.25 * name.length,
    };
    const box = roomIn(rough!, size, own);
    if (box) return { ...box, name, isInside: true };
  }
  if (radius >= alone.height * 0.7 && radius * 1.6 >= alone.width)
    return { ...centred(middle, alone), name: [], isInside: true, isInCircle: true };
  const box = roomIn(rough!, alone, own);
  return box && { ...box, name: [], isInside: true };
}

const around = ([x, y]: Point, radius: number): Box => ({
  left: x - radius,
  top: y - radius,
  width: 2 * radius,
  height: 2 * radius,
});
const centred = ([x, y]: Point, { width, height }: Size): Box => ({
  left: x - width / 2,
  top: y - height / 2,
  width,
  height,
});

/** Directions to look in, and how far out at the most, in letters. */
const DIRECTIONS = 16;
const MOST_STEPS = 24;

/** The nearest free place outside, and the line that leads from it. */
function beside(place: Place, taken: readonly Box[], map: Box, context: ViewContext): Spot {
  const { small } = context.tokens.size;
  const size = signSize(place.sign, context);
  const { middle, reach } = place;
  for (let step = 1; step <= MOST_STEPS; step++)
    for (let at = 0; at < DIRECTIONS; at++) {
      const turn = (2 * Math.PI * at) / DIRECTIONS;
      const far = reach + small * 0.9 * step;
      const spot = centred([middle[0] + far * Math.cos(turn), middle[1] + far * Math.sin(turn)], size);
      if (!isIn(spot, map) || taken.some((one) => overlaps(one, spot))) continue;
      return { ...spot, name: [], isInside: false, leader: [middle, nearestOf(spot, middle)] };
    }
  return { ...centred(middle, size), name: [], isInside: false };
}

const isIn = (box: Box, frame: Box): boolean =>
  box.left >= frame.left &&
  box.top >= frame.top &&
  box.left + box.width <= frame.left + frame.width &&
  box.top + box.height <= frame.top + frame.height;

/** The point of a box nearest to another. */
const nearestOf = ({ left, top, width, height }: Box, [x, y]: Point): Point => [
  Math.min(left + width, Math.max(left, x)),
  Math.min(top + height, Math.max(top, y)),
];
