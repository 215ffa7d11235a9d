import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderSVG } from '../src/server/index.js';
import { CHROMIUM_ARGS, findBrowser } from './find-browser.mjs';
import { blocksOf, bundled, said, show } from './run-examples.js';

const blocks = (file: string, language: string): string[] =>
  blocksOf(readFileSync(join(import.meta.dirname, '..', file), 'utf8'), language);

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: (await findBrowser())?.path, args: CHROMIUM_ARGS });
});
afterAll(() => browser.close());

const BOTH = ['README.md', 'README.zh-CN.md'];
const pages = BOTH.flatMap((file) => blocks(file, 'html').map((html, at) => [file, at + 1, html] as const));
const scripts = BOTH.flatMap((file) => blocks(file, 'js')).map((code, at) => [at + 1, code] as const);

describe('an example of the README', () => {
  it.each(pages)('%s, page %i shows its charts as it stands', async (_, __, html) => {
    expect(await show(browser, html)).toEqual([]);
  });

  it.each(blocks('README.md', 'ts').map((code, at) => [at + 1, code] as const))(
    'module %i draws its chart',
    async (_, code) => {
      expect(await show(browser, '', { script: await bundled(code, 'ts') })).toEqual([]);
    },
  );

  it.each(scripts)('script %i says what it says it says', async (_, code) => {
    const { said: heard, expected } = await said(code);
    expect(expected.length).toBeGreaterThan(0);
    expect(heard).toEqual(expected);
  });
});

describe('the first chart of the README', () => {
  it.each([
    ['README.md', 'en'],
    ['README.zh-CN.md', 'zh-CN'],
  ])('%s: five lines, and the picture of what they show', async (file, lang) => {
    const text = readFileSync(join(import.meta.dirname, '..', file), 'utf8');
    const [first = ''] = blocksOf(text, 'html');
    expect(first.trim().split('\n')).toHaveLength(5);
    const [, dataset = ''] = /<script type="application\/json">(.+?)<\/script>/s.exec(first) ?? [];
    const [, picture = ''] = /!\[[^\]]+\]\((docs\/[^)]+\.svg)\)/.exec(text) ?? [];
    const svg = renderSVG('funding-leverage', JSON.parse(dataset), { lang, width: 800, height: 320 });
    await expect(svg).toMatchFileSnapshot(join('..', picture));
  });
});
