import { wrapText } from '../components/internal/chart/text.js';
import type { Point, Shape } from '../components/internal/drawing/shapes.js';

/** From where to where, in pixels from the top. */
export type Slice = readonly [top: number, bottom: number];

/** Where a shape begins and ends from the top. */
function spanOf(shape: Shape): Slice {
  switch (shape.kind) {
    case 'rect':
    case 'bar':
    case 'ring':
      return [shape.top, shape.top + shape.height];
    case 'line':
      return ends(shape.points.map(([, y]) => y));
    case 'area':
      return ends(shape.rings.flat().map(([, y]) => y));
    case 'dots':
      return ends(shape.at.flatMap(([, y]) => [y - shape.radius, y + shape.radius]));
    case 'text': {
      const { y, size = 12, vertical = 'top', upright = false } = shape;
      if (upright) return [y, y];
      const lines = shape.width === undefined ? shape.text.split('\n') : wrapText(shape.text, shape.width, size);
      const tall = size * 1.25 * lines.length;
      const top = vertical === 'top' ? y : vertical === 'bottom' ? y - tall : y - tall / 2;
      return [top, top + tall];
    }
  }
}

const ends = (all: readonly number[]): Slice => [Math.min(...all), Math.max(...all)];

/** Runs it along the whole picture, such as a line of the clock? */
const runsThrough = (shape: Shape, most: number): boolean => {
  const [top, bottom] = spanOf(shape);
  return (shape.kind === 'line' || shape.kind === 'ring') && bottom - top > most / 2;
};

/** A picture that is too high for a page in pieces that are not, cut where nothing is drawn. */
export function slicesOf(shapes: readonly Shape[], height: number, most: number): Slice[] {
  if (height <= most) return [[0, height]];
  const taken = shapes
    .filter((shape) => shape.kind !== 'ring' && !runsThrough(shape, most))
    .map(spanOf)
    .sort(([a], [b]) => a - b);
  const cuts: number[] = [];
  let end = 0;
  for (const [top, bottom] of taken) {
    if (top > end + 1) cuts.push((top + end) / 2);
    end = Math.max(end, bottom);
  }
  const slices: Slice[] = [];
  let from = 0;
  while (height - from > most) {
    const cut = cuts.filter((at) => at > from + 1 && at <= from + most).pop();
    if (cut === undefined) break;
    slices.push([from, cut]);
    from = cut;
  }
  return [...slices, [from, height]];
}

/** The shapes of a piece, counted from its own top; what runs through all pieces ends at its edges. */
export function pieceOf(shapes: readonly Shape[], [top, bottom]: Slice): Shape[] {
  const within = (y: number) => Math.min(bottom, Math.max(top, y)) - top;
  const shown = (shape: Shape) => {
    const [from, to] = spanOf(shape);
    return from === to ? from >= top && from <= bottom : to > top && from < bottom;
  };
  const moved = (shape: Shape): Shape => {
    const [from, to] = spanOf(shape);
    const along = ([x, y]: Point): Point => [x, within(y)];
    switch (shape.kind) {
      case 'rect':
      case 'bar':
      case 'ring':
        return { ...shape, top: within(from), height: within(to) - within(from) };
      case 'line':
        return { ...shape, points: shape.points.map(along) };
      case 'area':
        return { ...shape, rings: shape.rings.map((ring) => ring.map(along)) };
      case 'dots':
        return { ...shape, at: shape.at.map(([x, y]) => [x, y - top] as const) };
      case 'text':
        return { ...shape, y: shape.y - top };
    }
  };
  return shapes.filter(shown).map(moved);
}
