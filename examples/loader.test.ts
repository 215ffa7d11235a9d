import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM_ARGS, findBrowser } from '../scripts/find-browser.mjs';
import { serve } from '../scripts/serve.mjs';
import { STRICT } from './strict-policy.mjs';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const county = JSON.parse(read('examples/county/data.json'));

let browser: Browser;
beforeAll(async () => {
  for (const file of ['cdn/chancai.loader.js', 'server/index.js'])
    if (!existsSync(join(root, 'dist', file))) throw new Error('dist is missing: run npm run build first');
  browser = await chromium.launch({ executablePath: (await findBrowser())?.path, args: CHROMIUM_ARGS });
});
afterAll(() => browser.close());

/** Opens a page of a server that forbids all but scripts of its own. */
async function open(html: string, { javaScriptEnabled = true } = {}) {
  const server = await serve(root, {
    headers: { 'content-security-policy': STRICT },
    routes: {
      '/': (_request: unknown, response: { setHeader(name: string, value: string): void; end(text: string): void }) => {
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.setHeader('content-security-policy', STRICT);
        response.end(html);
      },
    },
  });
  const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 1000, height: 900 } });
  const page = await context.newPage();
  const said: string[] = [];
  const asked: string[] = [];
  page.on('console', (message) => message.type() === 'error' && said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(server.address);
  return { page, said, asked, close: () => Promise.all([context.close(), server.close()]) };
}
const LOADER = '<script type="module" src="/dist/cdn/chancai.loader.js"></script>';
const page = (body: string) => `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>x</title><body>${body}`;

describe('the loader', () => {
  it('draws what is there, what comes later and what is in a shadow root, and fetches nothing else', async () => {
    const opened = await open(
      page(`${LOADER}<chancai-funding-leverage src="/examples/county/data.json"></chancai-funding-leverage>`),
    );
    await opened.page.waitForSelector('chancai-funding-leverage[status=ready]');
    expect(opened.asked.some((path) => path.includes('indicators'))).toBe(false);
    await opened.page.evaluate(() => {
      const [late, inside] = ['chancai-indicators', 'chancai-talent-pyramid'].map((tag) => document.createElement(tag));
      late!.setAttribute('src', '/examples/county/data.json');
      inside!.setAttribute('src', '/examples/county/data.json');
      document.body.append(late!);
      document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' }).append(inside!);
    });
    await opened.page.waitForSelector('chancai-indicators[status=ready]');
    await opened.page.locator('chancai-talent-pyramid').scrollIntoViewIfNeeded();
    await opened.page.waitForSelector('chancai-talent-pyramid[status=ready]');
    expect(opened.asked.filter((path) => /chain-map|policy-tree|ledger|arrow/.test(path))).toEqual([]);
    expect(opened.said).toEqual([]);
    await opened.close();
  });
});

describe('a page from the server', () => {
  const html = async (end: string): Promise<string> => {
    // What users get, not what it is made of.
    const { renderHTML } = (await import(
      join(root, 'dist/server/index.js')
    )) as typeof import('../src/server/index.js');
    const views = ['funding-leverage', 'talent-pyramid', 'indicators'] as const;
    return page(`${renderHTML(county, { views, width: 960 })}<p id="end">.</p>${end}`);
  };

  it('shows its pictures and tables without a script, under the strictest policy', async () => {
    const { page: shown, said, close } = await open(await html(''), { javaScriptEnabled: false });
    const box = await shown.locator('chancai-talent-pyramid svg').boundingBox();
    expect([box!.width > 900, box!.height > 300]).toEqual([true, true]);
    await shown.locator('summary').first().click();
    expect(await shown.locator('chancai-funding-leverage td').first().isVisible()).toBe(true);
    expect(said).toEqual([]);
    await close();
  });

  it('keeps them until the elements have their own, and nothing moves', async () => {
    const { page: shown, said, close } = await open(await html(LOADER));
    const end = () => shown.evaluate(() => document.getElementById('end')!.getBoundingClientRect().top + scrollY);
    const before = await end();
    await shown.waitForSelector('chancai-funding-leverage[status=ready]');
    await shown.waitForSelector('chancai-talent-pyramid[status=ready]');
    expect(await shown.locator('chancai-funding-leverage [slot=still]').count()).toBe(0);
    expect(Math.abs((await end()) - before)).toBeLessThan(2);
    expect(said).toEqual([]);
    await close();
  });
});
