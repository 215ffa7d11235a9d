import { wrapText } from '../components/internal/chart/text.js';
import type { ViewContext } from '../components/internal/context.js';
import type { Shape } from '../components/internal/drawing/shapes.js';
import { type ChartPlan, chartPlan } from '../components/internal/export/chart-plan.js';
import { legendShapes } from '../components/internal/export/framed.js';
import { LOOKS } from '../components/internal/theme/tokens.js';
import { type About, type Fonts, type Run, type TextBox, textPart } from './drawingml.js';
import { alternativeOf } from './prose.js';
import type { Report, ReportFigure } from './report.js';
import { pieceOf, slicesOf } from './slices.js';
import { shapeParts } from './slides.shapes.js';
import { tablePart, tablePieces } from './slides.table.js';
import type { FileWords } from './words/zh-CN.js';

/** A slide: its objects as markup, a chart that office programs can edit, and what is said to it. */
export interface Slide {
  parts: string;
  chart?: { plan: ChartPlan; left: number; top: number; width: number; height: number; about: Omit<About, 'id'> };
  notes: string;
  isHidden: boolean;
}

/** All slides are 1280 × 720 CSS pixels: 13.33 × 7.5 inches. */
const SLIDE = { width: 1280, height: 720, margin: 48 } as const;
const WIDE = SLIDE.width - 2 * SLIDE.margin;
const FOOT = 676;
const INK = LOOKS.light;
/** How much pictures, with letters of 12 pixels, are enlarged: to letters of 14 points at most and 9 at least. */
const SCALES = [1.6, 1.5, 1.4, 1.3, 1.2, 1.1, 1.05, 1];
const OVER_SEVERAL = 1.12;

/** What slides are made with. */
export interface Making {
  report: Report;
  words: FileWords;
  fonts: Fonts;
}

/** Objects of a slide as they are put on it, each with a number of its own. */
class Sheet {
  readonly #fonts: Fonts;
  // Numbers below are those of the slide itself and of its chart.
  #id = 100;
  parts = '';

  constructor(fonts: Fonts) {
    this.#fonts = fonts;
  }
  about(name: string, alternative: string, isDecoration = false): About {
    this.#id += 1;
    return { id: this.#id, name: `${name} ${this.#id}`, alternative, isDecoration };
  }
  text(box: TextBox): void {
    const said = box.paragraphs.map((runs) => runs.map(({ text }) => text).join('')).join('\n');
    this.parts += textPart(this.about('Text', said), box, this.#fonts);
  }
}

const line = (text: string, size: number, colour: string = INK.text, bold = false): Run[] => [
  { text, size, colour, bold },
];

/** The largest of some sizes in which a text takes no more than two lines. */
const fitting = (text: string, sizes: readonly number[]): number =>
  sizes.find((size) => wrapText(text, WIDE, size * 1.06).length <= 2) ?? sizes[sizes.length - 1]!;

/** The first slide: what all is about, of when and where, from whom; and its chapters. */
export function coverSlide({ report, fonts, words }: Making): Slide {
  const sheet = new Sheet(fonts);
  const { title, region, asOf, source, author, pages, context } = report;
  const { author: tags, pair } = context.messages;
  const at = { left: SLIDE.margin + 32, width: WIDE - 64 };
  if (region !== '') sheet.text({ ...at, top: 150, height: 36, paragraphs: [line(region, 24, INK.muted)] });
  sheet.text({
    ...at,
    top: 200,
    height: 120,
    anchor: 'middle',
    isTitle: true,
    paragraphs: [line(title, fitting(title, [53, 46, 40]), INK.text, true)],
  });
  const facts = [asOf, source].filter((fact) => fact !== '');
  const remarks = [
    author.headline && pair(tags.headline, author.headline),
    author.note && pair(tags.note, author.note),
  ];
  const all = [...facts, ...remarks.filter((one) => one !== '')];
  sheet.text({
    ...at,
    top: 336,
    height: 40 * Math.max(1, all.length),
    paragraphs: all.map((fact) => line(fact, 22, INK.text)),
  });
  const chapters = [...new Set(pages.map(({ chapterTitle }) => chapterTitle))];
  sheet.text({
    ...at,
    top: 520,
    height: 34,
    paragraphs: [line(chapters.map((name, place) => words.chapter(place + 1, name)).join('\u3000'), 20, INK.accent)],
  });
  const notes = [title, ...report.origin, report.missing, ...report.issues.map(({ message }) => message)];
  return { parts: sheet.parts, notes: notes.filter((one) => one !== '').join('\n'), isHidden: false };
}

/** What stands around all that a view is on: chapter and page, sentence, what is measured, source and date. */
function framed(
  sheet: Sheet,
  { figure, kicker, part, foot }: { figure: ReportFigure; kicker: string; part: string; foot: string },
): number {
  const { author, headline, context } = figure;
  const { author: tags, pair } = context.messages;
  const at = { left: SLIDE.margin, width: WIDE };
  sheet.text({ ...at, top: 26, height: 24, paragraphs: [line(kicker, 17, INK.muted)] });
  const own = author.headline !== '';
  const title = `${own ? pair(tags.headline, author.headline) : headline.title}${part}`;
  const size = fitting(title, [35, 30, 27, 24]);
  const lines = wrapText(title, WIDE, size * 1.06).length;
  sheet.text({
    ...at,
    top: 56,
    height: lines * size * 1.3,
    isTitle: true,
    paragraphs: [line(title, size, INK.text, true)],
  });
  let top = 56 + lines * size * 1.3 + 6;
  const below = [own ? pair(tags.generated, headline.title) : '', headline.subtitle].filter((text) => text !== '');
  for (const text of below) {
    const rows = wrapText(text, WIDE, 17).length;
    sheet.text({ ...at, top, height: rows * 23, paragraphs: [line(text, 17, INK.muted)] });
    top += rows * 23 + 2;
  }
  sheet.text({
    left: SLIDE.margin,
    width: WIDE,
    top: FOOT,
    height: 34,
    anchor: 'top',
    paragraphs: [line(foot, 13.4, INK.muted)],
  });
  return top + 6;
}

/** The author's note, above the foot; returns where it begins. */
function remark(sheet: Sheet, { author, context }: ReportFigure): number {
  if (author.note === '') return FOOT - 8;
  const text = context.messages.pair(context.messages.author.note, author.note);
  const height = wrapText(text, WIDE, 18).length * 25;
  sheet.text({
    left: SLIDE.margin,
    width: WIDE,
    top: FOOT - 12 - height,
    height,
    paragraphs: [line(text, 18, INK.accent)],
  });
  return FOOT - 20 - height;
}

const footOf = (figure: ReportFigure): string => {
  const text = figure.footer();
  const two = wrapText(text, WIDE, 13.4);
  return two.length <= 2 ? text : `${two[0]}${two[1]!.slice(0, -1)}…`;
};

/** What is said to a slide: the sentences, what the speaker wants to say, the unit, source and date in full. */
const notesOf = (figure: ReportFigure, own: string): string =>
  [own, alternativeOf(figure), figure.author.note, figure.footer(true)].filter((text) => text !== '').join('\n');

/** The slides of a view: a chart that can be edited, or its shapes, in as many pieces as needed. */
export function viewSlides(figure: ReportFigure, own: { kicker: string; notes: string }, making: Making): Slide[] {
  const plan = chartPlan(figure.in({ ...figure.context, tokens: INK }), making.words.uncertain);
  if (plan) return [chartSlide(figure, plan, own, making)];
  if (figure.isTable) return tableSlides(figure, own.kicker, making, own.notes);
  return shapeSlides(figure, own, making);
}

function chartSlide(
  figure: ReportFigure,
  plan: ChartPlan,
  { kicker, notes }: { kicker: string; notes: string },
  { fonts }: Making,
): Slide {
  const sheet = new Sheet(fonts);
  const top = framed(sheet, { figure, kicker, part: '', foot: footOf(figure) });
  const bottom = remark(sheet, figure);
  return {
    parts: sheet.parts,
    chart: {
      plan,
      ...{ left: SLIDE.margin, top, width: WIDE, height: bottom - top },
      about: { name: figure.context.messages.view[figure.view.name], alternative: alternativeOf(figure) },
    },
    notes: notesOf(figure, notes),
    isHidden: false,
  };
}

/**
 * How a picture is drawn for a stage: as large as it fits, in letters of no less than nine points; what does not fit even so
 * goes on over several slides in letters of ten.
 */
function drawnFor(
  figure: ReportFigure,
  room: { width: number; height: number },
): { context: ViewContext; scale: number } {
  const at = (scale: number) => {
    const context = { ...figure.context, tokens: INK, reducedMotion: true, width: room.width / scale };
    const legend = legendShapes(figure.in(context).legend, context.width, INK).height;
    const free = room.height / scale - legend - 6;
    const { least } = figure.in(context).drawing({ ...context, height: 1 });
    return { context: { ...context, height: Math.max(least, free) }, scale, fits: least <= free };
  };
  return SCALES.map(at).find(({ fits }) => fits) ?? at(OVER_SEVERAL);
}

function shapeSlides(
  figure: ReportFigure,
  { kicker, notes }: { kicker: string; notes: string },
  { fonts, words }: Making,
): Slide[] {
  const trial = new Sheet(fonts);
  const start = framed(trial, { figure, kicker, part: '', foot: '' });
  const end = remark(trial, figure);
  const { context, scale } = drawnFor(figure, { width: WIDE, height: end - start });
  const standing = figure.in(context);
  const legend = legendShapes(standing.legend, context.width, INK);
  const { shapes } = standing.drawing(context);
  const room = (end - start) / scale - legend.height - 6;
  const marks = new Map(standing.marks.map(({ key, lines }) => [key, lines.join(context.messages.comma)]));
  return slicesOf(shapes, context.height, room).map((slice, at) => {
    const sheet = new Sheet(fonts);
    const part = at === 0 ? '' : words.continued('');
    const top = framed(sheet, { figure, kicker, part, foot: footOf(figure) });
    remark(sheet, figure);
    const name = context.messages.view[figure.view.name];
    const high = slice[1] - slice[0];
    // A piece that can't be cut is made smaller.
    const fit = Math.min(scale, (end - start - legend.height * scale) / high);
    const draw = (drawn: readonly Shape[], from: number) =>
      shapeParts(drawn, {
        left: SLIDE.margin,
        top: from,
        scale: fit,
        context,
        fonts,
        about(of, text) {
          const said = text ?? marks.get(typeof of === 'string' ? of : (of?.[0] ?? ''));
          return sheet.about(text === undefined ? name : 'Text', said ?? name, said === undefined);
        },
      });
    const objects =
      draw(legend.shapes, top) +
      draw(pieceOf(shapes, slice), top + (legend.shapes.length > 0 ? (legend.height + 6) * fit : 0));
    return {
      parts: sheet.parts + objects,
      notes: notesOf(figure, at === 0 ? notes : ''),
      isHidden: false,
    };
  });
}

/** The whole data table, on slides that are not shown but can be looked up, printed and copied from. */
export function tableSlides(figure: ReportFigure, kicker: string, { fonts, words }: Making, notes?: string): Slide[] {
  return tablePieces(figure, WIDE, FOOT - 190).map((piece, at) => {
    const sheet = new Sheet(fonts);
    const part = at === 0 ? '' : words.continued('');
    const top = framed(sheet, { figure, kicker, part, foot: footOf(figure) });
    const caption = `${words.tables}${figure.context.messages.separator}${figure.headline.title}`;
    sheet.parts += tablePart(sheet.about(words.tables, caption), piece, { left: SLIDE.margin, top }, fonts);
    return { parts: sheet.parts, notes: notesOf(figure, notes ?? ''), isHidden: notes === undefined };
  });
}

/** Why views of a page are not shown. */
export function unshownSlide(unshown: readonly string[], kicker: string, { fonts }: Making): Slide {
  const sheet = new Sheet(fonts);
  sheet.text({
    left: SLIDE.margin,
    width: WIDE,
    top: 56,
    height: 46,
    isTitle: true,
    paragraphs: [line(kicker, 35, INK.text, true)],
  });
  sheet.text({
    left: SLIDE.margin,
    width: WIDE,
    top: 130,
    height: 480,
    paragraphs: unshown.map((text) => line(text, 24)),
  });
  return { parts: sheet.parts, notes: unshown.join('\n'), isHidden: false };
}
