import { AlignmentType, convertMillimetersToTwip, type IStylesOptions, LineRuleType } from 'docx';
import type { FileWords } from './words/zh-CN.js';

/** Sizes of letters by their Chinese names, in half points. */
export const SIZES = { two: 44, three: 32, four: 28, five: 21, table: 18 } as const;
/** An exact line of the body: 22 to a page of 225 mm. */
const LINE = 579;

/** A font by name, for Latin letters and digits and for Chinese. */
export const fontOf = (eastAsia: string, { latin }: FileWords['fonts']) => ({
  ascii: latin,
  hAnsi: latin,
  cs: latin,
  eastAsia,
});

const exact = { line: LINE, lineRule: LineRuleType.EXACT };

/** The paragraphs of an official document (GB/T 9704): title, headings of two levels, body, captions, notes, tables. */
export function stylesOf({ fonts }: FileWords): IStylesOptions {
  const font = (name: string) => fontOf(name, fonts);
  const heading = (id: string, name: string, outlineLevel: number, chinese: string, bold: boolean) => ({
    id,
    name,
    basedOn: 'Normal',
    next: 'Body',
    quickFormat: true,
    run: { font: font(chinese), size: SIZES.three, bold, color: '000000' },
    paragraph: { spacing: exact, indent: { firstLine: SIZES.three * 20 }, keepNext: true, outlineLevel },
  });
  const bold = fonts.heading === fonts.latin || /^[A-Z]/.test(fonts.heading);
  return {
    default: {
      document: { run: { font: font(fonts.body), size: SIZES.three }, paragraph: { spacing: exact } },
      heading1: heading('Heading1', 'heading 1', 0, fonts.heading, bold),
      heading2: heading('Heading2', 'heading 2', 1, fonts.section, bold),
      title: {
        run: { font: font(fonts.title), size: SIZES.two, bold: false, color: '000000' },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { line: 700, lineRule: LineRuleType.AT_LEAST } },
      },
    },
    paragraphStyles: [
      {
        id: 'Body',
        name: 'Body Text',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: { alignment: AlignmentType.BOTH, indent: { firstLine: SIZES.three * 20 }, spacing: exact },
      },
      {
        id: 'Author',
        name: 'Author',
        basedOn: 'Body',
        quickFormat: true,
        run: { font: font(fonts.section) },
        paragraph: { indent: { firstLine: SIZES.three * 20 } },
      },
      {
        id: 'Picture',
        name: 'Picture',
        basedOn: 'Normal',
        paragraph: {
          alignment: AlignmentType.CENTER,
          keepNext: true,
          spacing: { before: 120, line: 240, lineRule: LineRuleType.AUTO },
        },
      },
      {
        id: 'Caption',
        name: 'caption',
        basedOn: 'Normal',
        quickFormat: true,
        run: { font: font(fonts.heading), size: SIZES.five },
        paragraph: {
          alignment: AlignmentType.CENTER,
          spacing: { before: 60, after: 60, line: 320, lineRule: LineRuleType.AT_LEAST },
        },
      },
      {
        id: 'Note',
        name: 'Note',
        basedOn: 'Normal',
        quickFormat: true,
        run: { font: font(fonts.small), size: SIZES.five },
        paragraph: { spacing: { after: 160, line: 300, lineRule: LineRuleType.AT_LEAST } },
      },
      {
        id: 'Cell',
        name: 'Cell',
        basedOn: 'Normal',
        run: { font: font(fonts.small), size: SIZES.table },
        paragraph: { spacing: { line: 260, lineRule: LineRuleType.AT_LEAST } },
      },
    ],
  };
}

const mm = convertMillimetersToTwip;
const MARGINS = { top: mm(37), left: mm(28), right: mm(26), bottom: mm(35), footer: mm(28), header: mm(15) };

/** A4 with a type area of 156 × 225 mm, 22 lines of 28 characters. */
export const UPRIGHT = {
  page: { size: { width: mm(210), height: mm(297) }, margin: MARGINS },
} as const;

/** The same paper on its side, for tables of many columns. */
export const SIDEWAYS = {
  page: {
    // Turned by `orientation`, which exchanges the sides.
    size: { width: mm(210), height: mm(297), orientation: 'landscape' },
    margin: { ...MARGINS, top: mm(28), left: mm(26), right: mm(26), bottom: mm(26), footer: mm(16) },
  },
} as const;

/** Widths of what is printed on, in CSS pixels. */
export const TYPE_AREA = { upright: 589, most: 620, sideways: 926 } as const;
