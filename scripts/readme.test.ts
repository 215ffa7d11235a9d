import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as data from '../src/data/index.js';
import * as onServer from '../src/server/index.js';
import { CHROMIUM_ARGS, findBrowser } from './find-browser.mjs';
import { serve } from './serve.mjs';

const chancai = { ...data, ...onServer };
const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const blocks = (file: string, language: string): string[] =>
  [...read(file).matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(([, code]) => code!);

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: (await findBrowser())?.path, args: CHROMIUM_ARGS });
});
afterAll(() => browser.close());

interface Answer {
  setHeader(name: string, value: string): void;
  end(text: string): void;
}
const answer = (body: string, type: string) => (_request: unknown, response: Answer) => {
  response.setHeader('content-type', type);
  response.end(body);
};

/** The scripts, the loader and its parts, as they lie beside a page. */
const scripts = () =>
  Object.fromEntries(
    [
      ...readdirSync(join(root, 'dist/cdn')),
      ...readdirSync(join(root, 'dist/cdn/chancai')).map((name) => `chancai/${name}`),
    ]
      .filter((name) => name.endsWith('.js'))
      .map((name) => [`/${name}`, answer(read(`dist/cdn/${name}`), 'text/javascript')]),
  );

const pages = ['README.md', 'README.zh-CN.md'].flatMap((file) =>
  blocks(file, 'html').map((html, at) => [file, at + 1, html] as const),
);

describe('an example of the README', () => {
  it.each(pages)('%s, page %i shows its charts as it stands', async (_, __, html) => {
    const server = await serve(root, {
      routes: {
        '/': answer(`<!doctype html><meta charset="utf-8"><body>${html}</body>`, 'text/html'),
        ...scripts(),
        '/data.json': answer(read('examples/county/data.json'), 'application/json'),
      },
    });
    const page = await browser.newPage({ viewport: { width: 1280, height: 2000 } });
    await page.goto(server.address);
    await page.waitForFunction(() => {
      const all = [...document.querySelectorAll('body > *, [data-chancai] > *')].filter(({ localName }) =>
        localName.startsWith('chancai-'),
      );
      return all.length > 0 && all.every((element) => element.getAttribute('status') === 'ready');
    });
    await page.close();
    await server.close();
  });

  it.each(blocks('README.md', 'ts').map((code, at) => [at + 1, code] as const))(
    'module %i draws its chart',
    async (_, code) => {
      const { outputFiles } = await build({
        stdin: { contents: code, resolveDir: root, loader: 'ts' },
        bundle: true,
        format: 'esm',
        write: false,
        define: { 'process.env.NODE_ENV': '"production"' },
      });
      const server = await serve(root, {
        routes: {
          '/': answer(
            '<!doctype html><meta charset="utf-8"><script type="module" src="app.js"></script><body>',
            'text/html',
          ),
          '/app.js': answer(outputFiles[0]!.text, 'text/javascript'),
          '/data.json': answer(read('examples/county/data.json'), 'application/json'),
        },
      });
      const page = await browser.newPage();
      await page.goto(server.address);
      await page.waitForSelector('[status=ready]');
      await page.close();
      await server.close();
    },
  );

  it.each(
    ['README.md', 'README.zh-CN.md'].flatMap((file) => blocks(file, 'js')).map((code, at) => [at + 1, code] as const),
  )('script %i says what it says it says', async (_, code) => {
    const expected: unknown[] = [];
    const body = code
      .replace(/^import \{([^}]*)\} from 'chancai\/(?:data|server)';$/m, 'const {$1} = chancai;')
      .replace(/^(?!const)(.+); \/\/ → (.+)$/gm, (_, expression: string, value: string) => {
        expected.push(new Function(`return ${value}`)());
        return `said.push(${expression});`;
      });
    const said: unknown[] = [];
    await new Function('chancai', 'said', `return (async () => {${body}})()`)(chancai, said);
    expect(expected.length).toBeGreaterThan(0);
    expect(said).toEqual(expected);
  });
});
