import { max } from 'd3-array';
import { textWidth, wrapText } from '../chart/text.js';
import type { ViewContext } from '../context.js';
import { cellText, type DataTable, headText, isFigureColumn } from '../data/data-table.js';
import { escapeXml, type Picture, paintText, type TextLine, textSvg } from './picture.js';

const GAP = 12;
const LEAST = 56;
const MOST = 130;

/** Widths of columns whose widest cells want `wanted` and need `least`, in all at most `width` where that is possible. */
function shareOut(wanted: readonly number[], least: readonly number[], width: number): number[] {
  const total = wanted.reduce((sum, one) => sum + one, 0);
  if (total <= width) return [...wanted];
  // What is narrow keeps its width; the rest shares what is left.
  const fair = width / wanted.length;
  const narrow = wanted.filter((one) => one <= fair).reduce((sum, one) => sum + one, 0);
  const wide = total - narrow;
  return wanted.map((one, at) => (one <= fair ? one : Math.max(least[at]!, (one / wide) * (width - narrow))));
}

/** A data table as a picture, for views that are no chart: each row's cells as wrapped text between quiet lines. */
export function tablePicture(table: DataTable, width: number, context: ViewContext): Picture {
  const { tokens } = context;
  const { small } = tokens.size;
  const line = small * 1.5;
  const rows = [
    table.columns.map((column) => headText(column, context)),
    ...table.rows.map((row) => table.columns.map((column) => cellText(row[column.key], column, context))),
  ];
  const widest = (at: number, of: readonly string[][]) =>
    (max(of, (cells) => textWidth(cells[at]!, small)) ?? 0) * 1.06 + GAP;
  const right = table.columns.map((column) => isFigureColumn(table, column));
  const widths = shareOut(
    table.columns.map((_, at) => widest(at, rows)),
    // A figure is not broken, unless it is a whole wording.
    table.columns.map((_, at) => (right[at] ? Math.max(LEAST, Math.min(MOST, widest(at, rows.slice(1)))) : LEAST)),
    width,
  );
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
        .map((at) => `<rect y="${at}" width="${total}" height="1" fill="${escapeXml(tokens.line)}"/>`)
        .join('')}</g>`,
    paint(pen, left, top) {
      for (const one of lines) paintText(pen, { ...one, x: one.x + left, y: one.y + top }, tokens.font);
      pen.fillStyle = tokens.line;
      for (const at of rules) pen.fillRect(left, top + at, total, 1);
    },
  };
}
