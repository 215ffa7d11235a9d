// What one engine keeps in memory, in a process of its own: node memory.mjs <engine> <rows> <file of ours>
import { loadEngine } from './build.mjs';
import { bytes } from './clock.mjs';
import { encode } from './compare.mjs';
import { FOURTEEN, facts, numbered, TWO, VALUES } from './facts.mjs';
import * as peers from './peers.mjs';

const [, , engine, rows, file] = process.argv;
const length = Number(rows);
const columns = facts(length);
const codes = engine === 'crossfilter2' ? numbered(columns) : undefined;
const kept = [];

/** Bytes a row that a step adds. */
async function step(run) {
  const before = bytes();
  kept.push(await run());
  const after = bytes();
  return { js: (after.js - before.js) / length, process: (after.rss - before.rss) / length };
}

const steps = {
  async chancai() {
    const factTable = await loadEngine(file);
    const ours = peers.chancai(factTable, columns);
    kept.push(ours);
    return {
      'codes and numbers': await step(() => encode(ours.table)),
      'codes of fourteen groupings': await step(() => FOURTEEN.map((request) => ours.group(request).length)),
      'index of a filter': await step(() => ours.group(TWO, { region: [VALUES.region[0]] }).length),
      'codes of ids, for distinct counts': await step(() => ours.distinct(TWO).length),
    };
  },
  arquero: async () => ({ all: await step(() => [peers.arquero(columns)].map((one) => [one, one.group(TWO).length])) }),
  duckdb: async () => ({ all: await step(() => peers.duckdb(columns)) }),
  crossfilter2: async () => ({ all: await step(() => peers.crossfilter2(codes, columns, FOURTEEN)) }),
};

console.log(JSON.stringify(await steps[engine]()));
process.exit(0);
