import type { Nesting } from '../table/nesting.js';
import { type CellReader, cellReader, effectOf } from './cells.js';
import { BASE_UNITS } from './head-unit.js';
import type { LocalizedName } from './name.js';
import { isObject, type RawTable, rawTable } from './raw-table.js';
import type { CellPlace, Place, Report } from './report.js';
import { isStep, type Steps, within } from './steps.js';
import { TABLES, type TableName } from './tables.js';

export { isObject };

/** A table being read, column by column: what is right of it so far. */
export interface ReadTable {
  name: TableName;
  /** What the paths of its issues start with. */
  path: string;
  /** Cells by field, all columns equally long. */
  columns: Record<string, readonly unknown[]>;
  /** The head that each column had, by field. */
  heads: ReadonlyMap<string, string>;
  length: number;
  /** The row of the input that each row stood in. */
  origin: Uint32Array;
  leftOut: number;
  /** Names that the cells of a column gave in several languages, by key. */
  names: Map<string, Map<string, LocalizedName>>;
  /** Which rows are the whole of others; none until that is looked for. */
  nesting: Nesting;
  /** Units of the bare numbers in each column. */
  units: Readonly<Record<string, string>>;
}

/** Where a cell of a table stood in the input. */
export const placeOf = (table: ReadTable, row: number, column?: string): CellPlace => ({
  table: table.path,
  row: table.origin[row]!,
  column,
  head: table.heads.get(column ?? ''),
});

/**
 * Takes rows out of a table and counts them as left out.
 * @param parts the rows that stand for each of them in wholes of which it is a part.
 */
export function dropRows(
  table: ReadTable,
  dropped: ReadonlySet<number>,
  parts: ReadonlyMap<number, readonly number[]> = new Map(),
): void {
  if (dropped.size === 0) return;
  const kept: number[] = [];
  for (let row = 0; row < table.length; row++) if (!dropped.has(row)) kept.push(row);
  for (const [column, cells] of Object.entries(table.columns)) table.columns[column] = kept.map((row) => cells[row]);
  table.origin = Uint32Array.from(kept, (row) => table.origin[row]!);
  if (table.nesting.length > 0) table.nesting = renumbered(table.nesting, kept, table.length, parts);
  table.leftOut += table.length - kept.length;
  table.length = kept.length;
}

/** The wholes without the rows that were taken out, by the places that rows have afterwards. */
function renumbered(
  nesting: Nesting,
  kept: readonly number[],
  length: number,
  parts: ReadonlyMap<number, readonly number[]>,
): Nesting {
  const places = new Int32Array(length).fill(-1);
  kept.forEach((row, place) => {
    places[row] = place;
  });
  const standing = (row: number): readonly number[] =>
    places[row]! >= 0 ? [places[row]!] : (parts.get(row) ?? []).flatMap(standing);
  const left = (rows: readonly number[]) => [...new Set(rows.flatMap(standing))];
  return nesting
    .map(({ rows, splits }) => ({
      rows: rows.map((row) => places[row]!).filter((place) => place >= 0),
      splits: splits.map((split) => ({ ...split, rows: left(split.rows), parts: left(split.parts) })),
    }))
    .filter(({ rows }) => rows.length > 0);
}

/** Reads one table: heads to fields, cells to what their field says, rows without what is required left out. */
export function* readTable(
  name: TableName,
  input: unknown,
  path: string,
  currency: string,
  report: Report,
): Steps<ReadTable | undefined> {
  const raw = yield* within(rawTable(name, input, path, currency, report), 0, 0.5);
  if (!raw) return undefined;
  const { fields, title } = TABLES[name];
  const names: ReadTable['names'] = new Map();
  const columns: Record<string, unknown[]> = {};
  const units: Record<string, string> = {};
  const all = Object.entries(fields);
  let read = 0;
  for (const [column, field] of all) {
    const share = 0.5 + read++ / all.length / 2;
    const cells = raw.cells.get(column);
    const named = new Map<string, LocalizedName>();
    const reader = cellReader(field, (key, label) => named.set(key, label), currency, cells);
    if (!cells) {
      if (!reader.required || raw.length === 0) continue;
      report('missing-column', path, null, { name: reader.info.title, table: title });
      return undefined;
    }
    const head = raw.heads.get(column);
    const placeAt = (row: number) => ({ table: path, row, column, head });
    columns[column] = yield* within(readColumn(reader, cells, raw, placeAt, report), share, share);
    if (named.size > 0) names.set(column, named);
    const unit = reader.info.unit && BASE_UNITS[reader.info.unit];
    if (unit) units[column] = unit;
  }
  const origin = Uint32Array.from({ length: raw.length }, (_, row) => row);
  const { heads } = raw;
  const table: ReadTable = {
    name,
    path,
    columns,
    heads,
    length: raw.length,
    origin,
    leftOut: 0,
    names,
    nesting: [],
    units,
  };
  dropRows(table, raw.bad);
  return table;
}

function* readColumn(
  reader: CellReader,
  cells: readonly unknown[],
  { cells: all, length, bad }: RawTable,
  placeAt: (row: number) => Place,
  report: Report,
): Steps<unknown[]> {
  const { info, required } = reader;
  const column = new Array<unknown>(length);
  // A figure that is required but missing is a fact ("not counted yet"), not a fault of the row.
  const needed = required && !['stock', 'flow', 'number'].includes(info.role);
  const units = info.unitFrom === undefined ? undefined : all.get(info.unitFrom);
  let row = 0;
  let told: boolean;
  const tell: Parameters<CellReader['read']>[1] = (code, params, found) => {
    told = true;
    report(code, placeAt(row), found === undefined ? cells[row] : found, params);
  };
  for (; row < length; row++) {
    if (isStep(row)) yield row / length;
    if (bad.has(row)) continue;
    told = false;
    const cell = cells[row];
    const unit = units?.[row];
    const value = reader.read(cell, tell, typeof unit === 'string' ? unit.trim() || undefined : undefined);
    column[row] = value;
    if (value !== undefined || !needed) continue;
    if (!told) tell('missing-value', { name: info.title, effect: effectOf(true) });
    bad.add(row);
  }
  return column;
}
