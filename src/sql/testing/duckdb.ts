import { existsSync } from 'node:fs';
import type { Connection } from '../connection.js';
import { type DuckdbConnection, duckdbConnection as over } from '../drivers/duckdb.js';

const AT = new URL('../../../engines/node_modules/@duckdb/node-api/lib/index.js', import.meta.url);

/** Is the folder of engines installed (`npm ci --prefix engines`)? */
export const hasDuckdb = existsSync(AT);

interface Driver {
  DuckDBInstance: { create(path: string): Promise<{ connect(): Promise<DuckdbConnection> }> };
}

/** A database in memory, or in a file. */
export async function duckdbConnection(path = ':memory:'): Promise<Connection> {
  const { DuckDBInstance } = (await import(AT.href)) as Driver;
  return over(await (await DuckDBInstance.create(path)).connect());
}
