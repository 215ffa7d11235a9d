import { wrapText } from '../components/internal/chart/text.js';
import { isFigureColumn } from '../components/internal/data/data-table.js';
import { columnWidths, tableTexts } from '../components/internal/export/table-picture.js';
import { xmlText } from '../data/escapes.js';
import { type About, aboutPart, colourPart, emu, type Fonts, solid } from './drawingml.js';
import type { ReportFigure } from './report.js';

/** Letters of cells: 10 points in CSS pixels. */
const LETTERS = 40 / 3;
const PADDING = 5;
const LINE = LETTERS * 1.35;

/** A data table as pieces that a slide holds, each with its head. */
export interface TablePiece {
  rows: readonly (readonly string[])[];
  heights: readonly number[];
  widths: readonly number[];
  right: readonly boolean[];
}

/** A data table in pieces no higher than `most`. */
export function tablePieces({ table, context }: ReportFigure, width: number, most: number): TablePiece[] {
  const rows = tableTexts(table, context);
  const wanted = columnWidths(rows, width, LETTERS);
  const all = wanted.reduce((sum, one) => sum + one, 0);
  const widths = wanted.map((one) => (one * width) / all);
  const heightOf = (cells: readonly string[]) =>
    Math.max(...cells.map((text, at) => wrapText(text, widths[at]! - 2 * PADDING - 4, LETTERS).length), 1) * LINE +
    2 * PADDING;
  const right = table.columns.map((column) => isFigureColumn(table, column));
  const [head, ...body] = rows;
  const headHeight = heightOf(head!);
  const pieces: TablePiece[] = [];
  let [inside, heights] = [[head!], [headHeight]];
  const close = () => {
    if (inside.length > 1) pieces.push({ rows: inside, heights, widths, right });
    [inside, heights] = [[head!], [headHeight]];
  };
  for (const row of body) {
    const height = heightOf(row);
    if (heights.reduce((sum, one) => sum + one, 0) + height > most) close();
    inside.push(row);
    heights.push(height);
  }
  close();
  return pieces;
}

/** A piece of a data table as a table of a slide. */
export function tablePart(about: About, piece: TablePiece, place: { left: number; top: number }, fonts: Fonts): string {
  const { rows, heights, widths, right } = piece;
  const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0);
  const rule = (side: string) => `<a:${side} w="6350">${solid('#bfc5cc')}</a:${side}>`;
  const cell = (text: string, isHead: boolean, isRight: boolean) =>
    `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:pPr algn="${isRight ? 'r' : 'l'}"/>${
      text === ''
        ? ''
        : `<a:r><a:rPr lang="${fonts.lang}" sz="1000" b="${isHead ? 1 : 0}">${solid('#1c2024')}<a:latin typeface="${xmlText(fonts.latin)}"/><a:ea typeface="${xmlText(fonts.eastAsian)}"/></a:rPr><a:t>${xmlText(text)}</a:t></a:r>`
    }</a:p></a:txBody><a:tcPr marL="${emu(PADDING)}" marR="${emu(PADDING)}" marT="${emu(PADDING - 1)}" marB="${emu(PADDING - 1)}" anchor="ctr">${['lnL', 'lnR', 'lnT', 'lnB'].map(rule).join('')}` +
    `<a:solidFill>${colourPart(isHead ? '#eef1f5' : '#ffffff')}</a:solidFill></a:tcPr></a:tc>`;
  const body = rows.map(
    (cells, at) =>
      `<a:tr h="${emu(heights[at]!)}">${cells.map((text, column) => cell(text, at === 0, at > 0 && right[column]!)).join('')}</a:tr>`,
  );
  return (
    `<p:graphicFrame><p:nvGraphicFramePr>${aboutPart(about)}<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>` +
    `<p:xfrm><a:off x="${emu(place.left)}" y="${emu(place.top)}"/><a:ext cx="${emu(sum(widths))}" cy="${emu(sum(heights))}"/></p:xfrm>` +
    `<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr firstRow="1"/>` +
    `<a:tblGrid>${widths.map((width) => `<a:gridCol w="${emu(width)}"/>`).join('')}</a:tblGrid>${body.join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`
  );
}
