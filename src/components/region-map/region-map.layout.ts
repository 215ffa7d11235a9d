import type { RegionTalent } from '../../data/index.js';
import { longest, wrapText } from '../internal/chart/text.js';
import type { ViewContext } from '../internal/context.js';
import { BAND_INSET as INSET } from '../internal/drawing/bars.js';
import type { Box } from '../internal/drawing/shapes.js';
import { type Area, areaOn, fitted, middleOf, type Projection } from './region-map.geometry.js';
import type { DrawnRegionMap } from './region-map.model.js';
import type { Place } from './region-map.place.js';
import { spotsOf } from './region-map.spots.js';
import { figureOf, regionName, signedText } from './region-map.words.js';

/** All regions by the measure, each with its sign, in as many columns as it takes. */
export interface List extends Box {
  rows: number;
  columns: number;
  columnWidth: number;
  rowHeight: number;
  signWidth: number;
  nameWidth: number;
  /** Room for bars; 0 where there is none. */
  barWidth: number;
  figureWidth: number;
  /** Figures stand below names. */
  stacked: boolean;
}

export interface MapLayout {
  /** In the order of the list. */
  places: readonly Place[];
  /** Shapes of regions that are not shown, and of none. */
  context: readonly Area[];
  list: List;
  least: number;
}

/** The list shows no more regions than this, nor the map their signs; the table has all. */
export const MOST_LISTED = 60;
/** More than this stand in two columns, without bars. */
const ONE_COLUMN = 24;
/** How far apart, in CSS pixels, outlines need points for labels to stay within them. */
const ROUGH = 3;
/** A map is wider than high, so much at the most, where it has a width of its own. */
const SHAPE = 0.9;
/** How much wider bold letters are. */
const BOLD = 1.08;

/** The map, and beside it or, on narrow screens, below it the list of its regions, sorted by the measure. */
export function mapLayout(model: DrawnRegionMap, context: ViewContext): MapLayout {
  const { width, height, tokens } = context;
  const { small } = tokens.size;
  const whole = { left: INSET, top: INSET, width: width - 2 * INSET, height: height - 2 * INSET };
  const narrow = width < small * 46;
  const mapLeast = narrow ? Math.min(whole.width * SHAPE, small * 22) : small * 17;
  const list = listOf(model, narrow ? whole.width : (whole.width - 16) * 0.5, narrow, context);
  const least = (narrow ? mapLeast + 10 + list.height : Math.max(mapLeast, list.height)) + 2 * INSET;
  const mapHeight = narrow ? Math.max(mapLeast, whole.height - list.height - 10) : Math.max(whole.height, mapLeast);
  const map = { ...whole, width: narrow ? whole.width : whole.width - list.width - 16, height: mapHeight };
  const { places, project } = placesOf(model, map, context);
  const [left, top] = [map.left - 8, map.top - 8];
  const frame = { left, top, width: map.width + 16, height: map.height + 16 };
  return {
    places,
    context: model.context.map((shape) => areaOn(shape, project)).filter(({ box }) => isWithin(box, frame)),
    list: {
      ...list,
      left: narrow ? whole.left : whole.left + map.width + 16,
      top: narrow ? whole.top + mapHeight + 10 : whole.top,
    },
    least: Math.ceil(least),
  };
}

/** How large the list is, and its columns. */
function listOf(model: DrawnRegionMap, width: number, narrow: boolean, context: ViewContext): List {
  const { small } = context.tokens.size;
  const shown = model.regions.slice(0, MOST_LISTED);
  const columns = !narrow && shown.length > ONE_COLUMN ? 2 : 1;
  const columnWidth = (width - (columns - 1) * 16) / columns;
  const figures = shown.map((region) => signedText(region, model.measure, context));
  const names = shown.map((region) => regionName(region, context));
  const signWidth = small * 2.2;
  const inner = columnWidth - signWidth - 6;
  // The headline's row is bold.
  const wanted = longest(figures, small) * BOLD;
  const stacked = inner - wanted - 10 < Math.min(longest(names, small) * BOLD, small * 6);
  const figureWidth = stacked ? inner : Math.min(wanted, inner * 0.62);
  const rest = inner - figureWidth - 10;
  const nameWanted = longest(names, small) * BOLD + 4;
  const bars = !stacked && columns === 1 && rest - Math.min(nameWanted, rest * 0.55) >= small * 7;
  const nameWidth = stacked ? inner : bars ? Math.min(nameWanted, rest * 0.55) : rest;
  const lines = shown.map((_, at) => {
    const [name, figure] = [
      wrapText(names[at]!, nameWidth, small).length,
      wrapText(figures[at]!, figureWidth, small).length,
    ];
    return stacked ? name + figure : Math.max(name, figure);
  });
  const rowHeight = Math.max(small * (1.3 * Math.max(1, ...lines) + 0.5), context.tokens.target);
  const rows = Math.ceil(shown.length / columns);
  const more = model.regions.length > shown.length ? small * 1.6 : 0;
  return {
    ...{ left: 0, top: 0, width, height: rows * rowHeight + more },
    ...{ rows, columns, columnWidth, rowHeight, signWidth, nameWidth, figureWidth, stacked },
    barWidth: bars ? rest - nameWidth - 10 : 0,
  };
}

/** The box of a row of the list. */
export function rowBox({ left, top, rows, rowHeight, columnWidth }: List, at: number): Box {
  const column = Math.floor(at / rows);
  return {
    left: left + column * (columnWidth + 16),
    top: top + (at % rows) * rowHeight,
    width: columnWidth,
    height: rowHeight,
  };
}

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

/** Puts the regions on the map, each with its sign. */
function placesOf(model: DrawnRegionMap, map: Box, context: ViewContext): { places: Place[]; project: Projection } {
  const project = fitted(model.ground, map);
  const most = Math.max(...model.regions.map((region) => farEnd(region, model)), 0) || 1;
  const signs = signsOf(model);
  const bare = model.regions.map((region): Place => {
    const shape = model.shapes.get(region.key);
    const area = shape && areaOn(shape, project);
    return {
      region,
      sign: signs.get(region.key) ?? '',
      area,
      rough: shape && areaOn(shape, project, ROUGH),
      middle: area ? middleOf(area) : [0, 0],
      ...radiiOf(region, most, model, context),
      spot: undefined,
      isNamed: model.leaders.has(region.key),
    };
  });
  const spots = spotsOf(bare.slice(0, MOST_LISTED), map, context);
  return { places: bare.map((place) => ({ ...place, spot: spots.get(place) })), project };
}

/** Numbers of the regions that tile the map, by the measure; letters of the zones over them. */
function signsOf({ regions, shapes }: DrawnRegionMap): ReadonlyMap<string, string> {
  let [numbers, letters] = [0, 0];
  return new Map(
    regions
      .filter(({ key }) => shapes.has(key))
      .map(({ key, isZone }) => [key, isZone ? letterOf(letters++) : String(++numbers)]),
  );
}

/** A, B, … Z, AA, AB, … */
const letterOf = (at: number): string =>
  (at < 26 ? '' : letterOf(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));

/** The largest figure that a circle stands for. */
function farEnd(region: RegionTalent, { measure }: DrawnRegionMap): number {
  if (measure === 'shortage') return 0;
  const { low, high, status } = figureOf(region, measure);
  return status === 'missing' ? 0 : Number.isFinite(high) ? high : low;
}

const isWithin = (box: Box, frame: Box): boolean =>
  box.left >= frame.left &&
  box.top >= frame.top &&
  box.left + box.width <= frame.left + frame.width &&
  box.top + box.height <= frame.top + frame.height;
