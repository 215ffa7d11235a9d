import { type RawBuilder, sql } from 'kysely';
import type { TableName } from '../data/dataset/tables.js';
import type { Connection, Value } from './connection.js';
import { compile, type Dialect, type Statement } from './dialects/index.js';
import type { PhysicalTable } from './physical-table.js';
import { tableNamed } from './stored.js';

/** Where a version is written to. */
export interface Target {
  dialect: Dialect;
  /** One, or several that hold a part each. */
  connections: readonly Connection[];
  version: string;
}

/** Puts rows into the tables of a version, some thousands at once. */
export interface TableWriter {
  /** Takes a row for a connection; true where it is time to flush. */
  put(at: number, values: Value[]): boolean;
  /** Sends what waits; of all connections, unless one is named. */
  flush(at?: number): Promise<void>;
}

const ROWS_AT_ONCE = 5_000;

/** Makes the table on each connection. */
export async function tableWriter(
  name: TableName,
  { columns }: PhysicalTable,
  { dialect, connections, version }: Target,
): Promise<TableWriter> {
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
  const send = async (at: number) => {
    const rows = waiting[at]!;
    if (rows.length === 0) return;
    waiting[at] = [];
    const connection = connections[at]!;
    if (connection.append) {
      await connection.append(stored, names, rows);
      return;
    }
    const most = Math.max(1, Math.floor(dialect.mostParams / names.length));
    for (let from = 0; from < rows.length; from += most)
      await runner(dialect, connection)(insert(stored, names, rows.slice(from, from + most)));
  };
  return {
    put: (at, values) => waiting[at]!.push(values) >= ROWS_AT_ONCE,
    async flush(at) {
      if (at !== undefined) await send(at);
      else for (const one of connections.keys()) await send(one);
    },
  };
}

/** Runs queries over a connection. */
export const runner = (dialect: Dialect, connection: Connection) => (query: RawBuilder<unknown>) => {
  const { sql: text, params } = compile(dialect, query);
  return connection.run(text, params);
};

type Type = keyof Dialect['types'];

/** The statement that makes a table; with `again`, unless it is there. */
export const create = (
  dialect: Dialect,
  table: string,
  columns: readonly (readonly [string, Type])[],
  again = false,
): RawBuilder<unknown> =>
  sql`create table ${sql.raw(again ? 'if not exists ' : '')}${sql.table(table)} (${sql.join(
    columns.map(([name, type]) => sql`${sql.ref(name)} ${sql.raw(dialect.types[type])}`),
  )})${sql.raw(dialect.tableEnd ?? '')}`;

/** The statement that puts rows into a table. */
export const insert = (
  table: string,
  columns: readonly string[],
  rows: readonly (readonly Value[])[],
): RawBuilder<unknown> =>
  sql`insert into ${sql.table(table)} (${sql.join(columns.map((name) => sql.ref(name)))}) values ${sql.join(
    rows.map((row) => sql`(${sql.join(row.map((value) => (value === null ? sql.raw('null') : sql.val(value))))})`),
  )}`;

/** The same in a dialect's words; for drivers that append in their own way. */
export const insertInto = (
  dialect: Dialect,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly Value[])[],
): Statement => compile(dialect, insert(table, columns, rows));
