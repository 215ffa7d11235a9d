import { paint } from '../../components/internal/drawing/paint.js';
import { keyShapes } from '../../components/internal/export/framed.js';
import type { LegendItem } from '../../components/internal/figure.template.js';
import type { ReportFigure } from '../../export/report.js';
import { paperWords } from '../../locales/paper.js';
import { cutsOf } from './cuts.js';
import { heightOf, write } from './lines.js';
import type { Paper } from './paper.js';
import { tableHeight, writeTable } from './table.js';

type Element = ReturnType<Paper['element']>;

/** Where a figure goes on its sheet, and how large its sentence is. */
export interface Place {
  left: number;
  width: number;
  /** Of its sentence among the headings. */
  level: 'H1' | 'H2';
}

/** The least height of a drawing that a sheet has room for, and the most that it is stretched to. */
const HEIGHT = { least: 260, most: 470 };

/** The sentence of a figure with what it measures; the author's above it, both marked. */
function writeSentence(paper: Paper, { context, headline, author }: ReportFigure, place: Place, inside: Element): void {
  const { tokens, messages } = context;
  const { left, width, level } = place;
  const size = sentenceSize(tokens.size, level);
  const at = { left, width };
  const large = { ...at, size, bold: true, colour: tokens.text, line: 1.3 };
  if (author.headline === '') write(paper, headline.title, level, inside, large);
  else {
    write(paper, messages.author.headline, 'P', inside, { ...at, size: tokens.size.small, colour: tokens.accent });
    write(paper, author.headline, level, inside, large);
    const generated = messages.pair(messages.author.generated, headline.title);
    write(paper, generated, 'P', inside, { ...at, size: tokens.size.body, colour: tokens.text });
  }
  write(paper, headline.subtitle, 'P', inside, { ...at, size: tokens.size.small, colour: tokens.muted, above: 2 });
}

const sentenceSize = ({ huge, large }: { huge: number; large: number }, level: Place['level']) =>
  level === 'H1' ? huge : large;

/** How high the sentence stands. */
function sentenceHeight(paper: Paper, { context, headline, author }: ReportFigure, { width, level }: Place): number {
  const { size } = context.tokens;
  const look = { width, colour: '' };
  const large = { ...look, size: sentenceSize(size, level), bold: true, line: 1.3 };
  const authored = author.headline === '' ? 0 : 1.4 * (size.small + 2 * size.body);
  return (
    authored +
    heightOf(paper, author.headline || headline.title, large) +
    heightOf(paper, headline.subtitle, { ...look, size: size.small, above: 2 })
  );
}

/** Legend and marks, below what stands on the sheet; where the data table stands for them, nothing. */
function writePicture(paper: Paper, figure: ReportFigure, place: Place, inside: Element, height: number): void {
  if (figure.isTable) return;
  const { left, width } = place;
  const { tokens } = figure.context;
  const small = tokens.size.small;
  const keys = keysOf(paper, figure.legend, width, small);
  const element = paper.element('Figure', inside, {
    alt: figure.headline.summary,
    title: figure.context.messages.view[figure.view.name],
  });
  if (keys.height > 0) {
    const top = paper.y + 8;
    paper.says(element, 'Figure', () => {
      for (const key of keys.items) {
        const place = { ...key, x: left + key.x, y: top + key.y };
        const whole = { ...figure.context, width: left + width, height: top + keys.height };
        paper.pen.shapes(keyShapes(place, small), whole, { left: 0, top: 0, from: 0, to: top + keys.height });
        paper.pen.text(key.label, place.x + small * 1.4, place.y + small, { size: small, colour: tokens.text });
      }
    });
    paper.y = top + keys.height;
  }
  paper.y += 6;
  const context = {
    ...figure.context,
    width,
    height: Math.max(height, leastHeight(figure, width)),
    reducedMotion: true,
  };
  const { shapes } = figure.drawing(context);
  let from = 0;
  for (const to of cutsOf(paint(shapes, context), context.height, paper.room, paper.whole)) {
    if (from > 0) paper.turn();
    const top = paper.y;
    paper.says(element, 'Figure', () => paper.pen.shapes(shapes, context, { left, top, from, to }));
    paper.y += to - from;
    from = to;
  }
  element.end();
}

/** The least height in which a drawing can be read. */
const leastHeight = (figure: ReportFigure, width: number): number =>
  figure.isTable ? 0 : figure.drawing({ ...figure.context, width, height: 0 }).least;

/** How high legend and marks stand at least. */
function pictureHeight(paper: Paper, figure: ReportFigure, { width }: Place): number {
  if (figure.isTable) return 0;
  const { height } = keysOf(paper, figure.legend, width, figure.context.tokens.size.small);
  return height + (height > 0 ? 8 : 0) + 6 + Math.max(HEIGHT.least, leastHeight(figure, width));
}

/** The author's note, and the quiet line: unit and remarks; source and date stand at the foot of the sheet. */
function writeRemarks(paper: Paper, figure: ReportFigure, place: Place, inside: Element): void {
  const { context, author } = figure;
  const { tokens, messages } = context;
  const at = { left: place.left, width: place.width };
  if (author.note !== '') {
    const note = messages.pair(messages.author.note, author.note);
    write(paper, note, 'P', inside, {
      left: at.left + 12,
      width: at.width - 12,
      size: tokens.size.body,
      colour: tokens.text,
      above: 8,
      rule: tokens.accent,
    });
  }
  const line = figure.footer(false, { meta: true });
  write(paper, line, 'P', inside, { ...at, size: tokens.size.small, colour: tokens.muted, above: 8 });
}

function remarksHeight(paper: Paper, figure: ReportFigure, { width }: Place): number {
  const { tokens, messages } = figure.context;
  const { note } = figure.author;
  const said = note === '' ? '' : messages.pair(messages.author.note, note);
  return (
    heightOf(paper, said, { size: tokens.size.body, width: width - 12, colour: '', above: 8 }) +
    heightOf(paper, figure.footer(false, { meta: true }), { size: tokens.size.small, width, colour: '', above: 8 })
  );
}

/** One figure on a sheet of its own: sentence, picture, its figures as a table, remarks. */
export function writeAlone(paper: Paper, figure: ReportFigure, inside: Element, level: Place['level'] = 'H1'): void {
  const place: Place = { left: paper.left, width: paper.width, level };
  writeSentence(paper, figure, place, inside);
  const needed = pictureHeight(paper, figure, place);
  const rest = paper.room - remarksHeight(paper, figure, place);
  // With its table on the same sheet where both fit, else as high as the sheet.
  const table = tableHeight(paper, figure.table, figure.context);
  const room = rest - (needed + table <= rest ? table : 0);
  writePicture(paper, figure, place, inside, Math.min(HEIGHT.most, room - legendHeight(paper, figure, place)));
  writeRemarks(paper, figure, place, inside);
  writeFigures(paper, figure, inside);
}

const legendHeight = (paper: Paper, figure: ReportFigure, { width }: Place): number => {
  const { height } = keysOf(paper, figure.legend, width, figure.context.tokens.size.small);
  return height + (height > 0 ? 8 : 0) + 6;
};

/** The data table, with what it is of. */
export function writeFigures(paper: Paper, figure: ReportFigure, inside: Element): void {
  const { context, table } = figure;
  if (table.rows.length === 0) return;
  const words = paperWords(context.locale);
  const name = words.dataOf(context.messages.view[figure.view.name]);
  writeTable(paper, table, { text: name, again: words.continued(name) }, inside, context);
}

/** Figures beside each other, where the sheet has the room; tells whether it has. */
export function writeBeside(paper: Paper, figures: readonly ReportFigure[], inside: Element): boolean {
  const gap = 28;
  const [one, other] = [0.53, 0.47].map((share) => (paper.width - gap) * share) as [number, number];
  const places: Place[] = [
    { left: paper.left, width: one, level: 'H2' },
    { left: paper.left + one + gap, width: other, level: 'H2' },
  ];
  const [first, second] = figures;
  if (!first || !second || figures.length > 2 || figures.some(({ isTable }) => isTable)) return false;
  const pairs = [first, second].map((figure, at) => ({ figure, place: places[at]! }));
  const heights = pairs.map(({ figure, place }) => ({
    sentence: sentenceHeight(paper, figure, place),
    picture: pictureHeight(paper, figure, place),
    remarks: remarksHeight(paper, figure, place),
  }));
  const sentence = Math.max(...heights.map((one) => one.sentence));
  const remarks = Math.max(...heights.map((one) => one.remarks));
  const room = paper.room - sentence - remarks;
  if (heights.some(({ picture }) => picture > room)) return false;
  const legend = Math.max(...pairs.map(({ figure, place }) => legendHeight(paper, figure, place)));
  const top = paper.y;
  let end = top;
  for (const { figure, place } of pairs) {
    paper.y = top;
    writeSentence(paper, figure, place, inside);
    paper.y = top + sentence;
    writePicture(paper, figure, place, inside, Math.min(HEIGHT.most - 60, room - legend));
    writeRemarks(paper, figure, place, inside);
    end = Math.max(end, paper.y);
  }
  paper.y = end;
  return true;
}

/** Sets the keys of a legend in rows. */
function keysOf(paper: Paper, legend: readonly LegendItem[], width: number, small: number) {
  const line = small * 1.6;
  let [x, y] = [0, 0];
  const items = legend.map((item) => {
    const needed = paper.pen.letters.widthOf(item.label, small) + small * 2.8;
    if (x > 0 && x + needed > width) [x, y] = [0, y + line];
    const key = { ...item, x, y };
    x += needed;
    return key;
  });
  return { items, height: items.length === 0 ? 0 : y + line };
}
