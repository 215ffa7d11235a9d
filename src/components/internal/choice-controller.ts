import type { Mark } from './chart/mark.js';
import type { ViewContext } from './context.js';
import type { ExplainController } from './explain/explain-controller.js';
import { reveal } from './reveal.js';
import { SelectionController, type SelectionHost } from './selection-controller.js';

/** What the controller needs of its element. */
export interface ChoiceHost extends SelectionHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/**
 * What something is said of: the mark that the reader selected, or what was asked about. Puts it away, and sees to it that
 * the mark and what is said of it are in sight together.
 */
export class ChoiceController {
  readonly #host: ChoiceHost;
  readonly #selection: SelectionController;
  readonly #explain: ExplainController;
  readonly #context: () => ViewContext;
  #revealed: string | undefined;

  constructor(host: ChoiceHost, explain: ExplainController, context: () => ViewContext) {
    this.#host = host;
    this.#explain = explain;
    this.#context = context;
    this.#selection = new SelectionController(host);
  }

  /** Keys of the selected marks. */
  get keys(): ReadonlySet<string> {
    return this.#selection.keys;
  }
  /** The last sentence for the screen reader. */
  get said(): string {
    return this.#selection.said;
  }
  /** Is something said of a mark or of the headline? */
  get isExplaining(): boolean {
    return this.keys.size > 0 || this.#explain.asked !== undefined;
  }

  /** Selects a mark, or lets go of it where it was selected. */
  toggle(mark: Mark | undefined): void {
    if (!mark) return;
    this.#explain.fewRows();
    this.#selection.toggle(mark, this.#context());
  }

  /** Lets go of what is not there any more: nothing would be lit, and all the rest dimmed. Tells whether there was such. */
  keep(marks: readonly Mark[]): boolean {
    if (marks.some(({ key }) => this.keys.has(key))) return false;
    this.clear();
    return true;
  }

  /** Lets go of the selection. */
  clear(): void {
    this.#selection.clear(this.#context());
  }

  /** Lets go of the selection and tells nobody. */
  release(): void {
    this.#selection.release();
  }

  /** Closes what is said, or lets go of what it is said of; tells whether there was anything. */
  close(): boolean {
    if (this.#explain.asked) void this.#explain.close();
    else if (this.keys.size > 0) void this.#letGo();
    else return false;
    return true;
  }

  // What was clicked goes with the selection: the focus stays in the view, on what can be selected next.
  async #letGo(): Promise<void> {
    this.clear();
    await this.#host.updateComplete;
    const first = (part: string) => this.#host.renderRoot.querySelector<HTMLElement>(`[part~="${part}"]`);
    (first('marks') ?? first('toggle'))?.focus();
  }

  /** Once what is said of a chosen mark is on the page, the mark is to be seen beside it. */
  reveal(markOf: (key: string) => Element | null): void {
    const [key] = this.keys;
    const mark = key !== undefined && key !== this.#revealed && markOf(key);
    this.#revealed = key;
    if (mark) reveal(mark, this.#host.renderRoot.querySelector('.detail'));
  }
}
