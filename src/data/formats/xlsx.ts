import { issue } from '../dataset/index.js';
import { clip } from '../dataset/issues.js';
import type { SayPlace } from '../dataset/report.js';
import { addressOf } from '../grid/cell-address.js';
import { numberFormat, shownDate, shownNumber } from '../grid/number-format.js';
import type { Pace } from '../grid/pace.js';
import { isBlankRow as isBlank, type Sheet as ReadSheet } from '../grid/sheet.js';
import { readWorkbook } from '../grid/workbook.js';
import { type Columns, columnsOf } from './columns.js';
import { type Decoded, nothingOf } from './decoded.js';
import { IssueLog } from './issue-log.js';
import { knownHeads, tableNamed } from './table-names.js';

/**
 * Reads an `.xlsx` workbook: each sheet that is called like a table, in Chinese or English, as that table, and a sheet
 * of two columns with a title in it as `meta`; where no sheet is called so, the first that holds anything as one table.
 *
 * Heads stand in the first row, or below titles in the row that holds the most known heads. Dates, percentages, leading
 * noughts and units that a number format shows are kept; hidden sheets are not read.
 */
export async function decodeXlsx(bytes: Uint8Array, name: string, pace: Pace): Promise<Decoded> {
  const read = await readWorkbook(bytes, name, pace);
  if (read.issues.length > 0) return nothingOf(...read.issues);
  const sheets = read.sheets.filter(({ hidden, rows }) => !hidden && rows.length > 0).map(shownSheet);
  if (sheets.length === 0) return nothingOf(issue('empty-source', name, null));
  const log = new IssueLog(name);
  const meta = sheets.find((sheet) => tableNamed(sheet.name) === undefined && isMeta(sheet.grid));
  const others = sheets.filter((sheet) => sheet !== meta);
  const named = others.some((sheet) => tableNamed(sheet.name) !== undefined);
  if (!named && others.length > 0) return firstSheet(others, meta, log);
  const tables = others.map((sheet) => ({ name: sheet.name, ...tableOf(sheet, log) }));
  const places = new Map(tables.map(({ name, sayPlace }) => [clip(name), sayPlace] as const));
  return {
    input: Object.fromEntries([['meta', metaOf(meta)], ...tables.map(({ name, columns }) => [name, columns] as const)]),
    bare: false,
    issues: log.issues,
    leftOut: 0,
    sayPlace: (place) => places.get(place.table)?.(place),
  };
}

function firstSheet([first, ...others]: readonly Sheet[], meta: Sheet | undefined, log: IssueLog): Decoded {
  const { columns: input, sayPlace } = tableOf(first!, log);
  const ignored = others.map(({ name }) => name);
  if (ignored.length > 0) log.report('sheets-ignored', undefined, first!.name, { name: first!.name, others: ignored });
  return { input, bare: true, meta: metaOf(meta), issues: log.issues, leftOut: 0, sayPlace };
}

type Cell = string | number | boolean | null | undefined;
type Grid = (Cell[] | undefined)[];
interface Sheet {
  name: string;
  grid: Grid;
}

/** A sheet's cells as they are shown. */
function shownSheet({ name, rows, detail, merges }: ReadSheet): Sheet {
  const grid = rows.map((cells, row) =>
    cells?.map((cell, column): Cell => {
      const format = numberFormat(detail(row, column)?.format);
      if (cell instanceof Date) return shownDate(cell, format.kind === 'date' ? format : { parts: 'day' });
      return typeof cell === 'number' ? shownNumber(cell, format) : cell;
    }),
  );
  // A word in a cell that spans several rows means all of them; a figure there is one figure and stays in its place.
  for (const { startRow, startCol, endRow } of merges) {
    const word = grid[startRow]?.[startCol];
    if (typeof word !== 'string' || /^[\d*.,，]/.test(word.trim())) continue;
    for (let row = startRow + 1; row <= endRow; row++)
      if (grid[row] !== undefined && grid[row]![startCol] === undefined) grid[row]![startCol] = word;
  }
  return { name, grid };
}

// Titles, dates and units may stand above the heads; no ledger has more of them.
const MOST_TITLES = 10;

/** The row that holds the heads: among the first rows the one with most known heads, else the first that is not blank. */
function headRowOf(sheet: Sheet): number {
  const table = tableNamed(sheet.name);
  const rows = sheet.grid.flatMap((cells, row) => (isBlank(cells) ? [] : [row])).slice(0, MOST_TITLES);
  const known = rows.map((row) => knownHeads(sheet.grid[row]!, table));
  const most = Math.max(...known);
  return most >= 2 ? rows[known.indexOf(most)]! : rows[0]!;
}

function tableOf(sheet: Sheet, log: IssueLog): { columns: Columns; sayPlace: SayPlace } {
  const { grid } = sheet;
  const headRow = headRowOf(sheet);
  const heads = new Map<number, string>();
  grid[headRow]!.forEach((cell, column) => {
    const name = String(cell ?? '').trim();
    if (name === '') return;
    if ([...heads.values()].includes(name)) log.report('twice-the-column', headRow + 1, name, { name });
    heads.set(column, name);
  });
  const rows: Cell[][] = [];
  const numbers: number[] = [];
  const headless = new Set<number>();
  for (let row = headRow + 1; row < grid.length; row++) {
    const cells = grid[row];
    if (!cells || isBlank(cells)) continue;
    rows.push(cells);
    numbers.push(row);
    cells.forEach((cell, column) => {
      if (!heads.has(column) && String(cell).trim() !== '') headless.add(column);
    });
  }
  for (const column of headless) log.report('headless-column', headRow + 1, null, { column: column + 1 });
  const columns = new Map<string, unknown[]>();
  const places = new Map<string, number>();
  for (const [column, name] of heads) {
    if (columns.has(name)) continue;
    places.set(name, column);
    columns.set(
      name,
      rows.map((row) => row[column] ?? null),
    );
  }
  return {
    columns: columnsOf(columns),
    sayPlace({ row, head }) {
      const column = places.get(head ?? '');
      return addressOf({ sheet: sheet.name, row: numbers[row]!, ...(column !== undefined && { column }) });
    },
  };
}

const TITLE = /^(标题|title)$/i;
const HEAD = /^(项目|字段|条目|key|field|item)$/i;

/** Is this a sheet of entries, a name and a value a row, one of which is the title? */
const isMeta = (grid: Grid): boolean =>
  grid.some((cells) => cells !== undefined && TITLE.test(String(cells[0] ?? '').trim()) && isBlank(cells.slice(2)));

function metaOf(sheet: Sheet | undefined): Record<string, Cell> | null {
  if (!sheet) return null;
  const entries = sheet.grid.flatMap((cells) => (isBlank(cells) || isBlank(cells!.slice(1)) ? [] : [cells!]));
  const rows = HEAD.test(String(entries[0]?.[0] ?? '').trim()) ? entries.slice(1) : entries;
  return Object.fromEntries(rows.map((cells) => [String(cells[0] ?? '').trim(), cells[1]]));
}
