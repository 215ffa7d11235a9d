import type { RegionTalent } from '../../data/index.js';
import { longest, roomOf, wrapText } from '../internal/chart/text.js';
import type { ViewContext } from '../internal/context.js';
import { BAND_INSET as INSET } from '../internal/drawing/bars.js';
import type { Box, Point } from '../internal/drawing/shapes.js';
import { type Area, areaOn, fitted, middleOf, overlaps, type Projection, roomIn } from './region-map.geometry.js';
import type { DrawnRegionMap } from './region-map.model.js';
import { figureOf, regionName, valueText } from './region-map.words.js';

/** A region on the picture. */
export interface Place {
  region: RegionTalent;
  /** Undefined where the map has no shape for it. */
  area: Area | undefined;
  /** The same with fewer points, to look for room in. */
  rough: Area | undefined;
  /** Where its circle stands. */
  middle: Point;
  /** Radii of the circle: certain, and as large as it may be. None for rates of tiles. */
  radius: number;
  reach: number;
  /** Where name and figure stand; undefined where the list has them. */
  label: Box | undefined;
  lines: readonly string[];
  /** Its number in the list and beside the map. */
  number: number | undefined;
}

/** Where the regions stand that the map has no room for. */
export interface List extends Box {
  rowHeight: number;
  /** Figures stand below names. */
  stacked: boolean;
  /** Width of names. */
  nameWidth: number;
}

export interface MapLayout {
  places: readonly Place[];
  context: readonly Area[];
  list: List | undefined;
  least: number;
}

/** What is written of a region. */
const linesOf = (region: RegionTalent, { measure }: DrawnRegionMap, context: ViewContext): string[] => [
  regionName(region, context),
  valueText(region, measure, context),
];

/** Circles for what is counted; rates need none. */
function radiiOf(region: RegionTalent, most: number, { measure }: DrawnRegionMap, { tokens }: ViewContext) {
  const none = { radius: 0, reach: 0 };
  if (measure === 'shortage') return none;
  const { low, high, status } = figureOf(region, measure);
  if (status === 'missing') return none;
  const { small } = tokens.size;
  const radius = (value: number) => small * 2.2 * Math.sqrt(Math.max(0, value) / most);
  const known = radius(low);
  return { radius: known, reach: Number.isFinite(high) ? radius(high) : Math.max(known + small * 0.4, small * 0.7) };
}

interface Sketch {
  model: DrawnRegionMap;
  map: Box;
  listed: ReadonlySet<string>;
}

/** Puts the regions on the map, and names where there is room: zones first, since they lie on top. */
function placesOf({ model, map, listed }: Sketch, context: ViewContext): { places: Place[]; project: Projection } {
  const project = fitted([...model.shapes.values()], map);
  const { small } = context.tokens.size;
  const most = Math.max(...model.regions.map((region) => farEnd(region, model)), 0) || 1;
  const bare = model.regions.map((region): Place => {
    const shape = model.shapes.get(region.key);
    const area = shape && areaOn(shape, project);
    const middle = area ? middleOf(area) : ([0, 0] as const);
    return {
      region,
      area,
      rough: shape && areaOn(shape, project, ROUGH),
      middle,
      ...radiiOf(region, most, model, context),
      label: undefined,
      lines: linesOf(region, model, context),
      number: undefined,
    };
  });
  return { places: labelled(bare, { model, map, listed }, small), project };
}

/** The largest figure that a circle stands for. */
function farEnd(region: RegionTalent, { measure }: DrawnRegionMap): number {
  if (measure === 'shortage') return 0;
  const { low, high, status } = figureOf(region, measure);
  return status === 'missing' ? 0 : Number.isFinite(high) ? high : low;
}

/** What labels must leave free of a region: its circle, and a zone that is an area of its own. */
function coverOf({ region, area, middle: [x, y], reach }: Place): Box | undefined {
  if (!area) return undefined;
  if (reach > 0) return { left: x - reach, top: y - reach, width: 2 * reach, height: 2 * reach };
  return region.isZone ? area.box : undefined;
}

/** Gives names and figures their room: zones first, since they lie on top. */
function labelled(places: readonly Place[], { map, listed }: Sketch, small: number): Place[] {
  const covers = new Map(places.map((place) => [place, coverOf(place)] as const));
  const labels = new Map<Place, Pick<Place, 'label' | 'lines'>>();
  const boxes = places.flatMap(({ area }) => area?.box ?? []);
  const spread = Math.max(...boxes.map(({ left, width }) => left + width)) - Math.min(...boxes.map(({ left }) => left));
  for (const place of [...places].sort((a, b) => Number(b.region.isZone) - Number(a.region.isZone))) {
    const { area, region, reach } = place;
    if (!area || listed.has(region.key)) continue;
    const others = [...covers].flatMap(([one, box]) => (box && (one !== place || reach > 0) ? [box] : []));
    const taken = [...others, ...[...labels.values()].flatMap(({ label }) => label ?? [])];
    for (const lines of wordings(place.lines, small)) {
      const size = sizeOf(lines, small);
      // A ground as wide as half the map would hide too much of it, and one beside what it names even sooner.
      if (size.width > spread * 0.5) continue;
      const cover = size.width > spread * 0.3 ? undefined : covers.get(place);
      const label =
        (reach > 0 ? undefined : roomIn(place.rough!, size, taken)) ?? (cover && beside(cover, size, map, taken));
      if (!label) continue;
      labels.set(place, { label, lines });
      break;
    }
  }
  return places.map((place) => ({ ...place, ...labels.get(place) }));
}

/** Name and figure in two lines, or in three where the name breaks. */
function wordings([name = '', figure = '']: readonly string[], small: number): string[][] {
  const broken = wrapText(name, roomOf(name, small) * 0.62, small);
  return [[name, figure], ...(broken.length === 2 ? [[...broken, figure]] : [])];
}

const sizeOf = (lines: readonly string[], small: number): Pick<Box, 'width' | 'height'> => ({
  width: longest(lines, small) + 6,
  height: small * 1.25 * lines.length + 3,
});

/** Room for a label below, above, right or left of something, within the map and over nothing else. */
function beside(
  cover: Box,
  { width, height }: Pick<Box, 'width' | 'height'>,
  map: Box,
  taken: readonly Box[],
): Box | undefined {
  const gap = 2;
  const [x, y] = [cover.left + (cover.width - width) / 2, cover.top + (cover.height - height) / 2];
  return [
    { left: x, top: cover.top + cover.height + gap },
    { left: x, top: cover.top - gap - height },
    { left: cover.left + cover.width + gap, top: y },
    { left: cover.left - gap - width, top: y },
  ]
    .map((place) => ({ ...place, width, height }))
    .find((box) => isWithin(box, map) && !taken.some((one) => overlaps(one, box)));
}

/** How far apart, in CSS pixels, outlines need points for labels to stay within them. */
const ROUGH = 3;
const MOST_ROUNDS = 3;
/** The list shows no more rows than this; the table has all. */
export const MOST_LISTED = 40;

/**
 * The map with its labels. Regions that have no room for name and figure are numbered and listed, right of the map or,
 * on narrow screens, below it; the map then takes the rest, on which others may lose their room.
 */
export function mapLayout(model: DrawnRegionMap, context: ViewContext): MapLayout {
  const { width, height, tokens } = context;
  const { small } = tokens.size;
  const whole = { left: INSET, top: INSET, width: width - 2 * INSET, height: height - 2 * INSET };
  const narrow = width < small * 46;
  const mapLeast = Math.min(width * 0.75, small * 16);
  let listed = new Set<string>(model.regions.filter(({ key }) => !model.shapes.has(key)).map(({ key }) => key));
  let sketch: { map: Box; list: List | undefined } = { map: whole, list: undefined };
  let drawn = placesOf({ model, map: whole, listed }, context);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    listed = new Set(drawn.places.filter(({ label }) => !label).map(({ region }) => region.key));
    if (listed.size === 0) break;
    sketch = divided(whole, { model, listed, narrow, mapLeast }, context);
    const next = placesOf({ model, map: sketch.map, listed }, context);
    const settled = next.places.every(({ label, region }) => label || listed.has(region.key));
    drawn = next;
    if (settled) break;
  }
  let number = 0;
  const places = drawn.places.map((place) => (place.label ? place : { ...place, number: ++number }));
  const rows = Math.min(number, MOST_LISTED);
  const listHeight = rows * (sketch.list?.rowHeight ?? 0);
  const [left, top] = [sketch.map.left - 8, sketch.map.top - 8];
  const frame = { left, top, width: sketch.map.width + 16, height: sketch.map.height + 16 };
  return {
    places,
    context: model.context.map((shape) => areaOn(shape, drawn.project)).filter(({ box }) => isWithin(box, frame)),
    list: rows > 0 ? sketch.list : undefined,
    least: (narrow ? mapLeast + listHeight : Math.max(mapLeast, listHeight)) + 2 * INSET,
  };
}

const isWithin = (box: Box, frame: Box): boolean =>
  box.left >= frame.left &&
  box.top >= frame.top &&
  box.left + box.width <= frame.left + frame.width &&
  box.top + box.height <= frame.top + frame.height;

interface Division {
  model: DrawnRegionMap;
  listed: ReadonlySet<string>;
  narrow: boolean;
  mapLeast: number;
}

/** The map's part of the picture, and the list's. */
function divided(
  whole: Box,
  { model, listed, narrow, mapLeast }: Division,
  context: ViewContext,
): { map: Box; list: List } {
  const { small } = context.tokens.size;
  const texts = model.regions.filter(({ key }) => listed.has(key)).map((region) => linesOf(region, model, context));
  const wanted = Math.max(...texts.map((lines) => roomOf(lines.join('  '), small))) + small * 4.5;
  const width = narrow ? whole.width : Math.min(whole.width * 0.42, wanted);
  const stacked = wanted > width;
  const nameWidth = stacked ? width - small * 2.4 : width;
  const most = Math.max(
    ...texts.map((lines) => lines.reduce((sum, text) => sum + wrapText(text, nameWidth, small).length, 0)),
  );
  const rowHeight = Math.max(small * (stacked ? 1.3 * most + 0.6 : 1.8), context.tokens.target);
  const height = Math.min(texts.length, MOST_LISTED) * rowHeight;
  const look = { rowHeight, stacked, nameWidth, height, width };
  if (!narrow)
    return {
      map: { ...whole, width: whole.width - width - 12 },
      list: { ...look, left: whole.left + whole.width - width, top: whole.top },
    };
  const rest = Math.max(mapLeast, whole.height - height);
  return { map: { ...whole, height: rest - 8 }, list: { ...look, left: whole.left, top: whole.top + rest } };
}
