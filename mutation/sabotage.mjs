// Breaks one thing that a reader would miss, and expects the tests to notice; then the next. What stands on disk stays
// as it is: the broken text is handed to the tests in its place.
//   npm run sabotage             all of mutation/sabotages.mjs
//   npm run sabotage -- legend   those whose words hold a text
// Ends with 1 where one stays unnoticed, or its text is no longer in the file.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createVitest } from 'vitest/node';
import { SABOTAGES } from './sabotages.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const config = fileURLToPath(new URL('sabotage.config.mjs', import.meta.url));

/** The tests of a file under their names, as passed and failed. */
async function run(vitest, { in: test, named }) {
  vitest.setGlobalTestNamePattern(named ?? '');
  const specifications = await vitest.globTestSpecifications([join(root, test)]);
  const { testModules } = await vitest.runTestSpecifications(specifications);
  const states = testModules.flatMap(({ children }) => [...children.allTests()].map((one) => one.result().state));
  const of = (state) => states.filter((one) => one === state).length;
  return { passed: of('passed'), failed: of('failed'), errors: testModules.flatMap((one) => one.errors()) };
}

/** What is wrong with a sabotage; undefined where the tests notice it. */
async function faultOf(vitest, sabotage) {
  const times = readFileSync(join(root, sabotage.file), 'utf8').split(sabotage.break).length - 1;
  if (times !== 1) return `stands ${times} times in ${sabotage.file}: ${JSON.stringify(sabotage.break)}`;
  globalThis.sabotage = sabotage;
  vitest.invalidateFile(join(root, sabotage.file));
  const { passed, failed, errors } = await run(vitest, sabotage);
  vitest.invalidateFile(join(root, sabotage.file));
  globalThis.sabotage = undefined;
  if (failed > 0) return undefined;
  if (errors.length > 0) return `can’t be run: ${errors[0].message}`;
  return passed > 0 ? `unnoticed by ${passed} tests of ${sabotage.in}` : `no test was run in ${sabotage.in}`;
}

const [wanted = ''] = process.argv.slice(2);
const chosen = SABOTAGES.filter(({ what }) => what.includes(wanted));
if (chosen.length === 0) throw new RangeError(`no sabotage is called “${wanted}”`);
process.chdir(root);
let faults = 0;
for (const project of ['node', 'browser']) {
  const own = chosen.filter((one) => (project === 'browser') === one.in.endsWith('.browser.test.ts'));
  if (own.length === 0) continue;
  const options = { config, watch: false, project: [project], reporters: [{}], bail: 1, silent: true };
  const vitest = await createVitest('test', options, { logLevel: 'error' });
  await vitest.standalone();
  for (const sabotage of own) {
    const fault = await faultOf(vitest, sabotage);
    if (fault) faults++;
    console.log(`${fault ? 'FAULT  ' : 'noticed'}  ${sabotage.what}${fault ? `: ${fault}` : ''}`);
  }
  await vitest.close();
}
console.log(`${chosen.length - faults} of ${chosen.length} noticed`);
process.exit(faults > 0 ? 1 : 0);
