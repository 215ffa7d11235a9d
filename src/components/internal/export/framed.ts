import { xmlText } from '../../../data/escapes.js';
import type { Messages } from '../../../locales/index.js';
import { textWidth, wrapText } from '../chart/text.js';
import { viewContext } from '../context.js';
import type { Shape } from '../drawing/shapes.js';
import { toCanvas } from '../drawing/to-canvas.js';
import { toSvg } from '../drawing/to-svg.js';
import type { Headline, LegendItem } from '../figure.template.js';
import type { Tokens } from '../theme/tokens.js';
import { type Picture, paintText, type TextLine, textSvg } from './picture.js';

/** What an exported picture shows beside the drawing, so that it still speaks for itself elsewhere. */
export interface ExportFrame {
  tokens: Tokens;
  headline: Headline;
  /** What the page's author says, marked as such: above the sentence, and above the footer. */
  author?: { tags: Messages['author']; headline: string; note: string } | undefined;
  legend: readonly LegendItem[];
  footer: string;
  /** In a page: it shrinks with its surroundings, keeps its height, and is never enlarged. */
  fluid?: boolean;
}

/** A key of the legend at its place. */
export interface Key extends LegendItem {
  x: number;
  y: number;
}

/** Where everything of the picture goes, in CSS pixels. */
interface Layout {
  width: number;
  height: number;
  lines: TextLine[];
  keys: Key[];
  drawing: { x: number; y: number };
}

/** Around the drawing. */
export const FRAME_MARGIN = 16;

function layoutOf({ width, height }: Picture, { tokens, headline, author, legend, footer }: ExportFrame): Layout {
  const { size, text, muted, accent } = tokens;
  let y = FRAME_MARGIN;
  const set = (words: string, fontSize: number, colour: string, bold = false): TextLine[] =>
    wrapText(words, width, fontSize).map((line) => {
      y += fontSize * 1.5;
      return { text: line, x: FRAME_MARGIN, y: y - fontSize * 0.4, size: fontSize, colour, bold };
    });
  const sentence =
    author && author.headline !== ''
      ? [
          ...set(author.tags.headline, size.small, accent),
          ...set(author.headline, size.large, text, true),
          ...set(author.tags.generated, size.small, muted),
          ...set(headline.title, size.body, text),
        ]
      : set(headline.title, size.large, text, true);
  const above = [...sentence, ...set(headline.subtitle, size.small, muted)];
  y += 6;
  const { keys, height: legendHeight } = keysOf(legend, width, y, size.small);
  y += legendHeight + 4;
  const drawing = { x: FRAME_MARGIN, y };
  y += height + 8;
  const remark =
    author && author.note !== ''
      ? [...set(author.tags.note, size.small, accent), ...set(author.note, size.body, text)]
      : [];
  const below = [...remark, ...set(footer, size.small, muted)];
  return { width: width + 2 * FRAME_MARGIN, height: y + FRAME_MARGIN, lines: [...above, ...below], keys, drawing };
}

/** Sets the legend in rows from `top`. */
function keysOf(legend: readonly LegendItem[], width: number, top: number, small: number) {
  const line = small * 1.6;
  let [x, y] = [0, top];
  const keys = legend.map((item): Key => {
    const needed = textWidth(item.label, small) + small * 2.6;
    if (x > 0 && x + needed > width) [x, y] = [0, y + line];
    const key = { ...item, x: FRAME_MARGIN + x, y };
    x += needed;
    return key;
  });
  return { keys, height: keys.length === 0 ? 0 : y + line - top };
}

/** A key as its marks are drawn. */
export function keyShapes({ x, y, colour, pattern = 'solid', decal = 0 }: Key, small: number): Shape[] {
  const box = { left: x, top: y + 2, width: small, height: small };
  const [middle, foot] = [box.top + small / 2, box.top + small - 0.5];
  switch (pattern) {
    case 'hatched':
      return [{ kind: 'bar', part: 'uncertain', ...box, colour }];
    case 'slot':
      return [{ kind: 'bar', part: 'open', ...box, colour }];
    case 'gap':
      return [{ kind: 'line', points: [[x, foot], [x + small, foot]], colour }]; // biome-ignore format: two ends
    case 'line':
      return [{ kind: 'rect', ...box, top: middle - 2.5, height: 5, fill: colour }];
    case 'tick':
      return [{ kind: 'rect', ...box, left: x + small / 2 - 1.5, width: 3, fill: colour }];
    case 'hollow':
      return [{ kind: 'dots', at: [[x + small / 2, middle]], radius: small / 2 - 1, stroke: colour, strokeWidth: 1.5 }];
    case 'solid':
      return [{ kind: 'rect', ...box, fill: colour, decal }];
  }
}

/** The legend as shapes of its own, from the top left, and how high it is. */
export function legendShapes(legend: readonly LegendItem[], width: number, { size, text }: Tokens) {
  const { keys, height } = keysOf(legend, width, 0, size.small);
  const shapes = keys
    .map((key) => ({ ...key, x: key.x - FRAME_MARGIN }))
    .flatMap((key): Shape[] => [
      ...keyShapes(key, size.small),
      { kind: 'text', text: key.label, x: key.x + size.small * 1.4, y: key.y + 2, size: size.small, colour: text },
    ]);
  return { shapes, height };
}

const labelOf = (key: Key, { size, text }: Tokens): TextLine => ({
  text: key.label,
  x: key.x + size.small * 1.4,
  y: key.y + size.small,
  size: size.small,
  colour: text,
});

/** A drawing with its frame as one SVG document. */
export function framedSvg(picture: Picture, frame: ExportFrame): string {
  const { tokens, headline, fluid = false } = frame;
  const { width, height, lines, keys, drawing } = layoutOf(picture, frame);
  const across = fluid ? 'width="100%" preserveAspectRatio="xMinYMin"' : `width="${width}"`;
  const { small } = tokens.size;
  const shapes = keys.flatMap((key) => keyShapes(key, small));
  const legend = [toSvg(shapes, viewContext({ tokens })), ...keys.map((key) => textSvg(labelOf(key, tokens)))];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" ${across} height="${height}" ` +
    `viewBox="0 0 ${width} ${height}" role="img" aria-label="${xmlText(headline.summary)}" ` +
    `font-family="${xmlText(tokens.font)}"><rect width="100%" height="100%" fill="${xmlText(tokens.surface)}"/>` +
    `${lines.map(textSvg).join('')}${legend.join('')}${picture.toSvg(drawing.x, drawing.y)}</svg>`
  );
}

/** A drawing with its frame as a PNG image, two pixels to a CSS pixel. */
export function framedPng(picture: Picture, frame: ExportFrame): Promise<Blob> {
  const scale = 2;
  const { tokens } = frame;
  const { width, height, lines, keys, drawing } = layoutOf(picture, frame);
  const canvas = document.createElement('canvas');
  canvas.width = width * scale;
  canvas.height = height * scale;
  const pen = canvas.getContext('2d')!;
  pen.scale(scale, scale);
  pen.fillStyle = tokens.surface;
  pen.fillRect(0, 0, width, height);
  picture.paint(pen, drawing.x, drawing.y, scale);
  for (const line of lines) paintText(pen, line, tokens.font);
  const shapes = keys.flatMap((key) => keyShapes(key, tokens.size.small));
  toCanvas(shapes, pen, scale, viewContext({ tokens }));
  for (const key of keys) paintText(pen, labelOf(key, tokens), tokens.font);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('the browser could not make a PNG'))),
      'image/png',
    );
  });
}
