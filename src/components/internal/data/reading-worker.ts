import { receiveDataset } from '../../../data/dataset/sent.js';
import type { CheckedTables } from '../../../data/formats/check-tables.js';
import { Aborted } from '../../../data/grid/pace.js';
import type { DataSource, Dataset, DecodeOptions, Parsed } from '../../../data/index.js';
import type { WorkerAnswer, WorkerRead, WorkerRequest } from './serve-readings.js';

/** Bytes (or letters of a text) from which an input is read in the worker, where there is one. */
const BIG = 1 << 20;

// What a script that is not there, or may not run, does not say: nothing at all.
const START_MS = 5000;

/** A source that was read; as `CheckedTables`, but with datasets. */
export interface Read extends Pick<CheckedTables, 'one' | 'nothing'> {
  parsed: Map<string, Parsed<Dataset>>;
}

interface Waiting {
  onProgress: DecodeOptions['onProgress'];
  resolve(read: WorkerRead): void;
  reject(error: Error): void;
}

/** A worker that has started, and what it reads. */
class ReadingWorker {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerAnswer>) => this.#hear(data));
  }

  #hear(answer: WorkerAnswer): void {
    if (!('id' in answer)) return;
    const waiting = this.#waiting.get(answer.id);
    if (!waiting) return;
    if ('progress' in answer) waiting.onProgress?.(answer.progress);
    else {
      this.#waiting.delete(answer.id);
      waiting.resolve(answer.read);
    }
  }

  /** Reads a source; rejects where it is stopped or the worker fails. */
  read(source: DataSource, options: DecodeOptions, tables: readonly string[]): Promise<WorkerRead> {
    const { signal, onProgress, format, type, name } = options;
    const id = ++this.#last;
    const given = { ...(format && { format }), ...(type && { type }), ...(name && { name }) };
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { onProgress, resolve, reject });
      this.#post({ id, source, options: given, tables });
      signal?.addEventListener('abort', () => {
        if (!this.#waiting.delete(id)) return;
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
    for (const { reject } of this.#waiting.values()) reject(new Error('the worker failed'));
    this.#waiting.clear();
  }
}

let make: (() => Worker) | undefined;
let started: Promise<ReadingWorker | undefined> | undefined;

/**
 * Lets big inputs (from 1 MiB) be read and checked in a worker, so that the page answers meanwhile. Without it they are
 * read on the page in short pieces; one worker serves all elements and starts with the first big input.
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

function start(factory: () => Worker): Promise<ReadingWorker | undefined> {
  return new Promise((resolve) => {
    try {
      const worker = factory();
      const reader = new ReadingWorker(worker);
      const fail = () => {
        clearTimeout(timer);
        reader.fail();
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
          resolve(reader);
        },
        { once: true },
      );
    } catch {
      resolve(undefined);
    }
  });
}

/** Is this so big that a worker should read it? */
export const isBig = (source: DataSource): boolean =>
  (typeof source === 'string' ? source.length : 'size' in source ? source.size : source.byteLength) >= BIG;

/** Reads a source as these tables in the page's worker; undefined where there is none or it fails. */
export async function readInWorker(
  source: DataSource,
  options: DecodeOptions,
  tables: readonly string[],
): Promise<Read | undefined> {
  if (!make) return undefined;
  started ??= start(make);
  const worker = await started;
  try {
    const read = await worker?.read(source, options, tables);
    if (!read) return undefined;
    // To take it in and to draw it are two tasks for the page, not one.
    await new Promise((resolve) => setTimeout(resolve));
    const { one, nothing, sent } = read;
    return { one, nothing, parsed: new Map(sent.map(([table, dataset]) => [table, receiveDataset(dataset)] as const)) };
  } catch (error) {
    if (options.signal?.aborted) throw error;
    return undefined;
  }
}
