import { exact } from '../../../data/index.js';
import type { ViewContext } from '../context.js';
import type { Drawing, Shape } from './shapes.js';

/** The height beyond which browsers draw no canvas at twice its size, in CSS pixels. */
const MOST = 16_000;

/** Where a shape begins, from the top. */
function topOf(shape: Shape): number {
  if (shape.kind === 'text') return shape.y;
  if (shape.kind === 'line') return Math.min(...shape.points.map(([, y]) => y));
  if (shape.kind === 'area') return Math.min(...shape.rings.map((ring) => Math.min(...ring.map(([, y]) => y))));
  if (shape.kind === 'dots') return Math.min(...shape.at.map(([, y]) => y - shape.radius));
  return shape.top;
}

/** A picture of thousands of rows ends after the first of them and says how many more there are; the table has them all. */
export function cropped(drawing: Drawing, { messages, figure, tokens }: ViewContext): Drawing {
  if (drawing.least <= MOST) return drawing;
  const line = Math.round(tokens.size.small * 2);
  const rings = drawing.shapes.filter((shape) => shape.kind === 'ring');
  const beyond = rings.filter(({ top, height }) => top + height > MOST - line);
  // What begins where the first mark that is cut would begin is its own, or below.
  const end = Math.min(MOST - line, ...beyond.map(({ top }) => top));
  const shapes = drawing.shapes.filter((shape) => topOf(shape) < end);
  const drawn = new Set(shapes.flatMap((shape) => (shape.kind === 'ring' ? [shape.of] : [])));
  const left = new Set(beyond.map(({ of }) => of).filter((key) => !drawn.has(key)));
  const rest: Shape = {
    kind: 'text',
    x: 0,
    y: end + line / 2,
    vertical: 'middle',
    bold: true,
    text: messages.moreUndrawn(figure(exact(left.size))),
  };
  const ground: Shape = { kind: 'rect', left: 0, top: end, width: 1e5, height: line, fill: tokens.surface };
  return { least: end + line, shapes: [...shapes, ground, rest] };
}
