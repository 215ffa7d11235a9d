import type PDFDocument from 'pdfkit';
import type { ViewContext } from '../../components/internal/context.js';
import {
  type Paint,
  type Painted,
  type PaintedText,
  type Pattern,
  paint,
} from '../../components/internal/drawing/paint.js';
import type { Box, DotsShape, Shape } from '../../components/internal/drawing/shapes.js';
import { BOLD, type Letters } from '../font/letters.js';
import { CENTRAL, squeeze } from '../outlined.js';

type Doc = InstanceType<typeof PDFDocument> & { addContent(operators: string): unknown };
type Tile = ReturnType<Doc['pattern']>;

const PLAIN = { liga: false, kern: false, calt: false, clig: false };

/** How a line of text is set; its place is that of its baseline. */
export interface TextLook {
  size: number;
  colour: string;
  bold?: boolean;
  align?: 'left' | 'center' | 'right';
  /** Colour of an edge below the letters, two pixels thick. */
  halo?: string | undefined;
  /** How much narrower the letters are than the font has them. */
  narrow?: number;
}

/** Draws on the pages of a PDF document in CSS pixels, from the top left. */
export class Pen {
  readonly doc: Doc;
  readonly letters: Letters;
  readonly #tiles = new Map<string, Tile>();

  constructor(doc: Doc, letters: Letters) {
    this.doc = doc;
    this.letters = letters;
  }

  text(words: string, x: number, y: number, look: TextLook): void {
    const { size, colour, bold = false, align = 'left', halo, narrow = 1 } = look;
    const text = this.letters.settable(words);
    if (text === '') return;
    const width = this.letters.widthOf(text, size, bold) * narrow;
    const left = x - (align === 'right' ? width : align === 'center' ? width / 2 : 0);
    const { doc } = this;
    // One letter after the other: joined or moved ones would be as wide as nobody reckoned.
    const features = PLAIN as unknown as PDFKit.Mixins.OpenTypeFeatures[];
    const set = { lineBreak: false, baseline: 'alphabetic', features, horizontalScaling: 100 * narrow } as const;
    doc.fontSize(size);
    // Characters that the font lacks are noted.
    for (const char of text) this.letters.glyphOf(char);
    if (halo)
      doc
        .lineWidth(2)
        .lineJoin('round')
        .strokeColor(halo)
        .text(text, left, y, { ...set, fill: false, stroke: true });
    doc.fillColor(colour);
    if (bold) doc.lineWidth(size * BOLD).strokeColor(colour);
    doc.text(text, left, y, { ...set, fill: true, stroke: bold });
  }

  /** Draws shapes with their top left corner at a point, as far as they lie between two heights of theirs. */
  shapes(shapes: readonly Shape[], context: ViewContext, { left, top, from, to }: Placed): void {
    const { doc } = this;
    doc.save();
    doc.rect(left - 8, top, context.width + 16, to - from).clip();
    doc.translate(left, top - from);
    for (const shape of shapes) {
      if (shape.kind === 'dots' && shape.fill && !shape.stroke) this.#dots(shape);
      else for (const one of paint([shape], context)) this.#draw(one);
    }
    doc.restore();
  }

  #draw(one: Painted): void {
    const { doc } = this;
    const { fill, stroke, opacity = 1 } = one.paint;
    if (fill === 'transparent' && !stroke) return;
    doc.save();
    if (opacity < 1) doc.opacity(opacity);
    if (one.kind === 'text') this.#letters(one);
    else
      this.#surface(one.paint, () => {
        if (one.kind === 'path') doc.path(one.d);
        else outline(doc, one, one.radius);
      });
    doc.restore();
  }

  /** Lines without length and with round ends: a hundredth of what as many circles take. */
  #dots({ at, radius, fill, opacity = 1 }: DotsShape): void {
    const { doc } = this;
    doc
      .save()
      .lineCap('round')
      .lineWidth(2 * radius);
    if (opacity < 1) doc.opacity(opacity);
    const short = (number: number) => Math.round(number * 100) / 100;
    for (const [x, y] of at) doc.addContent(`${short(x)} ${short(y)} m ${short(x)} ${short(y)} l`);
    doc.strokeColor(colourOf(fill!)).stroke().restore();
  }

  #letters({ x, y, text, size, bold, align, upright, paint: { fill, stroke } }: PaintedText): void {
    const { doc } = this;
    const narrow = squeeze(text, size, bold, this.letters);
    const look = { size, colour: colourOf(fill as string), bold, align, narrow, halo: stroke && colourOf(stroke) };
    if (upright) doc.translate(x, y).rotate(-90).translate(-x, -y);
    this.text(text, x, y + size * CENTRAL, look);
  }

  #surface({ fill, stroke, strokeWidth = 1, dash, opacity = 1 }: Paint, draw: () => void): void {
    const { doc } = this;
    if (fill !== undefined && fill !== 'transparent') {
      draw();
      if (typeof fill === 'string') doc.fillColor(colourOf(fill)).fill('even-odd');
      else doc.fillColor([this.#tile(fill), colourOf(fill.colour)], fill.opacity * opacity).fill('even-odd');
    }
    if (!stroke) return;
    draw();
    doc.strokeColor(colourOf(stroke)).lineWidth(strokeWidth);
    if (dash?.length) doc.dash(dash[0]!, { space: dash[1] ?? dash[0]! });
    doc.stroke();
  }

  /** A pattern of the document, turned as it is to lie. */
  #tile(pattern: Pattern): Tile {
    const { width, height, d, turned = 0 } = pattern;
    const key = `${width} ${height} ${turned} ${d}`;
    const known = this.#tiles.get(key);
    if (known) return known;
    const { doc } = this;
    const tile = doc.pattern([0, 0, width, height], width, height, this.#operatorsOf(d));
    doc.save().rotate(turned);
    // It lies as the page does when it is first taken.
    doc.fillColor([tile, '#000000']).restore();
    this.#tiles.set(key, tile);
    return tile;
  }

  /** An outline that is filled, as what a pattern draws. */
  #operatorsOf(d: string): string {
    const said: string[] = [];
    const recorder = Object.create(this.doc) as Doc;
    recorder.addContent = (operators) => {
      said.push(operators);
      return recorder;
    };
    recorder.path(d).fill();
    return said.join('\n');
  }
}

/** Where a part of a drawing goes: the corner of the part, and from which of its heights to which it reaches. */
interface Placed {
  left: number;
  top: number;
  from: number;
  to: number;
}

function outline(doc: Doc, { left, top, width, height }: Box, radius = 0): void {
  const round = Math.min(radius, width / 2, height / 2);
  if (round > 0) doc.roundedRect(left, top, width, height, round);
  else doc.rect(left, top, width, height);
}

/** `rgb(…)` as PDF takes it. */
function colourOf(colour: string): string {
  const parts = /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)/.exec(colour)?.slice(1);
  return parts ? `#${parts.map((one) => Number(one).toString(16).padStart(2, '0')).join('')}` : colour;
}
