import { roomOf } from '../chart/text.js';
import type { ViewContext } from '../context.js';
import { along, middles, type Scale } from './bars.js';
import { type Box, crisp, type Shape, type TextShape } from './shapes.js';

/** Between an axis and what is written beside it. */
const MARGIN = 8;

/**
 * A scale's lines across a box, quiet and few, their figures outside, and its unit behind the last: zero is just 0.
 * Nothing at all where nothing is known that it could measure.
 */
export function valueAxis(
  scale: Scale,
  box: Box,
  unit: string,
  context: ViewContext,
  text = context.grammar.number,
): Shape[] {
  const { axis, from, length, to } = scale;
  if (axis.blank) return [];
  const { tokens } = context;
  const { small } = tokens.size;
  const first = (axis.min ?? 0) / axis.divisor;
  const count = Math.round((axis.max / axis.divisor - first) / axis.interval);
  const ticks = Array.from({ length: count + 1 }, (_, at) => Number((first + at * axis.interval).toPrecision(12)));
  const lies = to === 'right';
  const [right, bottom] = [box.left + box.width, box.top + box.height];
  const lines = ticks.map((tick): Shape => {
    const at = crisp(along(scale, tick));
    const points: Extract<Shape, { kind: 'line' }>['points'] = lies
      ? [
          [at, box.top],
          [at, bottom],
        ] // prettier-ignore
      : [
          [box.left, at],
          [right, at],
        ];
    return { kind: 'line', points, colour: tokens.line };
  });
  const place = (tick: number): Omit<TextShape, 'kind' | 'text'> =>
    lies
      ? { x: along(scale, tick), y: bottom + MARGIN, align: 'center' }
      : { x: box.left - MARGIN, y: along(scale, tick), align: 'right', vertical: 'middle' };
  const named: Omit<TextShape, 'kind' | 'text'> = lies
    ? { x: from + length + small * 1.6, y: bottom + MARGIN }
    : { x: box.left, y: box.top - small * 0.8, align: 'right', vertical: 'bottom' };
  return [
    ...lines,
    ...apart(ticks, (tick) => [along(scale, tick), lies ? roomOf(text(tick), small) : small]).map(
      (tick): Shape => ({ kind: 'text', ...place(tick), text: text(tick), colour: tokens.muted }),
    ),
    { kind: 'text', ...named, text: unit, colour: tokens.muted },
  ];
}

/** Those whose words do not lie over the one before. */
function apart(ticks: readonly number[], roomFor: (tick: number) => [at: number, room: number]): number[] {
  let end = -Infinity;
  return ticks.filter((tick) => {
    const [at, room] = roomFor(tick);
    const far = Math.abs(at - roomFor(ticks[0]!)[0]);
    if (far - room / 2 < end) return false;
    end = far + room / 2;
    return true;
  });
}

/** A line for the beginning of bars at a pixel, along a box. */
export function baseline(box: Box, to: Scale['to'], at: number, colour: string): Shape {
  const place = crisp(at);
  const points: Extract<Shape, { kind: 'line' }>['points'] =
    to === 'right'
      ? [
          [place, box.top],
          [place, box.top + box.height],
        ]
      : [
          [box.left, place],
          [box.left + box.width, place],
        ];
  return { kind: 'line', points, colour };
}

/** Names left of lying bars, no wider than `width`, or below standing ones. */
export function namesBeside(names: readonly string[], box: Box, to: Scale['to'], width?: number): TextShape[] {
  const lies = to === 'right';
  const places = lies ? middles(names.length, box.top, box.height) : middles(names.length, box.left, box.width);
  return names.map((text, at): TextShape => {
    const room = width === undefined ? {} : { width };
    return lies
      ? { kind: 'text', x: box.left - MARGIN, y: places[at]!, text, align: 'right', vertical: 'middle', ...room }
      : { kind: 'text', x: places[at]!, y: box.top + box.height + MARGIN, text, align: 'center', ...room };
  });
}
