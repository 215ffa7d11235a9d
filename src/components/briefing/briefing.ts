import { type CSSResultGroup, html, nothing, type PropertyValues, render, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { createRef, ref } from 'lit/directives/ref.js';
import { followSizes } from '../internal/no-layout.js';
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
import type { Issue } from '../../data/index.js';
import type { Messages } from '../../locales/index.js';
import { Announcer } from '../internal/announcer.js';
import { readClock } from '../internal/clock.js';
import { controlStyles } from '../internal/controls.styles.js';
import { NUMBER_ATTRIBUTE } from '../internal/data/element-options.js';
import { DatasetElement } from '../internal/dataset-element.js';
import { define } from '../internal/define.js';
import { needWriters, shareText } from '../internal/export/exports.js';
import { originOf } from '../internal/figure.footer.js';
import type { FigureElement } from '../internal/figure-element.js';
import { type First, firstOf } from '../internal/first-of.js';
import { handDown, narrow } from '../internal/hand-down.js';
import { printAlone } from '../internal/share/print-alone.js';
import { shareStyles } from '../internal/share/share.styles.js';
import { shareTemplate } from '../internal/share/share.template.js';
import { ShareController } from '../internal/share/share-controller.js';
import type { ShareWord, WholeFormat } from '../internal/share/share-entries.js';
import type { Status } from '../internal/status-reporter.js';
import { themeStyles } from '../internal/theme/theme.styles.js';
import { AutoController } from './briefing.auto.js';
import { keyOf, type PageChoice, pagesIssues, readPages } from './briefing.choices.js';
import { SpeechTimer } from './briefing.clock.js';
import { coverTemplate, stateTemplate } from './briefing.cover.js';
import { chaptersTemplate, controlsTemplate, footTemplate } from './briefing.frame.js';
import { type Act, type Command, commandOf, focusOf, type Turn } from './briefing.keys.js';
import { fitLetters, isSmall, isTooLong, scaleOf, setLetters } from './briefing.letters.js';
import { PageOrder } from './briefing.order.js';
import { overviewTemplate } from './briefing.overview.js';
import { CHAPTERS, chosenPages, nameOfPage, PAGES, type Page, pagesOf } from './briefing.pages.js';
import { onPaper } from './briefing.paper.js';
import { PagePictures } from './briefing.pictures.js';
import { Presenter } from './briefing.presenter.js';
import { briefingStyles } from './briefing.styles.js';
import { viewTemplate } from './briefing.views.js';
import { briefingWords } from './words/index.js';

type View = FigureElement<unknown> & { geojson?: unknown; geojsonSrc?: string | undefined };

/** How long digits stand for the number of a page, in milliseconds. */
const DIGITS_MS = 2000;

/**
 * @summary A dataset told page by page to a room: one or two large views a page, paced by keys, a remote or touch.
 *
 * The page is kept in the address (`#fairs`). With a second window for the presenter: notes, next page, clock and time left;
 * an overview of the pages; pages that turn by themselves, with a pause; and paper, a page to each A4 landscape sheet. What
 * would be too long for a page is shown by its first ten, and how many are left.
 *
 * @tag chancai-briefing
 * @attr {'auto'|'light'|'dark'|'wall'|'large-print'} [theme='light'] - The look.
 * @slot - Speaker's notes: an element for each page that has any, with the page's key in `data-page`.
 *
 * @csspart base - All of it.
 * @csspart chapter - A chapter's button.
 * @csspart controls - The controls, seen while the pointer moves or the keyboard is among them.
 * @csspart previous - Turns back.
 * @csspart next - Turns on.
 * @csspart pause - Stops the pages from turning by themselves, and lets them go on.
 * @csspart first - What says that the first ten are shown, and how many are left.
 * @csspart foot - Source, scope, date and place.
 * @csspart place - Which page of how many.
 * @csspart overview - All pages at a glance.
 * @csspart notes - The speaker's notes, where the browser allows no second window.
 * @csspart blank - The black screen.
 * @csspart missing - What is not paged, for want of a table.
 * @csspart state - Loading, empty or error.
 */
export class ChancaiBriefing extends DatasetElement {
  static override styles: CSSResultGroup = [controlStyles, briefingStyles, shareStyles, themeStyles];
  static override properties = {
    ...DatasetElement.properties,
    page: {},
    pages: {},
    auto: NUMBER_ATTRIBUTE,
    minutes: NUMBER_ATTRIBUTE,
    geojson: {},
    geojsonSrc: { attribute: 'geojson-src' },
    blank: { state: true },
    notice: { state: true },
    said: { state: true },
    layer: { state: true },
    printing: { state: true },
    active: { state: true },
  };

  /** Key of the page shown; the first page where the dataset has none of that key. */
  declare page: string | undefined;
  /**
   * The pages, in order: keys, with a name of the author's after `=` (`cover targets=目标 chains`), or a list of
   * `{ page, name, notes, minutes, hidden, headline, note }` as a property or JSON; all that the dataset has, unless set.
   */
  declare pages: string | readonly (string | PageChoice)[] | undefined;
  /** Seconds after which pages turn by themselves; not unless set. */
  declare auto: number | undefined;
  /** How long all is planned for, in minutes. */
  declare minutes: number | undefined;
  /** Shapes of the regions for the region map: GeoJSON as an object or text. */
  declare geojson: unknown;
  /** Address of those shapes. */
  declare geojsonSrc: string | undefined;
  declare protected blank: boolean;
  /** What has to be seen, too, in place of the list of keys. */
  declare protected notice: string;
  /** The last sentence for screen readers. */
  declare protected said: string;
  declare protected layer: 'page' | 'overview' | 'notes';
  declare protected printing: boolean;
  declare protected active: boolean;

  readonly viewName = 'briefing';
  readonly defaultTable = 'talent';
  readonly #title = createRef<HTMLElement>();
  readonly #order = new PageOrder();
  readonly #timer = new SpeechTimer();
  readonly #pictures = new PagePictures();
  readonly #share: ShareController = new ShareController(this);
  readonly #auto: AutoController = new AutoController(
    this,
    () => this.auto,
    () => this.#turnAround(),
  );
  #presenter: Presenter | undefined;
  #pictured: readonly unknown[] = [];
  /** What the page was made to fit to last, and what had to be left out for it. */
  #fitted: readonly unknown[] = [];
  #first = new Map<View, First & { headline: string; page: string }>();
  #digits = '';
  #digitTimer: ReturnType<typeof setTimeout> | undefined;
  #activeTimer: ReturnType<typeof setTimeout> | undefined;
  #touch: { x: number; y: number } | undefined;
  #stopPaper: (() => void) | undefined;
  readonly #resize = followSizes(() => this.#setSizes());

  readonly #announcer: Announcer = new Announcer((text) => {
    this.said = text;
  });
  readonly #announce = (text: string): void => this.#announcer.announce(text);

  constructor() {
    super();
    this.theme = 'light';
    this.blank = false;
    this.notice = '';
    this.said = '';
    this.layer = 'page';
    this.printing = false;
    this.active = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('keydown', this.#onKey, true);
    addEventListener('hashchange', this.#onHash);
    document.addEventListener('fullscreenchange', this.#onFullscreen);
    this.#resize.observe(this);
    this.#stopPaper = onPaper((printing) => {
      this.printing = printing;
    });
    this.#onHash();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('keydown', this.#onKey, true);
    removeEventListener('hashchange', this.#onHash);
    document.removeEventListener('fullscreenchange', this.#onFullscreen);
    this.#resize.disconnect();
    this.#announcer.stop();
    this.#stopPaper?.();
    this.#presenter?.close();
    this.#pictures.clear();
    clearTimeout(this.#digitTimer);
    clearTimeout(this.#activeTimer);
    this.reporter.tell('loading');
    if (location.hash === `#${encodeURIComponent(this.page ?? '')}`)
      history.replaceState(history.state, '', location.pathname + location.search);
  }

  protected override get failures(): readonly Issue[] {
    return pagesIssues(
      this.pages,
      PAGES.map(({ key }) => key),
      this.localName,
    );
  }
  /** @internal */
  get words(): Messages {
    return this.context.messages;
  }
  /** @internal Full screen and paper have buttons of their own. */
  override get shareEntries(): readonly ShareWord[] {
    return super.shareEntries.filter((word) => word !== 'print' && word !== 'full');
  }

  /** All that the dataset has something for. */
  get #all(): Page[] {
    return pagesOf(this.facts, this.#hasShapes);
  }
  get #hasShapes(): boolean {
    return (this.geojson ?? this.geojsonSrc ?? undefined) !== undefined;
  }
  get #chosen(): Page[] {
    return this.#order.arranged(chosenPages(this.#all, readPages(this.pages)));
  }
  get #pages(): Page[] {
    return this.#chosen.filter((page) => !this.#order.isHidden(page));
  }
  get #at(): number {
    return Math.max(
      0,
      this.#pages.findIndex(({ key }) => key === this.page || keyOf(key) === this.page),
    );
  }

  readonly #nameOf = (page: Page): string => nameOfPage(page, this.context);
  readonly #notesOf = ({ key, choice }: Page): string => {
    const own = [...this.children].find((child) => [key, keyOf(key)].includes(child.getAttribute('data-page') ?? ''));
    return (choice?.notes ?? own?.textContent ?? '').trim();
  };

  protected override update(changed: PropertyValues): void {
    this.surroundings.renew(this.facts, new Set());
    super.update(changed);
  }

  protected override render(): TemplateResult {
    const words = briefingWords(this.context);
    const pages = this.#pages;
    const at = this.#at;
    const page = pages[at];
    const frame = { pages, at, words, onCommand: this.#run };
    const look = this.printing ? 'light' : this.surroundings.look;
    const { headline, note } = this.author;
    const share = shareTemplate(this.#share, {
      entries: page ? this.shareEntries : [],
      authored: headline !== '' || note !== '',
      words: this.context.messages.share,
    });
    return html`<div
      class="base ${look} ${this.active ? 'active' : ''}"
      part="base"
      lang=${this.context.locale}
      @pointermove=${this.#onPointer}
      @touchstart=${this.#onTouchStart}
      @touchend=${this.#onTouchEnd}
    >
      ${
        this.printing
          ? this.#paperTemplate(pages)
          : html`${this.#headTemplate(frame, page)}
              ${page ? this.#remarkTemplate(page) : nothing}
              <main>${page ? this.#pageTemplate(page, pages) : this.#stateTemplate()}</main>
              ${footTemplate({ pages, at, words, origin: this.#origin })}
              ${controlsTemplate({
                ...frame,
                full: document.fullscreenElement === this,
                blank: this.blank,
                auto: this.#auto.state,
                notice: this.notice,
                share,
              })}`
      }
      <div class="quiet" aria-live="polite">${this.said}</div>
      ${this.#layerTemplate(page)}
      ${
        this.blank
          ? html`<button type="button" class="blank" part="blank" aria-label=${words.blanked} @click=${this.#onBlank}></button>`
          : nothing
      }
    </div>`;
  }

  #headTemplate(frame: Parameters<typeof chaptersTemplate>[0], page: Page | undefined): TemplateResult {
    const region = this.facts?.meta.region;
    const titled = page && page.key !== 'cover';
    return html`<header>
      ${titled && region ? html`<h1>${this.context.text(region)}</h1>` : nothing}
      ${titled ? html`<h2 tabindex="-1" ${ref(this.#title)}>${this.#nameOf(page)}</h2>` : nothing}
      ${chaptersTemplate(frame)}
    </header>`;
  }

  get #origin(): readonly string[] {
    return this.facts ? originOf(this.facts, this.context) : [];
  }

  #pageTemplate(page: Page, pages: readonly Page[]): TemplateResult {
    const { context, facts, issues } = this;
    // Elements of their own for each page: a view taken over would be seen to change into another.
    return html`${keyed(
      page.key,
      page.key === 'cover'
        ? coverTemplate(
            {
              dataset: facts!,
              issues,
              pages,
              shapes: this.#hasShapes,
              nameOf: this.#nameOf,
              words: briefingWords(context),
              title: this.#title,
              onPage: this.#onPage,
            },
            context,
          )
        : html`<div class="stage ${page.views.length > 1 ? 'two' : 'one'}">
            ${page.views.map((view) => html`<div class="cell">${viewTemplate(view)}</div>`)}
          </div>`,
    )}`;
  }

  /** What had to be left out for the page to be read, said where the reader looks. */
  #remarkTemplate({ key }: Page): TemplateResult | typeof nothing {
    const words = briefingWords(this.context);
    const left = [...this.#first.values()].filter((first) => first.page === key);
    return left.length === 0
      ? nothing
      : html`<p class="first" part="first">${left.map(({ headline, shown, more }) => html`<b>${headline}</b> <span>${words.first(shown, more)}</span>`)}</p>`;
  }

  /** Every page below each other, each on a sheet of its own. */
  #paperTemplate(pages: readonly Page[]): TemplateResult {
    const { context } = this;
    const words = briefingWords(context);
    const title = this.facts?.meta.title;
    return html`${pages.map(
      (page, at) =>
        html`<section class="sheet" data-page=${page.key}>
          ${
            page.key === 'cover'
              ? html`<h1>${title ? context.text(title) : words.untitled}</h1>`
              : html`<h2>${this.#nameOf(page)}</h2>
                  <div class="stage ${page.views.length > 1 ? 'two' : 'one'}">
                    ${page.views.map((view) => html`<div class="cell">${viewTemplate(view)}</div>`)}
                  </div>`
          }
          <p class="foot">${this.#origin.map((piece) => html`<span>${piece}</span>`)}<b>${words.of(at + 1, pages.length)}</b></p>
        </section>`,
    )}`;
  }

  #layerTemplate(page: Page | undefined): TemplateResult | typeof nothing {
    const words = briefingWords(this.context);
    if (this.layer === 'overview')
      return overviewTemplate({
        pages: this.#chosen,
        current: page?.key,
        isHidden: (one) => this.#order.isHidden(one),
        nameOf: this.#nameOf,
        words,
        paint: this.#paint,
        onKey: this.#onOverviewKey,
        onPage: this.#onPage,
      });
    if (this.layer === 'notes' && page)
      return html`<div class="notes" part="notes"><b>${words.notes}</b> ${this.#notesOf(page) || words.noNotes}</div>`;
    return nothing;
  }

  #stateTemplate(): TemplateResult {
    const { context, facts, issues, waiting } = this;
    const words = briefingWords(context);
    return stateTemplate({ waiting, dataset: facts, issues, words, title: this.#title }, context);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const pages = this.#pages;
    const shown = this.printing ? pages.filter(({ key }) => key !== 'cover') : [pages[this.#at]].filter((one) => !!one);
    const views = this.#views;
    shown
      .flatMap((page) => page.views.map((view, at) => ({ page, view, at })))
      .forEach(({ page, view, at }, place) => {
        const element = views[place];
        if (element) this.#handDown(element, page, view.filterOf?.(this.facts!), at);
      });
    void this.#fit();
    this.#forgetPictures();
    this.#presenter?.show();
    this.reporter.tell(this.#standing(), this.issues);
  }

  get #views(): View[] {
    return [...this.renderRoot.querySelectorAll<View>('.stage > .cell > *')];
  }

  /** Properties down; the same dataset is no news. */
  #handDown(view: View, { choice }: Page, filter: View['filter'], at: number): void {
    const theme = this.printing ? 'light' : this.theme === 'wall' && isSmall(this) ? 'dark' : this.theme;
    const first = this.printing ? undefined : this.#first.get(view);
    narrow(view, filter, first);
    if (at === 0) Object.assign(view, { headline: choice?.headline, note: choice?.note });
    const fixed = this.selection;
    handDown(view, {
      parsed: this.source.parsed,
      loading: this.waiting,
      filter: fixed.filter ?? {},
      period: fixed.period,
      theme,
      now: readClock(this.now),
      share: 'none',
      level: 3,
      announce: this.#announce,
    });
    if (view.localName === 'chancai-region-map')
      Object.assign(view, { geojson: this.geojson, geojsonSrc: this.geojsonSrc });
  }

  #standing(): Status {
    if (this.waiting) return 'loading';
    if (this.#pages.length > 0) return 'ready';
    return this.issues.some(({ severity }) => severity === 'error') ? 'error' : 'empty';
  }

  /** Letters as large for the room as on the screen that the look is made for. */
  #setSizes(): void {
    setLetters(this, scaleOf(this));
    this.requestUpdate();
  }

  /** Fits the page to its place, once for each page, size, language and dataset. */
  async #fit(): Promise<void> {
    if (this.printing) return;
    const stage = this.renderRoot.querySelector<HTMLElement>('.stage');
    const of = [stage, this.clientWidth, this.clientHeight, this.context.locale, this.facts];
    if (!stage || of.every((one, at) => one === this.#fitted[at])) return;
    this.#fitted = of;
    this.#first.clear();
    await fitLetters(stage, scaleOf(this), async (few) => {
      if (few && !(await this.#takeFirst(few))) return this.#fitted === of ? false : undefined;
      for (const view of this.#views) view.requestUpdate();
      await Promise.all(this.#views.map((view) => view.updateComplete));
      return this.#fitted === of ? !this.#boxes.some(isTooLong) : undefined;
    });
  }

  /** Narrows what is too long to its first few; tells whether there was anything to narrow. */
  async #takeFirst(few: number): Promise<boolean> {
    const page = this.#pages[this.#at]?.key ?? '';
    for (const view of this.#views) {
      const box = view.renderRoot.querySelector('.body');
      const known = this.#first.get(view);
      if (!box || (known ? known.shown <= few : !isTooLong(box))) continue;
      if (known) {
        // Counted anew among all of them.
        this.#first.delete(view);
        this.requestUpdate();
        await this.updateComplete;
      }
      const figure = await view.present();
      const first = firstOf(figure, few);
      if (first) this.#first.set(view, { ...first, headline: figure.headline.title, page });
    }
    this.requestUpdate();
    await this.updateComplete;
    return this.#first.size > 0;
  }

  /** What may be longer than its place: the page, or a view on it. */
  get #boxes(): Element[] {
    const views = this.#views.map(({ renderRoot }) => renderRoot.querySelector('.body'));
    return [this.renderRoot.querySelector('main'), ...views].filter((box) => box !== null);
  }

  readonly #paint = (canvas: HTMLCanvasElement, page: Page): void => {
    void this.#pictures.paint(canvas, page.key, () => this.#drawnApart(page));
  };

  /** A view of a page, on no page of its own. */
  #drawnApart(page: Page, at = 0): View | undefined {
    const one = page.views[at];
    if (!one) return undefined;
    const holder = document.createElement('div');
    render(viewTemplate(one), holder);
    const view = holder.firstElementChild as View;
    view.remove();
    view.lang = this.context.locale;
    view.data = this.source.parsed;
    view.now = this.now;
    view.theme = 'light';
    this.#handDown(view, page, one.filterOf?.(this.facts!), at);
    return view;
  }

  #forgetPictures(): void {
    const of = [this.facts, this.context.locale];
    if (of.every((one, at) => one === this.#pictured[at])) return;
    this.#pictured = of;
    this.#pictures.clear();
  }

  #onKey = (event: KeyboardEvent): void => {
    const focus = focusOf(event);
    // The menu and the overview have keys of their own.
    if (this.#share.isOpen) return;
    const command = commandOf(event, focus);
    if (!command || (this.layer === 'overview' && !isForOverview(command))) return;
    if (/^\d$/.test(event.key)) this.#digit(event.key);
    // Taken before views and the page around hear of it.
    event.preventDefault();
    event.stopPropagation();
    this.#run(command);
  };

  #digit(digit: string): void {
    clearTimeout(this.#digitTimer);
    this.#digits += digit;
    this.#digitTimer = setTimeout(() => {
      this.#digits = '';
    }, DIGITS_MS);
  }

  readonly #run = (command: Command): void => {
    if ('act' in command) this.#act(command.act);
    else if ('scroll' in command) this.#scroll(command.scroll);
    else this.#turn(command);
  };

  #turn(command: Turn): void {
    this.blank = false;
    const pages = this.#pages;
    const target = (): Page | undefined => {
      if ('step' in command) return pages[this.#at + command.step];
      if ('to' in command) return pages[command.to === 'first' ? 0 : pages.length - 1];
      return pages.find(({ chapter }) => chapter === CHAPTERS[command.chapter]);
    };
    const page = target();
    if (page) this.#show(page.key);
  }

  /** By itself: after the last page comes the first. */
  #turnAround(): void {
    const pages = this.#pages;
    const next = pages[(this.#at + 1) % Math.max(1, pages.length)];
    if (next && !this.blank && this.layer !== 'overview') this.#show(next.key);
  }

  #show(key: string): void {
    const inside =
      this.renderRoot instanceof ShadowRoot && this.renderRoot.activeElement?.closest('main, h2, .overview');
    this.page = key;
    this.notice = '';
    if (this.layer === 'overview') this.layer = 'page';
    this.#timer.turn();
    this.#auto.restart();
    history.replaceState(history.state, '', `#${encodeURIComponent(key)}`);
    const words = briefingWords(this.context);
    const pages = this.#pages;
    const page = pages[this.#at]!;
    this.said = words.said(words.chapters[page.chapter], this.#nameOf(page), words.of(this.#at + 1, pages.length));
    // What had the focus goes with its page.
    if (inside) void this.updateComplete.then(() => this.#title.value?.focus());
  }

  #scroll(direction: -1 | 1): void {
    const box = this.#boxes.find(isTooLong);
    box?.scrollBy(0, (direction * box.clientHeight) / 3);
  }

  #act(act: Act): void {
    const acts: Readonly<Record<Act, () => void>> = {
      blank: this.#onBlank,
      fullscreen: this.#onToggle,
      leave: this.#leave,
      overview: this.#onOverview,
      presenter: this.#onPresenter,
      pause: this.#onPause,
      print: () => printAlone(this),
      help: () => {
        this.notice = this.notice === '' ? briefingWords(this.context).keys : '';
      },
      go: () => {
        const page = this.#pages[Number(this.#digits) - 1];
        this.#digits = '';
        if (page) this.#show(page.key);
      },
    };
    acts[act]();
  }

  readonly #leave = (): void => {
    if (this.layer !== 'page') this.#closeLayer();
    else if (this.blank) this.blank = false;
    else if (document.activeElement === this) this.#title.value?.focus();
  };

  readonly #onBlank = (): void => {
    this.blank = !this.blank;
    this.said = this.blank ? briefingWords(this.context).blanked : '';
  };

  readonly #onToggle = (): void => {
    const change = document.fullscreenElement ? document.exitFullscreen() : this.requestFullscreen?.();
    Promise.resolve(change ?? Promise.reject()).catch(() => {
      this.notice = briefingWords(this.context).noFullscreen;
      this.said = this.notice;
    });
  };

  readonly #onOverview = (): void => {
    if (this.layer === 'overview') {
      this.#closeLayer();
      return;
    }
    this.layer = 'overview';
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('.overview [aria-current="page"]')?.focus(),
    );
  };

  /** Back where the reader was: what opened it, unless a page was chosen. */
  #closeLayer(): void {
    const wasInside = (this.renderRoot as ShadowRoot).activeElement?.closest('.overview');
    this.layer = 'page';
    if (wasInside)
      void this.updateComplete.then(() =>
        this.renderRoot.querySelector<HTMLElement>('[part="overview-button"]')?.focus(),
      );
  }

  readonly #onPresenter = (): void => {
    if (this.#presenter?.isOpen) {
      this.#presenter.focus();
      return;
    }
    this.#presenter = Presenter.open(() => this.#presented());
    if (this.#presenter) return;
    this.layer = this.layer === 'notes' ? 'page' : 'notes';
    this.notice = this.layer === 'notes' ? briefingWords(this.context).noWindow : '';
    this.said = this.notice;
  };

  #presented() {
    const { context, facts } = this;
    const words = briefingWords(context);
    return {
      title: facts?.meta.title ? context.text(facts.meta.title) : words.untitled,
      lang: context.locale,
      pages: this.#pages,
      at: this.#at,
      words,
      timer: this.#timer,
      minutes: typeof this.minutes === 'number' ? this.minutes : undefined,
      nameOf: this.#nameOf,
      notesOf: this.#notesOf,
      paint: this.#paint,
      onCommand: this.#run,
      onPage: this.#onPage,
    };
  }

  /** Stops the pages where they turn by themselves, else the presenter's timer. */
  readonly #onPause = (): void => {
    if (this.#auto.state === 'none') this.#timer.toggle();
    else this.#auto.toggle();
    this.#presenter?.show();
  };

  readonly #onOverviewKey = (event: KeyboardEvent): void => {
    const button = (event.target as Element).closest<HTMLButtonElement>('button');
    const pages = this.#chosen;
    const at = pages.findIndex(({ key }) => key === button?.value);
    const page = pages[at];
    if (!page) return;
    const step = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key] as -1 | 1 | undefined;
    let focus = page.key;
    if (event.altKey && step) this.#order.move(pages, page.key, step);
    else if (event.key === 'Delete') this.#order.toggle(page);
    else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') this.#order.undo();
    else if (step) focus = pages[at + step]?.key ?? page.key;
    else return;
    event.preventDefault();
    event.stopPropagation();
    this.requestUpdate();
    void this.updateComplete.then(() => {
      const buttons = [...this.renderRoot.querySelectorAll<HTMLButtonElement>('.overview button')];
      buttons.find(({ value }) => value === focus)?.focus();
    });
  };

  /** Controls are seen while the pointer moves, and three seconds more. */
  readonly #onPointer = (): void => {
    this.active = true;
    clearTimeout(this.#activeTimer);
    this.#activeTimer = setTimeout(() => {
      this.active = false;
    }, 3000);
  };
  readonly #onTouchStart = ({ touches }: TouchEvent): void => {
    const [touch] = touches;
    this.#touch = touch && touches.length === 1 ? { x: touch.clientX, y: touch.clientY } : undefined;
    this.#onPointer();
  };
  readonly #onTouchEnd = ({ changedTouches }: TouchEvent): void => {
    const [end] = changedTouches;
    if (!this.#touch || !end || this.layer !== 'page') return;
    const [across, down] = [end.clientX - this.#touch.x, end.clientY - this.#touch.y];
    this.#touch = undefined;
    // A swipe is clearly across: what is drawn downwards scrolls.
    if (Math.abs(across) > 60 && Math.abs(across) > 2 * Math.abs(down)) this.#turn({ step: across < 0 ? 1 : -1 });
  };

  /**
   * All views of all pages as one file. `svg` and `png` have one picture below the other, `csv` one table after the other, `xlsx` a sheet
   * a view; `pptx` and `docx` are slides and a document, `html` a page with everything inside (with the script tag).
   */
  async export(format: WholeFormat): Promise<Blob> {
    await this.updateComplete;
    const { context, facts, author, heading } = this;
    const { whole } = await needWriters(context);
    const pages = this.#pages.map((page) => ({
      key: page.key,
      chapter: page.chapter,
      title: this.#nameOf(page),
      notes: this.#notesOf(page),
      members: page.views.flatMap((_, at) => this.#drawnApart(page, at) ?? []),
    }));
    const members = pages.flatMap((page) => page.members);
    return whole(format, { host: this, context, facts, author, title: heading, members, pages });
  }

  /** @internal The sentences of all pages with their sources. */
  async shareText(): Promise<string> {
    const figures = await Promise.all(this.#drawnAll().map((view) => view.present()));
    return figures.map(shareText).join('\n\n');
  }

  #drawnAll(): View[] {
    return this.#pages.flatMap((page) => page.views.flatMap((_, at) => this.#drawnApart(page, at) ?? []));
  }

  readonly #onPage = (key: string): void => this.#show(key);
  readonly #onFullscreen = (): void => this.requestUpdate();
  readonly #onHash = (): void => {
    try {
      const key = decodeURIComponent(location.hash.slice(1));
      if (PAGES.some((page) => page.key === keyOf(key))) this.page = key;
    } catch {
      // An address that is none of ours.
    }
  };
}

/** Arrows and Enter are the overview's while it is open. */
const isForOverview = (command: Command): boolean =>
  'act' in command && ['overview', 'leave', 'presenter', 'fullscreen', 'print'].includes(command.act);

define('chancai-briefing', ChancaiBriefing);

declare global {
  interface HTMLElementTagNameMap {
    'chancai-briefing': ChancaiBriefing;
  }
}
