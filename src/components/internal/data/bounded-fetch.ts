import type { OnProgress } from '../../../data/grid/pace.js';
import { type Issue, issue } from '../../../data/index.js';

/** How long an address may take, retries and all, and how much it may send. */
export interface Limits {
  timeoutMs: number;
  maxBytes: number;
}

export const DEFAULT_TIMEOUT = 30;
export const DEFAULT_MAX_BYTES = 256 * 2 ** 20;

// What a timer can hold: beyond it, it would fire at once.
export const LONGEST_MS = 2 ** 31 - 1;

const isAbove = (value: unknown, least: number): value is number => typeof value === 'number' && value > least;

/** The limits that an element's options mean; what is no number above nought means the default. */
export const limitsOf = ({ timeout, maxBytes }: { timeout?: unknown; maxBytes?: unknown }): Limits => ({
  timeoutMs: Math.min(LONGEST_MS, (isAbove(timeout, 0) ? timeout : DEFAULT_TIMEOUT) * 1000),
  maxBytes: isAbove(maxBytes, 0) ? maxBytes : DEFAULT_MAX_BYTES,
});

export interface BoundedRequest {
  url: string;
  limits: Limits;
  /** What issues are said of: `src`, `geojson-src`. */
  path: string;
  /** Stops it: nobody waits any more. */
  signal?: AbortSignal;
  onProgress?: OnProgress;
  /** Ask the server whether there is something newer. */
  fresh?: boolean;
  /** The mark of the version that is there already. */
  etag?: string | undefined;
  /** What is sent; nothing unless said. */
  init?: RequestInit;
  /** The page's own way there. */
  fetch?: typeof fetch | undefined;
}

/** What came: all of it, what is there already, or why not. */
export type Bounded = { body: Blob; type: string; etag: string | undefined } | { unchanged: true } | { problem: Issue };

/** Waits before each further attempt. */
const PAUSES_MS = [500, 2000];

/** Why one attempt brought nothing; `again` where another may bring more, `after` as long as the server asks for. */
interface Failed {
  problem: Issue;
  again?: true;
  after?: number | undefined;
}

/**
 * Fetches an address within its limits, and again where the network or the server failed. Whatever happens, it ends: a
 * connection or a body that hangs at `timeoutMs`, an endless body at `maxBytes`. Never rejects.
 */
export async function boundedFetch(request: BoundedRequest): Promise<Bounded> {
  const { url, limits, path, signal } = request;
  const seconds = limits.timeoutMs / 1000;
  const abort = new AbortController();
  const stop = () => abort.abort();
  const ends = Date.now() + limits.timeoutMs;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Failed>((resolve) => {
    timer = setTimeout(() => {
      resolve({ problem: issue('slow-address', path, url, { url, seconds }) });
      stop();
    }, limits.timeoutMs);
  });
  const left = new Promise<Failed>((resolve) => {
    const leave = () => {
      resolve({ problem: issue('unreachable', path, url, { url, reason: 'AbortError' }) });
      stop();
    };
    if (signal?.aborted) leave();
    signal?.addEventListener('abort', leave);
  });
  try {
    for (let attempt = 0; ; attempt++) {
      // The race is ours, not the browser's: not every fetch hears of an abort.
      const outcome = await Promise.race([late, left, attemptOf(request, abort.signal)]);
      if (!('again' in outcome)) return outcome;
      const pause = Math.max(PAUSES_MS[attempt] ?? Number.POSITIVE_INFINITY, outcome.after ?? 0);
      if (Date.now() + pause >= ends) return outcome;
      const stopped = await Promise.race([late, left, new Promise<void>((resolve) => setTimeout(resolve, pause))]);
      if (stopped) return stopped;
    }
  } finally {
    clearTimeout(timer);
  }
}

async function attemptOf(request: BoundedRequest, signal: AbortSignal): Promise<Bounded | Failed> {
  const { url, limits, path, fresh, etag: known, init, fetch: own = fetch } = request;
  try {
    const response = await own(url, {
      signal,
      credentials: 'same-origin',
      cache: fresh ? 'no-cache' : 'default',
      ...init,
    });
    const elsewhere = strangerOf(response, url);
    const length = Number(response.headers.get('content-length') ?? 0);
    const etag = response.headers.get('etag') ?? undefined;
    const problem =
      elsewhere !== undefined
        ? issue('redirected', path, elsewhere, { url, to: elsewhere })
        : response.ok
          ? length > limits.maxBytes
            ? tooMuch(url, path, limits)
            : undefined
          : issue('not-found', path, url, { url, status: String(response.status) });
    const unchanged = problem === undefined && etag !== undefined && etag === known;
    if (problem || unchanged) {
      // Not waited for: a body may hang, too.
      void response.body?.cancel().catch(() => {});
      if (!problem) return { unchanged: true };
      return isPassing(response) && elsewhere === undefined
        ? { problem, again: true, after: retryAfter(response) }
        : { problem };
    }
    const body = await readBody(response, request);
    return body
      ? { body, type: response.headers.get('content-type') ?? '', etag }
      : { problem: tooMuch(url, path, limits) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const problem = issue('unreachable', path, url, { url, reason });
    // What is no address of a server can't be reached the next time either.
    return /^https?:/i.test(url) && isAddress(url) ? { problem, again: true } : { problem };
  }
}

/** The issue of more than may come from an address, or stand in a file. */
export const tooMuch = (url: string, path: string, { maxBytes }: Pick<Limits, 'maxBytes'>): Issue =>
  issue('too-many-bytes', path, url, { url, most: sizeText(maxBytes) });

/** A size as people write it. */
const sizeText = (bytes: number): string =>
  bytes >= 2 ** 20
    ? `${Math.round(bytes / 2 ** 20)} MB`
    : bytes >= 1024
      ? `${Math.round(bytes / 1024)} KB`
      : `${bytes} B`;

const isAddress = (url: string): boolean => {
  try {
    return new URL(url).href !== '';
  } catch {
    return false;
  }
};

/** Where an answer came from, where that is another server than was asked. From http to https it is the same one. */
function strangerOf({ redirected, url }: Response, asked: string): string | undefined {
  if (!redirected || !isAddress(url) || !isAddress(asked)) return undefined;
  const [from, to] = [new URL(asked), new URL(url)];
  if (from.origin === to.origin) return undefined;
  const isUpgrade = from.protocol === 'http:' && to.protocol === 'https:' && from.port === '' && to.port === '';
  return isUpgrade && from.hostname === to.hostname ? undefined : to.origin;
}

const isPassing = ({ status }: Response): boolean => status >= 500 || status === 429;

/** How long the server asks to wait, in milliseconds: in seconds or as a date. */
function retryAfter({ headers }: Response): number | undefined {
  const said = headers.get('retry-after');
  if (said === null) return undefined;
  const wait = /^\d+$/.test(said.trim()) ? Number(said) * 1000 : Date.parse(said) - Date.now();
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}

/** The whole body; undefined where it is more than may come. */
async function readBody(response: Response, { limits, onProgress }: BoundedRequest): Promise<Blob | undefined> {
  const reader = response.body?.getReader();
  if (!reader) {
    const whole = await response.blob();
    return whole.size > limits.maxBytes ? undefined : whole;
  }
  // The length of a compressed answer is not that of what comes out of it.
  const length = response.headers.has('content-encoding') ? 0 : Number(response.headers.get('content-length') ?? 0);
  const pieces: BlobPart[] = [];
  let read = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Blob(pieces);
    read += value.length;
    if (read > limits.maxBytes) {
      void reader.cancel().catch(() => {});
      return undefined;
    }
    pieces.push(value as Uint8Array<ArrayBuffer>);
    if (read <= length) onProgress?.(read / length);
  }
}
