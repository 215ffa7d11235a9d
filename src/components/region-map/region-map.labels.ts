import { opacityOf } from '../internal/chart/accents.js';
import { BAND_INSET as INSET } from '../internal/chart/bands.js';
import { readableOn } from '../internal/chart/decals.js';
import type { Written } from '../internal/chart/pixels.js';
import { plain, wrapText } from '../internal/chart/text.js';
import type { ViewContext } from '../internal/context.js';
import { type Box, overlaps } from './region-map.geometry.js';
import { type MapLayout, MOST_LISTED, type Place } from './region-map.layout.js';
import { type Drawing, fillOf, scatter } from './region-map.series.js';

/** Names and figures on the map, on a ground of their own but on plain colours; numbers where the list has them. */
export function labelSeries(drawing: Drawing, context: ViewContext) {
  const { tokens } = context;
  const { small } = tokens.size;
  const { layout } = drawing;
  return {
    ...scatter('labels', 6),
    silent: true,
    symbolSize: 0,
    itemStyle: { color: 'transparent' },
    label: { position: [0, 0], fontFamily: tokens.font, fontSize: small },
    data: [
      ...layout.places.flatMap((place) =>
        place.area && place.label ? [named(place, place.label, drawing, context)] : [],
      ),
      ...numbered(drawing, context),
    ],
  };
}

const MIDDLE = { show: true, opacity: 1, align: 'center', verticalAlign: 'middle' };

function named(place: Place, { left, top, width, height }: Box, drawing: Drawing, context: ViewContext) {
  const ground = groundOf(place, drawing, context);
  return {
    value: [left + width / 2, top + height / 2],
    label: {
      ...MIDDLE,
      ...ground,
      formatter: place.lines.map(plain).join('\n'),
      lineHeight: context.tokens.size.small * 1.25,
      // The ground is as wide as was thought, whatever ECharts thinks of the text.
      ...(ground.backgroundColor ? { width: width - 4 } : {}),
    },
  };
}

/** Numbers of the regions that the list names: within what stands for them or beside it, where they don't meet others. */
function numbered(drawing: Drawing, context: ViewContext) {
  const { layout } = drawing;
  const { size, palette } = context.tokens;
  const taken = layout.places.flatMap(({ label }) => label ?? []);
  return layout.places.flatMap((place) => {
    const { area, middle, number, reach, radius } = place;
    if (!area || number === undefined || number > MOST_LISTED || !layout.list) return [];
    const isInCircle = radius >= size.small;
    const right = Math.min(middle[0] + reach + size.small * 0.7, context.width - INSET - size.small);
    const value = reach > 0 && !isInCircle ? [right, middle[1]] : middle;
    const [width, height] = [size.small * (number > 9 ? 1.6 : 1), size.small * 1.4];
    const box = { left: value[0]! - width / 2, top: value[1]! - height / 2, width, height };
    if (taken.some((one) => overlaps(one, box))) return [];
    taken.push(box);
    const isLit = opacityOf(place.region.key, context) === 1;
    const ground = isInCircle
      ? { color: isLit ? readableOn(palette[0]!) : context.tokens.text }
      : groundOf(place, drawing, context);
    return [{ value, label: { ...MIDDLE, ...ground, formatter: String(number) } }];
  });
}

/** How a label is read on what it lies on. */
function groundOf(place: Place, drawing: Drawing, context: ViewContext): { color: string; backgroundColor?: string } {
  const { surface, text } = context.tokens;
  const { area, label, region } = place;
  const fill = fillOf(place, drawing, context);
  const isInside = !label || (area && contains(area.box, label));
  const isLit = opacityOf(region.key, context) === 1;
  if (isInside && isLit && fill !== 'transparent' && fill !== surface) return { color: readableOn(fill) };
  return { color: text, backgroundColor: surface, ...{ padding: [1, 2], borderRadius: 2 } };
}

const contains = (outer: Box, inner: Box): boolean =>
  inner.left >= outer.left &&
  inner.top >= outer.top &&
  inner.left + inner.width <= outer.left + outer.width &&
  inner.top + inner.height <= outer.top + outer.height;

/** The rows of the list: number, name and figure. */
export function listTexts({ places, list }: MapLayout, { tokens }: ViewContext): Written[] {
  if (!list) return [];
  const { small } = tokens.size;
  const { rowHeight, stacked, nameWidth } = list;
  return places.flatMap(({ number, lines: [name = '', figure = ''], area }): Written[] => {
    if (number === undefined || number > MOST_LISTED) return [];
    const top = list.top + rowHeight * (number - 1);
    const y = top + rowHeight / 2;
    const x = list.left + small * 2;
    const names = wrapText(name, nameWidth, small).length;
    const place = stacked ? { y: top + small * 0.3 } : { y, vertical: 'middle' as const };
    const mark = area ? [{ x: list.left + 4, text: String(number), bold: true, ...place }] : [];
    return stacked
      ? [
          ...mark,
          { x, ...place, text: name, width: nameWidth },
          { x, y: top + small * (0.3 + 1.3 * names), text: figure, colour: tokens.muted },
        ]
      : [
          ...mark,
          { x, ...place, text: name },
          { x: list.left + list.width - 4, ...place, text: figure, colour: tokens.muted, align: 'right' },
        ];
  });
}
