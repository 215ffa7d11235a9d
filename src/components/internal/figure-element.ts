import { type CSSResultGroup, html, noChange, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { type Dataset, type Issue, issue } from '../../data/index.js';
import type { Messages } from '../../locales/index.js';
import type { ChartOption } from './chart/option.js';
import type { ViewContext } from './context.js';
import { controlStyles } from './controls.styles.js';
import { type DataTable, toCsv } from './data/data-table.js';
import { recordsTable } from './data/records.js';
import { DatasetElement } from './dataset-element.js';
import { ExplainController } from './explain/explain-controller.js';
import { type Explained, type Explanation, explainFigure } from './explain/explanation.js';
import { explanationTemplate } from './explain/explanation.template.js';
import { type ExportFrame, framedPng, framedSvg } from './export/framed.js';
import type { Picture } from './export/picture.js';
import { tablePicture } from './export/table-picture.js';
import { emptyText, footerText, relevantIssues } from './figure.footer.js';
import { figureStyles } from './figure.styles.js';
import {
  emptyTemplate,
  errorTemplate,
  frameTemplate,
  type Headline,
  issuesTemplate,
  legendTemplate,
  loadingTemplate,
  TABLE_STEP,
  tablePanelTemplate,
} from './figure.template.js';
import { FigureModel } from './figure-model.js';
import { FitController } from './fit-controller.js';
import { inStep, type Steps } from './in-step.js';
import { reveal } from './reveal.js';
import { type Scene, sceneOf } from './scene.js';
import { SelectionController } from './selection-controller.js';
import type { Status } from './status-reporter.js';
import { themeStyles } from './theme/theme.styles.js';
import type { FigureView } from './view.js';
import { VisibilityController } from './visibility-controller.js';

export type { Explanation };

/**
 * What all views share: inputs, states, headline, data table, footer, selection, events and exports.
 * A view names its functions (`figure`), its options and how it is drawn.
 *
 * @event {CustomEvent<{ dimension: string; values: string[]; rows: object[] }>} chancai-select - A mark was selected; no values where it was let go of.
 * @event {CustomEvent<{ filter: Record<string, string[]> }>} chancai-filter - The reader narrowed what is shown.
 *
 * @csspart base - All of the view.
 * @csspart header - Heading, headline and subtitle.
 * @csspart heading - The heading that the page set.
 * @csspart headline - The finding, as a sentence.
 * @csspart subtitle - What is measured, with unit and period.
 * @csspart legend - The keys of colours and patterns.
 * @csspart tools - The controls.
 * @csspart toggle - The button that changes between picture and data table.
 * @csspart clear - The button that undoes the selection, at what is said of it.
 * @csspart below - What says how many marks a height set by the page leaves out of sight.
 * @csspart table - The data table.
 * @csspart more - The button that lists more rows of a long data table.
 * @csspart explain - The button that tells how the headline was computed.
 * @csspart detail - How a figure was computed, and the rows behind it.
 * @csspart close - The button that closes it.
 * @csspart state - What stands for the picture while loading, empty or in error.
 * @csspart footer - Unit, source, scope and date.
 * @csspart issues - The problems of data that is drawn all the same.
 *
 * @cssproperty [--chancai-padding=12px 16px] - The space around.
 */
export abstract class FigureElement<Model, Options extends object = object> extends DatasetElement {
  static override styles: CSSResultGroup = [controlStyles, figureStyles, themeStyles];

  static override properties = {
    ...DatasetElement.properties,
    tableShown: { state: true },
    tableRows: { state: true },
  };

  declare protected tableShown: boolean;
  declare protected tableRows: number;

  readonly #visibility = new VisibilityController(this);
  readonly #selection: SelectionController;
  readonly #explain: ExplainController = new ExplainController(this);
  readonly #fit: FitController = new FitController(this);
  readonly #model: FigureModel<Model, Options> = new FigureModel();
  #said: { model: Model; context: ViewContext; headline: Headline } | undefined;
  #scene: Scene<Model> = { state: 'loading' };
  /** What a dashboard hands down to a view that has left the screen is drawn later. */
  #resting = false;
  #failure: Issue | undefined;
  #drawn: Promise<void> = Promise.resolve();
  #revealed: string | undefined;

  constructor() {
    super();
    this.tableShown = false;
    this.tableRows = TABLE_STEP;
    this.#selection = new SelectionController(this);
  }

  /** The view's functions. */
  protected abstract readonly figure: FigureView<Model, Options>;
  /** The drawing itself. */
  protected abstract figureTemplate(model: Model, context: ViewContext): TemplateResult;
  /** Draws what templates can't, in step with other elements; tells whether marks are on the page. */
  protected *draw(_model: Model, _context: ViewContext): Steps<boolean> {
    yield;
    return true;
  }
  /** @internal Where marks begin, counted from the top of the window. */
  markTops(): readonly number[] {
    const marks = this.renderRoot.querySelectorAll('tbody tr, [role="option"]');
    return [...marks].map((mark) => mark.getBoundingClientRect().top);
  }
  /** The element of a mark, where it is on the page. */
  protected abstract markOf(key: string): Element | null;

  /** The drawing for exports: the data table, where there is no chart. */
  protected picture(model: Model, width: number, context: ViewContext): Picture {
    return tablePicture(this.figure.table(model, context), width, context);
  }
  /** The view's own options, each checked by `choose`. */
  protected options(): Options {
    return {} as Options;
  }
  /** Controls of the view's own, beside the table button. */
  protected toolsTemplate(_model: Model, _context: ViewContext): TemplateResult | typeof nothing {
    return nothing;
  }

  get viewName(): FigureView<Model, Options>['name'] {
    return this.figure.name;
  }

  /** The unscaled, unrounded rows behind the picture; `keys` names each row, for `explain`. */
  async toTable(): Promise<DataTable> {
    const { columns, rows, keys } = (await this.#present()).table;
    return { columns, rows, keys };
  }

  /** The data table as CSV (UTF-8 with a byte-order mark). */
  async toCSV(): Promise<string> {
    const { table, context } = await this.#present();
    return toCsv(table, context);
  }

  /** The ECharts option as drawn; plain data. Null where nothing is drawn or the view is no chart. */
  getOption(): ChartOption | null {
    return null;
  }

  /** The view as one SVG document, with its headline, legend, source and date. Works off screen too. */
  async toSVG(): Promise<string> {
    return framedSvg(...(await this.#framed()));
  }

  /** The view as a PNG image, twice the size in CSS pixels. Works off screen too. */
  async toPNG(): Promise<Blob> {
    return framedPng(...(await this.#framed()));
  }

  async #framed(): Promise<[Picture, ExportFrame]> {
    await this.pictured();
    const { context, figure } = this;
    const dataset = this.facts;
    const model = this.#buildSafely();
    if (!model || !dataset || figure.isEmpty(model)) throw new Error('nothing to export: the view has no data');
    return [
      this.picture(model, this.clientWidth || 640, context),
      {
        tokens: context.tokens,
        headline: figure.headline(model, context),
        legend: figure.legend?.(model, context) ?? [],
        footer: this.footerText(dataset, model),
      },
    ];
  }

  /**
   * How the figures of a row were computed, and the rows behind them: what the reader's panel says. `rowKey` is a row's
   * place or its key in `toTable()`; without one, the headline is explained.
   * @returns undefined where the view has no such row.
   */
  async explain(rowKey?: string | number): Promise<Explanation | undefined> {
    const { table, model } = await this.#present();
    const key = typeof rowKey === 'number' ? table.keys[rowKey] : rowKey;
    const found = key === undefined && rowKey !== undefined ? undefined : model && this.#explained(model, key);
    if (!found) return undefined;
    const { places, counts, ...explained } = found;
    const rows = this.records(places).map((row, at) =>
      Object.fromEntries(Object.entries(row).filter(([column]) => counts(column, places[at]!))),
    );
    return { ...explained, rows };
  }

  #explained(model: Model, key: string | undefined): Explained | undefined {
    const { figure, selection, context } = this;
    return explainFigure(
      { figure, model, dataset: this.facts!, selection, issues: this.#relevantIssues() },
      key,
      context,
    );
  }

  protected override get failures(): readonly Issue[] {
    return this.#failure ? [this.#failure] : [];
  }
  protected get selected(): ReadonlySet<string> {
    return this.#selection.keys;
  }

  /** @internal */
  get words(): Messages {
    return this.context.messages;
  }

  /** @internal The tables that the view reads. */
  get tables(): FigureView<Model, Options>['tables'] {
    return this.figure.tables;
  }

  /** @internal */
  get defaultTable(): string {
    return this.figure.tables[0]!;
  }

  /** What the view shows or, off screen, would show. */
  async #present(): Promise<{ table: DataTable; context: ViewContext; model: Model | undefined }> {
    await this.settled();
    const model = this.#buildSafely();
    const { context } = this;
    return { table: model ? this.figure.table(model, context) : { columns: [], rows: [], keys: [] }, context, model };
  }

  /** Resolves once there is all that a picture takes. */
  protected pictured(): Promise<void> {
    return this.settled();
  }

  /** Resolves once the input has been read, on the page or off it. */
  protected async settled(): Promise<void> {
    // An element that was never on a page has no updates to wait for.
    if (this.isConnected || this.hasUpdated) return void (await this.updateComplete);
    this.source.hostUpdate();
    await this.source.settled;
    this.surroundings.renew(this.facts, this.selected);
  }

  /** The model of the present input; built once for it. */
  protected model(): Model | undefined {
    const dataset = this.facts;
    return dataset && this.#model.of(this.figure, dataset, this.selection, this.options());
  }

  #buildSafely(): Model | undefined {
    try {
      return this.model();
    } catch (error) {
      this.#fail(error);
      return undefined;
    }
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.source.settled;
    const complete = await super.getUpdateComplete();
    await this.#drawn;
    return complete;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#tell('loading');
  }

  // Not in `willUpdate`: only after it have the controllers read an input that changed.
  protected override update(changed: PropertyValues): void {
    this.#resting = this.#visibility.away && this.status === 'ready' && changed.size === 1 && changed.has('inherited');
    if (this.#resting) {
      this.#visibility.postpone();
      super.update(changed);
      return;
    }
    // What failed is tried again once anything has changed.
    if (changed.size > 0 || this.facts !== this.#scene.dataset) this.#failure = undefined;
    this.surroundings.renew(this.facts, this.selected);
    this.#scene = this.#look();
    this.#keepSelection(this.#scene.model);
    const reached = this.shadowRoot?.activeElement?.matches('.skeleton');
    super.update(changed);
    // Tab came before the picture did.
    if (reached) this.renderRoot.querySelector<HTMLElement>('[part~="marks"], .state[tabindex]')?.focus();
  }

  /** Lets go of what is not there any more: nothing would be lit, and all the rest dimmed. */
  #keepSelection(model: Model | undefined): void {
    if (!model || this.selected.size === 0) return;
    if (this.figure.marks(model, this.context).some(({ key }) => this.selected.has(key))) return;
    this.clearSelection();
    this.surroundings.renew(this.facts, this.selected);
  }

  /** The state before drawing, with the model where there is one. */
  #look(): Scene<Model> {
    return sceneOf({
      view: this.figure,
      dataset: this.facts,
      waiting: this.waiting,
      near: this.#visibility.near,
      build: () => (this.#failure ? undefined : this.#buildSafely()),
      issues: () => this.#relevantIssues(),
    });
  }

  protected override render(): TemplateResult | typeof noChange {
    if (this.#resting) return noChange;
    try {
      return this.#template();
    } catch (error) {
      this.#fail(error);
      return this.#template();
    }
  }

  #template(): TemplateResult {
    const { context } = this;
    const { dataset, model, state } = this.#scene;
    const shown = state === 'ready' ? model : undefined;
    const detail = shown ? this.#detailTemplate(shown) : nothing;
    // What was asked about may be gone.
    if (detail === nothing) this.#explain.drop();
    return frameTemplate(
      {
        look: this.surroundings.look,
        name: context.messages.view[this.figure.name],
        heading: this.heading,
        headline: shown && this.headline(shown),
        bar: shown ? this.#barTemplate(shown) : nothing,
        body: shown ? this.#bodyTemplate(shown) : this.#stateTemplate(),
        small: state === 'empty',
        detail,
        footer: dataset && state !== 'loading' ? this.footerText(dataset, shown) : '',
        issues: dataset && (shown || state === 'empty') ? issuesTemplate(this.#relevantIssues(), context) : nothing,
        said: this.#selection.said,
        onExplain: ({ currentTarget }) => this.#explain.ask(undefined, currentTarget as HTMLElement),
      },
      context,
    );
  }

  protected override updated(changed: PropertyValues): void {
    if (this.#resting) return;
    if (this.#scene.state === 'ready') this.#drawn = inStep(this.#drawing());
    else this.#tell(this.#scene.state);
    super.updated(changed);
  }

  *#drawing(): Steps {
    const { model, state } = this.#scene;
    if (!this.isConnected || state !== 'ready' || !model) return;
    try {
      this.surroundings.readTokens(this.renderRoot.querySelector<HTMLElement>('.base')!);
      const drawn = yield* this.draw(model, this.context);
      this.fit();
      this.#reveal();
      this.#tell(drawn || this.tableShown ? 'ready' : 'loading');
    } catch (error) {
      this.#fail(error);
      this.#tell('error');
      this.requestUpdate();
    }
  }

  /** Takes the words around the picture closer, or lets it scroll, where the page gave it too little height. */
  protected fit(): void {
    this.#fit.fit();
  }

  /** Once what is said of a chosen mark is on the page, the mark is to be seen beside it. */
  #reveal(): void {
    const [key] = this.selected;
    const fresh = key !== undefined && key !== this.#revealed;
    this.#revealed = key;
    const mark = fresh && !this.tableShown && this.markOf(key);
    if (mark) reveal(mark, this.renderRoot.querySelector('.detail'));
  }

  #fail(error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error);
    this.#failure = issue('view-failed', this.localName, null, { reason });
    this.#scene = { dataset: this.facts, state: 'error' };
  }

  /** The legend, and the controls at its end. */
  #barTemplate(model: Model): TemplateResult {
    const { context } = this;
    const { messages } = context;
    return html`<div class="bar">
      ${this.tableShown ? nothing : legendTemplate(this.figure.legend?.(model, context) ?? [])}
      <div class="tools" part="tools">
        ${this.toolsTemplate(model, context)}
        <button type="button" part="toggle" @click=${this.#toggle}>
          ${this.tableShown ? messages.showChart : messages.showTable}
        </button>
      </div>
    </div>`;
  }

  #bodyTemplate(model: Model): TemplateResult {
    const { context } = this;
    return this.tableShown ? this.tableTemplate(model, context) : this.figureTemplate(model, context);
  }

  /** The data table in place of the picture. */
  protected tableTemplate(model: Model, context: ViewContext): TemplateResult {
    const table = this.figure.table(model, context);
    return tablePanelTemplate(
      table,
      this.headline(model),
      {
        shown: this.tableRows,
        onMore: this.#more,
        onAsk: ({ currentTarget }) => {
          const button = currentTarget as HTMLButtonElement;
          this.#explain.ask(table.keys[Number(button.value)], button);
        },
      },
      context,
    );
  }

  /** What is said of the model in the present context; composed once for both. */
  protected headline(model: Model): Headline {
    const { context } = this;
    if (this.#said?.model !== model || this.#said.context !== context)
      this.#said = { model, context, headline: this.figure.headline(model, context) };
    return this.#said.headline;
  }

  #stateTemplate(): TemplateResult {
    const { context } = this;
    const { state, dataset } = this.#scene;
    if (state === 'loading' || state === 'ready')
      return loadingTemplate(
        context,
        this.source.progress,
        dataset && !this.waiting ? this.#visibility.arrive : undefined,
      );
    if (state === 'error') return errorTemplate(this.#relevantIssues(), context);
    const { filter, period } = this.selection;
    const narrowed = Object.keys(filter ?? {}).length > 0 || period !== undefined;
    return emptyTemplate(emptyText(dataset, { tables: this.figure.tables, narrowed }, context));
  }

  /** How the figure that the reader asked about was computed, or else the selected mark. */
  #detailTemplate(model: Model): TemplateResult | typeof nothing {
    const { asked, rows } = this.#explain;
    const [selected] = this.selected;
    const about = asked ?? (selected === undefined ? undefined : { key: selected });
    const explained = about && this.#explained(model, about.key);
    if (!explained) return nothing;
    return explanationTemplate(
      {
        explained,
        table: recordsTable(
          this.facts!,
          this.figure.tables[0]!,
          explained.places.slice(0, rows),
          this.context,
          explained.counts,
        ),
        rows,
        asked: asked !== undefined,
        onMore: () => this.#explain.moreRows(TABLE_STEP),
        onClose: this.#close,
      },
      this.context,
    );
  }

  /** The quiet line below the picture. */
  protected footerText(dataset: Dataset, model: Model | undefined): string {
    const { context } = this;
    const { figure } = this;
    return footerText(
      {
        dataset,
        // A filter that made the view fail is not asked again.
        selection: this.#failure ? {} : this.selection,
        tables: figure.tables,
        stocks: !figure.flows,
        table: model && figure.table(model, context),
        notes: (model && figure.notes?.(model, context)) ?? [],
        full: this.tableShown,
      },
      context,
    );
  }

  #relevantIssues(): readonly Issue[] {
    return relevantIssues(this.issues, this.figure.tables);
  }

  /** @internal Rows of the fact table behind the view. */
  records(rows: readonly number[]): Readonly<Record<string, unknown>>[] {
    return this.recordsLater(rows)();
  }
  /** @internal The same of the present table, made when asked for. */
  recordsLater(rows: readonly number[]): () => Readonly<Record<string, unknown>>[] {
    const table = this.facts?.tables[this.figure.tables[0]!];
    return () => (table ? rows.map((row) => table.row(row)) : []);
  }

  /** Selects a mark, or lets go of it where it was selected. */
  protected select(key: string): void {
    const model = this.model();
    const mark = model && this.figure.marks(model, this.context).find((one) => one.key === key);
    if (!mark) return;
    this.#explain.fewRows();
    this.#selection.toggle(mark, this.context);
  }

  /** @internal Lets go of the selection and tells nobody: the dashboard knows. */
  releaseSelection(): void {
    this.#selection.release();
  }

  protected clearSelection(): void {
    this.#selection.clear(this.context);
  }

  // What was clicked goes with the selection: the focus stays in the view, on what can be selected next.
  #clear = async (): Promise<void> => {
    this.clearSelection();
    await this.updateComplete;
    const root = this.renderRoot;
    (
      root.querySelector<HTMLElement>('[part~="marks"]') ?? root.querySelector<HTMLElement>('[part~="toggle"]')
    )?.focus();
  };

  /** Closes the explanation; tells whether there was one. */
  #close = (): boolean => {
    if (this.#explain.asked) void this.#explain.close();
    else if (this.selected.size > 0) void this.#clear();
    else return false;
    return true;
  };

  /** Puts away what lies on top, one thing a press of Escape; tells whether there was anything. */
  protected putAway(): boolean {
    return this.#close();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    // Before the marks, which the key leaves where nothing else is open.
    root.addEventListener(
      'keydown',
      (event) => {
        if ((event as KeyboardEvent).key !== 'Escape' || !this.putAway()) return;
        event.preventDefault();
        event.stopPropagation();
      },
      true,
    );
    return root;
  }

  #toggle = (): void => {
    this.tableShown = !this.tableShown;
    this.tableRows = TABLE_STEP;
  };
  #more = (): void => {
    this.tableRows += TABLE_STEP;
  };

  #tell(status: Status): void {
    this.reporter.tell(status, status === 'error' ? this.#relevantIssues() : []);
  }
}
