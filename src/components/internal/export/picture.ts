import { xmlText } from '../../../data/escapes.js';

/** A drawing for an exported picture, as SVG and as pixels: the same marks in both. */
export interface Picture {
  /** In CSS pixels. */
  width: number;
  height: number;
  /** Markup of one element with its top left corner at a point. */
  toSvg(x: number, y: number): string;
  /** Draws it at a point, with `scale` device pixels to a CSS pixel. */
  paint(pen: CanvasRenderingContext2D, x: number, y: number, scale: number): void;
}

/** A line of text at its baseline. */
export interface TextLine {
  text: string;
  x: number;
  y: number;
  size: number;
  colour: string;
  bold?: boolean;
  /** @default 'start' */
  anchor?: 'start' | 'end';
}

export const textSvg = ({ text, x, y, size, colour, bold, anchor }: TextLine): string =>
  `<text x="${x}" y="${y}" font-size="${size}" fill="${xmlText(colour)}"${bold ? ' font-weight="700"' : ''}${
    anchor === 'end' ? ' text-anchor="end"' : ''
  }>${xmlText(text)}</text>`;

export function paintText(pen: CanvasRenderingContext2D, line: TextLine, font: string): void {
  pen.font = `${line.bold ? '700 ' : ''}${line.size}px ${font}`;
  pen.fillStyle = line.colour;
  pen.textAlign = line.anchor ?? 'start';
  pen.fillText(line.text, line.x, line.y);
  pen.textAlign = 'start';
}
