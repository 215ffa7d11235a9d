import { LOOKS } from '../components/internal/theme/tokens.js';
import { type Issue, issue } from '../data/index.js';
import type { Report } from '../export/report.js';
import { fileWords } from '../export/words/index.js';
import type { FontSource } from './font/find-font.js';
import { pngMaker } from './png.js';
import { type ReportOptions, reportOf } from './report.js';

/** How files of a whole dataset are made. */
export interface FileOptions extends ReportOptions {
  /** A font file (.ttf, .otf, .ttc) for the pixels of pictures. @default the first with Chinese letters that the system has */
  font?: FontSource;
}

/**
 * A dataset as a Word document (.docx) after GB/T 9704: chapters and sections with generated sentences, pictures as SVG
 * with PNG, and an annex with every data table. The pixels need the package `@resvg/resvg-js` and a font; without them
 * `onIssues` hears that old versions of Word show no pictures. Never throws on its input.
 *
 * @param dataset - What `parseDataset` takes, or what it made.
 * @returns the bytes of the file.
 */
export async function renderDOCX(dataset: unknown, options: FileOptions = {}): Promise<Uint8Array> {
  const { onIssues, font, ...given } = options ?? {};
  const report = reportOf(dataset, given);
  const png = await pngMaker(font, report.context.locale);
  const missing: Issue[] = png
    ? []
    : [{ ...issue('view-failed', 'report', null, { reason: fileWords(report.context).noPng }), severity: 'warning' }];
  onIssues?.([...report.issues, ...missing]);
  const { writeWord } = await import('../export/word.js');
  return writeWord(report, png ?? (async () => undefined));
}

/**
 * A dataset as slides (.pptx): a cover, one slide a view with its sentence as title and a chart that can be edited, or
 * shapes with live words where office programs have no such chart; notes with source and date, and every data table on
 * slides that are not shown. Never throws on its input.
 *
 * @param dataset - What `parseDataset` takes, or what it made.
 * @returns the bytes of the file.
 */
export async function renderPPTX(dataset: unknown, options: ReportOptions = {}): Promise<Uint8Array> {
  const { writeSlides } = await import('../export/slides.js');
  return writeSlides(reportOf(dataset, options));
}

/**
 * A dataset as a workbook (.xlsx): a sheet a view with its sentence, figures as numbers where they are exact, their
 * wordings beside, source and date, and a chart that can be edited where Excel has one. Never throws on its input.
 *
 * @param dataset - What `parseDataset` takes, or what it made.
 * @returns the bytes of the file.
 */
export async function renderXLSX(dataset: unknown, options: ReportOptions = {}): Promise<Uint8Array> {
  const [{ bookOf }, { writeChartedBook }] = await Promise.all([
    import('../components/internal/export/workbook.js'),
    import('../components/internal/export/xlsx.js'),
  ]);
  const { title, pages, unshown, issues, context } = nothingDropped(reportOf(dataset, options));
  const { fonts, tables, uncertain, largeFormat } = fileWords(context);
  const { text, line } = LOOKS.light;
  const look = { latin: 'Arial', eastAsian: fonts.slides, size: 10, text, line, largeFormat };
  const book = bookOf(
    pages.flatMap(({ figures }) => figures),
    uncertain,
  );
  // A workbook without sheets can't be opened.
  const said = [title, ...unshown, ...issues.map(({ message }) => message)];
  const last = { name: tables, above: said, columns: [], rows: [], below: [] };
  const isWhole = book.sheets.length > 0 && unshown.length === 0;
  return writeChartedBook({ ...book, sheets: isWhole ? book.sheets : [...book.sheets, last] }, look);
}

const nothingDropped = (report: Report) => ({ ...report, unshown: report.pages.flatMap(({ unshown }) => unshown) });
