import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Dataset, Parsed } from '../../../data/index.js';
import { readInPage, readLightDom } from './light-dom.js';
import { openSource, parseOnce } from './source.js';

/** The inputs of an element, of which the first that is set counts. */
export interface DatasetInputs {
  data: unknown;
  src: string | undefined;
  table: string | undefined;
  refresh: number | undefined;
  /** The table that a single table is taken for, where `table` does not say. */
  readonly defaultTable: string;
}

// What a timer can hold: beyond it, it would run without pause.
const LONGEST_MS = 2 ** 31 - 1;

/** Finds and reads an element's dataset: `data`, `src`, or what the page put inside the element. */
export class DatasetController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement & DatasetInputs;
  readonly #observer: MutationObserver;
  #parsed: Parsed<Dataset> | undefined;
  #loading = false;
  #settled: Promise<void> = Promise.resolve();
  #release: (() => void) | undefined;
  #used: readonly unknown[] = [];
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement & DatasetInputs) {
    this.#host = host;
    this.#observer = new MutationObserver(() => {
      this.#used = [];
      host.requestUpdate();
    });
    host.addController(this);
  }

  /** What was read, or undefined while nothing was. A refresh keeps the old until the new is there. */
  get parsed(): Parsed<Dataset> | undefined {
    return this.#parsed;
  }
  get loading(): boolean {
    return this.#loading;
  }
  /** Resolves once what is being read now has been. */
  get settled(): Promise<void> {
    return this.#settled;
  }

  hostConnected(): void {
    this.#observer.observe(this.#host, { childList: true, characterData: true, subtree: true });
    this.#used = [];
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    clearInterval(this.#timer);
    this.#release?.();
    this.#release = undefined;
    this.#loading = false;
  }

  /** Reads anew where an input has changed. */
  hostUpdate(): void {
    const { data, src, table, refresh } = this.#host;
    const inputs = [data, src, table, refresh];
    if (inputs.length === this.#used.length && inputs.every((input, at) => input === this.#used[at])) return;
    this.#used = inputs;
    clearInterval(this.#timer);
    this.#release?.();
    this.#release = undefined;
    this.#loading = false;
    if (data !== undefined && data !== null) this.#parsed = this.#parse(data);
    else if (src?.startsWith('#')) this.#parsed = this.#parse(readInPage(this.#host, src.slice(1)));
    else if (src) this.#open(src, false);
    else {
      const found = readLightDom(this.#host);
      this.#parsed = found && this.#parse('json' in found ? found.json : found.rows);
    }
    if (src && !src.startsWith('#') && (data === undefined || data === null) && refresh && refresh > 0)
      this.#timer = setInterval(() => this.#open(src, true), Math.min(Math.max(1, refresh) * 1000, LONGEST_MS));
  }

  #parse(input: unknown): Parsed<Dataset> {
    return parseOnce(input, this.#host.table ?? this.#host.defaultTable);
  }

  #open(src: string, fresh: boolean): void {
    if (!this.#host.isConnected) return;
    this.#release?.();
    const url = absolute(src, this.#host.ownerDocument.baseURI);
    const { result, release } = openSource(url, this.#host.table ?? this.#host.defaultTable, fresh);
    this.#release = release;
    if (!fresh) {
      this.#loading = true;
      this.#parsed = undefined;
    }
    this.#settled = result.then((parsed) => {
      if (this.#release !== release) return;
      this.#parsed = parsed;
      this.#loading = false;
      this.#host.requestUpdate();
    });
  }
}

/** The whole address; where it is none, as written: reading it then fails with a message. */
function absolute(src: string, base: string): string {
  try {
    return new URL(src, base).href;
  } catch {
    return src;
  }
}
