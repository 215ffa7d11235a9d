import { cellText, type Sheet } from '../grid/sheet.js';
import { foldHead, type HeadText, type Meaning, readHead } from './head.js';
import type { Shape } from './shape.js';
import { type HeadUnit, readHeadUnit } from './unit.js';

/** A column of a sheet with its head and what it means; undefined: nothing known, null: to be left out. */
export interface SheetColumn {
  at: number;
  head: HeadText;
  meaning: Meaning | null | undefined;
}

/** The heads of a sheet: the rows they take, and its columns. */
export interface SheetHeads {
  first: number;
  last: number;
  columns: readonly SheetColumn[];
}

/** How far down heads are looked for, and how many levels they may have. */
const DEEPEST = 30;
const MOST_LEVELS = 3;

/** The cell at a place, or the one that a merged range shows there. */
function shownAt(sheet: Sheet, row: number, column: number): string {
  const merge = sheet.mergeAt(row, column);
  return cellText(merge ? sheet.rows[merge.startRow]?.[merge.startCol] : sheet.rows[row]?.[column]);
}

/** The levels of a column's head in rows `first` to `last`. A level left blank beside a named group belongs to the group. */
function levelsAt(sheet: Sheet, first: number, last: number, column: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, level) => {
    const row = first + level;
    const shown = shownAt(sheet, row, column);
    if (shown !== '' || row === last || shownAt(sheet, last, column) === '') return shown;
    for (let left = column - 1; left >= 0 && shownAt(sheet, last, left) !== ''; left--) {
      const group = shownAt(sheet, row, left);
      if (group !== '') return group;
    }
    return '';
  });
}

type Find = (head: HeadText) => Meaning | null | undefined;

function columnsAt(sheet: Sheet, first: number, last: number, find: Find): SheetColumn[] {
  const width = Math.max(0, ...Array.from(sheet.rows.slice(first, last + 1), (row) => row?.length ?? 0));
  return Array.from({ length: width }, (_, at) => {
    const head = readHead(levelsAt(sheet, first, last, at));
    return { at, head, meaning: head.text === '' ? undefined : find(head) };
  });
}

const known = (columns: readonly SheetColumn[]): number =>
  new Set(columns.flatMap(({ meaning }) => (meaning ? [`${meaning.column} ${meaning.period ?? ''}`] : []))).size;

/** The required columns among those found. */
export const hasRequired = (columns: readonly SheetColumn[], shape: Shape, given: ReadonlySet<string>): boolean =>
  shape.columns.every(
    ({ name, required }) =>
      !required ||
      given.has(name) ||
      columns.some(({ meaning }) => meaning?.column === name || (name === 'period' && meaning?.period)),
  );

/**
 * Finds the heads: the rows among the first thirty whose texts mean the most columns of the table, fewer rows before more.
 * Titles, units and remarks may stand above. Undefined where no row holds a required column's head.
 */
export function findHeads(sheet: Sheet, find: Find, headRow?: number): SheetHeads | undefined {
  let best: SheetHeads | undefined;
  let most = 0;
  const from = headRow === undefined ? 0 : headRow - 1;
  const to = headRow === undefined ? Math.min(sheet.rows.length, DEEPEST) - 1 : headRow - 1;
  for (let levels = 1; levels <= MOST_LEVELS; levels++)
    for (let last = from; last <= to; last++) {
      const first = last - levels + 1;
      if (first < 0 || (levels > 1 && !isLevel(sheet, first))) continue;
      const columns = columnsAt(sheet, first, last, find);
      const count = known(columns);
      if (count > most) {
        best = { first, last, columns };
        most = count;
      }
    }
  if (!best || !isUnits(sheet, best.last + 1)) return best;
  return { ...best, last: best.last + 1, columns: columnsAt(sheet, best.first, best.last + 1, find) };
}

/** Does this row hold nothing but units: 万元, 人? */
function isUnits(sheet: Sheet, row: number): boolean {
  const texts = (sheet.rows[row] ?? []).map((cell) => cellText(cell)).filter((text) => text !== '');
  return texts.length > 0 && texts.every((text) => readHeadUnit(text.replace(/^[(（]|[)）]$/g, '')) !== undefined);
}

/** Can this row be an upper level of heads: several different texts, no figures? */
function isLevel(sheet: Sheet, row: number): boolean {
  const cells = sheet.rows[row] ?? [];
  return new Set(cells.map((cell) => cellText(cell)).filter((text) => text !== '')).size > 1;
}

/** Units that the rows above the heads state: 单位：万元、人. */
export function unitsAbove(sheet: Sheet, first: number): HeadUnit[] {
  for (let row = first - 1; row >= 0; row--)
    for (const cell of sheet.rows[row] ?? []) {
      const text = foldHead(cellText(cell));
      const stated = /(?:计量)?单位[:：](.+?)[)\]】]?$/.exec(text) ?? /\bunit:?(.+?)[)\]]?$/i.exec(text);
      const units = (stated?.[1] ?? '').split(/[,，、;；/]/).flatMap((word) => readHeadUnit(word) ?? []);
      if (units.length > 0) return units;
    }
  return [];
}
