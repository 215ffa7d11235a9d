import { type RawBuilder, sql } from 'kysely';
import type { TableName } from '../data/dataset/tables.js';
import type { Catalogue } from '../data/remote/catalogue.js';
import { unpackJson } from '../data/remote/packed-json.js';
import type { Nesting } from '../data/table/index.js';
import type { Connection } from './connection.js';
import { compile, type Dialect } from './dialects/index.js';
import { unpackText } from './packed-text.js';

/** Tables whose rows stay with the engine; all others are sent whole. */
export const RECORD_TABLES: readonly TableName[] = ['talent', 'cooperation', 'funding', 'pyramid'];

/** Where catalogues are kept, and which versions are whole. */
export const CATALOGUE = 'chancai_catalogue';
export const READY = 'chancai_ready';

/** The part of a catalogue that says when its load began; it holds nothing of it. */
export const BEGUN = -1;

/** The name of a version's table in an engine. */
export const tableNamed = (table: TableName, version: string): string => `chancai_${table}_${version}`;

/** What is kept of a version beside its rows. */
export interface Stored {
  catalogue: Catalogue;
  nesting: { readonly [K in TableName]?: Nesting };
}

const ask = (dialect: Dialect, { run }: Connection, query: RawBuilder<unknown>) => {
  const { sql: text, params } = compile(dialect, query);
  return run(text, params);
};

/** The version that was loaded last and whole; undefined where there is none. */
export async function readStored(dialect: Dialect, connection: Connection): Promise<Stored | undefined> {
  const ready = await ask(
    dialect,
    connection,
    sql`select ${sql.ref('version')} from ${sql.table(READY)} order by ${sql.ref('loaded')} desc limit 1`,
  );
  const version = ready[0]?.version;
  if (version === undefined) return undefined;
  const pieces = await ask(
    dialect,
    connection,
    sql`select ${sql.ref('held')} from ${sql.table(CATALOGUE)} where ${sql.ref('version')} = ${sql.val(String(version))} and ${sql.ref('part')} > ${sql.raw(String(BEGUN))} order by ${sql.ref('part')}`,
  );
  return unpackJson(unpackText(pieces.map(({ held }) => String(held)).join(''))) as Stored;
}
