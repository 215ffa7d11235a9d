import type { PlatformMatrix } from '../../data/index.js';
import { type Axis, reach } from '../internal/chart/bars.js';
import type { ViewContext } from '../internal/context.js';
import { bar } from '../internal/drawing/bars.js';
import type { Drawing, Shape } from '../internal/drawing/shapes.js';
import { type CellPlace, platformLayout, THICK } from './platform-matrix.layout.js';
import { isNearlyFull } from './platform-matrix.words.js';

/** Kinds by chains: number and highest level, and how much of the capacity is in use as a bar. */
export function platformMatrixDrawing(model: PlatformMatrix, context: ViewContext): Drawing {
  return {
    least: platformLayout(model, { ...context, height: 0 }).height,
    get shapes() {
      const { cells, texts } = platformLayout(model, context);
      const most = Math.max(100, ...model.cells.map(({ use }) => reach(use)));
      const axis: Axis = { max: most, divisor: 1, unit: '', interval: most, blank: false };
      return [
        ...cells.flatMap((place) => cellShapes(place, axis, context)),
        ...texts,
        ...cells.map(({ cell, box }): Shape => ({ kind: 'ring', of: cell.key, ...box })),
      ];
    },
  };
}

/** The share in use on its track: what is certain, and what may be beyond it. A share not stated has no bar at all. */
function cellShapes({ cell, box, bar: place }: CellPlace, axis: Axis, context: ViewContext): Shape[] {
  const { palette, line, shortage } = context.tokens;
  const of = cell.key;
  const ground: Shape = { kind: 'rect', of, ...box, fill: line, opacity: 0.25 };
  if (cell.use.status === 'missing') return [ground];
  const { left, middle, length } = place;
  const scale = { axis, from: left, length, to: 'right' } as const;
  const track: Shape = {
    kind: 'rect',
    of,
    left,
    width: length,
    top: middle - THICK / 2,
    height: THICK,
    fill: line,
    opacity: 0.6,
  };
  return [
    ground,
    track,
    ...bar(
      {
        of,
        quantity: cell.use,
        scale,
        middle,
        thickness: THICK,
        colour: isNearlyFull(cell) ? shortage.urgent : palette[0]!,
      },
      context,
    ),
  ];
}
