import type { ViewContext } from '../components/internal/context.js';
import { drawnPicture } from '../components/internal/drawing/picture.js';
import type { Drawing } from '../components/internal/drawing/shapes.js';
import type { ExportFrame } from '../components/internal/export/framed.js';
import { FRAME_MARGIN, framedSvg } from '../components/internal/export/framed.js';
import type { Picture } from '../components/internal/export/picture.js';
import { LOOKS } from '../components/internal/theme/tokens.js';
import { alternativeOf } from './prose.js';
import type { ReportFigure } from './report.js';
import { pieceOf, slicesOf } from './slices.js';

/** Makes pixels of a picture: a browser's canvas, or what Node has; undefined where there is nothing that can. */
export type PngMaker = (picture: Picture, frame: ExportFrame) => Promise<Uint8Array | undefined>;

/** A picture for paper, with the legend alone beside it: what else it says stands in the text around it. */
export interface PaperPicture {
  picture: Picture;
  frame: ExportFrame;
  svg: string;
  /** In CSS pixels, as drawn. */
  width: number;
  height: number;
}

/** Fonts by name alone: not every program knows what a browser calls those of the system. */
const PAPER = {
  ...LOOKS.light,
  font: "'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', 'Segoe UI', Arial, sans-serif",
};
/** Letters for drawings that are made smaller: wider ones may be lower by much. */
const LOOSE = { ...PAPER, size: { small: 14, body: 16, large: 20, huge: 27 }, row: 44 };
/** How much wider those are drawn. */
const WIDER = 652 / 558;

/** A drawing with the context it was made in. */
interface Drawn {
  drawing: Drawing;
  context: ViewContext;
}

/** A figure on paper: light, with patterns; drawn at once in its width, or wider in larger letters where that is lower by much. */
function drawnFor(figure: ReportFigure, width: number): Drawn {
  const [plain, loose] = [
    { ...figure.context, tokens: PAPER, width, reducedMotion: true },
    { ...figure.context, tokens: LOOSE, width: width * WIDER, reducedMotion: true },
  ].map((context) => {
    const least = Math.max(figure.in(context).drawing({ ...context, height: 1 }).least, 180);
    const whole = { ...context, height: least };
    return { drawing: figure.in(whole).drawing(whole), context: whole };
  }) as [Drawn, Drawn];
  return loose.context.height / WIDER < plain.context.height * 0.75 ? loose : plain;
}

/** The pictures of a figure, each no higher than `most`; none where its data table stands for it. */
export function paperPictures(figure: ReportFigure, width: number, most: number): PaperPicture[] {
  if (figure.isTable) return [];
  const inside = width - 2 * FRAME_MARGIN;
  const { drawing, context } = drawnFor(figure, inside);
  const scale = (context.width + 2 * FRAME_MARGIN) / width;
  const slices = slicesOf(drawing.shapes, context.height, most * scale);
  return slices.map((slice, at) => {
    const piece = { ...context, height: slice[1] - slice[0] };
    const picture = drawnPicture(pieceOf(drawing.shapes, slice), piece);
    const frame: ExportFrame = {
      tokens: context.tokens,
      headline: { title: '', subtitle: '', summary: alternativeOf(figure) },
      legend: at === 0 ? figure.in(context).legend : [],
      footer: '',
    };
    const svg = framedSvg(picture, frame);
    const height = Number(/ height="([\d.]+)"/.exec(svg)![1]);
    const shrunk = Math.min(1 / scale, most / height);
    return { picture, frame, svg, width: (picture.width + 2 * FRAME_MARGIN) * shrunk, height: height * shrunk };
  });
}
