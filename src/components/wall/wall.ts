import { type CSSResultGroup, html, nothing, type PropertyValues, render, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { followSizes } from '../internal/no-layout.js';
import '../chain-map/chain-map.js';
import '../challenge-board/challenge-board.js';
import '../cooperation-modes/cooperation-modes.js';
import '../fair-funnel/fair-funnel.js';
import '../funding-leverage/funding-leverage.js';
import '../growth-ladder/growth-ladder.js';
import '../platform-matrix/platform-matrix.js';
import '../post-pool/post-pool.js';
import '../region-map/region-map.js';
import '../talent-pyramid/talent-pyramid.js';
import '../talent-services/talent-services.js';
import { type Dataset, type Indicator, type Issue, issue, TABLE_NAMES } from '../../data/index.js';
import { textWidth } from '../internal/chart/text.js';
import { readClock } from '../internal/clock.js';
import type { ViewContext } from '../internal/context.js';
import { controlStyles } from '../internal/controls.styles.js';
import { NUMBER_ATTRIBUTE } from '../internal/data/element-options.js';
import { DatasetElement } from '../internal/dataset-element.js';
import { define } from '../internal/define.js';
import { needWriters } from '../internal/export/exports.js';
import { emptyText, originOf } from '../internal/figure.footer.js';
import type { FigureElement } from '../internal/figure-element.js';
import { type First, firstOf } from '../internal/first-of.js';
import { handDown, narrow } from '../internal/hand-down.js';
import type { WholeFormat } from '../internal/share/share-entries.js';
import type { StandingFigure } from '../internal/standing-figure.js';
import type { Status } from '../internal/status-reporter.js';
import { themeStyles } from '../internal/theme/theme.styles.js';
import { type Alert, alertsOf } from './wall.alerts.js';
import { figuresOf, namesIn } from './wall.figures.js';
import { centrePages, findingPages, type WallPage } from './wall.pages.js';
import { RotationController } from './wall.rotation.js';
import { wallStyles } from './wall.styles.js';
import { alertsTemplate, figureTemplate, headTemplate, valueParts } from './wall.template.js';
import { wallWords } from './words/index.js';

type View = FigureElement<unknown>;

/** How much of many a page shows: all, the first ten, six, three, or nothing, where not even that fits. */
const FEW = [0, 10, 6, 3, -1] as const;
/** How a page fits its place. */
interface Fit {
  few: number;
  /** All that it would show. */
  all: StandingFigure<unknown>;
  first?: First & { headline: string };
}

/** In parts of the height: letters, and the large figures. */
const LETTERS = { wide: 2.05, upright: 1.6, headline: 2.45, figure: 7.4, uprightFigure: 7 };

/**
 * @summary One screen that nobody touches: large figures, what has to be dealt with, the chains in turn, and how old all is.
 *
 * Letters go by the element's height (body 2 % of it, upright 1.6 %; large figures 7 %): they never give way, the number of
 * things does. Only the middle turns; a button pauses it, and so do the space bar, the pointer and the focus. With `refresh`,
 * the last good figures stay when a reading fails, and the wall says how old they are.
 *
 * @tag chancai-wall
 * @attr {'auto'|'light'|'dark'|'wall'|'large-print'} [theme='wall'] - The look.
 * @csspart base - All of it.
 * @csspart head - Region, age of the data, title, last refresh, clock.
 * @csspart heading - The title.
 * @csspart age - How old the data are.
 * @csspart fetched - When they were fetched, and whether the last fetch failed.
 * @csspart clock - The time.
 * @csspart figure - One of the large figures.
 * @csspart alerts - What has to be dealt with.
 * @csspart alert - One of that.
 * @csspart findings - The findings of views that are not shown now.
 * @csspart centre - What turns.
 * @csspart first - What says that the first of many are shown.
 * @csspart place - Which page of how many, and what comes next.
 * @csspart pause - The button that pauses what turns.
 * @csspart state - Loading, empty or error.
 */
export class ChancaiWall extends DatasetElement {
  static override styles: CSSResultGroup = [controlStyles, wallStyles, themeStyles];
  static override properties = {
    ...DatasetElement.properties,
    figures: {},
    pace: NUMBER_ATTRIBUTE,
    stale: NUMBER_ATTRIBUTE,
    geojson: {},
    geojsonSrc: { attribute: 'geojson-src' },
    moment: { state: true },
    findings: { state: true },
  };

  /** Names of the large figures, in order: `人才总量、新引进人才`; unless set, those that the data feature (`featured`), then those off their target. */
  declare figures: string | readonly string[] | undefined;
  /** Seconds that a page of the middle stays. @default 12 */
  declare pace: number | undefined;
  /** Days after which figures are older than promised. @default 92 */
  declare stale: number | undefined;
  /** Shapes of the regions: GeoJSON as an object or text. */
  declare geojson: unknown;
  /** Address of those shapes. */
  declare geojsonSrc: string | undefined;
  declare protected moment: number;
  declare protected findings: readonly string[];

  readonly viewName = 'wall';
  readonly defaultTable = 'talent';
  readonly #rotation: RotationController = new RotationController(this, () => this.#seconds);
  readonly #started = Date.now();
  #timer: ReturnType<typeof setInterval> | undefined;
  #size = { width: 0, height: 0 };
  /** How much of each page fits, by its key, on a screen of this size. */
  #fits = new Map<string, Fit>();
  #fitting = false;
  #fitsOf: Dataset | undefined;
  #found: readonly unknown[] = [];
  #unknown: readonly string[] = [];
  /** Nobody touches a wall: what is chosen there is not said aloud. */
  readonly #announce = (): void => {};
  readonly #resize = followSizes(() => this.#measure());

  constructor() {
    super();
    this.theme = 'wall';
    this.moment = Date.now();
    this.findings = [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = setInterval(this.#tick, 1000);
    this.#resize.observe(this);
    addEventListener('keydown', this.#onKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
    this.#resize.disconnect();
    removeEventListener('keydown', this.#onKey);
    this.reporter.tell('loading');
  }

  protected override get failures(): readonly Issue[] {
    return this.#unknown.map((name) =>
      issue('unknown-option', this.localName, name, { name: 'figures', known: this.#indicatorNames, used: '—' }),
    );
  }
  get #indicatorNames(): string[] {
    const table = this.facts?.tables.indicators;
    return table?.column('name') ? [...table.values('name')] : [];
  }

  get #seconds(): number {
    return typeof this.pace === 'number' && this.pace > 0 ? this.pace : 12;
  }
  get #offset(): number {
    const set = readClock(this.now);
    return set ? set.getTime() - this.#started : 0;
  }
  /** What the wall's clock shows: the time, or what the page set, which goes on. */
  get #now(): Date {
    return new Date(this.moment + this.#offset);
  }
  get #upright(): boolean {
    return this.#size.width < this.#size.height;
  }
  /** The day that views reckon by: they are not built anew each second. */
  get #day(): Date {
    const now = this.#now;
    return new Date(now.getFullYear(), now.getMonth(), now.getDate());
  }
  /** How many pages stand beside each other in the middle. */
  get #slots(): number {
    return this.#size.width >= 2.6 * this.#size.height ? 2 : 1;
  }
  /** How many alerts stand on a page: an upright screen whose middle is empty gives them its room. */
  #perPage(pages: readonly WallPage[]): number {
    if (!this.#upright) return 9;
    return pages.length > 0 ? 4 : 12;
  }

  readonly #tick = (): void => {
    this.moment = Date.now();
    this.#rotation.tick();
  };

  protected override update(changed: PropertyValues): void {
    this.surroundings.renew(this.facts, new Set());
    super.update(changed);
  }

  protected override render(): TemplateResult {
    const { context, facts } = this;
    const look = this.surroundings.look;
    const upright = this.#upright ? 'upright' : '';
    return html`<div class="base ${look} ${upright}" part="base" lang=${context.locale}>
      ${facts && this.#standing() === 'ready' ? this.#screenTemplate(facts) : this.#stateTemplate()}
    </div>`;
  }

  #stateTemplate(): TemplateResult {
    const { context, facts, issues, waiting } = this;
    const problem = issues.find(({ severity }) => severity === 'error');
    const text = waiting
      ? context.messages.state.loading
      : (problem?.message ?? emptyText(facts, { tables: TABLE_NAMES, narrowed: '' }, context));
    return html`<div class="state" part="state" role="status">${text}</div>`;
  }

  #screenTemplate(dataset: Dataset): TemplateResult {
    const now = this.#now;
    const context: ViewContext = { ...this.context, now, clock: 'page' };
    const words = wallWords(context);
    const title = this.heading ?? (dataset.meta.title ? context.text(dataset.meta.title) : words.untitled);
    const { shown, unknown } = figuresOf(dataset, {
      names: namesIn(this.figures),
      now,
      count: this.#upright ? 4 : 5,
      fits: (indicator) => this.#hasRoom(indicator, context),
    });
    this.#unknown = unknown;
    const pages = this.#all(dataset).filter((page) => !this.#isOut(page));
    const alerts = alertsOf(dataset, now, { perPage: this.#perPage(pages), stale: this.stale });
    const parts = { dataset, title, now, words, fetched: this.source.fetched, offset: this.#offset };
    return html`${headTemplate(parts, context)}
      <div class="figures">${shown.map((one) => figureTemplate(one, this.#shareOf(one, shown.length, context), context))}</div>
      <div class="main ${pages.length === 0 ? 'bare' : ''}">
        ${this.#centreTemplate(pages, context)}
        <div class="column right">${this.#alertsTemplate(alerts, this.#perPage(pages), context)}${this.#findingsTemplate()}</div>
      </div>
      ${this.#footTemplate(dataset, pages, context)}`;
  }

  #alertsTemplate(alerts: readonly Alert[], perPage: number, context: ViewContext): TemplateResult {
    const pages = Math.max(1, Math.ceil(alerts.length / perPage));
    const letters = this.#upright ? Math.floor(this.#size.width / this.#u / LETTERS.upright) - 14 : 13;
    const from = (this.#rotation.turn % pages) * perPage;
    return alertsTemplate({ alerts, from, perPage, letters, words: wallWords(context) }, context);
  }

  #centreTemplate(pages: readonly WallPage[], context: ViewContext): TemplateResult {
    const words = wallWords(context);
    const shown = this.#shown(pages);
    const firsts = shown.flatMap(({ key }) => this.#fits.get(key)?.first ?? []);
    const hold = (held: boolean) => () => this.#rotation.hold(held);
    return html`<div
      class="centre"
      part="centre"
      @pointerenter=${hold(true)}
      @pointerleave=${hold(false)}
      @focusin=${hold(true)}
      @focusout=${hold(false)}
      @chancai-select=${hold(true)}
    >
      <div>
        ${firsts.map(({ headline, shown, more }) => html`<h2 part="first"><span>${headline}</span><small>${words.first(shown, more)}</small></h2>`)}
      </div>
      <div class="slots">
        ${shown.map((page) => keyed(page.key, html`<div class="panel" data-page=${page.key}>${page.template}</div>`))}
      </div>
    </div>`;
  }

  #footTemplate(dataset: Dataset, pages: readonly WallPage[], context: ViewContext): TemplateResult {
    const words = wallWords(context);
    const out = this.#all(dataset).filter(this.#isOut);
    const names = out.map((page) => this.#nameOf(page));
    const left = context.messages.listed(names.slice(0, 3), Math.max(0, names.length - 3), words.page);
    const origin = [...(left === '' ? [] : [words.leftOut(left)]), ...originOf(dataset, context)];
    const { isHeld, isPaused, secondsLeft } = this.#rotation;
    const of = Math.max(1, Math.ceil(pages.length / this.#slots));
    const at = this.#rotation.turn % of;
    const [here] = this.#shown(pages);
    const next = pages[((at + 1) % of) * this.#slots];
    return html`<footer>
      <span class="origin">${origin.join(' · ')}</span>
      ${
        of > 1 && here && next
          ? html`<span class="where" part="place"
                >${words.place(at + 1, of)} <b>${this.#nameOf(here)}</b> · ${isHeld ? words.held : words.next(secondsLeft, this.#nameOf(next))}</span
              >
              <span class="dots ${isHeld ? 'held' : ''}" aria-hidden="true" ?hidden=${of > 12}>
                ${pages.slice(0, of).map((_, dot) => html`<i class=${dot === at ? 'here' : ''}></i>`)}
              </span>
              <button type="button" part="pause" aria-pressed=${isPaused ? 'true' : 'false'} @click=${this.#onPause}>
                ${isPaused ? `▶ ${words.resume}` : `❚❚ ${words.pause}`}
              </button>`
          : nothing
      }
    </footer>`;
  }

  #nameOf({ view, chain, isMatrix }: WallPage): string {
    const { context } = this;
    if (isMatrix) return wallWords(context).pages.matrix;
    return chain ? context.text(chain) : context.messages.view[view];
  }

  /** Has a large figure room for its letters, which don't give way? */
  #hasRoom(indicator: Indicator, context: ViewContext): boolean {
    return this.#shareOf(indicator, 5, context) >= 1;
  }

  /** How much of its size a large figure has room for, among so many. */
  #shareOf(indicator: Indicator, count: number, context: ViewContext): number {
    const { figure, unit } = valueParts(indicator, context);
    const u = this.#u;
    // Not measured yet: nothing has to give way.
    if (u === 0) return 1;
    const room = (this.#size.width - 5.2 * u) / (this.#upright ? Math.min(2, count) : count) - 4.4 * u;
    const size = (this.#upright ? LETTERS.uprightFigure : LETTERS.figure) * u;
    return (room - textWidth(unit, 3.1 * u) - u) / (textWidth(figure, size) * 1.06);
  }

  #isOut = ({ key }: WallPage): boolean => this.#fits.get(key)?.few === -1;

  #all(dataset: Dataset): WallPage[] {
    return centrePages(dataset, (this.geojson ?? this.geojsonSrc ?? undefined) !== undefined);
  }

  /** The findings of other views, as many as there is room for: a sentence each. */
  #findingsTemplate(): TemplateResult {
    return html`<div class="findings" part="findings">${this.findings.map((finding) => html`<p>${finding}</p>`)}</div>`;
  }

  /** Lets views that are on no page say what they find. */
  async #find(dataset: Dataset): Promise<void> {
    const of = [dataset, this.context.locale, this.#day.getTime()];
    if (of.every((one, at) => one === this.#found[at])) return;
    this.#found = of;
    const said: string[] = [];
    for (const page of findingPages(dataset)) {
      const view = document.createElement(`chancai-${page.view}`) as View;
      view.lang = this.context.locale;
      view.data = this.source.parsed;
      view.now = this.#day;
      const { model, view: figure, headline } = await view.present();
      if (model !== undefined && !figure.isEmpty(model)) said.push(headline.title);
    }
    if (this.#found === of) this.findings = said;
  }

  #shown(pages: readonly WallPage[]): WallPage[] {
    const slots = this.#slots;
    const turns = Math.max(1, Math.ceil(pages.length / slots));
    const from = (this.#rotation.turn % turns) * slots;
    return pages.slice(from, from + slots);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { facts } = this;
    if (facts) {
      const known = this.#all(facts);
      void this.#find(facts);
      for (const view of this.#views) {
        const page = known.find(({ key }) => key === view.parentElement?.dataset.page);
        if (page) this.#handDown(view, page);
      }
      void this.#fit();
    }
    this.reporter.tell(this.#standing(), this.issues);
  }

  get #views(): View[] {
    return [...this.renderRoot.querySelectorAll<View>('.panel > *')];
  }

  /** Properties down. */
  #handDown(view: View, page: WallPage): void {
    const first = this.#fits.get(page.key)?.first;
    narrow(view, page.filter, first);
    const fixed = this.selection;
    handDown(view, {
      parsed: this.source.parsed,
      loading: this.waiting,
      filter: fixed.filter ?? {},
      period: fixed.period,
      theme: this.theme,
      now: this.#day,
      share: 'none',
      level: 2,
      announce: this.#announce,
    });
    if (view.localName === 'chancai-region-map')
      Object.assign(view, { geojson: this.geojson, geojsonSrc: this.geojsonSrc });
  }

  /** Takes less of what is too long for its place, step by step; what never fits leaves its place to the next. */
  async #fit(): Promise<void> {
    const views = this.#views;
    // Other figures may be more, or fewer.
    if (this.#fitsOf !== this.facts) this.#fits.clear();
    this.#fitsOf = this.facts;
    // Looked at anew each second: what a view takes is known only once it stands.
    if (this.#fitting) return;
    this.#fitting = true;
    await Promise.all(views.map((view) => view.updateComplete));
    await new Promise((resolve) => requestAnimationFrame(resolve));
    let changed = false;
    for (const view of views) {
      const page = view.parentElement?.dataset.page;
      const body = view.renderRoot.querySelector('.body');
      if (!page || !body || !view.isConnected || view.status !== 'ready') continue;
      const fits = !isTooLong(view, body);
      // What does not fit is not seen while it is being made to.
      view.parentElement!.toggleAttribute('data-fits', fits);
      if (fits) continue;
      const known = this.#fits.get(page);
      // Counted among all of them, whatever is shown now.
      const all = known?.all ?? (await view.present());
      const next = FEW[FEW.indexOf((known?.few ?? 0) as 0) + 1]!;
      const few = next > 0 && !firstOf(all, 3) ? -1 : next;
      const first = few > 0 ? firstOf(all, few) : undefined;
      this.#fits.set(page, first ? { few, all, first: { ...first, headline: all.headline.title } } : { few, all });
      changed = true;
    }
    this.#fitting = false;
    if (changed) this.requestUpdate();
  }

  get #u(): number {
    return this.#size.height / 100;
  }

  #measure(): void {
    const { clientWidth: width, clientHeight: height } = this;
    if (width === this.#size.width && height === this.#size.height) return;
    this.#size = { width, height };
    this.#fits.clear();
    const u = this.#u;
    this.style.setProperty('--u', `${u}px`);
    const body = (this.#upright ? LETTERS.upright : LETTERS.wide) * u;
    const sizes = { small: body, body, large: LETTERS.headline * u, huge: LETTERS.headline * 1.4 * u };
    for (const [name, size] of Object.entries(sizes)) this.style.setProperty(`--chancai-size-${name}`, `${size}px`);
    this.requestUpdate();
  }

  #standing(): Status {
    if (this.waiting) return 'loading';
    const { facts } = this;
    if (facts && TABLE_NAMES.some((name) => (facts.tables[name]?.length ?? 0) > 0)) return 'ready';
    return this.issues.some(({ severity }) => severity === 'error') ? 'error' : 'empty';
  }

  /**
   * All that the wall shows in turn, as one file. `svg` and `png` have one picture below the other, `csv` one table after the other, `xlsx` a sheet
   * a view; `pptx` and `docx` are slides and a document, `html` a page with everything inside (with the script tag).
   */
  async export(format: WholeFormat): Promise<Blob> {
    await this.updateComplete;
    const { facts, context, author, heading } = this;
    const { whole } = await needWriters(context);
    const members = (facts ? this.#all(facts) : []).map((page) => {
      const holder = document.createElement('div');
      render(page.template, holder);
      const view = holder.firstElementChild as View;
      view.remove();
      Object.assign(view, { lang: context.locale, data: this.source.parsed, now: this.#day, filter: page.filter });
      if (page.key === 'map') Object.assign(view, { geojson: this.geojson, geojsonSrc: this.geojsonSrc });
      return view;
    });
    return whole(format, { host: this, context, facts, author, title: heading, members });
  }

  readonly #onPause = (): void => this.#rotation.toggle();
  readonly #onKey = (event: KeyboardEvent): void => {
    const isButton = event.composedPath().some((node) => node instanceof HTMLButtonElement);
    if (event.key !== ' ' || isButton || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.#rotation.toggle();
  };
}

/** Is a view higher than its place, or wider? */
const isTooLong = (view: View, body: Element): boolean => {
  const base = view.renderRoot.querySelector('.base');
  return [body, base].some(
    (box) => box && (box.scrollHeight > box.clientHeight + 2 || box.scrollWidth > box.clientWidth + 2),
  );
};

define('chancai-wall', ChancaiWall);

declare global {
  interface HTMLElementTagNameMap {
    'chancai-wall': ChancaiWall;
  }
}
