import { beforeAll, describe, expect, it } from 'vitest';
import { parseDataset, type Selection, suppress } from '../data/index.js';
import { documentOf, generateTables, REGIONS } from '../data/views/testing/generate.js';
import { duckdb } from './dialects/index.js';
import { type Engine, openEngine } from './engine.js';
import { type HandlerOptions, handler } from './handler.js';
import { loadDataset } from './load.js';
import { suppressedEngine } from './suppressed-engine.js';
import { duckdbConnection, hasDuckdb } from './testing/duckdb.js';
import { MODELS, toJson } from './testing/models.js';
import { viewsOver } from './views-over.js';

const THRESHOLD = 60;
const SELECTIONS: Selection[] = [
  {},
  { filter: { region: [REGIONS[0], REGIONS[1]] } },
  { filter: { chain: ['c2'] }, period: '2024' },
];

async function engineOver(document: object, least = 1): Promise<Engine> {
  const where = { dialect: duckdb, connections: [await duckdbConnection()] };
  await loadDataset(parseDataset(document).value, { ...where, least });
  return (await openEngine(where))!;
}

describe.runIf(hasDuckdb)('an engine that hides small counts', () => {
  it.each([1, 2, 3, 4, 5, 6])('answers what the published document says, in every view (%i)', async (seed) => {
    const document = documentOf(generateTables(seed));
    const engine = await engineOver(document);
    const hiding = await suppressedEngine(engine, { threshold: THRESHOLD });
    const { value, suppressed } = suppress(document, { threshold: THRESHOLD });
    expect(Object.keys(suppressed)).toEqual(expect.arrayContaining(['talent', 'pyramid']));
    const published = parseDataset(value).value;
    const [open, views] = [viewsOver(engine, { mostRows: 9999 }), viewsOver(hiding, { mostRows: 9999 })];
    for (const selection of SELECTIONS)
      for (const [name, build] of Object.entries(MODELS)) {
        const there = await views.build((dataset) => toJson(build(dataset, selection)));
        expect([name, there === toJson(build(published, selection))]).toEqual([name, true]);
        if (name === 'pyramid' && seed === 1 && !('filter' in selection))
          expect(there === (await open.build((dataset) => toJson(build(dataset, selection))))).toBe(false);
      }
  });
});

it.runIf(hasDuckdb)('has no other way to what is hidden', async () => {
  const engine = await engineOver(documentOf(generateTables(3)));
  const hiding = await suppressedEngine(engine, { threshold: THRESHOLD });
  const asks = (['pyramid', 'funding'] as const).map((table) => ({ ask: 'groups' as const, table, by: ['chain'] }));
  const [hidden, open] = await hiding.answer(asks);
  expect(hidden).toEqual({ problem: 'forbidden' });
  expect([open]).toEqual(await engine.answer(asks.slice(1)));
  expect(await hiding.whole('pyramid')).toEqual(hiding.catalogue.whole.pyramid);
  expect(await hiding.whole('funding')).toEqual(await engine.whole('funding'));
  const withheld = await suppressedEngine(engine, { threshold: THRESHOLD, rows: 3 });
  await expect(withheld.whole('pyramid')).rejects.toThrow('nothing of pyramid');
});

describe.runIf(hasDuckdb)('a handler that hides small counts', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await engineOver(documentOf(generateTables(3)));
  });
  const ADDRESS = 'http://localhost/chancai';
  const make = (options: Partial<HandlerOptions<unknown>> = {}) =>
    handler({ engine, suppress: { threshold: THRESHOLD }, ...options });
  const catalogueOf = async (answer: ReturnType<typeof make>) =>
    (await (await answer(new Request(ADDRESS), { identity: undefined })).json()).catalogue;
  const ask = (answer: ReturnType<typeof make>, asks: unknown[]) =>
    answer(new Request(ADDRESS, { method: 'POST', body: JSON.stringify({ asks }) }), { identity: undefined });

  it('answers no question about tables that count people, whose rows it sends with what is hidden', async () => {
    const answer = make();
    const catalogue = await catalogueOf(answer);
    expect(Object.keys(catalogue.records).sort()).toEqual(['cooperation', 'funding']);
    for (const { status } of (catalogue.whole.pyramid.columns.headcount as ({ status?: string } | null)[]).flatMap(
      (cell) => cell ?? [],
    ))
      expect([undefined, 'suppressed']).toContain(status);
    expect(JSON.stringify(catalogue.whole.pyramid.columns)).toContain('"suppressed"');
    for (const table of ['talent', 'pyramid'])
      expect((await ask(answer, [{ ask: 'groups', table, by: ['chain'], sum: ['demand'] }])).status).toBe(400);
    expect((await ask(answer, [{ ask: 'groups', table: 'funding', by: ['chain'], sum: ['invested'] }])).status).toBe(
      200,
    );
  });

  it('hides the same from whoever sees a part', async () => {
    const all = await catalogueOf(make());
    const part = await catalogueOf(make({ policy: () => ({ region: [REGIONS[1]] }) }));
    for (const name of ['talent', 'pyramid']) {
      const { columns } = all.whole[name] as { columns: Record<string, unknown[]> };
      const seen = columns.region!.flatMap((region, row) => (region === REGIONS[1] ? [row] : []));
      expect(seen.length).toBeGreaterThan(0);
      for (const [column, cells] of Object.entries(columns))
        expect(part.whole[name].columns[column]).toEqual(seen.map((row) => cells[row]));
    }
  });

  it('withholds a table of more rows than it looks through, and tells the host', async () => {
    const told: string[] = [];
    const answer = make({
      suppress: { threshold: THRESHOLD, rows: 3 },
      onError: (error) => told.push((error as Error).message),
    });
    const { whole, records } = await catalogueOf(answer);
    expect([whole.talent, records.talent, whole.pyramid, records.pyramid]).toEqual(Array(4).fill(undefined));
    expect(told.map((message) => message.split(' ')[0]).sort()).toEqual(['pyramid', 'talent']);
  });

  it('looks again where that failed', async () => {
    let fails = true;
    const flaky: Engine = {
      ...engine,
      whole: (name) => (fails ? Promise.reject(new Error('down')) : engine.whole(name)),
    };
    const answer = make({ engine: flaky });
    expect((await answer(new Request(ADDRESS), { identity: undefined })).status).toBe(503);
    fails = false;
    expect((await answer(new Request(ADDRESS), { identity: undefined })).status).toBe(200);
  });
});
