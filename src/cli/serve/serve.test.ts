import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM_ARGS, findBrowser } from '../../../scripts/find-browser.mjs';
import { serve as serveFiles } from '../../../scripts/serve.mjs';
import { hasDuckdb } from '../../sql/testing/duckdb.js';

const root = join(import.meta.dirname, '../../..');
const built = join(root, 'dist/cli/chancai.js');
const county = join(root, 'examples/county/data.json');
const shapes = join(root, 'examples/county/regions.geojson');
const folder = mkdtempSync(join(tmpdir(), 'chancai-serve-'));

beforeAll(() => {
  if (!existsSync(built)) throw new Error('dist is missing: run npm run build first');
});
afterAll(() => rmSync(folder, { recursive: true }));

let child: ChildProcess | undefined;
afterEach(() => child?.kill());

/** Runs the command. @returns the first that it says, on either stream, or the address of its page */
function start(cwd: string, ...args: string[]): Promise<string> {
  const running = spawn(process.execPath, [built, 'serve', ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  child = running;
  let said = '';
  running.stderr.on('data', (part: Buffer) => (said += String(part)));
  return new Promise((resolve) => {
    running.stdout.once('data', (url: Buffer) => resolve(String(url).trim()));
    running.once('close', () => resolve(said));
  });
}

describe('chancai serve', () => {
  it('says how to install what it needs, where that is not there', async () => {
    writeFileSync(join(folder, 'data.json'), '{}');
    expect(await start(folder, 'data.json')).toMatch(
      /没有找到 DuckDB 的驱动程序。请在当前文件夹运行：npm i @duckdb\/node-api/,
    );
    expect(await start(folder, 'data.json', '--lang', 'en')).toMatch(/Run in this folder: npm i @duckdb\/node-api/);
    expect(await start(folder, 'data.json', '--lang', 'zh-TW')).toMatch(/沒有找到 DuckDB 的驅動程式/);
  });
});

/** All that the views of a page's dashboard say: the picture has headline, legend and footer. */
const saidBy = (page: Page) =>
  page.evaluate(async () => {
    const board = document.querySelector('chancai-dashboard')!;
    const texts = (svg: string) =>
      [...svg.matchAll(/>([^<]+)<|aria-label="([^"]*)"/g)].map(([, one, label]) => one ?? label);
    const said: Record<string, unknown> = {};
    for (const view of board.shadowRoot!.querySelectorAll<HTMLElement>('.cell > *')) {
      const own = view as unknown as Record<'toCSV' | 'toSVG', () => Promise<string>> & { toTable(): Promise<object> };
      said[view.localName] = {
        csv: await own.toCSV(),
        table: JSON.stringify(await own.toTable()),
        texts: texts(await own.toSVG().catch((error: Error) => error.message)),
      };
    }
    return said;
  });

const choose = (page: Page, which: number, option: number) =>
  page.evaluate(
    ([at, one]) => {
      const board = document.querySelector('chancai-dashboard')!;
      const choice = board.shadowRoot!.querySelectorAll<HTMLSelectElement>('.filters select')[at!]!;
      choice.value = choice.options[one!]!.value;
      choice.dispatchEvent(new Event('change'));
    },
    [which, option],
  );

describe.runIf(hasDuckdb)('chancai serve over DuckDB', () => {
  const engines = join(root, 'engines');
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: (await findBrowser())?.path, args: CHROMIUM_ARGS });
  });
  afterAll(() => browser.close());

  async function open(url: string) {
    const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
    const problems: string[] = [];
    const posts: number[] = [];
    const hosts = new Set<string>();
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith('data:')) hosts.add(new URL(request.url()).host);
      if (request.method() === 'POST') posts.push(JSON.parse(request.postData()!).asks.length);
    });
    await page.goto(url);
    await page.waitForSelector('chancai-dashboard[status=ready]');
    return { page, problems, posts, hosts };
  }

  it('serves what chancai load wrote, and says so of a file that holds no dataset', async () => {
    const file = join(folder, 'data.duckdb');
    const loading = spawn(process.execPath, [built, 'load', county, '--into', file], { cwd: engines });
    expect(await new Promise((done) => loading.once('close', done))).toBe(0);
    const url = await start(engines, file);
    const { catalogue } = await (await fetch(`${url}chancai`)).json();
    expect(JSON.stringify(catalogue.meta.title)).toMatch(/枣乡/);
    child!.kill();
    expect(await start(engines, join(folder, 'none.duckdb'))).toMatch(/没有这个文件/);
    writeFileSync(join(folder, 'text.db'), 'no database');
    expect(await start(engines, join(folder, 'text.db'))).toMatch(/无法打开/);
  });

  it('goes on with what another load puts in the place of the file, without a restart', async () => {
    const file = join(folder, 'month.duckdb');
    const load = (title: string, invested: number) => {
      const path = join(folder, `${title}.json`);
      writeFileSync(
        path,
        JSON.stringify({ meta: { title }, funding: [{ programme: '基金', invested, period: '2024' }] }),
      );
      const loading = spawn(process.execPath, [built, 'load', path, '--into', file], { cwd: engines });
      return new Promise((done) => loading.once('close', done));
    };
    expect(await load('十月', 5_000_000)).toBe(0);
    const url = await start(engines, file);
    const titleNow = async () => (await (await fetch(`${url}chancai`)).json()).catalogue.meta.title as string;
    expect(await titleNow()).toBe('十月');
    expect(await load('十一月', 7_000_000)).toBe(0);
    await expect.poll(titleNow, { timeout: 20_000 }).toBe('十一月');
    writeFileSync(file, 'no database');
    await new Promise((later) => setTimeout(later, 1500));
    expect(await titleNow()).toBe('十一月');
  });

  it('answers by its own name alone, under a strict policy, and gives no other file', async () => {
    const url = await start(engines, county, '--least', '1');
    const page = await fetch(url);
    expect(page.headers.get('content-security-policy')).toMatch(
      /default-src 'none'.*require-trusted-types-for 'script'/,
    );
    const catalogue = await fetch(`${url}chancai`);
    expect(catalogue.headers.get('content-type')).toBe('application/vnd.chancai+json');
    const asks = [{ ask: 'groups', table: 'funding', by: ['chain'], sum: ['invested'] }];
    const post = (body: unknown, headers = {}) =>
      fetch(`${url}chancai`, { method: 'POST', headers, body: JSON.stringify(body) });
    expect((await (await post({ asks })).json()).answers[0].groups.length).toBeGreaterThan(2);
    expect((await post({ asks: 5 })).status).toBe(400);
    expect((await fetch(`${url}data.json`)).status).toBe(404);
    expect((await fetch(`${url}cdn/../../package.json`)).status).toBe(404);
  });

  it('draws all views of the county as they are drawn of the file itself, and asks once for a click', {
    timeout: 240_000,
  }, async () => {
    const url = await start(engines, county, '--least', '1', '--geojson', shapes);
    const files = await serveFiles(root, {
      routes: {
        '/': (_: unknown, response: { setHeader(name: string, value: string): void; end(text: string): void }) => {
          response.setHeader('content-type', 'text/html; charset=utf-8');
          response.end(
            '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><link rel="icon" href="data:,"><style>body { margin: 16px; font-family: system-ui, sans-serif; }</style><script src="/dist/cdn/chancai.js"></script><body><chancai-dashboard src="/examples/county/data.json" geojson-src="/examples/county/regions.geojson"></chancai-dashboard>',
          );
        },
      },
    });
    const [there, here] = [await open(url), await open(files.address)];
    try {
      expect(there.posts.length).toBeLessThanOrEqual(2);
      const first = await saidBy(there.page);
      expect(Object.keys(first)).toHaveLength(14);
      expect(first).toEqual(await saidBy(here.page));
      for (const [which, option] of [
        [0, 2],
        [1, 3],
        [0, 0],
      ] as const) {
        const before = there.posts.length;
        for (const { page } of [there, here]) await choose(page, which, option);
        // Pictures are as high as the page has them: off screen they follow once there is time.
        await there.page.waitForTimeout(2500);
        // Where the latest period is another under the filter, it is asked about once that is known.
        expect(there.posts.length - before).toBeLessThanOrEqual(which === 0 && option > 0 ? 1 : 3);
        const [asked, inMemory] = [await saidBy(there.page), await saidBy(here.page)];
        expect(asked).toEqual(inMemory);
      }
      const before = there.posts.length;
      await choose(there.page, 1, 0);
      await there.page.waitForTimeout(2500);
      expect(await saidBy(there.page)).toEqual(first);
      expect(there.posts.length - before).toBe(0);
      expect([...there.hosts]).toEqual([new URL(url).host]);
      expect(there.problems).toEqual([]);
    } finally {
      await files.close();
    }
  });
});
