// What reading a big CSV costs beside the parser alone: `npm run bench:reading`.
//   --rows=1000000   rows of the file        --rounds=5   rounds, both in turn
import { pathToFileURL } from 'node:url';
import Papa from 'papaparse';
import { buildEngine } from './engine/build.mjs';
import { timed } from './engine/clock.mjs';
import { random } from './engine/facts.mjs';

const number = (name, otherwise) =>
  Number(process.argv.find((one) => one.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise);
const rows = number('rows', 1_000_000);
const rounds = number('rounds', 5);

/** Plain heads, two columns of figures that hardly repeat; the same at each run. */
function ledger() {
  const next = random(20261130);
  const lines = ['时期,资金项目,财政投入,撬动资金,产业链'];
  for (let row = 0; row < rows; row++) {
    const name = `${'甲乙丙丁戊'[Math.floor(next() * 5)]}项${Math.floor(next() * 40)}`;
    const [invested, leveraged] = [9e7, 9e8].map((most) => Math.floor(next() * most) + 1e6);
    lines.push(`${2015 + (row % 10)},${name},${invested},${leveraged},${['体育', '石墨烯', '中医药'][row % 3]}`);
  }
  return lines.join('\n');
}

const { readDataset } = await import(pathToFileURL(await buildEngine()).href);
const text = ledger();
const bytes = new TextEncoder().encode(text);
const times = { papaparse: [], chancai: [] };
for (let round = 0; round < rounds; round++) {
  times.papaparse.push((await timed(() => Papa.parse(text, { delimiter: ',' }).data.length)).cpu);
  const { cpu, value } = await timed(() => readDataset(bytes, { name: '资金.csv', table: 'funding' }));
  if (value.value.tables.funding?.length !== rows || value.issues.length > 0)
    throw new Error(`not read: ${JSON.stringify(value.issues.slice(0, 3))}`);
  times.chancai.push(cpu);
}
const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];
const [own, parser] = [median(times.chancai), median(times.papaparse)];
console.log(`${rows} rows, medians of ${rounds} rounds, processor time`);
console.log(
  `papaparse ${Math.round(parser)} ms, readDataset ${Math.round(own)} ms, ratio ${(own / parser).toFixed(2)}`,
);
