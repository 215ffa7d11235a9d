import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  type Table,
  TextRun,
} from 'docx';
import { type PngMaker, paperPictures } from './pictures.js';
import { alternativeOf, proseOf } from './prose.js';
import type { Report, ReportFigure, ReportPage } from './report.js';
import { fontOf, SIDEWAYS, SIZES, stylesOf, TYPE_AREA, UPRIGHT } from './word.styles.js';
import { tableOf } from './word.table.js';
import { fileWords } from './words/index.js';
import type { FileWords } from './words/zh-CN.js';

type Block = Paragraph | Table;

/** What numbers pictures and tables, and makes pixels. */
interface Writing {
  words: FileWords;
  png: PngMaker;
  figures: number;
  tables: ReportFigure[];
}

/** A picture that shows nothing, where nothing makes pixels: Word of 2016 and later shows the vectors. */
const BLANK = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (char) => char.charCodeAt(0),
);

/**
 * A report as a Word document (.docx) laid out after GB/T 9704: title, chapters and sections, each view's sentences as
 * prose, its picture with caption and source, and an annex with every data table. Fonts are named, none is embedded.
 * @param png - Makes the pixels that stand for a picture where vectors are not shown.
 */
export async function writeWord(report: Report, png: PngMaker): Promise<Uint8Array> {
  const words = fileWords(report.context);
  const writing: Writing = { words, png, figures: 0, tables: [] };
  const body = [...titleOf(report, words), ...(await chaptersOf(report, writing))];
  const annex = annexOf(writing);
  const section = (properties: ISectionOptions['properties'], children: Block[]): ISectionOptions => ({
    properties: properties!,
    footers: footersOf(words),
    children,
  });
  const document = new Document({
    title: report.title,
    creator: 'Chancai',
    description: report.origin.join(report.context.messages.separator),
    evenAndOddHeaderAndFooters: true,
    styles: stylesOf(words),
    sections: [
      section(UPRIGHT as ISectionOptions['properties'], body),
      ...(annex.length > 0 ? [section(SIDEWAYS as ISectionOptions['properties'], annex)] : []),
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function titleOf({ title, region, asOf, author, context }: Report, words: FileWords): Block[] {
  const { author: tags, pair } = context.messages;
  const facts = [title.includes(region) ? '' : region, asOf].filter((fact) => fact !== '');
  const under = facts.length === 0 ? [] : [words.dated(facts.join(context.messages.comma))];
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }),
    ...under.map(
      (text) =>
        new Paragraph({
          alignment: AlignmentType.CENTER,
          spacing: { after: 400 },
          children: [new TextRun({ text, font: fontOf(words.fonts.section, words.fonts) })],
        }),
    ),
    ...(author.headline === '' ? [] : [paragraph('Author', pair(tags.headline, author.headline))]),
    ...(author.note === '' ? [] : [paragraph('Author', pair(tags.note, author.note))]),
  ];
}

const paragraph = (style: string, ...children: (ParagraphChild | string)[]): Paragraph =>
  new Paragraph({
    style,
    children: children.map((child) => (typeof child === 'string' ? new TextRun(child) : child)),
  });

async function chaptersOf({ pages }: Report, writing: Writing): Promise<Block[]> {
  const blocks: Block[] = [];
  let [chapter, section, number] = ['', 0, 0];
  for (const page of pages) {
    if (page.chapter !== chapter) {
      [chapter, section, number] = [page.chapter, 0, number + 1];
      blocks.push(heading(HeadingLevel.HEADING_1, writing.words.chapter(number, page.chapterTitle)));
    }
    section += 1;
    blocks.push(heading(HeadingLevel.HEADING_2, writing.words.section(number, section, page.title)));
    blocks.push(...(await pageOf(page, writing)));
  }
  return blocks;
}

const heading = (level: (typeof HeadingLevel)[keyof typeof HeadingLevel], text: string): Paragraph =>
  new Paragraph({ heading: level, children: [new TextRun(text)] });

async function pageOf({ figures, unshown }: ReportPage, writing: Writing): Promise<Block[]> {
  const blocks: Block[] = [];
  for (const figure of figures) blocks.push(...(await figureOf(figure, writing)));
  return [...blocks, ...unshown.map((text) => paragraph('Body', text))];
}

async function figureOf(figure: ReportFigure, writing: Writing): Promise<Block[]> {
  const { author, context, headline } = figure;
  const { author: tags, pair } = context.messages;
  const { words } = writing;
  writing.tables.push(figure);
  const said = `${proseOf(figure)}${words.seeTable(writing.tables.length)}`;
  const text = author.headline === '' ? said : pair(tags.generated, said);
  const pictures = paperPictures(figure, TYPE_AREA.upright, TYPE_AREA.most);
  const drawn: Block[] = [];
  for (const [at, picture] of pictures.entries()) {
    writing.figures += 1;
    const { width, height, svg } = picture;
    const data = (await writing.png(picture.picture, picture.frame)) ?? BLANK;
    const caption = words.figure(writing.figures, headline.subtitle || headline.title);
    const name = at === 0 ? caption : words.continued(caption);
    drawn.push(
      paragraph(
        'Picture',
        new ImageRun({
          type: 'svg',
          data: new TextEncoder().encode(svg),
          fallback: { type: 'png', data },
          transformation: { width: Math.round(width), height: Math.round(height) },
          altText: {
            name: words.figure(writing.figures, ''),
            title: headline.title,
            description: alternativeOf(figure),
          },
        }),
      ),
      new Paragraph({ style: 'Caption', keepNext: true, children: [new TextRun(name)] }),
    );
  }
  return [
    ...(author.headline === '' ? [] : [paragraph('Author', pair(tags.headline, author.headline))]),
    paragraph('Body', text),
    ...(author.note === '' ? [] : [paragraph('Author', pair(tags.note, author.note))]),
    ...drawn,
    ...(drawn.length === 0 ? [] : [paragraph('Note', words.note(figure.footer()))]),
  ];
}

/** Every data table in full, with its head on each page that it runs over. */
function annexOf({ tables, words }: Writing): Block[] {
  if (tables.length === 0) return [];
  return [
    heading(HeadingLevel.HEADING_1, words.annex),
    ...tables.flatMap((figure, at): Block[] => {
      const caption = words.table(at + 1, figure.headline.title);
      return [
        new Paragraph({ style: 'Caption', keepNext: true, spacing: { before: 240 }, children: [new TextRun(caption)] }),
        tableOf(figure, caption),
        paragraph('Note', words.note(figure.footer(true))),
      ];
    }),
  ];
}

/** — 1 —, at the outer side: right on odd pages, left on even ones. */
function footersOf({ pageNumber, fonts }: FileWords) {
  const run = { font: fontOf(fonts.small, fonts), size: SIZES.four };
  const footer = (alignment: (typeof AlignmentType)[keyof typeof AlignmentType], before: boolean) =>
    new Footer({
      children: [
        new Paragraph({
          alignment,
          indent: before ? { left: SIZES.four * 10 } : { right: SIZES.four * 10 },
          children: [new TextRun({ ...run, children: [pageNumber[0], PageNumber.CURRENT, pageNumber[1]] })],
        }),
      ],
    });
  return { default: footer(AlignmentType.RIGHT, false), even: footer(AlignmentType.LEFT, true) };
}
