import { type RawBuilder, sql } from 'kysely';
import { type Dataset, parsedOf } from '../data/dataset/dataset.js';
import { namesIn } from '../data/dataset/parts.js';
import type { TableName } from '../data/dataset/tables.js';
import type { Catalogue, RecordsInfo, WholeTable } from '../data/remote/catalogue.js';
import { packJson } from '../data/remote/packed-json.js';
import { cellKey, type FactTable, type Nesting } from '../data/table/index.js';
import type { Connection, Value } from './connection.js';
import { compile, type Dialect, type Statement } from './dialects/index.js';
import { type PhysicalTable, physicalTable } from './physical-table.js';
import { CATALOGUE, READY, tableNamed } from './stored.js';

/** Tables whose rows stay with the engine; all others are sent whole. */
const RECORD_TABLES: readonly TableName[] = ['talent', 'cooperation', 'funding', 'pyramid'];

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

const ROWS_AT_ONCE = 5_000;
const PIECE = 60_000;

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
 * Loads a dataset beside the versions that are there; it answers only once all of it is.
 * @throws DividedIdError where `partOf` divides the rows of an id.
 */
export async function loadDataset(dataset: Dataset, options: LoadOptions): Promise<Loaded> {
  const { dialect, connections, least = 2_000, version = crypto.randomUUID().slice(0, 8), onProgress } = options;
  const records: Partial<Record<TableName, RecordsInfo>> = {};
  const whole: Partial<Record<TableName, WholeTable>> = {};
  const nesting: Partial<Record<TableName, Nesting>> = {};
  const tables = Object.entries(dataset.tables) as [TableName, FactTable][];
  const total = tables.reduce((sum, [, table]) => sum + table.length, 0);
  let done = 0;
  for (const [name, table] of tables) {
    const before = done;
    if (!RECORD_TABLES.includes(name) || table.length < least) whole[name] = wholeOf(table);
    else {
      const physical = physicalTable(name, table);
      records[name] = physical.info;
      nesting[name] = table.nesting;
      await loadTable(name, table, physical, { dialect, connections, version, partOf: options.partOf }, (rows) =>
        onProgress?.((before + rows) / total),
      );
    }
    done += table.length;
  }
  const { meta, chains, segments, regions, tiers, leftOut } = dataset;
  const catalogue: Catalogue = {
    version,
    meta,
    chains,
    segments,
    regions,
    tiers,
    leftOut,
    names: [...namesIn(parsedOf(dataset).value)].map(([column, names]) => [column, [...names]] as const),
    whole,
    records,
    issues: parsedOf(dataset).issues,
  };
  const kept = inPlainLetters(packJson({ catalogue, nesting }));
  const pieces = Array.from({ length: Math.ceil(kept.length / PIECE) }, (_, at) =>
    kept.slice(at * PIECE, (at + 1) * PIECE),
  );
  for (const connection of connections) {
    const run = runner(dialect, connection);
    await run(
      create(
        dialect,
        CATALOGUE,
        [
          ['version', 'text'],
          ['part', 'whole'],
          ['held', 'long'],
        ],
        true,
      ),
    );
    await run(
      create(
        dialect,
        READY,
        [
          ['version', 'text'],
          ['loaded', 'whole'],
        ],
        true,
      ),
    );
    for (const [at, piece] of pieces.entries())
      await run(insert(CATALOGUE, ['version', 'part', 'held'], [[version, at, piece]]));
  }
  const loaded = Date.now();
  for (const connection of connections)
    await runner(dialect, connection)(insert(READY, ['version', 'loaded'], [[version, loaded]]));
  onProgress?.(1);
  return { version, rows: Object.fromEntries(Object.entries(records).map(([name, { length }]) => [name, length])) };
}

/** JSON that can be cut anywhere: halves of pairs are written as escapes. */
const inPlainLetters = (json: string): string =>
  json.replace(/[\uD800-\uDFFF\uE000]/g, (char) => `\\u${char.charCodeAt(0).toString(16)}`);

const wholeOf = (table: FactTable): WholeTable => ({
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

type Where = Pick<LoadOptions, 'dialect' | 'connections'> & { version: string; partOf: LoadOptions['partOf'] };

async function loadTable(
  name: TableName,
  table: FactTable,
  { columns, values }: PhysicalTable,
  { dialect, connections, version, partOf }: Where,
  onRows: (rows: number) => void,
): Promise<void> {
  const ids = table.column('id');
  const shardOf = (row: number): number => {
    if (connections.length === 1) return 0;
    const own = partOf?.(name, table.row(row)) ?? hashOf(cellKey(ids?.[row]) || String(row));
    return own % connections.length;
  };
  if (partOf && ids) refuseDivided(name, ids, shardOf);
  const stored = tableNamed(name, version);
  const names = columns.map((column) => column.name);
  for (const connection of connections)
    await runner(
      dialect,
      connection,
    )(
      create(
        dialect,
        stored,
        columns.map(({ name: column, type }) => [column, type]),
      ),
    );
  const waiting: Value[][][] = connections.map(() => []);
  const flush = async (at: number) => {
    const rows = waiting[at]!;
    waiting[at] = [];
    const { append } = connections[at]!;
    if (append) await append.call(connections[at], stored, names, rows);
    else {
      const most = Math.max(1, Math.floor(dialect.mostParams / names.length));
      for (let from = 0; from < rows.length; from += most)
        await runner(dialect, connections[at]!)(insert(stored, names, rows.slice(from, from + most)));
    }
  };
  for (let row = 0; row < table.length; row++) {
    const at = shardOf(row);
    waiting[at]!.push(values(row));
    if (waiting[at]!.length >= ROWS_AT_ONCE) {
      await flush(at);
      onRows(row);
    }
  }
  for (const at of connections.keys()) await flush(at);
}

function refuseDivided(name: TableName, ids: readonly unknown[], shardOf: (row: number) => number): void {
  const known = new Map<string, number>();
  ids.forEach((cell, row) => {
    const id = cellKey(cell);
    if (id === '') return;
    const at = shardOf(row);
    if ((known.get(id) ?? at) !== at) throw new DividedIdError(name, id);
    known.set(id, at);
  });
}

const runner = (dialect: Dialect, connection: Connection) => (query: RawBuilder<unknown>) => {
  const { sql: text, params } = compile(dialect, query);
  return connection.run(text, params);
};

/** FNV-1a: rows of one id go one way. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

type Type = keyof Dialect['types'];

const create = (
  dialect: Dialect,
  table: string,
  columns: readonly (readonly [string, Type])[],
  again = false,
): RawBuilder<unknown> =>
  sql`create table ${sql.raw(again ? 'if not exists ' : '')}${sql.table(table)} (${sql.join(
    columns.map(([name, type]) => sql`${sql.ref(name)} ${sql.raw(dialect.types[type])}`),
  )})${sql.raw(dialect.tableEnd ?? '')}`;

const insert = (table: string, columns: readonly string[], rows: readonly (readonly Value[])[]): RawBuilder<unknown> =>
  sql`insert into ${sql.table(table)} (${sql.join(columns.map((name) => sql.ref(name)))}) values ${sql.join(
    rows.map((row) => sql`(${sql.join(row.map((value) => (value === null ? sql.raw('null') : sql.val(value))))})`),
  )}`;

/** The statement that puts rows into a table; for drivers that append in their own way. */
export const insertInto = (
  dialect: Dialect,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly Value[])[],
): Statement => compile(dialect, insert(table, columns, rows));
