import { csvText, xmlText } from '../../../data/escapes.js';
import { EXPORT_FORMATS, type ExportFormat } from '../share/share-entries.js';
import type { StandingElement } from '../standing-element.js';
import type { StandingFigure } from '../standing-figure.js';
import { aboveOf } from './exports.js';
import type { Whole } from './whole.js';
import { bookOf } from './workbook.js';
import { writeBook } from './xlsx.js';

type Member = StandingElement<unknown>;

/** What stands above the pictures of several views: a title, and what the author says. */
interface Gathering {
  /** Lines from top to bottom, the first of them large. */
  above: readonly string[];
  font: string;
  colours: { text: string; surface: string };
}

function gatheringOf(whole: Whole): Gathering {
  const { font, text, surface } = whole.context.tokens;
  return { above: aboveOf(whole), font, colours: { text, surface } };
}

const GAP = 24;
const MARGIN = 16;
/** The largest side of a canvas that browsers make, in pixels. */
const CANVAS = 16_384;

/** Several views as one file: pictures below each other, tables after each other, a sheet each. */
export async function gathered(format: ExportFormat, whole: Whole): Promise<Blob> {
  const gathering = gatheringOf(whole);
  const shown = whole.members.filter(({ status }) => status === 'ready' || status === 'loading');
  if (!EXPORT_FORMATS.includes(format))
    throw new Error(`unknown format ${JSON.stringify(format)}: ${EXPORT_FORMATS.join(', ')}`);
  if (format === 'svg') return new Blob([svgOf(await picturesOf(shown), gathering)], { type: 'image/svg+xml' });
  if (format === 'png') return pngOf(shown, gathering);
  const figures = await standing(shown);
  if (format === 'xlsx')
    return new Blob([(await writeBook(bookOf(figures))) as Uint8Array<ArrayBuffer>], {
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    });
  const tables: string[] = [];
  for (const member of shown) {
    const { model, view, headline } = await member.present();
    if (model !== undefined && !view.isEmpty(model))
      tables.push(`${csvLine(headline.title)}${(await member.toCSV()).slice(1)}`);
  }
  const head = gathering.above.map(csvLine).join('');
  return new Blob([`\uFEFF${[head, ...tables].join('\r\n')}`], { type: 'text/csv;charset=utf-8' });
}

async function standing(members: readonly Member[]): Promise<StandingFigure<unknown>[]> {
  const all = await Promise.all(members.map((member) => member.present()));
  return all.filter(({ model, view }) => model !== undefined && !view.isEmpty(model));
}

const csvLine = (text: string): string => `${csvText(text)}\r\n`;

interface PictureOf {
  svg: string;
  width: number;
  height: number;
}

/** The views that have a picture; one whose rows were all filtered away has none. */
async function picturesOf(members: readonly Member[]): Promise<PictureOf[]> {
  const pictures: PictureOf[] = [];
  for (const member of members) {
    const figure = await member.present();
    if (figure.model === undefined || figure.view.isEmpty(figure.model)) continue;
    const svg = await member.toSVG();
    const [width = 0, height = 0] = [/ width="([\d.]+)"/, / height="([\d.]+)"/].map((size) =>
      Number(size.exec(svg)?.[1]),
    );
    pictures.push({ svg, width, height });
  }
  return pictures;
}

interface Place {
  top: number;
  width: number;
  height: number;
}

/** Where each picture goes, and how large all is. */
function placesOf(
  sizes: readonly { width: number; height: number }[],
  lines: number,
): { places: Place[]; width: number; height: number } {
  let top = MARGIN + lines * 30;
  const places = sizes.map(({ width, height }) => {
    const place = { top, width, height };
    top += height + GAP;
    return place;
  });
  return { places, width: Math.max(320, ...sizes.map(({ width }) => width)), height: top };
}

const sizeOf = (at: number): number => (at === 0 ? 22 : 14);

function svgOf(pictures: readonly PictureOf[], { above, font, colours }: Gathering): string {
  const { places, width, height } = placesOf(pictures, above.length);
  const words = above.map(
    (line, at) =>
      `<text x="${MARGIN}" y="${MARGIN + 22 + at * 30}" font-size="${sizeOf(at)}" fill="${colours.text}"${at === 0 ? ' font-weight="700"' : ''}>${xmlText(line)}</text>`,
  );
  const drawn = pictures.map(({ svg }, at) => svg.replace('<svg ', `<svg x="0" y="${places[at]!.top}" `));
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ` +
    `font-family="${xmlText(font)}"><rect width="100%" height="100%" fill="${colours.surface}"/>` +
    `${words.join('')}${drawn.join('')}</svg>`
  );
}

async function pngOf(members: readonly Member[], { above, font, colours }: Gathering): Promise<Blob> {
  const images: ImageBitmap[] = [];
  for (const member of members) {
    const figure = await member.present();
    if (figure.model === undefined || figure.view.isEmpty(figure.model)) continue;
    images.push(await createImageBitmap(await member.toPNG()));
  }
  const { places, width, height } = placesOf(
    images.map((image) => ({ width: image.width / 2, height: image.height / 2 })),
    above.length,
  );
  // Twice the size, unless no browser could hold that.
  const scale = Math.min(2, CANVAS / height, CANVAS / width);
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(width * scale);
  canvas.height = Math.floor(height * scale);
  const pen = canvas.getContext('2d')!;
  pen.scale(scale, scale);
  pen.fillStyle = colours.surface;
  pen.fillRect(0, 0, width, height);
  pen.fillStyle = colours.text;
  above.forEach((line, at) => {
    pen.font = `${at === 0 ? '700 ' : ''}${sizeOf(at)}px ${font}`;
    pen.fillText(line, MARGIN, MARGIN + 22 + at * 30);
  });
  images.forEach((image, at) => {
    const { top, width, height } = places[at]!;
    pen.drawImage(image, 0, top, width, height);
  });
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('the browser could not make a PNG'))),
      'image/png',
    );
  });
}
