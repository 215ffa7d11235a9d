// Does the built documentation hold? Every link leads somewhere; every page works in Chromium from a folder of a server, under a
// strict policy, and from a disk; nothing asks another host; no page scrolls sideways on a phone; views follow their data;
// the search finds: `npm run docs:check` (after docs:build).
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';
import { CHROMIUM_ARGS, findBrowser } from '../../scripts/find-browser.mjs';
import { serve } from '../../scripts/serve.mjs';

const built = join(import.meta.dirname, 'dist');
if (!existsSync(join(built, 'index.html'))) throw new Error('docs/site/dist is missing: run npm run docs:build first');
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types lit-html";
const FOLDER = '/some/folder';
const PAGES_AT_ONCE = 4;

const files = readdirSync(built, { recursive: true })
  .map((file) => String(file).split(sep).join('/'))
  .filter((file) => file.endsWith('.html'))
  .sort();
const faults = [];

// Links, as they are written
const text = new Map(files.map((file) => [file, readFileSync(join(built, file), 'utf8')]));
const anchors = new Map(
  [...text].map(([file, html]) => [file, new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))]),
);
let links = 0;
for (const [file, html] of text)
  for (const [, , address] of html
    .replace(/<(pre|textarea)[\s\S]*?<\/\1>/g, '')
    .matchAll(/ (href|src|srcset)="([^"]*)"/g)) {
    if (address.startsWith('#shapes') || address === 'regions.geojson') continue;
    links += 1;
    if (/^[a-z]+:/.test(address)) {
      faults.push(`${file}: ${address} leads away from the site`);
      continue;
    }
    const [path, anchor] = address.split('#').map(decodeURIComponent);
    const target =
      path === ''
        ? file
        : relative(built, join(built, dirname(file), path))
            .split(sep)
            .join('/');
    if (!existsSync(join(built, target))) faults.push(`${file}: ${address} leads nowhere`);
    else if (anchor && !anchors.get(target)?.has(anchor)) faults.push(`${file}: ${address} has no such place`);
  }
console.log(`${files.length} pages, ${links} links`);

// Pages, in a browser
const server = await serve(built, {
  headers: { 'content-security-policy': POLICY },
  routes: new Proxy(
    {},
    { get: (_, path) => (String(path).startsWith(`${FOLDER}/`) ? moved(String(path)) : undefined) },
  ),
});
const TYPES = {
  html: 'text/html; charset=utf-8',
  css: 'text/css',
  js: 'text/javascript',
  svg: 'image/svg+xml',
  png: 'image/png',
};
function moved(path) {
  const file = join(built, path.slice(FOLDER.length));
  return (_, response) => {
    response.writeHead(existsSync(file) ? 200 : 404, { 'content-type': TYPES[file.split('.').pop()] ?? 'text/plain' });
    response.end(existsSync(file) ? readFileSync(file) : 'not found');
  };
}
const browser = await chromium.launch({ executablePath: (await findBrowser())?.path, args: CHROMIUM_ARGS });

/** A phone's page; what it complains of, or asks of another host, is a fault of the address it shows. */
async function phone() {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  const fault = (said) => faults.push(`${page.url()}: ${said}`);
  page.on('pageerror', ({ message }) => fault(message));
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && fault(message.text()));
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (/^https?:$/.test(protocol) && origin !== server.address) fault(`asks ${request.url()}`);
  });
  return page;
}
const ready = (page) =>
  page.waitForFunction(() => {
    const view = document.querySelector('.live .view > *');
    return !view || view.getAttribute('status') === 'ready';
  });

async function look(page, file) {
  try {
    await page.goto(`${server.address}${FOLDER}/${file}`);
    await ready(page);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    if (wide > 390) faults.push(`${file}: ${wide} px wide on a phone of 390`);
    const lost = await page.evaluate(() =>
      [...document.images]
        .filter((image) => image.loading !== 'lazy' && image.complete && image.naturalWidth === 0)
        .map(({ src }) => src),
    );
    if (lost.length > 0) faults.push(`${file}: no picture ${lost}`);
  } catch (error) {
    faults.push(`${file}: ${error.message}`);
  }
}

/** From a disk: the view is drawn, follows its data, and the search finds and leads on. */
async function use(lang, word, title) {
  const folder = lang === 'en' ? 'en/' : '';
  const name = `from a disk, ${lang}`;
  const page = await phone();
  await page.goto(pathToFileURL(join(built, folder, 'elements/funding-leverage.html')).href);
  await ready(page);
  const rows = () => page.evaluate(async () => (await document.querySelector('.live .view > *').toTable()).rows.length);
  const before = await rows();
  await page.locator('textarea').evaluate((area) => {
    const { meta, 资金, funding } = JSON.parse(area.value);
    area.value = JSON.stringify(资金 ? { meta, 资金: 资金.slice(0, 2) } : { meta, funding: funding.slice(0, 2) });
    area.dispatchEvent(new window.Event('input', { bubbles: true }));
  });
  await page.waitForFunction(
    async (old) => {
      const view = document.querySelector('.live .view > *');
      return view.status === 'ready' && (await view.toTable()).rows.length < old;
    },
    before,
    { timeout: 10_000 },
  );
  await page.locator('.live .edit button').click();
  await page.waitForFunction(
    async (old) => (await document.querySelector('.live .view > *').toTable()).rows.length === old,
    before,
  );
  await page.fill('#search', word);
  await page.locator('#found a').first().waitFor();
  const first = page.locator('#found a', { hasText: title }).first();
  if ((await first.count()) === 0) faults.push(`${name}: “${word}” does not find ${title}`);
  else {
    await first.click();
    await page.waitForFunction((said) => document.querySelector('h1').textContent.includes(said), title.split(' ›')[0]);
  }
  await page.close();
}

try {
  const left = [...files];
  await Promise.all(
    Array.from({ length: PAGES_AT_ONCE }, async () => {
      const page = await phone();
      for (let file = left.shift(); file; file = left.shift()) await look(page, file);
    }),
  );
  await use('zh-CN', '审图号', '审图号与底图');
  await use('en', 'trusted types', 'Content security policy');
} catch (error) {
  faults.push(String(error));
} finally {
  await browser.close();
  await server.close();
}
for (const fault of faults) console.error(`✗ ${fault}`);
if (faults.length > 0) process.exitCode = 1;
else
  console.log('✓ every page works in a folder, under a strict policy, on a phone and from a disk; no link is broken');
