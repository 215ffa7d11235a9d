import type { Pace } from './pace.js';
import { cellOf, type NumberFormat } from './xlsx-format.js';
import { readXml } from './xml.js';

export type Cell = string | number | boolean | undefined;
/** The cells of a sheet by row and column, from 0; rows may be missing. */
export type Grid = Cell[][];

/** What cells of a sheet refer to. */
export interface SheetContext {
  strings: readonly string[];
  formats: readonly NumberFormat[];
  system: 1900 | 1904;
}

/** The place that a reference such as `AB12` names, from 0; undefined where it is none. */
function placeOf(reference: string | undefined): { row: number; column: number } | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference ?? '');
  if (!match) return undefined;
  let column = 0;
  for (const letter of match[1]!) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]) - 1, column: column - 1 };
}

/** Reads the cells of a sheet. */
export async function readSheet(part: Uint8Array, context: SheetContext, pace: Pace): Promise<Grid> {
  const grid: Grid = [];
  const merged: string[] = [];
  let row = -1;
  let column = -1;
  let type = '';
  let style = 0;
  let text: string | undefined;
  let reading = false;
  let spoken = false;
  const put = () => {
    const cell = cellFrom(text, type, style, context);
    if (cell === undefined || cell === '') return;
    let cells = grid[row];
    if (!cells) {
      cells = [];
      grid[row] = cells;
    }
    cells[column] = cell;
  };
  await readXml(
    part,
    {
      open(name, attributes) {
        if (name === 'row') {
          const number = Number(attributes().r);
          row = number >= 1 && number <= 1_048_576 ? number - 1 : row + 1;
          column = -1;
        } else if (name === 'c') {
          const { r, t, s } = attributes();
          column = placeOf(r)?.column ?? column + 1;
          type = t ?? 'n';
          style = Number(s ?? 0);
          text = undefined;
        } else if (name === 'v' || name === 't') reading = !spoken;
        // How to pronounce a text is no part of it.
        else if (name === 'rPh') spoken = true;
        else if (name === 'mergeCell') merged.push(attributes().ref ?? '');
      },
      text(value) {
        if (reading) text = (text ?? '') + value;
      },
      close(name) {
        if (name === 'v' || name === 't') reading = false;
        else if (name === 'rPh') spoken = false;
        else if (name === 'c') put();
      },
    },
    pace,
  );
  for (const range of merged) fillDown(grid, range);
  return grid;
}

function cellFrom(text: string | undefined, type: string, style: number, context: SheetContext): Cell {
  if (text === undefined) return undefined;
  if (type === 's') return context.strings[Number(text)];
  if (type === 'b') return text === '1' || text === 'true';
  if (type === 'd') return text.replace(/T00:00(:00(\.0+)?)?Z?$/, '');
  if (type !== 'n') return text;
  const number = Number(text);
  return Number.isFinite(number) ? cellOf(number, context.formats[style] ?? { kind: 'plain' }, context.system) : text;
}

/** A word in a cell that spans several rows means all of them; a figure there is one figure and stays in its place. */
function fillDown(grid: Grid, range: string): void {
  const [from, to] = range.split(':').map(placeOf);
  const word = from && grid[from.row]?.[from.column];
  if (!from || !to || typeof word !== 'string' || /^[\d*.,，]/.test(word.trim())) return;
  for (let row = from.row + 1; row <= Math.min(to.row, grid.length - 1); row++)
    if (grid[row] !== undefined && grid[row]![from.column] === undefined) grid[row]![from.column] = word;
}

/** The texts that the sheets share, in their order. */
export async function readStrings(part: Uint8Array | undefined, pace: Pace): Promise<string[]> {
  const strings: string[] = [];
  if (!part) return strings;
  let text = '';
  let reading = false;
  let spoken = false;
  await readXml(
    part,
    {
      open(name) {
        if (name === 'si') text = '';
        else if (name === 't') reading = !spoken;
        else if (name === 'rPh') spoken = true;
      },
      text(value) {
        if (reading) text += value;
      },
      close(name) {
        if (name === 'si') strings.push(text);
        else if (name === 't') reading = false;
        else if (name === 'rPh') spoken = false;
      },
    },
    pace,
  );
  return strings;
}
