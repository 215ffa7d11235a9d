import { type Axis, axisFor } from '../internal/chart/bars.js';
import type { ViewContext } from '../internal/context.js';
import { along, bar } from '../internal/drawing/bars.js';
import { levelDecal } from '../internal/drawing/level-decal.js';
import { isPale } from '../internal/drawing/paint.js';
import { edgeOn, readableOn } from '../internal/drawing/readable.js';
import type { Box, Shape, TextShape } from '../internal/drawing/shapes.js';
import { type List, type MapLayout, MOST_LISTED, rowBox } from './region-map.layout.js';
import type { DrawnRegionMap } from './region-map.model.js';
import type { Place, Spot } from './region-map.place.js';
import { figureOf, regionName, regionWords, signedText } from './region-map.words.js';

const MIDDLE = { kind: 'text', align: 'center', vertical: 'middle' } as const;

/** Every sign, with its name where that has room, on a ground of its own but on plain colours. */
export const mapTexts = (model: DrawnRegionMap, { places }: MapLayout, context: ViewContext): Shape[] =>
  places.flatMap((place) => (place.spot ? spotShapes(place, place.spot, model, context) : []));

function spotShapes(place: Place, spot: Spot, model: DrawnRegionMap, context: ViewContext): Shape[] {
  const { size, text, muted } = context.tokens;
  const look = lookOf(place, spot, model, context);
  const x = spot.left + spot.width / 2;
  const signHeight = size.body * 1.2;
  return [
    ...(spot.leader ? [{ kind: 'line' as const, points: spot.leader, colour: muted, thickness: 1 }] : []),
    { ...MIDDLE, x, y: spot.top + signHeight / 2, text: place.sign, size: size.body, bold: true, ...look },
    ...(spot.name.length > 0
      ? [
          {
            ...MIDDLE,
            x,
            y: spot.top + signHeight + (spot.height - signHeight) / 2,
            text: spot.name.join('\n'),
            ...look,
            colour: look.plate ? text : look.colour,
          },
        ]
      : []),
  ];
}

/** Fill of an area: its level's colour; what is unknown or uncertain has none. */
export function fillOf({ region }: Place, { measure }: DrawnRegionMap, { tokens }: ViewContext): string {
  if (measure !== 'shortage') return 'transparent';
  return region.level === 'uncertain' || region.level === 'unknown' ? tokens.surface : tokens.shortage[region.level];
}

/** How a sign is read on what it lies on. */
function lookOf(
  place: Place,
  spot: Spot,
  model: DrawnRegionMap,
  context: ViewContext,
): { colour: string; plate?: string } {
  const { surface, text, palette } = context.tokens;
  const { region } = place;
  const fill = fillOf(place, model, context);
  const isLit = !isPale(region.key, context);
  if (spot.isInCircle && isLit) return { colour: readableOn(palette[0]!) };
  if (spot.isInside && isLit && fill !== 'transparent' && fill !== surface && decalOf(place, model, context) === 0)
    return { colour: readableOn(fill) };
  return { colour: text, plate: surface };
}

/** Patterns tell levels apart where the system allows no colours of ours. */
export function decalOf({ region }: Place, { measure }: DrawnRegionMap, { tokens }: ViewContext): number {
  return measure === 'shortage' ? levelDecal(region.level, tokens) : 0;
}

/** The rows of the list: sign, name, bar and figure, the headline's framed; and how many more there are. */
export function listShapes(model: DrawnRegionMap, { places, list }: MapLayout, context: ViewContext): Shape[] {
  const { tokens } = context;
  const shown = places.slice(0, MOST_LISTED);
  const axis = axisOf(model, context);
  const more = places.length - shown.length;
  const words = regionWords(context);
  return [
    ...(list.barWidth > 0 && shown.length > 0 ? [zeroLine(list, axis, context)] : []),
    ...shown.flatMap((place, at) => rowShapes({ place, box: rowBox(list, at), list, axis }, model, context)),
    ...(more > 0
      ? [
          {
            kind: 'text' as const,
            x: list.left,
            y: list.top + list.rows * list.rowHeight + tokens.size.small * 0.3,
            text: words.more(more),
            colour: tokens.muted,
          },
        ]
      : []),
  ];
}

function axisOf({ regions, measure }: DrawnRegionMap, context: ViewContext): Axis {
  return axisFor(
    regions.slice(0, MOST_LISTED).map((region) => (measure === 'shortage' ? region.rate : figureOf(region, measure))),
    context,
  );
}

interface Row {
  place: Place;
  box: Box;
  list: List;
  axis: Axis;
}

const scaleOf = ({ left }: Pick<Box, 'left'>, { barWidth, signWidth, nameWidth }: List, axis: Axis) =>
  ({ axis, from: left + signWidth + nameWidth + 10, length: barWidth, to: 'right' }) as const;

function zeroLine(list: List, axis: Axis, { tokens }: ViewContext): Shape {
  const x = along(scaleOf(list, list, axis), 0);
  return {
    kind: 'line',
    points: [
      [x, list.top],
      [x, list.top + list.rows * list.rowHeight],
    ],
    colour: tokens.line,
  };
}

function rowShapes({ place, box, list, axis }: Row, model: DrawnRegionMap, context: ViewContext): Shape[] {
  const { tokens } = context;
  const { region, isNamed } = place;
  const { small } = tokens.size;
  const { signWidth, nameWidth, figureWidth, stacked } = list;
  const middle = box.top + box.height / 2;
  const x = box.left + signWidth + 4;
  const top = box.top + small * 0.25;
  const name: TextShape = {
    kind: 'text',
    x,
    y: stacked ? top : middle,
    text: regionName(region, context),
    width: nameWidth,
    bold: isNamed,
  };
  const figure: TextShape = {
    kind: 'text',
    x: stacked ? x : box.left + box.width - 4,
    y: stacked ? box.top + box.height - small * 0.25 : middle,
    text: signedText(region, model.measure, context),
    width: figureWidth,
    bold: isNamed,
  };
  const quantity = model.measure === 'shortage' ? region.rate : figureOf(region, model.measure);
  const fill = model.measure === 'shortage' ? tokens.shortage[region.level] : tokens.palette[0]!;
  return [
    ...(isNamed
      ? [
          {
            kind: 'rect' as const,
            ...box,
            left: box.left + 1,
            width: box.width - 2,
            top: box.top + 1,
            height: box.height - 2,
            stroke: tokens.text,
            strokeWidth: 2,
          },
        ]
      : []),
    ...chip(
      place,
      { left: box.left + 4, top: middle - small * 0.75, width: signWidth - 4, height: small * 1.5 },
      model,
      context,
    ),
    stacked ? name : { ...name, vertical: 'middle' },
    ...(list.barWidth > 0
      ? bar(
          {
            of: region.key,
            quantity,
            scale: scaleOf(box, list, axis),
            middle,
            thickness: Math.round(small * 0.9),
            colour: fill,
            edge: edgeOn(fill, tokens),
          },
          context,
        )
      : []),
    stacked ? { ...figure, vertical: 'bottom' } : { ...figure, vertical: 'middle', align: 'right' },
  ];
}

/** A region's sign as the list has it: on its colour, dashed where there is none. */
function chip(place: Place, box: Box, model: DrawnRegionMap, context: ViewContext): Shape[] {
  const { tokens } = context;
  const { region, sign } = place;
  if (sign === '') return [];
  const fill = fillOf(place, model, context);
  const isFilled = fill !== 'transparent' && fill !== tokens.surface;
  const isOpen = region.isZone || !isFilled;
  const decal = decalOf(place, model, context);
  const colour = isFilled && decal === 0 && !isPale(region.key, context) ? readableOn(fill) : tokens.text;
  return [
    {
      kind: 'rect',
      of: region.key,
      ...box,
      ...(isFilled ? { fill, stroke: edgeOn(fill, tokens) ?? fill, decal } : { stroke: tokens.muted }),
      ...(isOpen && model.measure === 'shortage' ? { dash: [4, 2] } : {}),
    },
    {
      ...MIDDLE,
      x: box.left + box.width / 2,
      y: box.top + box.height / 2,
      text: sign,
      bold: true,
      colour,
      ...(decal > 0 ? { plate: tokens.surface } : {}),
    },
  ];
}
