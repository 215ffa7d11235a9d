import { Aborted } from '../../data/grid/pace.js';
import type { Engine, Watch } from './answers.js';
import type { EngineAnswer, EngineRequest } from './serve-engine.js';

// What a script that may not run does not say: nothing at all.
const START_MS = 10_000;

/** The worker ended with everything it held. */
export class EngineLost extends Error {
  override readonly name = 'EngineLost';
}

interface Waiting {
  onProgress: Watch['onProgress'];
  resolve(answer: unknown): void;
  reject(error: Error): void;
}

/** A worker once it has started; undefined where it does not. */
export const startedWorker = (make: () => Worker): Promise<Worker | undefined> =>
  new Promise((resolve) => {
    try {
      const worker = make();
      const timer = setTimeout(() => fail(), START_MS);
      const fail = () => {
        worker.terminate();
        resolve(undefined);
      };
      worker.addEventListener('error', fail, { once: true });
      worker.addEventListener(
        'message',
        () => {
          clearTimeout(timer);
          worker.removeEventListener('error', fail);
          resolve(worker);
        },
        { once: true },
      );
    } catch {
      resolve(undefined);
    }
  });

const isWatch = (one: unknown): one is Watch =>
  typeof one === 'object' && one !== null && ('signal' in one || 'onProgress' in one);

/** How a method of an engine is called by its name. */
export type Ask = (method: keyof Engine, given: readonly unknown[]) => Promise<unknown>;

/** Asks an engine in a worker that has started. @param onLost hears that the worker has ended */
export function askWorker(worker: Worker, onLost: () => void): Ask {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  const post = (request: EngineRequest, transfer: Transferable[] = []) => worker.postMessage(request, transfer);
  worker.addEventListener('message', ({ data }: MessageEvent<EngineAnswer>) => {
    if ('ready' in data) return;
    const one = waiting.get(data.id);
    if (!one) return;
    if ('progress' in data) {
      one.onProgress?.(data.progress);
      return;
    }
    waiting.delete(data.id);
    if ('failed' in data) one.reject(new Error(data.failed));
    else one.resolve(data.answer);
  });
  worker.addEventListener('error', () => {
    worker.terminate();
    onLost();
    for (const { reject } of waiting.values()) reject(new EngineLost('the worker has ended'));
    waiting.clear();
  });
  return (method, all) =>
    new Promise((resolve, reject) => {
      const watch = all.find(isWatch);
      const given = all.filter((one) => !isWatch(one));
      const id = ++last;
      waiting.set(id, { onProgress: watch?.onProgress, resolve, reject });
      post(
        { id, method, given },
        given.filter((one): one is ArrayBuffer => one instanceof ArrayBuffer),
      );
      watch?.signal?.addEventListener('abort', () => {
        if (!waiting.delete(id)) return;
        post({ id, stop: true });
        reject(new Aborted('not wanted any more'));
      });
    });
}

/** An engine whose methods are asked for by name. */
export const engineBy = (ask: Ask): Engine =>
  new Proxy({} as Engine, {
    get:
      (_none, method: keyof Engine) =>
      (...given: unknown[]) =>
        ask(method, given),
  });
