import { wrapText } from '../internal/chart/text.js';
import type { ViewContext } from '../internal/context.js';
import { BAND_INSET as INSET } from '../internal/drawing/bars.js';
import { isPale } from '../internal/drawing/paint.js';
import { readableOn } from '../internal/drawing/readable.js';
import type { Box, TextShape } from '../internal/drawing/shapes.js';
import { overlaps } from './region-map.geometry.js';
import { type MapLayout, MOST_LISTED, type Place } from './region-map.layout.js';
import type { DrawnRegionMap } from './region-map.model.js';

/** Names and figures on the map, on a ground of their own but on plain colours; numbers where the list has them. */
export const mapTexts = (model: DrawnRegionMap, layout: MapLayout, context: ViewContext): TextShape[] => [
  ...layout.places.flatMap((place) => (place.area && place.label ? [named(place, place.label, model, context)] : [])),
  ...numbered(model, layout, context),
];

const MIDDLE = { kind: 'text', align: 'center', vertical: 'middle' } as const;

const named = (place: Place, box: Box, model: DrawnRegionMap, context: ViewContext): TextShape => ({
  ...MIDDLE,
  x: box.left + box.width / 2,
  y: box.top + box.height / 2,
  text: place.lines.join('\n'),
  ...groundOf(place, model, context),
});

/** Numbers of the regions that the list names: within what stands for them or beside it, where they don't meet others. */
function numbered(model: DrawnRegionMap, layout: MapLayout, context: ViewContext): TextShape[] {
  const { size, palette, text } = context.tokens;
  const taken = layout.places.flatMap(({ label }) => label ?? []);
  return layout.places.flatMap((place): TextShape[] => {
    const { area, middle, number, reach, radius } = place;
    if (!area || number === undefined || number > MOST_LISTED || !layout.list) return [];
    const isInCircle = radius >= size.small;
    const right = Math.min(middle[0] + reach + size.small * 0.7, context.width - INSET - size.small);
    const [x, y] = reach > 0 && !isInCircle ? [right, middle[1]] : middle;
    const [width, height] = [size.small * (number > 9 ? 1.6 : 1), size.small * 1.4];
    const box = { left: x - width / 2, top: y - height / 2, width, height };
    if (taken.some((one) => overlaps(one, box))) return [];
    taken.push(box);
    const ground = isInCircle
      ? { colour: isPale(place.region.key, context) ? text : readableOn(palette[0]!) }
      : groundOf(place, model, context);
    return [{ ...MIDDLE, x, y, text: String(number), ...ground }];
  });
}

/** Fill of an area: its level's colour; what is unknown or uncertain has none. */
export function fillOf({ region }: Place, { measure }: DrawnRegionMap, { tokens }: ViewContext): string {
  if (measure !== 'shortage') return 'transparent';
  return region.level === 'uncertain' || region.level === 'unknown' ? tokens.surface : tokens.shortage[region.level];
}

/** How a label is read on what it lies on. */
function groundOf(place: Place, model: DrawnRegionMap, context: ViewContext): { colour: string; plate?: string } {
  const { surface, text } = context.tokens;
  const { area, label, region } = place;
  const fill = fillOf(place, model, context);
  const isInside = !label || (area && contains(area.box, label));
  const isLit = !isPale(region.key, context);
  if (isInside && isLit && fill !== 'transparent' && fill !== surface) return { colour: readableOn(fill) };
  return { colour: text, plate: surface };
}

const contains = (outer: Box, inner: Box): boolean =>
  inner.left >= outer.left &&
  inner.top >= outer.top &&
  inner.left + inner.width <= outer.left + outer.width &&
  inner.top + inner.height <= outer.top + outer.height;

/** The rows of the list: number, name and figure. */
export function listTexts({ places, list }: MapLayout, { tokens }: ViewContext): TextShape[] {
  if (!list) return [];
  const { small } = tokens.size;
  const { rowHeight, stacked, nameWidth } = list;
  return places.flatMap(({ number, lines: [name = '', figure = ''], area }): TextShape[] => {
    if (number === undefined || number > MOST_LISTED) return [];
    const top = list.top + rowHeight * (number - 1);
    const y = top + rowHeight / 2;
    const x = list.left + small * 2;
    const names = wrapText(name, nameWidth, small).length;
    const place = stacked ? { y: top + small * 0.3 } : { y, vertical: 'middle' as const };
    const mark = area ? [{ kind: 'text' as const, x: list.left + 4, text: String(number), bold: true, ...place }] : [];
    return stacked
      ? [
          ...mark,
          { kind: 'text', x, ...place, text: name, width: nameWidth },
          {
            kind: 'text',
            x,
            y: top + small * (0.3 + 1.3 * names),
            text: figure,
            width: nameWidth,
            colour: tokens.muted,
          },
        ]
      : [
          ...mark,
          { kind: 'text', x, ...place, text: name },
          { kind: 'text', x: list.left + list.width - 4, ...place, text: figure, colour: tokens.muted, align: 'right' },
        ];
  });
}
