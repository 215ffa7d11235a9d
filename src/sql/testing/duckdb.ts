import { existsSync } from 'node:fs';
import type { Connection, SqlRow } from '../connection.js';

const AT = new URL('../../../engines/node_modules/@duckdb/node-api/lib/index.js', import.meta.url);

/** Is the folder of engines installed (`npm ci --prefix engines`)? */
export const hasDuckdb = existsSync(AT);

interface Driver {
  DuckDBInstance: { create(path: string): Promise<{ connect(): Promise<DuckdbConnection> }> };
}
interface DuckdbConnection {
  runAndReadAll(sql: string, params: readonly unknown[]): Promise<{ getRowObjects(): SqlRow[] }>;
}

/** A database in memory, or in a file. */
export async function duckdbConnection(path = ':memory:'): Promise<Connection> {
  const { DuckDBInstance } = (await import(AT.href)) as Driver;
  const connection = await (await DuckDBInstance.create(path)).connect();
  return { run: async (sql, params) => (await connection.runAndReadAll(sql, params)).getRowObjects() };
}
