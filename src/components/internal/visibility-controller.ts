import type { ReactiveController, ReactiveControllerHost } from 'lit';

const MARGIN = 240;

/** Tells whether the host is on screen or near it; charts start only then. Once near, it stays so until it is taken away. */
export class VisibilityController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #observer: IntersectionObserver | undefined;
  #near = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  get near(): boolean {
    return this.#near;
  }

  hostConnected(): void {
    this.#near = false;
    this.#observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        this.#found();
      },
      { rootMargin: `${MARGIN}px` },
    );
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#near = false;
  }

  #found(): void {
    this.#observer?.disconnect();
    if (this.#near) return;
    this.#near = true;
    this.#host.requestUpdate();
  }
}
