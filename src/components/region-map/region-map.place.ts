import type { RegionTalent } from '../../data/index.js';
import { roomOf, wrapText } from '../internal/chart/text.js';
import type { ViewContext } from '../internal/context.js';
import type { Box, Point } from '../internal/drawing/shapes.js';
import type { Area } from './region-map.geometry.js';
import { regionName } from './region-map.words.js';

/** Where a region's sign stands on the map. */
export interface Spot extends Box {
  /** Its name below the sign, where both have room within its own ground; none else. */
  name: readonly string[];
  /** Does it stand in its circle? */
  isInCircle?: boolean;
  /** Does it stand on what it means? Else a line leads there. */
  isInside: boolean;
  leader?: readonly [Point, Point];
}

/** A region on the picture. */
export interface Place {
  region: RegionTalent;
  /** Its number by the measure, or a zone's letter: the same on the map and in the list; '' where the map has no shape for it. */
  sign: string;
  /** Undefined where the map has no shape for it. */
  area: Area | undefined;
  /** The same with fewer points, to look for room in. */
  rough: Area | undefined;
  /** Where its circle stands. */
  middle: Point;
  /** Radii of the circle: certain, and as large as it may be. None for rates of tiles. */
  radius: number;
  reach: number;
  /** Where its sign stands on the map, and its name where that has room within its own ground. */
  spot: Spot | undefined;
  /** Does the headline name it? */
  isNamed: boolean;
}

/** What is written of a region's name within its ground: in one line, or in two. */
export function nameLines(region: RegionTalent, context: ViewContext): string[][] {
  const { small } = context.tokens.size;
  const name = regionName(region, context);
  const broken = wrapText(name, roomOf(name, small) * 0.62, small);
  return [[name], ...(broken.length === 2 ? [broken] : [])];
}
