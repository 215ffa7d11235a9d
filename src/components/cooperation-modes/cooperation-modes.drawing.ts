import type { CooperationModes } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import { baseline } from '../internal/drawing/axis.js';
import { along, bandRings, BAND_INSET as INSET, middles, type Scale, stackedBar } from '../internal/drawing/bars.js';
import type { Drawing, Shape } from '../internal/drawing/shapes.js';
import { type Column, type Layout, layoutOf } from './cooperation-modes.layout.js';
import { drawnParts } from './cooperation-modes.parts.js';

/** Bars from the most frequent mode to the least, each divided by its parts, its total at the end. */
export function cooperationModesDrawing(model: CooperationModes, context: ViewContext): Drawing {
  const layout = layoutOf(model, drawnParts(model, context), context);
  const keys = model.modes.map(({ key }) => key);
  return {
    least: layout.least,
    get shapes() {
      return layout.columns.flatMap((column) => columnShapes(column, keys, layout, context));
    },
  };
}

function columnShapes(column: Column, keys: readonly string[], layout: Layout, context: ViewContext): Shape[] {
  const { rows, shift, plot, thickness, axis, stacks, narrow } = layout;
  const { from, to, left, start, width } = column;
  const box = { left, top: INSET + shift, width: plot, height: context.height - 2 * INSET };
  const scale: Scale = { axis, from: left, length: plot, to: 'right' };
  const places = middles(rows, box.top, box.height);
  const own = keys.slice(from, to);
  return [
    ...own.flatMap((of, row) => [
      ...stackedBar(stacks[from + row]!, { of, scale, middle: places[row]!, thickness }, context),
      ...textsOf(from + row, places[row]!, scale, layout),
    ]),
    ...(narrow ? [] : [baseline(box, 'right', left, context.tokens.muted)]),
    // A band over every row: name, bar and figures together.
    ...bandRings({
      keys: own,
      places: rows,
      lying: true,
      box: { left: start + INSET, top: INSET, width: width - 2 * INSET, height: box.height },
    }),
  ];
}

/** Its name beside or, on narrow screens, above the bar; the total at its end. */
function textsOf(at: number, middle: number, scale: Scale, layout: Layout): Shape[] {
  const { names, nameWidth, totals, totalWidth, lengths, thickness, narrow } = layout;
  const name = narrow
    ? ({ x: scale.from, y: middle - thickness / 2 - 3, vertical: 'bottom' } as const)
    : ({ x: scale.from - 8, y: middle, align: 'right', vertical: 'middle' } as const);
  const total = { x: along(scale, lengths[at]!) + 5, y: middle, vertical: 'middle' } as const;
  return [
    { kind: 'text', ...name, text: names[at]!, width: nameWidth },
    { kind: 'text', ...total, text: totals[at]!, width: totalWidth },
  ];
}
