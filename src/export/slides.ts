import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import PptxGenJS from 'pptxgenjs';
import { chartCells, chartPart } from '../components/internal/export/chart-part.js';
import { LOOKS } from '../components/internal/theme/tokens.js';
import { xmlText } from '../data/escapes.js';
import type { Fonts } from './drawingml.js';
import type { Report } from './report.js';
import { coverSlide, type Making, type Slide, tableSlides, unshownSlide, viewSlides } from './slides.page.js';
import { fileWords } from './words/index.js';

const INCH = 96;
const SHEET = 'Sheet1';

/**
 * A report as slides (.pptx), 13.33 × 7.5 inches: a cover, one slide a view with its sentence as title, and every data
 * table on slides that are not shown. Bars, stacks and lines are charts with their workbook inside, which can be edited;
 * what office programs have no chart for is drawn in shapes with words that can be edited. The notes of each slide say the
 * sentences, source and date.
 */
export async function writeSlides(report: Report): Promise<Uint8Array> {
  const words = fileWords(report.context);
  const fonts: Fonts = { latin: 'Arial', eastAsian: words.fonts.slides, lang: report.context.locale };
  const slides = slidesOf({ report, words, fonts });
  const made = await packed(slides, report, fonts);
  return finished(made, slides, { fonts, largeFormat: words.largeFormat });
}

function slidesOf(making: Making): Slide[] {
  const { report, words } = making;
  const { pages } = report;
  const shown = pages.flatMap(({ chapterTitle, title, figures, unshown, notes }) => {
    const kicker = `${chapterTitle}\u3000${title}`;
    return [
      ...figures.flatMap((figure, at) => viewSlides(figure, { kicker, notes: at === 0 ? notes : '' }, making)),
      ...(unshown.length > 0 ? [unshownSlide(unshown, kicker, making)] : []),
    ];
  });
  const tables = pages.flatMap(({ title, figures }) =>
    figures.flatMap((figure) => (figure.isTable ? [] : tableSlides(figure, `${words.tables}\u3000${title}`, making))),
  );
  return [coverSlide(making), ...shown, ...tables];
}

/** The package with an empty chart where there is one, and the notes; its parts are written over. */
async function packed(slides: readonly Slide[], { title }: Report, { eastAsian, latin }: Fonts): Promise<Uint8Array> {
  const deck = new PptxGenJS();
  deck.layout = 'LAYOUT_WIDE';
  deck.title = title;
  deck.author = 'Chancai';
  deck.company = '';
  deck.theme = { headFontFace: latin, bodyFontFace: eastAsian };
  for (const { chart, notes, isHidden } of slides) {
    const slide = deck.addSlide();
    slide.hidden = isHidden;
    if (chart) {
      const { left, top, width, height, about } = chart;
      slide.addChart(deck.ChartType.bar, [{ name: 'a', labels: ['a'], values: [1] }], {
        ...{ x: left / INCH, y: top / INCH, w: width / INCH, h: height / INCH },
        altText: about.alternative,
        objectName: about.name,
      });
    }
    slide.addNotes(notes);
  }
  return new Uint8Array((await deck.write({ outputType: 'arraybuffer' })) as ArrayBuffer);
}

/** The parts as they should be: objects with fonts for Chinese, charts with what is known and what is not, their workbooks. */
async function finished(
  bytes: Uint8Array,
  slides: readonly Slide[],
  { fonts, largeFormat }: { fonts: Fonts; largeFormat: string },
): Promise<Uint8Array> {
  const files = unzipSync(bytes);
  const change = (name: string, by: (xml: string) => string) => {
    files[name] = strToU8(by(strFromU8(files[name]!)));
  };
  for (const [at, { parts, chart }] of slides.entries()) {
    change(`ppt/slides/slide${at + 1}.xml`, (xml) => xml.replace('</p:spTree>', `${parts}</p:spTree>`));
    change(`ppt/notesSlides/notesSlide${at + 1}.xml`, (xml) => withParagraphs(xml, fonts));
    if (!chart) continue;
    const rels = strFromU8(files[`ppt/slides/_rels/slide${at + 1}.xml.rels`]!);
    const name = /charts\/(chart\d+\.xml)/.exec(rels)![1]!;
    const own = strFromU8(files[`ppt/charts/_rels/${name}.rels`]!);
    const book = /embeddings\/([^"]+)/.exec(own)![1]!;
    const { plan } = chart;
    const look = {
      latin: fonts.latin,
      eastAsian: fonts.eastAsian,
      size: 14,
      text: LOOKS.light.text,
      line: LOOKS.light.line,
    };
    const place = { sheet: SHEET, row: 0, column: 0 };
    files[`ppt/charts/${name}`] = strToU8(chartPart(plan, place, { ...look, external: 'rId1', largeFormat }));
    files[`ppt/embeddings/${book}`] = new Uint8Array(
      await writeXlsx({ sheets: [{ name: SHEET, rows: chartCells(plan) }] }),
    );
  }
  return zipSync(files, { level: 6 });
}

/** The lines of notes as paragraphs. */
function withParagraphs(xml: string, { lang, latin, eastAsian }: Fonts): string {
  return xml.replace(
    /<a:p><a:r><a:rPr lang="en-US" dirty="0"\/><a:t>([^<]*)<\/a:t><\/a:r><a:endParaRPr[^>]*\/><\/a:p>/,
    (_all, text: string) =>
      text
        .split(/\r?\n/)
        .map(
          (line) =>
            `<a:p><a:r><a:rPr lang="${lang}" dirty="0"><a:latin typeface="${xmlText(latin)}"/><a:ea typeface="${xmlText(eastAsian)}"/></a:rPr><a:t>${line}</a:t></a:r></a:p>`,
        )
        .join(''),
  );
}
