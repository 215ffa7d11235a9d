// What the pages are made of, read from the library's own sources: fields, their descriptions, conventions, looks, messages,
// the manifest, the example city. Nothing of it is written a second time here.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));

const ENTRY = `
import './src/locales/all.js';
export { formatQuantity, parseDataset, parseQuantity } from './src/data/core.js';
export { META_TITLE, metaFields, TABLE_NAMES, TABLES } from './src/data/dataset/tables.js';
export { infoOf, isOptional } from './src/data/dataset/fields.js';
export { aboutColumn, DESCRIPTIONS, meta as META } from './src/data/dataset/schema/descriptions/index.js';
export { MODIFIERS, WHOLE } from './src/data/quantity/conventions.js';
export { renderSVG } from './src/server/render-svg.js';
export { VIEW_NAMES, VIEWS } from './src/server/views.js';
export { CUSTOM_PROPERTIES } from './src/components/internal/theme/custom-properties.js';
export { PRESETS } from './src/components/internal/theme/presets.js';
export { LOOKS } from './src/components/internal/theme/tokens.js';
export { zhCN } from './src/locales/zh-CN/shared.js';
export { en } from './src/locales/en/shared.js';
`;

/** The library's modules that say what there is; built into the cache of this folder, so that packages resolve from the root. */
async function library() {
  const file = join(root, 'docs/site/node_modules/.cache/sources.mjs');
  const { outputFiles } = await build({
    stdin: { contents: ENTRY, resolveDir: root, loader: 'ts' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    write: false,
    define: { CHANCAI_VERSION: JSON.stringify(read('package.json').version) },
  });
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, outputFiles[0].text);
  return import(`${pathToFileURL(file).href}?${Date.now()}`);
}

const { zhCN, en, ...loaded } = await library();
export const sources = {
  ...loaded,
  messages: { 'zh-CN': zhCN, en },
  elements: read('custom-elements.json').modules.flatMap(({ declarations }) => declarations),
  county: read('examples/county/data.json'),
  regions: read('examples/county/regions.geojson'),
  version: read('package.json').version,
};

export const LANGS = ['zh-CN', 'en'];
/** `chancai-funding-leverage` → `funding-leverage`. */
export const nameOf = ({ tagName }) => tagName.slice('chancai-'.length);
const COMPOSED = ['dashboard', 'briefing', 'wall'];
/** Composed elements first, then the views in the order in which a city tells its story. */
export const elements = [...COMPOSED, ...sources.VIEW_NAMES].map((name) =>
  sources.elements.find((one) => nameOf(one) === name),
);
export const isComposed = (name) => COMPOSED.includes(name);
/** The tables that a view reads. */
export const tablesOf = (name) =>
  isComposed(name) ? [] : sources.VIEWS[name]({}, (_, __, [first]) => first).view.tables;
