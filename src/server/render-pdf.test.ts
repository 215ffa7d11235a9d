import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import county from '../../examples/county/data.json';
import { cellText, headText } from '../components/internal/data/data-table.js';
import type { Issue } from '../data/index.js';
import { type PdfOptions, renderPDF, VIEW_NAMES } from './index.js';
import { reportOf } from './report.js';

const font = join(
  import.meta.dirname,
  '../../node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
);
const folder = mkdtempSync(join(tmpdir(), 'chancai-pdf-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What a program of Poppler says of a PDF. */
function told(program: 'pdftotext' | 'pdfinfo' | 'pdffonts', pdf: Uint8Array, ...args: string[]): string {
  const file = join(folder, 'told.pdf');
  writeFileSync(file, pdf);
  return execFileSync(program, [...args, file, ...(program === 'pdftotext' ? ['-'] : [])], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 1e8,
  });
}
const bare = (text: string): string => text.replace(/\s/g, '').replace(/[’‘]/g, "'").replace(/[“”]/g, '"');

describe.each(['zh-CN', 'en'])('a PDF of a county in %s', (lang) => {
  const issues: Issue[] = [];
  const report = reportOf(county, { lang });
  let pdf: Uint8Array;
  let text: string;
  beforeAll(async () => {
    pdf = await renderPDF(county, { lang, font, onIssues: (heard) => issues.push(...heard) });
    text = bare(told('pdftotext', pdf, '-raw'));
  });

  it('holds every sentence, every head and every wording of the data tables, without a problem', () => {
    expect(issues).toEqual([]);
    for (const { figures, title } of report.pages) {
      expect(text).toContain(bare(title));
      for (const { headline, table, context } of figures) {
        expect(text).toContain(bare(headline.title));
        const cells = table.columns.flatMap((column) => [
          headText(column, context),
          ...table.rows.map((row) => cellText(row[column.key], column, context)),
        ]);
        expect(cells.filter((cell) => !text.includes(bare(cell)))).toEqual([]);
      }
    }
  });

  it('says on every sheet what it is of, and on which of how many it stands', () => {
    const pages = Number(/Pages:\s+(\d+)/.exec(told('pdfinfo', pdf))![1]);
    expect(pages).toBeGreaterThan(report.pages.length);
    const sheets = told('pdftotext', pdf, '-raw').split('\f').slice(1, -1);
    expect(sheets.length).toBe(pages - 1);
    const [origin = ''] = report.origin;
    sheets.forEach((sheet, at) => {
      expect(bare(sheet)).toContain(bare(origin));
      expect(bare(sheet)).toContain(bare(report.asOf));
      expect(bare(sheet)).toContain(bare(lang === 'en' ? `Page ${at + 2} of ${pages}` : `第${at + 2}页，共${pages}页`));
    });
  });

  it('is A4 on its side, tagged, in its language, with a title, bookmarks and pictures that are told', () => {
    const info = told('pdfinfo', pdf);
    expect(info).toMatch(/Page size:\s+841\.89 x 595\.28 pts \(A4\)/);
    expect(info).toMatch(/Tagged:\s+yes/);
    expect(info).toContain(report.title);
    const structure = told('pdfinfo', pdf, '-struct-text');
    for (const type of ['H1', 'Figure', 'Table', 'TR', 'TH', 'TD'])
      expect(structure).toMatch(new RegExp(`^\\s*${type}\\b`, 'm'));
    const summaries = report.pages.flatMap(({ figures }) => figures.filter(({ isTable }) => !isTable));
    expect(structure.match(/^\s*Figure\b/gm)!.length).toBe(summaries.length);
  });

  it('carries one font, of which it has the letters that it uses', () => {
    const [, , ...fonts] = told('pdffonts', pdf).trim().split('\n');
    expect(fonts).toHaveLength(1);
    expect(fonts[0]).toMatch(/^[A-Z]{6}\+NotoSansSC-Regular\s+CID TrueType\s+Identity-H\s+yes yes yes/);
  });
});

describe('renderPDF', () => {
  const small = {
    meta: { title: '图', asOf: '2025-12-31' },
    funding: [{ period: '2024', programme: '甲', invested: '1*万元', leveraged: '超2.5亿元' }],
  };
  const made = (options: PdfOptions = {}, data: unknown = small) => renderPDF(data, { font, ...options });

  it('takes fewer than 300 kB for fourteen views', async () => {
    const pages =
      'targets figures chains posts fairs challenges platforms modes network pyramid policies funding services growth';
    const { pages: told } = reportOf(county, { pages });
    expect(new Set(told.flatMap(({ figures }) => figures.map(({ view }) => view.name))).size).toBe(
      VIEW_NAMES.length - 1,
    );
    expect((await made({ pages }, county)).length).toBeLessThan(300_000);
  });

  it('gives the same bytes for the same input and clock, and tells when it is of by the clock', async () => {
    const [one, two] = [await made(), await made()];
    expect(Buffer.compare(one, two)).toBe(0);
    expect(told('pdfinfo', await made({ now: '2026-03-05' }))).toMatch(/CreationDate:.*Mar\s+5 .*2026/);
  });

  it('keeps wordings that withhold, and the words of its author, marked', async () => {
    const text = bare(told('pdftotext', await made({ headline: '编者的话', note: '请注意口径' }), '-raw'));
    for (const words of ['编者标题', '编者的话', '编者说明', '请注意口径', '1*万元', '超2.5亿元'])
      expect(text).toContain(words);
  });

  it('goes on with a long table, its heads on every sheet, and parts a cell that no sheet could hold', async () => {
    const challenges = Array.from({ length: 80 }, (_, at) => ({
      id: `J${at}`,
      title: at === 3 ? '很长的题目'.repeat(900) : `题目${at}`,
      status: 'posted',
      award: at * 1000,
    }));
    const pdf = await made({}, { meta: { title: '图' }, challenges });
    const text = told('pdftotext', pdf, '-raw');
    expect(bare(text).split('很长的题目').length - 1).toBeGreaterThanOrEqual(900);
    for (const { title } of challenges) if (!title.startsWith('很长')) expect(bare(text)).toContain(title);
    const tables = text.split('\f').filter((sheet) => /^J7\d$|\bJ7\d\b/m.test(sheet));
    expect(tables.length).toBeGreaterThan(0);
    for (const sheet of tables) expect(sheet).toContain('榜单项目');
  });

  it('takes a font as bytes, and a collection, of which it takes the face of the language', async () => {
    expect(told('pdffonts', await made({ font: readFileSync(font) }))).toContain('NotoSansSC');
  });

  it('says what to do where a font is not there or is none, in the language of the report', async () => {
    await expect(made({ font: '/nowhere/font.ttf' })).rejects.toThrow('无法读取字体文件 /nowhere/font.ttf');
    await expect(made({ font: Buffer.from('no font'), lang: 'en' })).rejects.toThrow(
      'font is no font that can be used',
    );
  });

  it('names the characters that the font does not have', async () => {
    const heard: Issue[] = [];
    const data = { ...small, meta: { title: '图🀄' } };
    await made({ onIssues: (issues) => heard.push(...issues) }, data);
    expect(heard.map(({ code, message }) => [code, message.includes('🀄')])).toEqual([['missing-glyph', true]]);
  });

  it('makes a cover of what can not be read, and tells why', async () => {
    for (const input of [null, 7, '{', [], {}]) {
      const heard: Issue[] = [];
      const pdf = await made({ onIssues: (issues) => heard.push(...issues) }, input);
      expect(told('pdfinfo', pdf)).toMatch(/Pages:\s+1\b/);
      expect(heard.length).toBeGreaterThan(0);
    }
  });
});
