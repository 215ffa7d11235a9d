import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { Status } from './status-reporter.js';

/**
 * A picture that came with the page, made on a server, as a child with `slot="still"`: it stands until the element has one
 * of its own, for which its room is kept, so that nothing moves.
 */
export class StillController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #over = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
    // An element that the page had before its script: once it has a shadow, nothing of what it holds is laid out.
    if (!isServer) this.#keepRoom();
  }

  /** Does it stand in this state? Data that could not be read leave the last good picture where it is. */
  stands(state: Status): boolean {
    this.#over = state === 'ready' || state === 'empty';
    return !this.#over && this.#still !== undefined;
  }

  hostUpdated(): void {
    if (this.#over) this.#still?.remove();
    else this.#keepRoom();
  }

  get #still(): Element | undefined {
    return Array.from(this.#host.children).find(({ slot }) => slot === 'still');
  }

  #keepRoom(): void {
    const { style } = this.#host;
    if (style.minHeight !== '') return;
    const height = this.#still?.getBoundingClientRect().height ?? 0;
    if (height > 0) style.minHeight = `${height}px`;
  }
}
