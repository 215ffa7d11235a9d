import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { whenIdle } from './when-idle.js';

const MARGIN = 240;
/** What the keyboard comes to. */
const FOCUSABLE = 'button:not([tabindex="-1"]), select, summary, a[href], [tabindex="0"]';

/** A box that takes no room (hidden, or not laid out yet) is nowhere. */
const isNear = ({ top, bottom, left, right, width, height }: DOMRect): boolean =>
  width > 0 &&
  height > 0 &&
  bottom > -MARGIN &&
  top < innerHeight + MARGIN &&
  right > -MARGIN &&
  left < innerWidth + MARGIN;

/** Hosts that are not near yet, and those that have left the screen. */
const far = new Set<Element>();
let seen: ReadonlyMap<Element, boolean> | undefined;

/** Looks at all of them at once: one after the other, each that rendered would make the page lay out anew. */
function lookAround(): ReadonlyMap<Element, boolean> {
  queueMicrotask(() => {
    seen = undefined;
  });
  return new Map([...far].map((host) => [host, isNear(host.getBoundingClientRect())]));
}

function isSeen(host: Element): boolean {
  if (!seen?.has(host)) seen = lookAround();
  return seen.get(host) ?? false;
}

/** Tells whether the host is on screen or near it; charts start only then. Once near, it stays so until it is taken away. */
export class VisibilityController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #observer: IntersectionObserver | undefined;
  /** That of a frame, where the host is in one. */
  #window: Window | undefined;
  #near = false;
  #left = false;
  #postponed = false;
  #fromBelow = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  get near(): boolean {
    return this.#near;
  }

  /** Was the host near once, and has left the screen since? That it is back, the observer tells a frame later only. */
  get away(): boolean {
    return this.#near && this.#left && !isSeen(this.#host);
  }

  /** Updates the host later: as soon as it is near again, or once there is time. */
  postpone(): void {
    this.#postponed = true;
    whenIdle(this.#resume);
  }

  /** Counts as near from now on: the keyboard is there before the eye. */
  readonly arrive = (event?: FocusEvent): void => {
    const from = event?.relatedTarget;
    const order = from instanceof Node ? this.#host.compareDocumentPosition(from) : 0;
    this.#fromBelow = (order & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    this.#found();
  };
  /** Puts the focus where the keyboard would have come to, had the host been there: on its first piece, or its last. */
  focusEnd(root: ParentNode): void {
    const pieces = [...root.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((piece) => piece.offsetParent);
    (this.#fromBelow ? pieces[pieces.length - 1] : pieces[0])?.focus();
  }

  /** Looks at once, before each update, so that a chart on screen need not wait for the observer. */
  hostUpdate(): void {
    if (!this.#near && isSeen(this.#host)) this.#arrive();
  }

  hostConnected(): void {
    this.#near = false;
    far.add(this.#host);
    if (!globalThis.IntersectionObserver) {
      this.#arrive();
      return;
    }
    this.#observer = new IntersectionObserver(
      (entries) => {
        const { isIntersecting } = entries[entries.length - 1]!;
        if (isIntersecting) this.#found();
        else this.#leave();
      },
      { rootMargin: `${MARGIN}px` },
    );
    this.#observer.observe(this.#host);
    this.#window = this.#host.ownerDocument.defaultView ?? window;
    this.#window.addEventListener('beforeprint', this.#found);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#window?.removeEventListener('beforeprint', this.#found);
    this.#near = false;
    this.#postponed = false;
    far.delete(this.#host);
  }

  #arrive(): void {
    this.#near = true;
    this.#left = false;
    far.delete(this.#host);
  }

  #leave(): void {
    this.#left = true;
    far.add(this.#host);
  }

  // Paper shows what no screen did.
  readonly #found = (): void => {
    const known = this.#near;
    this.#arrive();
    this.#resume();
    if (!known) this.#host.requestUpdate();
  };

  readonly #resume = (): void => {
    if (!this.#postponed) return;
    this.#postponed = false;
    this.#host.requestUpdate();
  };
}
