import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasOffice } from '../scripts/ensure-office.mjs';
import { CHROMIUM_ARGS, findBrowser } from '../scripts/find-browser.mjs';
import { OLD_CHROMIUM_ARGS, oldChromium } from '../scripts/old-chromium.mjs';
import { bare, HIDDEN_TOO, printedText } from '../scripts/printed.mjs';
import { serve } from '../scripts/serve.mjs';
import { cellText } from '../src/components/internal/data/data-table.js';
import { parseDataset } from '../src/data/index.js';
import { reportOf } from '../src/server/report.js';
import { standOf } from '../src/server/stand.js';
import { VIEW_NAMES } from '../src/server/views.js';
import county from './county/data.json';
import { STRICT } from './strict-policy.mjs';

const root = join(import.meta.dirname, '..');
const old = await oldChromium();
const folder = mkdtempSync(join(tmpdir(), 'chancai-office-page-'));
const page = (name: string) => `file://${join(folder, name)}`;

let browser: Browser;
beforeAll(async () => {
  if (!existsSync(join(root, 'dist/cdn/chancai.office.js')))
    throw new Error('dist is missing: run npm run build first');
  browser = await chromium.launch({ executablePath: (await findBrowser())?.path, args: CHROMIUM_ARGS });
  for (const [name, lang] of [
    ['briefing', 'zh-CN'],
    ['dashboard', 'en'],
  ])
    writeFileSync(
      join(folder, `${name}.html`),
      `<!doctype html><meta charset="utf-8"><title>县</title><script src="file://${root}/dist/cdn/chancai.js"></script>
      <style>html,body{height:100%;margin:0}chancai-briefing{height:100%}</style>
      <chancai-${name} lang="${lang}" headline="编者的话" note="编者的说明"><script type="application/json">${JSON.stringify(county)}</script></chancai-${name}>`,
    );
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** Opens an address, and keeps what goes wrong there and which scripts are fetched. */
async function open(address: string, by: Browser) {
  const opened = await by.newPage({ acceptDownloads: true });
  // A machine that does much else draws a document's pictures in more than half a minute.
  opened.setDefaultTimeout(150_000);
  const said: string[] = [];
  const scripts: string[] = [];
  opened.on('console', (message) => {
    if (message.type() === 'error') said.push(message.text());
  });
  opened.on('pageerror', (error) => said.push(error.message));
  opened.on('request', (request) => {
    if (request.url().endsWith('.js')) scripts.push(request.url().replace(/.*\//, ''));
  });
  await opened.goto(address);
  return { opened, said, scripts };
}

/** What a menu gives, under the name that the reader sees. */
async function taken(opened: Page, tag: string, format: string): Promise<{ name: string; bytes: Buffer }> {
  await opened.locator(`${tag}[status=ready]`).waitFor();
  const button = opened.locator(`${tag} [part~=share]`).first();
  await opened.mouse.move(300, 300);
  if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
  const [download] = await Promise.all([
    opened.waitForEvent('download'),
    opened.locator(`${tag} [role=menuitem][value=${format}]`).first().click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

type Figure = ReturnType<typeof reportOf>['pages'][number]['figures'][number];
const briefed = reportOf(county, { lang: 'zh-CN' }).pages.flatMap(({ figures }) => figures);
const shown = VIEW_NAMES.map((name) => standOf(name, parseDataset(county), { lang: 'en' }).figure).filter(
  ({ view, model }) => view.name !== 'region-map' && model !== undefined && !view.isEmpty(model),
);

/** Sentences, figures and wordings that a text lacks. */
const lackingIn = (text: string, figures: readonly Figure[]): string[] =>
  figures.flatMap(({ table, headline, context }) =>
    [
      headline.title,
      ...table.rows.flatMap((row) => table.columns.map((column) => cellText(row[column.key], column, context))),
    ].filter((words) => !text.includes(bare(words))),
  );

const unescaped = (text: string) =>
  text.replace(/&(lt|gt|quot|apos|amp|#(\d+));/g, (_, name: string, code?: string) =>
    code ? String.fromCodePoint(Number(code)) : { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }[name]!,
  );
/** All words of the parts of a file. */
function wordsOf(bytes: Uint8Array): string {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) =>
    /(?:slide\d+|notesSlide\d+|document)\.xml$/.test(name),
  );
  const texts = parts.flatMap(([, part]) => strFromU8(part).match(/(?<=<[aw]:t(?: [^>]*)?>)[^<]*/g) ?? []);
  return bare(unescaped(texts.join('')));
}

describe('slides and documents from the menus of a page on a disk', () => {
  it.runIf(hasOffice())(
    'are opened by LibreOffice, with every sentence, figure and wording of the briefing',
    async () => {
      const { opened, said, scripts } = await open(page('briefing.html'), browser);
      await opened.locator('chancai-briefing[status=ready]').waitFor();
      expect(scripts).toEqual(['chancai.js', 'chancai.briefing.js']);
      const slides = await taken(opened, 'chancai-briefing', 'pptx');
      const document = await taken(opened, 'chancai-briefing', 'docx');
      expect([slides.name, document.name].map((name) => name.replace(/.*\./, ''))).toEqual(['pptx', 'docx']);
      expect(scripts.slice(2)).toEqual(['chancai.share.js', 'chancai.office.js']);
      expect(said).toEqual([]);
      await opened.close();
      const texts = [
        printedText(folder, 'slides.pptx', slides.bytes, HIDDEN_TOO),
        printedText(folder, 'document.docx', document.bytes),
      ];
      for (const text of texts) {
        expect(lackingIn(text, briefed)).toEqual([]);
        expect(text).toContain('编者的话');
        expect(text).toContain('编者的说明');
      }
    },
    400_000,
  );

  it('hold what the dashboard shows, by its chapters, in its language, with pictures of pixels for old programs', async () => {
    const { opened, said } = await open(page('dashboard.html'), browser);
    const slides = await taken(opened, 'chancai-dashboard', 'pptx');
    const document = await taken(opened, 'chancai-dashboard', 'docx');
    expect(said).toEqual([]);
    for (const { bytes } of [slides, document]) expect(lackingIn(wordsOf(bytes), shown)).toEqual([]);
    const pixels = Object.entries(unzipSync(document.bytes)).filter(([name]) => /media\/.*\.png$/.test(name));
    expect(pixels.length).toBeGreaterThan(10);
    for (const [, image] of pixels)
      expect(new DataView(image.buffer, image.byteOffset).getUint32(16)).toBeGreaterThan(1000);
    await opened.close();
  }, 320_000);

  it('say what a filter leaves nothing of', async () => {
    const { opened } = await open(page('dashboard.html'), browser);
    await opened.locator('chancai-dashboard[status=ready]').waitFor();
    await opened.evaluate(() =>
      Object.assign(document.querySelector('chancai-dashboard')!, {
        filter: { chain: ['no such chain'] },
        lang: 'zh-CN',
      }),
    );
    const { bytes } = await taken(opened, 'chancai-dashboard', 'docx');
    expect(wordsOf(bytes)).toContain('筛选“产业链：nosuchchain”后没有可显示的数据');
    await opened.close();
  }, 320_000);

  it('are made under the strict policy, when the page is served', async () => {
    const strict = await serve(root, { headers: { 'content-security-policy': STRICT } });
    const { opened, said } = await open(`${strict.address}/dist/cdn/desk.html`, browser);
    await opened
      .locator('chancai-desk .drop input[type=file]')
      .first()
      .setInputFiles(join(root, 'examples/county/data.json'));
    await opened.locator('chancai-desk #next:not([disabled])').waitFor();
    await opened.locator('chancai-desk [data-step=publish]').click();
    await opened.locator('chancai-desk [data-shown][status=ready]').waitFor();
    for (const format of ['pptx', 'docx']) {
      const [download] = await Promise.all([
        opened.waitForEvent('download'),
        opened.locator(`chancai-desk [data-save=${format}]`).first().click(),
      ]);
      expect(wordsOf(readFileSync(await download.path())).length).toBeGreaterThan(1000);
    }
    expect(said).toEqual([]);
    await opened.close();
    await strict.close();
  }, 320_000);

  it.skipIf(old === undefined)(
    'are made in Chromium 83, too',
    async () => {
      const engine = await chromium.launch({ executablePath: old!, args: OLD_CHROMIUM_ARGS });
      expect(engine.version()).toMatch(/^83\./);
      const { opened, said } = await open(page('dashboard.html'), engine);
      for (const format of ['pptx', 'docx']) {
        // Plain script: what drives newer browsers does not know what this one lacks.
        const bytes = await opened.evaluate(async (asked) => {
          const element = document.querySelector('chancai-dashboard') as unknown as {
            export(as: string): Promise<Blob>;
          };
          return [...new Uint8Array(await (await element.export(asked)).arrayBuffer())];
        }, format);
        expect(lackingIn(wordsOf(Uint8Array.from(bytes)), shown)).toEqual([]);
      }
      expect(said).toEqual([]);
      await engine.close();
    },
    320_000,
  );
});
