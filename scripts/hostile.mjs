// Reads files made to stop a page: small ones that claim much, wide, tall, deep, endless. Each is read end to end by
// `readDataset` in a process of its own and must be read or refused with words within a few seconds of processor time, in
// short tasks, in bounded memory. `npm run bench:hostile -- [name …]`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { FILES } from './hostile-files.mjs';

const MOST = { cpu: 2000, task: 200, memory: 500 };

const [command, ...given] = process.argv.slice(2);
if (command === '--read') await read(...given);
else await readAll(command === undefined ? [] : [command, ...given]);

async function readAll(wanted) {
  const folder = mkdtempSync(join(import.meta.dirname, '../node_modules/.hostile-'));
  const outfile = join(folder, 'read.mjs');
  const options = { bundle: true, format: 'esm', platform: 'node', target: 'node20', logLevel: 'error' };
  const entryPoints = [join(import.meta.dirname, '../src/data/entry.ts')];
  let missed = 0;
  try {
    await build({ ...options, entryPoints, outfile });
    console.log('file                          size   cpu ms  longest task  peak MB  outcome');
    for (const [name, { ending, make, table = 'funding' }] of Object.entries(FILES)) {
      if (wanted.length > 0 && !wanted.some((one) => name.includes(one))) continue;
      const file = join(folder, `${name}.${ending}`);
      writeFileSync(file, make());
      const { stdout, signal, stderr } = spawnSync(
        process.execPath,
        [import.meta.filename, '--read', outfile, file, table],
        { encoding: 'utf8', timeout: 120_000 },
      );
      const size = `${Math.ceil(readFileSync(file).length / 1024)} kB`;
      rmSync(file);
      let told;
      try {
        told = JSON.parse(stdout);
      } catch {
        told = { cpu: Number.NaN, task: Number.NaN, memory: Number.NaN, outcome: signal ?? stderr.slice(-300) };
      }
      const isWithin = Object.entries(MOST).every(([what, most]) => told[what] <= most);
      if (!isWithin) missed++;
      const [cpu, task, memory] = [told.cpu, told.task, told.memory].map((one) => one.toFixed(0).padStart(9));
      console.log(
        `${name.padEnd(24)}${size.padStart(10)}${cpu}${task}${memory}  ${isWithin ? '' : 'MISSED '}${told.outcome}`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  process.exitCode = missed > 0 ? 1 : 0;
}

/** Reads one file; tasks are measured by the processor's time, which other work on the machine does not lengthen. */
async function read(module, file, table) {
  const { readDataset } = await import(pathToFileURL(module));
  const bytes = readFileSync(file);
  const usage = () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  };
  const began = usage();
  let last = began;
  let longest = 0;
  let reading = true;
  const tick = () => {
    const now = usage();
    longest = Math.max(longest, now - last);
    last = now;
    // Not at once again: to look at the clock without end would be most of the time.
    if (reading) setTimeout(tick, 1);
  };
  setTimeout(tick, 1);
  let outcome;
  try {
    const { issues, value } = await readDataset(bytes, { name: basename(file), table });
    const rows = Object.values(value?.tables ?? {}).reduce((sum, one) => sum + (one?.length ?? 0), 0);
    const codes = [...new Set(issues.map(({ code }) => code))].slice(0, 6).join(', ');
    outcome = `${issues.length} issues: ${codes}${rows > 0 ? `; ${rows} rows` : ''}`;
  } catch (error) {
    outcome = `THROWS ${String(error).slice(0, 200)}`;
  }
  reading = false;
  tick();
  // Linux hands the peak of the process that began this one down to it; that of its own memory stands elsewhere.
  const own = process.platform === 'linux' && /VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  const memory = Number(own || process.resourceUsage().maxRSS) / 1024;
  process.stdout.write(JSON.stringify({ cpu: usage() - began, task: longest, memory, outcome }));
}
