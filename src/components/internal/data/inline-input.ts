import { followChanges } from '../no-layout.js';
import { childWithData, elementInPage, type Inline, inlineIn, isComplete, sameInline } from './light-dom.js';

/** Finds the data that a page wrote into itself, waits while the page is still coming, and follows its change. */
export class InlineInput {
  readonly #host: HTMLElement;
  readonly #changed = (): void => {
    const [before, waited] = [this.#found, this.waiting];
    this.#found = undefined;
    // A page that is still coming changes with each of its elements, mostly beside the data.
    if (before && sameInline(before.inline, this.look(before.id)) && waited === this.waiting) return;
    this.#onChange();
  };
  readonly #onChange: () => void;
  readonly #observer: ReturnType<typeof followChanges>;
  #waitingFor: Document | undefined;
  /** What was found last; looking again is needed only once something has changed. */
  #found: { id: string | undefined; inline: Inline | undefined } | undefined;

  /** @param onChange is called when looking again finds something else. */
  constructor(host: HTMLElement, onChange: () => void) {
    this.#host = host;
    this.#onChange = onChange;
    this.#observer = followChanges(this.#changed);
  }

  /** Is the page still being read, so that the data may come yet? */
  get waiting(): boolean {
    return this.#waitingFor !== undefined;
  }

  /** The data inside the element, or where `id` is given in the element of that id; undefined where there is none (yet). */
  look(id?: string): Inline | undefined {
    if (this.#found?.id !== id || !this.#found) {
      this.stop();
      this.#found = { id, inline: this.#find(id) };
    }
    return this.#found.inline;
  }

  #find(id: string | undefined): Inline | undefined {
    const host = this.#host;
    const found = id === undefined ? childWithData(host) : elementInPage(host, id);
    this.#watch(id === undefined ? host : found, id !== undefined);
    const complete = found ? isComplete(found) : id === undefined ? isComplete(host) : isRead(host.ownerDocument);
    if (!complete) {
      this.#waitingFor = host.ownerDocument;
      this.#observer.observe(host.ownerDocument, { childList: true, subtree: true });
      host.ownerDocument.addEventListener('readystatechange', this.#changed);
      return undefined;
    }
    return found && inlineIn(found);
  }

  #watch(element: HTMLElement | undefined, elsewhere: boolean): void {
    const all = { childList: true, subtree: true };
    if (element) this.#observer.observe(element, { ...all, characterData: true });
    // It may be replaced by another of its id.
    if (element?.parentNode && elsewhere) this.#observer.observe(element.parentNode, { childList: true });
    if (element) return;
    const root = this.#host.getRootNode();
    for (const place of new Set([root, this.#host.ownerDocument])) this.#observer.observe(place, all);
  }

  /** Looks no more. */
  stop(): void {
    this.#observer.disconnect();
    this.#waitingFor?.removeEventListener('readystatechange', this.#changed);
    this.#waitingFor = undefined;
    this.#found = undefined;
  }
}

const isRead = (page: Document): boolean => page.readyState !== 'loading';
