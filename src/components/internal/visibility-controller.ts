import type { ReactiveController, ReactiveControllerHost } from 'lit';

const MARGIN = 240;

/** A box that takes no room (hidden, or not laid out yet) is nowhere. */
const isNear = ({ top, bottom, left, right, width, height }: DOMRect): boolean =>
  width > 0 &&
  height > 0 &&
  bottom > -MARGIN &&
  top < innerHeight + MARGIN &&
  right > -MARGIN &&
  left < innerWidth + MARGIN;

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

  /** Looks at once, before each update, so that a chart on screen need not wait for the observer. */
  hostUpdate(): void {
    if (!this.#near) this.#near = isNear(this.#host.getBoundingClientRect());
  }

  hostConnected(): void {
    this.#near = false;
    this.#observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) this.#found();
      },
      { rootMargin: `${MARGIN}px` },
    );
    this.#observer.observe(this.#host);
    addEventListener('beforeprint', this.#found);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    removeEventListener('beforeprint', this.#found);
    this.#near = false;
  }

  // Paper shows what no screen did.
  readonly #found = (): void => {
    this.#observer?.disconnect();
    if (this.#near) return;
    this.#near = true;
    this.#host.requestUpdate();
  };
}
