const LEAST_MS = 5000;

/** Says things to screen readers through a polite live region, at most one in five seconds; the latest wins. */
export class Announcer {
  readonly #say: (text: string) => void;
  #last = Number.NEGATIVE_INFINITY;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(say: (text: string) => void) {
    this.#say = say;
  }

  announce(text: string): void {
    clearTimeout(this.#timer);
    const wait = this.#last + LEAST_MS - performance.now();
    if (wait <= 0) this.#now(text);
    else this.#timer = setTimeout(() => this.#now(text), wait);
  }

  /** Forgets what is still to be said. */
  stop(): void {
    clearTimeout(this.#timer);
  }

  #now(text: string): void {
    this.#last = performance.now();
    this.#say(text);
  }
}
