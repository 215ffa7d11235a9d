import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Frame, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CHROMIUM_ARGS, findBrowser } from '../scripts/find-browser.mjs';
import { serve } from '../scripts/serve.mjs';

const root = join(import.meta.dirname, '..');
const county = readFileSync(join(root, 'examples/county/data.json'), 'utf8').replace(/</g, '\\u003c');
const DATA = `<script type="application/json">${county}</script>`;

let browser: Browser;
let server: Awaited<ReturnType<typeof serve>>;
let page: Page;
let said: string[];

beforeAll(async () => {
  if (!existsSync(join(root, 'dist/cdn/chancai.js'))) throw new Error('dist is missing: run npm run build first');
  browser = await chromium.launch({ executablePath: (await findBrowser())?.path, args: CHROMIUM_ARGS });
  server = await serve(root);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});
beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1000, height: 800 } });
  said = [];
  page.on('pageerror', ({ message }) => said.push(message));
  const home = `${server.address}/home.html`;
  await page.route(home, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><body></body>' }));
  await page.goto(home);
});
afterEach(() => page.close());

/** Inline, since browsers let no sandboxed frame ask this machine for a file. */
const script = () => {
  const text = readFileSync(join(root, 'dist/cdn/chancai.js'), 'utf8');
  return `<script>${text.replace(/<\/script/g, '<\\/script')}</script>`;
};
const view = (id: string) => `<chancai-talent-pyramid id="${id}">${DATA}</chancai-talent-pyramid>`;

/** Puts markup into a frame without an address of its own. */
async function inFrame(markup: string, attributes: Record<string, string> = {}): Promise<Frame> {
  await page.evaluate(
    ([content, given]) => {
      const frame = document.createElement('iframe');
      for (const [name, value] of Object.entries(given)) frame.setAttribute(name, value);
      Object.assign(frame.style, { width: '900px', height: '700px' });
      frame.srcdoc = content;
      document.body.append(frame);
    },
    [`<!doctype html>${markup}`, attributes] as const,
  );
  await expect.poll(() => page.frames().length).toBe(2);
  const frame = page.frames()[1]!;
  await frame.waitForLoadState();
  return frame;
}

/** Is a view drawn with its styles, wherever it is? As plain script: it runs in any of the documents. */
const IS_WHOLE = `(element) => {
  const svg = element.shadowRoot?.querySelector('.canvas svg');
  const base = element.shadowRoot?.querySelector('[part~=base]');
  const look = element.ownerDocument.defaultView;
  return element.status === 'ready' && !!svg && svg.getBoundingClientRect().height > 100 &&
    look.getComputedStyle(base).display === 'flex';
}`;

describe('a frame without an address', () => {
  it.each([
    ['plain', {}],
    ['sandboxed', { sandbox: 'allow-scripts' }],
  ] as const)('%s shows a view whole, created there', async (_, attributes) => {
    const frame = await inFrame(script() + view('own'), attributes);
    await expect
      .poll(() => frame.evaluate(`(${IS_WHOLE})(document.querySelector('#own'))`), { timeout: 8000 })
      .toBe(true);
    expect(said).toEqual([]);
  });

  it.each([
    ['plain', {}],
    ['sandboxed', { sandbox: 'allow-scripts' }],
  ] as const)('%s keeps a dashboard’s state, though there is no address to keep it in', async (_, attributes) => {
    const frame = await inFrame(`${script()}<chancai-dashboard url-state>${DATA}</chancai-dashboard>`, attributes);
    const status = () => frame.evaluate(`document.querySelector('chancai-dashboard').status`);
    await expect.poll(status, { timeout: 8000 }).toBe('ready');
    const state = await frame.evaluate(`(() => {
        const element = document.querySelector('chancai-dashboard');
        element.setState({ period: '2024' });
        return element.getState();
      })()`);
    expect(state).toEqual({ filter: {}, period: '2024' });
    expect(said).toEqual([]);
  });
});

/** Loads the script on the page and puts a view there. */
async function atHome(): Promise<void> {
  await page.addScriptTag({ url: `${server.address}/dist/cdn/chancai.js` });
  await page.evaluate((markup) => {
    const box = document.createElement('div');
    box.id = 'home';
    box.innerHTML = markup;
    document.body.prepend(box);
  }, view('moved'));
  await wholeAtHome();
}
const wholeAtHome = () =>
  expect
    .poll(
      () =>
        page.evaluate(
          `(() => { const one = document.querySelector('#moved'); return !!one && (${IS_WHOLE})(one); })()`,
        ),
      {
        timeout: 8000,
      },
    )
    .toBe(true);

describe('a view that is moved', () => {
  it('to a window that popped out is whole there, and again at home', async () => {
    await atHome();
    const [popped] = await Promise.all([
      page.context().waitForEvent('page'),
      page.evaluate(() => {
        const other = window.open('', 'popped', 'width=900,height=700')!;
        Object.assign(window, { popped: other });
        other.document.body.append(document.querySelector('#moved')!);
      }),
    ]);
    popped.on('pageerror', ({ message }) => said.push(message));
    const there = () =>
      popped.evaluate(
        `(() => { const one = document.querySelector('#moved'); return !!one && (${IS_WHOLE})(one); })()`,
      );
    await expect.poll(there, { timeout: 8000 }).toBe(true);
    await page.evaluate(`document.querySelector('#home').append(window.popped.document.querySelector('#moved'))`);
    await wholeAtHome();
    await popped.close();
    expect(said).toEqual([]);
  });

  it('to a frame without an address is whole there, and again at home', async () => {
    await atHome();
    const frame = await inFrame('<body></body>');
    await page.evaluate(
      `document.querySelector('iframe').contentDocument.body.append(document.querySelector('#moved'))`,
    );
    const there = () =>
      frame.evaluate(`(() => { const one = document.querySelector('#moved'); return !!one && (${IS_WHOLE})(one); })()`);
    await expect.poll(there, { timeout: 8000 }).toBe(true);
    await page.evaluate(
      `document.querySelector('#home').append(document.querySelector('iframe').contentDocument.querySelector('#moved'))`,
    );
    await wholeAtHome();
    expect(said).toEqual([]);
  });

  it('to a frame that is only printed, without a size, is whole at home again', async () => {
    await atHome();
    await page.evaluate(`(() => {
      const frame = document.createElement('iframe');
      frame.style.cssText = 'position:fixed;width:0;height:0;border:0';
      document.body.append(frame);
      const inner = frame.contentWindow;
      inner.document.body.append(document.querySelector('#moved'));
      inner.print = () => {};
      inner.dispatchEvent(new Event('beforeprint'));
      inner.print();
      inner.dispatchEvent(new Event('afterprint'));
    })()`);
    await page.waitForTimeout(300);
    await page.evaluate(`(() => {
      const frame = document.querySelector('iframe');
      document.querySelector('#home').append(frame.contentDocument.querySelector('#moved'));
      frame.remove();
    })()`);
    await wholeAtHome();
    expect(said).toEqual([]);
  });

  it('with the frame taken away under it, and put back later, is whole at home again', async () => {
    await atHome();
    await page.evaluate(`(async () => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const one = document.querySelector('#moved');
      frame.contentDocument.body.append(one);
      await new Promise((resolve) => setTimeout(resolve, 50));
      frame.remove();
      await new Promise((resolve) => setTimeout(resolve, 50));
      document.querySelector('#home').append(one);
    })()`);
    await wholeAtHome();
    expect(said).toEqual([]);
  });
});
