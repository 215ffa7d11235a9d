import { max, sum } from 'd3-array';
import { xmlText } from '../../../data/escapes.js';
import { roomOf, unbreakable, wrapText } from '../chart/text.js';
import type { ViewContext } from '../context.js';
import { cellText, type DataTable, headText, isFigureColumn } from '../data/data-table.js';
import { type Picture, paintText, type TextLine, textSvg } from './picture.js';

const GAP = 12;
/** A column of text has room for six characters, and at most for a word of fourteen. */
const LEAST = 6;
const MOST = 14;

/** How much room a column needs so that no word breaks, and how much it would take. */
export interface Room {
  least: number;
  wanted: number;
}

/** Widths of columns, in all `width` where that is possible: each its least, then what is left by what they want beyond. */
export function shareOut(columns: readonly Room[], width: number): number[] {
  const free = width - sum(columns, ({ least }) => least);
  const asked = sum(columns, ({ least, wanted }) => wanted - least);
  const part = asked === 0 ? 0 : Math.min(1, Math.max(0, free / asked));
  return columns.map(({ least, wanted }) => least + (wanted - least) * part);
}

/** Widths of columns of texts, in all `width` where no word has to break for that. */
export const columnWidths = (rows: readonly (readonly string[])[], width: number, size: number): number[] =>
  shareOut(
    rows[0]!.map((_, at) => {
      const cells = rows.map((row) => row[at]!);
      const word = max(cells.flatMap(unbreakable), (part) => roomOf(part.trim(), size)) ?? 0;
      const wanted = (max(cells, (cell) => roomOf(cell, size)) ?? 0) + GAP;
      const least = Math.max(LEAST * size, Math.min(MOST * size, word)) + GAP;
      return { least: Math.min(wanted, least), wanted };
    }),
    width,
  );

/** A data table as people read it: its heads, and its rows. */
export const tableTexts = (table: DataTable, context: ViewContext): string[][] => [
  table.columns.map((column) => headText(column, context)),
  ...table.rows.map((row) => table.columns.map((column) => cellText(row[column.key], column, context))),
];

/** A data table as a picture, for views that are no chart: each row's cells as wrapped text between quiet lines. */
export function tablePicture(table: DataTable, width: number, context: ViewContext): Picture {
  const { tokens } = context;
  const { small } = tokens.size;
  const line = small * 1.5;
  const rows = tableTexts(table, context);
  const right = table.columns.map((column) => isFigureColumn(table, column));
  const widths = columnWidths(rows, width, small);
  const lines: TextLine[] = [];
  const rules: number[] = [];
  let y = 0;
  rows.forEach((cells, at) => {
    const wrapped = cells.map((cell, column) => wrapText(cell, widths[column]! - GAP, small));
    let x = 0;
    wrapped.forEach((parts, column) => {
      const anchor = right[column] ? ('end' as const) : ('start' as const);
      const place = right[column] ? x + widths[column]! - GAP : x;
      parts.forEach((text, step) => {
        const colour = at === 0 ? tokens.muted : tokens.text;
        lines.push({ text, x: place, y: y + line * (step + 1) - small * 0.3, size: small, colour, anchor });
      });
      x += widths[column]!;
    });
    y += Math.max(1, ...wrapped.map((parts) => parts.length)) * line + 6;
    rules.push(y - 3);
  });
  const total = Math.max(
    width,
    widths.reduce((sum, one) => sum + one, 0),
  );
  return {
    width: total,
    height: y,
    toSvg: (left, top) =>
      `<g transform="translate(${left} ${top})">${lines.map(textSvg).join('')}${rules
        .map((at) => `<rect y="${at}" width="${total}" height="1" fill="${xmlText(tokens.line)}"/>`)
        .join('')}</g>`,
    paint(pen, left, top) {
      for (const one of lines) paintText(pen, { ...one, x: one.x + left, y: one.y + top }, tokens.font);
      pen.fillStyle = tokens.line;
      for (const at of rules) pen.fillRect(left, top + at, total, 1);
    },
  };
}
