import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentOf, generateTables } from '../data/views/testing/generate.js';
import type { Connection } from './connection.js';
import { DIALECTS } from './dialects/index.js';
import { type ClickHouseProcess, hasClickHouse, startClickHouse } from './testing/clickhouse.js';
import { compare, isWanted, PATIENCE, RUNS } from './testing/compare.js';
import { ledgers, selections } from './testing/ledger.js';

const { clickhouse } = DIALECTS;

it.runIf(isWanted('clickhouse'))('ClickHouse is installed where everything has to be tested', () => {
  expect(hasClickHouse).toBe(true);
});

const some = fc.array(selections, { minLength: 1, maxLength: 2 });

describe.runIf(hasClickHouse && isWanted('clickhouse'))('views over ClickHouse', () => {
  let server: ClickHouseProcess;
  let parts: readonly Connection[];
  beforeAll(async () => {
    server = startClickHouse();
    parts = [await server.database('one'), await server.database('two')];
  }, PATIENCE);
  afterAll(() => server?.stop());

  it.each([1, 2])(
    'have the models of the same rows in memory, to the last letter, in %i parts',
    async (count) => {
      const connections = parts.slice(0, count);
      const property = fc.asyncProperty(ledgers, some, (ledger, chosen) =>
        compare(clickhouse, connections, ledger, chosen),
      );
      await fc.assert(property, { numRuns: RUNS });
      await compare(clickhouse, connections, documentOf(generateTables(11)), [{ period: '2023' }]);
    },
    PATIENCE,
  );

  it('hold whole numbers beyond what a double does, and texts with every sign', async () => {
    const [connection] = parts as [Connection];
    await connection.run('create table signs (a Nullable(Int64), b String) engine = MergeTree order by tuple()', []);
    const text = 'a\tb\nc\\d\'e"f`g{p1:String}%\u0001🏭';
    await connection.append!('signs', ['a', 'b'], [[9_007_199_254_740_991, text]]);
    const found = await connection.run('select a, a * 2 + 1 as big, b from signs where b = {p1:String}', [text]);
    expect(found).toEqual([{ a: '9007199254740991', big: '18014398509481983', b: text }]);
  });
});
