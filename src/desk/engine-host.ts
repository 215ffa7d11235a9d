import { useWorker } from '../components/internal/data/reading-worker.js';
import type { Engine } from './engine/answers.js';
import { type Ask, askWorker, engineBy, startedWorker } from './engine/asked-engine.js';
import { whole } from './engine/whole.js';

/** A worker of our own text: from a disk browsers start none from a file. */
const workerOf = (call: string) => (): Worker => {
  const address = URL.createObjectURL(new Blob([`"use strict";const made=(${whole})();${call}`], { type: SCRIPT }));
  try {
    return new Worker(address);
  } finally {
    // The worker holds its text by now; old browsers fetch it a moment later.
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  }
};
const SCRIPT = 'text/javascript';

/**
 * Does the policy that the page was served with let such workers run? It is asked for: to try would be a fault in the
 * server's records.
 */
async function allowsWorkers(): Promise<boolean> {
  if (location.protocol === 'file:') return true;
  const policy = await fetch(location.href, { method: 'HEAD' }).then(
    ({ headers }) => headers.get('content-security-policy') ?? '',
    () => '',
  );
  return policy.split(/[;,]/).every((directive) => {
    const [name, ...sources] = directive.trim().split(/\s+/);
    if (name === 'require-trusted-types-for') return false;
    return name !== 'worker-src' || sources.includes('blob:');
  });
}

/**
 * Starts what works on the data: in a worker, so that the page answers meanwhile; where none may run, on the page in short
 * pieces. Elements that show big datasets have them read in a worker, too.
 */
export function startEngine(): Engine {
  let asked: Promise<Ask> | undefined;
  const start = async (): Promise<Ask> => {
    const allowed = await allowsWorkers();
    const worker = allowed && (await startedWorker(workerOf('made.serveEngine(made.makeEngine());')));
    if (!worker) {
      const engine = whole().makeEngine();
      return (method, given) => (engine[method] as (...all: readonly unknown[]) => Promise<unknown>)(...given);
    }
    useWorker(workerOf('made.serveReadings();'));
    return askWorker(worker, () => {
      asked = undefined;
    });
  };
  return engineBy(async (method, given) => {
    asked ??= start();
    return (await asked)(method, given);
  });
}
