import { type CSSResultGroup, html, noChange, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Messages } from '../../locales/index.js';
import { ChoiceController } from './choice-controller.js';
import type { ViewContext } from './context.js';
import { controlStyles } from './controls.styles.js';
import { ExplainController } from './explain/explain-controller.js';
import type { Explanation } from './explain/explanation.js';
import { barTemplate, detailTemplate, figureTableTemplate, stateTemplate, toolsTemplate } from './figure.parts.js';
import { figureStyles } from './figure.styles.js';
import { frameTemplate, issuesTemplate, TABLE_STEP } from './figure.template.js';
import { FitController } from './fit-controller.js';
import { inStep, type Steps } from './in-step.js';
import { onEscape } from './on-escape.js';
import { shareStyles } from './share/share.styles.js';
import { shareTemplate } from './share/share.template.js';
import { ShareController } from './share/share-controller.js';
import { StandingElement } from './standing-element.js';
import type { Status } from './status-reporter.js';
import { StillController } from './still-controller.js';
import { themeStyles } from './theme/theme.styles.js';
import { VisibilityController } from './visibility-controller.js';
import { VoiceController } from './voice-controller.js';

export type { Explanation };

/**
 * What all views share: inputs, states, headline, data table, footer, selection, events and exports.
 * A view names its functions (`figure`), its options and how it is drawn.
 *
 * @event {CustomEvent<{ dimension: string; values: string[]; rows: object[] }>} chancai-select - The selection changed.
 * @event {CustomEvent<{ filter: Record<string, string[]> }>} chancai-filter - The filter changed.
 *
 * @csspart base - All of it.
 * @csspart header - The head.
 * @csspart heading - The page's heading.
 * @csspart headline - The finding.
 * @csspart subtitle - Measure, unit and period.
 * @csspart legend - Colours and patterns.
 * @csspart tools - The controls.
 * @csspart toggle - To picture or table.
 * @csspart clear - Undoes the selection.
 * @csspart below - What is out of sight.
 * @csspart table - The data table.
 * @csspart speak - Reads aloud.
 * @csspart more - Shows more rows.
 * @csspart generated - The generated sentence.
 * @csspart note - The author's note.
 * @csspart share - Opens the menu.
 * @csspart menu - That menu.
 * @csspart explain - Opens the detail.
 * @csspart detail - How a figure was computed.
 * @csspart close - Closes it.
 * @csspart state - Loading, empty or error.
 * @csspart footer - Unit, source, scope and date.
 * @csspart issues - Problems of the data.
 *
 * @cssproperty [--chancai-padding=12px 16px] - The space around.
 */
export abstract class FigureElement<Model, Options extends object = object> extends StandingElement<Model, Options> {
  static override styles: CSSResultGroup = [controlStyles, figureStyles, shareStyles, themeStyles];

  static override properties = {
    ...StandingElement.properties,
    tableShown: { state: true },
    tableRows: { state: true },
  };

  declare protected tableShown: boolean;
  declare protected tableRows: number;

  readonly #visibility = new VisibilityController(this);
  readonly #explain: ExplainController = new ExplainController(this);
  readonly #choice: ChoiceController;
  readonly #share: ShareController = new ShareController(this);
  readonly #fit: FitController = new FitController(this);
  readonly #voice: VoiceController = new VoiceController(this);
  readonly #still: StillController = new StillController(this);
  /** What a dashboard hands down to a view that has left the screen is drawn later. */
  #resting = false;
  #drawn: Promise<void> = Promise.resolve();

  constructor() {
    super();
    this.tableShown = false;
    this.tableRows = TABLE_STEP;
    this.#choice = new ChoiceController(this, this.#explain, () => this.context);
  }

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

  /** Controls of the view's own, beside the table button. */
  protected toolsTemplate(_model: Model, _context: ViewContext): TemplateResult | typeof nothing {
    return nothing;
  }

  /** @internal */
  get words(): Messages {
    return this.context.messages;
  }

  /** Is something to be said of a mark or of the headline? */
  protected get isExplaining(): boolean {
    return this.#choice.isExplaining;
  }

  protected override get rowsLooked(): number {
    return this.#explain.rows;
  }

  protected override get selected(): ReadonlySet<string> {
    return this.#choice.keys;
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.source.settled;
    let complete = await super.getUpdateComplete();
    while (this.isConnected && (await this.remote?.awaited(this))) complete = await super.getUpdateComplete();
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
      this.lookAhead(false);
      super.update(changed);
      return;
    }
    this.surroundings.renew(this.facts, this.selected);
    this.lookAgain({ near: this.#visibility.near, anew: changed.size > 0 });
    if (this.selected.size > 0 && this.standing.model !== undefined && this.#choice.keep(this.standing.marks))
      this.surroundings.renew(this.facts, this.selected);
    const reached = this.shadowRoot?.activeElement?.matches('.skeleton');
    super.update(changed);
    // Tab came before the picture did.
    if (reached) this.#visibility.focusEnd(this.renderRoot);
  }

  protected override render(): TemplateResult | typeof noChange {
    if (this.#resting) return noChange;
    try {
      return this.#template();
    } catch (error) {
      this.fail(error);
      return this.#template();
    }
  }

  #template(): TemplateResult {
    const { context, standing } = this;
    const { dataset, state } = standing;
    const still = this.#still.stands(state) ? html`<slot name="still"></slot>` : nothing;
    if (still !== nothing && state === 'loading')
      return this.waiting
        ? still
        : html`${still}<div class="skeleton quiet" tabindex="0" role="region" aria-label=${context.messages.state.loading} @focus=${this.#visibility.arrive}></div>`;
    const shown = state === 'ready' ? standing.model : undefined;
    const detail = shown ? this.#detailTemplate() : nothing;
    // What was asked about may be gone.
    if (detail === nothing) this.#explain.drop();
    const frame = frameTemplate(
      {
        look: this.surroundings.look,
        name: context.messages.view[this.figure.name],
        heading: this.heading,
        headline: shown && standing.headline,
        author: standing.author,
        level: this.headingLevel,
        tools: shown ? this.#toolsTemplate() : nothing,
        bar: shown
          ? barTemplate(standing, { tools: this.toolsTemplate(shown, context), tableShown: this.tableShown })
          : nothing,
        body: shown
          ? this.tableShown
            ? this.tableTemplate()
            : this.figureTemplate(shown, context)
          : stateTemplate(standing, this.source.progress, {
              onReach: this.waiting ? undefined : this.#visibility.arrive,
              onLift: this.inherited ? this.#lift : undefined,
              alone: this.inherited === undefined,
            }),
        small: state === 'empty',
        detail,
        footer: state === 'loading' ? '' : standing.footer(this.tableShown, { ignored: true, meta: this.isHeaded }),
        ignored: state === 'loading' ? '' : standing.ignored,
        issues: dataset && (shown || state === 'empty') ? issuesTemplate(standing.issues, context) : nothing,
        said: this.#choice.said,
        onAuthor: () => this.requestUpdate(),
        onExplain: ({ currentTarget }) => this.#explain.ask(undefined, currentTarget as HTMLElement),
      },
      context,
    );
    return still === nothing ? frame : html`${still}${frame}`;
  }

  protected override updated(changed: PropertyValues): void {
    if (this.#resting) return;
    const { state } = this.standing;
    if (state === 'ready') this.#drawn = inStep(this.#drawing());
    else this.#tell(this.standing.busy ? 'loading' : state);
    this.remote?.rendered(this);
    super.updated(changed);
  }

  *#drawing(): Steps {
    const { model, state } = this.standing;
    if (!this.isConnected || state !== 'ready' || !model) return;
    try {
      this.surroundings.readTokens(this.renderRoot.querySelector<HTMLElement>('.base')!);
      const drawn = yield* this.draw(model, this.context);
      this.fit();
      this.#choice.reveal((key) => (this.tableShown ? null : this.markOf(key)));
      this.#tell((drawn || this.tableShown) && !this.standing.busy ? 'ready' : 'loading');
    } catch (error) {
      this.fail(error);
      this.#tell('error');
      this.requestUpdate();
    }
  }

  /** Takes the words around the picture closer, or lets it scroll, where the page gave it too little height. */
  protected fit(): void {
    this.#fit.fit();
  }

  #toolsTemplate(): TemplateResult {
    const { context, tableShown, shareEntries } = this;
    const { headline, note } = this.standing.author;
    const authored = headline !== '' || note !== '';
    const share = shareTemplate(this.#share, { entries: shareEntries, authored, words: context.messages.share });
    const voice =
      this.surroundings.look === 'large-print' && VoiceController.exists
        ? { isSpeaking: this.#voice.isSpeaking, onSpeak: this.#speak }
        : undefined;
    const name = context.messages.view[this.standing.view.name];
    return toolsTemplate({ name, tableShown, onToggle: this.#toggle, share, voice }, context);
  }

  /** The data table in place of the picture. */
  protected tableTemplate(): TemplateResult {
    return figureTableTemplate(this.standing, {
      shown: this.tableRows,
      onMore: () => (this.tableRows += TABLE_STEP),
      explain: this.#explain,
    });
  }

  #detailTemplate(): TemplateResult | typeof nothing {
    return detailTemplate(this.standing, this.#explain, {
      onMore: () => this.#explain.moreRows(TABLE_STEP),
      onClose: () => this.#choice.close(),
    });
  }

  /** Selects a mark, or lets go of it where it was selected. */
  protected select(key: string): void {
    this.#choice.toggle(this.standing.marks.find((one) => one.key === key));
  }

  /** @internal Lets go of the selection and tells nobody: the dashboard knows. */
  releaseSelection(): void {
    this.#choice.release();
  }

  protected clearSelection(): void {
    this.#choice.clear();
  }

  /** Asks the dashboard to let go of what narrows the view to nothing. */
  #lift = (): void => {
    const { filter, period } = this.inherited ?? {};
    const columns = [...Object.keys(filter ?? {}), ...(period === undefined ? [] : ['period'])];
    this.emit('chancai-filter', { filter: Object.fromEntries(columns.map((column) => [column, []])) });
  };

  /** Puts away what lies on top, one thing a press of Escape; tells whether there was anything. */
  protected putAway(): boolean {
    return this.#choice.close();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    onEscape(root, () => this.#share.close() || this.putAway());
    return root;
  }

  #speak = (): void => {
    this.#voice.toggle(this.standing.aloud, this.context.locale);
  };
  #toggle = (): void => {
    this.tableShown = !this.tableShown;
    this.tableRows = TABLE_STEP;
  };

  #tell(status: Status): void {
    this.reporter.tell(status, status === 'error' ? this.standing.issues : []);
  }
}
