import { type SentDataset, sendDataset } from '../../../data/dataset/sent.js';
import { type CheckedTables, checkTables, decodeFirst } from '../../../data/formats/check-tables.js';
import type { DataSource, DecodeOptions } from '../../../data/formats/index.js';

/** What the page asks: to read a source as some tables, or to stop reading it. */
export type WorkerRequest =
  | {
      id: number;
      source: DataSource;
      options: Pick<DecodeOptions, 'format' | 'type' | 'name'>;
      tables: readonly string[];
    }
  | { id: number; stop: true };

/** A source that was read; as `CheckedTables`, but packed. */
export interface WorkerRead extends Pick<CheckedTables, 'one' | 'nothing'> {
  sent: readonly (readonly [table: string, dataset: SentDataset])[];
}

/** What it hears: once that the worker has started, then how far each reading is, and what was read. */
export type WorkerAnswer = { ready: true } | { id: number; progress: number } | { id: number; read: WorkerRead };

type ReadRequest = Exclude<WorkerRequest, { stop: true }>;

const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<WorkerRequest>) => void) | null;
  postMessage(answer: WorkerAnswer, transfer?: Transferable[]): void;
};
const reading = new Map<number, AbortController>();

async function read({ id, source, options, tables }: ReadRequest, signal: AbortSignal): Promise<void> {
  const how: DecodeOptions = { ...options, signal, onProgress: (progress) => scope.postMessage({ id, progress }) };
  const { one, nothing, checked } = await checkTables(await decodeFirst(source, how), tables, how);
  const packed = checked.map(([table, all]) => ({ table, ...sendDataset(all) }));
  const sent = packed.map((one) => [one.table, one.sent] as const);
  scope.postMessage(
    { id, read: { one, nothing, sent } },
    packed.flatMap(({ transfer }) => transfer),
  );
}

async function answer(request: ReadRequest): Promise<void> {
  const abort = new AbortController();
  reading.set(request.id, abort);
  try {
    await read(request, abort.signal);
  } catch (error) {
    // Stopped: nobody waits for an answer. Anything else is this worker's own fault, of which the page is to hear.
    if (!abort.signal.aborted) setTimeout(() => Promise.reject(error));
  } finally {
    reading.delete(request.id);
  }
}

/** Makes this worker read what the elements of a page ask for. */
export function serveReadings(): void {
  scope.onmessage = ({ data }) => {
    if ('stop' in data) reading.get(data.id)?.abort();
    else void answer(data);
  };
  scope.postMessage({ ready: true });
}
