// What the views cost over DuckDB: loading, a reader's click, the same in memory, one view in SQL by hand.
// node bench/sql/run.mjs [--rows=1000000] [--clicks=40] [--json]
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildLibrary, libraryIn, openDuckdb } from './build.mjs';
import { drawFrom } from './draw.mjs';
import { REGIONS, writeRows } from './rows.mjs';

const option = (name, usual) =>
  Number(process.argv.find((arg) => arg.startsWith(`--${name}=`))?.split('=')[1] ?? usual);
const rows = option('rows', 1_000_000);
const clicks = option('clicks', 40);
/** More rows than these do not fit the memory of a page, nor of this comparison. */
const MOST_HERE = 2_000_000;

const say = (text) => process.stderr.write(`${text}\n`);
const folder = await buildLibrary();
const csv = join(folder, 'funding.csv');
const database = join(folder, 'data.duckdb');
try {
  say(`writing ${rows} rows …`);
  await writeRows(csv, 'funding', rows);
  say('loading …');
  const loader = fileURLToPath(new URL('load.mjs', import.meta.url));
  const loaded = JSON.parse(execFileSync(process.execPath, [loader, folder, csv, database], { encoding: 'utf8' }));
  const report = { rows, load: loaded, machine: `${cpus().length} × ${cpus()[0].model}` };
  const library = await libraryIn(folder);
  const { DIALECTS, duckdbConnection, openEngine, viewsOver, buildFundingLeverage, readDataset } = library;
  const { connection } = await openDuckdb(database, { access_mode: 'READ_ONLY' });
  const engine = await openEngine({ dialect: DIALECTS.duckdb, connections: [duckdbConnection(connection)] });
  const sent = { bytes: 0 };
  const counted = {
    ...engine,
    async answer(...asked) {
      const answers = await engine.answer(...asked);
      sent.bytes += JSON.stringify(answers).length;
      return answers;
    },
  };
  // What a reader sees of a model; the rows behind it are listed when asked for.
  const told = ({ groups }) => groups.map(({ key, invested, leveraged, count }) => [key, invested, leveraged, count]);
  const views = (dataset, filter) =>
    ['period', 'programme', 'chain'].map((groupBy) => told(buildFundingLeverage(dataset, { filter, groupBy })));
  const draw = drawFrom(7);
  const filters = Array.from({ length: clicks }, () => ({
    region: Array.from({ length: 1 + draw.below(4) }, () => draw.of(REGIONS)),
  }));

  say('clicking …');
  const there = [];
  const over = viewsOver(counted);
  await over.build((dataset) => views(dataset, {}));
  const before = { rounds: over.rounds };
  sent.bytes = 0;
  const answers = [];
  for (const filter of filters)
    there.push(await timed(async () => answers.push(await over.build((d) => views(d, filter)))));
  report.clicks = {
    ...quantiles(there),
    bytes: sent.bytes / clicks,
    requests: (over.rounds - before.rounds) / clicks,
  };

  const table = `chancai_funding_${engine.catalogue.version}`;
  const byHand = [];
  for (const { region } of filters) {
    const places = region.map((_, at) => `$${at + 1}`).join();
    const sql = `select period, sum(invested_low), sum(leveraged_low), count(distinct id) from ${table} where region in (${places}) group by period`;
    byHand.push(await timed(() => connection.runAndReadAll(sql, region)));
  }
  report.byHand = quantiles(byHand);

  if (rows <= MOST_HERE) {
    say('the same in memory …');
    const start = performance.now();
    const { value } = await readDataset(readFileSync(csv), { name: 'funding.csv', table: 'funding' });
    report.inMemory = { read: (performance.now() - start) / 1000 };
    views(value, {});
    const here = [];
    for (const [at, filter] of filters.entries()) {
      let model;
      here.push(
        await timed(() => {
          model = views(value, filter);
        }),
      );
      if (JSON.stringify(model) !== JSON.stringify(answers[at])) throw new Error(`click ${at} differs from memory`);
    }
    Object.assign(report.inMemory, quantiles(here));
  }
  report.load1 = loadavg()[0];
  if (process.argv.includes('--json')) console.log(JSON.stringify(report));
  else print(report);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Milliseconds by the clock and of the processor, the engine's threads among them. */
async function timed(work) {
  const before = process.cpuUsage();
  const start = performance.now();
  await work();
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  return { ms, cpu: (user + system) / 1000 };
}

function quantiles(times) {
  const at = (part, of) => {
    const sorted = times.map(of).toSorted((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
  };
  return { p50: at(0.5, ({ ms }) => ms), p95: at(0.95, ({ ms }) => ms), cpu: at(0.5, ({ cpu }) => cpu) };
}

function print({ rows, load, clicks, byHand, inMemory, machine, load1 }) {
  const ms = ({ p50, p95, cpu }) => `${p50.toFixed(0)} / ${p95.toFixed(0)} ms, ${cpu.toFixed(0)} ms of processor`;
  console.log(`${rows} rows, ${machine}, load ${load1.toFixed(1)} (read processor time where it is over one a core)`);
  console.log(
    `load: ${load.seconds.toFixed(0)} s, ${load.cpu.toFixed(0)} s of processor, at most ${load.megabytes.toFixed(0)} MB; CSV ${load.csv.toFixed(0)} MB, database ${load.database.toFixed(0)} MB`,
  );
  console.log(
    `a click, three views (p50 / p95): ${ms(clicks)}; ${clicks.requests.toFixed(1)} requests, ${(clicks.bytes / 1000).toFixed(1)} kB`,
  );
  console.log(`one view in SQL by hand, without bounds, withheld figures and money once an id: ${ms(byHand)}`);
  if (inMemory)
    console.log(`in memory: read in ${inMemory.read.toFixed(1)} s, a click ${ms(inMemory)}; the same models`);
}
