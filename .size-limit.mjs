import { readdirSync, readFileSync } from 'node:fs';

const cdn = 'dist/cdn/';
const parts = readdirSync(`${cdn}chancai`).filter((name) => name.endsWith('.js'));

/** A part of the loader, and all that it imports at once. */
function withImports(path, met = new Set()) {
  if (met.has(path)) return met;
  met.add(path);
  for (const [, name] of readFileSync(cdn + path, 'utf8').matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g))
    withImports(`chancai/${name}`, met);
  return met;
}
const view = (name) => `chancai/${parts.find((part) => part.startsWith(`${name}-`))}`;

export default [
  { name: 'script tag, all views', path: `${cdn}chancai.js`, gzip: true, limit: '285 kB' },
  { name: 'ECharts, once the page has time', path: `${cdn}chancai.charts.js`, gzip: true, limit: '107 kB' },
  { name: 'loader', path: `${cdn}chancai.loader.js`, gzip: true, limit: '3 kB' },
  {
    name: 'loader and a first bar view, before ECharts',
    path: ['chancai.loader.js', ...withImports(view('funding-leverage'))].map((path) => cdn + path),
    gzip: true,
    limit: '156 kB',
  },
  { name: 'the command, everything inside', path: 'dist/cli/chancai.js', gzip: true, limit: '296 kB' },
];
