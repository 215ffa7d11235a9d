import { nothingOf } from '../../../data/formats/decoded.js';
import type { OnProgress } from '../../../data/grid/pace.js';
import { issue } from '../../../data/index.js';
import { CATALOGUE_TYPE } from '../../../data/remote/catalogue.js';
import { remoteLater } from '../remote/remote-later.js';
import { boundedFetch, type Limits } from './bounded-fetch.js';
import { nothingRead, type Reading, readSource } from './reading.js';

export interface Fetched {
  reading: Reading;
  /** The server's mark of this version, where it gives one. */
  etag?: string;
}

export interface FetchOptions {
  signal: AbortSignal;
  onProgress: OnProgress;
  limits: Limits;
  /** Ask the server whether there is something newer. */
  fresh: boolean;
  /** The mark of the version that is there already. */
  etag: string | undefined;
  /** The tables that elements take it for, where it holds only one. */
  tables: readonly string[];
  /** The page's own way there. */
  fetch?: typeof fetch | undefined;
  /** Hears that what was read says more now, or is to be read anew; resolves once that has ended. */
  onChange(anew?: boolean): Promise<void>;
}

// Of the whole way from the address to the data; reading them is the rest.
const FETCHING = 0.5;

/** Fetches and reads what is at an address; undefined where it has not changed. Failures are issues; never rejects. */
export async function fetchReading(url: string, options: FetchOptions): Promise<Fetched | undefined> {
  const { signal, fresh, onProgress, tables, limits, etag: known, fetch } = options;
  const further = (from: number, part: number) => (done: number) => onProgress(from + done * part);
  const fetched = await boundedFetch({
    url,
    limits,
    path: 'src',
    signal,
    fresh,
    fetch,
    etag: known,
    onProgress: further(0, FETCHING),
  });
  if ('unchanged' in fetched) return undefined;
  if ('problem' in fetched) return { reading: nothingRead(nothingOf(fetched.problem)) };
  const { body, type, etag } = fetched;
  try {
    const how = { type, name: url, signal, onProgress: further(FETCHING, 1 - FETCHING) };
    const reading = type.startsWith(CATALOGUE_TYPE)
      ? (await remoteLater())(await body.text(), { ...options, url })
      : await readSource(body, how, tables);
    return { reading, ...(etag === undefined ? {} : { etag }) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { reading: nothingRead(nothingOf(issue('unreachable', 'src', url, { url, reason }))) };
  }
}
