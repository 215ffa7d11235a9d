import { type Policy, type PolicyState, type PolicyTree, policyState } from '../../data/index.js';
import { roomOf } from '../internal/chart/text.js';
import type { ViewContext } from '../internal/context.js';
import { type Box, inset, type Shape } from '../internal/drawing/shapes.js';
import type { TimeAxis } from './policy-tree.axis.js';
import { stripOf } from './policy-tree.words.js';

export type Room = Pick<Box, 'left' | 'width'>;
export const placeIn = ({ left, width }: Room, place: number): number => left + (width * place) / 100;

/** How many are in which state, true to width, with the words below. */
export function stripShapes(model: PolicyTree, context: ViewContext): { height: number; shapes: Shape[] } {
  const parts = stripOf(model, context);
  if (parts.length === 0) return { height: 0, shapes: [] };
  const { width, tokens } = context;
  const { small } = tokens.size;
  const shapes = parts.map(
    ({ state, from, to }): Shape =>
      partShape(state, { left: (from / 100) * width, top: 0, width: ((to - from) / 100) * width, height: 14 }, context),
  );
  let [x, y] = [0, 14 + small * 0.5];
  for (const { state, text } of parts) {
    const needed = small * 1.4 + roomOf(text, small);
    if (x > 0 && x + needed > width) [x, y] = [0, y + small * 1.5];
    shapes.push(partShape(state, { left: x, top: y, width: small, height: small }, context));
    shapes.push({ kind: 'text', x: x + small * 1.4, y: y + small / 2, text, vertical: 'middle', colour: tokens.muted });
    x += needed + small;
  }
  return { height: y + small * 2, shapes };
}

/** In the colour of a state; what has no end is an outline. */
function partShape(state: PolicyState, box: Box, { tokens }: ViewContext, of?: string): Shape {
  const own = of === undefined ? {} : { of };
  if (state === 'unlimited' || state === 'undated')
    return { kind: 'rect', ...own, ...inset(box, 0.5), stroke: tokens.muted, dash: [4, 2] };
  const fill = { expired: tokens.muted, expiring: tokens.shortage.tight, valid: tokens.palette[2]!, coming: tokens.palette[2]! }[state]; // biome-ignore format: a table
  return { kind: 'rect', ...own, ...box, fill, stroke: tokens.surface };
}

/** From the day of issue to the last day, what is over of it grey; an end that is not stated is left open. */
export function barShapes(policy: Policy, axis: TimeAxis, box: Box, context: ViewContext): Shape[] {
  const bar = axis.barOf(policy);
  if (!bar) return [];
  const { tokens, now } = context;
  const span = (from: number, to: number): Box => {
    const left = placeIn(box, from);
    return { ...box, left, width: Math.max(1, placeIn(box, to) - left) };
  };
  const of = policy.key;
  const whole = span(bar.from, bar.to);
  if (bar.open) return [{ kind: 'bar', of, part: 'open', ...whole, colour: tokens.palette[2]! }];
  const rest = Math.max(bar.from, axis.now ?? 0);
  const state = policyState(policy, now);
  return [
    { kind: 'rect', of, ...whole, fill: tokens.muted, opacity: 0.45 },
    ...(rest < bar.to && state !== 'expired' ? [partShape(state, span(rest, bar.to), context, of)] : []),
  ];
}
