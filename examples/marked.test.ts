import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM_ARGS, findBrowser } from '../scripts/find-browser.mjs';
import { serve } from '../scripts/serve.mjs';
import { STRICT } from './strict-policy.mjs';

const root = join(import.meta.dirname, '..');
const DATA = '/examples/county/data.json';

let browser: Browser;
const open: (() => Promise<unknown>)[] = [];
beforeAll(async () => {
  if (!existsSync(join(root, 'dist/cdn/embed.html'))) throw new Error('dist is missing: run npm run build first');
  browser = await chromium.launch({ executablePath: (await findBrowser())?.path, args: CHROMIUM_ARGS });
});
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});
afterAll(() => browser.close());

/** A site with pages of its own beside the repository's files. */
async function site(pages: Record<string, string>, headers: Record<string, string> = {}) {
  const routes = Object.fromEntries(
    Object.entries(pages).map(([path, html]) => [
      path,
      (_: unknown, response: { setHeader(name: string, value: string): void; end(text: string): void }) => {
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.end(`<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>x</title><body>${html}`);
      },
    ]),
  );
  const { address, close } = await serve(root, { routes, headers });
  open.push(close);
  return address;
}
async function visit(address: string): Promise<{ page: Page; said: string[] }> {
  const page = await browser.newPage({ viewport: { width: 1000, height: 900 } });
  open.push(() => page.close());
  const said: string[] = [];
  page.on('pageerror', (error) => said.push(error.message));
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && said.push(message.text()));
  await page.goto(address);
  return { page, said };
}

describe.each([
  ['the script', '<script src="/dist/cdn/chancai.js"></script>'],
  ['the loader', '<script type="module" src="/dist/cdn/chancai.loader.js"></script>'],
])('a place that is marked for an element, with %s', (_, script) => {
  const place = `<div id="place" data-chancai="funding-leverage" data-src="${DATA}" data-group-by="programme" data-lang="en" data-onclick="alert(1)" data-style="color:red"></div>`;

  it('holds it, under the strictest policy, with what it reads and nothing else of the place', async () => {
    const { page, said } = await visit(await site({ '/': `${place}${script}` }, { 'content-security-policy': STRICT }));
    await page.waitForSelector('chancai-funding-leverage[status=ready]');
    const names = await page.evaluate(() => document.querySelector('#place > *')!.getAttributeNames().sort());
    expect(names).toEqual(['group-by', 'lang', 'src', 'status']);
    await page.evaluate(() => document.querySelector('#place')!.setAttribute('data-group-by', 'chain'));
    await expect
      .poll(() => page.evaluate(() => (document.querySelector('#place > *') as unknown as { groupBy: string }).groupBy))
      .toBe('chain');
    expect(said).toEqual([]);
  });

  it('is found when it comes later, takes the data that it holds, and an unknown name is told', async () => {
    const { page, said } = await visit(await site({ '/': script }));
    await page.evaluate(() => {
      const box = document.createElement('section');
      box.innerHTML = `<div data-chancai="talent-pyramid"><script type="application/json">
        {"pyramid":[{"tier":"甲","headcount":3},{"tier":"乙","headcount":5}]}</script></div><p data-chancai="no-such"></p>`;
      document.body.append(box);
    });
    await page.waitForSelector('[data-chancai] > chancai-talent-pyramid[status=ready]');
    expect(said.join()).toMatch(/no-such.*names no element/);
    expect(said).toHaveLength(1);
  });
});

it('a marked place holds an element of a script beside the main one', async () => {
  const { page } = await visit(
    await site({
      '/': `<div data-chancai="wall" data-src="${DATA}"></div><script src="/dist/cdn/chancai.js"></script>`,
    }),
  );
  await page.waitForSelector('chancai-wall[status=ready]');
});

describe('a frame of embed.html', () => {
  const frame = (address: string, query: string) =>
    `<script src="/dist/cdn/chancai.frames.js"></script><iframe style="width:700px;height:50px" src="${address}/dist/cdn/embed.html?${query}"></iframe>`;
  const height = (page: Page) => page.evaluate(() => document.querySelector('iframe')!.getBoundingClientRect().height);
  const text = (page: Page) => page.frames()[1]!.locator('body').innerText();

  it('shows a view of the site’s own data, and is made as high as that', async () => {
    const address = await site({ '/': frame('', `view=funding-leverage&src=${DATA}&headline=x&group-by=programme`) });
    const { page, said } = await visit(address);
    const inside = page.frames()[1]!;
    await inside.waitForSelector('chancai-funding-leverage[status=ready][group-by=programme]:not([headline])');
    await expect.poll(() => height(page)).toBeGreaterThan(300);
    const whole = () => inside.evaluate(() => document.documentElement.scrollHeight - innerHeight);
    await expect.poll(whole).toBe(0);
    expect(said).toEqual([]);
  });

  it('reads nothing of a site that it does not name, and says so', async () => {
    const other = await site({});
    const { page } = await visit(await site({ '/': frame('', `view=funding-leverage&lang=en&src=${other}${DATA}`) }));
    await page.frames()[1]!.waitForSelector('[role=alert]');
    expect(await text(page)).toContain(`not read from “${other}”`);
    const { page: none } = await visit(await site({ '/': frame('', `view=nothing&lang=zh-CN&src=${DATA}`) }));
    await none.frames()[1]!.waitForSelector('[role=alert]');
    expect(await text(none)).toContain('没有“nothing”这个视图');
  });

  it('tells a page of another site nothing, and a page takes no height from one', async () => {
    const other = await site({
      '/liar': `<script>parent.postMessage({ type: 'chancai-height', height: 900 }, '*')</script>`,
    });
    const heard = '<script>heard = []; addEventListener("message", ({ data }) => heard.push(data.type))</script>';
    const { page } = await visit(await site({ '/': heard + frame(other, `view=funding-leverage&src=${DATA}`) }));
    await page.frames()[1]!.waitForSelector('chancai-funding-leverage[status=ready]');
    expect(await page.evaluate('heard')).toEqual([]);
    // The message comes from another frame than the one whose address it would fit.
    const { page: fooled } = await visit(
      await site({ '/': `${heard}${frame('', `view=nothing`)}<iframe src="${other}/liar"></iframe>` }),
    );
    await expect.poll(() => fooled.evaluate('heard')).toContain('chancai-height');
    expect(await height(fooled)).toBeLessThan(200);
  });
});

it('two copies of the script on a page: one warning, and the elements stay those of the first', async () => {
  const script = '<script src="/dist/cdn/chancai.js"></script>';
  const { page, said } = await visit(await site({ '/': script + script }));
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  expect(said.filter((line) => line.includes('chancai'))).toEqual([
    expect.stringContaining(`chancai ${version} is a second copy on this page`),
  ]);
  expect(await page.evaluate('Chancai.version')).toBe(version);
});
