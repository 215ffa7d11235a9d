import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildFundingLeverage, parseDataset } from '../../data/index.js';
import type { Connection } from '../../sql/connection.js';
import { DIALECTS } from '../../sql/dialects/index.js';
import { openEngine } from '../../sql/engine.js';
import { loadRows } from '../../sql/stream/load-rows.js';
import { duckdbConnection, hasDuckdb } from '../../sql/testing/duckdb.js';
import { toJson } from '../../sql/testing/models.js';
import { viewsOver } from '../../sql/views-over.js';
import { rowsOf } from './loading.js';
import { parquetColumns } from './parquet.js';

const folder = mkdtempSync(join(tmpdir(), 'chancai-parquet-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);

/** All columns of a file, piece by piece put together. */
async function columnsOf(path: string) {
  const all: Record<string, unknown[]> = {};
  const lengths: number[] = [];
  for await (const { columns, length } of parquetColumns(path)) {
    lengths.push(length);
    for (const [name, cells] of Object.entries(columns)) all[name] = [...(all[name] ?? []), ...cells];
  }
  return { all, lengths };
}

describe('a file that is no Parquet', () => {
  it.each([
    ['empty', new Uint8Array(0), /PAR1/],
    ['a text', new TextEncoder().encode('年份,财政投入\n2024,5\n'), /PAR1/],
    ['encrypted', new TextEncoder().encode('PARE0000000000PARE'), /PAR1/],
    ['cut off', new TextEncoder().encode('PAR10000000000000000'), /cut off/],
  ])('is refused: %s', async (name, bytes, reason) => {
    writeFileSync(at(`${name}.parquet`), bytes);
    await expect(columnsOf(at(`${name}.parquet`))).rejects.toThrow(reason);
  });
});

describe.runIf(hasDuckdb)('a Parquet file', () => {
  let duckdb: Connection;
  beforeAll(async () => {
    duckdb = await duckdbConnection();
  });
  const write = async (name: string, select: string, options = '') => {
    await duckdb.run(`copy (${select}) to '${at(name)}' (format parquet${options})`, []);
    return columnsOf(at(name));
  };

  it('gives decimals and large whole numbers digit by digit, days and times as they were written', async () => {
    const { all } = await write(
      'types.parquet',
      `select * from (values
        (0.07::decimal(4,2), 123456789012345.67::decimal(18,2), 92233720368547758.07::decimal(28,2), 9007199254740993::bigint,
         42::bigint, 0.1::float, 'NaN'::double, date '2024-03-05', timestamp '2024-03-05 08:30:00',
         timestamp '2024-03-05 00:00:00', timestamptz '2023-12-31 16:00:00+00', true, '智能装备', ['a','b']),
        (-1.50, -0.01, -1, -7, null, 16777216, 2.5, null, null, null, null, null, null, null)
       ) as t(small, money, large, far, near, short, hole, day, time, midnight, moment, yes, name, list)`,
    );
    expect(all).toEqual({
      small: [0.07, -1.5],
      money: ['123456789012345.67', -0.01],
      large: ['92233720368547758.07', -1],
      far: ['9007199254740993', -7],
      near: [42, null],
      short: [0.1, 16777216],
      hole: [null, 2.5],
      day: ['2024-03-05', null],
      time: ['2024-03-05 08:30:00', null],
      midnight: ['2024-03-05', null],
      moment: ['2023-12-31T16:00:00.000Z', null],
      yes: [true, null],
      name: ['智能装备', null],
      list: [['a', 'b'], null],
    });
  });

  it.each(['snappy', 'gzip', 'zstd', 'lz4', 'brotli', 'uncompressed'])('is unpacked: %s', async (codec) => {
    const { all } = await write(`${codec}.parquet`, 'select range::int as n from range(9)', `, compression ${codec}`);
    expect(all).toEqual({ n: [0, 1, 2, 3, 4, 5, 6, 7, 8] });
  });

  it('comes in pieces within its groups of rows, in its order', async () => {
    const { all, lengths } = await write(
      'long.parquet',
      `select range::int as n, 'P' || range as id, (range % 7)::varchar as word from range(70000)`,
      ', row_group_size 30720',
    );
    expect(lengths.every((length) => length <= 20_000)).toBe(true);
    expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(70_000);
    expect(
      all.n!.every((n, row) => n === row && all.id![row] === `P${row}` && all.word![row] === String(row % 7)),
    ).toBe(true);
  });

  it('gives columns of one length or fails where bytes are changed, whichever', async () => {
    await write('sound.parquet', `select range::int as n, 'P' || range as id from range(300)`);
    const sound = readFileSync(at('sound.parquet'));
    let failed = 0;
    for (let round = 0; round < 300; round++) {
      const bytes = Buffer.from(sound);
      const place = 4 + ((round * 7919) % (bytes.length - 8));
      bytes[place] = (bytes[place]! + 1 + ((round * 31) % 254)) % 256;
      writeFileSync(at('changed.parquet'), bytes);
      const found = await columnsOf(at('changed.parquet')).catch(() => undefined);
      if (!found) failed++;
      expect(new Set(Object.values(found?.all ?? {}).map(({ length }) => length)).size).toBeLessThanOrEqual(1);
    }
    expect(failed).toBeGreaterThan(0);
    expect(failed).toBeLessThan(300);
  });

  it('is loaded as a text of the same rows is: the same figures, and the same problems by row', async () => {
    const heads = '年份,资金项目,项目编号,产业链,财政投入（万元）,撬动资金（万元）';
    const rows = Array.from({ length: 400 }, (_, row) => [
      String(2022 + (row % 3)),
      row === 17 ? '' : `基金${row % 4}`,
      `P${row % 390}`,
      ['食品', '体育'][row % 2],
      row % 50 === 9 ? '300余万元' : String(row * 1.25),
      row % 40 === 3 ? '*' : String(row * 3),
    ]);
    writeFileSync(at('资金.csv'), [heads, ...rows.map((cells) => cells.join(','))].join('\n'));
    await duckdb.run(
      `copy (select * from read_csv('${at('资金.csv')}', all_varchar = true, nullstr = '')) to '${at('资金.parquet')}' (format parquet)`,
      [],
    );
    const load = async (name: string) => {
      const connection = await duckdbConnection();
      const where = { dialect: DIALECTS.duckdb, connections: [connection] };
      const dataset = parseDataset({ chains: [{ id: 'c1', name: '食品' }] }).value;
      const told = await loadRows([await rowsOf(at(name), undefined)], { ...where, dataset, locale: 'en' });
      const views = viewsOver((await openEngine(where))!, { mostRows: 5000 });
      const model = await views.build((one) => toJson(buildFundingLeverage(one)));
      const issues = told.issues.map(({ code, message }) => [code, message.replace(/资金\.(?:csv|parquet)/g, '资金')]);
      return { model, issues, rows: told.rows, leftOut: told.leftOut };
    };
    const [text, parquet] = [await load('资金.csv'), await load('资金.parquet')];
    expect(parquet.rows).toEqual({ funding: 399 });
    expect(parquet.leftOut).toEqual({ funding: 1 });
    expect(parquet.model === text.model).toBe(true);
    const shifted = text.issues.map(([code, message]) => [
      code,
      message!.replace(/line (\d+)/g, (_, n) => `line ${n - 1}`),
    ]);
    expect(parquet.issues).toEqual(shifted);
  });
});
