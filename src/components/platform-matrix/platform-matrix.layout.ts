import type { PlatformCell, PlatformMatrix } from '../../data/index.js';
import { roomOf, wrapText } from '../internal/chart/text.js';
import type { ViewContext } from '../internal/context.js';
import { inkOn } from '../internal/drawing/readable.js';
import type { Box, TextShape } from '../internal/drawing/shapes.js';
import {
  countText,
  isNearlyFull,
  levelText,
  lineName,
  platformWords,
  sharedText,
  shareText,
} from './platform-matrix.words.js';

/** A cell's place and that of its bar, in CSS pixels. */
export interface CellPlace {
  cell: PlatformCell;
  box: Box;
  bar: { left: number; middle: number; length: number };
}

export interface MatrixLayout {
  texts: readonly TextShape[];
  cells: readonly CellPlace[];
  height: number;
}

export const THICK = 6;
const PAD = 6;

/** What stands in a cell. */
function wordsOf(cell: PlatformCell, context: ViewContext) {
  const words = platformWords(context);
  const shared = sharedText(cell, context);
  return {
    count: countText(cell, context),
    level: cell.highest ? levelText(cell.highest, context) : '',
    use: `${isNearlyFull(cell) ? '◆ ' : ''}${words.useOf(shareText(cell.use, context))}`,
    shared: shared === '' ? '' : words.sharedOf(shared),
  };
}

/** What is nearly full stands out. */
const useLook = (cell: PlatformCell, colour: string, { tokens }: ViewContext): Pick<TextShape, 'colour' | 'bold'> =>
  isNearlyFull(cell) ? { colour: inkOn(tokens.shortage.urgent, tokens), bold: true } : { colour };

const headOf = (line: PlatformMatrix['kinds'][number], context: ViewContext): string =>
  platformWords(context).lineHead(lineName(line, context), countText(line, context));

/** Kinds by chains where all words fit in their cells; else a list of chains for each kind. */
export function platformLayout(model: PlatformMatrix, context: ViewContext): MatrixLayout {
  const { width, tokens } = context;
  const { small, body } = tokens.size;
  const left = Math.min(
    width * 0.22,
    Math.max(...model.kinds.map((kind) => roomOf(headOf(kind, context), small))) + 10,
  );
  const cellWidth = Math.min((width - left - 4) / model.chains.length, small * 20);
  const needed = Math.max(
    0,
    ...model.cells.map((cell) => {
      const { count, level, use, shared } = wordsOf(cell, context);
      return Math.max(roomOf(count, body) + 6 + roomOf(level, small), roomOf(use, small * 1.05), roomOf(shared, small));
    }),
  );
  return cellWidth >= needed + 2 * PAD + 4 ? gridLayout(model, left, cellWidth, context) : listLayout(model, context);
}

function gridLayout(model: PlatformMatrix, left: number, width: number, context: ViewContext): MatrixLayout {
  const { tokens } = context;
  const { small, body } = tokens.size;
  const line = small * 1.3;
  const wrapped = (text: string, room: number) => wrapText(text, room, small).length * small * 1.25;
  const top = Math.max(...model.chains.map((chain) => wrapped(headOf(chain, context), width - 8))) + 8;
  const content = body * 1.3 + THICK + 4 + 2 * line;
  const least = Math.max(
    tokens.target,
    2 * PAD + content + 4,
    ...model.kinds.map((kind) => wrapped(headOf(kind, context), left - 8) + 8),
  );
  // A tall box is used, up to where cells would fall apart.
  const height = Math.max(least, Math.min(least * 1.5, (context.height - top - 4) / model.kinds.length));
  const texts: TextShape[] = [];
  const write = (text: Omit<TextShape, 'kind'>) => texts.push({ kind: 'text', ...text });
  const rowOf = new Map(model.kinds.map((kind, row) => [kind, row]));
  const columnOf = new Map(model.chains.map((chain, column) => [chain, column]));
  model.chains.forEach((chain, column) => {
    const x = left + (column + 0.5) * width;
    write({
      x,
      y: top - 4,
      text: headOf(chain, context),
      width: width - 8,
      align: 'center',
      vertical: 'bottom',
      colour: tokens.muted,
    });
  });
  model.kinds.forEach((kind, row) => {
    write({
      x: 4,
      y: top + (row + 0.5) * height,
      text: headOf(kind, context),
      width: left - 8,
      vertical: 'middle',
    });
  });
  const cells = model.cells.map((cell): CellPlace => {
    const [x, y] = [left + columnOf.get(cell.chain)! * width + 2, top + rowOf.get(cell.kind)! * height + 2];
    const { count, level, use, shared } = wordsOf(cell, context);
    const inner = y + (height - 4 - content) / 2;
    const below = inner + body * 1.3;
    write({ x: x + PAD, y: inner, text: count, size: body, bold: true });
    write({ x: x + width - 4 - PAD, y: inner + (body - small) / 2, text: level, align: 'right' });
    write({ x: x + PAD, y: below + THICK + 4, text: use, ...useLook(cell, tokens.text, context) });
    write({ x: x + PAD, y: below + THICK + 4 + line, text: shared, colour: tokens.muted });
    const bar = { left: x + PAD, middle: below + THICK / 2, length: width - 4 - 2 * PAD };
    return { cell, box: { left: x, top: y, width: width - 4, height: height - 4 }, bar };
  });
  return { texts, cells, height: top + model.kinds.length * height + 4 };
}

/** A list has as many columns as leave a chain this room, in letters. */
const LIST_COLUMN = 22;

function listLayout(model: PlatformMatrix, context: ViewContext): MatrixLayout {
  const { width, tokens } = context;
  const { small, body } = tokens.size;
  const line = small * 1.3;
  const columns = Math.max(1, Math.floor((width - 8) / (small * LIST_COLUMN)));
  const cellWidth = (width - 8 - 6 * (columns - 1)) / columns;
  const texts: TextShape[] = [];
  const write = (text: Omit<TextShape, 'kind'>) => texts.push({ kind: 'text', ...text });
  const cells: CellPlace[] = [];
  let y = 0;
  for (const kind of model.kinds) {
    write({ x: 4, y: y + 6, text: headOf(kind, context), size: body, bold: true, width: width - 8 });
    y += wrapText(headOf(kind, context), width - 8, body * 1.05).length * body * 1.3 + 8;
    const own = model.cells
      .filter((one) => one.kind === kind)
      .map((cell) => {
        const { count, level, use, shared } = wordsOf(cell, context);
        const [name, first] = [lineName(cell.chain, context), `${count}  ${level}`];
        const room = cellWidth - 2 * PAD - 8 - roomOf(first, small);
        return { cell, name, first, use, shared, room, nameHeight: wrapText(name, room, small).length * line };
      });
    for (let from = 0; from < own.length; from += columns) {
      const row = own.slice(from, from + columns);
      const top = y + 2 + PAD;
      const below = top + Math.max(...row.map(({ nameHeight }) => nameHeight));
      const foot = below + THICK + 5;
      const height = Math.max(tokens.target, foot + line + PAD - y - 2);
      row.forEach(({ cell, name, first, use, shared, room }, column) => {
        const x = 4 + column * (cellWidth + 6);
        const [start, end] = [x + PAD, x + cellWidth - PAD];
        write({ x: start, y: top, text: name, width: room });
        write({ x: end, y: top, text: first, align: 'right' });
        write({ x: start, y: foot, text: use, ...useLook(cell, tokens.muted, context) });
        write({ x: end, y: foot, text: shared, align: 'right', colour: tokens.muted });
        const bar = { left: start, middle: below + THICK / 2 + 1, length: end - start };
        cells.push({ cell, box: { left: x, top: y + 2, width: cellWidth, height }, bar });
      });
      y += height + 6;
    }
    y += 8;
  }
  return { texts, cells, height: y + 4 };
}
