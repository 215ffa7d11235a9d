import { type FactTable, factTable } from '../table/index.js';
import { type CellReader, cellReader } from './cells.js';
import { infoOf } from './fields.js';
import { headFinder, nearest } from './heads.js';
import type { IssueCode, IssueParams } from './issues.js';
import type { LocalizedName } from './name.js';
import { TABLES, type TableName } from './tables.js';

/** Hears of a problem at a path. */
export type Report = (code: IssueCode, path: string, found: unknown, params?: IssueParams) => void;

/** A table read column by column, with the names its cells gave and the rows left out. */
export interface ReadTable {
  table: FactTable;
  names: Map<string, Map<string, LocalizedName>>;
  leftOut: number;
  /** Units of the bare numbers in each column. */
  units: Readonly<Record<string, string>>;
  /** The row of the input that each row of the table stood in. */
  origin: Uint32Array;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Cells by column head, all equally long, and which rows are no rows at all. */
interface RawColumns {
  heads: Map<string, unknown[]>;
  length: number;
  bad: Set<number>;
}

function rawRows(rows: readonly unknown[], path: string, example: string, report: Report): RawColumns {
  const heads = new Map<string, unknown[]>();
  const bad = new Set<number>();
  rows.forEach((row, index) => {
    if (!isObject(row)) {
      bad.add(index);
      report('not-a-row', `${path}[${index}]`, row, { example });
      return;
    }
    for (const head of Object.keys(row)) {
      let cells = heads.get(head);
      if (!cells) {
        cells = new Array<unknown>(rows.length);
        heads.set(head, cells);
      }
      cells[index] = row[head];
    }
  });
  return { heads, length: rows.length, bad };
}

function rawColumns(input: Record<string, unknown>, path: string, report: Report): RawColumns | undefined {
  const columns = Object.entries(input);
  if (columns.length === 0 || !columns.every(([, cells]) => Array.isArray(cells) || ArrayBuffer.isView(cells)))
    return undefined;
  const heads = new Map(columns.map(([head, cells]) => [head, Array.from(cells as ArrayLike<unknown>)]));
  const length = Math.max(...[...heads.values()].map((cells) => cells.length));
  for (const [head, cells] of heads)
    if (cells.length < length)
      report('uneven-columns', `${path}.${head}`, cells.length, { length: cells.length, longest: length });
  return { heads, length, bad: new Set() };
}

const UNITS = { person: '人', item: undefined, money: '元' } as const;

/** Reads one table: heads to fields, cells to what their field says, rows without what is required left out. */
export function readTable(name: TableName, input: unknown, path: string, report: Report): ReadTable | undefined {
  const { fields, title } = TABLES[name];
  const fieldNames = Object.keys(fields);
  const raw = Array.isArray(input)
    ? rawRows(input, path, fieldNames[0]!, report)
    : isObject(input)
      ? rawColumns(input, path, report)
      : undefined;
  if (!raw) {
    report('not-a-table', path, input);
    return undefined;
  }

  const byField = matchHeads(raw, fields, title, path, report);
  const names = new Map<string, Map<string, LocalizedName>>();
  const dropped = raw.bad;
  const columns: Record<string, unknown[]> = {};
  const units: Record<string, string> = {};
  for (const fieldName of fieldNames) {
    const field = fields[fieldName as keyof typeof fields];
    const cells = byField.get(fieldName);
    const named = new Map<string, LocalizedName>();
    const reader = cellReader(field, (key, label) => named.set(key, label));
    if (!cells) {
      if (!reader.required || raw.length === 0) continue;
      report('missing-column', path, null, { name: reader.info.title, table: title });
      return undefined;
    }
    columns[fieldName] = readColumn(reader, cells, (row) => `${path}[${row}].${fieldName}`, dropped, report);
    if (named.size > 0) names.set(fieldName, named);
    const unit = reader.info.unit && UNITS[reader.info.unit];
    if (unit) units[fieldName] = unit;
  }

  const kept: number[] = [];
  for (let row = 0; row < raw.length; row++) if (!dropped.has(row)) kept.push(row);
  if (dropped.size > 0) for (const key of Object.keys(columns)) columns[key] = kept.map((row) => columns[key]![row]);
  return { table: factTable(columns, units), units, names, leftOut: dropped.size, origin: Uint32Array.from(kept) };
}

function matchHeads(
  raw: RawColumns,
  fields: (typeof TABLES)[TableName]['fields'],
  title: LocalizedName,
  path: string,
  report: Report,
): Map<string, unknown[]> {
  const find = headFinder(fields);
  const byField = new Map<string, unknown[]>();
  const titles = Object.values(fields).map((field) => infoOf(field).title);
  for (const [head, cells] of raw.heads) {
    const fieldName = find(head);
    if (fieldName === undefined) {
      const near = nearest(head, [...Object.keys(fields), ...titles.map((one) => one['zh-CN'])]);
      report('unknown-column', `${path}.${head}`, head, { name: head, table: title, near: near ?? '', known: titles });
    } else if (byField.has(fieldName)) report('twice-the-column', `${path}.${head}`, head, { name: head });
    else byField.set(fieldName, cells);
  }
  return byField;
}

function readColumn(
  reader: CellReader,
  cells: readonly unknown[],
  pathOf: (row: number) => string,
  dropped: Set<number>,
  report: Report,
): unknown[] {
  const column = new Array<unknown>(cells.length);
  // A figure that is required but missing is a fact ("not counted yet"), not a fault of the row.
  const isFigure = reader.info.role === 'stock' || reader.info.role === 'flow';
  for (let row = 0; row < cells.length; row++) {
    if (dropped.has(row)) continue;
    const cell = cells[row];
    let reported = false;
    const value = reader.read(cell, ({ code, params }) => {
      reported = true;
      report(code, pathOf(row), cell, params);
    });
    column[row] = value;
    if (value !== undefined || !reader.required || isFigure) continue;
    if (!reported) report('missing-value', pathOf(row), cell, { name: reader.info.title });
    dropped.add(row);
  }
  return column;
}
