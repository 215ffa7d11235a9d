import { describe, expect, it } from 'vitest';
import { parseDataset } from '../data/index.js';
import type { Connection } from './connection.js';
import { duckdb } from './dialects/index.js';
import { loadDataset } from './load.js';
import { duckdbConnection, hasDuckdb } from './testing/duckdb.js';

const of = (amount: number) =>
  parseDataset({
    pyramid: [{ tier: '甲', headcount: amount }],
    funding: [{ period: '2024', programme: '甲', invested: 1 }],
  }).value;
const load = (connection: Connection, version: string, more = {}) =>
  loadDataset(of(1), { dialect: duckdb, connections: [connection], least: 1, version, ...more });
const tablesOf = async (connection: Connection) =>
  (await connection.run('select table_name as name from duckdb_tables() order by 1', [])).map(({ name }) => name);
const versionsIn = async (connection: Connection, table: string) =>
  (await connection.run(`select distinct version from ${table} order by 1`, [])).map(({ version }) => version);

describe.runIf(hasDuckdb)('versions in an engine', () => {
  it('are taken away once two newer ones are there: the one before may still be asked', async () => {
    const connection = await duckdbConnection();
    for (const version of ['a', 'b', 'c']) await load(connection, version);
    expect(await tablesOf(connection)).toEqual([
      'chancai_catalogue',
      'chancai_funding_b',
      'chancai_funding_c',
      'chancai_pyramid_b',
      'chancai_pyramid_c',
      'chancai_ready',
    ]);
    expect(await versionsIn(connection, 'chancai_catalogue')).toEqual(['b', 'c']);
    expect(await versionsIn(connection, 'chancai_ready')).toEqual(['b', 'c']);
  });

  it('leave nothing of themselves where their load fails half-way', async () => {
    const connection = await duckdbConnection();
    await load(connection, 'a');
    const before = await tablesOf(connection);
    const broken: Connection = {
      run: connection.run,
      append: (table, ...more) =>
        table.includes('pyramid') ? Promise.reject(new Error('disk full')) : connection.append!(table, ...more),
    };
    await expect(load(broken, 'b')).rejects.toThrow('disk full');
    expect(await tablesOf(connection)).toEqual(before);
    expect(await versionsIn(connection, 'chancai_catalogue')).toEqual(['a']);
  });

  it('are taken away a day after a load that was cut off without a word', async () => {
    const connection = await duckdbConnection();
    await load(connection, 'a');
    for (const [version, hours] of [
      ['old', 25],
      ['young', 1],
    ] as const) {
      await connection.run(`create table chancai_funding_${version} (x int)`, []);
      const began = Date.now() - hours * 3_600_000;
      await connection.run(`insert into chancai_catalogue values ('${version}', -1, '${began}')`, []);
    }
    await load(connection, 'b');
    expect(await tablesOf(connection)).not.toContain('chancai_funding_old');
    expect(await tablesOf(connection)).toContain('chancai_funding_young');
  });
});
