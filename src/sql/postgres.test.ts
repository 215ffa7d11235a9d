import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseDataset } from '../data/index.js';
import { documentOf, generateTables } from '../data/views/testing/generate.js';
import type { Connection } from './connection.js';
import { DIALECTS } from './dialects/index.js';
import { openEngine } from './engine.js';
import { DividedIdError, loadDataset } from './load.js';
import { compare, isWanted, PATIENCE, RUNS } from './testing/compare.js';
import { ledgers, selections } from './testing/ledger.js';
import { MODELS } from './testing/models.js';
import { hasPostgres, type PostgresServer, startPostgres } from './testing/postgres.js';
import { viewsOver } from './views-over.js';

const { postgresql } = DIALECTS;

it.runIf(isWanted('postgresql'))('PostgreSQL is installed where everything has to be tested', () => {
  expect(hasPostgres).toBe(true);
});

const some = fc.array(selections, { minLength: 1, maxLength: 2 });

describe.runIf(hasPostgres && isWanted('postgresql'))('views over PostgreSQL', () => {
  let server: PostgresServer;
  let shards: readonly Connection[];
  beforeAll(async () => {
    server = await startPostgres();
    shards = [await server.database('one'), await server.database('two')];
  }, PATIENCE);
  afterAll(() => server?.stop());

  it.each([1, 2])(
    'have the models of the same rows in memory, to the last letter, on %i',
    async (count) => {
      const connections = shards.slice(0, count);
      const property = fc.asyncProperty(ledgers, some, (ledger, chosen) =>
        compare(postgresql, connections, ledger, chosen),
      );
      await fc.assert(property, { numRuns: RUNS });
      await compare(postgresql, connections, documentOf(generateTables(11)), [{ period: '2023' }]);
    },
    PATIENCE,
  );

  it('are refused where the rows of an id would go to two shards', async () => {
    const { value } = parseDataset({
      cooperation: [
        { mode: '甲', id: 'a', region: '东' },
        { mode: '乙', id: 'a', region: '西' },
      ],
    });
    const partOf = (_: string, { region }: Record<string, unknown>) => (region === '东' ? 0 : 1);
    const where = { dialect: postgresql, connections: shards, least: 1 };
    await expect(loadDataset(value, { ...where, partOf })).rejects.toThrow(DividedIdError);
  });

  it('fetch groups from each shard, never rows: every plan adds up where the rows are', {
    timeout: PATIENCE,
  }, async () => {
    const rows = Array.from({ length: 20_000 }, (_, row) => ({
      period: String(2018 + (row % 8)),
      programme: `项目${row % 5}`,
      id: `P${Math.floor(row / 1.1)}`,
      chain: `链${row % 7}`,
      region: `区${row % 136}`,
      invested: row % 50 === 0 ? '300余万元' : row * 100 + 0.5,
      leveraged: row % 40 === 0 ? '*' : row * 300,
    }));
    const { value } = parseDataset({ funding: rows });
    await loadDataset(value, { dialect: postgresql, connections: shards });
    const asked: { sql: string; fetched: number; root: string }[] = [];
    const watched = shards.map(
      (shard): Connection => ({
        ...shard,
        async run(sql, params) {
          const answer = await shard.run(sql, params);
          if (!/chancai_funding/.test(sql)) return answer;
          const [plan] = await shard.run(`explain (format json) ${sql}`, params);
          const [{ Plan }] = plan!['QUERY PLAN'] as [{ Plan: { 'Node Type': string } }];
          asked.push({ sql, fetched: answer.length, root: Plan['Node Type'] });
          return answer;
        },
      }),
    );
    const engine = (await openEngine({ dialect: postgresql, connections: watched }))!;
    // Rows that no sum can be made of are fetched once, when the engine is opened; there are none.
    expect(asked.reduce((sum, { fetched }) => sum + fetched, 0)).toBe(0);
    asked.length = 0;
    const groups = { fundingByPeriod: 8, fundingByProgramme: 5, fundingByChain: 7 };
    for (const [name, count] of Object.entries(groups)) {
      asked.length = 0;
      // Rows behind groups are listed when a reader asks; the model itself is of groups alone.
      await viewsOver(engine).build((dataset) => {
        const { groups: found } = MODELS[name]!(dataset, { filter: { region: ['区1', '区2'] } }) as {
          groups: { invested: unknown }[];
        };
        return found.map(({ invested }) => invested);
      });
      expect(asked.length).toBeGreaterThan(0);
      for (const { sql, fetched, root } of asked) {
        expect(root, sql).toMatch(/Aggregate/);
        // Exact or bounded, exact or masked: four classes, once for ids of one row and once for those of several.
        expect(fetched, sql).toBeLessThanOrEqual((count + 1) * 4 * 2);
      }
    }
  });
});
