import { type CSSResultGroup, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { type Dataset, type Issue, issue, TABLE_NAMES } from '../../data/index.js';
import { areWordsComing } from '../../data/language.js';
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
import type { Messages } from '../../locales/index.js';
import { Announcer } from '../internal/announcer.js';
import { readClock } from '../internal/clock.js';
import { controlStyles } from '../internal/controls.styles.js';
import { DatasetElement, type Inherited } from '../internal/dataset-element.js';
import { define } from '../internal/define.js';
import { aboveOf, needWriters, shareText } from '../internal/export/exports.js';
import type { Whole } from '../internal/export/whole.js';
import { emptyText, originOf } from '../internal/figure.footer.js';
import { authorSlots } from '../internal/figure.template.js';
import { FigureElement } from '../internal/figure-element.js';
import { handDown } from '../internal/hand-down.js';
import { headingTemplate, type Level, levelOf } from '../internal/heading.template.js';
import { followChanges } from '../internal/no-layout.js';
import type { SelectDetail } from '../internal/selection-controller.js';
import { shareStyles } from '../internal/share/share.styles.js';
import { shareTemplate } from '../internal/share/share.template.js';
import { ShareController } from '../internal/share/share-controller.js';
import type { WholeFormat } from '../internal/share/share-entries.js';
import { wordsTemplate } from '../internal/speech.template.js';
import type { Status } from '../internal/status-reporter.js';
import { followRoot } from '../internal/theme/root-size.js';
import { themeStyles } from '../internal/theme/theme.styles.js';
import { AddressController } from './address-controller.js';
import { type Chapter, chaptersOf } from './dashboard.chapters.js';
import { filtersTemplate, filtersText } from './dashboard.filters.js';
import { isShared, Links } from './dashboard.links.js';
import {
  type Choice,
  choose,
  type DashboardState,
  NOTHING_CHOSEN,
  PERIOD,
  readState,
  valuesIn,
  without,
  withoutColumns,
} from './dashboard.state.js';
import { dashboardStyles } from './dashboard.styles.js';
import { dashboardWords } from './dashboard.words.js';
import { GridController } from './grid-controller.js';

type View = FigureElement<unknown>;
/** The parts of its views, for the page's styles: `headline` as `view-headline`. */
const EXPORTED =
  'base header heading headline generated subtitle tools toggle share menu legend chart marks tooltip table detail state issues note footer'.replace(
    /\S+/g,
    '$&:view-$&,',
  );

const isView = (node: unknown): node is View => node instanceof FigureElement;

/**
 * @summary A whole dataset in three chapters, with filters; a selection in one view narrows all the others.
 *
 * Shows the views whose tables the dataset has. An author may instead place elements of the library inside: they share
 * the dataset and the filters, unless they have an input of their own.
 *
 * @tag chancai-dashboard
 * @attr {string} [url-state] - Keeps the filters in the page's address, so that back, forward and links work; its value is
 *   the name that they have there, for pages with several dashboards. Default `chancai`, as in `?chancai.chain=体育`.
 * @attr {string} [geojson-src] - Address of the shapes that the region map is drawn over.
 * @slot - Elements of the library, in place of the chapters.
 *
 * @event {CustomEvent<{ filter: Record<string, string[]> }>} chancai-filter - The filter changed.
 *
 * @csspart base - All of it.
 * @csspart heading - The dataset's title, or the page's heading.
 * @csspart origin - Region, source, scope and date.
 * @csspart contents - What there is, by chapter.
 * @csspart headline - The author's headline.
 * @csspart note - The author's note.
 * @csspart share - Opens the menu.
 * @csspart menu - That menu.
 * @csspart filters - Choices and chips.
 * @csspart view-… - What a view has as a part, of its views: `view-headline`, `view-chart`, `view-footer` …
 * @csspart chip - One thing chosen; pressed, it is let go of.
 * @csspart chapter - A chapter's heading and views.
 * @csspart state - Loading, empty or error.
 */
export class ChancaiDashboard extends DatasetElement {
  static override styles: CSSResultGroup = [controlStyles, dashboardStyles, shareStyles, themeStyles];

  static override properties = {
    ...DatasetElement.properties,
    urlState: { attribute: 'url-state', converter: { fromAttribute: (value: string | null) => value ?? false } },
    geojson: {},
    geojsonSrc: { attribute: 'geojson-src' },
    chosen: { state: true },
    said: { state: true },
  };

  /** Keeps the filters in the page's address; a text is the name that they have there. @default false */
  declare urlState: boolean | string;
  /** Shapes of the regions for the region map: GeoJSON as an object or text. */
  declare geojson: unknown;
  /** Address of those shapes. */
  declare geojsonSrc: string | undefined;
  declare protected chosen: DashboardState;
  declare protected said: string;

  readonly viewName = 'dashboard';
  readonly defaultTable = 'talent';

  readonly #share: ShareController = new ShareController(this);
  readonly #links = new Links<View>();
  readonly #announcer = new Announcer((text) => {
    this.said = text;
  });
  readonly #announce = (text: string): void => this.#announcer.announce(text);
  readonly #address: AddressController = new AddressController(this);
  readonly #grid: GridController = new GridController(this, () => this.context.tokens.size.body);
  readonly #inside = followChanges((changes) => {
    // What an author places inside later shares the data, too.
    if (changes.some(({ type }) => type === 'childList')) this.requestUpdate();
    this.#report();
  });

  constructor() {
    super();
    this.urlState = false;
    this.chosen = NOTHING_CHOSEN;
    this.said = '';
  }

  /** What the reader narrowed the dashboard to; JSON-safe, and a copy. */
  getState(): DashboardState {
    return readState(this.chosen);
  }

  /** Narrows the dashboard as `getState` told; what is no choice is left out. */
  setState(state: unknown): void {
    this.#links.releaseAll();
    this.#choose(readState(state));
  }

  /** @internal */
  get addressName(): string | undefined {
    const { urlState } = this;
    if (urlState === false || urlState === undefined || urlState === null) return undefined;
    return urlState === true || urlState === '' ? 'chancai' : urlState;
  }

  /** @internal */
  onAddress(state: DashboardState): void {
    this.#links.releaseAll();
    this.#take(state);
  }

  protected override get failures(): readonly Issue[] {
    const { taken } = this.#address;
    return taken === undefined ? [] : [issue('shared-address', this.localName, taken, {})];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.chosen = this.#address.read() ?? this.chosen;
    this.#inside.observe(this.renderRoot, { attributeFilter: ['status'], subtree: true });
    this.#inside.observe(this, { attributeFilter: ['status'], childList: true, subtree: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#inside.disconnect();
    this.#announcer.stop();
    this.reporter.tell('loading');
  }

  protected override update(changed: PropertyValues): void {
    if (changed.has('urlState') && !this.hasUpdated) this.chosen = this.#address.read() ?? this.chosen;
    this.surroundings.renew(this.facts, new Set());
    super.update(changed);
  }

  protected override render(): TemplateResult {
    const { context, facts } = this;
    const words = dashboardWords(context);
    const title = this.heading ?? (facts?.meta.title && context.text(facts.meta.title));
    return html`<div
      class="base ${this.surroundings.look}"
      part="base"
      lang=${context.locale}
      @chancai-select=${this.#onSelect}
      @chancai-filter=${this.#onFilter}
    >
      <div class="head">
        ${title ? headingTemplate(this.headingLevel, 'title', 'heading', wordsTemplate(title, context)) : nothing}
        ${facts ? this.#shareTemplate() : nothing}
      </div>
      ${authorSlots(this.#onSlot)} ${this.#authorTemplate()} ${facts ? this.#originTemplate(facts) : nothing}
      ${this.#hasChildren ? nothing : this.#contentsTemplate(words)}
      ${
        facts
          ? filtersTemplate(
              {
                dataset: facts,
                fixed: readState(this.selection),
                state: this.chosen,
                onChoose: this.#onChoose,
                onRemove: this.#onRemove,
                onClear: this.#onClear,
              },
              context,
            )
          : nothing
      }
      <div class="quiet" role="status">${this.said}</div>
      ${this.#hasChildren ? html`<div class="grid"><slot @slotchange=${this.#onSlot}></slot></div>` : this.#chapters(words)}
    </div>`;
  }

  #shareTemplate(): TemplateResult | typeof nothing {
    const { headline, note } = this.author;
    return shareTemplate(this.#share, {
      entries: this.shareEntries,
      authored: headline !== '' || note !== '',
      words: this.words.share,
    });
  }

  /** What the page's author says, marked as such. */
  #authorTemplate(): TemplateResult | typeof nothing {
    const { headline, note } = this.author;
    const tag = this.words.author;
    if (headline === '' && note === '') return nothing;
    return html`${headline === '' ? nothing : html`<p class="authored" part="headline authored"><small class="tag">${tag.headline}</small> ${headline}</p>`}
    ${note === '' ? nothing : html`<p class="note" part="note"><small>${tag.note}</small> ${note}</p>`}`;
  }

  /** @internal */
  get words(): Messages {
    return this.context.messages;
  }

  /**
   * All views as one file. `svg` and `png` have one picture below the other, `csv` one table after the other, `xlsx` a sheet
   * a view; `pptx` and `docx` are slides and a document, `html` a page with everything inside (with the script tag).
   */
  async export(format: WholeFormat): Promise<Blob> {
    await this.updateComplete;
    const { whole } = await needWriters(this.context);
    return whole(format, this.#whole);
  }

  get #whole(): Whole {
    const { context, facts, author, heading } = this;
    return { host: this, context, facts, author, title: heading, members: this.#views };
  }

  /** @internal The sentences of all views with their sources. */
  async shareText(): Promise<string> {
    await this.updateComplete;
    const figures = await Promise.all(this.#views.map((view) => view.present()));
    const shown = figures.filter(({ model, view }) => model !== undefined && !view.isEmpty(model));
    return [...aboveOf(this.#whole), ...shown.map(shareText)].join('\n\n');
  }

  /** Of where and when the data is, and where it comes from: once, instead of below each view. */
  #originTemplate(facts: Dataset): TemplateResult | typeof nothing {
    const { context } = this;
    const { region } = facts.meta;
    const pieces = [...(region ? [context.text(region)] : []), ...originOf(facts, context)];
    return pieces.length === 0
      ? nothing
      : html`<p class="origin" part="origin">${pieces.map((piece) => html`<span>${wordsTemplate(piece, context)}</span>`)}</p>`;
  }

  /** The views by chapter: on a phone they are a long way down. */
  #contentsTemplate(words: ReturnType<typeof dashboardWords>): TemplateResult | typeof nothing {
    const chapters = this.#shown;
    const { view } = this.context.messages;
    if (chapters.length === 0) return nothing;
    return html`<nav class="contents" part="contents" aria-label=${words.contents}>
      ${chapters.map(
        ({ key, places }) => html`<button type="button" value=${key} @click=${this.#onChapter}>
          ${words.chapters[key]} ${places.length}
        </button>`,
      )}
      <select aria-label=${words.contents} @change=${this.#onGoTo}>
        <option value="" .selected=${true}>${words.goTo}</option>
        ${chapters.map(
          ({ key, places }) => html`<optgroup label=${words.chapters[key]}>
            ${places.map(({ name }) => html`<option value=${name}>${view[name]}</option>`)}
          </optgroup>`,
        )}
      </select>
    </nav>`;
  }

  #onChapter = ({ currentTarget }: Event): void => {
    const { value } = currentTarget as HTMLButtonElement;
    this.#goTo(this.renderRoot.querySelector<HTMLElement>(`section[data-chapter="${value}"] > .chapter`));
  };
  #onGoTo = ({ currentTarget }: Event): void => {
    const choice = currentTarget as HTMLSelectElement;
    const { value } = choice;
    choice.value = '';
    const view = value === '' ? null : this.renderRoot.querySelector(`chancai-${value}`);
    this.#goTo(view?.shadowRoot?.querySelector<HTMLElement>('.headline') ?? null);
  };
  /** Goes to a heading, as a link would: the focus, too. */
  #goTo(heading: HTMLElement | null): void {
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    heading.scrollIntoView({ block: 'start' });
  }

  protected override get usualLevel(): Level {
    return 2;
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
        html`<section part="chapter" data-chapter=${key} aria-label=${words.chapters[key]}>
          ${headingTemplate(levelOf(this.headingLevel + 1), 'chapter', '', words.chapters[key])}
          <div class="grid">${places.map(({ view, size }) => html`<div class="cell ${size}" data-size=${size}>${view}</div>`)}</div>
        </section>`,
    )}`;
  }

  #stateText(): string {
    const { messages } = this.context;
    const problem = this.issues.find(({ severity }) => severity === 'error');
    if (this.waiting || (problem && areWordsComing())) return messages.state.loading;
    return problem?.message ?? emptyText(this.facts, { tables: TABLE_NAMES, narrowed: '' }, this.context);
  }

  get #hasShapes(): boolean {
    return (this.geojson ?? this.geojsonSrc ?? undefined) !== undefined;
  }

  get #hasChildren(): boolean {
    return [...this.querySelectorAll('*')].some(({ localName }) => localName.startsWith('chancai-'));
  }

  /** Every view inside, made here or placed by the author. */
  get #views(): View[] {
    return [...this.renderRoot.querySelectorAll('.cell > *'), ...this.querySelectorAll('*')].filter(isView);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    followRoot(this.renderRoot.querySelector<HTMLElement>('.base')!);
    const { parsed } = this.source;
    for (const view of this.#views) this.#handDown(view, parsed);
    const map = this.renderRoot.querySelector('chancai-region-map');
    if (map) {
      const { geojson, geojsonSrc, timeout, maxBytes } = this;
      Object.assign(map, { geojson, geojsonSrc, timeout, maxBytes });
    }
    this.#report();
  }

  /** Properties down: the dataset and what was chosen, but for what was chosen in the view itself. */
  #handDown(view: View, parsed: Inherited['parsed']): void {
    if (view.parentElement?.className.startsWith('cell')) view.setAttribute('exportparts', EXPORTED);
    const { filter, period } = withoutColumns(this.chosen, this.#links.columnsOf(view));
    const fixed = this.selection;
    handDown(view, {
      parsed,
      loading: this.waiting,
      filter: { ...filter, ...fixed.filter },
      period: fixed.period ?? period,
      theme: this.theme,
      now: readClock(this.now),
      share: this.share,
      level: this.headingLevel + (this.#hasChildren ? 1 : 2),
      announce: this.#announce,
    });
  }

  #onSelect = (event: CustomEvent<SelectDetail>): void => {
    const view = event.target;
    const { facts } = this;
    if (!isView(view) || !facts) return;
    const { dimension, values, within } = event.detail;
    const shared = isShared(dimension, view, this.#views, facts) ? values : [];
    this.#choose(this.#links.select(this.chosen, view, [dimension, shared], within));
  };

  #onFilter = (event: CustomEvent<{ filter: Record<string, string[]> }>): void => {
    const view = event.target;
    if (!isView(view)) return;
    const entries = Object.entries(event.detail.filter);
    this.#choose(
      entries.reduce((state, [column, values]) => this.#links.control(state, view, column, values), this.chosen),
    );
  };

  #onChoose = (column: string, value: string): void => {
    this.#choose(choose(this.#links.release(this.chosen, column), column, value === '' ? [] : [value]));
  };
  #onRemove = (choice: Choice): void => {
    const rest = without(this.chosen, choice);
    this.#choose(valuesIn(rest, choice.column).length > 0 ? rest : this.#links.release(rest, choice.column));
    this.#focusFilters();
  };
  #onClear = (): void => {
    this.#links.releaseAll();
    this.#choose(NOTHING_CHOSEN);
    this.#focusFilters();
  };

  // The button that was pressed is gone: the focus stays among the filters.
  async #focusFilters(): Promise<void> {
    await this.updateComplete;
    const first = (selector: string) => this.renderRoot.querySelector<HTMLElement>(selector);
    (first('button.chip') ?? first('.filters select') ?? first('.filters'))?.focus();
  }

  #choose(state: DashboardState): void {
    if (JSON.stringify(this.chosen) === JSON.stringify(state)) return;
    this.#take(state);
    this.#address.write(state);
  }

  /** Shows a state, and tells of it. */
  #take(state: DashboardState): void {
    this.chosen = state;
    if (this.facts) this.#announce(filtersText(this.facts, state, this.context));
    const { filter, period } = state;
    this.emit('chancai-filter', { filter: period === undefined ? filter : { ...filter, [PERIOD]: [period] } });
  }

  #onSlot = (): void => this.requestUpdate();

  /** Ready once every view on screen says more than loading. */
  #report(): void {
    // What a filter leaves nothing of takes a line, and what follows moves up.
    for (const cell of this.renderRoot.querySelectorAll<HTMLElement>('.cell'))
      cell.toggleAttribute('data-empty', cell.firstElementChild?.getAttribute('status') === 'empty');
    this.#grid.fillRows();
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
