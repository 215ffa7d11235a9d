import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Filter } from '../../data/index.js';
import { Announcer } from './announcer.js';
import type { Mark } from './chart/mark.js';
import type { ViewContext } from './context.js';
import { heardLine } from './speech.js';

/** Detail of `chancai-select`: what was selected, and the rows of the fact table behind it. */
export interface SelectDetail {
  dimension: string;
  values: string[];
  /** What the values lie in, where they mean nothing by themselves: the chain of a segment. */
  within?: Filter | undefined;
  rows: Readonly<Record<string, unknown>>[];
}

/** What the controller needs of its element. */
export interface SelectionHost extends ReactiveControllerHost {
  emit<T>(type: string, detail: T): void;
  /** Makes rows of the view's present fact table, as plain objects. */
  recordsLater(rows: readonly number[]): () => Readonly<Record<string, unknown>>[];
  /** A dashboard around it speaks for it. */
  readonly inherited: { announce(text: string): void } | undefined;
}

const NOTHING: ReadonlySet<string> = new Set();

/** The mark that the reader selected, at most one. Tells the page by an event and the screen reader by a sentence. */
export class SelectionController implements ReactiveController {
  readonly #host: SelectionHost;
  readonly #announcer: Announcer;
  #keys = NOTHING;
  #dimension = '';
  #said = '';

  constructor(host: SelectionHost) {
    this.#host = host;
    this.#announcer = new Announcer((text) => {
      this.#said = text;
      host.requestUpdate();
    });
    host.addController(this);
  }

  /** Keys of the selected marks. */
  get keys(): ReadonlySet<string> {
    return this.#keys;
  }
  /** The last sentence for the screen reader. */
  get said(): string {
    return this.#said;
  }

  hostDisconnected(): void {
    this.#announcer.stop();
  }

  /** Selects a mark, or lets go of it where it was selected. */
  toggle(mark: Mark, context: ViewContext): void {
    const { messages } = context;
    const chosen = !this.#keys.has(mark.key);
    this.#dimension = mark.dimension;
    this.#keys = chosen ? new Set([mark.key]) : NOTHING;
    this.#announce(chosen ? messages.selected(heardLine(mark.lines[0]!, context)) : messages.unselected);
    this.#tell(chosen ? [mark.value] : [], chosen ? mark.rows : [], chosen ? mark.within : undefined);
  }

  /** Lets go of everything; tells nobody where nothing was selected. */
  clear({ messages }: ViewContext): void {
    if (this.#keys.size === 0) return;
    this.#keys = NOTHING;
    this.#announce(messages.unselected);
    this.#tell([], []);
  }

  /** Lets go of everything, and tells nobody. */
  release(): void {
    if (this.#keys.size === 0) return;
    this.#keys = NOTHING;
    this.#host.requestUpdate();
  }

  #announce(text: string): void {
    const { inherited } = this.#host;
    if (inherited) inherited.announce(text);
    else this.#announcer.announce(text);
  }

  #tell(values: string[], rows: readonly number[], within?: Filter): void {
    this.#host.requestUpdate();
    const records = this.#host.recordsLater(rows);
    let made: SelectDetail['rows'] | undefined;
    this.#host.emit<SelectDetail>('chancai-select', {
      dimension: this.#dimension,
      values,
      ...(within && { within }),
      // Made when first read: there may be a hundred thousand.
      get rows() {
        made ??= records();
        return made;
      },
    });
  }
}
