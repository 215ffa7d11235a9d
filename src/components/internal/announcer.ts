const LEAST_MS = 5000;

/**
 * Says things to screen readers through a polite live region, at most one in five seconds. Of what one act has to say,
 * as of what is said too soon, the latest wins.
 */
export class Announcer {
  readonly #say: (text: string) => void;
  #last = Number.NEGATIVE_INFINITY;
  #waiting: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(say: (text: string) => void) {
    this.#say = say;
  }

  announce(text: string): void {
    const isFirst = this.#waiting === undefined;
    this.#waiting = text;
    if (!isFirst) return;
    const wait = this.#last + LEAST_MS - performance.now();
    // Not at once: whoever else hears of the act may have the better word.
    if (wait <= 0) queueMicrotask(() => this.#now());
    else this.#timer = setTimeout(() => this.#now(), wait);
  }

  /** Forgets what is still to be said. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#waiting = undefined;
  }

  #now(): void {
    const text = this.#waiting;
    if (text === undefined) return;
    this.#waiting = undefined;
    this.#last = performance.now();
    this.#say(text);
  }
}
