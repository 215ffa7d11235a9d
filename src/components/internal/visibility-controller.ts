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

/** Hosts that are not near yet. */
const far = new Set<Element>();
let seen: ReadonlyMap<Element, boolean> | undefined;

/** Looks at all of them at once: one after the other, each that rendered would make the page lay out anew. */
function lookAround(): ReadonlyMap<Element, boolean> {
  queueMicrotask(() => {
    seen = undefined;
  });
  return new Map([...far].map((host) => [host, isNear(host.getBoundingClientRect())]));
}

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
    if (this.#near) return;
    if (!seen?.has(this.#host)) seen = lookAround();
    if (seen.get(this.#host)) this.#arrive();
  }

  hostConnected(): void {
    this.#near = false;
    far.add(this.#host);
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
    far.delete(this.#host);
  }

  #arrive(): void {
    this.#near = true;
    far.delete(this.#host);
  }

  // Paper shows what no screen did.
  readonly #found = (): void => {
    this.#observer?.disconnect();
    if (this.#near) return;
    this.#arrive();
    this.#host.requestUpdate();
  };
}
