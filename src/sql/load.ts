import { type Dataset, parsedOf } from '../data/dataset/dataset.js';
import type { TableName } from '../data/dataset/tables.js';
import type { Catalogue, RecordsInfo, WholeTable } from '../data/remote/catalogue.js';
import { cellKey, type FactTable, type Nesting } from '../data/table/index.js';
import { catalogueOf } from './catalogue-of.js';
import type { Connection } from './connection.js';
import type { Dialect } from './dialects/index.js';
import { hashOf } from './hash.js';
import { type PhysicalTable, type Piece, surveyTable } from './physical-table.js';
import { RECORD_TABLES } from './stored.js';
import { type Target, tableWriter } from './table-writer.js';
import { begin, drop, dropOld, publish } from './versions.js';

export interface LoadOptions {
  dialect: Dialect;
  /** One, or several that hold a part each: rows of one id are on one of them. */
  connections: readonly Connection[];
  /** Tables with fewer rows are sent whole. @default 2000 */
  least?: number;
  /** Named so that answers can tell it from others. @default a random one */
  version?: string;
  /** Which connection holds a row, where they are several: a part of the country each, say. @default by its id */
  partOf?: (table: TableName, row: Readonly<Record<string, unknown>>) => number;
  /** Hears how much is done, from 0 to 1. */
  onProgress?: (done: number) => void;
}

/** What was loaded. */
export interface Loaded {
  version: string;
  /** Rows that the engine holds, by table. */
  rows: Readonly<Record<string, number>>;
}

/** Rows that are laid out at once. */
const AT_ONCE = 10_000;

/**
 * Rows of one id that were to go to several connections.
 */
export class DividedIdError extends Error {
  readonly id: string;
  constructor(table: TableName, id: string) {
    super(
      `rows of ${table} with id ${JSON.stringify(id)} would go to several connections: it would count more than once`,
    );
    this.name = 'DividedIdError';
    this.id = id;
  }
}

/**
 * Loads a dataset beside the versions that are there; it answers only once all of it is. Of those that answered before,
 * the last one stays for who asks it still; older ones are taken away.
 * @throws DividedIdError where `partOf` divides the rows of an id.
 */
export async function loadDataset(dataset: Dataset, options: LoadOptions): Promise<Loaded> {
  const { least = 2_000, version = newVersion(), onProgress } = options;
  const target: Target = { ...options, version };
  const whole: Partial<Record<TableName, WholeTable>> = {};
  const records: Partial<Record<TableName, RecordsInfo>> = {};
  const nesting: Partial<Record<TableName, Nesting>> = {};
  const tables = Object.entries(dataset.tables) as [TableName, FactTable][];
  const total = tables.reduce((sum, [, table]) => sum + table.length, 0);
  let done = 0;
  return loading(target, async () => {
    for (const [name, table] of tables) {
      const before = done;
      if (!isRecords(name, table.length, least)) whole[name] = wholeOf(table);
      else {
        nesting[name] = table.nesting;
        records[name] = await loadTable(name, table, target, options.partOf, (rows) =>
          onProgress?.((before + rows) / total),
        );
      }
      done += table.length;
    }
    const catalogue = catalogueOf(dataset, {
      version,
      leftOut: dataset.leftOut,
      whole,
      records,
      issues: parsedOf(dataset).issues,
    });
    await publish(target, catalogue, nesting);
    onProgress?.(1);
    return { version, rows: rowsIn(records) };
  });
}

export const newVersion = (): string => crypto.randomUUID().slice(0, 8);
export const isRecords = (name: TableName, length: number, least: number): boolean =>
  RECORD_TABLES.includes(name) && length >= least;
export const rowsIn = (records: Catalogue['records']): Record<string, number> =>
  Object.fromEntries(Object.entries(records).map(([name, { length }]) => [name, length]));

/** Does the work between the beginning and the end of a load; what fails leaves nothing behind, if it can be. */
export async function loading<T>(target: Target, work: () => Promise<T>): Promise<T> {
  const { dialect, connections, version } = target;
  let loaded: T;
  try {
    await begin(target);
    loaded = await work();
  } catch (error) {
    // Why it failed is what its caller has to hear.
    for (const connection of connections) await drop(dialect, connection, version).catch(() => undefined);
    throw error;
  }
  // The new version answers; what can't be taken away now is by the next load.
  await dropOld(target).catch(() => undefined);
  return loaded;
}

/** A table as it is sent whole. */
export const wholeOf = (table: FactTable): WholeTable => ({
  columns: Object.fromEntries(table.columns.map((name) => [name, table.column(name)!])),
  length: table.length,
  units: Object.fromEntries(
    table.columns.flatMap((name) => {
      const unit = table.unitOf(name);
      return unit === undefined ? [] : [[name, unit]];
    }),
  ),
  nesting: table.nesting,
});

/** The rows of a table from one on. */
function pieceOf(table: FactTable, from: number): Piece {
  const length = Math.min(AT_ONCE, table.length - from);
  return {
    length,
    column: (name) => {
      const cells = table.column(name)!;
      return cells.length === length ? cells : Array.from({ length }, (_, row) => cells[from + row]);
    },
  };
}

export async function loadTable(
  name: TableName,
  table: FactTable,
  target: Target,
  partOf: LoadOptions['partOf'],
  onRows: (rows: number) => void,
): Promise<RecordsInfo> {
  const ids = table.column('id')?.map(cellKey);
  const times = new Map<string, number>();
  for (const id of ids ?? []) if (id !== '') times.set(id, (times.get(id) ?? 0) + 1);
  const isRepeated = (row: number) => (times.get(ids?.[row] ?? '') ?? 0) > 1;
  const shardOf = shardsOf(name, target.connections.length, partOf);

  const survey = surveyTable(name, table.columns, table.unitOf);
  for (let from = 0; from < table.length; from += AT_ONCE) survey.add(pieceOf(table, from));
  const physical = survey.layout({
    repeated: [...times.values()].some((count) => count > 1),
    nested: table.nesting.length > 0,
  });
  const odd = oddRows(table, ids, physical);
  const writer = await tableWriter(name, physical, target);
  for (let from = 0; from < table.length; from += AT_ONCE) {
    const piece = pieceOf(table, from);
    const laid = physical.of(piece);
    for (let row = 0; row < piece.length; row++) {
      const number = from + row;
      const at = shardOf(ids?.[number] ?? '', number, () => table.row(number));
      if (writer.put(at, laid.values(row, number, odd.has(number), isRepeated(number)))) await writer.flush(at);
    }
    onRows(from + piece.length);
  }
  await writer.flush();
  return physical.info;
}

/** Which connection a row goes to: by its id, else by its number, unless its part is said; a divided id is refused. */
export function shardsOf(
  name: TableName,
  count: number,
  partOf: LoadOptions['partOf'],
): (id: string, number: number, row: () => Readonly<Record<string, unknown>>) => number {
  if (count === 1) return () => 0;
  const known = new Map<string, number>();
  return (id, number, row) => {
    if (!partOf) return hashOf(id || String(number)) % count;
    const at = partOf(name, row()) % count;
    if (id === '') return at;
    if ((known.get(id) ?? at) !== at) throw new DividedIdError(name, id);
    known.set(id, at);
    return at;
  };
}

/** Rows that are added beside the engine: those that no sum can be made of there, and all that share an id with one. */
function oddRows(table: FactTable, ids: readonly string[] | undefined, physical: PhysicalTable): ReadonlySet<number> {
  const odd = new Set<number>();
  for (const whole of table.nesting) {
    for (const row of whole.rows) odd.add(row);
    for (const split of whole.splits) for (const row of split.rows) odd.add(row);
  }
  for (let from = 0; physical.hasOdd && from < table.length; from += AT_ONCE) {
    const piece = pieceOf(table, from);
    const { isOdd } = physical.of(piece);
    for (let row = 0; row < piece.length; row++) if (isOdd(row)) odd.add(from + row);
  }
  if (ids && odd.size > 0) {
    const taken = new Set([...odd].map((row) => ids[row]!).filter((id) => id !== ''));
    ids.forEach((id, row) => {
      if (taken.has(id)) odd.add(row);
    });
  }
  return odd;
}
