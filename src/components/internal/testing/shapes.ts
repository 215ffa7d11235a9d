import type { BarShape, DotsShape, LineShape, RectShape, RingShape, Shape, TextShape } from '../drawing/shapes.js';

const isKind =
  <Kind extends Shape>(kind: Kind['kind']) =>
  (shapes: readonly Shape[]): Kind[] =>
    shapes.filter((shape): shape is Kind => shape.kind === kind);

export const barsOf = isKind<BarShape>('bar');
export const dotsOf = isKind<DotsShape>('dots');
export const rectsOf = isKind<RectShape>('rect');
export const linesOf = isKind<LineShape>('line');
export const ringsOf = isKind<RingShape>('ring');
export const textShapesOf = isKind<TextShape>('text');

/** What is written, in the order of drawing. */
export const textsOf = (shapes: readonly Shape[]): string[] => textShapesOf(shapes).map(({ text }) => text);
