import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import county from '../../examples/county/data.json';
import { CHROMIUM_ARGS, findBrowser } from '../../scripts/find-browser.mjs';
import type { Issue } from '../data/index.js';
import { renderPage } from './index.js';
import type { ReportOptions } from './report.js';

const folder = mkdtempSync(join(tmpdir(), 'chancai-page-'));
let browser: Browser;
beforeAll(async () => {
  if (!existsSync(join(import.meta.dirname, '../../dist/cdn/chancai.js')))
    throw new Error('dist is missing: run npm run build first');
  browser = await chromium.launch({ executablePath: (await findBrowser())?.path, args: CHROMIUM_ARGS });
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** Opens a page from the disk, with what the console says and what is fetched. */
async function opened(html: string, javaScriptEnabled = true) {
  const file = join(folder, 'page.html');
  writeFileSync(file, html);
  const page = await browser.newPage({ javaScriptEnabled, viewport: { width: 1280, height: 900 } });
  const heard: string[] = [];
  page.on('console', (message) => heard.push(message.text()));
  page.on('pageerror', (error) => heard.push(error.message));
  page.on('request', (request) => heard.push(request.url()));
  const address = pathToFileURL(file).href;
  await page.goto(address);
  return { page, heard: () => heard.filter((one) => one !== address) };
}
const made = (options: ReportOptions = {}, data: unknown = county) => renderPage(data, options);

describe('a page with everything inside', () => {
  it('draws all views of a county from a disk, and asks for nothing', async () => {
    const issues: Issue[] = [];
    const { page, heard } = await opened(await made({ onIssues: (told) => issues.push(...told) }));
    expect(issues).toEqual([]);
    await page.waitForSelector('chancai-dashboard[status=ready]');
    const states = await page.evaluate(async () => {
      const views = [...document.querySelector('chancai-dashboard')!.shadowRoot!.querySelectorAll('.cell > *')];
      for (const view of views) {
        view.scrollIntoView();
        for (let turn = 0; turn < 100 && view.getAttribute('status') === 'loading'; turn++)
          await new Promise((resolve) => setTimeout(resolve, 50));
      }
      return views.map((view) => view.getAttribute('status'));
    });
    expect(states.length).toBeGreaterThanOrEqual(13);
    expect(new Set(states)).toEqual(new Set(['ready']));
    expect(heard()).toEqual([]);
    await page.close();
  });

  it.each([
    ['en', 'Talent'],
    ['zh-TW', '資料'],
  ])('speaks %s', async (lang, word) => {
    const { page, heard } = await opened(await made({ lang }));
    await page.waitForSelector('chancai-dashboard[status=ready]');
    const said = await page.evaluate(() => {
      const text = (root: ParentNode): string =>
        [...root.querySelectorAll('*')]
          .map((one) => (one.shadowRoot ? text(one.shadowRoot) : one.textContent))
          .join(' ');
      return text(document.querySelector('chancai-dashboard')!.shadowRoot!);
    });
    expect(said).toContain(word);
    expect(heard()).toEqual([]);
    await page.close();
  });

  it('is the briefing where pages are chosen', async () => {
    const { page, heard } = await opened(await made({ pages: 'targets funding' }));
    await page.waitForSelector('chancai-briefing[status=ready]');
    expect(heard()).toEqual([]);
    await page.close();
  });

  it('shows pictures and tables without JavaScript', async () => {
    const { page, heard } = await opened(await made(), false);
    expect(await page.locator('svg').count()).toBeGreaterThan(20);
    await expect.poll(() => page.locator('svg').first().isVisible()).toBe(true);
    const summary = page.locator('summary').first();
    await summary.click();
    expect(await page.locator('table').first().isVisible()).toBe(true);
    expect(heard()).toEqual([]);
    await page.close();
  });

  it('lets no text of the data become markup or script', async () => {
    const bad = '</script><script>globalThis.broken=1</script><!--\u2028<img src=x onerror="globalThis.broken=1">';
    const data = {
      meta: { title: bad, note: bad },
      funding: [{ period: '2025', programme: bad, invested: 1, leveraged: 2 }],
    };
    const { page, heard } = await opened(await made({ headline: bad }, data));
    await page.waitForSelector('chancai-dashboard[status=ready]');
    expect(await page.evaluate(() => (globalThis as { broken?: number }).broken)).toBeUndefined();
    expect(await page.title()).toContain('</script>');
    expect(heard()).toEqual([]);
    await page.close();
  });

  it('is made of the page itself by a dashboard from a disk, and by a briefing, with the same script', async () => {
    const scripts = join(import.meta.dirname, '../../dist/cdn');
    for (const tag of ['chancai-dashboard', 'chancai-briefing']) {
      const data = JSON.stringify(county).replace(/</g, '\\u003c');
      const host = `<!doctype html><meta charset="utf-8"><script src="${pathToFileURL(join(scripts, 'chancai.js')).href}"></script>
        <script type="application/json" id="d">${data}</script><${tag} src="#d" style="height:800px"></${tag}>`;
      const { page } = await opened(host);
      await page.waitForSelector(`${tag}[status=ready]`);
      const html = await page.evaluate(async (name) => {
        const element = document.querySelector(name) as unknown as { export(format: string): Promise<Blob> };
        return (await element.export('html')).text();
      }, tag);
      await page.close();
      const copy = await opened(html);
      await copy.page.waitForSelector(`${tag}[status=ready]`);
      expect(copy.heard()).toEqual([]);
      await copy.page.close();
    }
  });
});
