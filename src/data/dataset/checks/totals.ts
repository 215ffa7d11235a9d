import { infoOf } from '../fields.js';
import { dropRows, placeOf, type ReadTable } from '../read-table.js';
import type { Report } from '../report.js';
import { fieldOf, TABLES } from '../tables.js';
import { isTotalWord } from '../total-words.js';

const DIMENSIONS = new Set(['reference', 'word', 'name', 'period']);
const ADDED = new Set(['flow', 'stock', 'count']);
const MOST_SHAPES = 64;

/** The columns that rows are added over, and whether the table adds anything at all. */
function dimensionsOf(table: ReadTable): string[] {
  const infos = Object.entries(TABLES[table.name].fields).map(([column, field]) => [column, infoOf(field)] as const);
  if (!infos.some(([column, { role }]) => ADDED.has(role) && table.columns[column])) return [];
  return infos
    .filter(([column, { role }]) => column !== 'source' && DIMENSIONS.has(role) && table.columns[column])
    .map(([column]) => column);
}

/** The rows of each column whose cell is a total word, as written. */
export type TotalMarks = ReadonlyMap<string, ReadonlySet<number>>;

/** Finds total words before references are resolved: a region may be registered under the name 全市. */
export function markTotals(table: ReadTable): TotalMarks {
  const marks = new Map<string, Set<number>>();
  for (const column of dimensionsOf(table)) {
    const cells = table.columns[column]!;
    const words = new Set([...new Set(cells)].filter(isTotalWord));
    const rows = new Set<number>();
    if (words.size > 0) for (let row = 0; row < table.length; row++) if (words.has(cells[row])) rows.add(row);
    marks.set(column, rows);
  }
  return marks;
}

/** A total's shape: the columns in which it says total, and those in which it says of what it is the total. */
interface Shape {
  over: string[];
  of: string[];
  rows: number[];
}

function shapesOf(table: ReadTable, marks: TotalMarks): Shape[] {
  const shapes = new Map<string, Shape>();
  const columns = [...marks.keys()];
  const totals = new Set([...marks.values()].flatMap((rows) => [...rows]));
  for (const row of totals) {
    const over = columns.filter((column) => marks.get(column)!.has(row));
    const of = columns.filter((column) => !over.includes(column) && table.columns[column]![row] !== undefined);
    const key = `${over.join()} ${of.join()}`;
    const shape = shapes.get(key) ?? { over, of, rows: [] };
    if (shape.rows.length === 0) shapes.set(key, shape);
    shape.rows.push(row);
  }
  return [...shapes.values()].slice(0, MOST_SHAPES);
}

/** The totals of a shape that at least one row, alike in all else that the total states, names a part of. */
function totalsWithParts(table: ReadTable, marks: TotalMarks, { over, of, rows }: Shape): number[] {
  const keyOf = (row: number) => of.map((column) => table.columns[column]![row]).join('\u0000');
  const wanted = new Set(rows.map(keyOf));
  const withParts = new Set<string>();
  for (let row = 0; row < table.length; row++)
    if (over.some((column) => table.columns[column]![row] !== undefined && !marks.get(column)!.has(row))) {
      const key = keyOf(row);
      if (wanted.has(key)) withParts.add(key);
    }
  return rows.filter((row) => withParts.has(keyOf(row)));
}

/**
 * Takes out rows that are the total of others in the table (全市, 合计), which would count twice. A total that stands
 * alone is the figure, and stays.
 */
export function dropTotals(table: ReadTable, marks: TotalMarks, report: Report): void {
  const dropped = new Set(shapesOf(table, marks).flatMap((shape) => totalsWithParts(table, marks, shape)));
  for (const row of [...dropped].sort((a, b) => a - b)) {
    const column = [...marks.keys()].find((one) => marks.get(one)!.has(row))!;
    report('total-row', placeOf(table, row, column), table.columns[column]![row], {
      name: infoOf(fieldOf(table.name, column)!).title,
    });
  }
  dropRows(table, dropped);
}
