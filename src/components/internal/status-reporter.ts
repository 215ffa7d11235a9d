import type { Issue } from '../../data/index.js';
import { areWordsComing } from '../../data/language.js';

/** Where an element stands: see `FigureElement.status`. */
export type Status = 'loading' | 'ready' | 'empty' | 'error';

/** What it needs of its element. */
interface ReportingHost extends HTMLElement {
  readonly viewName: string;
  emit<T>(type: string, detail: T): void;
}

/** Keeps an element's status, reflects it, and tells the page of each arrival: `chancai-ready`, `chancai-error`. */
export class StatusReporter {
  readonly #host: ReportingHost;
  #status: Status = 'loading';
  #told = '';

  constructor(host: ReportingHost) {
    this.#host = host;
  }

  get status(): Status {
    return this.#status;
  }

  // Nothing here is a reactive property: what is rendered never depends on it, and it must not render again.
  tell(status: Status, issues: readonly Issue[] = []): void {
    this.#status = status;
    if (this.#host.getAttribute('status') !== status) this.#host.setAttribute('status', status);
    // The element hears of the words, too, and tells it then.
    if (status === 'error' && areWordsComing()) return;
    // An error with other problems than those told of is news.
    const news = [status, ...(status === 'error' ? issues.map(({ code, path }) => `${code} ${path}`) : [])].join('\n');
    if (news === this.#told) return;
    this.#told = news;
    if (status === 'ready') this.#host.emit('chancai-ready', { view: this.#host.viewName });
    if (status === 'error') this.#host.emit('chancai-error', { issues });
  }
}
