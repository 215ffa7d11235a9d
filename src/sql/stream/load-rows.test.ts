import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Dataset, type Issue, type Parsed, parseDataset, readDataset } from '../../data/index.js';
import type { Connection } from '../connection.js';
import { duckdb } from '../dialects/index.js';
import { openEngine } from '../engine.js';
import { loadDataset } from '../load.js';
import { duckdbConnection, hasDuckdb } from '../testing/duckdb.js';
import { MODELS, toJson } from '../testing/models.js';
import { viewsOver } from '../views-over.js';
import { type LoadRowsOptions, loadRows } from './load-rows.js';
import { NotColumnsError, type RowSource } from './row-sources.js';
import { WholesError } from './table-stream.js';

const numRuns = Number(process.env.CHANCAI_RUNS ?? 8);
const PATIENCE = Math.max(240_000, numRuns * 20_000);

const REGISTERS = {
  meta: { title: '台账' },
  chains: [
    { id: 'c1', name: '食品' },
    { id: 'c2', name: '体育' },
  ],
  regions: [
    { code: '371401', name: '甲' },
    { code: '371402', name: '乙' },
  ],
};

const oneOf = <T>(...values: T[]) => fc.constantFrom(...values);
const place = {
  chain: oneOf('食品', '体育', 'c1', '医药'),
  region: oneOf('371401', '乙', '甲'),
  period: oneOf('2023年', '2024', '二〇二四年', '2025'),
};
const money = fc.oneof(
  { weight: 5, arbitrary: fc.nat(9e8).map((cents) => String(cents / 100)) },
  {
    weight: 2,
    arbitrary: oneOf(
      '300余万元',
      '超2.5亿元',
      '*',
      '未统计',
      '—',
      '',
      '1，234',
      '五',
      '5万美元',
      '-3',
      '9',
      '0.123456789012',
    ),
  },
);
const people = fc.oneof(fc.nat(900).map(String), oneOf('120余名', '近百名', '1*名', '', '不详', '12人'));

const csvOf = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heads, ...rows].map((cells) => cells.map((cell) => (/[,"\n]/.test(cell) ? `"${cell}"` : cell)).join(',')).join('\n');

/** A file of funding whose ids come again, with other money, dates and places; of one, a row may lack what it must have. */
const fundingFiles = fc
  .array(
    fc.tuple(
      place.period,
      oneOf('人才基金', '专项债', '归国基金', ''),
      fc.nat(30).map((id) => `P${id}`),
      place.chain,
      place.region,
      money,
      money,
    ),
    { minLength: 1, maxLength: 60 },
  )
  .map((rows) => csvOf(['年份', '资金项目', '项目编号', '产业链', '区县', '财政投入', '撬动资金（万元）'], rows));
/** People by place, without ids: rows may say the same again. */
const talentFiles = fc
  .array(fc.tuple(place.chain, place.region, place.period, oneOf('技工', '研发'), people, people), {
    minLength: 1,
    maxLength: 60,
  })
  .map((rows) => csvOf(['产业链', '区县', '时期', '岗位', '供给', '需求'], rows));

const source = (name: string, text: string): RowSource => ({
  name,
  async *bytes() {
    yield new TextEncoder().encode(text);
  },
});

/** What all at once gives, the file's table beside the registers. */
async function whole(name: string, text: string, table: string): Promise<Parsed<Dataset>> {
  const read = await readDataset(text, { name, table });
  const rows = read.value.tables[table as 'funding'];
  return rows ? read : parseDataset({ meta: null });
}

/** A ledger's reader names a column without its unit. */
const told = (issues: readonly Issue[]) =>
  issues.map(({ code, path, message }) => `${code} ${path} ${message.replaceAll('（万元）', '')}`).sort();

async function load(connection: Connection, sources: readonly RowSource[], more: Partial<LoadRowsOptions> = {}) {
  const { value } = parseDataset({ meta: { title: '台账' } });
  const where = { dialect: duckdb, connections: [connection] };
  return loadRows(sources, { ...where, least: 1, dataset: value, piece: 400, ...more });
}

describe.runIf(hasDuckdb)('rows of a file that no memory holds', () => {
  it.each([
    ['资金.csv', 'funding', fundingFiles],
    ['人才供需.csv', 'talent', talentFiles],
  ] as const)(
    'of %s have the models, issues and left-out rows that they have when read at once',
    async (name, table, files) => {
      const connection = await duckdbConnection();
      const where = { dialect: duckdb, connections: [connection] };
      const property = fc.asyncProperty(files, async (text) => {
        const { value, issues } = await whole(name, text, table);
        // Wholes among its rows are what has to be read at once.
        fc.pre(!issues.some(({ code }) => /sum-row|whole-rows|total/.test(code)) && value.tables[table] !== undefined);
        fc.pre((value.tables[table]?.nesting.length ?? 0) === 0);
        // A first row without a digit may be a second row of heads.
        fc.pre(/\d/.test(text.split('\n')[1]!));
        const loaded = await load(connection, [source(name, text)], { dataset: parseDataset({ meta: null }).value });
        expect(told(loaded.issues)).toEqual(told(issues));
        expect(loaded.leftOut).toEqual(value.leftOut);
        const engine = (await openEngine(where))!;
        const { build } = viewsOver(engine, { mostRows: 1000 });
        for (const [model, make] of Object.entries(MODELS))
          expect(await build((dataset) => toJson(make(dataset, {}))), model).toBe(toJson(make(value, {})));
      });
      await fc.assert(property, { numRuns });
    },
    PATIENCE,
  );

  it('refer to what other tables name, each unknown name told once', async () => {
    const { value } = parseDataset(REGISTERS);
    const connection = await duckdbConnection();
    const rows = Array.from({ length: 40 }, (_, at) => [
      '2024',
      '基金',
      `P${at}`,
      at % 3 === 0 ? '医药' : '食品',
      at % 2 === 0 ? '甲' : '371402',
      String(100_000 + at),
    ]);
    const text = csvOf(['年份', '资金项目', '项目编号', '产业链', '区县', '财政投入'], rows);
    const loaded = await load(connection, [source('资金.csv', text)], { dataset: value });
    expect(loaded.issues.map(({ code, path }) => `${code} ${path}`)).toEqual(['unknown-reference funding[0].chain']);
    const engine = (await openEngine({ dialect: duckdb, connections: [connection] }))!;
    const [answer] = await engine.answer([{ ask: 'groups', table: 'funding', by: ['chain'], sum: [] }]);
    expect(answer && 'groups' in answer && answer.groups.map(({ keys }) => keys[0])).toEqual(['医药', 'c1']);
  });

  it('come from several files of one table, in GB18030 and UTF-8, each problem by its file and line', async () => {
    const connection = await duckdbConnection();
    const heads = ['年份', '资金项目', '项目编号', '财政投入'];
    const one = csvOf(heads, [
      ['2024', '基金', 'P1', '100000'],
      ['2024', '', 'P2', '200000'],
    ]);
    // 年份,资金项目,项目编号,财政投入 / 2025,基金,P3,没有
    const gb = new Uint8Array(
      'c4eab7dd2cd7cabdf0cfeec4bf2ccfeec4bfb1e0bac52cb2c6d5fecdb6c8eb0a323032352cbbf9bdf02c50332cc3bbd3d0'
        .match(/../g)!
        .map((byte) => Number.parseInt(byte, 16)),
    );
    const other: RowSource = {
      name: '资金2025.csv',
      async *bytes() {
        yield gb.slice(0, 20);
        yield gb.slice(20);
      },
    };
    const loaded = await load(connection, [source('资金2024.csv', one), other]);
    expect(loaded.rows).toEqual({ funding: 2 });
    expect(loaded.leftOut).toEqual({ funding: 1 });
    const places = loaded.issues.map(({ message }) => message.slice(0, 22));
    expect(places.filter((place) => place.startsWith('资金2024.csv 第 3 行'))).toHaveLength(1);
    expect(places.filter((place) => place.startsWith('资金2025.csv 第 2 行'))).toHaveLength(1);
  });

  it('are refused where they hold totals, or wholes beside their parts, and what answered goes on answering', async () => {
    const connection = await duckdbConnection();
    const dataset = parseDataset({ meta: null }).value;
    await loadDataset(dataset, { dialect: duckdb, connections: [connection], version: 'before' });
    const heads = ['产业链', '区县', '时期', '供给'];
    const rows = [
      ['食品', '甲', '2024', '10'],
      ['食品', '乙', '2024', '30'],
    ];
    const total = csvOf(heads, [...rows, ['食品', '合计', '2024', '40']]);
    await expect(load(connection, [source('人才供需.csv', total)])).rejects.toThrow(NotColumnsError);
    const within = csvOf(heads, [...rows, ['食品', '', '2024', '40']]);
    await expect(load(connection, [source('人才供需.csv', within)])).rejects.toThrow(WholesError);
    const engine = await openEngine({ dialect: duckdb, connections: [connection] });
    expect(engine!.catalogue.version).toBe('before');
  });
});
