import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { followSizes } from '../internal/no-layout.js';
import { type Place, spansOf } from './dashboard.chapters.js';

interface GridHost extends ReactiveControllerHost {
  readonly renderRoot: ParentNode;
}

/** As many columns as are readable in the dashboard's own width, and rows without holes. */
export class GridController implements ReactiveController {
  readonly #host: GridHost;
  readonly #letters: () => number;
  #base: HTMLElement | undefined;
  #resize: ReturnType<typeof followSizes> | undefined;
  #width = 0;
  #columns = 1;

  /** @param letters - How high letters are, in CSS pixels. */
  constructor(host: GridHost, letters: () => number) {
    this.#host = host;
    this.#letters = letters;
    host.addController(this);
  }

  hostUpdated(): void {
    const base = this.#host.renderRoot.querySelector<HTMLElement>('.base');
    if (base && !this.#resize) {
      this.#base = base;
      // In the next frame: what it changes at once, the browser would report as a loop.
      this.#resize = followSizes(() => requestAnimationFrame(() => this.#measure()));
      this.#resize.observe(base);
      this.#measure();
    } else this.#setColumns();
  }

  hostDisconnected(): void {
    this.#resize?.disconnect();
    this.#resize = undefined;
  }

  #measure(): void {
    const width = this.#base?.clientWidth ?? 0;
    if (width === this.#width) return;
    this.#width = width;
    this.#setColumns();
  }

  // Whenever the dashboard was rendered: another look has other letters.
  #setColumns(): void {
    const base = this.#base;
    if (!base) return;
    const letters = this.#letters();
    const ems = this.#width / letters;
    const columns = Math.max(1, Math.min(4, Math.floor(ems / 36)));
    this.#columns = columns;
    base.style.setProperty('--_columns', String(columns));
    base.classList.toggle('phone', ems < 36);
    this.fillRows();
  }

  /** Leaves no hole at the end of a row. */
  fillRows(): void {
    for (const grid of this.#host.renderRoot.querySelectorAll('.grid')) {
      const cells = [...grid.querySelectorAll<HTMLElement>('.cell')];
      const spans = spansOf(
        cells.map(({ dataset }) => (dataset.empty === undefined ? (dataset.size as Place['size']) : 'whole')),
        this.#columns,
      );
      for (const [at, cell] of cells.entries()) cell.style.setProperty('grid-column', `span ${spans[at]}`);
    }
  }
}
