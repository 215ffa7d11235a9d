// Reads files with faults of every kind, by fixed seeds: the reader must not throw, hang or end the process, and what has
// a checksum must not give other figures without a word. `npm run fuzz -- [count] [format …]`; a worker per format, so that
// one that dies or hangs names its seed.
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { build } from 'esbuild';

const HANGS_MS = 10_000;

if (isMainThread) {
  const [count = '20000', ...formats] = process.argv.slice(2);
  const folder = mkdtempSync(join(import.meta.dirname, '../node_modules/.fuzz-'));
  const file = join(folder, 'fuzz.mjs');
  const options = { bundle: true, format: 'esm', platform: 'node', target: 'node20', logLevel: 'error' };
  const entryPoints = [join(import.meta.dirname, '../src/data/grid/testing/fuzz.ts')];
  await build({ ...options, entryPoints, outfile: file, external: ['apache-arrow'] });
  let failed = false;
  try {
    const { SAMPLES } = await import(file);
    for (const format of formats.length > 0 ? formats : Object.keys(SAMPLES)) {
      const found = await fuzz(file, format, Number(count));
      failed ||= found.length > 0;
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  process.exitCode = failed ? 1 : 0;
} else {
  const { file, format, from, to } = workerData;
  const { SAMPLES, outcomeOf, tryMutation } = await import(file);
  const { figures } = await outcomeOf(SAMPLES[format].bytes(), SAMPLES[format].name);
  for (let seed = from; seed < to; seed++) {
    const began = performance.now();
    parentPort.postMessage({ seed });
    const wrong = await tryMutation(format, seed, figures);
    parentPort.postMessage({ seed, wrong, took: performance.now() - began });
  }
}

/** Tries all seeds of a format; goes on behind one that ended or stopped its worker. */
async function fuzz(file, format, count) {
  const found = [];
  const began = performance.now();
  let slowest = 0;
  for (let next = 0; next < count; ) {
    next = await new Promise((resolve) => {
      const resourceLimits = { maxOldGenerationSizeMb: 512 };
      const worker = new Worker(new URL(import.meta.url), {
        workerData: { file, format, from: next, to: count },
        resourceLimits,
      });
      let seed = next;
      let timer;
      const ended = (why) => {
        clearTimeout(timer);
        if (why) found.push(`seed ${seed}: ${why}`);
        worker.terminate().then(() => resolve(why ? seed + 1 : count));
      };
      worker.on('message', (message) => {
        seed = message.seed;
        clearTimeout(timer);
        timer = setTimeout(() => ended('hangs'), HANGS_MS);
        if (message.took === undefined) return;
        slowest = Math.max(slowest, message.took);
        if (message.wrong) found.push(`seed ${seed}: ${message.wrong}`);
      });
      worker.on('error', (error) => ended(`ends the process: ${error.message}`));
      worker.on('exit', (code) => code === 0 && ended(undefined));
    });
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  console.log(
    `${format.padEnd(13)} ${count} mutations, ${found.length} faults, slowest ${slowest.toFixed(0)} ms, ${seconds} s`,
  );
  for (const one of found.slice(0, 20)) console.log(`  ${one.slice(0, 300)}`);
  return found;
}
