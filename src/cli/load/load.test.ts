import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildFundingLeverage, readDataset } from '../../data/index.js';
import { DIALECTS } from '../../sql/dialects/index.js';
import type { DuckdbConnection } from '../../sql/drivers/duckdb.js';
import { openEngine } from '../../sql/engine.js';
import { isWanted, PATIENCE } from '../../sql/testing/compare.js';
import { duckdbConnection, hasDuckdb } from '../../sql/testing/duckdb.js';
import { toJson } from '../../sql/testing/models.js';
import { hasPostgres, startPostgres } from '../../sql/testing/postgres.js';
import { viewsOver } from '../../sql/views-over.js';

const root = join(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'chancai-load-test-'));
const at = (name: string) => join(folder, name);

// The command with its folder alone; drivers are those of the folder in which it is run.
beforeAll(() => {
  if (!existsSync(join(root, 'dist/cli/load'))) throw new Error('dist is missing: run npm run build first');
  cpSync(join(root, 'dist/cli/chancai.js'), at('bin/chancai.mjs'));
  cpSync(join(root, 'dist/cli/load'), at('bin/load'), { recursive: true });
  writeFileSync(at('bin/package.json'), '{"type":"module"}');
  writeFileSync(
    at('资金.csv'),
    '年份,资金项目,财政投入\n2024年,人才基金,300余万元\n2025年,人才基金,没有数\n2025年,,5\n',
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

function load(cwd: string, ...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const all = [at('bin/chancai.mjs'), 'load', ...args];
    execFile(process.execPath, all, { cwd, env: { PATH: process.env.PATH } }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
  });
}

describe('chancai load', () => {
  it('says in the reader’s language which driver to install, and where it could load to', async () => {
    const zh = await load(folder, '资金.csv', '--into', 'data.duckdb');
    expect([zh.code, zh.err]).toEqual([2, '没有找到 DuckDB 的驱动程序。请在当前文件夹运行：npm i @duckdb/node-api\n']);
    const tw = await load(folder, '资金.csv', '--into', 'postgres://a:secret@b/c', '--lang', 'zh-TW');
    expect(tw.err).toBe('沒有找到 PostgreSQL 的驅動程式。請在目前的資料夾執行：npm i pg\n');
    const en = await load(folder, '资金.csv', '--into', 'oracle://x', '--lang', 'en');
    expect(en.err).toContain('--into does not know “oracle://”. Known: a file of DuckDB');
    expect((await load(folder, '资金.csv')).code).toBe(2);
  });

  it('does not say a password where an engine does not answer', async () => {
    const { code, err } = await load(
      folder,
      '资金.csv',
      '--into',
      'clickhouse://u:secret@127.0.0.1:1/d',
      '--lang',
      'en',
    );
    expect(code).toBe(2);
    expect(err).toMatch(/^clickhouse:\/\/u:…@127\.0\.0\.1:1\/d can’t be opened/);
  });
});

describe.runIf(hasDuckdb)('chancai load into DuckDB', () => {
  beforeAll(() => symlinkSync(join(root, 'engines/node_modules'), at('node_modules')));
  const answers = async (file: string) => {
    const where = { dialect: DIALECTS.duckdb, connections: [await duckdbConnection(file)] };
    return (await openEngine(where))!;
  };

  it('says what is wrong with which line, loads the rest, and the views are those of the file', async () => {
    const rows = Array.from(
      { length: 2500 },
      (_, row) => `2024年,人才基金,P${row},${row % 7 === 0 ? '300余万元' : row * 1000 + 0.5}`,
    );
    const text = `年份,资金项目,项目编号,财政投入\n${rows.join('\n')}\n2024,,P9999,5\n`;
    writeFileSync(at('资金2024.csv'), text);
    const { code, out } = await load(folder, '资金2024.csv', '--into', 'data.duckdb', '--json');
    const said = JSON.parse(out) as { rows: unknown; leftOut: unknown; issues: { message: string }[] };
    expect(code).toBe(1);
    expect([said.rows, said.leftOut]).toEqual([{ funding: 2500 }, { funding: 1 }]);
    expect(said.issues.map(({ message }) => message).join()).toMatch(/资金2024\.csv[^,]*2502/);
    const { value } = await readDataset(text, { name: '资金2024.csv' });
    const views = viewsOver(await answers(at('data.duckdb')), { mostRows: 5000 });
    const there = await views.build((dataset) => toJson(buildFundingLeverage(dataset)));
    expect(there === toJson(buildFundingLeverage(value))).toBe(true);
  });

  it('leaves the file that answers as it is where the new rows can’t be loaded, and nothing beside it', async () => {
    await load(folder, '资金.csv', '--into', 'kept.duckdb');
    const { version } = (await answers(at('kept.duckdb'))).catalogue;
    const { code, err } = await load(folder, '没有.csv', '--into', 'kept.duckdb');
    expect([code, err]).toEqual([2, expect.stringContaining('没有这个文件')]);
    expect((await answers(at('kept.duckdb'))).catalogue.version).toBe(version);
    expect(readdirSync(folder).filter((name) => name.includes('loading'))).toEqual([]);
  });

  it('takes the place of a file that is being read: who reads it goes on, who opens it next has the new rows', async () => {
    await load(folder, '资金.csv', '--into', 'read.duckdb');
    const reader = await database(at('read.duckdb'), { access_mode: 'READ_ONLY' });
    const version = () => reader.rows('select max(version) as version from chancai_ready');
    const before = await version();
    expect((await load(folder, '资金.csv', '--into', 'read.duckdb')).err).toContain('已装入');
    expect(await version()).toEqual(before);
    reader.close();
    const next = await database(at('read.duckdb'), {});
    expect(await next.rows('select max(version) as version from chancai_ready')).not.toEqual(before);
    next.close();
  });

  it('leaves other tables of a file alone', async () => {
    const mine = await database(at('other.duckdb'), {});
    await mine.rows('create table mine as select 42 as n');
    mine.close();
    expect((await load(folder, '资金.csv', '--into', 'other.duckdb')).err).toContain('已装入');
    const again = await database(at('other.duckdb'), {});
    expect(await again.rows('select n from mine')).toEqual([{ n: 42 }]);
    expect(await again.rows('select count(*)::int as n from chancai_ready')).toEqual([{ n: 1 }]);
    again.close();
  });
});

describe.runIf(hasPostgres && isWanted('postgresql'))('chancai load into PostgreSQL', () => {
  it('leaves the version before for who asks it still, and the rows are the same', { timeout: PATIENCE }, async () => {
    const server = await startPostgres();
    try {
      const cwd = at('pg');
      mkdirSync(cwd);
      symlinkSync(join(root, 'engines/postgres/node_modules'), join(cwd, 'node_modules'));
      const connection = await server.database('city');
      const rows = Array.from({ length: 6000 }, (_, row) => `2024年,基金,P${row},${row % 9 === 0 ? '*' : row}`);
      const text = `年份,资金项目,项目编号,财政投入\n${rows.join('\n')}\n`;
      writeFileSync(join(cwd, '资金.csv'), text);
      for (let times = 0; times < 3; times++)
        expect((await load(cwd, '资金.csv', '--into', server.address('city'))).err).toContain('已装入 6000 行');
      const kept = await connection.run(
        `select count(*) as n from pg_tables where tablename like 'chancai_funding_%'`,
        [],
      );
      expect(kept).toEqual([{ n: '2' }]);
      const engine = (await openEngine({ dialect: DIALECTS.postgresql, connections: [connection] }))!;
      const { value } = await readDataset(text, { name: '资金.csv' });
      const there = await viewsOver(engine, { mostRows: 6000 }).build((dataset) =>
        toJson(buildFundingLeverage(dataset)),
      );
      expect(there === toJson(buildFundingLeverage(value))).toBe(true);
    } finally {
      await server.stop();
    }
  });
});

interface Driver {
  DuckDBInstance: {
    create(
      path: string,
      options: Record<string, string>,
    ): Promise<{ connect(): Promise<DuckdbConnection & { closeSync(): void }>; closeSync(): void }>;
  };
}

async function database(path: string, options: Record<string, string>) {
  const driver = (await import(join(root, 'engines/node_modules/@duckdb/node-api/lib/index.js'))) as Driver;
  const instance = await driver.DuckDBInstance.create(path, options);
  const connection = await instance.connect();
  return {
    rows: async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjects(),
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
