// Runs the examples of documents as a reader would: pages in Chromium beside the built scripts, modules bundled, scripts in Node.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import type { Browser } from 'playwright';
import { compileScript, parse as parseVue } from 'vue/compiler-sfc';
import * as data from '../src/data/entry.js';
import * as onServer from '../src/server/index.js';
import { serve } from './serve.mjs';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** The blocks of code of a Markdown text in a language. */
export const blocksOf = (markdown: string, language: string): string[] =>
  [...markdown.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(([, code]) => code!);

interface Answer {
  setHeader(name: string, value: string): void;
  end(text: string): void;
}
const answer = (body: string, type: string) => (_request: unknown, response: Answer) => {
  response.setHeader('content-type', type);
  response.end(body);
};

/** What lies beside a page: the scripts, the loader with its parts, the page of frames, the example city. */
const beside = () => ({
  ...Object.fromEntries(
    [
      ...readdirSync(join(root, 'dist/cdn')),
      ...readdirSync(join(root, 'dist/cdn/chancai')).map((name) => `chancai/${name}`),
    ]
      .filter((name) => name.endsWith('.js'))
      .map((name) => [`/${name}`, answer(read(`dist/cdn/${name}`), 'text/javascript')]),
  ),
  ...Object.fromEntries(
    readdirSync(join(root, 'dist/themes')).map((name) => [
      `/themes/${name}`,
      answer(read(`dist/themes/${name}`), 'text/css'),
    ]),
  ),
  '/embed.html': answer(read('dist/cdn/embed.html'), 'text/html'),
  '/embed.css': answer(read('dist/cdn/embed.css'), 'text/css'),
  '/data.json': answer(read('examples/county/data.json'), 'application/json'),
  '/regions.geojson': answer(read('examples/county/regions.geojson'), 'application/geo+json'),
});

interface Shown {
  /** The page's Content-Security-Policy. */
  policy?: string;
  /** A module that the page holds. */
  script?: string;
}

/** Opens a page of this body; resolves once each of its elements is drawn, with what the page complained of. */
export async function show(browser: Browser, body: string, { policy, script }: Shown = {}): Promise<string[]> {
  const module = script === undefined ? '' : '<script type="module" src="app.js"></script>';
  const server = await serve(root, {
    headers: policy === undefined ? {} : { 'content-security-policy': policy },
    routes: {
      '/': answer(`<!doctype html><meta charset="utf-8"><body>${body}${module}</body>`, 'text/html'),
      ...beside(),
      ...(script === undefined ? {} : { '/app.js': answer(script, 'text/javascript') }),
    },
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 3000 } });
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  try {
    await page.goto(server.address);
    const frames = page.frames().length > 1 ? page.frames().slice(1) : [page.mainFrame()];
    for (const frame of frames)
      await frame.waitForFunction(() => {
        const all = [...document.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('chancai-'));
        return all.length > 0 && all.every((element) => element.getAttribute('status') === 'ready');
      });
    return complaints;
  } catch (error) {
    throw new Error([(error as Error).message, ...complaints].join('\n'), { cause: error });
  } finally {
    await page.close();
    await server.close();
  }
}

/** Single files of Vue, compiled as its own plugin does, tags of ours left as they are. */
const vue: Plugin = {
  name: 'vue',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^example\.vue$/ }, () => ({ path: 'example.vue', namespace: 'example' }));
    onLoad({ filter: /./, namespace: 'example' }, ({ pluginData }) => {
      const { descriptor } = parseVue(pluginData as string);
      const { content } = compileScript(descriptor, {
        id: 'example',
        inlineTemplate: true,
        templateOptions: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('chancai-') } },
      });
      return { contents: content, loader: 'ts', resolveDir: root };
    });
  },
};
const named = (source: string): Plugin => ({
  name: 'source',
  setup({ onResolve }) {
    onResolve({ filter: /^example\.vue$/ }, () => ({ path: 'example.vue', namespace: 'example', pluginData: source }));
  },
});
const MOUNTED = `import { createApp } from 'vue'; import Example from 'example.vue'; createApp(Example).mount(document.body.appendChild(document.createElement('div')));`;

/** A module as one script; `vue` is a single file, which is mounted. */
export async function bundled(code: string, language: 'ts' | 'tsx' | 'vue'): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: language === 'vue' ? MOUNTED : code,
      resolveDir: root,
      loader: language === 'vue' ? 'ts' : language,
    },
    bundle: true,
    format: 'esm',
    write: false,
    jsx: 'automatic',
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    plugins: language === 'vue' ? [named(code), vue] : [],
  });
  return outputFiles[0]!.text;
}

/** Runs a script whose lines `expression; // → value` say what they come to: those values, and what they came to. */
export async function said(code: string): Promise<{ said: unknown[]; expected: unknown[] }> {
  const expected: unknown[] = [];
  const body = code
    .replace(/^import \{([^}]*)\} from 'chancai\/(?:data|server)';$/m, 'const {$1} = chancai;')
    .replace(/^(?!const)(.+); \/\/ → (.+)$/gm, (_, expression: string, value: string) => {
      expected.push(new Function(`return ${value}`)());
      return `said.push(${expression});`;
    });
  const heard: unknown[] = [];
  await new Function('chancai', 'said', `return (async () => {${body}})()`)({ ...data, ...onServer }, heard);
  return { said: heard, expected };
}
