import type { LitElement, ReactiveController } from 'lit';

/** How many rows behind a figure are listed at first. */
const FEW_ROWS = 50;

/** Which figure the reader asked about, and where the focus goes on opening and closing. */
export class ExplainController implements ReactiveController {
  readonly #host: LitElement;
  #asked: { key: string | undefined } | undefined;
  #opener: HTMLElement | undefined;
  #fresh = false;
  #rows = FEW_ROWS;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** The figure asked about: a key, or none for the headline; undefined where nothing was asked. */
  get asked(): { key: string | undefined } | undefined {
    return this.#asked;
  }
  /** How many rows are listed. */
  get rows(): number {
    return this.#rows;
  }

  ask(key: string | undefined, opener: HTMLElement): void {
    this.#asked = { key };
    this.#opener = opener;
    this.#fresh = true;
    this.fewRows();
    this.#host.requestUpdate();
  }

  /** Forgets the question, without a word: what was asked about is gone. */
  drop(): void {
    this.#asked = undefined;
  }

  async close(): Promise<void> {
    this.drop();
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#opener?.focus();
  }

  fewRows(): void {
    this.#rows = FEW_ROWS;
  }
  moreRows(step: number): void {
    this.#rows += step;
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    if (!this.#fresh) return;
    this.#fresh = false;
    this.#host.renderRoot.querySelector<HTMLElement>('.detail')?.focus();
  }
}
