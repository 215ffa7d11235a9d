// What an app pays for `chancai/data` and for one element, by what it imports, gzip: `npm run bench:entry`.
//   --json   prints machine-readable results
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const AIMS = { everything: 25_000, element: 70_000 };

/** Bytes that an import loads at once; decoders of files come later, when a file of theirs does. */
async function bytesOf(code) {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: root, loader: 'ts' },
    bundle: true,
    splitting: true,
    minify: true,
    write: false,
    outdir: 'out',
    format: 'esm',
    charset: 'utf8',
    // The page's own, and fetched once a picture is painted.
    external: ['echarts', 'echarts/*'],
    target: 'es2021',
    entryNames: 'entry',
  });
  const fileOf = (name) => outputFiles.find(({ path }) => path.endsWith(`/${name}`));
  const loaded = new Set();
  const load = (file) => {
    if (loaded.has(file)) return;
    loaded.add(file);
    for (const [, name] of file.text.matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g)) load(fileOf(name));
  };
  load(fileOf('stdin.js') ?? fileOf('entry.js'));
  return [...loaded].reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length, 0);
}

const data = (names) => `export ${names} from './src/data/entry.js'`;
const QUESTIONS = {
  'figures: parseQuantity, formatQuantity, sum, ratio': data('{ parseQuantity, formatQuantity, sum, ratio }'),
  'the dataset: parseDataset': data('{ parseDataset }'),
  everything: data('*'),
  'of it, the words of two languages': `export * from './src/locales/headless.js'; export * from './src/locales/zh-CN/data.js'; export * from './src/locales/en/data.js'`,
  'of it, heads and words of sixteen tables': `export { TABLES } from './src/data/dataset/tables.js'`,
  element: `export * from './src/components/funding-leverage/funding-leverage.js'`,
};

const sizes = {};
for (const [name, code] of Object.entries(QUESTIONS)) sizes[name] = await bytesOf(code);
if (process.argv.includes('--json')) console.log(JSON.stringify(sizes, null, 2));
else {
  for (const [name, bytes] of Object.entries(sizes))
    console.log(`${name.padEnd(54)} ${(bytes / 1000).toFixed(1).padStart(6)} kB gzip`);
  for (const [name, aim] of Object.entries(AIMS))
    console.log(`${sizes[name] <= aim ? '✓' : '✗'} aim for ${name} ≤ ${aim / 1000} kB`);
}
