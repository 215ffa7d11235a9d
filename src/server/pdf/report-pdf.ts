import type { Report, ReportPage } from '../../export/report.js';
import { paperWords } from '../../locales/paper.js';
import type { Letters } from '../font/letters.js';
import { contentsSheets, writeContents, writeCover } from './cover.js';
import { writeAlone, writeBeside, writeFigures } from './figure.js';
import { linesOf, write } from './lines.js';
import { Paper, SHEET } from './paper.js';

type Element = ReturnType<Paper['element']>;

/**
 * A report as a PDF: a cover, then each page on a sheet of A4 lying on its side, with its figures as tables below or on
 * the sheets behind it. Tagged: headings, paragraphs, pictures with their summaries, tables with their heads.
 */
export async function reportPdf(report: Report, letters: Letters): Promise<Uint8Array> {
  const { context, title, region, asOf } = report;
  const paper = new Paper(letters, {
    title,
    subject: [region, asOf].filter((part) => part !== '').join(' '),
    lang: context.locale,
    created: context.now,
  });
  const origin = report.origin.join(context.messages.separator);
  const footLines = linesOf(paper, origin, paper.width - 150, context.tokens.size.small);
  paper.foot = 14 + footLines.length * context.tokens.size.small * 1.35;
  const all = paper.element('Document');
  writeCover(paper, report, all);
  const from = paper.y;
  const cover = paper.element('Sect', all);
  for (let more = contentsSheets(paper, report); more > 0; more--) paper.turn(SHEET.top);
  const sheets = report.pages.map((page) => {
    paper.framed((sheet) => drawFrame(paper, report, page, footLines, sheet));
    paper.turn();
    const sheet = paper.sheets - 1;
    writePage(paper, page, paper.element('Sect', all, { title: page.title }));
    return sheet;
  });
  writeContents(paper, report, cover, { sheets, from });
  bookmark(paper, report, sheets);
  return paper.bytes();
}

/** Chapters, and the pages of each, for the reader's sidebar. */
function bookmark({ doc, pen }: Paper, report: Report, sheets: readonly number[]): void {
  doc.switchToPage(0);
  doc.outline.addItem(pen.letters.settable(report.title));
  let chapter: ReturnType<typeof doc.outline.addItem> | undefined;
  report.pages.forEach((page, at) => {
    doc.switchToPage(sheets[at]!);
    if (page.chapter !== report.pages[at - 1]?.chapter)
      chapter = doc.outline.addItem(page.chapterTitle, { expanded: true });
    chapter!.addItem(page.title);
  });
}

function writePage(paper: Paper, page: ReportPage, section: Element): void {
  const { figures, unshown } = page;
  const context = figures[0]?.context;
  if (figures.length === 1) writeAlone(paper, figures[0]!, section);
  else if (figures.length > 1) {
    write(paper, page.title, 'H1', section, {
      size: context!.tokens.size.huge,
      bold: true,
      colour: context!.tokens.text,
      line: 1.3,
    });
    paper.y += 6;
    if (writeBeside(paper, figures, section)) for (const figure of figures) writeFigures(paper, figure, section);
    else
      figures.forEach((figure, at) => {
        if (at > 0) paper.turn();
        writeAlone(paper, figure, section, 'H2');
      });
  } else write(paper, page.title, 'H1', section, { size: 24, bold: true, colour: '#000000' });
  for (const line of unshown)
    write(paper, line, 'P', section, { size: 14, colour: context?.tokens.muted ?? '#000000', above: 10 });
  section.end();
}

/** What stands around each sheet: what it is of, source and date, the page's number. */
function drawFrame(paper: Paper, report: Report, page: ReportPage, foot: readonly string[], sheet: number): void {
  const { tokens, locale } = report.context;
  const { left, width, pen } = paper;
  const small = tokens.size.small;
  const right = left + width;
  const { title } = report;
  const y = SHEET.top + 10;
  const line = (top: number, colour: string) => pen.doc.rect(left, top, width, 0.75).fillColor(colour).fill();
  const own = { size: small, colour: tokens.muted };
  const named = pen.letters.widthOf(pen.letters.settable(title), small, true);
  const asOf = pen.letters.widthOf(pen.letters.settable(report.asOf), small);
  const room = width - asOf - 40;
  const place = `${page.chapterTitle}\u3000${page.title}`;
  const whole = named + 16 + pen.letters.widthOf(pen.letters.settable(place), small);
  const narrow = Math.min(1, room / whole);
  pen.text(title, left, y, { size: small, bold: true, narrow, colour: tokens.accent });
  pen.text(place, left + (named + 16) * narrow, y, { ...own, narrow });
  pen.text(report.asOf, right, y, { ...own, align: 'right' });
  line(y + 9, tokens.accent);
  const top = paper.end + 8;
  line(top, tokens.line);
  for (const [at, words] of foot.entries()) pen.text(words, left, top + 14 + at * small * 1.35, own);
  const number = paperWords(locale).page(sheet + 1, paper.sheets);
  pen.text(number, right, top + 14, { ...own, colour: tokens.text, align: 'right' });
}
