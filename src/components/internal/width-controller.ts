import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { followSizes, mediaOf } from './no-layout.js';
import { paperWidth } from './paper.js';

/** The width that an element's content has, followed as it changes: what container queries do where there are some. */
export class WidthController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode };
  readonly #paper = mediaOf('print');
  #observer: ReturnType<typeof followSizes> | undefined;
  #room = 0;

  constructor(host: ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode }) {
    this.#host = host;
    host.addController(this);
  }

  /** In CSS pixels; that of the first rendering is read when it is asked for. */
  get room(): number {
    const paper = paperWidth();
    if (paper) return paper;
    if (this.#room === 0) this.#room = this.#measure();
    return this.#room;
  }

  hostConnected(): void {
    this.#observer = followSizes(() => {
      // In the next frame: an update at once may change the height, and the browser would complain of a loop.
      requestAnimationFrame(() => this.#follow());
    });
    this.#observer.observe(this.#host);
    // A printer waits for no frame.
    this.#paper.addEventListener('change', this.#follow);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#paper.removeEventListener('change', this.#follow);
    this.#room = 0;
  }

  /** A hidden element has no width and keeps what it was drawn for; one not drawn yet reads its width when it is. */
  readonly #follow = (): void => {
    if (this.#room === 0) return;
    const room = this.#measure();
    if (room === 0 || room === this.#room) return;
    this.#room = room;
    this.#host.requestUpdate();
  };

  #measure(): number {
    const body = this.#host.renderRoot.querySelector<HTMLElement>('.body');
    return body?.clientWidth || Math.max(0, this.#host.clientWidth - FRAME);
  }
}

/** What the frame takes of the width, unless the page says otherwise. */
const FRAME = 32;
