// Does the packed library work where it is installed? Packs it, installs this app with it somewhere else, type-checks,
// builds, opens the pages in Chromium, and looks into the package: `node examples/vite-app/check.mjs` (after a build).
//   --pack   only puts chancai.tgz at the repository's root, for `npm install` here        --keep   keeps the copy
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright';
import { CHROMIUM_ARGS, findBrowser } from '../../scripts/find-browser.mjs';
import { serve } from '../../scripts/serve.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));
const pkg = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const problems = [];
const wrong = (message) => {
  problems.push(message);
  console.error(`✗ ${message}`);
};
const right = (message) => console.log(`✓ ${message}`);
/** Says that something holds, or what does not. */
const check = (what, faults) => (faults.length === 0 ? right(what) : wrong(`${what}: ${faults.join('; ')}`));

function run(command, args, cwd) {
  const windows = process.platform === 'win32';
  const result = spawnSync(windows ? `${command}.cmd` : command, args, {
    cwd,
    encoding: 'utf8',
    shell: windows,
    timeout: 100_000,
    env: { ...process.env, NO_COLOR: '1', npm_config_update_notifier: 'false' },
  });
  if (result.status === 0) return result.stdout;
  throw new Error(
    `${command} ${args.join(' ')} failed\n${result.stdout}${result.stderr}${result.error?.message ?? ''}`,
  );
}

/** Packs the library into `folder` as chancai.tgz; returns the paths inside. */
function pack(folder) {
  if (!existsSync(join(root, 'dist/esm/index.js'))) throw new Error('dist/ is missing: run npm run build first');
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const answer = JSON.parse(run('npm', args, root));
  const [{ filename, files }] = Array.isArray(answer) ? answer : Object.values(answer);
  renameSync(join(folder, basename(filename)), join(folder, 'chancai.tgz'));
  return files.map(({ path }) => path);
}

/** Every path that an entry of `exports` leads to, with the conditions on the way. */
function targets(entry, conditions = []) {
  if (typeof entry === 'string') return [{ path: entry.replace(/^\.\//, ''), conditions }];
  return Object.entries(entry).flatMap(([condition, next]) => targets(next, [...conditions, condition]));
}

function checkPackage(files) {
  const paths = new Set(files);
  const strays = files.filter((path) =>
    /\.map$|\.test\.|\.tsbuildinfo$|^(src|stories|bench|scripts|examples)\//.test(path),
  );
  check(`package of ${files.length} files holds no sources, tests or source maps`, strays.slice(0, 5));
  const entries = Object.entries(pkg.exports);
  const lost = entries.flatMap(([key, entry]) =>
    targets(entry).flatMap(({ path }) => (paths.has(path) ? [] : [`"${key}" names ${path}, which is not packed`])),
  );
  check('every entry of exports is packed', lost);
  const untyped = entries.flatMap(([key, entry]) => {
    // Pages, data and scripts of pages are no modules.
    if (/^\.\/cdn\//.test(key) || (typeof entry === 'string' && !entry.endsWith('.js'))) return [];
    const own = targets(entry);
    if (own[0]?.conditions[0] !== 'types') return [`"${key}" has no types, or not first`];
    return own[0].path.endsWith('.d.ts') ? [] : [`"${key}" has types that are no declarations`];
  });
  check('every module entry has types', untyped);
  const views = readdirSync(join(root, 'dist/esm/components')).filter((name) => name !== 'internal');
  check(
    'every element has an entry of its own',
    views.filter((name) => !pkg.exports[`./components/${name}.js`]).map((name) => `./components/${name}.js is missing`),
  );
  const cited = ['unpkg', 'jsdelivr', 'customElements'].filter(
    (field) => !paths.has((pkg[field] ?? '').replace(/^\.\//, '')),
  );
  check('files that package.json names are packed', cited);
}

function checkVersions() {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'));
  const own = { ...dependencies, ...devDependencies };
  const drift = ['echarts', 'typescript', 'vite'].filter((name) => own[name] !== pkg.devDependencies[name]);
  check(
    'the app pins the versions of the repository',
    drift.map((name) => `${name} ${own[name]} here, ${pkg.devDependencies[name]} there`),
  );
}

const IN_NODE = `
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
const faults = [];
for (const key of JSON.parse(process.argv[2])) {
  const name = key.replace(/^\\./, 'chancai');
  try {
    if (!existsSync(fileURLToPath(import.meta.resolve(name)))) faults.push(name + ' leads nowhere');
  } catch (error) {
    faults.push(name + ': ' + error.message);
  }
}
if ('document' in globalThis) faults.push('there is a document');
const { factTable, formatQuantity, parseDataset, parseQuantity } = await import('chancai/data');
const { value, issues } = parseDataset(JSON.parse(await readFile(process.argv[3], 'utf8')));
const errors = issues.filter(({ severity }) => severity === 'error');
if (errors.length > 0) faults.push('chancai/data: ' + errors[0].message);
if (value.tables.funding?.length === 0) faults.push('chancai/data reads no rows');
if (!/5000/.test(formatQuantity(parseQuantity('5000余人'), 'zh-CN'))) faults.push('formatQuantity loses the wording');
const [group] = factTable([{ a: 'x', n: 1 }, { a: 'x', n: 2 }]).group({ by: ['a'], sum: ['n'] });
if (group?.n !== 3) faults.push('factTable does not add');
let whole = '';
try {
  await import('chancai');
} catch (error) {
  whole = error.message;
}
console.log(JSON.stringify({ faults, whole }));
`;

function checkInNode(app, folder) {
  writeFileSync(join(app, 'in-node.mjs'), IN_NODE);
  const data = join(folder, 'examples/county/data.json');
  // What is but types leads a compiler somewhere, and nobody else.
  const modules = Object.entries(pkg.exports).flatMap(([key, entry]) =>
    targets(entry).every(({ conditions }) => conditions[0] === 'types') ? [] : [key],
  );
  const { faults, whole } = JSON.parse(run(process.execPath, ['in-node.mjs', JSON.stringify(modules), data], app));
  check('in plain Node every entry resolves and chancai/data works', faults);
  // Not promised, but worth knowing for server-side rendering.
  console.log(whole === '' ? '  import "chancai" in Node: works' : `  import "chancai" in Node: ${whole}`);
}

/** Modules that point to source maps which are not packed make developers' consoles complain. */
function checkMaps(app, files) {
  const pointing = files.filter(
    (path) =>
      /\.js$/.test(path) &&
      /\/\/# sourceMappingURL=/.test(readFileSync(join(app, 'node_modules/chancai', path), 'utf8')),
  );
  const shown = pointing.length > 3 ? [...pointing.slice(0, 3), `and ${pointing.length - 3} more`] : pointing;
  check('no packed module points to a source map that is not packed', shown);
}

const TAGS = ['chain-map', 'cooperation-modes', 'funding-leverage', 'talent-pyramid'].map((name) => `chancai-${name}`);

/** Opens a page; waits for its elements, listens to the console and counts the bytes of its scripts. */
async function visit(browser, address, name) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1600 } });
  const faults = [];
  const scripts = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('requestfailed', (request) => faults.push(`${request.url()} failed`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(address) && !request.url().startsWith('data:')) faults.push(`asks ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.url()} answers ${response.status()}`);
    // Their bytes are those of the files behind them: a body that is still on its way is lost with its page.
    const { pathname } = new URL(response.url());
    if (pathname.endsWith('.js')) scripts.push(decodeURIComponent(pathname));
  });
  await page.goto(`${address}/${name}.html`, { waitUntil: 'load' });
  const ready = () =>
    page.evaluate(() => [...document.querySelectorAll('main > *')].map((view) => view.getAttribute('status')));
  const end = Date.now() + 15_000;
  let states = await ready();
  while ((states.length === 0 || states.some((state) => state !== 'ready')) && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    states = await ready();
  }
  if (states.length === 0 || states.some((state) => state !== 'ready'))
    faults.push(`status is ${states.join(', ') || 'none'}`);
  const seen = await page.evaluate((tags) => {
    const [first] = document.querySelectorAll('main > *');
    return {
      defined: tags.filter((tag) => customElements.get(tag) !== undefined),
      headline: document.querySelector('h1').textContent,
      marks: [...document.querySelectorAll('main > *')].map(
        (view) => view.shadowRoot?.querySelectorAll('svg path, svg rect').length ?? 0,
      ),
      svg: first?.toSVG ? first.toSVG().then((text) => text.startsWith('<svg')) : false,
    };
  }, TAGS);
  // The engine of the pictures comes when the page is idle, or at the first touch.
  await page.hover('main > *');
  await page
    .waitForFunction(
      () =>
        [...document.querySelectorAll('main > *')].some((one) => one.shadowRoot?.querySelector('[_echarts_instance_]')),
      undefined,
      { timeout: 10_000 },
    )
    .catch(() => faults.push('no chart took over from the first picture'));
  await page.waitForLoadState('networkidle');
  await page.close();
  return { faults, states, seen, scripts };
}

async function checkPages(dist) {
  const found = await findBrowser();
  if (!found) throw new Error('no Chromium: run node scripts/ensure-browser.mjs');
  const server = await serve(realpathSync(dist));
  const browser = await chromium.launch({ executablePath: found.path, args: CHROMIUM_ARGS });
  const sizes = {};
  try {
    for (const [name, tags] of [
      ['index', TAGS],
      ['all', TAGS],
      ['one', ['chancai-funding-leverage']],
    ]) {
      const { faults, states, seen, scripts } = await visit(browser, server.address, name);
      sizes[name] = scripts.reduce(
        (sum, path) => sum + gzipSync(readFileSync(join(dist, path)), { level: 9 }).length,
        0,
      );
      if (states.length !== tags.length) faults.push(`${states.length} elements instead of ${tags.length}`);
      if (seen.defined.join() !== tags.join()) faults.push(`defined are ${seen.defined.join(', ')}`);
      if (seen.marks.some((count) => count === 0)) faults.push(`shapes drawn: ${seen.marks.join(', ')}`);
      if (!seen.svg) faults.push('toSVG, which loads its code on demand, gives no SVG');
      if (name === 'index' && !/\d/.test(seen.headline)) faults.push(`the headline says “${seen.headline}”`);
      check(`${name}.html: ${tags.length} drawn, nothing else defined, a quiet console, no other host`, faults);
      if (name === 'index') console.log(`  ${seen.headline}`);
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return sizes;
}

const kilo = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

async function main(folder) {
  const began = Date.now();
  const since = () => `${((Date.now() - began) / 1000).toFixed(0)} s`;
  const files = pack(folder);
  checkPackage(files);
  checkVersions();

  // The same two folders side by side, so that the app finds its dataset and the tarball where it expects them.
  const app = join(folder, 'examples/vite-app');
  mkdirSync(app, { recursive: true });
  cpSync(join(root, 'examples/county/data.json'), join(folder, 'examples/county/data.json'));
  for (const name of ['index.html', 'one.html', 'all.html', 'package.json', 'src', 'tsconfig.json', 'vite.config.ts'])
    cpSync(join(here, name), join(app, name), { recursive: true });
  run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'], app);
  right(`installed (${since()})`);
  checkMaps(app, files);
  checkInNode(app, folder);

  const bin = (name) => join(app, 'node_modules/.bin', name);
  for (const [what, command, args] of [
    ['types check', bin('tsc'), ['--noEmit']],
    ['vite builds', bin('vite'), ['build', '--logLevel', 'warn']],
  ])
    try {
      run(command, args, app);
      right(`${what} (${since()})`);
    } catch (error) {
      wrong(`${what}: ${error.message}`);
    }
  if (!existsSync(join(app, 'dist/index.html'))) return;
  const { index, one, all } = await checkPages(join(app, 'dist'));
  console.log(`  scripts, gzip: four elements ${kilo(index)}, import "chancai" ${kilo(all)}, one element ${kilo(one)}`);
  check(
    'one element alone is at least a twelfth smaller than four',
    one <= index * (11 / 12) ? [] : [`${kilo(one)} of ${kilo(index)}`],
  );
  right(`done in ${since()}`);
}

if (process.argv.includes('--pack')) {
  pack(root);
  console.log('chancai.tgz is at the root of the repository: now npm install');
} else {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'chancai-app-')));
  try {
    await main(folder);
  } catch (error) {
    wrong(error.message);
  } finally {
    if (process.argv.includes('--keep')) console.log(`kept in ${folder}`);
    else rmSync(folder, { recursive: true, force: true });
  }
  if (problems.length > 0) console.error(`${problems.length} ${problems.length === 1 ? 'check' : 'checks'} failed`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
