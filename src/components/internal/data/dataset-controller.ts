import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { nothingOf } from '../../../data/formats/decoded.js';
import { sniffText } from '../../../data/formats/format.js';
import { type DataSource, type Dataset, issue, type Parsed } from '../../../data/index.js';
import { isRemoteDataset } from '../../../data/remote/remote-dataset.js';
import { type Limits, limitsOf } from './bounded-fetch.js';
import { isGiven } from './element-options.js';
import { InlineInput } from './inline-input.js';
import { type Inline, sameInline } from './light-dom.js';
import { isBig } from './reading-worker.js';
import { addressSource, fileSource, objectReader, type Reader, readerOf, remoteSource, type Source } from './source.js';

/** The inputs of an element, of which the first that is set counts. */
interface DatasetInputs {
  data: unknown;
  src: string | undefined;
  table: string | undefined;
  refresh: number | undefined;
  /** Seconds that an address may take. */
  timeout?: unknown;
  /** Bytes that an address or a file may hold. */
  maxBytes?: unknown;
  /** The table that a single table is taken for, where `table` does not say. */
  readonly defaultTable: string;
}

type Host = ReactiveControllerHost & HTMLElement & DatasetInputs & { readonly hasUpdated: boolean };

/** Finds and reads an element's dataset: `data`, `src`, or what the page put inside the element. */
export class DatasetController implements ReactiveController {
  readonly #host: Host;
  readonly #inline: InlineInput;
  /** What is read now: the value of `data`, a whole address, or what the page wrote into itself. */
  #input: unknown;
  #reader: Reader | undefined;
  #source: Source | undefined;
  #release: (() => void) | undefined;
  /** How it is read: refresh and limits. */
  #how = '';
  #again = false;

  constructor(host: Host) {
    this.#host = host;
    this.#inline = new InlineInput(host, this.#changed);
    host.addController(this);
  }

  get #table(): string {
    return this.#host.table ?? this.#host.defaultTable;
  }

  /** What was read, or undefined while nothing was. A refresh keeps the old until the new is there. */
  get parsed(): Parsed<Dataset> | undefined {
    return this.#source ? this.#source.read(this.#table) : this.#reader?.(this.#table);
  }
  /** Is there nothing to show yet, but something coming? */
  get loading(): boolean {
    return this.#source ? this.#source.read(this.#table) === undefined : this.#inline.waiting;
  }
  /** How much has been read, from 0 to 1, while `loading`; undefined where it is not known. */
  get progress(): number | undefined {
    return this.#source?.progress;
  }
  /** When the figures were read from their address, and whether the last reading failed; undefined where they have none. */
  get fetched(): { readAt: number | undefined; failed: boolean } | undefined {
    return this.#source && { readAt: this.#source.readAt, failed: this.#source.failed };
  }
  /** Resolves once what is being read now has been. */
  get settled(): Promise<void> {
    return this.#source?.settled ?? Promise.resolve();
  }

  /** Reads `data` anew, even where it is the same object as before: it may have been changed and set again. */
  reread(): void {
    this.#again = true;
  }

  readonly #changed = (): void => this.#host.requestUpdate();

  hostConnected(): void {
    // The place may be another, with other elements beside it.
    this.#inline.stop();
    this.#changed();
  }

  hostDisconnected(): void {
    // An element that is moved is back before this task has ended; it keeps what it reads.
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      this.#inline.stop();
      this.#release?.();
      this.#release = undefined;
    });
  }

  /** Takes the first input that is set, where it is not the one taken already. */
  hostUpdate(): void {
    const { data, src, refresh } = this.#host;
    const given = isGiven(data);
    const inline = !given && (!src || src.startsWith('#'));
    if (!inline) this.#inline.stop();
    if (given) this.#takeData(data);
    else if (src && !inline) this.#takeAddress(src);
    else if (this.#host.isConnected || this.#input === undefined) this.#takeInline(src ? src.slice(1) : undefined);
    this.#again = false;
    this.#attach(given || inline ? undefined : refresh);
  }

  #takeData(data: unknown): void {
    if (this.#input === data && !this.#again) return;
    this.#input = data;
    if (isRemoteDataset(data)) this.#use(remoteSource(data, absolute(data.url, this.#host.ownerDocument.baseURI)));
    else if (isSource(data)) this.#use(fileSource(data));
    else this.#use(undefined, objectReader(data));
  }

  #takeAddress(src: string): void {
    const url = absolute(src, this.#host.ownerDocument.baseURI);
    const kept = this.#input instanceof Address && this.#input.url === url ? this.#source : undefined;
    const source = addressSource(url, kept);
    if (source === this.#source) return;
    this.#input = new Address(url);
    this.#use(source);
  }

  #takeInline(id: string | undefined): void {
    const found = this.#inline.look(id);
    const input = new PageInput(id, found, this.#inline.waiting);
    if (this.#input instanceof PageInput && this.#input.equals(input)) return;
    this.#input = input;
    if (found && 'text' in found && (isTableType(found.type) || isBig(found.text)))
      this.#use(fileSource(found.text, found.type));
    else if (found) this.#use(undefined, objectReader('text' in found ? found.text : found.rows));
    else if (id === undefined || this.#inline.waiting) this.#use(undefined);
    else this.#use(undefined, readerOf(nothingOf(issue('missing-element', 'src', `#${id}`, { id }))));
  }

  #use(source: Source | undefined, reader?: Reader): void {
    if (source !== this.#source) {
      this.#release?.();
      this.#release = undefined;
    }
    this.#source = source;
    this.#reader = reader;
  }

  /** For an element that is on no page: reads, and keeps nothing going. */
  #readOnce(source: Source, limits: Limits): void {
    if (this.#host.hasUpdated || source.read(this.#table)) return;
    const release = source.attach(() => {}, this.#table, undefined, limits);
    void source.settled.then(release);
  }

  #attach(refresh: number | undefined): void {
    const limits = limitsOf(this.#host);
    const how = JSON.stringify([refresh, limits]);
    if (!this.#source || (this.#release && this.#how === how)) return;
    if (!this.#host.isConnected) {
      this.#readOnce(this.#source, limits);
      return;
    }
    const before = this.#release;
    this.#how = how;
    this.#release = this.#source.attach(this.#changed, this.#table, refresh, limits);
    before?.();
  }
}

/** An address as the input that was taken. */
class Address {
  readonly url: string;
  constructor(url: string) {
    this.url = url;
  }
}

/** What the page wrote into itself as the input that was taken. */
class PageInput {
  readonly #id: string | undefined;
  readonly #found: Inline | undefined;
  readonly #waiting: boolean;
  constructor(id: string | undefined, found: Inline | undefined, waiting: boolean) {
    this.#id = id;
    this.#found = found;
    this.#waiting = waiting;
  }
  equals(other: PageInput): boolean {
    return this.#id === other.#id && this.#waiting === other.#waiting && sameInline(this.#found, other.#found);
  }
}

const isTableType = (type: string): boolean => /csv|tab-separated|ndjson/i.test(type);

/** Bytes, a file, or a text that is big or in a format other than JSON. Those of other frames, too: hence by their kind, not their class. */
function isSource(data: unknown): data is DataSource {
  if (typeof data === 'string')
    return isBig(data) || (data.trim().includes('\n') && ['csv', 'tsv', 'ndjson'].includes(sniffText(data)));
  const kind = Object.prototype.toString.call(data);
  return ArrayBuffer.isView(data) || ['[object Blob]', '[object File]', '[object ArrayBuffer]'].includes(kind);
}

/** The whole address; where it is none, as written: reading it then fails with a message. */
function absolute(src: string, base: string): string {
  try {
    return new URL(src, base).href;
  } catch {
    return src;
  }
}
