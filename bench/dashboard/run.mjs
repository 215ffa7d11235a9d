/* global scrollTo */
// What a click on a dashboard of a million rows costs, beside the same made by hand and in Vega-Lite; and what many
// elements on a page cost: `npm run bench:dashboard`.
//   --json   prints machine-readable results        --rounds=5   pages of each kind, in turn
//   --rows=1000000   rows in all; Vega-Lite gets a tenth of them
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { CHROMIUM_ARGS, findBrowser } from '../../scripts/find-browser.mjs';
import { serve } from '../../scripts/serve.mjs';
import { ensureInstalled } from '../install.mjs';
import { machine, summary } from '../report.mjs';
import { text } from './report.mjs';

const AIMS = { script: 50, many: 1.2 };
const MANY = [10, 100];

const option = (name) => process.argv.find((one) => one === `--${name}` || one.startsWith(`--${name}=`));
const number = (name, otherwise) => Number(option(name)?.split('=')[1] ?? otherwise);
const json = option('json') !== undefined;
const rounds = number('rounds', 5);
const rows = number('rows', 1_000_000);
const say = (line) => process.stderr.write(`${line}\n`);
const path = (name) => fileURLToPath(new URL(name, import.meta.url));

function fail(message) {
  console.error(message);
  process.exit(1);
}

ensureInstalled('vega-lite');
const { compareAll } = await import('./fair.mjs');
const { NAMES } = await import('./facts.mjs');
const { clicks, interactive, load, open } = await import('./measure.mjs');
const { manyPage, pages, scripts } = await import('./pages.mjs');
const { SPEC } = await import('./vega-spec.mjs');
if (!existsSync(path('../../dist/cdn/chancai.js'))) fail('dist/cdn/chancai.js is missing: run npm run build');
const found = await findBrowser();
if (!found) fail('no Chromium: run node scripts/ensure-browser.mjs');

const send = (type, body) => (_request, response) =>
  response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(body);
const county = JSON.parse(readFileSync(path('../../examples/county/data.json'), 'utf8'));
const routes = Object.fromEntries(
  ['chancai.js', 'chancai.charts.js'].map((name) => [
    `/${name}`,
    send('text/javascript', readFileSync(path(`../../dist/cdn/${name}`), 'utf8')),
  ]),
);
for (const [name, code] of Object.entries(await scripts(SPEC)))
  routes[`/${name}-page.js`] = send('text/javascript', code);
for (const [name, html] of Object.entries(pages)) routes[`/${name}`] = send('text/html', html);
for (const count of MANY) routes[`/many-${count}`] = send('text/html', manyPage(count, county));
const server = await serve(path('.'), { routes });
const browser = await chromium.launch({ executablePath: found.path, args: CHROMIUM_ARGS });

const SIDES = { chancai: rows, hand: rows, vega: rows / 10 };
const chains = NAMES.chain.map((_, at) => at);
const times = Object.fromEntries([...Object.keys(SIDES), 'chapters', 'narrow'].map((name) => [name, []]));
const loads = { chancai: [], hand: [], vega: [], chapters: [] };
const many = Object.fromEntries(MANY.map((count) => [count, []]));
const shown = {};

/** One page of a side: loaded, clicked through all chains. Numbers of what it shows are kept from the first round. */
async function visit(side, count, round) {
  const opened = await open(browser, `${server.address}/${side}`);
  try {
    loads[side].push(await load(opened, count));
    const list = await clicks(opened, 'choose', chains);
    times[side].push(...list.map((click, at) => ({ ...click, first: at === 0 })));
    if (round === 0) shown[side] = await figuresOf(opened.page, side);
    if (side === 'chancai') {
      // The choice goes; then modes alone are asked for.
      await clicks(opened, 'narrow', [0]);
      times.narrow.push(...(await clicks(opened, 'narrow', [1, 2, 3])));
    }
    const last = list[list.length - 1];
    say(`round ${round + 1} ${side}: last click ${last.script.toFixed(0)} ms script, ${last.ms.toFixed(0)} ms in all`);
  } finally {
    await opened.close();
  }
}

/** As text: Infinity does not survive JSON as a number. */
async function figuresOf(page, side) {
  const command = { chancai: 'tables', hand: 'figures', vega: 'drawn' }[side];
  const answer = await page.evaluate(
    async (name) =>
      JSON.stringify(await globalThis.bench[name](), (_key, value) => (value === Infinity ? 'Infinity' : value)),
    command,
  );
  return JSON.parse(answer);
}

/** The dashboard's own chapters, of which the top is on screen. */
async function visitChapters(round) {
  const opened = await open(browser, `${server.address}/chapters`, { width: 1280, height: 1000 });
  try {
    loads.chapters.push(await load(opened, rows));
    // Every view has been on screen once.
    const height = await opened.page.evaluate(() => document.documentElement.scrollHeight);
    for (let top = 0; top < height; top += 500) {
      await opened.page.evaluate((y) => scrollTo(0, y), top);
      await opened.page.waitForTimeout(200);
    }
    await opened.page.evaluate(() => scrollTo(0, 0));
    await opened.page.waitForTimeout(500);
    times.chapters.push(...(await clicks(opened, 'choose', chains)).slice(1));
    say(`round ${round + 1} chapters: ${times.chapters[times.chapters.length - 1].script.toFixed(0)} ms script`);
  } finally {
    await opened.close();
  }
}

try {
  for (let round = 0; round < rounds; round++) {
    for (const [side, count] of Object.entries(SIDES)) await visit(side, count, round);
    await visitChapters(round);
  }
  for (let round = -1; round < Math.max(rounds, 9); round++)
    for (const count of MANY) {
      const one = await interactive(browser, `${server.address}/many-${count}`);
      if (round >= 0) many[count].push(one);
      say(`round ${round + 1}, ${count} elements: ${one.answered.toFixed(0)} ms`);
    }
  const results = conclude();
  console.log(json ? JSON.stringify(results, null, 2) : text(results));
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await browser.close();
  await server.close();
}

function conclude() {
  const later = (side) => times[side].filter(({ first }) => !first);
  const of = (list, name) => summary(list.map((one) => one[name]));
  const compare = (select, name) => {
    const sides = Object.fromEntries(Object.keys(SIDES).map((side) => [side, of(select(side), name)]));
    const ratio = (other) => sides.chancai.median / sides[other].median;
    return { ...sides, ratios: { hand: ratio('hand'), vega: ratio('vega') } };
  };
  const click = compare(later, 'script');
  const elements = Object.fromEntries(
    ['answered', 'idle', 'cpu'].map((name) => {
      const [few, lots] = MANY.map((count) => of(many[count], name));
      return [name, { few, lots, ratio: lots.median / few.median }];
    }),
  );
  return {
    machine: machine(browser.version()),
    rows,
    rounds,
    clicks: later('chancai').length,
    /** Main thread at work without layout and style: from the click until all views on screen are redrawn. */
    script: click,
    layout: compare(later, 'layout'),
    /** The same by the clock. */
    time: compare(later, 'ms'),
    /** What follows: motion. */
    after: compare(later, 'after'),
    /** The first click, with cold code and indexes to be built. */
    first: compare((side) => times[side].filter(({ first }) => first), 'script'),
    load: compare((side) => loads[side], 'thread'),
    narrow: of(times.narrow, 'script'),
    chapters: of(times.chapters, 'script'),
    many: elements,
    fair: compareAll(shown, rows),
    aims: {
      script: { met: click.chancai.median <= AIMS.script, text: `≤ ${AIMS.script} ms` },
      many: { met: elements.answered.ratio <= AIMS.many, text: `≤ ${AIMS.many}×` },
    },
  };
}
