/** What the command writes files with: built into a folder of its own beside it, and loaded when a file is asked for. */
import { PAGES } from '../../components/briefing/briefing.pages.js';
import { EXPORTS } from '../../components/internal/export/exports.js';
import { bookOf } from '../../components/internal/export/workbook.js';
import { writeBook } from '../../components/internal/export/xlsx.js';
import { type Issue, parseDataset } from '../../data/index.js';
import '../../locales/all.js';
import type { FontSource } from '../../server/font/find-font.js';
import { renderDOCX, renderPPTX } from '../../server/render-files.js';
import { renderPage } from '../../server/render-page.js';
import { renderPDF } from '../../server/render-pdf.js';
import { pngOf } from '../../server/render-png.js';
import { type ReportOptions, reportOf } from '../../server/report.js';

/** The keys of the pages there can be. */
export const PAGE_KEYS: readonly string[] = PAGES.map(({ key }) => key);

export interface WriteOptions extends ReportOptions {
  font?: FontSource;
}

/** A dataset as one file, by the file's ending. */
export const FILES: Readonly<Record<string, (data: unknown, options: WriteOptions) => Promise<string | Uint8Array>>> = {
  pdf: renderPDF,
  html: renderPage,
  pptx: renderPPTX,
  docx: renderDOCX,
  xlsx: async (data, options) => {
    const report = reportOf(data, options);
    return writeBook(bookOf(report.pages.flatMap(({ figures }) => figures)));
  },
};

/** A file of a folder. */
export interface NamedFile {
  name: string;
  content: string | Uint8Array;
}

const WIDTH = 900;

/** Each view of a dataset as a vector picture, an image where one can be made, and its data table; what could not be made is told. */
export async function viewFiles(data: unknown, options: WriteOptions): Promise<{ files: NamedFile[]; unmade: string }> {
  const report = reportOf(parseDataset(data), options);
  const files: NamedFile[] = [];
  let unmade = '';
  const issues: Issue[] = [];
  let at = 0;
  for (const { key, figures } of report.pages)
    for (const figure of figures) {
      const name = `${String(++at).padStart(2, '0')}-${key.replace(/[<>:"/\\|?*\s]+/g, '-')}-${figure.view.name}`;
      const svg = EXPORTS.svg(figure, { width: WIDTH });
      files.push({ name: `${name}.svg`, content: svg }, { name: `${name}.csv`, content: EXPORTS.csv(figure) });
      if (unmade !== '') continue;
      try {
        const hear = (heard: readonly Issue[]) => issues.push(...heard);
        const content = await pngOf(svg, { font: options.font, locale: report.context.locale, onIssues: hear });
        files.push({ name: `${name}.png`, content });
      } catch (error) {
        unmade = error instanceof Error ? error.message : String(error);
      }
    }
  options.onIssues?.([...report.issues, ...issues]);
  return { files, unmade };
}
