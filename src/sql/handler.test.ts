import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseDataset } from '../data/index.js';
import type { Filter } from '../data/table/index.js';
import { documentOf, generateTables, REGIONS } from '../data/views/testing/generate.js';
import type { Connection } from './connection.js';
import { duckdb } from './dialects/index.js';
import { type Engine, openEngine } from './engine.js';
import { type HandlerOptions, handler } from './handler.js';
import { loadDataset } from './load.js';
import { duckdbConnection, hasDuckdb } from './testing/duckdb.js';

const ADDRESS = 'http://localhost/chancai';
const get = (headers: Record<string, string> = {}) => new Request(ADDRESS, { headers });
const post = (body: unknown, headers: Record<string, string> = {}) =>
  new Request(ADDRESS, { method: 'POST', headers, body: typeof body === 'string' ? body : JSON.stringify(body) });
const everyone = { identity: undefined };

describe.runIf(hasDuckdb)('the handler', () => {
  let engine: Engine;
  const texts: string[] = [];
  let slow = 0;
  let broken = false;
  const mostAtOnce = { now: 0, ever: 0 };

  beforeAll(async () => {
    const connection = await duckdbConnection();
    const { value } = parseDataset(documentOf(generateTables(5)));
    await loadDataset(value, { dialect: duckdb, connections: [connection], least: 1 });
    const told: Connection = {
      async run(sql, params, options) {
        texts.push(sql);
        mostAtOnce.now += 1;
        mostAtOnce.ever = Math.max(mostAtOnce.ever, mostAtOnce.now);
        try {
          if (slow > 0) await new Promise((done) => setTimeout(done, slow));
          if (broken) throw new Error('secret host refuses');
          return await connection.run(sql, params, options);
        } finally {
          mostAtOnce.now -= 1;
        }
      },
    };
    engine = (await openEngine({ dialect: duckdb, connections: [told] }))!;
  });

  const make = (options: Partial<HandlerOptions<unknown>> = {}) => handler({ engine, ...options });

  it('gives the catalogue, and 304 to who has it', async () => {
    const answer = make();
    const first = await answer(get(), everyone);
    expect(first.status).toBe(200);
    const { catalogue } = await first.json();
    expect(Object.keys(catalogue.records)).toContain('funding');
    const again = await answer(get({ 'if-none-match': first.headers.get('etag')! }), everyone);
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
  });

  it('answers any body by 200, 304, 400, 403 or 503, and asks the engine only by statements of a finite set', async () => {
    const words = fc.constantFrom<unknown>(
      'groups',
      'values',
      'lastValues',
      'rows',
      'funding',
      'chain',
      'id',
      'c1',
      '__proto__',
      "' or 1=1 --",
      'constructor',
      'invested',
      '',
      5,
      null,
      true,
    );
    const list = fc.oneof(fc.array(words, { maxLength: 3 }), words);
    const where = fc.oneof(
      words,
      fc.dictionary(fc.constantFrom('chain', 'region', 'id', '"; drop', '__proto__', 'x'), list),
    );
    const ask = fc.record(
      {
        ask: words,
        table: words,
        column: words,
        by: list,
        sum: list,
        complete: list,
        bounded: list,
        lacking: list,
        filled: list,
        count: words,
        keys: list,
        after: words,
        where,
      },
      { requiredKeys: [] },
    );
    const near = fc.record(
      {
        ask: fc.constantFrom('groups', 'values', 'lastValues', 'rows'),
        table: fc.constantFrom('funding', 'talent'),
        column: fc.constantFrom('chain', 'period'),
        by: fc.subarray(['chain', 'region', 'period']),
        sum: fc.subarray(['invested', 'leveraged']),
        filled: fc.subarray(['chain']),
        keys: fc.array(fc.string(), { maxLength: 2 }),
        after: fc.option(fc.nat(), { nil: undefined }),
        where: fc.record({ chain: fc.array(fc.string({ unit: 'binary' }), { maxLength: 3 }) }, { requiredKeys: [] }),
      },
      { requiredKeys: ['ask', 'table'] },
    );
    const body = fc.oneof(
      fc.json(),
      fc.string(),
      fc.record({ asks: fc.array(fc.oneof(ask, near), { maxLength: 4 }) }).map((own) => JSON.stringify(own)),
    );
    texts.length = 0;
    const answer = make({ limits: { rows: 20 } });
    const met = new Set<number>();
    await fc.assert(
      fc.asyncProperty(body, async (text) => {
        const { status } = await answer(post(text), everyone);
        met.add(status);
        expect([200, 304, 400, 403, 503]).toContain(status);
      }),
      { numRuns: Number(process.env.CHANCAI_BODIES ?? 400) },
    );
    expect(met).toContain(200);
    expect(met).toContain(400);
    const distinct = new Set(texts.map((sql) => sql.replace(/(\$\d+, )*\$\d+/g, '$')));
    for (const sql of distinct) expect(sql).not.toMatch(/drop|1=1|__proto__|constructor/);
    // Kind × table × at most 2^3 groupings × 2^2 sums × filter or none.
    expect(distinct.size).toBeLessThan(300);
  });

  it('neither names nor counts what another region has, in the catalogue, in answers and in what is kept', async () => {
    const [mine, theirs] = [REGIONS[0], REGIONS[1]];
    const answer = make({
      policy: (identity): Filter => (identity === 'all' ? {} : { region: [mine] }),
      limits: { rows: 200 },
    });
    const asks = [
      { ask: 'groups', table: 'talent', by: ['region'], sum: ['supply'] },
      { ask: 'groups', table: 'talent', by: ['region'], sum: ['supply'], where: { region: [theirs] } },
      { ask: 'values', table: 'talent', column: 'region' },
      { ask: 'rows', table: 'talent', by: ['region'], keys: [theirs] },
      { ask: 'lastValues', table: 'pyramid', column: 'region', filled: ['headcount'] },
    ];
    const all = await answer(post({ asks }), { identity: 'all' });
    expect(await all.text()).toContain(theirs);
    for (const request of [get(), post({ asks }), post({ asks })]) {
      const response = await answer(request, { identity: 'one' });
      const text = await response.text();
      expect(response.status).toBe(200);
      expect(text).toContain(mine);
      for (const other of REGIONS.slice(1)) expect(text).not.toContain(other);
    }
    const cheated = await answer(post({ asks }, { 'if-none-match': all.headers.get('etag')! }), { identity: 'one' });
    expect(cheated.status).toBe(200);
    expect((await make({ policy: () => 'deny' })(get(), everyone)).status).toBe(403);
  });

  it('asks the engine once for what many ask at the same time, and lets few in at once', async () => {
    texts.length = 0;
    mostAtOnce.ever = 0;
    slow = 20;
    const answer = make({ limits: { atOnce: 2, waiting: 100 } });
    const asks = [{ ask: 'groups', table: 'funding', by: ['chain'], sum: ['invested'], where: { region: ['371402'] } }];
    const all = await Promise.all(Array.from({ length: 20 }, () => answer(post({ asks }), everyone)));
    expect(all.map(({ status }) => status)).toEqual(Array(20).fill(200));
    expect(new Set(texts).size).toBe(texts.length);
    slow = 0;
  });

  it('tells those for whom there is no place when to come again', async () => {
    slow = 30;
    const answer = make({ limits: { atOnce: 1, waiting: 1 } });
    const of = (region: string) =>
      post({ asks: [{ ask: 'values', table: 'funding', column: 'chain', where: { region: [region] } }] });
    const all = await Promise.all(['1', '2', '3', '4'].map((region) => answer(of(region), everyone)));
    slow = 0;
    expect(all.filter(({ status }) => status === 200)).toHaveLength(2);
    const [busy] = all.filter(({ status }) => status === 503);
    expect(Number(busy!.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('says of an engine that fails only that it does not answer, and asks it again the next time', async () => {
    const errors: unknown[] = [];
    const answer = make({ onError: (error) => errors.push(error) });
    const asks = [{ ask: 'values', table: 'funding', column: 'programme' }];
    broken = true;
    const failed = await answer(post({ asks }), everyone);
    broken = false;
    expect(failed.status).toBe(503);
    expect(await failed.text()).not.toContain('secret');
    expect(String(errors[0])).toContain('secret');
    expect((await answer(post({ asks }), everyone)).status).toBe(200);
  });

  it('waits for no engine longer than it may', async () => {
    slow = 2_000;
    const answer = make({ limits: { milliseconds: 50 } });
    const asks = [{ ask: 'values', table: 'funding', column: 'programme', where: { chain: ['c3'] } }];
    const response = await answer(post({ asks }), everyone);
    slow = 0;
    expect(response.status).toBe(503);
  });

  it('lists no rows unless it is told to', async () => {
    const asks = [{ ask: 'rows', table: 'funding', keys: [] }];
    expect((await make()(post({ asks }), everyone)).status).toBe(403);
    const shown = await make({ limits: { rows: 3 } })(post({ asks }), everyone);
    expect((await shown.json()).answers[0].rows).toEqual([0, 1, 2]);
  });
});
