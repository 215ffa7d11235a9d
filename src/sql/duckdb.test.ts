import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDataset, type Selection } from '../data/index.js';
import { documentOf, generateTables } from '../data/views/testing/generate.js';
import type { Connection } from './connection.js';
import { duckdb } from './dialects/index.js';
import { openEngine } from './engine.js';
import { DividedIdError, loadDataset } from './load.js';
import { insertInto } from './table-writer.js';
import { compare, isWanted, PATIENCE, RUNS } from './testing/compare.js';
import { duckdbConnection, hasDuckdb } from './testing/duckdb.js';
import { ledgers, selections } from './testing/ledger.js';
import { MODELS } from './testing/models.js';
import { viewsOver } from './views-over.js';

it.runIf(isWanted('duckdb'))('DuckDB is installed where everything has to be tested', () => {
  expect(hasDuckdb).toBe(true);
});

/** Rows come in the opposite order, as from a loader that works on parts at once. */
function backwards(connection: Connection): Connection {
  return {
    ...connection,
    async append(table, columns, rows) {
      const { sql, params } = insertInto(duckdb, table, columns, [...rows].reverse());
      await connection.run(sql, params);
    },
  };
}

const some = fc.array(selections, { minLength: 1, maxLength: 2 });

describe.runIf(hasDuckdb)('views over DuckDB', () => {
  it.each([1, 2, 7])(
    'have the models of the same rows in memory, to the last letter, in %i parts',
    async (parts) => {
      const connections = await Promise.all(Array.from({ length: parts }, () => duckdbConnection()));
      const property = fc.asyncProperty(ledgers, some, (ledger, chosen) =>
        compare(duckdb, connections, ledger, chosen),
      );
      await fc.assert(property, { numRuns: RUNS });
    },
    PATIENCE,
  );

  it(
    'have them in whatever order the rows were loaded',
    async () => {
      const connections = [backwards(await duckdbConnection())];
      const property = fc.asyncProperty(ledgers, some, (ledger, chosen) =>
        compare(duckdb, connections, ledger, chosen),
      );
      await fc.assert(property, { numRuns: RUNS });
    },
    PATIENCE,
  );

  it('have them of the ledgers that all views are tested with', { timeout: PATIENCE }, async () => {
    await compare(duckdb, [await duckdbConnection()], documentOf(generateTables(11)), [
      { filter: { chain: ['c2'], region: ['371401', '371404'] } },
      { period: '2023' },
    ]);
  });

  it('ask an engine twice at most for a choice that they have not seen', async () => {
    const { value } = parseDataset(documentOf(generateTables(12)));
    const connections = [await duckdbConnection()];
    await loadDataset(value, { dialect: duckdb, connections, least: 1 });
    const engine = (await openEngine({ dialect: duckdb, connections }))!;
    const views = viewsOver(engine);
    const shown = ({ chainMap, pyramid, fundingByPeriod, modesByForm }: typeof MODELS) =>
      [chainMap, pyramid, fundingByPeriod, modesByForm] as const;
    const click = (filter: Selection['filter']) =>
      views.build((dataset) => shown(MODELS).map((make) => make!(dataset, { filter })));
    await click({});
    const before = views.rounds;
    await click({ chain: ['c1'] });
    expect(views.rounds - before).toBeLessThanOrEqual(2);
    await click({ chain: ['c1'] });
    expect(views.rounds - before).toBeLessThanOrEqual(2);
  });

  it('are loaded beside the old version, which answers until the new one is whole', async () => {
    const connection = await duckdbConnection();
    const options = { dialect: duckdb, least: 1 };
    const of = (amount: number) => parseDataset({ pyramid: [{ tier: '甲', headcount: amount }] }).value;
    const now = async () => {
      const engine = (await openEngine({ dialect: duckdb, connections: [connection] }))!;
      const [answer] = await engine.answer([{ ask: 'groups', table: 'pyramid', sum: ['headcount'] }]);
      return answer && 'groups' in answer ? answer.groups[0]?.sums[0]?.[0] : undefined;
    };
    await loadDataset(of(5), { ...options, connections: [connection] });
    const broken: Connection = {
      run: (sql, params) => (/^insert/.test(sql) ? Promise.reject(new Error('cut off')) : connection.run(sql, params)),
    };
    await expect(loadDataset(of(7), { ...options, connections: [broken] })).rejects.toThrow('cut off');
    expect(await now()).toBe(5);
    await loadDataset(of(7), { ...options, connections: [connection] });
    expect(await now()).toBe(7);
  });

  it('are refused where the rows of an id would go to several connections', async () => {
    const { value } = parseDataset({
      cooperation: [
        { mode: '甲', id: 'a', region: '东' },
        { mode: '乙', id: 'a', region: '西' },
      ],
    });
    const connections = [await duckdbConnection(), await duckdbConnection()];
    const partOf = (_: string, { region }: Record<string, unknown>) => (region === '东' ? 0 : 1);
    const loading = loadDataset(value, { dialect: duckdb, connections, least: 1, partOf });
    await expect(loading).rejects.toThrow(DividedIdError);
    expect(await openEngine({ dialect: duckdb, connections }).catch(() => undefined)).toBeUndefined();
  });
});
