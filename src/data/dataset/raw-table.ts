import { reasonOf } from './cells.js';
import { infoOf } from './fields.js';
import { headFinder, nearest } from './heads.js';
import { clip } from './issues.js';
import { isList } from './name.js';
import type { Report } from './report.js';
import { isStep, type Steps } from './steps.js';
import { TABLES, type TableName } from './tables.js';

/** Cells as written, by field; rows that are none, or could not be read, are marked. */
export interface RawTable {
  cells: Map<string, readonly unknown[]>;
  /** The head under which each field's cells stood first. */
  heads: Map<string, string>;
  length: number;
  bad: Set<number>;
}

// A list in memory may claim any length, whatever it holds.
const MOST_ROWS = 2 ** 24;

export function isObject(value: unknown): value is Record<string, unknown> {
  try {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    // A revoked proxy.
    return false;
  }
}

type TypedArray = ArrayBufferView & ArrayLike<unknown>;
const isColumn = (value: unknown): value is readonly unknown[] | TypedArray =>
  isList(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));

/** Finds the field of each head once, and reports heads that mean none. */
function fieldFinder(name: TableName, path: string, report: Report): (head: string) => string | undefined {
  const { fields, title } = TABLES[name];
  const find = headFinder(fields);
  const titles = Object.values(fields).map((field) => infoOf(field).title);
  const known = [...Object.keys(fields), ...titles.map((one) => one['zh-CN'])];
  const met = new Map<string, string | undefined>();
  let unknown = 0;
  return (head) => {
    if (met.has(head)) return met.get(head);
    const field = find(head);
    met.set(head, field);
    if (field !== undefined) return field;
    const near = ++unknown > 50 ? undefined : nearest(head, known);
    const hint = near
      ? { 'zh-CN': `是否应为“${near}”？`, en: `Did you mean “${near}”?` }
      : {
          'zh-CN': `可用的列：${titles.map((one) => one['zh-CN']).join('、')}。`,
          en: `Known columns: ${titles.map(({ en }) => en).join(', ')}.`,
        };
    report('unknown-column', { within: path, path: `${path}.${clip(head)}` }, head, {
      name: clip(head),
      table: title,
      hint,
      known: titles,
    });
    return undefined;
  };
}

function* rowsByField(name: TableName, rows: readonly unknown[], path: string, report: Report): Steps<RawTable> {
  const fieldOf = fieldFinder(name, path, report);
  const example = Object.keys(TABLES[name].fields)[0]!;
  const cells = new Map<string, unknown[]>();
  const heads = new Map<string, string>();
  const bad = new Set<number>();
  const twice = new Set<string>();
  const readRow = (row: Record<string, unknown>, at: number): void => {
    for (const head of Object.keys(row)) {
      const field = fieldOf(head);
      if (field === undefined) continue;
      let column = cells.get(field);
      if (!column) {
        column = new Array<unknown>(rows.length);
        cells.set(field, column);
        heads.set(field, head);
      }
      if (column[at] === undefined) column[at] = row[head];
      else if (!twice.has(head)) {
        twice.add(head);
        report('twice-the-column', `${path}[${at}].${clip(head)}`, head, { name: clip(head) });
      }
    }
  };
  for (let at = 0; at < rows.length; at++) {
    const place = { table: path, row: at };
    try {
      const row = rows[at];
      if (isObject(row)) readRow(row, at);
      else {
        bad.add(at);
        report('not-a-row', place, row, { example });
      }
    } catch (error) {
      bad.add(at);
      report('unreadable', place, null, { reason: reasonOf(error) });
    }
    if (isStep(at)) yield at / rows.length;
  }
  return { cells, heads, length: rows.length, bad };
}

function columnsByField(
  name: TableName,
  columns: readonly (readonly [head: string, cells: readonly unknown[] | TypedArray])[],
  path: string,
  report: Report,
): RawTable {
  const fieldOf = fieldFinder(name, path, report);
  const cells = new Map<string, readonly unknown[]>();
  const heads = new Map<string, string>();
  const length = Math.max(...columns.map(([, column]) => column.length));
  for (const [head, column] of columns) {
    const at = `${path}.${clip(head)}`;
    const field = fieldOf(head);
    if (field === undefined) continue;
    if (cells.has(field)) report('twice-the-column', at, head, { name: clip(head) });
    else {
      cells.set(field, Array.isArray(column) ? column : Array.from(column));
      heads.set(field, head);
    }
    if (column.length < length) report('uneven-columns', at, column.length, { length: column.length, longest: length });
  }
  return { cells, heads, length, bad: new Set() };
}

/** The cells of a table given as rows or as columns; undefined where it is neither, which is reported. */
export function* rawTable(name: TableName, input: unknown, path: string, report: Report): Steps<RawTable | undefined> {
  const columns = isObject(input) ? Object.entries(input) : [];
  const areColumns = columns.length > 0 && columns.every(([, cells]) => isColumn(cells));
  if (!isList(input) && !areColumns) {
    report('not-a-table', path, input);
    return undefined;
  }
  const typed = columns as [string, readonly unknown[] | TypedArray][];
  const count = isList(input) ? input.length : Math.max(...typed.map(([, column]) => column.length));
  if (count > MOST_ROWS) {
    report('too-many-rows', path, count, { count, most: MOST_ROWS });
    return undefined;
  }
  return isList(input) ? yield* rowsByField(name, input, path, report) : columnsByField(name, typed, path, report);
}
