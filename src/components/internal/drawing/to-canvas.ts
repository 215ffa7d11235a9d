import type { ViewContext } from '../context.js';
import { type Paint, type PaintedText, type Pattern, paint } from './paint.js';
import type { Shape } from './shapes.js';

/** Draws shapes with a pen; `scale` device pixels to a CSS pixel, so that patterns are that fine. */
export function toCanvas(
  shapes: readonly Shape[],
  pen: CanvasRenderingContext2D,
  scale: number,
  context: ViewContext,
): void {
  for (const one of paint(shapes, context)) {
    pen.save();
    pen.globalAlpha = one.paint.opacity ?? 1;
    if (one.kind === 'text') write(pen, one, context.tokens.font);
    else {
      const outline = new Path2D(one.kind === 'path' ? one.d : undefined);
      if (one.kind === 'rect') {
        if (one.radius) outline.roundRect(one.left, one.top, one.width, one.height, one.radius);
        else outline.rect(one.left, one.top, one.width, one.height);
      }
      fillAndStroke(pen, outline, one.paint, scale);
    }
    pen.restore();
  }
}

function fillAndStroke(pen: CanvasRenderingContext2D, outline: Path2D, paint: Paint, scale: number): void {
  const { fill, stroke, strokeWidth = 1, dash = [] } = paint;
  if (fill !== undefined) {
    pen.fillStyle = typeof fill === 'string' ? fill : patternOf(pen, fill, scale);
    pen.fill(outline, 'evenodd');
  }
  if (stroke === undefined) return;
  pen.strokeStyle = stroke;
  pen.lineWidth = strokeWidth;
  pen.setLineDash([...dash]);
  pen.stroke(outline);
}

function write(
  pen: CanvasRenderingContext2D,
  { x, y, text, size, bold, align, upright, paint }: PaintedText,
  font: string,
) {
  pen.translate(x, y);
  if (upright) pen.rotate(-Math.PI / 2);
  pen.font = `${bold ? '600 ' : ''}${size}px ${font}`;
  pen.textAlign = align;
  pen.textBaseline = 'middle';
  if (paint.stroke) {
    pen.strokeStyle = paint.stroke;
    pen.lineWidth = paint.strokeWidth ?? 1;
    // The edge of letters lies under them.
    pen.strokeText(text, 0, 0);
  }
  pen.fillStyle = paint.fill as string;
  pen.fillText(text, 0, 0);
}

function patternOf(
  pen: CanvasRenderingContext2D,
  { width, height, d, turned = 0, colour, opacity }: Pattern,
  scale: number,
): CanvasPattern {
  const tile = document.createElement('canvas');
  tile.width = Math.max(1, Math.round(width * scale));
  tile.height = Math.max(1, Math.round(height * scale));
  const brush = tile.getContext('2d')!;
  brush.scale(tile.width / width, tile.height / height);
  brush.globalAlpha = opacity;
  brush.fillStyle = colour;
  brush.fill(new Path2D(d));
  const painted = pen.createPattern(tile, 'repeat')!;
  painted.setTransform(new DOMMatrix().rotateSelf(turned).scaleSelf(width / tile.width, height / tile.height));
  return painted;
}
