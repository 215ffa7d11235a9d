// Does the built Storybook work on an isolated machine? Serves it on a local port, turns every page of the briefing in both
// languages, and opens another dataset by its address: `npm run storybook:build && npm run storybook:check`.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { CHROMIUM_ARGS, findBrowser } from './find-browser.mjs';
import { serve } from './serve.mjs';

const built = join(process.cwd(), 'storybook-static');
if (!existsSync(join(built, 'iframe.html')))
  throw new Error('storybook-static/ is missing: run npm run storybook:build first');
const other = await readFile('examples/research-projects/data.json');
const routes = { '/other.json': (_, response) => response.writeHead(200).end(other) };
const { address, close } = await serve(built, { routes });
const found = await findBrowser();
const browser = await chromium.launch({ executablePath: found?.path, args: CHROMIUM_ARGS });
const faults = [];

/** Opens a page; what it asks of another host, or complains of, is a fault. */
async function open(path) {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  page.on('pageerror', ({ message }) => faults.push(`${path}: ${message}`));
  page.on('console', (message) => message.type() === 'error' && faults.push(`${path}: ${message.text()}`));
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (/^https?:$/.test(protocol) && origin !== address) faults.push(`${path}: asks ${request.url()}`);
  });
  await page.goto(address + path);
  return page;
}

/** Where the briefing stands once its page has been drawn: `3 / 18`, and the titles seen. */
async function place(frame) {
  await frame.waitForFunction(() => {
    const room = document.querySelector('chancai-briefing[status="ready"]')?.shadowRoot;
    const views = [...(room?.querySelectorAll('.stage > .cell > *') ?? [])];
    return room && views.every((view) => view.getAttribute('status') === 'ready');
  });
  return frame.evaluate(() => {
    const root = document.querySelector('chancai-briefing').shadowRoot;
    const [at, of] = root.querySelector('[part="place"]').textContent.match(/\d+/g).map(Number);
    return { at, of, title: (root.querySelector('h2[tabindex]') ?? root.querySelector('h1')).textContent };
  });
}

async function turnEveryPage(locale) {
  const page = await open(`/iframe.html?id=briefing--county&viewMode=story&globals=locale:${locale}`);
  const titles = [];
  let { at, of, title } = await place(page);
  for (titles.push(title); at < of; titles.push(title)) {
    await page.keyboard.press('PageDown');
    const next = await place(page);
    if (next.at !== at + 1) throw new Error(`from page ${at} to page ${next.at}`);
    ({ at, of, title } = next);
  }
  console.log(`${locale}: ${titles.join(' · ')}`);
  await page.close();
}

/** In Storybook's own frame: the address's `dataset` reaches the story. */
async function openOther() {
  const page = await open('/?path=/story/briefing--county&dataset=/other.json&globals=locale:en');
  const frame = await (await page.waitForSelector('#storybook-preview-iframe')).contentFrame();
  const { of, title } = await place(frame);
  if (!/Horizon 2020/.test(title)) faults.push(`the other dataset is not shown, but ${title}`);
  console.log(`other dataset: ${title}, ${of} pages`);
  await page.close();
}

try {
  for (const locale of ['zh-CN', 'en']) await turnEveryPage(locale);
  await openOther();
} catch (error) {
  faults.push(String(error));
} finally {
  await browser.close();
  await close();
}
for (const fault of faults) console.error(`✗ ${fault}`);
if (faults.length > 0) process.exitCode = 1;
else console.log('✓ the built Storybook asks nothing of any other host');
