/**
 * Reads big inputs off the page's main thread. A page that wants it starts it: see `useWorker`.
 * @module chancai/worker.js
 */
import { type DataSource, type DecodeOptions, decodeTables } from './data/formats/index.js';
import { type PackedDecoded, packDecoded } from './data/formats/pack.js';

/** What the page asks: to read a source, or to stop reading it. */
export type WorkerRequest =
  | { id: number; source: DataSource; options: Pick<DecodeOptions, 'format' | 'type' | 'name'> }
  | { id: number; stop: true };

/** What it hears: once that the worker has started, then how far each reading is, and what was read. */
export type WorkerAnswer = { ready: true } | { id: number; progress: number } | { id: number; decoded: PackedDecoded };

const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<WorkerRequest>) => void) | null;
  postMessage(answer: WorkerAnswer, transfer?: Transferable[]): void;
};
const reading = new Map<number, AbortController>();

async function read(id: number, source: DataSource, options: DecodeOptions): Promise<void> {
  const abort = new AbortController();
  reading.set(id, abort);
  try {
    const onProgress = (progress: number) => scope.postMessage({ id, progress });
    const decoded = await decodeTables(source, { ...options, onProgress, signal: abort.signal });
    const { packed, transfer } = packDecoded(decoded);
    scope.postMessage({ id, decoded: packed }, transfer);
  } catch (error) {
    // Stopped: nobody waits for an answer. Anything else is this worker's own fault, of which the page is to hear.
    if (!abort.signal.aborted) setTimeout(() => Promise.reject(error));
  } finally {
    reading.delete(id);
  }
}

scope.onmessage = ({ data }) => {
  if ('stop' in data) reading.get(data.id)?.abort();
  else void read(data.id, data.source, data.options);
};
scope.postMessage({ ready: true });
