import { wrapText } from '../chart/text.js';
import { inkOn } from '../drawing/readable.js';
import type { Shape, TextShape } from '../drawing/shapes.js';
import type { Tokens } from '../theme/tokens.js';
import type { Sign } from './sign.js';

/** Something of a card, set below what stands above it. */
export type Piece =
  | (Pick<TextShape, 'text' | 'colour' | 'bold'> & { size: number })
  | { height: number; shapes(left: number, top: number, width: number): readonly Shape[] };

/** Pieces one below the other in a column, with the air between lines that the page has; texts break to its width. */
export function stacked(
  pieces: readonly Piece[],
  { left, top, width, gap = 6 }: { left: number; top: number; width: number; gap?: number },
): { height: number; shapes: Shape[] } {
  const shapes: Shape[] = [];
  let y = top;
  for (const piece of pieces) {
    if ('text' in piece) {
      if (piece.text === '') continue;
      shapes.push({ kind: 'text', x: left, y, width, ...piece });
      y += heightOf(piece, width) + gap;
    } else {
      shapes.push(...piece.shapes(left, y, width));
      y += piece.height + gap;
    }
  }
  return { height: Math.max(0, y - top - gap), shapes };
}

/** As texts are broken where they are drawn. */
function heightOf({ text, size, bold = false }: { text: string; size: number; bold?: boolean }, width: number): number {
  const { length } = wrapText(text, width, bold ? size * 1.05 : size);
  return length > 1 ? length * size * 1.25 : size;
}

/** A word that judges, with its symbol, in the colour of its tone. */
export const signPiece = ({ word, symbol, tone }: Sign, tokens: Tokens): Piece => ({
  text: word === '' ? '' : `${symbol} ${word}`,
  size: tokens.size.body,
  bold: tone !== 'calm',
  colour: {
    good: tokens.text,
    warning: inkOn(tokens.shortage.tight, tokens),
    bad: inkOn(tokens.shortage.urgent, tokens),
    calm: tokens.muted,
  }[tone],
});

/** The air within a card. */
const PADDING = 10;

/** A card at a place: its pieces within an outline, at least so high. */
export function card(
  of: string,
  pieces: readonly Piece[],
  { left, top, width, height: least = 0 }: { left: number; top: number; width: number; height?: number },
  { line }: Pick<Tokens, 'line'>,
): { height: number; shapes: Shape[] } {
  const inside = stacked(pieces, { left: left + PADDING, top: top + PADDING, width: width - 2 * PADDING });
  const height = Math.max(least, inside.height + 2 * PADDING);
  return {
    height,
    shapes: [
      { kind: 'rect', of, left: left + 0.5, top: top + 0.5, width: width - 1, height: height - 1, stroke: line },
      ...inside.shapes,
    ],
  };
}

/** So many columns of one width side by side: the first of some numbers with which each has room for `least`, or one. */
export function columnsOf(
  width: number,
  { least, gap, counts }: { least: number; gap: number; counts: readonly number[] },
): { left: number; width: number }[] {
  const widthOf = (count: number) => (width - gap * (count - 1)) / count;
  const count = counts.find((one) => widthOf(one) >= least) ?? 1;
  return Array.from({ length: count }, (_, at) => ({ left: at * (widthOf(count) + gap), width: widthOf(count) }));
}
