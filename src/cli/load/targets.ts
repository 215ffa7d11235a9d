import { existsSync } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Connection } from '../../sql/connection.js';
import { DIALECTS, type Dialect } from '../../sql/dialects/index.js';
import { clickHouseConnection } from '../../sql/drivers/clickhouse.js';
import { type DuckdbConnection, duckdbConnection } from '../../sql/drivers/duckdb.js';
import { type PgClient, postgresConnection } from '../../sql/drivers/postgres.js';
import { said, UsageError } from '../command.js';

/** Where rows go. */
export interface Target {
  dialect: Dialect;
  connection: Connection;
  /** Ends it; with `true`, what was loaded is there from now on. */
  close(isLoaded: boolean): Promise<void>;
}

/** Opens a file of DuckDB, or an engine at an address. @throws UsageError in words for who typed it */
export async function openTarget(into: string): Promise<Target> {
  const scheme = /^([a-z]+):\/\//i.exec(into)?.[1]?.toLowerCase();
  try {
    if (scheme === undefined) return await openDuckdb(resolve(into));
    if (scheme === 'postgres' || scheme === 'postgresql') return await openPostgres(into);
    if (scheme === 'clickhouse' || scheme === 'http' || scheme === 'https') return await openClickHouse(into);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const reason = error instanceof Error ? error.message.split('\n')[0]! || error.name : String(error);
    const place = plain(into);
    throw new UsageError(
      said(`无法打开 ${place}：${reason}`, `${place} can’t be opened: ${reason}`, `無法開啟 ${place}：${reason}`),
    );
  }
  throw new UsageError(
    said(
      `--into 不支持“${scheme}://”。可用：DuckDB 文件（data.duckdb）、postgres://…、clickhouse://…`,
      `--into does not know “${scheme}://”. Known: a file of DuckDB (data.duckdb), postgres://…, clickhouse://…`,
      `--into 不支援「${scheme}://」。可用：DuckDB 檔案（data.duckdb）、postgres://…、clickhouse://…`,
    ),
  );
}

/** An address without what nobody else should read. */
const plain = (into: string): string => into.replace(/(\/\/[^:@/]*):[^@/]*@/, '$1:…@');

/** A driver from where the command is run, else from beside it. */
export async function driver<T>(name: string, engine: string): Promise<T> {
  for (const from of [join(process.cwd(), 'package.json'), import.meta.url])
    try {
      return (await import(pathToFileURL(createRequire(from).resolve(name)).href)) as T;
    } catch (error) {
      if ((error as { code?: unknown }).code !== 'MODULE_NOT_FOUND') throw error;
    }
  throw new UsageError(
    said(
      `没有找到 ${engine} 的驱动程序。请在当前文件夹运行：npm i ${name}`,
      `The driver of ${engine} is not here. Run in this folder: npm i ${name}`,
      `沒有找到 ${engine} 的驅動程式。請在目前的資料夾執行：npm i ${name}`,
    ),
  );
}

interface DuckdbDriver {
  DuckDBInstance: {
    create(path: string, options?: Record<string, string>): Promise<DuckdbInstance>;
  };
}
interface DuckdbInstance {
  connect(): Promise<DuckdbConnection & { closeSync(): void }>;
  closeSync(): void;
}

/** What the engine may take of the memory while it loads. */
const MEMORY = '256MB';

/**
 * A file of its own, which takes the place of the old one at the end: who reads the old one goes on. A file that holds
 * other tables, too, is loaded into as it is.
 */
async function openDuckdb(path: string): Promise<Target> {
  const driven = await driver<DuckdbDriver & { default?: DuckdbDriver }>('@duckdb/node-api', 'DuckDB');
  const { DuckDBInstance } = driven.DuckDBInstance ? driven : driven.default!;
  const open = async (file: string, options: Record<string, string>) => {
    const instance = await DuckDBInstance.create(file, options);
    const connection = await instance.connect();
    return {
      connection,
      close: () => {
        connection.closeSync();
        instance.closeSync();
      },
    };
  };
  let isShared = false;
  if (existsSync(path) && (await stat(path)).size > 0) {
    const known = await open(path, { access_mode: 'READ_ONLY' });
    const own = `select 1 from duckdb_tables() where not starts_with(table_name, 'chancai_') limit 1`;
    isShared = (await known.connection.runAndReadAll(own)).getRowObjects().length > 0;
    known.close();
  }
  const file = isShared ? path : `${path}.${process.pid}.loading`;
  const { connection, close } = await open(file, { memory_limit: MEMORY, preserve_insertion_order: 'false' });
  return {
    dialect: DIALECTS.duckdb,
    connection: duckdbConnection(connection),
    async close(isLoaded) {
      close();
      if (isShared) return;
      if (isLoaded) await rename(file, path);
      else for (const one of [file, `${file}.wal`, `${file}.tmp`]) await rm(one, { recursive: true, force: true });
    },
  };
}

interface PgDriver {
  Client: new (options: { connectionString: string }) => PgClient & { connect(): Promise<void>; end(): Promise<void> };
}

async function openPostgres(into: string): Promise<Target> {
  const driven = await driver<PgDriver & { default?: PgDriver }>('pg', 'PostgreSQL');
  const { Client } = driven.default ?? driven;
  const client = new Client({ connectionString: into });
  await client.connect();
  return { dialect: DIALECTS.postgresql, connection: postgresConnection(client), close: () => client.end() };
}

async function openClickHouse(into: string): Promise<Target> {
  const address = new URL(into.replace(/^clickhouse:/i, 'http:'));
  if (address.port === '' && address.protocol === 'http:') address.port = '8123';
  const connection = clickHouseConnection({ url: address.href });
  await connection.run('select 1', []);
  return { dialect: DIALECTS.clickhouse, connection, close: async () => undefined };
}
