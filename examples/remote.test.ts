import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM_ARGS, findBrowser } from '../scripts/find-browser.mjs';
import { parseDataset } from '../src/data/index.js';
import { duckdb } from '../src/sql/dialects/index.js';
import { openEngine } from '../src/sql/engine.js';
import { handler } from '../src/sql/handler.js';
import { loadDataset } from '../src/sql/load.js';
import { nodeListener } from '../src/sql/node-listener.js';
import { duckdbConnection, hasDuckdb } from '../src/sql/testing/duckdb.js';
import { STRICT } from './strict-policy.mjs';

const root = join(import.meta.dirname, '..');
const county = JSON.parse(readFileSync(join(root, 'examples/county/data.json'), 'utf8'));
const VIEW = 'chancai-funding-leverage';

/** What a server does that is not well. */
type Trouble = 'none' | 'slow' | 'down' | 'cut off';

describe.runIf(hasDuckdb)('a view over a server', () => {
  let browser: Browser;
  let server: Server;
  let address: string;
  let trouble: Trouble = 'none';
  const posts: string[] = [];

  beforeAll(async () => {
    if (!existsSync(join(root, 'dist/cdn/chancai.remote.js')))
      throw new Error('dist is missing: run npm run build first');
    browser = await chromium.launch({ executablePath: (await findBrowser())?.path, args: CHROMIUM_ARGS });
    const where = { dialect: duckdb, connections: [await duckdbConnection()] };
    await loadDataset(parseDataset(county).value, { ...where, least: 1 });
    const answer = nodeListener(handler({ engine: (await openEngine(where))!, limits: { rows: 3 } }), () => undefined);
    server = createServer(async (request, response) => {
      const path = request.url!;
      response.setHeader('content-security-policy', STRICT);
      if (path.startsWith('/dist/')) {
        response.setHeader('content-type', 'text/javascript');
        return void response.end(readFileSync(join(root, path)));
      }
      if (path !== '/chancai') {
        response.setHeader('content-type', 'text/html; charset=utf-8');
        return void response.end(
          `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>x</title><script src="/dist/cdn/chancai.js"></script><${VIEW} src="/chancai"></${VIEW}>`,
        );
      }
      if (request.method === 'POST') {
        posts.push(path);
        if (trouble === 'down') return void response.writeHead(403).end('{}');
        if (trouble === 'slow') await new Promise((done) => setTimeout(done, 1500));
        if (trouble === 'cut off') {
          response.writeHead(200, { 'content-type': 'application/json' });
          return void response.end('{"version":"');
        }
      }
      answer(request, response);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterAll(async () => {
    await browser.close();
    server.closeAllConnections();
    server.close();
  });

  async function open(): Promise<Page> {
    const page = await browser.newPage();
    await page.goto(address);
    await page.waitForSelector(`${VIEW}[status]:not([status=loading])`);
    return page;
  }
  const narrow = (page: Page, chain: string) =>
    page.evaluate(
      ([tag, one]) => Object.assign(document.querySelector(tag!)!, { filter: { chain: [one] } }),
      [VIEW, chain],
    );
  const said = (page: Page) =>
    page.evaluate((tag) => {
      const view = document.querySelector(tag)!;
      const text = (selector: string) => view.shadowRoot!.querySelector(selector)?.textContent?.trim() ?? '';
      const { issues } = view as unknown as { issues: { code: string; message: string }[] };
      return {
        status: view.getAttribute('status'),
        headline: text('.headline'),
        line: text('.ignored'),
        state: text('.state'),
        problems: issues.map(({ code, message }) => `${code}: ${message}`).join('\n'),
      };
    }, VIEW);

  it('keeps what it showed while it asks, and says so of what takes long', async () => {
    trouble = 'none';
    const page = await open();
    const before = await said(page);
    trouble = 'slow';
    await narrow(page, '体育');
    await page.waitForTimeout(100);
    expect(await said(page)).toMatchObject({ status: 'loading', headline: before.headline, line: '' });
    await page.waitForTimeout(700);
    expect(await said(page)).toMatchObject({
      status: 'loading',
      headline: before.headline,
      line: '正在查询，以下仍是未筛选时的数据',
    });
    await page.waitForSelector(`${VIEW}[status=ready]`);
    const after = await said(page);
    expect(after.line).toBe('');
    expect(after.headline).not.toBe(before.headline);
    await page.close();
  });

  it.each(['down', 'cut off'] as const)(
    'keeps the last figures as old where the server is %s, and goes on once it is back',
    async (what) => {
      trouble = 'none';
      const page = await open();
      await narrow(page, '体育');
      await page.waitForFunction(
        (tag) =>
          !document.querySelector(tag)!.shadowRoot!.querySelector('.headline')!.textContent!.includes('至少4.97亿'),
        VIEW,
      );
      const before = await said(page);
      trouble = what;
      await narrow(page, '五金');
      await page.waitForTimeout(1000);
      const old = await said(page);
      expect(old).toMatchObject({ status: 'ready', headline: before.headline });
      expect(old.line).toBe('查询未成功，以下仍是“产业链：体育”的数据，稍后自动再查');
      expect(old.problems).toMatch(/^stale-data: /m);
      const file = await page.evaluate(
        (tag) => (document.querySelector(tag) as unknown as { toSVG(): Promise<string> }).toSVG(),
        VIEW,
      );
      expect(file).toContain('以下仍是“产业链：体育”的数据');
      trouble = 'none';
      await narrow(page, '健康食品');
      await page.waitForFunction(
        (tag) => document.querySelector(tag)!.shadowRoot!.querySelector('.ignored') === null,
        VIEW,
      );
      expect((await said(page)).headline).not.toBe(before.headline);
      await page.close();
    },
  );

  it('says why there is nothing, where it was never answered', async () => {
    trouble = 'down';
    const page = await open();
    const { status, state } = await said(page);
    expect(status).toBe('error');
    expect(state).toMatch(/服务器答复 403/);
    trouble = 'none';
    await page.waitForSelector(`${VIEW}[status=ready]`, { timeout: 25_000 });
    await page.close();
  });

  it('lists the rows behind a figure as they are asked for, a page at a time, and says how many there are', async () => {
    trouble = 'none';
    const page = await open();
    const title = () =>
      page.evaluate(
        (tag) => document.querySelector(tag)!.shadowRoot!.querySelector('.detail')?.getAttribute('aria-label') ?? '',
        VIEW,
      );
    await page.evaluate((tag) => {
      const { shadowRoot } = document.querySelector(tag)!;
      shadowRoot!.querySelector<HTMLElement>('[part~=toggle]')!.click();
    }, VIEW);
    await page.waitForSelector('td.ask button');
    await page.locator('td.ask button').first().click();
    await page.waitForFunction(
      (tag) => document.querySelector(tag)!.shadowRoot!.querySelectorAll('.detail tbody tr').length === 8,
      VIEW,
    );
    expect(await title()).toBe('2021年：8 条明细');
    await page.close();
  });
});
