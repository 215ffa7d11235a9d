import type { Report } from '../../export/report.js';
import { paperWords } from '../../locales/paper.js';
import { write } from './lines.js';
import { type Paper, SHEET } from './paper.js';

type Element = ReturnType<Paper['element']>;

const COLUMNS = 4;
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
    write(paper, report.title, 'H1', cover, { size: tokens.size.huge * 1.5, bold: true, colour: tokens.text, above: 8 });
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
  const { first, whole } = capacity(paper, report);
  const lines = entriesOf(report, []).length;
  return lines <= first ? 0 : Math.ceil((lines - first) / whole);
}

const pitchOf = ({ context }: Report): number => context.tokens.size.body * 1.9;
const capacity = (paper: Paper, report: Report) => {
  const rows = (room: number) => Math.max(0, Math.floor(room / pitchOf(report)));
  return { first: COLUMNS * rows(paper.room - HEADING), whole: COLUMNS * rows(paper.whole) };
};
const HEADING = 44;

function entriesOf({ pages }: Report, sheets: readonly number[]): Entry[] {
  return pages.flatMap((page, at) => {
    const isNew = page.chapter !== pages[at - 1]?.chapter;
    const own = { text: page.title, sheet: sheets[at] ?? 0 };
    return isNew ? [{ text: page.chapterTitle }, own] : [own];
  });
}

/** The contents on the cover, and on the sheets kept for them. @param sheets - Where each page begins. */
export function writeContents(
  paper: Paper,
  report: Report,
  inside: Element,
  { sheets, from }: { sheets: readonly number[]; from: number },
): void {
  const { tokens, locale } = report.context;
  const pitch = pitchOf(report);
  paper.y = from;
  paper.doc.switchToPage(0);
  write(paper, paperWords(locale).contents, 'H2', inside, { size: tokens.size.large, bold: true, colour: tokens.text, above: 18 });
  const entries = entriesOf(report, sheets);
  const width = (paper.width - (COLUMNS - 1) * GAP) / COLUMNS;
  const element = paper.element('TOC', inside);
  let [sheet, at] = [0, 0];
  while (at < entries.length) {
    const rows = Math.max(1, Math.floor(paper.room / pitch));
    // As many columns as it takes, filled evenly.
    const here = Math.min(entries.length - at, rows * COLUMNS);
    const each = Math.min(rows, Math.ceil(here / COLUMNS));
    entries.slice(at, at + here).forEach((entry, place) => {
      const left = paper.left + Math.floor(place / each) * (width + GAP);
      const y = paper.y + (place % each) * pitch + pitch / 2;
      setEntry(paper, entry, element, { left, width, y, report });
    });
    at += here;
    if (at < entries.length) {
      paper.doc.switchToPage(++sheet);
      paper.y = SHEET.top;
    }
  }
  element.end();
}

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
