// Ours alone on more and more rows, the sizes in turn, in a process of its own: node growth.mjs <file of ours> <rows> …
import { summary } from '../report.mjs';
import { loadEngine } from './build.mjs';
import { collect, timed } from './clock.mjs';
import { encode } from './compare.mjs';
import { FOURTEEN, facts, TWO, VALUES } from './facts.mjs';
import { chancai } from './peers.mjs';

const ROUNDS = 15;
const [, , file, ...sizes] = process.argv;
const factTable = await loadEngine(file);

const every = (ours, where) => FOURTEEN.map((request) => ours.group(request, where));
const county = (at) => ({ region: [VALUES.region[at]] });
const cost = async (call) => (await timed(call)).cpu;

/** A table of that many rows, with what its first answers took. */
async function begin(rows) {
  const ours = chancai(factTable, facts(rows));
  collect();
  const codes = await cost(() => encode(ours.table));
  const groupings = await cost(() => every(ours));
  const first = await cost(() => every(ours, county(0)));
  const ids = await cost(() => ours.distinct(TWO));
  return { ours, once: { codes, groupings, first, ids }, times: { group: [], filter: [], distinct: [] } };
}

async function repeat({ ours, times }, round) {
  times.group.push(await cost(() => ours.group(TWO)));
  times.filter.push(await cost(() => every(ours, county(1 + (round % 15)))));
  times.distinct.push(await cost(() => ours.distinct(TWO)));
}

// Not counted: until the machine has compiled what it runs.
const small = await begin(100_000);
for (let round = 0; round < ROUNDS; round++) await repeat(small, round);

const tables = [];
for (const rows of sizes) {
  process.stderr.write(`growth: ${rows} rows\n`);
  tables.push(await begin(Number(rows)));
}
collect();
for (let round = 0; round < ROUNDS; round++) for (const table of tables) await repeat(table, round);

const found = tables.map(({ ours, once, times: { group, filter, distinct } }) => ({
  rows: ours.table.length,
  once,
  group: summary(group),
  filter: summary(filter),
  distinct: summary(distinct),
}));
console.log(JSON.stringify(found));
process.exit(0);
