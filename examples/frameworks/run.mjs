// Do the elements behave in what portals are built with? Packs the library, builds each fixture with it somewhere else, opens
// it in Chromium and asks the same of all: `npm run test:frameworks` (after a build).
//   react-19 vue-3 …   only these      --all   also those that take longer
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright';
import { CHROMIUM_ARGS, findBrowser } from '../../scripts/find-browser.mjs';
import { serve } from '../../scripts/serve.mjs';
import { behave } from './behave.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '../..');
const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const USUAL = ['plain', 'vite-ts', 'react-19', 'vue-3', 'next'];
/** Has no page: its build runs an app's unit tests. */
const PAGELESS = 'jsdom';
const folders = readdirSync(here, { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? one.name : []));
const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const names = asked.length > 0 ? asked : process.argv.includes('--all') ? folders : USUAL;

function run(command, args, cwd) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    timeout: 300_000,
    env: { ...process.env, NO_COLOR: '1', npm_config_update_notifier: 'false' },
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed\n${stdout}${stderr}${error?.message ?? ''}`);
  return stdout;
}

/** The library as others get it, unpacked into `folder`. */
function unpacked(folder) {
  const said = JSON.parse(run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], root));
  const [{ filename }] = Array.isArray(said) ? said : Object.values(said);
  run('tar', ['-xzf', filename.split('/').pop()], folder);
  return join(folder, 'package');
}

/** What a fixture takes of ours has to be what we are tested with. */
function drift(name) {
  const file = join(here, name, 'package.json');
  if (!existsSync(file)) return [];
  const pinned = JSON.parse(readFileSync(file, 'utf8')).dependencies;
  const ours = { ...dependencies, echarts: devDependencies.echarts };
  return Object.entries(pinned).flatMap(([one, version]) =>
    ours[one] && ours[one] !== version ? [`${one} is ${version}, ours ${ours[one]}`] : [],
  );
}

/** Installs and builds a fixture beside the unpacked library; where its page is. */
function built(name, library, folder) {
  const place = join(folder, 'fixtures', name);
  cpSync(join(here, name), place, { recursive: true });
  cpSync(join(here, 'data.json'), join(folder, 'fixtures/data.json'));
  if (!existsSync(join(place, 'package.json'))) {
    for (const file of readdirSync(join(library, 'dist/cdn')))
      if (file.endsWith('.js')) cpSync(join(library, 'dist/cdn', file), join(place, file));
    const page = readFileSync(join(place, 'index.html'), 'utf8');
    writeFileSync(join(place, 'index.html'), page.replace('"DATASET"', readFileSync(join(here, 'data.json'), 'utf8')));
    return place;
  }
  run('npm', ['ci', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'], place);
  mkdirSync(join(place, 'node_modules'), { recursive: true });
  cpSync(library, join(place, 'node_modules/chancai'), { recursive: true });
  run('npm', ['run', 'build'], place);
  return existsSync(join(place, 'dist/index.html')) ? join(place, 'dist') : place;
}

/** What a fixture's page does wrong. */
async function driven(name, place) {
  const server = await serve(place);
  const addresses = [server.address, ...(name === 'plain' ? [pathToFileURL(join(place, 'index.html')).href] : [])];
  const faults = [];
  for (const address of addresses) faults.push(...(await behave(browser, address)));
  await server.close();
  return faults;
}

const folder = mkdtempSync(join(tmpdir(), 'chancai-frameworks-'));
const browser = await chromium.launch({ executablePath: (await findBrowser())?.path, args: CHROMIUM_ARGS });
let failed = 0;
try {
  const library = unpacked(folder);
  for (const name of names) {
    const began = Date.now();
    const faults = drift(name);
    try {
      const place = built(name, library, folder);
      if (name !== PAGELESS) faults.push(...(await driven(name, place)));
    } catch (error) {
      faults.push(error.message);
    }
    const seconds = ((Date.now() - began) / 1000).toFixed(0);
    console.log(
      faults.length === 0 ? `✓ ${name} (${seconds} s)` : `✗ ${name} (${seconds} s)\n  ${faults.join('\n  ')}`,
    );
    failed += faults.length > 0 ? 1 : 0;
  }
} finally {
  await browser.close();
  if (process.argv.includes('--keep')) console.log(`kept in ${folder}`);
  else rmSync(folder, { recursive: true, force: true });
}
process.exitCode = failed > 0 ? 1 : 0;
