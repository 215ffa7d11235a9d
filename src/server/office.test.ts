import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import county from '../../examples/county/data.json';
import { hasOffice } from '../../scripts/ensure-office.mjs';
import { bare, HIDDEN_TOO, printedText } from '../../scripts/printed.mjs';
import { cellText } from '../components/internal/data/data-table.js';
import { renderDOCX, renderPPTX, renderXLSX } from './index.js';
import { reportOf } from './report.js';

const folder = mkdtempSync(join(tmpdir(), 'chancai-office-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const PAGES = 'targets chains posts fairs pyramid funding services growth';
const figures = reportOf(county, { pages: PAGES }).pages.flatMap((page) => page.figures);
/** Figures and wordings that a text lacks. */
const lackingIn = (text: string): string[] =>
  figures.flatMap(({ table, context }) =>
    table.rows.flatMap((row) =>
      table.columns
        .map((column) => cellText(row[column.key], column, context))
        .filter((cell) => !text.includes(bare(cell))),
    ),
  );

describe.runIf(hasOffice())('LibreOffice opens, with every sentence, figure and wording of the data tables,', () => {
  it('the slides', { timeout: 300_000 }, async () => {
    const text = printedText(folder, 'deck.pptx', await renderPPTX(county, { pages: PAGES }), HIDDEN_TOO);
    for (const { headline } of figures) expect(text).toContain(bare(headline.title));
    expect(lackingIn(text)).toEqual([]);
  });

  it('the Word brief', { timeout: 300_000 }, async () => {
    const text = printedText(folder, 'brief.docx', await renderDOCX(county, { pages: PAGES }));
    for (const { headline } of figures) expect(text).toContain(bare(headline.title));
    expect(lackingIn(text)).toEqual([]);
  });

  it('the workbook', { timeout: 300_000 }, async () => {
    const text = printedText(folder, 'book.xlsx', await renderXLSX(county, { pages: PAGES }));
    for (const { headline } of figures) expect(text).toContain(bare(headline.title.slice(0, 12)));
  });
});
