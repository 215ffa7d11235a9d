import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import county from '../../examples/county/data.json';
import '../locales/all.js';
import { cellText } from '../components/internal/data/data-table.js';
import { reportOf } from '../server/report.js';
import type { PngMaker } from './pictures.js';
import { writeWord } from './word.js';

const PIXEL = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const png: PngMaker = async () => PIXEL;
const textsOf = (xml: string) =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) =>
    text!
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&apos;/g, "'")
      .replace(/&amp;/g, '&'),
  );

async function partsOf(options: Parameters<typeof reportOf>[1] = {}, input: unknown = county) {
  const report = reportOf(input, options);
  const files = unzipSync(await writeWord(report, png));
  const part = (name: string) => strFromU8(files[name]!);
  return { report, files, document: part('word/document.xml'), styles: part('word/styles.xml'), part };
}

describe('the Word brief of a county', () => {
  let made: Awaited<ReturnType<typeof partsOf>>;
  beforeAll(async () => {
    made = await partsOf();
  });

  it('has title, date, chapters and sections as official documents number them', () => {
    const texts = textsOf(made.document);
    expect(texts.slice(0, 4)).toEqual([
      '枣乡产才融合（示例）',
      '（枣乡（县级市）、截至2025年12月31日）',
      '一、概览',
      '（一）目标完成情况',
    ]);
    expect(texts).toContain('二、人才集聚链');
    for (const { title } of made.report.pages) expect(texts.some((text) => text.endsWith(`）${title}`))).toBe(true);
  });

  it('measures as GB/T 9704 says: A4, margins of 37 and 28 mm, exact lines, — 1 — at the outer side', () => {
    const first = (pattern: RegExp) => pattern.exec(made.document)?.[0];
    expect(first(/<w:pgSz[^>]*>/)).toBe('<w:pgSz w:w="11905" w:h="16837" w:orient="portrait"/>');
    expect(first(/<w:pgMar[^>]*>/)).toMatch(/w:top="2097"/);
    expect(first(/<w:pgMar[^>]*>/)).toMatch(/w:left="1587"/);
    expect(made.styles.includes('w:line="579" w:lineRule="exact"')).toBe(true);
    expect(made.styles.includes('w:eastAsia="方正小标宋简体"')).toBe(true);
    for (const font of ['黑体', '楷体', '仿宋']) expect(made.styles.includes(`w:eastAsia="${font}"`)).toBe(true);
    const footers = Object.keys(made.files).filter((name) => /footer\d+\.xml$/.test(name));
    expect(footers.length).toBeGreaterThanOrEqual(2);
    for (const name of footers) expect(textsOf(made.part(name)).join('|')).toMatch(/^— \|* —$/);
  });

  it('holds every figure and wording of every data table, with heads said again on each page', () => {
    const cells = made.document
      .split('<w:tbl>')
      .slice(1)
      .map((table) => textsOf(table.split('</w:tbl>')[0]!));
    const figures = made.report.pages.flatMap((page) => page.figures);
    expect(cells.length).toBe(figures.length);
    figures.forEach(({ table, context }, at) => {
      for (const row of table.rows)
        for (const column of table.columns) {
          const text = cellText(row[column.key], column, context);
          if (text !== '') expect(cells[at]).toContain(text);
        }
    });
    expect(made.document.match(/<w:tblHeader\/>/g)!.length).toBe(figures.length);
  });

  it('says each sentence, and shows each picture as vectors and pixels with words for those who can’t see it', () => {
    const all = textsOf(made.document).join('\n');
    for (const { figures } of made.report.pages)
      for (const { headline } of figures) expect(all).toContain(headline.title);
    const drawn = made.document.match(/<wp:docPr [^>]*>/g)!;
    expect(drawn.length).toBeGreaterThan(20);
    for (const one of drawn) expect(one).toMatch(/ descr="[^"]{10,}/);
    const media = Object.keys(made.files).filter((name) => name.startsWith('word/media/'));
    expect(media.filter((name) => name.endsWith('.svg')).length).toBe(drawn.length);
  });
});

describe('a Word brief', () => {
  it('marks what its author says, and keeps the generated sentence', async () => {
    const { document, report } = await partsOf({
      pages: [{ page: 'funding', headline: '专项债带动最大', note: '2024年不表示下降' }],
    });
    const all = textsOf(document).join('\n');
    expect(all).toContain('编者标题：专项债带动最大');
    expect(all).toContain('编者说明：2024年不表示下降');
    expect(all).toContain(`数据生成：${report.pages[0]!.figures[0]!.headline.title}`);
  });

  it('speaks English and the Chinese of Taiwan', async () => {
    const en = await partsOf({ lang: 'en', pages: 'chains funding' });
    expect(textsOf(en.document)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^1\. /), 'Annex: data tables']),
    );
    const taiwan = await partsOf({ lang: 'zh-TW', pages: 'chains' });
    expect(taiwan.styles.includes('標楷體')).toBe(true);
  });

  it('says why there is nothing, whatever it is given', async () => {
    const { document } = await partsOf({ pages: 'funding', filter: { chain: ['无此链'] } });
    expect(textsOf(document).join()).toContain('后没有可显示的数据');
    for (const input of [null, 7, '', {}])
      expect(textsOf((await partsOf({}, input)).document).length).toBeGreaterThan(0);
  });
});
