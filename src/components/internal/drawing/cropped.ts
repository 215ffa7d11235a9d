import { exact } from '../../../data/index.js';
import type { ViewContext } from '../context.js';
import type { Drawing, Shape } from './shapes.js';

/** The height beyond which browsers draw no canvas at twice its size, in CSS pixels. */
const MOST = 16_000;

/** Height of the line that says how much is left out. */
export const restHeight = ({ tokens }: ViewContext): number => Math.round(tokens.size.small * 2);

/** Where a shape begins, from the top. */
function topOf(shape: Shape): number {
  if (shape.kind === 'text') return shape.y;
  if (shape.kind === 'line') return Math.min(...shape.points.map(([, y]) => y));
  if (shape.kind === 'area') return Math.min(...shape.rings.map((ring) => Math.min(...ring.map(([, y]) => y))));
  if (shape.kind === 'dots') return Math.min(...shape.at.map(([, y]) => y - shape.radius));
  return shape.top;
}

/**
 * A picture ends before it is too high for browsers, and says how many marks are not in it, `left` of which were left out
 * before it was drawn; the table has them all.
 */
export function cropped(drawing: Drawing, context: ViewContext, left = 0): Drawing {
  if (drawing.least <= MOST) return left === 0 ? drawing : withRest(drawing, context, left);
  const line = restHeight(context);
  const rings = drawing.shapes.filter((shape) => shape.kind === 'ring');
  const beyond = rings.filter(({ top, height }) => top + height > MOST - line);
  // What begins where the first mark that is cut would begin is its own, or below.
  const end = Math.min(MOST - line, ...beyond.map(({ top }) => top));
  const shapes = drawing.shapes.filter((shape) => topOf(shape) < end);
  const drawn = new Set(shapes.flatMap((shape) => (shape.kind === 'ring' ? [shape.of] : [])));
  const cut = new Set(beyond.map(({ of }) => of).filter((key) => !drawn.has(key)));
  const ground: Shape = { kind: 'rect', left: 0, top: end, width: 1e5, height: line, fill: context.tokens.surface };
  return { least: end + line, shapes: [...shapes, ground, restText(end, left + cut.size, context)] };
}

const withRest = (drawing: Drawing, context: ViewContext, left: number): Drawing => ({
  least: drawing.least + restHeight(context),
  get shapes() {
    return [...drawing.shapes, restText(Math.max(drawing.least, context.height), left, context)];
  },
});

const restText = (top: number, left: number, context: ViewContext): Shape => ({
  kind: 'text',
  x: 0,
  y: top + restHeight(context) / 2,
  vertical: 'middle',
  bold: true,
  text: context.messages.moreUndrawn(context.figure(exact(left))),
});
