import type { ReactiveController, ReactiveControllerHost } from 'lit';

const MEMORY = 'chancai-wall-paused';

/** Whose turn it is: pages follow each other every few seconds until somebody pauses them, which is remembered. */
export class RotationController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #seconds: () => number;
  #at = 0;
  #left = 0;
  #held = false;
  #paused = remembered();

  /** @param seconds - How long a page stays. */
  constructor(host: ReactiveControllerHost, seconds: () => number) {
    this.#host = host;
    this.#seconds = seconds;
    this.#left = seconds();
    host.addController(this);
  }

  hostConnected(): void {
    this.#left = this.#seconds();
  }

  /** How many turns there have been. */
  get turn(): number {
    return this.#at;
  }
  get secondsLeft(): number {
    return this.#left;
  }
  /** By somebody's wish; while a pointer or the focus is on what turns, it only waits. */
  get isPaused(): boolean {
    return this.#paused;
  }
  get isHeld(): boolean {
    return this.#paused || this.#held;
  }

  /** A second has passed. */
  tick(): void {
    if (this.isHeld) return;
    this.#left -= 1;
    if (this.#left <= 0) this.skip();
  }

  /** On to the next page at once. */
  skip(): void {
    this.#at += 1;
    this.#left = this.#seconds();
    this.#host.requestUpdate();
  }

  toggle(): void {
    this.#paused = !this.#paused;
    remember(this.#paused);
    this.#host.requestUpdate();
  }

  hold(held: boolean): void {
    if (held === this.#held) return;
    this.#held = held;
    this.#host.requestUpdate();
  }
}

function remembered(): boolean {
  try {
    return localStorage.getItem(MEMORY) === 'true';
  } catch {
    return false;
  }
}

function remember(paused: boolean): void {
  try {
    localStorage.setItem(MEMORY, String(paused));
  } catch {
    // Where nothing may be kept, it counts until the page goes.
  }
}
