import type { Connection } from '../../sql/connection.js';
import { type DuckdbConnection, duckdbConnection } from '../../sql/drivers/duckdb.js';
import { said, UsageError } from '../command.js';
import { driver } from '../load/targets.js';

interface DuckdbDriver {
  DuckDBInstance: {
    create(path: string, options?: Record<string, string>): Promise<{ connect(): Promise<DuckdbConnection> }>;
  };
}

/** Opens a DuckDB file that nothing is written to, or a database in memory. @throws UsageError */
export async function openDatabase(path?: string): Promise<Connection> {
  const { DuckDBInstance } = await driver<DuckdbDriver>('@duckdb/node-api', 'DuckDB');
  try {
    const options: Record<string, string> = path === undefined ? {} : { access_mode: 'READ_ONLY' };
    const connection = duckdbConnection(await (await DuckDBInstance.create(path ?? ':memory:', options)).connect());
    // Of what lies beside it, and of the network, no statement sees anything.
    for (const locked of ['enable_external_access = false', 'lock_configuration = true'])
      await connection.run(`set ${locked}`, []);
    return connection;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0]! : String(error);
    throw new UsageError(
      said(
        `无法打开 ${path}（${reason}）。`,
        `${path} can not be opened (${reason}).`,
        `無法開啟 ${path}（${reason}）。`,
      ),
    );
  }
}
