import { type CSSResultGroup, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { createRef, type Ref, ref } from 'lit/directives/ref.js';
import '../chain-map/chain-map.js';
import '../challenge-board/challenge-board.js';
import '../cooperation-modes/cooperation-modes.js';
import '../cooperation-network/cooperation-network.js';
import '../fair-funnel/fair-funnel.js';
import '../funding-leverage/funding-leverage.js';
import '../growth-ladder/growth-ladder.js';
import '../indicators/indicators.js';
import '../platform-matrix/platform-matrix.js';
import '../policy-tree/policy-tree.js';
import '../post-pool/post-pool.js';
import '../region-map/region-map.js';
import '../talent-pyramid/talent-pyramid.js';
import '../talent-services/talent-services.js';
import { controlStyles } from '../internal/controls.styles.js';
import { DatasetElement, type Inherited } from '../internal/dataset-element.js';
import { define } from '../internal/define.js';
import { FigureElement } from '../internal/figure-element.js';
import type { SelectDetail } from '../internal/selection-controller.js';
import type { Status } from '../internal/status-reporter.js';
import { themeStyles } from '../internal/theme/theme.styles.js';
import { type Chapter, chaptersOf, type Place, spansOf } from './dashboard.chapters.js';
import { filtersTemplate } from './dashboard.filters.js';
import {
  type Choice,
  choose,
  type DashboardState,
  NOTHING_CHOSEN,
  readState,
  stateFromQuery,
  stateToQuery,
  without,
} from './dashboard.state.js';
import { dashboardStyles } from './dashboard.styles.js';
import { dashboardWords } from './dashboard.words.js';

type View = FigureElement<unknown>;
const isView = (node: unknown): node is View => node instanceof FigureElement;

/**
 * @summary A whole dataset in three chapters, with filters; a selection in one view narrows all the others.
 *
 * Shows the views whose tables the dataset has. An author may instead place elements of the library inside: they share
 * the dataset and the filters, unless they have an input of their own.
 *
 * @tag chancai-dashboard
 * @attr {boolean} [url-state] - Keeps the filters in the page's address, so that back, forward and links work.
 * @attr {string} [geojson-src] - Address of the shapes that the region map is drawn over.
 * @slot - Elements of the library, in place of the chapters.
 *
 * @event {CustomEvent<{ filter: Record<string, string[]> }>} chancai-filter - The reader narrowed what is shown.
 *
 * @csspart base - All of the dashboard.
 * @csspart heading - The dataset's title, or the heading that the page set.
 * @csspart filters - Choices and chips.
 * @csspart chip - One thing chosen; pressed, it is let go of.
 * @csspart chapter - A chapter's heading and views.
 * @csspart state - What stands for the views while loading, empty or in error.
 */
export class ChancaiDashboard extends DatasetElement {
  static override styles: CSSResultGroup = [controlStyles, dashboardStyles, themeStyles];

  static override properties = {
    ...DatasetElement.properties,
    urlState: { type: Boolean, attribute: 'url-state' },
    geojson: { attribute: false },
    geojsonSrc: { attribute: 'geojson-src' },
    chosen: { state: true },
  };

  /** Keeps the filters in the page's address. */
  declare urlState: boolean;
  /** Shapes of the regions for the region map: GeoJSON as an object or text. */
  declare geojson: unknown;
  /** Address of those shapes. */
  declare geojsonSrc: string | undefined;
  declare protected chosen: DashboardState;

  readonly viewName = 'dashboard';
  readonly defaultTable = 'talent';

  readonly #base: Ref<HTMLElement> = createRef();
  /** Which view a column's choice was made in: there it lights a mark instead of hiding the others. */
  readonly #origins = new Map<string, View>();
  readonly #statuses = new MutationObserver(() => this.#report());
  #columns = 1;
  #resize: ResizeObserver | undefined;

  constructor() {
    super();
    this.urlState = false;
    this.chosen = NOTHING_CHOSEN;
  }

  /** What the reader narrowed the dashboard to; JSON-safe. */
  getState(): DashboardState {
    return this.chosen;
  }

  /** Narrows the dashboard as `getState` told; what is no choice is left out. */
  setState(state: unknown): void {
    this.#choose(readState(state));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('popstate', this.#onPopState);
    if (this.urlState) this.chosen = stateFromQuery(location.search);
    this.#statuses.observe(this.renderRoot, { attributeFilter: ['status'], subtree: true });
    this.#statuses.observe(this, { attributeFilter: ['status'], childList: true, subtree: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('popstate', this.#onPopState);
    this.#statuses.disconnect();
    this.#resize?.disconnect();
    this.#resize = undefined;
    this.reporter.tell('loading');
  }

  protected override update(changed: PropertyValues): void {
    if (changed.has('urlState') && this.urlState && !this.hasUpdated) this.chosen = stateFromQuery(location.search);
    this.surroundings.renew(this.facts, new Set());
    super.update(changed);
  }

  protected override render(): TemplateResult {
    const { context, facts } = this;
    const words = dashboardWords(context.locale);
    const title = this.heading ?? (facts?.meta.title && context.text(facts.meta.title));
    return html`<div
      class="base ${this.surroundings.look}"
      part="base"
      lang=${context.locale}
      ${ref(this.#base)}
      @chancai-select=${this.#onSelect}
      @chancai-filter=${this.#onFilter}
    >
      ${title ? html`<h1 part="heading">${title}</h1>` : nothing}
      ${
        facts
          ? filtersTemplate(
              {
                dataset: facts,
                state: this.chosen,
                onChoose: this.#onChoose,
                onRemove: this.#onRemove,
                onClear: this.#onClear,
              },
              context,
            )
          : nothing
      }
      ${this.#hasChildren ? html`<div class="grid"><slot @slotchange=${this.#onSlot}></slot></div>` : this.#chapters(words)}
    </div>`;
  }

  get #shown(): Chapter[] {
    const { parsed } = this.source;
    return parsed ? chaptersOf(parsed, this.#hasShapes) : [];
  }

  #chapters(words: ReturnType<typeof dashboardWords>): TemplateResult {
    const chapters = this.#shown;
    if (chapters.length === 0) return html`<div class="state" part="state" role="status">${this.#stateText()}</div>`;
    return html`${chapters.map(
      ({ key, places }) =>
        html`<section part="chapter" aria-label=${words.chapters[key]}>
          <h2>${words.chapters[key]}</h2>
          <div class="grid">${places.map(({ view, size }) => html`<div class="cell ${size}" data-size=${size}>${view}</div>`)}</div>
        </section>`,
    )}`;
  }

  #stateText(): string {
    const { messages } = this.context;
    if (this.waiting) return messages.state.loading;
    const [problem] = this.issues;
    return problem?.message ?? messages.state.noInput;
  }

  get #hasShapes(): boolean {
    return (this.geojson ?? this.geojsonSrc ?? undefined) !== undefined;
  }

  get #hasChildren(): boolean {
    return [...this.children].some((child) => child.localName.startsWith('chancai-'));
  }

  /** Every view inside, made here or placed by the author. */
  get #views(): View[] {
    return [...this.renderRoot.querySelectorAll('.cell > *'), ...this.querySelectorAll('*')].filter(isView);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { parsed } = this.source;
    for (const view of this.#views) this.#handDown(view, parsed);
    const map = this.renderRoot.querySelector('chancai-region-map');
    if (map) Object.assign(map, { geojson: this.geojson, geojsonSrc: this.geojsonSrc });
    this.#watchWidth();
    this.#fillRows();
    this.#report();
  }

  /** Properties down: the dataset and what was chosen, but for what was chosen in the view itself. */
  #handDown(view: View, parsed: Inherited['parsed']): void {
    const own = [...this.#origins].filter(([, origin]) => origin === view).map(([column]) => column);
    const { filter, period } = own.reduce((state, column) => choose(state, column, []), this.chosen);
    const next: Inherited = {
      parsed,
      loading: this.waiting,
      filter: { ...this.selection.filter, ...filter },
      period: period ?? this.selection.period,
      theme: this.theme,
      now: this.now,
    };
    // The same facts and choices are no news: the view need not be built anew.
    if (
      JSON.stringify({ ...next, parsed: 0 }) === JSON.stringify({ ...view.inherited, parsed: 0 }) &&
      view.inherited?.parsed?.value === parsed?.value
    )
      return;
    view.inherited = next;
  }

  #onSelect = (event: CustomEvent<SelectDetail>): void => {
    const view = event.target;
    const { dimension, values } = event.detail;
    if (!isView(view) || !this.#isShared(dimension, view)) return;
    this.#origins.set(dimension, view);
    this.#choose(choose(this.chosen, dimension, values));
  };

  /** Can another view be narrowed by a column, too? Ids and names of single records mean nothing elsewhere. */
  #isShared(column: string, origin: View): boolean {
    if (column === '' || ONE_RECORD.has(column)) return false;
    const tables = this.#views.filter((view) => view !== origin).map((view) => view.tables[0]!);
    return tables.some((name) => this.facts?.tables[name]?.column(column) !== undefined);
  }

  #onFilter = (event: CustomEvent<{ filter: Record<string, string[]> }>): void => {
    const view = event.target;
    if (!isView(view)) return;
    let state = this.chosen;
    for (const [column, values] of Object.entries(event.detail.filter)) {
      this.#origins.set(column, view);
      state = choose(state, column, values);
    }
    this.#choose(state);
  };

  #onChoose = (column: string, value: string): void => {
    this.#letGo(column);
    this.#choose(choose(this.chosen, column, value === '' ? [] : [value]));
  };
  #onRemove = (choice: Choice): void => {
    this.#letGo(choice.column);
    this.#choose(without(this.chosen, choice));
  };
  #onClear = (): void => {
    this.#letAllGo();
    this.#choose(NOTHING_CHOSEN);
  };

  /** The view in which a column was chosen does not light its mark any more. */
  #letGo(column: string): void {
    this.#origins.get(column)?.releaseSelection();
    this.#origins.delete(column);
  }

  #letAllGo(): void {
    for (const column of [...this.#origins.keys()]) this.#letGo(column);
  }

  #choose(state: DashboardState): void {
    const [before, after] = [this.chosen, state].map((one) => stateToQuery(one, ''));
    if (before === after) return;
    this.chosen = state;
    if (this.urlState) history.pushState(history.state, '', stateToQuery(state, location.search) || location.pathname);
    const { filter, period } = state;
    this.emit('chancai-filter', { filter: period === undefined ? filter : { ...filter, period: [period] } });
  }

  #onPopState = (): void => {
    if (!this.urlState) return;
    this.#letAllGo();
    this.chosen = stateFromQuery(location.search);
  };

  #onSlot = (): void => this.requestUpdate();

  /** As many columns as are readable in the dashboard's own width. */
  #watchWidth(): void {
    const base = this.#base.value;
    if (!base || this.#resize) return;
    this.#resize = new ResizeObserver(() => this.#setColumns());
    this.#resize.observe(base);
    this.#setColumns();
  }

  /** Leaves no hole at the end of a row. */
  #fillRows(): void {
    for (const grid of this.renderRoot.querySelectorAll('.grid')) {
      const cells = [...grid.querySelectorAll<HTMLElement>('.cell')];
      const spans = spansOf(
        cells.map(({ dataset }) => dataset.size as Place['size']),
        this.#columns,
      );
      for (const [at, cell] of cells.entries()) cell.style.setProperty('grid-column', `span ${spans[at]}`);
    }
  }

  #setColumns(): void {
    const base = this.#base.value;
    if (!base) return;
    const ems = base.clientWidth / this.context.tokens.size.body;
    const columns = Math.max(1, Math.min(4, Math.floor(ems / 36)));
    this.#columns = columns;
    base.style.setProperty('--_columns', String(columns));
    // On a phone a view fills the screen: beside its words there is little room for marks.
    base.style.setProperty('--_cell', `${this.context.tokens.size.body * (ems < 36 ? 52 : 36)}px`);
    base.classList.toggle('phone', ems < 36);
    base.classList.toggle('narrow', columns === 1);
    this.#fillRows();
  }

  /** Ready once every view on screen says more than loading. */
  #report(): void {
    this.reporter.tell(this.#standing(), this.issues);
  }

  #standing(): Status {
    const facts = this.facts;
    if (this.waiting) return 'loading';
    if (!facts || (this.#shown.length === 0 && !this.#hasChildren))
      return this.issues.some(({ severity }) => severity === 'error') ? 'error' : 'empty';
    return this.#views.some((view) => view.status === 'loading' && isOnScreen(view)) ? 'loading' : 'ready';
  }
}

const ONE_RECORD = new Set(['id', 'name', 'title', 'code']);

function isOnScreen(view: Element): boolean {
  const { top, bottom, width } = view.getBoundingClientRect();
  return width > 0 && bottom > 0 && top < innerHeight;
}

define('chancai-dashboard', ChancaiDashboard);

declare global {
  interface HTMLElementTagNameMap {
    'chancai-dashboard': ChancaiDashboard;
  }
}
