// What four charts by Chancai's script cost beside the same four drawn by hand with ECharts: `npm run bench`.
//   --json   prints machine-readable results        --rounds=9   rounds that count (after two that don't)
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright';
import { CHROMIUM_ARGS, findBrowser } from '../scripts/find-browser.mjs';
import { serve } from '../scripts/serve.mjs';
import { compareFigures } from './fair.mjs';
import { figuresOf } from './figures.mjs';
import { ensureInstalled } from './install.mjs';
import { heapGrowth, open, redraws } from './measure.mjs';
import { buildHandScript, chancaiPage, handPage } from './pages.mjs';
import { machine, summary, text } from './report.mjs';

const VIEWS = ['chain-map', 'cooperation-modes', 'funding-leverage', 'talent-pyramid'];
const CHAIN = '体育';
const WARMUPS = 2;
const REDRAWS = 6;
const HEAP = { rounds: 200, warmups: 100 };
const AIMS = { ratio: 1.15, scriptBytes: 310_000, heapBytes: 4000 };

const option = (name) => process.argv.find((one) => one === `--${name}` || one.startsWith(`--${name}=`));
const json = option('json') !== undefined;
const rounds = Number(option('rounds')?.split('=')[1] ?? 9);
const say = (line) => process.stderr.write(`${line}\n`);
const path = (name) => fileURLToPath(new URL(name, import.meta.url));

function fail(message) {
  console.error(message);
  process.exit(1);
}

ensureInstalled('echarts');
if (!existsSync(path('../dist/cdn/chancai.js'))) fail('dist/cdn/chancai.js is missing: run npm run build');
const found = await findBrowser();
if (!found) fail('no Chromium: run node scripts/ensure-browser.mjs');

// Of the county only what the four charts show: the page by hand has nothing else either.
const TABLES = ['meta', 'chains', 'segments', 'regions', 'tiers', 'talent', 'cooperation', 'funding', 'pyramid'];
const county = JSON.parse(readFileSync(path('../examples/county/data.json'), 'utf8'));
const dataset = Object.fromEntries(TABLES.map((name) => [name, county[name]]));
const figures = { all: figuresOf(dataset), filtered: figuresOf(dataset, CHAIN) };
const scripts = {
  chancai: readFileSync(path('../dist/cdn/chancai.js'), 'utf8'),
  charts: readFileSync(path('../dist/cdn/chancai.charts.js'), 'utf8'),
  hand: await buildHandScript(),
};

const send = (type, body) => (_request, response) =>
  response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(body);
const server = await serve(path('.'), {
  routes: {
    '/chancai': send('text/html', chancaiPage(dataset, VIEWS)),
    '/hand': send('text/html', handPage(dataset, figures, VIEWS)),
    '/chancai.js': send('text/javascript', scripts.chancai),
    '/chancai.charts.js': send('text/javascript', scripts.charts),
    '/hand.js': send('text/javascript', scripts.hand),
  },
});
const browser = await chromium.launch({ executablePath: found.path, args: CHROMIUM_ARGS });

try {
  const sides = ['chancai', 'hand'];
  const times = { chancai: [], hand: [] };
  for (let round = -WARMUPS; round < rounds; round++) {
    for (const side of sides) {
      const { page, first, close } = await open(browser, `${server.address}/${side}`);
      const redrawn = summary(await redraws(page, { chain: CHAIN, times: REDRAWS })).median;
      await close();
      if (round >= 0) times[side].push({ ...first, redraw: redrawn });
      say(
        `round ${round + 1} ${side}: ${first.frame.toFixed(0)} ms, thread ${first.cpu.toFixed(0)} ms, redraw ${redrawn.toFixed(0)} ms`,
      );
    }
  }
  const heap = {};
  for (const side of sides) {
    const { page, close } = await open(browser, `${server.address}/${side}`);
    say(`heap ${side}: ${HEAP.rounds} rounds`);
    heap[side] = await heapGrowth(page, HEAP);
    await close();
  }
  const results = conclude(times, heap, await look());
  console.log(json ? JSON.stringify(results, null, 2) : text(results));
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await browser.close();
  await server.close();
}

function conclude(times, heap, fair) {
  const compare = (value) => {
    const [chancai, hand] = [summary(times.chancai.map(value)), summary(times.hand.map(value))];
    return { chancai, hand, ratio: chancai.median / hand.median };
  };
  const gzip = (code) => gzipSync(code, { level: 9 }).length;
  const script = { chancai: gzip(scripts.chancai), charts: gzip(scripts.charts), hand: gzip(scripts.hand) };
  const time = compare(({ frame }) => frame);
  return {
    machine: machine(browser.version()),
    rounds,
    /** From the start of the navigation to the first frame with all four. */
    time,
    /** To the last of the marks, before that frame. */
    drawn: compare(({ drawn }) => drawn),
    /** Time that the page's main thread was at work until then: other programs don't count. */
    cpu: compare(({ cpu }) => cpu),
    /** The same frame, from the arrival of the document. */
    sinceResponse: compare(({ frame, response }) => frame - response),
    redraw: compare(({ redraw }) => redraw),
    script: { ...script, ratio: script.chancai / script.hand },
    heap,
    fair,
    aims: {
      time: { met: time.ratio <= AIMS.ratio, text: `≤ ${AIMS.ratio}×` },
      script: { met: script.chancai <= AIMS.scriptBytes, text: `≤ ${AIMS.scriptBytes / 1000} kB` },
      heap: { met: heap.chancai.bytes < AIMS.heapBytes, text: `< ${AIMS.heapBytes / 1000} kB` },
    },
  };
}

/** How many SVG elements each page draws, and whether the figures behind them are the same. */
async function look() {
  const [ours, theirs] = [
    await open(browser, `${server.address}/chancai`),
    await open(browser, `${server.address}/hand`),
  ];
  const count = ({ page }) => page.evaluate(() => globalThis.bench.svgElements());
  // As text: Infinity does not survive JSON as a number.
  const tables = await ours.page.evaluate(async () =>
    JSON.stringify(await globalThis.bench.tables(), (_key, value) => (value === Infinity ? 'Infinity' : value)),
  );
  const fair = {
    chancai: await count(ours),
    hand: await count(theirs),
    ...compareFigures(JSON.parse(tables), figures.all),
  };
  await ours.close();
  await theirs.close();
  return fair;
}
