import type { ReactiveControllerHost } from 'lit';

/** Documents being read, by address: maps on one page with the same shapes read them once. */
const reading = new Map<string, Promise<unknown>>();

/** Reads a document; what can't be read is an empty one, which the map then says. */
function open(address: string): Promise<unknown> {
  const known =
    reading.get(address) ??
    fetch(address, { credentials: 'same-origin' })
      .then((response) => (response.ok ? response.json() : UNREADABLE))
      .catch(() => UNREADABLE);
  reading.set(address, known);
  // Kept no longer than it takes: the page may put another document there.
  void known.then(() => reading.delete(address));
  return known;
}

const UNREADABLE = {};

/** The shapes at an address; its host is updated once they are there. */
export class ShapesController {
  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  #address: string | undefined;
  #value: unknown;
  #loading = false;
  #settled: Promise<void> = Promise.resolve();

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>) {
    this.#host = host;
  }

  /** What was read; undefined while there is nothing. */
  get value(): unknown {
    return this.#value;
  }
  get loading(): boolean {
    return this.#loading;
  }
  get settled(): Promise<void> {
    return this.#settled;
  }

  /** Reads another address, or none; the same one is read once. */
  read(address: string | undefined): void {
    if (address === this.#address) return;
    this.#address = address;
    this.#value = undefined;
    this.#loading = false;
    if (!address) return;
    if (address.startsWith('#')) {
      this.#value = document.getElementById(address.slice(1))?.textContent ?? UNREADABLE;
      return;
    }
    this.#loading = true;
    this.#settled = open(address).then((value) => {
      // Another address has been asked for since.
      if (address !== this.#address) return;
      this.#value = value;
      this.#loading = false;
      this.#host.requestUpdate();
    });
  }
}
