import { roomOf, wordsOf, wrapText } from '../chart/text.js';
import type { ViewContext } from '../context.js';
import {
  type AreaShape,
  type BarShape,
  type Box,
  type DotsShape,
  inset,
  type LineShape,
  type Point,
  type RectShape,
  type RingShape,
  type Shape,
  type TextShape,
} from './shapes.js';
import { HATCH, type Tile, tileOf } from './tiles.js';

/** A pattern in a colour. */
export interface Pattern extends Tile {
  colour: string;
  opacity: number;
}

/** What is drawn within an outline and along it. */
export interface Paint {
  fill?: string | Pattern | undefined;
  stroke?: string | undefined;
  strokeWidth?: number | undefined;
  dash?: readonly number[] | undefined;
  opacity?: number | undefined;
}

interface Named {
  /** The same from one drawing to the next for what is the same, so that it moves there. */
  name: string;
  paint: Paint;
  /** It answers the pointer for this mark, at this point. */
  key?: string;
  at?: Point;
  /** Keys of marks; its look while one of them is pointed at. */
  with?: readonly string[];
  lit?: Paint;
}

interface PaintedRect extends Named, Box {
  kind: 'rect';
  radius?: number | undefined;
}
interface PaintedPath extends Named {
  kind: 'path';
  /** As in SVG. */
  d: string;
}
/** A line of text around the middle of its height. */
export interface PaintedText extends Named {
  kind: 'text';
  x: number;
  y: number;
  text: string;
  size: number;
  bold: boolean;
  align: 'left' | 'center' | 'right';
  upright: boolean;
}

/** Shapes as pens draw them: looks applied, words broken into lines. */
export type Painted = PaintedRect | PaintedPath | PaintedText;

type Unnamed = (Omit<PaintedRect, 'name'> | Omit<PaintedPath, 'name'> | Omit<PaintedText, 'name'>) & { role: string };

/** Selection pales the rest. */
const PALE = 0.3;
export const isPale = (of: string | readonly string[] | undefined, { selected }: ViewContext): boolean =>
  of !== undefined && selected.size > 0 && !keysOf(of).some((key) => selected.has(key));

const keysOf = (of: string | readonly string[] | undefined): readonly string[] =>
  of === undefined ? [] : typeof of === 'string' ? [of] : of;

/** Applies the look to shapes, in their order. */
export function paint(shapes: readonly Shape[], context: ViewContext): Painted[] {
  const met = new Map<string, number>();
  return shapes.flatMap((shape) => {
    const owner = 'of' in shape ? keysOf(shape.of).join('+') : '';
    return piecesOf(shape, context).map(({ role, ...piece }): Painted => {
      const kind = `${owner}:${role}`;
      const count = met.get(kind) ?? 0;
      met.set(kind, count + 1);
      return { ...piece, name: `${kind}:${count}` };
    });
  });
}

function piecesOf(shape: Shape, context: ViewContext): Unnamed[] {
  switch (shape.kind) {
    case 'rect':
      return rectPieces(shape, context);
    case 'bar':
      return rectPieces(barLook(shape, context), context, `${shape.part}`);
    case 'text':
      return textPieces(shape, context);
    case 'line':
      return [linePiece(shape, context)];
    case 'area':
      return areaPieces(shape, context);
    case 'dots':
      return [dotsPiece(shape, context)];
    case 'ring':
      return [ringPiece(shape, context)];
  }
}

const opacityOf = ({ of, opacity = 1 }: { of?: string | readonly string[]; opacity?: number }, context: ViewContext) =>
  opacity * (isPale(of, context) ? PALE : 1);

type Hatched = RectShape & { hatch?: string };

/** Uncertain lengths are hatched in their colour, open ones an outline. */
function barLook({ kind: _, part, colour, edge, decal = 0, ...box }: BarShape, { tokens }: ViewContext): Hatched {
  const rect = { kind: 'rect' as const, ...box };
  if (part === 'known' && !edge) return { ...rect, fill: colour, decal };
  // Lines around a piece lie within its length.
  const within = { ...rect, ...inset(box, Math.min(0.5, box.width / 2, box.height / 2)) };
  if (part === 'known') return { ...within, fill: colour, decal, stroke: edge! };
  if (part === 'open') return { ...within, stroke: colour, dash: [4, 2] };
  return { ...within, fill: tokens.surface, stroke: colour, hatch: colour };
}

/** The fill with its outline, and its pattern over both. */
function coats(shape: RectShape | AreaShape | Hatched, context: ViewContext): Paint[] {
  const { fill, stroke, strokeWidth = 1, dash, decal = 0 } = shape;
  const opacity = opacityOf(shape, context);
  const tile = tileOf(decal);
  const hatch = 'hatch' in shape ? shape.hatch : undefined;
  const pattern = hatch
    ? { ...HATCH, colour: hatch, opacity: shape.kind === 'area' ? 0.5 : 1 }
    : tile && { ...tile, colour: context.tokens.surface, opacity: 0.32 };
  return [
    { fill, opacity, ...(stroke ? { stroke, strokeWidth, dash } : {}) },
    ...(pattern ? [{ fill: pattern, opacity }] : []),
  ];
}

const boxOf = ({ left, top, width, height }: Box): Box => ({ left, top, width, height });

const rectPieces = (shape: Hatched, context: ViewContext, role = 'rect'): Unnamed[] =>
  coats(shape, context).map((paint) => ({ kind: 'rect', role, ...boxOf(shape), radius: shape.radius, paint }));

function areaPieces(shape: AreaShape, context: ViewContext): Unnamed[] {
  const { rings, lit, of } = shape;
  const [ground, ...patterns] = coats(shape, context).map((paint) => ({
    kind: 'path' as const,
    role: 'area',
    d: outlineOf(rings),
    paint,
  }));
  return [lit ? { ...ground!, with: keysOf(of), lit: { ...ground!.paint, ...litPaint(lit) } } : ground!, ...patterns];
}

const litPaint = ({ colour, thickness, opacity }: NonNullable<LineShape['lit']>): Paint => ({
  ...(colour === undefined ? {} : { stroke: colour }),
  ...(thickness === undefined ? {} : { strokeWidth: thickness }),
  ...(opacity === undefined ? {} : { opacity }),
});

function linePiece(shape: LineShape, context: ViewContext): Unnamed {
  const { points, curved, colour, thickness = 1, dash, lit, of } = shape;
  const paint = { stroke: colour, strokeWidth: thickness, dash, opacity: opacityOf(shape, context) };
  const piece = { kind: 'path' as const, role: 'line', d: curved ? curveOf(points) : lineOf(points), paint };
  return lit ? { ...piece, with: keysOf(of), lit: { ...paint, ...litPaint(lit) } } : piece;
}

/** One outline for all of them: thousands of elements would cost a browser more than the rest of the page. */
function dotsPiece(shape: DotsShape, context: ViewContext): Unnamed {
  const { at, radius, fill, stroke, strokeWidth } = shape;
  const [r, across] = [short(radius), short(2 * radius)];
  const d = at.map(([x, y]) => `M${pair([x - radius, y])}a${r} ${r} 0 1 0 ${across} 0a${r} ${r} 0 1 0 ${-across} 0z`);
  const paint = { fill, stroke, strokeWidth, opacity: opacityOf(shape, context) };
  return { kind: 'path', role: 'dots', d: d.join(''), paint };
}

function ringPiece({ of, rings, radius, at, ...box }: RingShape, { tokens }: ViewContext): Unnamed {
  const { left, top, width, height } = box;
  const place = {
    role: 'ring',
    key: of,
    at: at ?? ([left + width / 2, top + height / 2] as const),
    paint: { fill: 'transparent' },
    lit: { fill: 'transparent', stroke: tokens.focus, strokeWidth: 2 },
  };
  return rings
    ? { kind: 'path', ...place, d: outlineOf(rings) }
    : { kind: 'rect', ...place, ...boxOf({ left, top, width, height }), radius };
}

function textPieces(shape: TextShape, { tokens }: ViewContext): Unnamed[] {
  const { x, y, text, width, bold = false, align = 'left', vertical = 'top', line = 1.25, plate, halo } = shape;
  const { upright = false } = shape;
  const { size = tokens.size.small, colour = tokens.text } = shape;
  if (text === '') return [];
  const room = bold ? size * 1.05 : size;
  const lines = width === undefined || width === Infinity ? text.split('\n') : wrapText(text, width, room);
  const pitch = lines.length > 1 ? size * line : size;
  const whole = pitch * lines.length;
  const top = vertical === 'top' ? y : vertical === 'bottom' ? y - whole : y - whole / 2;
  const letters = lines.map(
    (words, at): Unnamed => ({
      kind: 'text',
      role: 'text',
      ...(upright ? { x: x + top - y + pitch * (at + 0.5), y } : { x, y: top + pitch * (at + 0.5) }),
      upright,
      text: wordsOf(words),
      size,
      bold,
      align,
      paint: { fill: colour, ...(halo ? { stroke: halo, strokeWidth: 2 } : {}) },
    }),
  );
  if (!plate) return letters;
  const wide = Math.max(...lines.map((words) => roomOf(words, room)));
  const left = align === 'left' ? x : align === 'right' ? x - wide : x - wide / 2;
  return [
    {
      kind: 'rect',
      role: 'plate',
      ...{ left: left - 2, top: top - 1, width: wide + 4, height: whole + 2 },
      paint: { fill: plate },
    },
    ...letters,
  ];
}

const short = (number: number): number => Math.round(number * 100) / 100;
const pair = ([x, y]: Point): string => `${short(x)} ${short(y)}`;

const lineOf = (points: readonly Point[]): string => `M${points.map(pair).join('L')}`;
const curveOf = ([first, ...rest]: readonly Point[]): string => `M${pair(first!)}C${rest.map(pair).join(' ')}`;
const outlineOf = (rings: readonly (readonly Point[])[]): string => rings.map((ring) => `${lineOf(ring)}Z`).join('');
