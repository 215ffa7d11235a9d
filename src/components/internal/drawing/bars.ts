import type { Quantity } from '../../../data/index.js';
import { type Axis, barParts } from '../chart/bars.js';
import { roomOf } from '../chart/text.js';
import type { ViewContext } from '../context.js';
import { isPale } from './paint.js';
import { readableOn } from './readable.js';
import {
  type BarShape,
  type Box,
  inset,
  type RectShape,
  type RingShape,
  type Shape,
  type TextShape,
} from './shapes.js';

/** Where the lengths of an axis run: from a pixel on, so many pixels, to one side. */
export interface Scale {
  axis: Axis;
  from: number;
  length: number;
  to: 'right' | 'up' | 'down';
}

/** The pixel of a value in the axis' unit. */
export function along({ axis: { min = 0, max, divisor }, from, length, to }: Scale, value: number): number {
  const way = ((value * divisor - min) / (max - min)) * length;
  return to === 'up' ? from - way : from + way;
}

/** The box between two pixels of a scale, so thick around a middle. */
export function between(to: Scale['to'], ends: readonly [number, number], middle: number, thickness: number): Box {
  const [first, length] = [Math.min(...ends), Math.abs(ends[1] - ends[0])];
  const across = middle - thickness / 2;
  return to === 'right'
    ? { left: first, width: length, top: across, height: thickness }
    : { top: first, height: length, left: across, width: thickness };
}

/** A figure drawn as a bar. */
export interface BarInput {
  of: string;
  quantity: Quantity;
  scale: Scale;
  middle: number;
  thickness: number;
  colour: string;
  /** Colour of the line around what is known, and of all that is not, where the colour itself is pale. */
  edge?: string | undefined;
  /** Pattern on what is known. */
  decal?: number;
  /** A few beside many stay in sight: what is known takes so many pixels, where it is anything. @default 0 */
  least?: number;
  /** Stands at the bar's end, or above its beginning where ends leave no room. */
  label?: string | undefined;
  labelPlace?: 'end' | 'above';
  labelColour?: string;
}

const PIECES = ['solid', 'hatched', 'below', 'slot'] as const;
const PART = { solid: 'known', hatched: 'uncertain', below: 'uncertain', slot: 'open' } as const;
/** Between a bar's end and its label. */
const AIR = 4;

/**
 * A figure as a bar: what is known solid, what is not hatched, an outline where the end is open, each continuing the one
 * before on its side of zero; its label stands on the free side.
 */
export function bar(input: BarInput, context: ViewContext): Shape[] {
  const {
    of,
    quantity,
    scale,
    middle,
    thickness,
    colour,
    edge,
    decal,
    label,
    labelPlace = 'end',
    labelColour,
    least = 0,
  } = input;
  const parts = barParts(quantity, scale.axis);
  const reached = { above: 0, below: 0 };
  const boxes = PIECES.map((piece) => {
    const side = parts[piece] < 0 ? 'below' : 'above';
    const from = reached[side];
    reached[side] += parts[piece];
    const [start, end] = [along(scale, from), along(scale, reached[side])];
    const short = piece === 'solid' && parts.solid !== 0 && Math.abs(end - start) < least;
    return between(scale.to, [start, short ? start + Math.sign(end - start) * least : end], middle, thickness);
  });
  const shapes = PIECES.flatMap((piece, at): BarShape[] =>
    parts[piece] === 0
      ? []
      : [
          {
            kind: 'bar',
            part: PART[piece],
            of,
            ...boxes[at]!,
            colour: piece === 'solid' ? colour : (edge ?? colour),
            ...(piece === 'solid' && edge ? { edge } : {}),
            ...(piece === 'solid' && decal !== undefined ? { decal } : {}),
          },
        ],
  );
  if (!label) return shapes;
  const last = labelPlace === 'above' ? 'solid' : parts.slot > 0 ? 'slot' : parts.hatched > 0 ? 'hatched' : 'solid';
  const place = labelAt(boxes[PIECES.indexOf(last)]!, scale.to, labelPlace, context.tokens.size.small);
  return [...shapes, { ...place, text: label, ...(labelColour === undefined ? {} : { colour: labelColour }) }];
}

function labelAt(
  { left, top, width, height }: Box,
  to: Scale['to'],
  place: 'end' | 'above',
  small: number,
): Omit<TextShape, 'text'> {
  if (place === 'above') return { kind: 'text', x: left, y: top - small * 1.3 };
  if (to === 'right') return { kind: 'text', x: left + width + AIR, y: top + height / 2, vertical: 'middle' };
  const x = left + width / 2;
  return to === 'up'
    ? { kind: 'text', x, y: top - AIR, align: 'center', vertical: 'bottom' }
    : { kind: 'text', x, y: top + height + AIR, align: 'center' };
}

/** The middles of so many bands of a stretch. */
export const middles = (count: number, from: number, length: number): number[] =>
  Array.from({ length: count }, (_, at) => from + ((at + 0.5) * length) / Math.max(1, count));

/** The middles of bars side by side around one, each so thick, with gaps between. */
export const abreast = (count: number, middle: number, thickness: number, gap: number): number[] =>
  Array.from({ length: count }, (_, at) => middle + (at - (count - 1) / 2) * (thickness + gap));

/** How far bands stay from the edges of the picture, so that their ring is told from the one around the picture. */
export const BAND_INSET = 4;

/** Where bands lie: one after the other, each as long as the box. */
export interface BandsInput {
  keys: readonly string[];
  box: Box;
  /** How many would fill the box; more than there are keys where its end stays empty. */
  places?: number;
  /** Bands lie below each other, or stand side by side. */
  lying: boolean;
  /** Air between bands that the ring leaves free. @default 2 */
  gap?: number;
}

/**
 * Rings around everything that is drawn of each mark, its name and figures too: small bars need no aim, and what is
 * pointed at is outlined on the surface, where it is seen.
 */
export function bandRings({ keys, box, places = keys.length, lying, gap = 2 }: BandsInput): RingShape[] {
  const room = (lying ? box.height : box.width) / Math.max(1, places);
  const thickness = Math.max(1, room - gap);
  return keys.map((of, at): RingShape => {
    const middle = (lying ? box.top : box.left) + (at + 0.5) * room;
    const across = { start: middle - thickness / 2 };
    return lying
      ? { kind: 'ring', of, ...box, top: across.start, height: thickness, at: [box.left, middle] }
      : { kind: 'ring', of, ...box, left: across.start, width: thickness, at: [middle, box.top + box.height] };
  });
}

/** A piece of a bar that is divided into parts. */
export interface StackedPart extends Pick<BarShape, 'part' | 'colour' | 'decal'> {
  /** In the scale's unit. */
  length: number;
  /** Stands in what is known of it, where it has room. */
  label?: string;
}

/** Shorter pieces do without a line around them, which would leave nothing of their colour. */
const LEAST_EDGED = 6;

/** Parts that continue each other, told from one another by lines of the surface's colour. */
export function stackedBar(
  parts: readonly StackedPart[],
  { of, scale, middle, thickness }: Pick<BarInput, 'of' | 'scale' | 'middle' | 'thickness'>,
  context: ViewContext,
): Shape[] {
  const { surface, size, text } = context.tokens;
  const drawn = parts.filter(({ length }) => length > 0);
  let reached = 0;
  return drawn.flatMap(({ length, part, colour, decal = 0, label = '' }): Shape[] => {
    const ends = [along(scale, reached), along(scale, reached + length)] as const;
    reached += length;
    const box = between(scale.to, ends, middle, thickness);
    const room = scale.to === 'right' ? box.width : box.height;
    const edge = drawn.length > 1 && part === 'known' && room >= LEAST_EDGED ? { edge: surface } : {};
    const shape: Shape = { kind: 'bar', part, of, ...box, colour, decal, ...edge };
    if (label === '' || part !== 'known' || thickness < size.small * 1.3 || roomOf(label, size.small) + 8 > room)
      return [shape];
    const pale = isPale(of, context);
    const words: Shape = {
      kind: 'text',
      x: box.left + box.width / 2,
      y: box.top + box.height / 2,
      text: label,
      align: 'center',
      vertical: 'middle',
      colour: pale ? text : readableOn(colour),
      // Or the pattern would run through the figure.
      plate: pale || decal === 0 ? undefined : colour,
    };
    return [shape, words];
  });
}

/** A bar as a frame that lets what lies under it be seen. */
export const frame = (of: string, box: Box, colour: string, fill?: string): RectShape => ({
  kind: 'rect',
  of,
  ...inset(box, 0.75),
  stroke: colour,
  strokeWidth: 1.5,
  ...(fill ? { fill } : {}),
});
