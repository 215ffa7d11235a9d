import type { Report } from '../../export/report.js';
import { paperWords } from '../../locales/paper.js';
import { write } from './lines.js';
import { type Paper, SHEET } from './paper.js';

type Element = ReturnType<Paper['element']>;

/** Between columns of the contents. */
const GAP = 28;

/** A line of the contents: a chapter, or a page with the sheet on which it begins. */
interface Entry {
  text: string;
  sheet?: number;
}

/** The first sheet: what all is about, and what is missing; the contents follow when their sheets are known. */
export function writeCover(paper: Paper, report: Report, inside: Element): void {
  const { context, author } = report;
  const { tokens, messages } = context;
  paper.turn(SHEET.top + 36);
  const cover = paper.element('Sect', inside);
  const quiet = { size: tokens.size.body, colour: tokens.muted, above: 4 };
  write(paper, report.region, 'P', cover, { size: tokens.size.large, colour: tokens.accent, bold: true });
  if (author.headline !== '') {
    write(paper, messages.author.headline, 'P', cover, { size: tokens.size.small, colour: tokens.accent, above: 8 });
    write(paper, author.headline, 'H1', cover, { size: tokens.size.huge * 1.5, bold: true, colour: tokens.text });
    write(paper, report.title, 'P', cover, { size: tokens.size.large, colour: tokens.text, above: 4 });
  } else
    write(paper, report.title, 'H1', cover, {
      size: tokens.size.huge * 1.5,
      bold: true,
      colour: tokens.text,
      above: 8,
    });
  for (const line of [report.asOf, report.source]) write(paper, line, 'P', cover, { ...quiet, above: 6 });
  if (author.note !== '')
    write(paper, messages.pair(messages.author.note, author.note), 'P', cover, {
      ...quiet,
      colour: tokens.text,
      left: paper.left + 12,
      width: paper.width - 12,
      rule: tokens.accent,
      above: 12,
    });
  const dataset = report.pages[0]?.figures[0]?.dataset;
  const note = dataset?.meta.note ? messages.note(context.text(dataset.meta.note)) : '';
  write(paper, note, 'P', cover, { ...quiet, size: tokens.size.small, above: 10 });
  write(paper, report.missing, 'P', cover, { ...quiet, size: tokens.size.small, above: 10 });
  cover.end();
}

/** How many sheets the contents take after the cover's own room. */
export function contentsSheets(paper: Paper, report: Report): number {
  const most = Math.max(0, ...chaptersOf(report, []).map((chapter) => chapter.length));
  const first = rowsIn(paper.room - HEADING, report);
  return most <= first ? 0 : Math.ceil((most - first) / rowsIn(paper.end - SHEET.top, report));
}

const pitchOf = ({ context }: Report): number => context.tokens.size.body * 1.9;
const rowsIn = (room: number, report: Report): number => Math.max(1, Math.floor(room / pitchOf(report)));
const HEADING = 44;

/** The chapters, each with its pages below its name. */
function chaptersOf({ pages }: Report, sheets: readonly number[]): Entry[][] {
  const chapters = new Map<string, Entry[]>();
  pages.forEach((page, at) => {
    const chapter = chapters.get(page.chapterTitle) ?? [{ text: page.chapterTitle }];
    chapters.set(page.chapterTitle, [...chapter, { text: page.title, sheet: sheets[at] ?? 0 }]);
  });
  return [...chapters.values()];
}

/**
 * The contents on the cover, and on the sheets kept for them: a column a chapter.
 * @param sheets - Where each page begins.
 * @param from - How far down the cover is filled.
 */
export function writeContents(
  paper: Paper,
  report: Report,
  inside: Element,
  { sheets, from }: { sheets: readonly number[]; from: number },
): void {
  const { tokens, locale } = report.context;
  const { contents } = paperWords(locale);
  const chapters = chaptersOf(report, sheets);
  if (chapters.length === 0) return;
  const width = (paper.width - (chapters.length - 1) * GAP) / Math.max(LEAST_COLUMNS, chapters.length);
  const pitch = pitchOf(report);
  const most = Math.max(...chapters.map((chapter) => chapter.length));
  paper.y = from;
  paper.doc.switchToPage(0);
  write(paper, contents, 'H2', inside, { size: tokens.size.large, bold: true, colour: tokens.text, above: 16 });
  const element = paper.element('TOC', inside);
  for (let [at, sheet] = [0, 0]; at < most; sheet++) {
    if (sheet > 0) {
      paper.doc.switchToPage(sheet);
      paper.y = SHEET.top;
    }
    const rows = rowsIn(paper.room, report);
    chapters.forEach((chapter, column) => {
      chapter.slice(at, at + rows).forEach((entry, row) => {
        const y = paper.y + (row + 0.5) * pitch;
        setEntry(paper, entry, element, { left: paper.left + column * (width + GAP), width, y, report });
      });
    });
    at += rows;
  }
  element.end();
}
/** No column is wider than where there are so many. */
const LEAST_COLUMNS = 3;

function setEntry(
  paper: Paper,
  { text, sheet }: Entry,
  inside: Element,
  { left, width, y, report }: { left: number; width: number; y: number; report: Report },
): void {
  const { tokens } = report.context;
  const size = tokens.size.body;
  const number = sheet === undefined ? '' : String(sheet + 1);
  const item = paper.element('TOCI', inside);
  const bold = sheet === undefined;
  const { letters } = paper.pen;
  const natural = letters.widthOf(letters.settable(text), size, bold);
  const room = width - (number === '' ? 0 : 30);
  paper.says(item, 'TOCI', () => {
    const narrow = Math.min(1, room / natural);
    paper.pen.text(text, left, y + size * 0.37, { size, bold, narrow, colour: bold ? tokens.accent : tokens.text });
    if (number !== '')
      paper.pen.text(number, left + width, y + size * 0.37, { size, align: 'right', colour: tokens.muted });
  });
  item.end();
}
