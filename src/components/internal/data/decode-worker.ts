import { Aborted } from '../../../data/formats/pace.js';
import { unpackDecoded } from '../../../data/formats/pack.js';
import { type DataSource, type Decoded, type DecodeOptions, decodeTables } from '../../../data/index.js';
import type { WorkerAnswer, WorkerRequest } from '../../../worker.js';

/** Bytes (or letters of a text) from which an input is read in the worker, where there is one. */
const BIG = 1 << 20;

// What a script that is not there, or may not run, does not say: nothing at all.
const START_MS = 5000;

interface Reading {
  onProgress: DecodeOptions['onProgress'];
  resolve(decoded: Decoded): void;
  reject(error: Error): void;
}

/** A worker that has started, and what it reads. */
class DecodeWorker {
  readonly #worker: Worker;
  readonly #readings = new Map<number, Reading>();
  #last = 0;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerAnswer>) => this.#hear(data));
  }

  #hear(answer: WorkerAnswer): void {
    if (!('id' in answer)) return;
    const reading = this.#readings.get(answer.id);
    if (!reading) return;
    if ('progress' in answer) reading.onProgress?.(answer.progress);
    else {
      this.#readings.delete(answer.id);
      reading.resolve(unpackDecoded(answer.decoded));
    }
  }

  /** Reads a source; rejects where it is stopped or the worker fails. */
  decode(source: DataSource, { signal, onProgress, format, type, name }: DecodeOptions): Promise<Decoded> {
    const id = ++this.#last;
    const given = { ...(format && { format }), ...(type && { type }), ...(name && { name }) };
    return new Promise((resolve, reject) => {
      this.#readings.set(id, { onProgress, resolve, reject });
      this.#post({ id, source, options: given });
      signal?.addEventListener('abort', () => {
        if (!this.#readings.delete(id)) return;
        this.#post({ id, stop: true });
        reject(new Aborted('not wanted any more'));
      });
    });
  }

  #post(request: WorkerRequest): void {
    this.#worker.postMessage(request);
  }

  /** Ends it; what it was reading is read otherwise. */
  fail(): void {
    this.#worker.terminate();
    for (const { reject } of this.#readings.values()) reject(new Error('the worker failed'));
    this.#readings.clear();
  }
}

let make: (() => Worker) | undefined;
let started: Promise<DecodeWorker | undefined> | undefined;

/**
 * Lets big inputs (from 1 MiB) be read in a worker, so that the page answers meanwhile. Without it they are read on the
 * page in short pieces; one worker serves all elements and starts with the first big input.
 *
 * The page makes the worker, since its content security policy must allow it (`worker-src`, and with Trusted Types a
 * policy of the page for the address). Where it can't start, everything is read on the page.
 *
 * ```ts
 * useWorker(() => new Worker(new URL('chancai/worker.js', import.meta.url), { type: 'module' }));
 * ```
 * @param factory makes the worker; none ends one that was started.
 */
export function useWorker(factory?: () => Worker): void {
  void started?.then((worker) => worker?.fail());
  started = undefined;
  make = factory;
}

function start(factory: () => Worker): Promise<DecodeWorker | undefined> {
  return new Promise((resolve) => {
    try {
      const worker = factory();
      const decoder = new DecodeWorker(worker);
      const fail = () => {
        clearTimeout(timer);
        decoder.fail();
        resolve(undefined);
        // Not tried again: what could not start, or broke, would do so with every big input.
        started = Promise.resolve(undefined);
      };
      const timer = setTimeout(fail, START_MS);
      worker.addEventListener('error', fail);
      worker.addEventListener(
        'message',
        () => {
          clearTimeout(timer);
          resolve(decoder);
        },
        { once: true },
      );
    } catch {
      resolve(undefined);
    }
  });
}

const sizeOf = (source: DataSource): number =>
  typeof source === 'string' ? source.length : 'size' in source ? source.size : source.byteLength;

/** Decodes a source: in the worker where it is big and the page offers one, else on the page. */
export async function decode(source: DataSource, options: DecodeOptions): Promise<Decoded> {
  if (make && sizeOf(source) >= BIG) {
    started ??= start(make);
    const worker = await started;
    try {
      const decoded = await worker?.decode(source, options);
      // To take it in and to read it as a dataset are two tasks for the page, not one.
      await new Promise((resolve) => setTimeout(resolve));
      if (decoded) return decoded;
    } catch (error) {
      if (options.signal?.aborted) throw error;
    }
  }
  return decodeTables(source, options);
}
