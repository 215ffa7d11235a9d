// What the grouping engine costs beside others: `npm run bench:engine`.
//   --json   prints machine-readable results        --rounds=15   rounds of a grouping, all engines in turn
//   --rows=1000000   rows for all engines           --passes=3    new tables under fifteen counties each
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from '../install.mjs';
import { machine, summary } from '../report.mjs';
import { buildEngine, loadEngine } from './build.mjs';
import { collect, timed } from './clock.mjs';
import { FOURTEEN, facts, numbered } from './facts.mjs';
import { text } from './report.mjs';

const AIMS = { bare: 3, duckdb: 0.5, arquero: 0.05, filter: 0.25, frame: 16, growth: 1.5 };
const GROWTH = [1, 3, 10];

const option = (name) => process.argv.find((one) => one === `--${name}` || one.startsWith(`--${name}=`));
const number = (name, otherwise) => Number(option(name)?.split('=')[1] ?? otherwise);
const json = option('json') !== undefined;
const rounds = number('rounds', 15);
const rows = number('rows', 1_000_000);
const passes = number('passes', 3);
const say = (line) => process.stderr.write(`${line}\n`);

ensureInstalled('@duckdb/node-api');
const { compareFilters, compareGroups } = await import('./compare.mjs');
const peers = await import('./peers.mjs');

/** Runs a script in a process of its own and reads what it prints. */
function apart(script, ...args) {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const out = execFileSync(process.execPath, ['--max-old-space-size=12000', path, ...args.map(String)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(out);
}

const file = await buildEngine();
const factTable = await loadEngine(file);
say(`${rows} rows`);
const columns = facts(rows);
const codes = numbered(columns);

const build = {};
const made = async (name, make) => {
  const { ms, value } = await timed(make);
  build[name] = ms;
  return value;
};
const engines = {
  bare: peers.bareLoop(codes, columns),
  chancai: peers.chancai(factTable, columns),
  duckdb: await made('duckdb', () => peers.duckdb(columns)),
  arquero: await made('arquero', () => peers.arquero(columns)),
};
collect();
const { group, distinct } = await compareGroups(engines, rounds, say);
engines.duckdb.close();

const theirs = await made('crossfilter2', () => peers.crossfilter2(codes, columns, FOURTEEN));
collect();
const filters = await compareFilters(() => peers.chancai(factTable, columns), theirs, passes, say);

say('memory');
const memory = Object.fromEntries(
  ['chancai', 'crossfilter2', 'duckdb', 'arquero'].map((name) => [name, apart('memory.mjs', name, rows, file)]),
);
const growth = apart('growth.mjs', file, ...GROWTH.map((times) => times * rows));

const results = conclude();
console.log(json ? JSON.stringify(results, null, 2) : text(results));

function conclude() {
  const summaries = (times) => Object.fromEntries(Object.entries(times).map(([name, list]) => [name, summary(list)]));
  const against = (times, ours = 'chancai') =>
    Object.fromEntries(
      Object.keys(times)
        .filter((name) => name !== ours)
        .map((name) => [name, times[ours].median / times[name].median]),
    );
  const compared = (times) => {
    const all = summaries(times);
    return { times: all, ratios: against(all) };
  };
  const met = (value, aim, unit) => ({ met: value <= aim, text: `≤ ${aim}${unit}` });
  const grouped = compared(group);
  const filtered = compared(filters.county);
  const first = growth[0];
  const last = growth[growth.length - 1];
  const perRow = (value) => value(last) / last.rows / (value(first) / first.rows);
  const grown = { group: perRow((one) => one.group.median), filter: perRow((one) => one.filter.median) };
  return {
    machine: machine(),
    rows,
    rounds,
    build,
    group: grouped,
    distinct: compared(distinct),
    filters: {
      county: filtered,
      processor: compared(filters.processor),
      half: compared(filters.half),
      both: compared(filters.both),
      codes: summary(filters.codes),
      groupings: summary(filters.groupings),
      again: summary(filters.again),
      first: summary(filters.first),
    },
    memory,
    growth,
    grown,
    aims: {
      bare: met(grouped.ratios.bare, AIMS.bare, '×'),
      duckdb: met(grouped.ratios.duckdb, AIMS.duckdb, '×'),
      arquero: met(grouped.ratios.arquero, AIMS.arquero, '×'),
      filter: met(filtered.ratios.crossfilter2, AIMS.filter, '×'),
      frame: met(filtered.times.chancai.median, AIMS.frame, ' ms'),
      growthGroup: met(grown.group, AIMS.growth, '×'),
      growthFilter: met(grown.filter, AIMS.growth, '×'),
    },
  };
}
