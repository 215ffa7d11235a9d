import { sql } from 'kysely';
import type { Catalogue } from '../data/remote/catalogue.js';
import { packJson } from '../data/remote/packed-json.js';
import type { Connection } from './connection.js';
import type { Dialect } from './dialects/index.js';
import { BEGUN, CATALOGUE, READY, RECORD_TABLES, type Stored, tableNamed } from './stored.js';
import { create, insert, runner, type Target } from './table-writer.js';

/** What a statement holds of a catalogue. */
const PIECE = 60_000;
/** A load of which nothing was heard for so long has failed. */
const ABANDONED = 24 * 3_600_000;

/** Makes room for a version, so that what a load leaves behind that is cut off can be found. */
export async function begin({ dialect, connections, version }: Target): Promise<void> {
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
    await run(insert(CATALOGUE, ['version', 'part', 'held'], [[version, BEGUN, String(Date.now())]]));
  }
}

/** Writes a version's catalogue and lets it answer, once it stands on every connection. */
export async function publish(
  { dialect, connections, version }: Target,
  catalogue: Catalogue,
  nesting: Stored['nesting'],
): Promise<void> {
  const kept = inPlainLetters(packJson({ catalogue, nesting }));
  const pieces = Array.from({ length: Math.ceil(kept.length / PIECE) }, (_, at) =>
    kept.slice(at * PIECE, (at + 1) * PIECE),
  );
  for (const connection of connections)
    for (const [at, piece] of pieces.entries())
      await runner(dialect, connection)(insert(CATALOGUE, ['version', 'part', 'held'], [[version, at, piece]]));
  const loaded = Date.now();
  for (const connection of connections)
    await runner(dialect, connection)(insert(READY, ['version', 'loaded'], [[version, loaded]]));
}

/** JSON that can be cut anywhere: halves of pairs are written as escapes. */
const inPlainLetters = (json: string): string =>
  json.replace(/[\uD800-\uDFFF\uE000]/g, (char) => `\\u${char.charCodeAt(0).toString(16)}`);

/** Takes a version away with its tables. */
export async function drop(dialect: Dialect, connection: Connection, version: string): Promise<void> {
  const run = runner(dialect, connection);
  await run(sql`delete from ${sql.table(READY)} where ${sql.ref('version')} = ${sql.val(version)}`);
  for (const table of RECORD_TABLES) await run(sql`drop table if exists ${sql.table(tableNamed(table, version))}`);
  await run(sql`delete from ${sql.table(CATALOGUE)} where ${sql.ref('version')} = ${sql.val(version)}`);
}

/**
 * Takes away what is older than a version and the one before it, which servers may still answer from, and what loads left
 * behind that were cut off a day ago or more.
 */
export async function dropOld({ dialect, connections, version }: Target): Promise<void> {
  for (const connection of connections) {
    const run = runner(dialect, connection);
    const ready = await run(
      sql`select ${sql.ref('version')} from ${sql.table(READY)} order by ${sql.ref('loaded')} desc`,
    );
    const begun = await run(
      sql`select ${sql.ref('version')}, ${sql.ref('held')} from ${sql.table(CATALOGUE)} where ${sql.ref('part')} = ${sql.raw(String(BEGUN))}`,
    );
    const answering = ready.map((row) => String(row.version)).filter((one) => one !== version);
    const cutOff = begun
      .filter(({ version: one, held }) => !ready.some((row) => row.version === one) && isAbandoned(String(held)))
      .map((row) => String(row.version));
    for (const one of [...answering.slice(1), ...cutOff]) await drop(dialect, connection, one);
  }
}

const isAbandoned = (held: string): boolean => Date.now() - Number(held) > ABANDONED;
