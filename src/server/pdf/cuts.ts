import type { Shape } from '../../components/internal/drawing/shapes.js';

/** What is higher than this is a ground or an axis, and may go on over the next sheet. */
const HIGH = 150;

/** Between which heights a shape must not be cut; undefined where it may. */
function spanOf(shape: Shape, small: number): readonly [number, number] | undefined {
  switch (shape.kind) {
    case 'text': {
      const size = shape.size ?? small;
      const lines = shape.text.split('\n').length + (shape.width === undefined ? 0 : 1);
      const height = size * 1.3 * lines;
      if (shape.vertical === 'middle') return [shape.y - height / 2, shape.y + height / 2];
      return shape.vertical === 'bottom' ? [shape.y - height, shape.y] : [shape.y, shape.y + height];
    }
    case 'rect':
    case 'bar':
    case 'ring':
      return shape.height > HIGH ? undefined : [shape.top, shape.top + shape.height];
    case 'dots': {
      const ys = shape.at.map(([, y]) => y);
      const [top, foot] = [Math.min(...ys) - shape.radius, Math.max(...ys) + shape.radius];
      return foot - top > HIGH ? undefined : [top, foot];
    }
    case 'area':
    case 'line':
      return undefined;
  }
}

/**
 * Where a drawing that is higher than a sheet is cut: between its marks and words, never within one.
 * @param first - The room on the sheet where it begins.
 * @param other - That on each one after it.
 * @returns the heights at which parts end, the last of them the drawing's own
 */
export function cutsOf(shapes: readonly Shape[], height: number, first: number, other: number, small: number): number[] {
  const spans = shapes.flatMap((shape) => {
    const span = spanOf(shape, small);
    return span ? [span] : [];
  });
  const cuts: number[] = [];
  let from = 0;
  let room = first;
  while (height - from > room) {
    let cut = from + room;
    // Upwards to where nothing is in the way; where all is dense, it is cut all the same.
    for (;;) {
      const hit = spans.filter(([top, foot]) => top < cut - 0.5 && foot > cut + 0.5);
      if (hit.length === 0 || cut - from < room / 3) break;
      cut = Math.min(...hit.map(([top]) => top)) - 1;
    }
    if (cut - from < room / 3) cut = from + room;
    cuts.push(cut);
    from = cut;
    room = other;
  }
  return [...cuts, height];
}
