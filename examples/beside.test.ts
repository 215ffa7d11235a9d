import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM_ARGS, findBrowser } from '../scripts/find-browser.mjs';
import { serve } from '../scripts/serve.mjs';
import { STRICT } from './strict-policy.mjs';

const root = join(import.meta.dirname, '..');
const meta = { title: 'x', source: '县委人才办', asOf: '2025-12-31' };
const RIGHT = JSON.stringify({ meta, pyramid: [{ tier: '领军', headcount: 3 }] });
/** A row that can be shown, and one with a figure that can't be read. */
const ODD = JSON.stringify({
  meta,
  pyramid: [
    { tier: '领军', headcount: 3 },
    { tier: '骨干', headcount: '甲乙丙' },
  ],
});
/** No row that can be used. */
const WRONG = JSON.stringify({ meta, pyramid: [{ headcount: 3 }] });
const view = (data: string) =>
  `<chancai-talent-pyramid><script type="application/json">${data}</script></chancai-talent-pyramid>`;
const html = (body: string, script: string) =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>x</title><script src="${script}"></script><body>${body}`;
const HEAR = `window.heard = []; addEventListener('chancai-error', ({ detail }) => heard.push(...detail.issues.map(({ message }) => message)));`;

let browser: Browser;
beforeAll(async () => {
  for (const name of ['chancai.js', 'chancai.charts.js'])
    if (!existsSync(join(root, 'dist/cdn', name))) throw new Error('dist is missing: run npm run build first');
  browser = await chromium.launch({ executablePath: (await findBrowser())?.path, args: CHROMIUM_ARGS });
});
afterAll(() => browser.close());

interface Opened {
  page: Page;
  /** Scripts that were asked for, behind the main one. */
  asked: string[];
  said: string[];
  close(): Promise<unknown>;
}

async function watched(): Promise<Opened> {
  const page = await browser.newPage({ viewport: { width: 900, height: 700 } });
  const [asked, said]: [string[], string[]] = [[], []];
  page.on('request', (request) => {
    const name = request.url().replace(/.*\//, '');
    if (/^chancai\..+\.js$/.test(name)) asked.push(name);
  });
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  await page.addInitScript(HEAR);
  return { page, asked, said, close: () => page.close() };
}

/** A page of a server that forbids all but scripts of its own, or of another server, which lets nobody else import. */
async function served(body: string, { missing = [] as string[], elsewhere = false } = {}): Promise<Opened> {
  type Answer = import('node:http').ServerResponse;
  const gone = (_: unknown, response: Answer) => response.writeHead(404).end();
  const scripts = await serve(root, { routes: Object.fromEntries(missing.map((name) => [`/dist/cdn/${name}`, gone])) });
  const site = await serve(root, {
    headers: elsewhere ? {} : { 'content-security-policy': STRICT },
    routes: {
      '/home.html': (_: unknown, response: Answer) => {
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.end(html(body, `${elsewhere ? scripts.address : ''}/dist/cdn/chancai.js`));
      },
      ...Object.fromEntries(missing.map((name) => [`/dist/cdn/${name}`, gone])),
    },
  });
  const opened = await watched();
  await opened.page.goto(`${site.address}/home.html`);
  return { ...opened, close: () => Promise.all([opened.close(), scripts.close(), site.close()]) };
}

/** A page that is opened from the disk, beside some of the scripts. */
async function fromDisk(body: string, names: readonly string[]): Promise<Opened> {
  const folder = mkdtempSync(join(tmpdir(), 'chancai-beside-'));
  for (const name of names) copyFileSync(join(root, 'dist/cdn', name), join(folder, name));
  writeFileSync(join(folder, 'index.html'), html(body, 'chancai.js'));
  const opened = await watched();
  await opened.page.goto(pathToFileURL(join(folder, 'index.html')).href);
  return { ...opened, close: () => opened.close().finally(() => rmSync(folder, { recursive: true })) };
}

const ALL = ['chancai.js', 'chancai.charts.js'];
const status = (page: Page) => page.evaluate(`document.querySelector('chancai-talent-pyramid').status`);
const text = (page: Page, part: string) =>
  page.evaluate(
    `document.querySelector('chancai-talent-pyramid').shadowRoot.querySelector('${part}')?.textContent ?? ''`,
  );
const messages = (page: Page) =>
  page.evaluate(`document.querySelector('chancai-talent-pyramid').issues.map(({ message }) => message).join('\\n')`);
const isEngined = (page: Page) =>
  page.evaluate(
    `!!document.querySelector('chancai-talent-pyramid').shadowRoot.querySelector('.canvas [_echarts_instance_], .canvas[_echarts_instance_]')`,
  );

const WAYS: readonly [string, (body: string) => Promise<Opened>][] = [
  ['of a server with a strict policy', (body) => served(body)],
  ['that names the script of another server', (body) => served(body, { elsewhere: true })],
  ['opened from the disk', (body) => fromDisk(body, ALL)],
];

describe.each(WAYS)('a page %s', (_, open) => {
  it('is painted before ECharts comes, and asks for nothing else', async () => {
    const { page, asked, said, close } = await open(view(RIGHT));
    await expect.poll(() => status(page)).toBe('ready');
    await expect.poll(() => isEngined(page)).toBe(true);
    expect(new Set(asked)).toEqual(new Set(['chancai.charts.js']));
    expect(said.filter((one) => !/CORS|Failed to load/.test(one))).toEqual([]);
    await close();
  });

  it('tells a problem in words, on the page and in events', async () => {
    const { page, close } = await open(view(ODD));
    await expect.poll(() => messages(page)).toMatch(/甲乙丙.*可写成/);
    await expect.poll(() => text(page, '[part=issues]')).toContain('甲乙丙');
    await expect.poll(() => text(page, '[part=issues]')).toMatch(/可写成/);
    await close();

    const wrong = await open(view(WRONG));
    await expect.poll(() => status(wrong.page)).toBe('error');
    await expect.poll(() => text(wrong.page, '[part=state]')).toMatch(/请/);
    const heard = (await wrong.page.evaluate('window.heard')) as string[];
    expect(heard.length).toBeGreaterThan(0);
    for (const message of heard) expect(message).toMatch(/请/);
    await wrong.close();
  });
});

/** The middle of the widest thing that is painted: the bar. */
const MARK = `(() => {
  const shapes = document.querySelector('chancai-talent-pyramid').shadowRoot.querySelectorAll('.canvas svg path, .canvas svg rect');
  const boxes = [...shapes].map((one) => one.getBoundingClientRect()).filter(({ height }) => height > 8 && height < 60);
  const widest = boxes.sort((a, b) => b.width - a.width)[0];
  return [widest.left + widest.width / 2, widest.top + widest.height / 2];
})()`;

const LONE: readonly [string, (body: string) => Promise<Opened>][] = [
  ['on a server', (body) => served(body, { missing: ALL.slice(1) })],
  ['on the disk', (body) => fromDisk(body, ['chancai.js'])],
];
describe.each(LONE)('the script alone, %s', (_, open) => {
  it('keeps the painted picture, the table, keys and clicks, and the console names what is missing', async () => {
    const { page, said, close } = await open(view(RIGHT));
    await expect.poll(() => status(page)).toBe('ready');
    await expect.poll(() => said.join()).toContain('chancai.charts.js could not be fetched');
    expect(await isEngined(page)).toBe(false);
    await page.evaluate(
      `window.chosen = []; addEventListener('chancai-select', ({ detail }) => chosen.push(detail.values))`,
    );
    await page.evaluate(
      `document.querySelector('chancai-talent-pyramid').shadowRoot.querySelector('[role=listbox]').focus()`,
    );
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.mouse.click(...((await page.evaluate(MARK)) as [number, number]));
    await expect.poll(() => page.evaluate('window.chosen.length')).toBeGreaterThan(1);
    expect(await page.evaluate('[window.chosen[0], window.chosen[window.chosen.length - 1]]')).toEqual([
      ['领军'],
      ['领军'],
    ]);
    expect(await page.evaluate(`document.querySelector('chancai-talent-pyramid').toCSV()`)).toContain('领军');
    expect(await text(page, '.canvas svg')).toContain('领军');
    await close();
  });

  it('tells a problem in words', async () => {
    const { page, close } = await open(view(WRONG));
    await expect.poll(() => status(page)).toBe('error');
    await expect.poll(() => text(page, '[part=state]')).toMatch(/请/);
    await close();
  });
});

describe('a page that reads by itself', () => {
  it('has words of problems at once', async () => {
    const { page, close } = await served('');
    const said = await page.evaluate(`Chancai.parseDataset(${WRONG}).issues.map(({ message }) => message)`);
    expect((said as string[]).length).toBeGreaterThan(0);
    for (const message of said as string[]) expect(message).toMatch(/请/);
    await close();
  });
});

describe('the script for old bundlers', () => {
  it('has ECharts inside, since it does not know where it is', async () => {
    const { page, asked, close } = await watched();
    const body = html(view(ODD), '').replace(
      '<script src=""></script>',
      () =>
        `<script>${readFileSync(join(root, 'dist/cdn/chancai.es2019.cjs'), 'utf8').replace(/<\/script/g, '<\\/script')}</script>`,
    );
    await page.route('http://page.test/', (route) => route.fulfill({ contentType: 'text/html', body }));
    await page.goto('http://page.test/');
    await expect.poll(() => status(page)).toBe('ready');
    expect(await messages(page)).toMatch(/甲乙丙.*可写成/);
    await expect.poll(() => isEngined(page)).toBe(true);
    expect(asked).toEqual([]);
    await close();
  });
});
