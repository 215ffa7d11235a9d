import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import county from '../../examples/county/data.json';
import { hasOffice } from '../../scripts/ensure-office.mjs';
import { cellText } from '../components/internal/data/data-table.js';
import { renderDOCX, renderPPTX, renderXLSX } from './index.js';
import { reportOf } from './report.js';

const folder = mkdtempSync(join(tmpdir(), 'chancai-office-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const PAGES = 'targets chains posts fairs pyramid funding services growth';
const figures = reportOf(county, { pages: PAGES }).pages.flatMap((page) => page.figures);
/** Blanks between scripts, and breaks of lines, are the program's own. */
const bare = (text: string) => text.replace(/[\s\u00a0\u3000]+/g, '');

/** The text of a file as LibreOffice prints it. */
function printed(name: string, bytes: Uint8Array, filter: string): string {
  writeFileSync(join(folder, name), bytes);
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const made = spawnSync(
    'soffice',
    ['--headless', profile, '--convert-to', filter, '--outdir', folder, join(folder, name)],
    {
      encoding: 'utf8',
      timeout: 170_000,
    },
  );
  expect(made.status, made.stderr).toBe(0);
  const text = join(folder, 'text.txt');
  const pdf = join(folder, name.replace(/\.\w+$/, '.pdf'));
  expect(spawnSync('pdftotext', ['-raw', pdf, text], { timeout: 60_000 }).status).toBe(0);
  return bare(readFileSync(text, 'utf8'));
}

/** Figures and wordings that a text lacks. */
const lackingIn = (text: string): string[] =>
  figures.flatMap(({ table, context }) =>
    table.rows.flatMap((row) =>
      table.columns
        .map((column) => cellText(row[column.key], column, context))
        .filter((cell) => !text.includes(bare(cell))),
    ),
  );

const HIDDEN_TOO = 'pdf:impress_pdf_Export:{"ExportHiddenSlides":{"type":"boolean","value":"true"}}';

describe.runIf(hasOffice())('LibreOffice opens, with every sentence, figure and wording of the data tables,', () => {
  it('the slides', { timeout: 300_000 }, async () => {
    const text = printed('deck.pptx', await renderPPTX(county, { pages: PAGES }), HIDDEN_TOO);
    for (const { headline } of figures) expect(text).toContain(bare(headline.title));
    expect(lackingIn(text)).toEqual([]);
  });

  it('the Word brief', { timeout: 300_000 }, async () => {
    const text = printed('brief.docx', await renderDOCX(county, { pages: PAGES }), 'pdf');
    for (const { headline } of figures) expect(text).toContain(bare(headline.title));
    expect(lackingIn(text)).toEqual([]);
  });

  it('the workbook', { timeout: 300_000 }, async () => {
    const text = printed('book.xlsx', await renderXLSX(county, { pages: PAGES }), 'pdf');
    for (const { headline } of figures) expect(text).toContain(bare(headline.title.slice(0, 12)));
  });
});
