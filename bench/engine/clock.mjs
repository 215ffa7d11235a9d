// Time and memory, with the garbage of whoever came before out of the way.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const gc = runInNewContext('gc');

/** Collects all garbage. */
export function collect() {
  gc();
  gc();
}

/**
 * Milliseconds of a call, by the clock and of processor time (other programs hardly touch that), and what it answers.
 * The young garbage is collected before.
 */
export async function timed(call) {
  gc({ type: 'minor' });
  const before = process.cpuUsage();
  const start = performance.now();
  const answer = call();
  const value = answer instanceof Promise ? await answer : answer;
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  return { ms, cpu: (user + system) / 1000, value };
}

/** Bytes in use: of JavaScript (heap and typed arrays), and of the whole process. */
export function bytes() {
  collect();
  const { heapUsed, external, rss } = process.memoryUsage();
  return { js: heapUsed + external, rss };
}
