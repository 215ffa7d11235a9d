import { max, sum } from 'd3-array';
import { unbreakable } from '../../components/internal/chart/text.js';
import type { ViewContext } from '../../components/internal/context.js';
import { cellText, type DataTable, headText, isFigureColumn } from '../../components/internal/data/data-table.js';
import { type Room, shareOut } from '../../components/internal/export/table-picture.js';
import { linesOf, write } from './lines.js';
import type { Paper } from './paper.js';

const GAP = 16;
const AIR = 4;
/** No column takes more than this, where others want room too. */
const MOST = 340;

/** A column as it is set. */
interface Column {
  texts: readonly string[];
  right: boolean;
  room: Room;
  width: number;
}

interface Look {
  size: number;
  context: ViewContext;
}

/** What stands above a table, and again where it goes on. */
export interface Caption {
  text: string;
  again: string;
}

/**
 * A data table: every row and every wording, the heads again on each sheet. Columns that do not fit beside each other
 * follow in a table of their own, with the first column again.
 */
export function writeTable(
  paper: Paper,
  table: DataTable,
  caption: Caption,
  inside: Element,
  context: ViewContext,
): void {
  const look = { size: context.tokens.size.small, context };
  for (const columns of groupsOf(columnsOf(paper, table, look), paper.width))
    setTable(paper, columns, caption, inside, look);
}
type Element = ReturnType<Paper['element']>;

/** How high a table stands where it is not broken. */
export function tableHeight(paper: Paper, table: DataTable, context: ViewContext): number {
  const look = { size: context.tokens.size.small, context };
  const groups = groupsOf(columnsOf(paper, table, look), paper.width);
  return sum(groups, (columns) => {
    const rows = columns[0]?.texts.map((_, at) => rowHeight(linesIn(paper, columns, at, look), look)) ?? [];
    return sum(rows) + CAPTION + look.size * 1.4;
  });
}
/** Air above the caption. */
const CAPTION = 14;

function columnsOf(paper: Paper, table: DataTable, { size, context }: Look): Column[] {
  const { letters } = paper.pen;
  const widthOf = (text: string, bold: boolean) => letters.widthOf(letters.settable(text), size, bold);
  return table.columns.map((column) => {
    const texts = [headText(column, context), ...table.rows.map((row) => cellText(row[column.key], column, context))];
    const wanted = (max(texts, (text, at) => widthOf(text, at === 0)) ?? 0) + GAP;
    const word =
      (max(texts, (text, at) => max(unbreakable(text), (part) => widthOf(part.trim(), at === 0)) ?? 0) ?? 0) + GAP;
    // A word without an end is broken, too.
    const least = Math.min(wanted, Math.max(Math.min(word, MOST), 6 * size + GAP));
    return {
      texts,
      right: isFigureColumn(table, column),
      room: { least, wanted: Math.max(least, Math.min(wanted, MOST)) },
      width: 0,
    };
  });
}

/** Columns that fit beside each other, each group with the first of all at its left; their widths set. */
function groupsOf(columns: readonly Column[], width: number): Column[][] {
  const [first, ...rest] = columns;
  if (!first) return [];
  const groups: Column[][] = [[first]];
  for (const column of rest) {
    const group = groups[groups.length - 1]!;
    if (group.length > 1 && sum([...group, column], ({ room }) => room.least) > width) groups.push([first, column]);
    else group.push(column);
  }
  return groups.map((group) => {
    const widths = shareOut(
      group.map(({ room }) => room),
      width,
    );
    // Where there is room to spare, all get some of it: figures stand below their heads across the sheet.
    const spare = Math.max(0, width - sum(widths)) / group.length;
    return group.map((column, at) => ({ ...column, width: widths[at]! + spare }));
  });
}

type Lines = readonly (readonly string[])[];

const linesIn = (paper: Paper, columns: readonly Column[], row: number, { size }: Look): Lines =>
  columns.map(({ texts, width }) => linesOf(paper, texts[row]!, width - GAP, size, row === 0));

const rowHeight = (lines: Lines, { size }: Look): number =>
  Math.max(1, ...lines.map((one) => one.length)) * size * LINE + 2 * AIR;
const LINE = 1.3;

function setTable(paper: Paper, columns: readonly Column[], caption: Caption, inside: Element, look: Look): void {
  const { tokens } = look.context;
  const head = linesIn(paper, columns, 0, look);
  const rows = columns[0]!.texts.slice(1).map((_, at) => linesIn(paper, columns, at + 1, look));
  const first = rows[0] ? rowHeight(rows[0], look) : 0;
  // The caption, the head and a row stay together.
  if (paper.room < CAPTION + look.size * 1.4 + rowHeight(head, look) + Math.min(first, 120)) paper.turn();
  const words = { size: look.size, colour: tokens.muted };
  write(paper, caption.text, 'P', inside, { ...words, above: CAPTION });
  const element = paper.element('Table', inside);
  setRow(paper, columns, head, element, look, 'head');
  for (const lines of rows) {
    let rest: Lines | undefined = lines;
    while (rest) {
      const fits = Math.floor((paper.room - 2 * AIR) / (look.size * LINE));
      const most = Math.max(...rest.map((one) => one.length));
      // A row is parted only where no sheet could hold it.
      const whole = most <= fits;
      if (!whole && (most < MOST_LINES || fits < 3)) {
        paper.turn();
        paper.beside(() => paper.pen.text(caption.again, paper.left, paper.y + look.size, words));
        paper.y += look.size * 1.6;
        paper.beside(() => drawRow(paper, columns, head, look, true));
        paper.y += rowHeight(head, look);
        if (most < MOST_LINES) {
          setRow(paper, columns, rest, element, look, 'row');
          break;
        }
        continue;
      }
      const part: Lines = whole ? rest : rest.map((one) => one.slice(0, fits));
      setRow(paper, columns, part, element, look, 'row');
      rest = whole ? undefined : rest.map((one) => one.slice(fits));
    }
  }
  element.end();
}
/** A row of so many lines fits on a sheet of its own. */
const MOST_LINES = 28;

/** For which cells a head speaks; the types of pdfkit do not know it yet. */
const SCOPES = { head: { scope: 'Column' } as object, row: { scope: 'Row' } as object };

/** Sets a row with what it is in the structure. */
function setRow(
  paper: Paper,
  columns: readonly Column[],
  lines: Lines,
  table: Element,
  look: Look,
  kind: 'head' | 'row',
): void {
  const row = paper.element('TR', table);
  const isHead = kind === 'head';
  let x = paper.left;
  columns.forEach((column, at) => {
    const left = x;
    const type = isHead || at === 0 ? 'TH' : 'TD';
    const cell = paper.element(type, row, type === 'TH' ? SCOPES[isHead ? 'head' : 'row'] : {});
    paper.says(cell, type, () => drawCell(paper, column, lines[at]!, left, look, isHead));
    cell.end();
    x += column.width;
  });
  row.end();
  const height = rowHeight(lines, look);
  paper.beside(() => drawRules(paper, height, look, isHead));
  paper.y += height;
}

/** Draws a row again, which the structure has already. */
function drawRow(paper: Paper, columns: readonly Column[], lines: Lines, look: Look, isHead: boolean): void {
  let x = paper.left;
  columns.forEach((column, at) => {
    drawCell(paper, column, lines[at]!, x, look, isHead);
    x += column.width;
  });
  drawRules(paper, rowHeight(lines, look), look, isHead);
}

function drawCell(
  paper: Paper,
  column: Column,
  lines: readonly string[],
  left: number,
  look: Look,
  bold: boolean,
): void {
  const { size, context } = look;
  const x = column.right ? left + column.width - GAP / 2 : left + GAP / 2;
  lines.forEach((words, at) => {
    const y = paper.y + AIR + size * LINE * (at + 0.5) + size * 0.37;
    paper.pen.text(words, x, y, { size, colour: context.tokens.text, bold, align: column.right ? 'right' : 'left' });
  });
}

function drawRules(paper: Paper, height: number, { context }: Look, isHead: boolean): void {
  const { doc } = paper.pen;
  const rule = (y: number, colour: string) => doc.rect(paper.left, y, paper.width, 0.75).fillColor(colour).fill();
  if (isHead) rule(paper.y, context.tokens.text);
  rule(paper.y + height, isHead ? context.tokens.text : context.tokens.line);
}
