import type { ViewContext } from '../context.js';
import type { Picture } from '../export/picture.js';
import type { Shape } from './shapes.js';
import { toCanvas } from './to-canvas.js';
import { toSvg } from './to-svg.js';

/** Shapes in the context's size as a picture for export. */
export const drawnPicture = (shapes: readonly Shape[], context: ViewContext): Picture => ({
  width: context.width,
  height: context.height,
  toSvg: (x, y) => `<g transform="translate(${x} ${y})">${toSvg(shapes, context)}</g>`,
  paint(pen, x, y, scale) {
    pen.save();
    pen.translate(x, y);
    toCanvas(shapes, pen, scale, context);
    pen.restore();
  },
});
