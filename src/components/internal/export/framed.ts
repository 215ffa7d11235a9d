import { xmlText } from '../../../data/escapes.js';
import { textWidth, wrapText } from '../chart/text.js';
import type { Headline, LegendItem } from '../figure.template.js';
import type { Tokens } from '../theme/tokens.js';
import { type Picture, paintText, type TextLine, textSvg } from './picture.js';

/** What an exported picture shows beside the drawing, so that it still speaks for itself elsewhere. */
export interface ExportFrame {
  tokens: Tokens;
  headline: Headline;
  legend: readonly LegendItem[];
  footer: string;
}

/** A key of the legend at its place. */
interface Key extends LegendItem {
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

const MARGIN = 16;

function layoutOf({ width, height }: Picture, { tokens, headline, legend, footer }: ExportFrame): Layout {
  const { size, text, muted } = tokens;
  let y = MARGIN;
  const set = (words: string, fontSize: number, colour: string, bold = false): TextLine[] =>
    wrapText(words, width, fontSize).map((line) => {
      y += fontSize * 1.5;
      return { text: line, x: MARGIN, y: y - fontSize * 0.4, size: fontSize, colour, bold };
    });
  const above = [...set(headline.title, size.large, text, true), ...set(headline.subtitle, size.small, muted)];
  y += 6;
  const { keys, height: legendHeight } = keysOf(legend, width, y, size.small);
  y += legendHeight + 4;
  const drawing = { x: MARGIN, y };
  y += height + 8;
  const below = set(footer, size.small, muted);
  return { width: width + 2 * MARGIN, height: y + MARGIN, lines: [...above, ...below], keys, drawing };
}

/** Sets the legend in rows from `top`. */
function keysOf(legend: readonly LegendItem[], width: number, top: number, small: number) {
  const line = small * 1.6;
  let [x, y] = [0, top];
  const keys = legend.map((item): Key => {
    const needed = textWidth(item.label, small) + small * 2.6;
    if (x > 0 && x + needed > width) [x, y] = [0, y + line];
    const key = { ...item, x: MARGIN + x, y };
    x += needed;
    return key;
  });
  return { keys, height: keys.length === 0 ? 0 : y + line - top };
}

/** Is a key drawn as an outline? What is uncertain, open or absent has no filled colour on the chart either. */
const isOutline = ({ pattern }: LegendItem): boolean =>
  pattern === 'slot' || pattern === 'gap' || pattern === 'hatched';

/** The decals in a key, by their place: boxes in tenths of its side. */
const DECALS: readonly (readonly (readonly [x: number, y: number, width: number, height: number])[])[] = [
  [],
  [
    [2, 2, 2, 2],
    [6, 2, 2, 2],
    [4, 6, 2, 2],
    [8, 6, 2, 2],
  ],
  [
    [0, 2, 10, 2],
    [0, 6, 10, 2],
  ],
  [
    [2, 0, 2, 10],
    [6, 0, 2, 10],
  ],
  [
    [0, 2, 5, 2],
    [5, 6, 5, 2],
  ],
  [
    [1, 1, 3, 3],
    [6, 6, 3, 3],
  ],
  [
    [0, 0, 5, 5],
    [5, 5, 5, 5],
  ],
  [[3, 3, 4, 4]],
];
const decalBoxes = ({ x, y, decal = 0 }: Key, side: number) =>
  DECALS[decal % DECALS.length]!.map(
    ([left, top, width, height]) =>
      [x + (left * side) / 10, y + 2 + (top * side) / 10, (width * side) / 10, (height * side) / 10] as const,
  );

const labelOf = (key: Key, { size, text }: Tokens): TextLine => ({
  text: key.label,
  x: key.x + size.small * 1.4,
  y: key.y + size.small,
  size: size.small,
  colour: text,
});

/** A drawing with its frame as one SVG document. */
export function framedSvg(picture: Picture, frame: ExportFrame): string {
  const { tokens, headline } = frame;
  const { width, height, lines, keys, drawing } = layoutOf(picture, frame);
  const { small } = tokens.size;
  const legend = keys.map(
    (key) =>
      `<rect x="${key.x}" y="${key.y + 2}" width="${small}" height="${small}" ${
        isOutline(key)
          ? `fill="none" stroke="${xmlText(key.colour)}"${key.pattern === 'hatched' ? '' : ' stroke-dasharray="2"'}`
          : `fill="${xmlText(key.colour)}"`
      }/>${decalBoxes(key, small)
        .map(
          ([x, y, width, height]) =>
            `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${xmlText(tokens.surface)}" opacity="0.5"/>`,
        )
        .join('')}${textSvg(labelOf(key, tokens))}`,
  );
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" ` +
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
  const { small } = tokens.size;
  const canvas = document.createElement('canvas');
  canvas.width = width * scale;
  canvas.height = height * scale;
  const pen = canvas.getContext('2d')!;
  pen.scale(scale, scale);
  pen.fillStyle = tokens.surface;
  pen.fillRect(0, 0, width, height);
  picture.paint(pen, drawing.x, drawing.y, scale);
  for (const line of lines) paintText(pen, line, tokens.font);
  for (const key of keys) {
    const box = [key.x, key.y + 2, small, small] as const;
    pen.setLineDash(key.pattern === 'hatched' ? [] : [2]);
    pen.strokeStyle = pen.fillStyle = key.colour;
    if (isOutline(key)) pen.strokeRect(...box);
    else pen.fillRect(...box);
    pen.globalAlpha = 0.5;
    pen.fillStyle = tokens.surface;
    for (const one of decalBoxes(key, small)) pen.fillRect(...one);
    pen.globalAlpha = 1;
    paintText(pen, labelOf(key, tokens), tokens.font);
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('the browser could not make a PNG'))),
      'image/png',
    );
  });
}
