import type { Connection, SqlRow, Value } from '../connection.js';

/** What is used of a connection of `@duckdb/node-api`. */
export interface DuckdbConnection {
  runAndReadAll(sql: string, params?: unknown[]): Promise<{ getRowObjects(): SqlRow[] }>;
  createAppender(table: string): Promise<DuckdbAppender>;
  interrupt(): void;
}
interface DuckdbAppender {
  columnType(column: number): { readonly typeId: number };
  appendNull(): void;
  appendVarchar(value: string): void;
  appendBigInt(value: bigint): void;
  appendSmallInt(value: number): void;
  endRow(): void;
  closeSync(): void;
}

/** DuckDB's own numbers of its types. */
const [SMALLINT, BIGINT] = [3, 5];

/** A connection of DuckDB's driver `@duckdb/node-api`, which appends without writing statements. */
export function duckdbConnection(connection: DuckdbConnection): Connection {
  return {
    async run(sql, params, { signal } = {}) {
      const stop = () => connection.interrupt();
      signal?.addEventListener('abort', stop, { once: true });
      try {
        return (await connection.runAndReadAll(sql, [...params])).getRowObjects();
      } finally {
        signal?.removeEventListener('abort', stop);
      }
    },
    async append(table, columns, rows) {
      const appender = await connection.createAppender(table);
      const types = columns.map((_, at) => appender.columnType(at).typeId);
      try {
        for (const row of rows) {
          for (let at = 0; at < types.length; at++) put(appender, types[at]!, row[at]!);
          appender.endRow();
        }
      } finally {
        appender.closeSync();
      }
    },
  };
}

function put(appender: DuckdbAppender, type: number, value: Value): void {
  if (value === null) appender.appendNull();
  else if (type === BIGINT) appender.appendBigInt(BigInt(value));
  else if (type === SMALLINT) appender.appendSmallInt(Number(value));
  else appender.appendVarchar(String(value));
}
