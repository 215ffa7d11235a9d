import { join } from 'node:path';
import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dev } from './dev.mjs';
import { CHROMIUM_ARGS, findBrowser } from './find-browser.mjs';

const root = join(import.meta.dirname, '..');
let browser: Browser;
let server: Awaited<ReturnType<typeof dev>>;
beforeAll(async () => {
  server = await dev();
  browser = await chromium.launch({ executablePath: (await findBrowser())?.path, args: CHROMIUM_ARGS });
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

describe('npm run dev', () => {
  it('shows the example page from the sources, and anew once a source has changed', async () => {
    const page = await browser.newPage();
    await page.goto(`${server.resolvedUrls!.local[0]}examples/county/dashboard.html`);
    const drawn = () => page.waitForSelector('chancai-dashboard[status=ready]', { timeout: 50_000 });
    await drawn();
    await page.evaluate(() => document.body.setAttribute('data-old', ''));
    const began = performance.now();
    server.watcher.emit('change', join(root, 'src/locales/zh-CN/shared.ts'));
    await page.waitForFunction(() => !document.body?.hasAttribute('data-old'));
    expect(performance.now() - began).toBeLessThan(2000);
    await drawn();
  });
});
