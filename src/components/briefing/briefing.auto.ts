import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Turns pages by itself every few seconds; stops while the reader asks it to, and while the focus is on what is shown. */
export class AutoController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #seconds: () => number | undefined;
  readonly #onTurn: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #paused = false;

  constructor(host: ReactiveControllerHost, seconds: () => number | undefined, onTurn: () => void) {
    this.#host = host;
    this.#seconds = seconds;
    this.#onTurn = onTurn;
    host.addController(this);
  }

  get state(): 'none' | 'running' | 'paused' {
    if (!this.#every) return 'none';
    return this.#paused ? 'paused' : 'running';
  }
  get #every(): number {
    const seconds = this.#seconds();
    return typeof seconds === 'number' && seconds > 0 ? Math.max(2, seconds) * 1000 : 0;
  }

  toggle(): void {
    this.#paused = !this.#paused;
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    if (this.state !== 'running') this.#stop();
    else this.#timer ??= setTimeout(this.#turn, this.#every);
  }
  hostDisconnected(): void {
    this.#stop();
  }

  /** Begins the page's time anew. */
  restart(): void {
    this.#stop();
    this.#host.requestUpdate();
  }

  readonly #turn = (): void => {
    this.#timer = undefined;
    this.#onTurn();
    this.#host.requestUpdate();
  };

  #stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
