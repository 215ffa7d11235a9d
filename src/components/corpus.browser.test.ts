import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { type Dataset, type Parsed, readDataset } from '../data/index.js';
import { CASES, type Case } from '../data/ledger/corpus/cases.js';
import { readInWorker, useWorker } from './internal/data/reading-worker.js';
import { type AnyFigure, clear, settled } from './internal/testing/mount.js';
import '../index.js';

/** An element that draws the table. */
const TAGS: Readonly<Record<string, string>> = {
  chains: 'chain-map',
  talent: 'chain-map',
  cooperation: 'cooperation-modes',
  funding: 'funding-leverage',
  pyramid: 'talent-pyramid',
  posts: 'post-pool',
  fairs: 'fair-funnel',
  challenges: 'challenge-board',
  platforms: 'platform-matrix',
  policies: 'policy-tree',
  services: 'talent-services',
  growth: 'growth-ladder',
  indicators: 'indicators',
};

useWorker(() => new Worker(new URL('../worker.ts', import.meta.url), { type: 'module' }));
afterAll(() => useWorker());
afterEach(() => {
  vi.unstubAllGlobals();
  clear();
});

const saidOf = ({ issues }: Pick<Parsed<unknown>, 'issues'>) =>
  issues.map(({ code, path, message }) => ({ code, path, message }));
const columnsOf = ({ value }: Parsed<Dataset>, { table, values }: Case) =>
  Object.fromEntries(
    Object.keys(values).map((name) => {
      const cells = value.tables[table]?.column(name) ?? [];
      return [name, Array.from(cells, (cell) => cell ?? undefined)];
    }),
  );
const rowsOf = ({ value }: Parsed<Dataset>) =>
  Object.entries(value.tables).map(([name, table]) => [
    name,
    Array.from({ length: table.length }, (_, at) => table.row(at)),
  ]);

/** What an element reads of an address that ends with the file's name. */
async function shown({ file, given, table }: Case, bytes: Uint8Array, asked: string) {
  vi.stubGlobal('fetch', async () => new Response(new Blob([bytes as BlobPart])));
  const element = document.createElement(`chancai-${TAGS[given ?? table]}`) as AnyFigure;
  Object.assign(element, { src: `/${Math.random()}/${encodeURIComponent(file)}`, table: asked, lang: 'zh-CN' });
  document.body.append(element);
  await settled(element);
  const { source } = element as unknown as { source: { parsed: Parsed<Dataset> } };
  return { element, parsed: { value: source.parsed.value, issues: element.issues } };
}

describe('a ledger with', () => {
  it('a table that an element draws is read by that', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(80);
    for (const { given, table } of CASES) expect([table, TAGS[given ?? table]]).not.toEqual([table, undefined]);
  });

  it.each(CASES.map((one) => [one.what, one] as const))('%s is read by an element as in Node', async (_, one) => {
    const bytes = await one.bytes();
    const { file: name, given, table } = one;
    const page = await readDataset(bytes, { name, locale: 'zh-CN', ...(given !== undefined && { table: given }) });
    expect(columnsOf(page, one)).toEqual(one.values);

    const asked = given ?? (one.issues.includes('sheet-guessed') ? 'talent' : table);
    const { element, parsed } = await shown(one, bytes, asked);
    expect(columnsOf(parsed, one)).toEqual(one.values);
    expect(parsed.issues.map(({ code }) => code).sort()).toEqual([...one.issues].sort());
    expect(saidOf(parsed)).toEqual(saidOf(page));
    expect(rowsOf(parsed)).toEqual(rowsOf(page));
    expect(element.status).not.toBe('loading');

    const worker = (await readInWorker(bytes, { name }, [asked]))!;
    const received = worker.parsed.get(asked) ?? [...worker.parsed.values()][0]!;
    expect(columnsOf(received, one)).toEqual(one.values);
    expect(saidOf(received)).toEqual(saidOf(page));
    expect(rowsOf(received)).toEqual(rowsOf(page));
  });
});
