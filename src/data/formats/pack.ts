import { gatherColumns } from './columns.js';
import type { Decoded } from './decoded.js';

/** A column as it goes from a worker to the page: numbers and codes of repeated words travel without being copied. */
type Packed =
  | { kind: 'numbers'; numbers: Float64Array }
  | { kind: 'words'; codes: Uint32Array; words: readonly unknown[] }
  | { kind: 'texts'; text: string; ends: Uint32Array }
  | { kind: 'cells'; cells: ArrayLike<unknown> };

interface PackedColumns {
  packed: (readonly [head: string, column: Packed])[];
}

/** Decoded data with its tables as packed columns. */
export interface PackedDecoded extends Omit<Decoded, 'input'> {
  input: unknown;
  /** What of the input is packed: all of it, or these tables of a document. */
  tables: 'all' | string[];
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value);

/** The table as columns, where it can be taken so without losing anything: rows that are no objects have to stay rows. */
function columnsIn(table: unknown): Record<string, ArrayLike<unknown>> | undefined {
  if (Array.isArray(table)) {
    if (table.length === 0 || !table.every(isObject)) return undefined;
    const gathered = gatherColumns();
    for (const row of table as Record<string, unknown>[]) gathered.add(row);
    const columns = gathered.columns();
    return Object.keys(columns).length > 0 ? columns : undefined;
  }
  if (!isObject(table)) return undefined;
  const columns = Object.values(table);
  const whole = columns.length > 0 && columns.every((cells) => Array.isArray(cells) || ArrayBuffer.isView(cells));
  return whole ? (table as Record<string, ArrayLike<unknown>>) : undefined;
}

function pack(cells: ArrayLike<unknown>): Packed {
  const { length } = cells;
  let numbers = true;
  for (let row = 0; row < length && numbers; row++) numbers = typeof cells[row] === 'number';
  if (numbers) return { kind: 'numbers', numbers: Float64Array.from(cells as ArrayLike<number>) };
  const known = new Map<unknown, number>();
  const codes = new Uint32Array(length);
  for (let row = 0; row < length; row++) {
    const cell = cells[row];
    // Lists and names in several languages are values of their own; so are words that hardly repeat.
    if (typeof cell === 'object' && cell !== null) return { kind: 'cells', cells };
    if (known.size > length / 2) return packTexts(cells);
    let code = known.get(cell);
    if (code === undefined) {
      code = known.size;
      known.set(cell, code);
    }
    codes[row] = code;
  }
  return { kind: 'words', codes, words: [...known.keys()] };
}

// Longer ones come near to what an engine's longest text holds.
const LONGEST_TEXT = 1 << 27;

/** Texts that hardly repeat travel as one: to receive half a million of them one by one would stop the page. */
function packTexts(cells: ArrayLike<unknown>): Packed {
  const ends = new Uint32Array(cells.length);
  let end = 0;
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row];
    if (typeof cell !== 'string' || end + cell.length > LONGEST_TEXT) return { kind: 'cells', cells };
    end += cell.length;
    ends[row] = end;
  }
  return { kind: 'texts', text: Array.prototype.join.call(cells, ''), ends };
}

/** Packs decoded data for its way to the page, and lists what can go there without being copied. */
export function packDecoded(decoded: Decoded): { packed: PackedDecoded; transfer: ArrayBuffer[] } {
  const transfer: ArrayBuffer[] = [];
  const packColumns = (columns: Record<string, ArrayLike<unknown>>): PackedColumns => ({
    packed: Object.entries(columns).map(([head, cells]) => {
      const column = pack(cells);
      if (column.kind === 'numbers') transfer.push(column.numbers.buffer as ArrayBuffer);
      if (column.kind === 'words') transfer.push(column.codes.buffer as ArrayBuffer);
      if (column.kind === 'texts') transfer.push(column.ends.buffer as ArrayBuffer);
      return [head, column] as const;
    }),
  });
  const { input, ...rest } = decoded;
  if (decoded.bare) {
    const columns = packColumns(input as Record<string, ArrayLike<unknown>>);
    return { packed: { ...rest, input: columns, tables: 'all' }, transfer };
  }
  // An array of rows is one table that does not say which.
  const rows = Array.isArray(input) ? columnsIn(input) : undefined;
  if (rows) return { packed: { ...rest, bare: true, input: packColumns(rows), tables: 'all' }, transfer };
  if (!isObject(input)) return { packed: { ...rest, input, tables: [] }, transfer };
  const tables: string[] = [];
  const entries = Object.entries(input).map(([name, table]) => {
    const columns = columnsIn(table);
    if (!columns) return [name, table] as const;
    tables.push(name);
    return [name, packColumns(columns)] as const;
  });
  return { packed: { ...rest, input: Object.fromEntries(entries), tables }, transfer };
}

function unpack(column: Packed): ArrayLike<unknown> {
  if (column.kind === 'cells') return column.cells;
  if (column.kind === 'numbers') return column.numbers;
  if (column.kind === 'texts') {
    const { text, ends } = column;
    return Array.from(ends, (end, row) => text.slice(row === 0 ? 0 : ends[row - 1], end));
  }
  const { codes, words } = column;
  const cells = new Array<unknown>(codes.length);
  for (let row = 0; row < codes.length; row++) cells[row] = words[codes[row]!];
  return cells;
}

const unpackColumns = ({ packed }: PackedColumns): Record<string, ArrayLike<unknown>> =>
  Object.fromEntries(packed.map(([head, column]) => [head, unpack(column)]));

/** What `packDecoded` packed. */
export function unpackDecoded({ tables, input, ...rest }: PackedDecoded): Decoded {
  if (tables === 'all') return { ...rest, input: unpackColumns(input as PackedColumns) };
  if (tables.length === 0) return { ...rest, input };
  const packed = new Set(tables);
  const entries = Object.entries(input as Record<string, unknown>).map(
    ([name, table]) => [name, packed.has(name) ? unpackColumns(table as PackedColumns) : table] as const,
  );
  return { ...rest, input: Object.fromEntries(entries) };
}
