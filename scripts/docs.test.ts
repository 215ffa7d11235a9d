import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownBlocks, writtenPages } from '../docs/site/written.mjs';
import { parseDataset } from '../src/data/index.js';
import { writeLedger } from '../src/data/prepare/index.js';
import { CHROMIUM_ARGS, findBrowser } from './find-browser.mjs';
import { bundled, said, show } from './run-examples.js';

const root = join(import.meta.dirname, '..');
const county = JSON.parse(readFileSync(join(root, 'examples/county/data.json'), 'utf8'));
const LANGS = ['zh-CN', 'en'];
const pages = LANGS.flatMap((lang) =>
  writtenPages(lang).map(({ path }) => ({ lang, path, blocks: ownBlocks(lang, path) })),
);
/** Every block of a language: which page it is of, which of its blocks, its code. */
const all = (...languages: string[]) =>
  pages.flatMap(({ lang, path, blocks }) =>
    blocks
      .filter(({ language }) => languages.includes(language))
      .map(({ code, language }, at) => [`${lang}/${path}`, at + 1, code, language] as const),
  );

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: (await findBrowser())?.path, args: CHROMIUM_ARGS });
});
afterAll(() => browser.close());

/** The policy that a page of the documentation tells its readers to set: its examples run under it. */
const policyOf = (page: string): string | undefined => {
  const text = all('http').find(([name]) => name === page)?.[2] ?? '';
  return /^Content-Security-Policy: (.+)$/m.exec(text)?.[1];
};

describe('the documentation', () => {
  it('has each page in both languages, with the same examples', () => {
    const shape = (lang: string) =>
      pages
        .filter((page) => page.lang === lang)
        .map(({ path, blocks }) => [path, blocks.map(({ language }) => language)]);
    expect(shape('en')).toEqual(shape('zh-CN'));
  });

  it.each(all('html').filter(([, , html]) => html.includes('<script')))(
    '%s, page %i shows its charts',
    async (page, _, html) => {
      expect(await show(browser, html, { policy: policyOf(page) })).toEqual([]);
    },
  );

  it.each(all('ts', 'tsx', 'vue').filter(([, , code]) => code.includes('chancai-') || code.includes('chancai/react')))(
    '%s, module %i draws its charts',
    async (_, __, code, language) => {
      expect(await show(browser, '', { script: await bundled(code, language as 'ts' | 'tsx' | 'vue') })).toEqual([]);
    },
  );

  it.each(all('js').filter(([, , code]) => code.includes('// →')))(
    '%s, script %i says what it says',
    async (_, __, code) => {
      const { said: heard, expected } = await said(code);
      expect(heard).toEqual(expected);
    },
  );

  it.each(all('json'))('%s, dataset %i reads without an error', (_, __, text) => {
    expect(parseDataset(text).issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it.each(all('sh'))('%s, commands %i run', async (_, __, text) => {
    const folder = mkdtempSync(join(tmpdir(), 'chancai-docs-'));
    for (const name of ['data.json', '上月.json', 'old.json'])
      cpSync(join(root, 'examples/county/data.json'), join(folder, name));
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    try {
      for (const line of text.trim().split('\n')) {
        const [program, name, ...rest] = line.replace(/\s+#.*$/, '').split(/\s+/);
        if (program === 'npx' && name === 'chancai') {
          const { status, stderr } = spawnSync(process.execPath, [join(root, 'dist/cli/chancai.js'), ...rest], {
            cwd: folder,
            encoding: 'utf8',
          });
          expect(status, `${line}\n${stderr}`).toBe(0);
          const out = rest[rest.indexOf('-o') + 1];
          if (rest.includes('-o')) expect(existsSync(join(folder, out!)), line).toBe(true);
          // What people do between two commands: they fill the workbook in.
          if (rest[0] === 'template') writeFileSync(join(folder, out!), await writeLedger({ data: county }));
        } else if (program === 'npm' && name === 'run') expect(Object.keys(scripts), line).toContain(rest[0]);
        else expect(line).toMatch(/^npm (?:i|ci|install|start|test)(?: chancai(?: echarts)?)?(?: && npm start)?$/);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('shows no code of a kind that nothing here runs', () => {
    const kinds = new Set(pages.flatMap(({ blocks }) => blocks.map(({ language }) => language)));
    expect(
      [...kinds].filter((kind) => !['html', 'ts', 'tsx', 'vue', 'js', 'json', 'sh', 'http'].includes(kind)),
    ).toEqual([]);
  });
});
