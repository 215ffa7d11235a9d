// Breaks src/data a little at a time and counts how much of that the tests notice.
//   npm run mutation                     each folder, a sample of 120 breaks
//   npm run mutation -- table 400 7      one folder, 400 breaks, chosen by seed 7; `all` for every break
// Ends with 1 where a folder falls below 90 %.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const LEAST = 90;
/** Each folder, and the tests that are to notice. */
const FOLDERS = {
  quantity: ['quantity'],
  grid: ['grid', 'ledger', 'formats', 'prepare'],
  ledger: ['grid', 'ledger', 'formats', 'prepare'],
  table: ['table', 'views'],
  disclosure: ['disclosure'],
};

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('..', import.meta.url));

if (!existsSync(`${here}node_modules/@stryker-mutator/core`)) {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  // Vitest is a peer of the runner, and found one folder up.
  const args = ['ci', '--prefix', here, '--legacy-peer-deps', '--no-audit', '--no-fund'];
  const { status } = spawnSync(npm, args, { stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (status !== 0) process.exit(1);
}
const { Stryker } = await import('@stryker-mutator/core');

const [named, size = '120', seed = '1'] = process.argv.slice(2);
const folders = Object.keys(FOLDERS).filter((name) => existsSync(`${root}src/data/${name}`));
if (named && !folders.includes(named)) throw new RangeError(`no folder ${named}; there are ${folders.join(', ')}`);
process.chdir(root);

async function mutate(folder) {
  process.env.MUTATION_TESTS = FOLDERS[folder].map((name) => `src/data/${name}/**/*.test.ts`).join(' ');
  const stryker = new Stryker({
    mutate: [`src/data/${folder}/**/*.ts`, '!**/*.test.ts', '!**/testing/**'],
    ignorePatterns: ['/*', '!/src', '!/examples', '!/mutation', '!/package.json', 'mutation/sandbox'],
    plugins: ['@stryker-mutator/vitest-runner', `${here}sample.mjs`],
    checkers: size === 'all' ? [] : ['sample'],
    sample: { size: Number(size), seed },
    testRunner: 'vitest',
    vitest: { configFile: 'mutation/vitest.config.mjs' },
    tempDirName: 'mutation/sandbox',
    concurrency: Number(process.env.MUTATION_CONCURRENCY ?? 1),
    timeoutMS: 20_000,
    dryRunTimeoutMinutes: 30,
    reporters: [],
    thresholds: { high: 100, low: 100, break: null },
    allowConsoleColors: false,
    logLevel: 'warn',
    fileLogLevel: 'off',
    warnings: { unknownOptions: false, slow: false },
  });
  const results = (await stryker.runMutationTest()).filter(
    ({ status }) => status !== 'CompileError' && status !== 'Ignored',
  );
  const missed = results.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
  for (const { fileName, location, mutatorName, replacement, status } of missed) {
    const place = `${relative(root, fileName).replace(/^mutation\/sandbox\/[^/]+\//, '')}:${location.start.line + 1}:${location.start.column + 1}`;
    console.log(
      `${status === 'Survived' ? 'survived' : 'untested'}  ${place}  ${mutatorName}: ${String(replacement).slice(0, 80).replace(/\s+/g, ' ')}`,
    );
  }
  return { folder, of: results.length, score: (100 * (results.length - missed.length)) / results.length };
}

const scores = [];
for (const folder of named ? [named] : folders) scores.push(await mutate(folder));
for (const { folder, of, score } of scores)
  console.log(
    `${folder.padEnd(12)}${score.toFixed(1).padStart(6)} % of ${of} noticed${score < LEAST ? `, below ${LEAST} %` : ''}`,
  );
process.exitCode = scores.every(({ score }) => score >= LEAST) ? 0 : 1;
