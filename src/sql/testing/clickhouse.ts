import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Connection } from '../connection.js';
import { clickHouseConnection } from '../drivers/clickhouse.js';

const FOLDER = fileURLToPath(new URL('../../../engines/clickhouse/', import.meta.url));

/** Is ClickHouse in the process installed (`npm ci --prefix engines/clickhouse`)? */
export const hasClickHouse = existsSync(join(FOLDER, 'node_modules/chdb/package.json'));

interface Session {
  query(sql: string, format?: string): string;
  queryBind(sql: string, params: Readonly<Record<string, string>>, format?: string): string;
  close(): void;
}

/** ClickHouse in this process; asked by the connection that asks a server, whose HTTP interface stands in between. */
export interface ClickHouseProcess {
  database(name: string): Promise<Connection>;
  stop(): void;
}

const ESCAPED: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', 0: '\0', '\\': '\\' };
const unescaped = (text: string): string => text.replace(/\\(.)/gs, (_, char: string) => ESCAPED[char] ?? char);

export function startClickHouse(): ClickHouseProcess {
  const { Session } = createRequire(join(FOLDER, 'package.json'))('chdb') as { Session: new () => Session };
  const session = new Session();
  session.query('set output_format_json_quote_64bit_integers = 1');
  /** What the HTTP interface does with a request. */
  const answer = async (address: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const { searchParams } = new URL(String(address));
    const params = Object.fromEntries(
      [...searchParams].flatMap(([key, value]) => (key.startsWith('param_') ? [[key.slice(6), unescaped(value)]] : [])),
    );
    const sql = [searchParams.get('query') ?? '', String(init?.body ?? '')].filter((part) => part !== '').join('\n');
    const format = searchParams.get('default_format') ?? undefined;
    try {
      session.query(`use ${searchParams.get('database')}`);
      const text = Object.keys(params).length > 0 ? session.queryBind(sql, params, format) : session.query(sql, format);
      return new Response(text);
    } catch (error) {
      return new Response(String(error), { status: 500 });
    }
  };
  return {
    async database(name) {
      session.query(`create database ${name}`);
      return clickHouseConnection({ url: `http://localhost/${name}`, fetch: answer });
    },
    stop: () => session.close(),
  };
}
