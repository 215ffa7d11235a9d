import { issueWithin } from '../../../data/dataset/issues.js';
import { nothingOf } from '../../../data/formats/decoded.js';
import {
  type DataSource,
  type Dataset,
  type Decoded,
  holdsOneTable,
  type Issue,
  issue,
  type Parsed,
  parseDecoded,
} from '../../../data/index.js';
import type { RemoteDataset } from '../../../data/remote/remote-dataset.js';
import { ageText } from './age-text.js';
import { type Limits, LONGEST_MS, limitsOf, tooMuch } from './bounded-fetch.js';
import { type Fetched, type FetchOptions, fetchReading } from './fetching.js';
import { nothingRead, type Reading, readSource } from './reading.js';

/** Reads decoded data at once as the table that an element takes it for: at most once for each. */
export type Reader = (table: string) => Parsed<Dataset>;

export function readerOf(decoded: Decoded): Reader {
  const parsed = new Map<string, Parsed<Dataset>>();
  const one = decoded.bare || (!decoded.read && holdsOneTable(decoded.input));
  return (table) => {
    const key = one ? table : '';
    const known = parsed.get(key) ?? parseDecoded(decoded, one ? { table } : {});
    parsed.set(key, known);
    return known;
  };
}

/** Starts reading; undefined where nothing has changed. */
type Load = (options: FetchOptions) => Promise<Fetched | undefined>;

interface Use extends Partial<Limits> {
  listener: () => void;
  /** Seconds between readings; none where it is read once. */
  refresh: number | undefined;
}

/**
 * An address or a file, read once for all elements that use it, and again as often as the most impatient of them asks,
 * within the widest limits that one of them sets. A reading under way is never restarted; one that fails leaves what was
 * read before, and stops none that follows.
 */
export class Source {
  readonly #load: Load;
  readonly #onUse: (used: boolean) => void;
  readonly #uses = new Set<Use>();
  #good: Reading | undefined;
  /** When it was read, in milliseconds. */
  #readAt = 0;
  #bad: { reading: Reading; problem: Issue; at: number } | undefined;
  /** The tables that elements take it for. */
  readonly #tables = new Set<string>();
  #etag: string | undefined;
  #stale: { of: Parsed<Dataset>; parsed: Parsed<Dataset> } | undefined;
  #abort: AbortController | undefined;
  #progress: number | undefined;
  #settled: Promise<void> = Promise.resolve();
  #every = Number.POSITIVE_INFINITY;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(load: Load, onUse: (used: boolean) => void = () => {}) {
    this.#load = load;
    this.#onUse = onUse;
  }

  /** Is there nothing to show yet? */
  get #waited(): boolean {
    return this.#good === undefined && this.#bad === undefined;
  }
  /** How much has been read, from 0 to 1, while there is nothing to show; undefined where it is not known. */
  get progress(): number | undefined {
    return this.#waited ? this.#progress : undefined;
  }
  /** When what is shown was read, in milliseconds; undefined while nothing was. */
  get readAt(): number | undefined {
    return this.#good ? this.#readAt : undefined;
  }
  /** Did the last reading fail? */
  get failed(): boolean {
    return this.#bad !== undefined;
  }
  /** Resolves once the reading under way has ended. */
  get settled(): Promise<void> {
    return this.#settled;
  }

  /** What was read last, or undefined while nothing was; after a reading that failed, what was read before, with a warning. */
  read(table: string): Parsed<Dataset> | undefined {
    const reading = this.#good ?? this.#bad?.reading;
    const parsed = reading?.parsed(table);
    if (!parsed) this.#want(table, reading);
    if (!parsed || !this.#good || !this.#bad) return parsed;
    if (this.#stale?.of !== parsed) this.#stale = { of: parsed, parsed: withWarning(parsed, this.#bad, this.#readAt) };
    return this.#stale.parsed;
  }

  /**
   * Takes part in reading, for the table that the source is taken for; `listener` hears of every change.
   * @returns a function to call once it is not needed any more: the last one's call stops the reading.
   */
  attach(listener: () => void, table: string, refresh?: number, limits: Partial<Limits> = {}): () => void {
    const use: Use = { ...limits, listener, refresh };
    if (!this.#good) this.#tables.add(table);
    this.#uses.add(use);
    this.#onUse(true);
    if (!this.#good) this.#start(false);
    this.#schedule();
    return () => {
      if (!this.#uses.delete(use)) return;
      this.#schedule();
      if (this.#uses.size > 0) return;
      this.#abort?.abort();
      this.#abort = undefined;
      this.#progress = undefined;
      this.#onUse(false);
    };
  }

  #want(table: string, reading: Reading | undefined): void {
    if (this.#tables.has(table)) return;
    this.#tables.add(table);
    if (!reading) return;
    this.#settled = Promise.all([this.#settled, reading.prepare(table)]).then(
      () => this.#tell(),
      () => {},
    );
  }

  get #limits(): Limits {
    const widest = limitsOf({});
    const uses = [...this.#uses];
    return {
      timeoutMs: Math.max(...uses.map(({ timeoutMs = widest.timeoutMs }) => timeoutMs)),
      maxBytes: Math.max(...uses.map(({ maxBytes = widest.maxBytes }) => maxBytes)),
    };
  }

  #schedule(): void {
    let every = Number.POSITIVE_INFINITY;
    for (const { refresh } of this.#uses) if (refresh && refresh > 0) every = Math.min(every, refresh);
    if (every === this.#every) return;
    this.#every = every;
    clearInterval(this.#timer);
    if (every === Number.POSITIVE_INFINITY) return;
    this.#timer = setInterval(() => this.#start(true), Math.min(Math.max(1, every) * 1000, LONGEST_MS));
  }

  #start(fresh: boolean): void {
    if (this.#abort) return;
    const abort = new AbortController();
    this.#abort = abort;
    this.#settled = this.#run(abort, fresh);
  }

  async #run(abort: AbortController, fresh: boolean): Promise<void> {
    const onProgress = (done: number) => {
      if (this.#abort !== abort || done - (this.#progress ?? 0) < 0.01) return;
      this.#progress = done;
      if (this.#waited) this.#tell();
    };
    const etag = this.#good ? this.#etag : undefined;
    const { signal } = abort;
    const tables = [...this.#tables];
    let fetched: Fetched | undefined;
    try {
      fetched = await this.#load({
        signal,
        fresh,
        onProgress,
        etag,
        tables,
        limits: this.#limits,
        onChange: (anew) => {
          if (anew) this.#start(true);
          else this.#tell();
          return this.#settled;
        },
      });
      // Asked for meanwhile.
      for (const table of this.#tables) if (!fetched?.reading.parsed(table)) await fetched?.reading.prepare(table);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      fetched = { reading: nothingRead(nothingOf(issue('broken-file', 'data', null, { reason }))) };
    }
    if (this.#abort !== abort) return;
    this.#abort = undefined;
    this.#progress = undefined;
    this.#take(fetched);
    this.#tell();
  }

  #take(fetched: Fetched | undefined): void {
    this.#stale = undefined;
    this.#bad = undefined;
    const at = Date.now();
    if (fetched?.reading.nothing) this.#bad = { reading: fetched.reading, problem: fetched.reading.nothing, at };
    else this.#readAt = at;
    if (!fetched || this.#bad) return;
    this.#good = fetched.reading;
    this.#etag = fetched.etag;
  }

  #tell(): void {
    for (const { listener } of [...this.#uses]) listener();
  }
}

const withWarning = (
  parsed: Parsed<Dataset>,
  { problem, at }: { problem: Issue; at: number },
  readAt: number,
): Parsed<Dataset> => {
  const params = { reason: issueWithin(problem), age: ageText(readAt, at) };
  return { ...parsed, issues: [issue('stale-data', 'src', null, params), ...parsed.issues] };
};

/** Addresses in use: elements on one page that name the same one read it together. */
const addresses = new Map<string, Source>();
/** An address as a source. One that an element kept is taken up again, so that it is not read twice. */
export function addressSource(url: string, kept: Source | undefined): Source {
  const known = addresses.get(url) ?? kept;
  if (known) return known;
  const source: Source = new Source(
    (options) => fetchReading(url, options),
    (used) => {
      if (used && !addresses.has(url)) addresses.set(url, source);
      else if (!used && addresses.get(url) === source) addresses.delete(url);
    },
  );
  return source;
}

/** Keeps what is made of an input for the task at hand: elements given the same input at once share it. Not longer, since it may be changed and given again. */
function onceATask<T>(): (input: unknown, make: () => T) => T {
  const recent = new Map<unknown, T>();
  return (input, make) => {
    if (recent.size === 0) setTimeout(() => recent.clear());
    const made = recent.get(input) ?? make();
    recent.set(input, made);
    return made;
  };
}

const filesNow = onceATask<Source>();
const objectsNow = onceATask<Reader>();

/** A dataset whose rows are elsewhere as a source. */
export const remoteSource = (data: RemoteDataset, url: string): Source =>
  filesNow(data, () => new Source((options) => fetchReading(url, { ...options, fetch: data.fetch })));

/** Bytes, a file or a text as a source. */
export const fileSource = (data: DataSource, type = ''): Source =>
  filesNow(typeof data === 'string' ? `${type}\n${data}` : data, () => {
    const name = typeof data === 'object' && 'name' in data ? String(data.name) : '';
    const own = typeof data === 'object' && 'type' in data ? String(data.type) : type;
    return new Source(async ({ signal, onProgress, tables, limits }) => {
      const size = typeof data === 'object' && 'size' in data ? Number(data.size) : 0;
      if (size > limits.maxBytes) return { reading: nothingRead(nothingOf(tooMuch(name || 'data', 'data', limits))) };
      return { reading: await readSource(data, { name, type: own, signal, onProgress }, tables) };
    });
  });

/** An object or a JSON text as data: read at once. */
export const objectReader = (data: unknown): Reader =>
  objectsNow(data, () => readerOf({ input: data, bare: false, issues: [], leftOut: 0 }));
