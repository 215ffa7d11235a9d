import type { ReactiveControllerHost } from 'lit';
import { type Issue, issue } from '../../data/index.js';
import { boundedFetch, type Limits } from '../internal/data/bounded-fetch.js';

/** A document of shapes, or why there is none. */
interface Shapes {
  value: unknown;
  problem?: Issue;
}

/** Documents being read, by address: maps on one page with the same shapes read them once. */
const reading = new Map<string, Promise<Shapes>>();

const UNREADABLE = {};

async function fetchShapes(url: string, limits: Limits): Promise<Shapes> {
  const fetched = await boundedFetch({ url, limits, path: 'geojson-src' });
  if ('problem' in fetched) return { value: UNREADABLE, problem: fetched.problem };
  try {
    return { value: 'body' in fetched ? JSON.parse(await textOf(fetched.body)) : UNREADABLE };
  } catch {
    // It is no JSON: the map says so.
    return { value: UNREADABLE };
  }
}

// `Blob.text` is no older than the oldest browser; a response takes a mark of the byte order away.
const textOf = (body: Blob): Promise<string> => new Response(body).text();

/** Reads a document; what can't be read is an empty one, which the map then says. */
function open(url: string, limits: Limits): Promise<Shapes> {
  const known = reading.get(url) ?? fetchShapes(url, limits);
  reading.set(url, known);
  // Kept no longer than it takes: the page may put another document there.
  void known.then(() => reading.delete(url));
  return known;
}

function absolute(address: string, base: string): string {
  try {
    return new URL(address, base).href;
  } catch {
    return address;
  }
}

/** The shapes at an address; its host is updated once they are there. */
export class ShapesController {
  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'> & { readonly ownerDocument: Document };
  #address: string | undefined;
  #shapes: Shapes = { value: undefined };
  #loading = false;
  #settled: Promise<void> = Promise.resolve();

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'> & { readonly ownerDocument: Document }) {
    this.#host = host;
  }

  /** What was read; undefined while there is nothing. */
  get value(): unknown {
    return this.#shapes.value;
  }
  /** Why the address could not be read. */
  get problem(): Issue | undefined {
    return this.#shapes.problem;
  }
  get loading(): boolean {
    return this.#loading;
  }
  /** Resolves once the address has been read, or its time is over. */
  get settled(): Promise<void> {
    return this.#settled;
  }

  /** Reads another address, or none; the same one is read once. */
  read(address: string | undefined, limits: Limits): void {
    if (address === this.#address) return;
    this.#address = address;
    this.#shapes = { value: undefined };
    this.#loading = false;
    if (!address) return;
    const page = this.#host.ownerDocument;
    if (address.startsWith('#')) {
      const id = address.slice(1);
      const element = page.getElementById(id);
      const problem = element ? {} : { problem: issue('missing-element', 'geojson-src', address, { id }) };
      this.#shapes = { value: element?.textContent ?? UNREADABLE, ...problem };
      return;
    }
    this.#loading = true;
    this.#settled = open(absolute(address, page.baseURI), limits).then((shapes) => {
      // Another address has been asked for since.
      if (address !== this.#address) return;
      this.#shapes = shapes;
      this.#loading = false;
      this.#host.requestUpdate();
    });
  }
}
