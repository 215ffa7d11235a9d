import { cellText, headText } from '../components/internal/data/data-table.js';
import { issue, translateIssue } from '../data/index.js';
import type { Report } from '../export/report.js';
import type { FontSource } from './font/find-font.js';
import { type ReportOptions, reportOf } from './report.js';

export interface PdfOptions extends ReportOptions {
  /** A font file (.ttf, .otf, .ttc) by path or as bytes. @default the first with Chinese letters that the system has */
  font?: FontSource;
}

/**
 * A dataset as a PDF to print or send: a cover with its contents, then each page of the briefing on a sheet of A4 lying on
 * its side, with sentence, picture, data table, source, date and page number. Text is text, the letters used are inside,
 * and what readers of the screen need is tagged. The same input and clock give the same bytes.
 *
 * @param dataset - What `parseDataset` takes, or what it made.
 * @throws Error in the reader's language: there is no font, or what is given is none
 */
export async function renderPDF(dataset: unknown, options: PdfOptions = {}): Promise<Uint8Array> {
  const { font, onIssues, ...given } = options ?? {};
  const [{ findLetters }, { reportPdf }] = await Promise.all([
    import('./font/find-font.js'),
    import('./pdf/report-pdf.js'),
  ]);
  const report = reportOf(dataset, given);
  const letters = await findLetters(font, textsIn(report), report.context.locale);
  const bytes = await reportPdf(report, letters);
  const { missing } = letters;
  const lacking = missing.length === 0 ? [] : [issue('missing-glyph', 'font', null, { name: missing.join(' ') })];
  onIssues?.([...report.issues, ...lacking.map((one) => translateIssue(one, report.context.locale))]);
  return bytes;
}

/** What will be written, as far as it decides on the font. */
const textsIn = ({ title, region, origin, pages }: Report): string =>
  [
    title,
    region,
    ...origin,
    ...pages.flatMap(({ figures }) =>
      figures.flatMap(({ headline, legend, table, context }) => [
        headline.title,
        headline.subtitle,
        ...legend.map(({ label }) => label),
        ...table.columns.map((column) => headText(column, context)),
        ...table.rows.flatMap((row) => table.columns.map((column) => cellText(row[column.key], column, context))),
      ]),
    ),
  ].join('');
