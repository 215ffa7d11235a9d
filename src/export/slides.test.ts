import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { Parser } from 'saxen';
import { beforeAll, describe, expect, it } from 'vitest';
import county from '../../examples/county/data.json';
import '../locales/all.js';
import { cellText } from '../components/internal/data/data-table.js';
import { reportOf } from '../server/report.js';
import { writeSlides } from './slides.js';

const unescaped = (text: string) =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;|&apos;/g, "'")
    .replace(/&amp;/g, '&');
const textsOf = (xml: string) => [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => unescaped(text!));
function problemsOf(xml: string): unknown[] {
  const problems: unknown[] = [];
  const parser = new Parser();
  for (const event of ['error', 'warn'] as const) parser.on(event, (problem) => problems.push(problem));
  parser.write(xml).end();
  return problems;
}

async function deckOf(options: Parameters<typeof reportOf>[1] = {}, input: unknown = county) {
  const report = reportOf(input, options);
  const files = unzipSync(await writeSlides(report));
  const part = (name: string) => strFromU8(files[name]!);
  const named = (pattern: RegExp) => Object.keys(files).filter((name) => pattern.test(name));
  const slides = named(/^ppt\/slides\/slide\d+\.xml$/)
    .sort((a, b) => Number(/\d+/.exec(a)![0]) - Number(/\d+/.exec(b)![0]))
    .map(part);
  return { report, files, slides, named, part };
}

/** The values that a chart keeps of each series, by place. */
function cached(chart: string) {
  return chart
    .split('<c:ser>')
    .slice(1)
    .map((series) => {
      const [, name = ''] = /<c:tx>.*?<c:v>([^<]*)<\/c:v>/.exec(series)!;
      const [, kept = ''] = /<c:numCache>(.*?)<\/c:numCache>/.exec(series)!;
      const points = [...kept.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)<\/c:v>/g)].map(
        ([, at, value]) => [Number(at), Number(value)] as const,
      );
      return {
        name: unescaped(name),
        values: new Map(points),
        isHatched: series.includes('<a:pattFill prst="wdUpDiag">'),
      };
    });
}

describe('the slides of a county', () => {
  let deck: Awaited<ReturnType<typeof deckOf>>;
  beforeAll(async () => {
    deck = await deckOf();
  });

  it('are a cover, a slide with its sentence as title for each view, and tables that are not shown', () => {
    const { slides, report } = deck;
    const titles = slides.map((xml) =>
      textsOf(/<p:sp>(?:(?!<p:sp>).)*type="title"(?:(?!<\/p:sp>).)*/s.exec(xml)?.[0] ?? '').join(''),
    );
    expect(titles[0]).toBe('枣乡产才融合（示例）');
    expect(titles).not.toContain('');
    for (const { figures } of report.pages)
      for (const { headline } of figures) expect(titles).toContain(headline.title);
    expect(slides.filter((xml) => xml.includes('show="0"')).length).toBeGreaterThanOrEqual(report.pages.length);
  });

  it('are well-formed in every part', () => {
    for (const name of deck.named(/\.(xml|rels)$/)) expect([name, problemsOf(deck.part(name))]).toEqual([name, []]);
  });

  it('say every figure and wording of the data tables', () => {
    const all = new Set(deck.slides.filter((xml) => xml.includes('show="0"')).flatMap(textsOf));
    for (const { figures } of deck.report.pages)
      for (const { table, context } of figures)
        for (const row of table.rows)
          for (const column of table.columns) {
            const text = cellText(row[column.key], column, context);
            if (text !== '' && !all.has(text)) expect(text).toBe('on a slide');
          }
  });

  it('have a Chinese font on each run, of charts too, and alternative words on each object', () => {
    for (const xml of [...deck.slides, ...deck.named(/charts\/chart\d+\.xml$/).map(deck.part)]) {
      for (const [run] of xml.matchAll(/<a:r>.*?<\/a:r>/gs))
        expect(run.includes('<a:ea typeface="微软雅黑"/>')).toBe(true);
      for (const [properties] of xml.matchAll(/<a:defRPr [^>]*>.*?<\/a:defRPr>/gs))
        expect(properties.includes('<a:ea typeface="微软雅黑"/>')).toBe(true);
      for (const [about] of xml.matchAll(/<p:cNvPr [^>]*>/g))
        if (!about.includes('id="1"')) expect(about).toMatch(/ descr="[^"]+"/);
    }
  });

  it('say sentence, source and date in the notes of each', () => {
    const notes = deck.named(/notesSlides\/notesSlide\d+\.xml$/).map((name) => textsOf(deck.part(name)).join('\n'));
    expect(notes.length).toBe(deck.slides.length);
    for (const { figures } of deck.report.pages)
      for (const figure of figures)
        expect(notes.some((text) => text.includes(figure.headline.summary) && text.includes(figure.footer(true)))).toBe(
          true,
        );
  });

  it('hold in each chart the same figures as in its workbook, and as in the data table', async () => {
    const charts = deck.named(/^ppt\/charts\/chart\d+\.xml$/);
    expect(charts.length).toBeGreaterThanOrEqual(9);
    const known = new Set<number>();
    for (const { figures } of deck.report.pages)
      for (const { table } of figures)
        for (const row of table.rows)
          for (const cell of Object.values(row))
            if (typeof cell === 'object') for (const end of [cell.low, cell.high]) known.add(end);
            else if (typeof cell === 'number') known.add(cell);
    let hatched = 0;
    for (const name of charts) {
      const rels = deck.part(`ppt/charts/_rels/${name.split('/').pop()}.rels`);
      const book = new ExcelJS.Workbook();
      await book.xlsx.load(
        deck.files[`ppt/embeddings/${/embeddings\/([^"]+)/.exec(rels)![1]}`]!.slice().buffer as ArrayBuffer,
      );
      const sheet = book.worksheets[0]!;
      const heads = (sheet.getRow(1).values as unknown[]).map(String);
      for (const { name: series, values, isHatched } of cached(deck.part(name))) {
        const column = heads.indexOf(series);
        expect(column).toBeGreaterThan(0);
        const inBook = new Map<number, number>();
        for (let row = 2; row <= sheet.rowCount; row++) {
          const { value } = sheet.getRow(row).getCell(column);
          if (value !== null) inBook.set(row - 2, value as number);
        }
        expect(inBook).toEqual(values);
        if (isHatched) hatched += 1;
        else for (const value of values.values()) expect(known.has(value)).toBe(true);
      }
    }
    expect(hatched).toBeGreaterThan(2);
  });

  it('are made within ten seconds', async () => {
    const start = performance.now();
    await writeSlides(deck.report);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

describe('a slide', () => {
  it('draws nothing for a figure that is withheld or not counted, and says its words: never nought', async () => {
    const tiers = ['甲', '乙', '丙'].map((name) => ({ id: name, name }));
    const pyramid = [
      { tier: '甲', headcount: '*名' },
      { tier: '乙', headcount: '未统计' },
      { tier: '丙', headcount: '300余名' },
    ];
    const { named, part } = await deckOf({ pages: 'pyramid' }, { meta: { title: '图' }, tiers, pyramid });
    const chart = part(named(/charts\/chart\d+\.xml$/)[0]!);
    const all = cached(chart).flatMap(({ values }) => [...values.values()]);
    expect(all).not.toContain(0);
    expect([Math.min(...all), all.length]).toEqual([300, 2]);
    expect(unescaped(chart)).toMatch(/甲[^<]*（\*名）/);
    expect(unescaped(chart)).toMatch(/乙[^<]*（未统计）/);
    expect(chart).toContain('300余名');
  });

  it('marks what the author says, and keeps the generated sentence', async () => {
    const { slides, report } = await deckOf({
      pages: [{ page: 'funding', headline: '专项债带动最大', note: '不表示下降', notes: '先讲2025年' }],
    });
    const texts = textsOf(slides[1]!);
    expect(texts).toContain('编者标题：专项债带动最大');
    expect(texts).toContain(`数据生成：${report.pages[0]!.figures[0]!.headline.title}`);
    expect(texts).toContain('编者说明：不表示下降');
  });

  it('has words of formulas as text', async () => {
    const evil = ['=1+1', '+1', '-1', '@x'];
    const { named, part, files } = await deckOf(
      { pages: 'growth' },
      { meta: { title: '图' }, growth: evil.map((name, at) => ({ rung: name, name, count: at + 1 })) },
    );
    const rels = part(named(/charts\/_rels\/chart\d+\.xml\.rels$/)[0]!);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(
      files[`ppt/embeddings/${/embeddings\/([^"]+)/.exec(rels)![1]}`]!.slice().buffer as ArrayBuffer,
    );
    const types = evil.map((_, at) => book.worksheets[0]!.getRow(at + 2).getCell(1).type);
    expect(new Set(types)).toEqual(new Set([ExcelJS.ValueType.String]));
  });

  it('says why there is nothing, whatever it is given', async () => {
    for (const input of [null, 7, '', {}, { funding: 'x' }]) expect((await deckOf({}, input)).slides.length).toBe(1);
    const { slides } = await deckOf({ pages: 'funding', filter: { chain: ['无此链'] } });
    expect(textsOf(slides[1]!).join()).toContain('后没有可显示的数据');
  });
});
