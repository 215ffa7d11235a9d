import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM_ARGS, findBrowser } from '../scripts/find-browser.mjs';
import { OLD_CHROMIUM_ARGS, oldChromium } from '../scripts/old-chromium.mjs';
import { serve } from '../scripts/serve.mjs';
import { inlined } from './inline.mjs';
import { STRICT } from './strict-policy.mjs';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const old = await oldChromium();

let browser: Browser;
let server: Awaited<ReturnType<typeof serve>>;
let strict: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  if (!existsSync(join(root, 'dist/cdn/chancai.js'))) throw new Error('dist is missing: run npm run build first');
  browser = await chromium.launch({ executablePath: (await findBrowser())?.path, args: CHROMIUM_ARGS });
  server = await serve(root);
  strict = await serve(root, { headers: { 'content-security-policy': STRICT } });
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await strict.close();
});

/** Opens a page and keeps what it says and whom it asks. */
async function open(address: string, by: Browser | BrowserContext = browser) {
  const page = await by.newPage();
  const said: string[] = [];
  const asked: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) said.push(message.text());
  });
  page.on('pageerror', (error) => said.push(error.message));
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(address);
  await drawn(page);
  return { page, said, asked };
}

/** Scrolls to every element on the page in turn and waits until it is ready. Plain script: an old engine runs it, too. */
const drawn = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const elements = [...document.querySelectorAll<HTMLElement & { issues: unknown }>('main > *')];
    for (const element of elements) {
      element.scrollIntoView();
      for (let round = 0; element.getAttribute('status') !== 'ready'; round++) {
        if (round > 500)
          throw new Error(
            `${element.localName} is ${element.getAttribute('status')}: ${JSON.stringify(element.issues)}`,
          );
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }
    return elements.map(({ localName }) => localName);
  });

const FOUR = ['chancai-chain-map', 'chancai-cooperation-modes', 'chancai-funding-leverage', 'chancai-talent-pyramid'];
const elsewhere = (asked: string[], own: string) =>
  asked.filter((url) => !url.startsWith(own) && !/^(blob|data):/.test(url));

describe('the script-tag page', () => {
  it('shows the four charts over http, asks nobody else and logs nothing', async () => {
    const { page, said, asked } = await open(`${server.address}/examples/county/`);
    expect(await drawn(page)).toEqual(FOUR);
    expect([said, elsewhere(asked, server.address)]).toEqual([[], []]);
    // One source, read once by all four.
    expect(asked.filter((url) => url.endsWith('data.json')).length).toBe(1);
    await page.close();
  });

  it('shows them from file://, too', async () => {
    const { page, said, asked } = await open(`file://${root}/examples/county/offline.html`);
    expect(await drawn(page)).toEqual(FOUR);
    expect([said, elsewhere(asked, 'file://')]).toEqual([[], []]);
    await page.close();
  });

  it('has the same data from file:// as over http', () => {
    expect(read('examples/county/offline.html')).toBe(
      inlined(read('examples/county/index.html'), read('examples/county/data.json')),
    );
  });

  it('shows the research projects with their figures in headline and table', async () => {
    const { page, said } = await open(`${server.address}/examples/research-projects/`);
    const funding = page.locator('chancai-funding-leverage');
    expect(await funding.locator('[part=headline]').innerText()).toBe(
      '2014–2022: at least 58.97 billion euros of public money drew at least 13.01 billion euros: 1 euro drew 0.22 euros, over the records that state both',
    );
    await funding.locator('[part=toggle]').click();
    const row = (await funding.locator('tbody tr', { hasText: '2016' }).innerText())
      .split('\t')
      .map((cell) => cell.trim());
    expect(row[3]).toBe('0.25');
    expect(said).toEqual([]);
    await page.close();
  });

  it('does not fail where it is loaded twice', async () => {
    const { page, said } = await open(`${server.address}/examples/county/`);
    await page.addScriptTag({ url: '/dist/cdn/chancai.js' });
    expect(await drawn(page)).toEqual(FOUR);
    expect(said.filter((text) => !/Multiple versions of Lit/.test(text))).toEqual([
      expect.stringMatching(/is a second copy on this page/),
    ]);
    await page.close();
  });

  it.skipIf(old === undefined)(
    'shows them in Chromium 83',
    async () => {
      const engine = await chromium.launch({ executablePath: old!, args: OLD_CHROMIUM_ARGS });
      const { page, said } = await open(`${strict.address}/examples/portal/`, engine);
      expect(engine.version()).toMatch(/^83\./);
      expect(await drawn(page)).toEqual(FOUR);
      expect(await page.evaluate('window.exercise()')).toEqual(FOUR.map((name) => [name, true, true, true]));
      expect(said).toEqual([]);
      await engine.close();
    },
    60_000,
  );
});

describe('under a strict content security policy with trusted types', () => {
  it('everything a reader and a portal do runs without a violation', async () => {
    const { page, said } = await open(`${strict.address}/examples/portal/`);
    for (const element of await page.locator('main > *').all()) {
      await element.scrollIntoViewIfNeeded();
      const box = (await element.locator('.canvas').boundingBox())!;
      for (const [x, y] of [
        [0.3, 0.3],
        [0.5, 0.5],
        [0.2, 0.7],
      ] as const) {
        await page.mouse.move(box.x + box.width * x, box.y + box.height * y);
        await page.waitForTimeout(30);
      }
      await element.locator('[part=marks]').focus();
      for (const key of ['ArrowRight', 'ArrowRight', 'Enter', 'Enter', 'End', 'Escape']) await page.keyboard.press(key);
      await element.locator('[part=explain]').click();
      await page.keyboard.press('Escape');
      await element.locator('[part=toggle]').click();
      await element.locator('td.ask button').first().click();
      await element.locator('[part~=close]').click();
      await element.locator('[part=toggle]').click();
    }
    await page.setViewportSize({ width: 390, height: 844 });
    await page.waitForTimeout(100);
    await page.evaluate(() => {
      document.documentElement.lang = 'en';
    });
    expect(await page.evaluate('window.exercise()')).toEqual(FOUR.map((name) => [name, true, true, true]));
    expect(await drawn(page)).toEqual(FOUR);
    expect([await page.evaluate('[window.loaded, ...window.violations]'), said]).toEqual([[true], []]);
    await page.close();
  }, 60_000);

  it('the same test fails on a page that breaks the policy', async () => {
    const page = await browser.newPage();
    await page.goto(`${strict.address}/examples/portal/`);
    await page.evaluate(() => {
      const script = document.createElement('p');
      script.setAttribute('style', 'color: red');
      document.body.append(script);
    });
    await page.waitForFunction('window.violations.length > 0');
    await page.close();
  });
});

describe('a portal page with faults', () => {
  it('says in each element what is wrong, and the rest works', async () => {
    const page = await browser.newPage();
    const routes = {
      '/faults': (_: unknown, response: { setHeader(name: string, value: string): void; end(text: string): void }) => {
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.end(`<!doctype html><html lang="zh-CN"><meta charset="utf-8"><script src="/dist/cdn/chancai.js"></script><main>
          <chancai-funding-leverage id="gone" src="/no/such.json"></chancai-funding-leverage>
          <chancai-talent-pyramid id="also-gone" src="/no/such.json"></chancai-talent-pyramid>
          <chancai-talent-pyramid id="broken"><script type="application/json">{ "pyramid": [</script></chancai-talent-pyramid>
          <chancai-chain-map id="empty"><script type="application/json">{ "meta": { "title": "x" } }</script></chancai-chain-map>
          <chancai-funding-leverage id="slow" src="/slow.json"></chancai-funding-leverage>
          <chancai-cooperation-modes id="fine" src="/examples/county/data.json"></chancai-cooperation-modes></main></html>`);
      },
      '/slow.json': (_: unknown, response: { end(text: string): void }) => {
        setTimeout(() => response.end(read('examples/county/data.json')), 900);
      },
    };
    const own = await serve(root, { routes });
    await page.goto(`${own.address}/faults`);
    const state = (id: string) => page.locator(`#${id} [part=state]`).innerText();
    await page.waitForFunction(
      `['gone','also-gone','broken'].every((id) => document.getElementById(id).status === 'error')`,
    );
    expect(await state('gone')).toMatch(/404/);
    expect(await state('also-gone')).toMatch(/404/);
    expect(await state('broken')).toMatch(/JSON/);
    expect(await page.locator('#empty').getAttribute('status')).toBe('empty');
    expect(await page.locator('#slow').getAttribute('status')).toBe('loading');
    for (const id of ['slow', 'fine']) {
      await page.locator(`#${id}`).scrollIntoViewIfNeeded();
      await page.waitForFunction(`document.getElementById('${id}').status === 'ready'`);
    }
    await page.close();
    await own.close();
  }, 30_000);
});

describe('the dashboard page', () => {
  it.each([
    [320, 700],
    [1280, 900],
    [3840, 2160],
  ])(
    'at %i × %i shows every view, with nothing that jumps, sticks out or is logged',
    async (width, tall) => {
      const page = await browser.newPage({ viewport: { width, height: tall } });
      const said: string[] = [];
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) said.push(message.text());
      });
      page.on('pageerror', (error) => said.push(error.message));
      await page.addInitScript(`window.shift = 0;
      new PerformanceObserver((list) => { for (const { value } of list.getEntries()) shift += value; })
        .observe({ type: 'layout-shift', buffered: true });`);
      await page.goto(`${server.address}/examples/county/dashboard.html`);
      await page.waitForFunction(`document.querySelector('chancai-dashboard').status === 'ready'`);
      // As a reader scrolls: views are drawn before they come into sight.
      const height = () => page.evaluate('document.documentElement.scrollHeight') as Promise<number>;
      await page.mouse.move(width / 2, 300);
      for (let top = 0; top < (await height()); top += 300) {
        await page.mouse.wheel(0, 300);
        await page.waitForTimeout(40);
      }
      const views = await page.evaluate(async () => {
        const { shadowRoot } = document.querySelector('chancai-dashboard')!;
        const all = [...shadowRoot!.querySelectorAll<HTMLElement>('.cell > *')];
        for (const view of all)
          for (let round = 0; view.getAttribute('status') !== 'ready' && round < 200; round++)
            await new Promise((resolve) => setTimeout(resolve, 20));
        return all.map((view) => view.getAttribute('status'));
      });
      expect(views).toEqual(Array.from({ length: 14 }, () => 'ready'));
      const [shift, wide] = (await page.evaluate(
        '[shift, document.documentElement.scrollWidth - innerWidth]',
      )) as number[];
      expect(shift).toBeLessThanOrEqual(0.01);
      expect([wide, said]).toEqual([0, []]);
      await page.close();
    },
    60_000,
  );

  it('keeps the letters of a wall for screens that could be one', async () => {
    const sizes: string[] = [];
    for (const width of [320, 1280]) {
      const page = await browser.newPage({ viewport: { width, height: 900 } });
      await page.goto(`${server.address}/examples/county/dashboard.html`);
      await page.evaluate(`document.querySelector('chancai-dashboard').theme = 'wall'`);
      const headline = page.locator('chancai-chain-map [part=headline]');
      await headline.waitFor();
      sizes.push(await headline.evaluate((element) => getComputedStyle(element).fontSize));
      await page.close();
    }
    expect(sizes).toEqual(['18px', '34px']);
  });

  it.skipIf(old === undefined)(
    'shows every view in Chromium 83, too',
    async () => {
      const engine = await chromium.launch({ executablePath: old!, args: OLD_CHROMIUM_ARGS });
      const page = await engine.newPage({ viewport: { width: 1280, height: 900 } });
      const said: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') said.push(message.text());
      });
      page.on('pageerror', (error) => said.push(error.message));
      await page.goto(`${server.address}/examples/county/dashboard.html`);
      await page.waitForFunction(`document.querySelector('chancai-dashboard').status === 'ready'`);
      const views = await page.evaluate(async () => {
        const all = [...document.querySelector('chancai-dashboard')!.shadowRoot!.querySelectorAll('.cell > *')];
        for (const view of all) {
          view.scrollIntoView();
          for (let round = 0; view.getAttribute('status') !== 'ready' && round < 200; round++)
            await new Promise((resolve) => setTimeout(resolve, 20));
        }
        return all.map((view) => view.getAttribute('status'));
      });
      expect(views).toEqual(Array.from({ length: 14 }, () => 'ready'));
      expect(said).toEqual([]);
      await engine.close();
    },
    60_000,
  );
});

describe('the script', () => {
  it('draws to the last shape what it would draw with the whole of ECharts in it', async () => {
    const { outputFiles } = await build({
      entryPoints: [join(root, 'src/cdn.ts')],
      bundle: true,
      write: false,
      format: 'iife',
      globalName: 'Chancai',
      target: 'chrome80',
      define: { 'process.env.NODE_ENV': '"production"' },
    });
    const pictures = async (script: string) => {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      await page.route('**/chancai.js', (route) => route.fulfill({ body: script, contentType: 'text/javascript' }));
      await page.goto(`${server.address}/examples/county/dashboard.html`);
      await page.waitForFunction(`document.querySelector('chancai-dashboard').status === 'ready'`);
      const found = await page.evaluate(async () => {
        type View = HTMLElement & { toSVG(): Promise<string> };
        const { shadowRoot } = document.querySelector('chancai-dashboard')!;
        const all = [...shadowRoot!.querySelectorAll<View>('.cell > *')];
        return Promise.all(all.map(async (view) => [view.localName, await view.toSVG()]));
      });
      await page.close();
      return found.map(([name, svg]) => [name, svg!.replace(/\bzr\d+-/g, 'zr-')]);
    };
    const whole = await pictures(outputFiles[0]!.text);
    expect(whole.length).toBe(14);
    expect(await pictures(read('dist/cdn/chancai.js'))).toEqual(whole);
  }, 60_000);
});
