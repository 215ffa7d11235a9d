import { fetchBeside } from '../data/beside.script.js';
import type { Offer } from './along.template.js';
import { BRIEFING } from './preview.template.js';
import type { Preview } from './state.js';

/** An element that shows a dataset, as far as taking along goes. */
export interface ShownElement extends HTMLElement {
  data: unknown;
  readonly shareEntries?: readonly string[];
  readonly words?: { share: Readonly<Record<string, unknown>> };
  export(format: string): Promise<Blob>;
}

/** What a menu offers beside files. */
const NO_FILES = ['print', 'full'];

/** The elements that show the dataset: made once, and given it where it has changed. */
export class ShownElements {
  readonly #elements = new Map<Preview, ShownElement>();
  readonly #texts = new Map<Preview, string>();
  readonly #onReady: () => void;
  /** Is the briefing's script there? Not known until it was asked for. */
  #briefing: boolean | undefined;

  constructor(onReady: () => void) {
    this.#onReady = onReady;
  }

  /** The element that shows a text; null where its script is not there, undefined while there is nothing to show. */
  show(preview: Preview, text: string | undefined, locale: string): ShownElement | null | undefined {
    if (text === undefined) return undefined;
    if (preview === 'briefing' && this.#briefing === undefined) void this.#fetch();
    if (preview === 'briefing' && !this.#briefing) return this.#briefing === undefined ? undefined : null;
    const element = this.#elements.get(preview) ?? this.#make(preview);
    if (this.#texts.get(preview) !== text) {
      this.#texts.set(preview, text);
      element.data = new File([text], 'data.json', { type: 'application/json' });
    }
    element.lang = locale;
    return element;
  }

  /** What an element offers: whatever its own menu has, and a page with everything inside, by its words. */
  offers(element: ShownElement | null | undefined, [label, detail]: readonly string[]): Offer[] {
    if (!element) return [];
    const page = { format: 'html', label: label!, detail: detail! };
    const own = (element.shareEntries ?? [])
      .filter((format) => !NO_FILES.includes(format))
      .map((format) => {
        const said = element!.words?.share[format];
        const [label, detail] = Array.isArray(said) ? (said as string[]) : [`.${format}`, ''];
        return { format, label: label!, detail: detail ?? '' };
      });
    return [...own, page];
  }

  #make(preview: Preview): ShownElement {
    const element = document.createElement(`chancai-${preview}`) as ShownElement;
    element.setAttribute('data-shown', '');
    if (preview === 'dashboard') element.setAttribute('level', '4');
    element.addEventListener('chancai-ready', ({ target }) => {
      if (target === element) this.#onReady();
    });
    this.#elements.set(preview, element);
    return element;
  }

  async #fetch(): Promise<void> {
    const tag =
      customElements.get('chancai-briefing') ??
      (await fetchBeside(BRIEFING, () => customElements.get('chancai-briefing')));
    this.#briefing = tag !== undefined;
    this.#onReady();
  }
}
