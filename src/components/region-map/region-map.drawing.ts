import type { ViewContext } from '../internal/context.js';
import { edgeOn } from '../internal/drawing/readable.js';
import type { AreaShape, Drawing, Point, Shape } from '../internal/drawing/shapes.js';
import { decalOf, fillOf, listShapes, mapTexts } from './region-map.labels.js';
import { type MapLayout, MOST_LISTED, mapLayout, rowBox } from './region-map.layout.js';
import type { DrawnRegionMap } from './region-map.model.js';
import type { Place } from './region-map.place.js';

/** Areas by colour for rates, circles by size for numbers; zones as outlines over them. */
export function regionMapDrawing(model: DrawnRegionMap, context: ViewContext): Drawing {
  const layout = mapLayout(model, context);
  return {
    least: layout.least,
    get shapes() {
      const tiles = layout.places.filter(({ region }) => !region.isZone);
      const zones = layout.places.filter(({ region }) => region.isZone);
      const ordered = [...tiles, ...zones];
      return [
        // Shapes that a filter leaves out keep their ground; so does the outline of the whole.
        ...layout.context.map(
          ({ polygons }): Shape => ({ kind: 'area', rings: polygons.flat(), stroke: context.tokens.line }),
        ),
        ...ordered.flatMap((place) => areaShapes(place, model, context)),
        ...layout.places.flatMap((place) => circles(place, context)),
        ...ordered.flatMap((place) => outline(place, context)),
        ...mapTexts(model, layout, context),
        ...listShapes(model, layout, context),
        ...ordered.flatMap(areaRing),
        ...layout.places.flatMap((place, at) => targets(place, at, layout, context)),
      ];
    },
  };
}

/** An area in its level's colour; an uncertain one hatched, one without a figure dashed. */
function areaShapes(place: Place, model: DrawnRegionMap, context: ViewContext): AreaShape[] {
  const { tokens } = context;
  const { area, region } = place;
  if (!area) return [];
  const fill = fillOf(place, model, context);
  const filled = fill !== 'transparent' && fill !== tokens.surface;
  const rates = model.measure === 'shortage';
  const { isZone, level } = region;
  return [
    {
      kind: 'area',
      of: region.key,
      rings: area.polygons.flat(),
      fill,
      stroke: isZone ? tokens.text : filled ? (edgeOn(fill, tokens) ?? tokens.surface) : tokens.muted,
      strokeWidth: isZone ? 1.5 : 1,
      decal: filled ? decalOf(place, model, context) : 0,
      ...(isZone || (rates && level === 'unknown') ? { dash: isZone ? [6, 3] : [4, 2] } : {}),
      ...(rates && level === 'uncertain' ? { hatch: tokens.muted } : {}),
    },
  ];
}

const around = ([x, y]: Point, radius: number) => ({
  ...{ left: x - radius, top: y - radius, width: 2 * radius, height: 2 * radius },
  radius,
});

/** Circles: what is certain solid, what may be beyond it as a dashed ring. */
function circles({ region, area, middle, radius, reach }: Place, { tokens }: ViewContext): Shape[] {
  if (!area || reach <= 0) return [];
  const shared = { kind: 'rect', of: region.key } as const;
  const colour = tokens.palette[0]!;
  return [
    ...(reach > radius ? [{ ...shared, ...around(middle, reach), stroke: colour, dash: [4, 2] }] : []),
    ...(radius > 0 ? [{ ...shared, ...around(middle, radius), fill: colour, stroke: tokens.surface }] : []),
  ];
}

const areaRing = ({ region, area, middle }: Place): Shape[] =>
  area ? [{ kind: 'ring', of: region.key, ...area.box, rings: area.polygons.flat(), at: middle }] : [];

/** The headline's region, in a line that is seen on every ground. */
const outline = ({ area, isNamed }: Place, { tokens: { surface, text } }: ViewContext): Shape[] =>
  area && isNamed
    ? [
        { kind: 'area', rings: area.polygons.flat(), stroke: surface, strokeWidth: 6 },
        { kind: 'area', rings: area.polygons.flat(), stroke: text, strokeWidth: 3 },
      ]
    : [];

/** Circles, and clear circles over what is small, and the rows of the list, for pointers that are not. */
function targets(
  { region, area, middle, reach }: Place,
  at: number,
  { list }: MapLayout,
  { tokens: { target } }: ViewContext,
): Shape[] {
  const shared = { kind: 'ring', of: region.key } as const;
  const isSmall = area && Math.min(area.box.width, area.box.height) < target;
  const round = Math.max(isSmall ? target / 2 : 0, area ? reach : 0);
  const { left, top, width, height } = rowBox(list, at);
  return [
    ...(round > 0 ? [{ ...shared, ...around(middle, round) }] : []),
    ...(at < MOST_LISTED ? [{ ...shared, left, top: top + 1, width, height: height - 2 }] : []),
  ];
}
