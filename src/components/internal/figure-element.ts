import { type CSSResultGroup, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { infoOf } from '../../data/dataset/fields.js';
import { TABLES } from '../../data/dataset/tables.js';
import {
  type Dataset,
  type Filter,
  type Issue,
  ignoredFilters,
  issue,
  readSelection,
  type Selection,
  TABLE_NAMES,
  type TableName,
  translateIssue,
} from '../../data/index.js';
import type { Messages } from '../../locales/index.js';
import { Announcer } from './announcer.js';
import type { Mark } from './chart/mark.js';
import { type ViewContext, viewContext } from './context.js';
import { type DataCell, type DataColumn, type DataTable, toCsv } from './data/data-table.js';
import { DatasetController } from './data/dataset-controller.js';
import { recordsTable } from './data/records.js';
import { EnvironmentController } from './environment-controller.js';
import { figureStyles } from './figure.styles.js';
import {
  emptyTemplate,
  errorTemplate,
  type Headline,
  issuesTemplate,
  type LegendItem,
  legendTemplate,
  loadingTemplate,
  tableTemplate,
} from './figure.template.js';
import { inStep, type Steps } from './in-step.js';
import { resolveTokens } from './theme/resolve-tokens.js';
import { themeStyles } from './theme/theme.styles.js';
import { LOOKS, type Look, THEMES, type ThemeName, type Tokens } from './theme/tokens.js';
import { VisibilityController } from './visibility-controller.js';

/** Where an element stands: see `FigureElement.status`. */
export type Status = 'loading' | 'ready' | 'empty' | 'error';

/** How a figure was computed. */
export interface Explanation {
  definition: string;
  numerator: string;
  denominator: string;
  source: string;
  asOf: string;
  rows: Readonly<Record<string, unknown>>[];
}

/** What a view says of one figure; source, date and rows are added. */
export type Definition = Pick<Explanation, 'definition' | 'numerator' | 'denominator'>;

export interface SelectDetail {
  dimension: string;
  values: string[];
  rows: Readonly<Record<string, unknown>>[];
}

/**
 * What all views share: inputs, states, headline, data table, footer, selection, events and exports.
 * A view fills the hooks: what it builds from the dataset, and what table, headline and marks say of that.
 *
 * @attr {'zh-CN'|'en'} [lang] - The language; else that of the nearest ancestor, the dataset's `meta.locale`, Chinese.
 * @attr {'loading'|'ready'|'empty'|'error'} [status] - Reflected: where the element stands.
 *
 * @event {CustomEvent<{ dimension: string; values: string[]; rows: object[] }>} chancai-select - A mark was selected; no values where it was let go of.
 * @event {CustomEvent<{ filter: Record<string, string[]> }>} chancai-filter - The reader narrowed what is shown.
 * @event {CustomEvent<{ view: string }>} chancai-ready - The marks are on the page.
 * @event {CustomEvent<{ issues: Issue[] }>} chancai-error - No row can be used; the issues say why.
 *
 * @csspart base - All of the view.
 * @csspart header - Heading, headline and subtitle.
 * @csspart heading - The heading that the page set.
 * @csspart headline - The finding, as a sentence.
 * @csspart subtitle - What is measured, with unit and period.
 * @csspart legend - The keys of colours and patterns.
 * @csspart tools - The controls.
 * @csspart toggle - The button that changes between picture and data table.
 * @csspart clear - The button that undoes the selection.
 * @csspart table - The data table.
 * @csspart detail - The rows behind the selected mark.
 * @csspart state - What stands for the picture while loading, empty or in error.
 * @csspart footer - Source, scope and date.
 * @csspart issues - The problems of data that is drawn all the same.
 *
 * @cssproperty [--chancai-padding=12px 16px] - The space around.
 */
export abstract class FigureElement<Model> extends LitElement {
  static override styles: CSSResultGroup = [figureStyles, themeStyles];

  static override properties = {
    // Set again, the same object may hold something else.
    data: { attribute: false, hasChanged: () => true },
    src: {},
    table: {},
    heading: {},
    filter: { type: Object },
    period: {},
    theme: {},
    now: { attribute: false },
    refresh: { type: Number },
    loading: { type: Boolean },
    tableShown: { state: true },
    selected: { state: true },
    said: { state: true },
  };

  /** A dataset: an object, JSON text, or what `parseDataset` made. Comes before every other input. */
  declare data: unknown;
  /**
   * Address of a dataset; elements with the same address read it once. `#id` names an element of the page that holds
   * the JSON, such as a `<script type="application/json">`: that works without a server, too.
   */
  declare src: string | undefined;
  /** Which table the input is, where it holds only one. */
  declare table: string | undefined;
  /** A heading above the generated headline. */
  declare heading: string | undefined;
  /** Values to show by column, as ids or names: `{ chain: ['体育'] }`. */
  declare filter: Filter | undefined;
  /** One period to show; unless set, all flows and the latest stocks. */
  declare period: string | undefined;
  /** The look. @default 'auto' */
  declare theme: ThemeName;
  /** The clock. @default the present */
  declare now: Date | undefined;
  /** Seconds between readings of `src`; none unless set. */
  declare refresh: number | undefined;
  /** Shows the loading state while the host itself still gathers data. */
  declare loading: boolean;
  declare protected tableShown: boolean;
  declare protected selected: ReadonlySet<string>;
  declare protected said: string;

  readonly #source: DatasetController;
  readonly #environment = new EnvironmentController(this);
  protected readonly visibility: VisibilityController = new VisibilityController(this);
  readonly #announcer = new Announcer((text) => {
    this.said = text;
  });
  #built: { of: readonly unknown[]; model: Model } | undefined;
  #context: ViewContext = viewContext();
  #tokens: { of: Look; tokens: Tokens } = { of: 'light', tokens: LOOKS.light };
  #failure: Issue | undefined;
  #status: Status = 'loading';
  #reported: Status | undefined;
  #drawn: Promise<void> = Promise.resolve();
  #dimension = '';
  readonly #wrongOptions = new Map<string, Issue>();

  constructor() {
    super();
    this.theme = 'auto';
    this.loading = false;
    this.tableShown = false;
    this.selected = new Set();
    this.said = '';
    this.#source = new DatasetController(this);
  }

  /** The view's name, which is also the last part of its tag. */
  abstract readonly viewName: keyof Messages['view'];
  /** The tables it reads; the first is the one whose rows stand behind its figures. */
  abstract readonly tables: readonly TableName[];
  protected abstract build(dataset: Dataset, selection: Selection): Model;
  protected abstract isEmpty(model: Model): boolean;
  protected abstract toHeadline(model: Model, context: ViewContext): Headline;
  protected abstract toDataTable(model: Model, context: ViewContext): DataTable;
  protected abstract toMarks(model: Model, context: ViewContext): Mark[];
  protected abstract define(model: Model, key: string, context: ViewContext): Definition;
  /** The drawing itself. */
  protected abstract figureTemplate(model: Model, context: ViewContext): TemplateResult;
  /** Draws what templates can't, in step with other elements; tells whether marks are on the page. */
  protected abstract draw(model: Model, context: ViewContext): Steps<boolean>;
  /** One of a few values of an option; the first of them, with a warning, where it is none of them. */
  protected choose<T extends string>(name: string, value: unknown, known: readonly T[]): T {
    const found = known.find((one) => one === value);
    if (found === undefined)
      this.#wrongOptions.set(
        name,
        issue('unknown-option', `chancai-${this.viewName}`, value, { name, known: [...known], used: known[0]! }),
      );
    else this.#wrongOptions.delete(name);
    return found ?? known[0]!;
  }
  /** Inputs of the view's own that the model depends on. */
  protected modelInputs(): readonly unknown[] {
    return [];
  }
  protected toLegend(_model: Model, _context: ViewContext): LegendItem[] {
    return [];
  }
  /** Remarks for the footer, each a sentence without its stop. */
  protected toNotes(_model: Model, _context: ViewContext): string[] {
    return [];
  }
  /** Controls of the view's own, beside the table button. */
  protected toolsTemplate(_model: Model, _context: ViewContext): TemplateResult | typeof nothing {
    return nothing;
  }

  /**
   * loading until marks are drawn in the element; then ready, empty (no rows for this view) or error (no usable rows).
   * Reflected to the attribute `status`.
   */
  get status(): Status {
    return this.#status;
  }

  /** Every problem of the input, in the reader's language. */
  get issues(): readonly Issue[] {
    const read = this.#source.parsed?.issues ?? [];
    const all = [...read, ...this.#wrongOptions.values(), ...(this.#failure ? [this.#failure] : [])];
    return all.map((one) => translateIssue(one, this.#locale));
  }

  /** The unscaled, unrounded rows behind the picture. */
  async toTable(): Promise<{ columns: readonly DataColumn[]; rows: readonly Readonly<Record<string, DataCell>>[] }> {
    const { table } = await this.#table();
    return { columns: table.columns, rows: table.rows };
  }

  /** The data table as CSV (UTF-8 with a byte-order mark). */
  async toCSV(): Promise<string> {
    const { table, context } = await this.#table();
    return toCsv(table, context);
  }

  /** How the figures of a row were computed; undefined where there is no such row. `rowKey` is a row's place or key. */
  async explain(rowKey: string | number): Promise<Explanation | undefined> {
    const { table, context, model } = await this.#table();
    const key = typeof rowKey === 'number' ? table.keys[rowKey] : rowKey;
    if (!model || key === undefined || !table.keys.includes(key)) return undefined;
    const { meta } = this.facts!;
    const mark = this.toMarks(model, context).find((one) => one.key === key);
    return {
      ...this.define(model, key, context),
      source: context.text(meta.source ?? ''),
      asOf: meta.asOf ?? '',
      rows: this.#records(mark?.rows ?? []),
    };
  }

  protected get facts(): Dataset | undefined {
    return this.#source.parsed?.value;
  }

  /** For the source: the table that rows without a name are. */
  get defaultTable(): string {
    return this.tables[0]!;
  }

  get #locale() {
    return this.#environment.locale(this.facts?.meta.locale);
  }

  async #table(): Promise<{ table: DataTable; context: ViewContext; model: Model | undefined }> {
    await this.updateComplete;
    const model = this.model();
    const context = this.#context;
    return { table: model ? this.toDataTable(model, context) : { columns: [], rows: [], keys: [] }, context, model };
  }

  /** The model of the present input; built once for it. */
  protected model(): Model | undefined {
    const dataset = this.facts;
    if (!dataset) return undefined;
    const of = [dataset, this.filter, this.period, ...this.modelInputs()];
    if (!this.#built || of.some((input, at) => input !== this.#built!.of[at]))
      this.#built = { of, model: this.build(dataset, readSelection(this.filter, this.period)) };
    return this.#built.model;
  }

  protected get context(): ViewContext {
    return this.#context;
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#source.settled;
    const complete = await super.getUpdateComplete();
    await this.#drawn;
    return complete;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#announcer.stop();
    this.#tell('loading');
  }

  get #lookName(): Look {
    return this.#environment.look(THEMES.includes(this.theme) ? this.theme : 'auto');
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('data')) this.#source.reread();
  }

  // Not in `willUpdate`: only after it have the controllers read an input that changed.
  protected override update(changed: PropertyValues): void {
    const look = this.#lookName;
    // The page's own properties can be read only once there is an element to read them from: `updated` does it.
    if (this.#tokens.of !== look) this.#tokens = { of: look, tokens: LOOKS[look] };
    // A drawing that failed is tried again once anything has changed.
    if (changed.size > 0) this.#failure = undefined;
    this.#context = viewContext({
      locale: this.#locale,
      tokens: this.#tokens.tokens,
      now: this.now ?? new Date(),
      reducedMotion: this.#environment.reducedMotion,
      currency: this.facts?.meta.currency ?? 'CNY',
      selected: this.selected,
    });
    super.update(changed);
  }

  protected override render(): TemplateResult {
    const look = this.#lookName;
    const context = this.#context;
    const { dataset, model, state } = this.#look();
    const shown = state === 'ready' || state === 'loading' ? model : undefined;
    const headline = shown && state === 'ready' ? this.toHeadline(shown, context) : undefined;
    const marked = shown && state === 'ready' && this.selected.size > 0 ? this.#selectedMarks(shown, context) : [];
    return html`<div class="base ${look}" part="base" lang=${context.locale}>
      <div class="head" part="header">
        ${this.heading ? html`<p class="heading" part="heading">${this.heading}</p>` : nothing}
          <h3 class="headline" part="headline">${headline?.title ?? context.messages.view[this.viewName]}</h3>
          ${headline ? html`<p class="subtitle" part="subtitle">${headline.subtitle}</p>` : nothing}
      </div>
      ${headline && shown ? this.#barTemplate(shown) : nothing}
      <div class="body">${this.#bodyTemplate(state, shown, headline, dataset)}</div>
      ${marked.length > 0 ? this.#detailTemplate(marked) : nothing}
      ${dataset && state !== 'loading' ? this.#footerTemplate(dataset, shown) : nothing}
      ${state === 'ready' || state === 'empty' ? issuesTemplate(this.#relevantIssues(), context) : nothing}
      <div class="quiet" aria-live="polite">${this.said}</div>
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    const { state } = this.#look();
    if (state === 'ready') this.#drawn = inStep(this.#drawing());
    else this.#tell(state);
    super.updated(changed);
  }

  *#drawing(): Steps {
    const { model, state } = this.#look();
    if (!this.isConnected || state !== 'ready' || !model) return;
    try {
      this.#readTokens();
      const drawn = yield* this.draw(model, this.#context);
      this.#tell(drawn || this.tableShown ? 'ready' : 'loading');
    } catch (error) {
      this.#failure = failureOf(this.viewName, error);
      this.#tell('error');
      this.requestUpdate();
    }
  }

  /** Reads what the page says of colours and sizes; where that is new, the legend has to follow. */
  #readTokens(): void {
    const base = this.renderRoot.querySelector<HTMLElement>('.base')!;
    const tokens = resolveTokens(base, this.#lookName);
    if (JSON.stringify(tokens) === JSON.stringify(this.#tokens.tokens)) return;
    this.#tokens = { of: this.#lookName, tokens };
    this.#context = { ...this.#context, tokens };
    this.requestUpdate();
  }

  /** What is to be seen now: the state before drawing, and the model where there is one. */
  #look(): { dataset: Dataset | undefined; model: Model | undefined; state: Status } {
    const dataset = this.facts;
    if (this.loading || this.#source.loading) return { dataset, model: undefined, state: 'loading' };
    if (this.#failure) return { dataset, model: undefined, state: 'error' };
    if (!dataset) return { dataset, model: undefined, state: 'empty' };
    try {
      const model = this.model()!;
      if (!this.isEmpty(model)) return { dataset, model, state: this.visibility.near ? 'ready' : 'loading' };
      const broken = this.#relevantIssues().some(({ severity }) => severity === 'error');
      return { dataset, model, state: broken ? 'error' : 'empty' };
    } catch (error) {
      this.#failure = failureOf(this.viewName, error);
      return { dataset, model: undefined, state: 'error' };
    }
  }

  /** The legend, and the controls at its end. */
  #barTemplate(model: Model): TemplateResult {
    const context = this.#context;
    const { messages } = context;
    return html`<div class="bar">
      ${this.tableShown ? nothing : legendTemplate(this.toLegend(model, context))}
      <div class="tools" part="tools">
        ${this.toolsTemplate(model, context)}
        ${
          this.selected.size > 0
            ? html`<button type="button" part="clear" @click=${this.#clear}>${messages.clearSelection}</button>`
            : nothing
        }
        <button type="button" part="toggle" @click=${this.#toggle}>
          ${this.tableShown ? messages.showChart : messages.showTable}
        </button>
      </div>
    </div>`;
  }

  #bodyTemplate(
    state: Status,
    model: Model | undefined,
    headline: Headline | undefined,
    dataset: Dataset | undefined,
  ): TemplateResult {
    const context = this.#context;
    if (state === 'loading') return loadingTemplate(context);
    if (state === 'error') return errorTemplate(this.#relevantIssues(), context);
    if (state === 'empty' || !model || !headline) return emptyTemplate(this.#emptyText(dataset));
    if (!this.tableShown) return this.figureTemplate(model, context);
    const table = this.toDataTable(model, context);
    return html`<div class="table" part="table" tabindex="0" role="region" aria-label=${headline.title}>
      ${tableTemplate(table, `${headline.title} ${headline.subtitle}`, context)}
    </div>`;
  }

  #emptyText(dataset: Dataset | undefined): string {
    const { state } = this.#context.messages;
    if (!dataset) return state.noInput;
    if (this.tables.some((name) => (dataset.tables[name]?.length ?? 0) > 0) && (this.filter || this.period))
      return state.filteredOut;
    return state.empty(
      this.tables
        .map((name) => `${this.#context.text(TABLES[name].title)} (${name})`)
        .join(this.#context.messages.comma),
    );
  }

  #detailTemplate(marks: readonly Mark[]): TemplateResult {
    const context = this.#context;
    const rows = [...new Set(marks.flatMap((mark) => mark.rows))];
    const name = marks.map(({ lines }) => lines[0]).join(context.messages.comma);
    const title = context.messages.rowsBehind(name, rows.length.toLocaleString(context.locale));
    return html`<div class="detail" part="detail" role="region" aria-label=${title} tabindex="0">
      <div>
        <span>${title}</span>
        <button type="button" @click=${this.#clear}>${context.messages.closeDetail}</button>
      </div>
      ${tableTemplate(recordsTable(this.facts!, this.tables[0]!, rows.slice(0, MOST_ROWS), context), title, context)}
      ${rows.length > MOST_ROWS ? html`<p>${context.messages.moreIssues(rows.length - MOST_ROWS)}</p>` : nothing}
    </div>`;
  }

  #footerTemplate(dataset: Dataset, model: Model | undefined): TemplateResult {
    return html`<p class="footer" part="footer">${this.footerText(dataset, model)}</p>`;
  }

  /** The quiet line below: source, scope, date, and what has to be said of this picture. */
  protected footerText(dataset: Dataset, model: Model | undefined): string {
    const { messages, text } = this.#context;
    const { meta } = dataset;
    const left = this.tables.reduce((total, name) => total + (dataset.leftOut[name] ?? 0), 0);
    const ignored = ignoredFilters(dataset, this.tables[0]!, { filter: this.filter });
    return [
      meta.source && messages.source(text(meta.source)),
      meta.scope && messages.scope(text(meta.scope)),
      meta.asOf && messages.asOf(meta.asOf),
      ...(model ? this.toNotes(model, this.#context) : []),
      left > 0 && messages.leftOut(left),
      ignored.length > 0 && messages.filterIgnored(ignored.map((column) => this.#titleOf(column)).join(messages.comma)),
    ]
      .filter((part): part is string => typeof part === 'string' && part !== '')
      .join(messages.separator);
  }

  #titleOf(column: string): string {
    for (const name of TABLE_NAMES) {
      const field = (TABLES[name].fields as Record<string, Parameters<typeof infoOf>[0]>)[column];
      if (field) return this.#context.text(infoOf(field).title);
    }
    return column;
  }

  /** Problems of the document as a whole, and of the tables this view reads. */
  #relevantIssues(): readonly Issue[] {
    const others = TABLE_NAMES.filter((name) => !this.tables.includes(name));
    return this.issues.filter(
      ({ path }) => !others.some((name) => path === name || path.startsWith(`${name}[`) || path.startsWith(`${name}.`)),
    );
  }

  #selectedMarks(model: Model, context: ViewContext): Mark[] {
    return this.toMarks(model, context).filter(({ key }) => this.selected.has(key));
  }

  #records(rows: readonly number[]): Readonly<Record<string, unknown>>[] {
    const table = this.facts?.tables[this.tables[0]!];
    return table ? rows.map((row) => table.row(row)) : [];
  }

  /** Selects a mark, or lets go of it where it was selected. */
  protected select(key: string): void {
    const model = this.model();
    const mark = model && this.toMarks(model, this.#context).find((one) => one.key === key);
    if (!mark) return;
    const chosen = !this.selected.has(key);
    this.#dimension = mark.dimension;
    this.selected = new Set(chosen ? [key] : []);
    const { messages } = this.#context;
    this.announce(chosen ? messages.selected(mark.lines[0]!) : messages.unselected);
    this.emit<SelectDetail>('chancai-select', {
      dimension: mark.dimension,
      values: chosen ? [mark.value] : [],
      rows: chosen ? this.#records(mark.rows) : [],
    });
  }

  #clear = (): void => {
    if (this.selected.size === 0) return;
    this.selected = new Set();
    this.announce(this.#context.messages.unselected);
    this.emit<SelectDetail>('chancai-select', { dimension: this.#dimension, values: [], rows: [] });
  };

  #toggle = (): void => {
    this.tableShown = !this.tableShown;
  };

  protected announce(text: string): void {
    this.#announcer.announce(text);
  }

  protected emit<T>(type: string, detail: T): void {
    this.dispatchEvent(new CustomEvent<T>(type, { detail, bubbles: true, composed: true }));
  }

  // Not a reactive property: what is rendered never depends on it, and setting it must not render again.
  #tell(status: Status): void {
    this.#status = status;
    if (this.getAttribute('status') !== status) this.setAttribute('status', status);
    if (status === this.#reported) return;
    this.#reported = status;
    if (status === 'ready') this.emit('chancai-ready', { view: this.viewName });
    if (status === 'error') this.emit('chancai-error', { issues: this.#relevantIssues() });
  }
}

const MOST_ROWS = 200;

const failureOf = (view: string, error: unknown): Issue =>
  issue('view-failed', `chancai-${view}`, null, { reason: error instanceof Error ? error.message : String(error) });
