import { nothingOf } from '../../../data/formats/decoded.js';
import type { OnProgress } from '../../../data/grid/pace.js';
import { issue } from '../../../data/index.js';
import { nothingRead, type Reading, readSource } from './reading.js';

export interface Fetched {
  reading: Reading;
  /** The server's mark of this version, where it gives one. */
  etag?: string;
}

export interface FetchOptions {
  signal: AbortSignal;
  onProgress: OnProgress;
  /** Ask the server whether there is something newer. */
  fresh: boolean;
  /** The mark of the version that is there already. */
  etag: string | undefined;
  /** The tables that elements take it for, where it holds only one. */
  tables: readonly string[];
}

// Of the whole way from the address to the data; reading them is the rest.
const FETCHING = 0.5;

/** Fetches and reads what is at an address; undefined where it has not changed. Failures are issues; never rejects. */
export async function fetchReading(url: string, options: FetchOptions): Promise<Fetched | undefined> {
  const { signal, fresh, onProgress, tables } = options;
  try {
    const response = await fetch(url, { signal, credentials: 'same-origin', cache: fresh ? 'no-cache' : 'default' });
    if (!response.ok) {
      const status = String(response.status);
      return { reading: nothingRead(nothingOf(issue('not-found', 'src', url, { url, status }))) };
    }
    const etag = response.headers.get('etag') ?? undefined;
    if (etag !== undefined && etag === options.etag) {
      await response.body?.cancel();
      return undefined;
    }
    const body = await readBody(response, (done) => onProgress(done * FETCHING));
    const type = response.headers.get('content-type') ?? '';
    const further = (done: number) => onProgress(FETCHING + done * (1 - FETCHING));
    const reading = await readSource(body, { type, name: url, signal, onProgress: further }, tables);
    return { reading, ...(etag === undefined ? {} : { etag }) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { reading: nothingRead(nothingOf(issue('unreachable', 'src', url, { url, reason }))) };
  }
}

async function readBody(response: Response, onProgress: OnProgress): Promise<Blob> {
  const reader = response.body?.getReader();
  if (!reader) return response.blob();
  // The length of a compressed answer is not that of what comes out of it.
  const length = response.headers.has('content-encoding') ? 0 : Number(response.headers.get('content-length') ?? 0);
  const pieces: BlobPart[] = [];
  let read = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Blob(pieces);
    pieces.push(value as Uint8Array<ArrayBuffer>);
    read += value.length;
    if (read <= length) onProgress(read / length);
  }
}
