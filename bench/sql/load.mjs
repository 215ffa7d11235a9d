// Loads a file in a process of its own, so that its memory is its own: node load.mjs <folder> <csv> <database>
import { createReadStream, statSync } from 'node:fs';
import { basename } from 'node:path';
import { libraryIn, openDuckdb } from './build.mjs';

const [folder, csv, database] = process.argv.slice(2);
const { DIALECTS, duckdbConnection, loadRows, parseDataset } = await libraryIn(folder);
const { instance, connection } = await openDuckdb(database, { memory_limit: '256MB' });
const start = performance.now();
const { rows } = await loadRows(
  [{ name: basename(csv), table: 'funding', size: statSync(csv).size, bytes: () => createReadStream(csv) }],
  {
    dialect: DIALECTS.duckdb,
    connections: [duckdbConnection(connection)],
    dataset: parseDataset({ meta: null }).value,
  },
);
connection.closeSync();
instance.closeSync();
const { user, system } = process.cpuUsage();
console.log(
  JSON.stringify({
    rows: rows.funding,
    seconds: (performance.now() - start) / 1000,
    cpu: (user + system) / 1e6,
    megabytes: process.resourceUsage().maxRSS / 1000,
    csv: statSync(csv).size / 1e6,
    database: statSync(database).size / 1e6,
  }),
);
