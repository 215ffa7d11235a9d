import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { createRef, ref } from 'lit/directives/ref.js';
import { DatasetElement } from '../../src/components/internal/dataset-element.js';
import type { FigureElement } from '../../src/components/internal/figure-element.js';
import type { Status } from '../../src/components/internal/status-reporter.js';
import { themeStyles } from '../../src/components/internal/theme/theme.styles.js';
import type { Filter } from '../../src/data/index.js';
import { coverTemplate, stateTemplate } from './briefing.cover.js';
import { chaptersTemplate, footerTemplate } from './briefing.frame.js';
import { type Command, commandOf, focusOf, type Turn } from './briefing.keys.js';
import { fitLetters, isSmall, isTooLong, scaleOf, setLetters } from './briefing.letters.js';
import { CHAPTERS, type Page, pagesOf } from './briefing.pages.js';
import { briefingStyles } from './briefing.styles.js';
import { type BriefingWords, briefingWords } from './briefing.words.js';

type View = FigureElement<unknown> & { geojson?: unknown; geojsonSrc?: string | undefined };

/**
 * A dataset told page by page to a room: chapters, one or two large views a page, paced by keys or a remote. The page is
 * kept in the address (`#fairs`).
 */
export class BriefingRoom extends DatasetElement {
  static override styles = [briefingStyles, themeStyles];
  static override properties = {
    ...DatasetElement.properties,
    page: {},
    geojson: { attribute: false },
    geojsonSrc: { attribute: 'geojson-src' },
    blank: { state: true },
    notice: { state: true },
    said: { state: true },
  };

  /** Key of the page shown; the first page where the dataset has none of that key. */
  declare page: string | undefined;
  /** Shapes of the regions, or their address. */
  declare geojson: unknown;
  declare geojsonSrc: string | undefined;
  declare protected blank: boolean;
  /** What has to be seen, too, in place of the list of keys. */
  declare protected notice: string;
  /** The last sentence for screen readers. */
  declare protected said: string;

  readonly viewName = 'briefing';
  readonly defaultTable = 'talent';
  readonly #title = createRef<HTMLElement>();
  /** What the page was made to fit to last. */
  #fitted: readonly unknown[] = [];
  readonly #resize = new ResizeObserver(() => this.#setSizes());

  constructor() {
    super();
    this.theme = 'wall';
    this.blank = false;
    this.notice = '';
    this.said = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('keydown', this.#onKey, true);
    addEventListener('hashchange', this.#onHash);
    document.addEventListener('fullscreenchange', this.#onFullscreen);
    this.#resize.observe(this);
    this.#onHash();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('keydown', this.#onKey, true);
    removeEventListener('hashchange', this.#onHash);
    document.removeEventListener('fullscreenchange', this.#onFullscreen);
    this.#resize.disconnect();
    // The next story starts at its own page.
    history.replaceState(history.state, '', location.pathname + location.search);
  }

  get #pages(): Page[] {
    return pagesOf(this.facts, (this.geojson ?? this.geojsonSrc ?? undefined) !== undefined);
  }
  get #at(): number {
    return Math.max(
      0,
      this.#pages.findIndex(({ key }) => key === this.page),
    );
  }
  get #words(): BriefingWords {
    return briefingWords(this.context.locale);
  }

  protected override update(changed: PropertyValues): void {
    this.surroundings.renew(this.facts, new Set());
    super.update(changed);
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    const pages = this.#pages;
    const at = this.#at;
    const page = pages[at];
    const frame = { pages, at, words, onCommand: this.#run };
    const full = document.fullscreenElement === this;
    return html`<div class="base ${this.surroundings.look}" part="base" lang=${this.context.locale}>
      <header>
        ${
          page && page.key !== 'cover'
            ? html`<h1>${words.chapters[page.chapter]}</h1>
                <h2 tabindex="-1" ${ref(this.#title)}>${words.pages[page.key]}</h2>`
            : nothing
        }
        ${chaptersTemplate(frame)}
      </header>
      <main>${page ? this.#pageTemplate(page, pages) : this.#stateTemplate()}</main>
      ${footerTemplate({ ...frame, full, blank: this.blank, notice: this.notice })}
      <div class="quiet" aria-live="polite">${this.said}</div>
      ${
        this.blank
          ? html`<button type="button" class="blank" part="blank" aria-label=${words.blanked} @click=${this.#onBlank}></button>`
          : nothing
      }
    </div>`;
  }

  #pageTemplate(page: Page, pages: readonly Page[]): TemplateResult {
    const { context, facts, issues } = this;
    // Elements of their own for each page: a view taken over would be seen to change into another.
    return html`${keyed(
      page.key,
      page.key === 'cover'
        ? coverTemplate(
            { dataset: facts!, issues, pages, words: this.#words, title: this.#title, onPage: this.#onPage },
            context,
          )
        : html`<div class="stage ${page.views.length > 1 ? 'two' : 'one'}">
            ${page.views.map(({ template }) => template)}
          </div>`,
    )}`;
  }

  #stateTemplate(): TemplateResult {
    const { context, facts, issues, waiting } = this;
    return stateTemplate({ waiting, dataset: facts, issues, words: this.#words, title: this.#title }, context);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { facts } = this;
    const views = this.#pages[this.#at]?.views ?? [];
    this.#views.forEach((view, at) => {
      this.#handDown(view, facts && views[at]?.filterOf?.(facts));
    });
    void this.#fit();
    this.reporter.tell(this.#standing(), this.issues);
  }

  get #views(): View[] {
    return [...this.renderRoot.querySelectorAll<View>('.stage > *')];
  }

  /** Properties down; the same dataset is no news. */
  #handDown(view: View, filter: Filter | undefined): void {
    if (view.data !== this.facts) view.data = this.facts;
    if (JSON.stringify(view.filter) !== JSON.stringify(filter)) view.filter = filter;
    view.theme = this.theme === 'wall' && isSmall(this) ? 'dark' : this.theme;
    view.now = this.now;
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
    const stage = this.renderRoot.querySelector<HTMLElement>('.stage');
    const of = [stage, this.clientWidth, this.clientHeight, this.context.locale, this.facts];
    if (!stage || of.every((one, at) => one === this.#fitted[at])) return;
    this.#fitted = of;
    await fitLetters(stage, scaleOf(this), async () => {
      for (const view of this.#views) view.requestUpdate();
      await Promise.all(this.#views.map((view) => view.updateComplete));
      return this.#fitted === of ? !this.#boxes.some(isTooLong) : undefined;
    });
  }

  /** What may be longer than its place: the page, or a view on it. */
  get #boxes(): Element[] {
    const views = this.#views.map(({ renderRoot }) => renderRoot.querySelector('.body'));
    return [this.renderRoot.querySelector('main'), ...views].filter((box) => box !== null);
  }

  #onKey = (event: KeyboardEvent): void => {
    const command = commandOf(event, focusOf(event));
    if (!command) return;
    // Taken before views and the page around hear of it.
    event.preventDefault();
    event.stopPropagation();
    this.#run(command);
  };

  #run = (command: Command): void => {
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

  #show(key: string): void {
    const inside = this.renderRoot instanceof ShadowRoot && this.renderRoot.activeElement?.closest('main, h2');
    this.page = key;
    this.notice = '';
    history.replaceState(history.state, '', `#${encodeURIComponent(key)}`);
    const words = this.#words;
    const pages = this.#pages;
    const { chapter } = pages[this.#at]!;
    this.said = words.said(words.chapters[chapter], words.pages[key]!, words.of(this.#at + 1, pages.length));
    // What had the focus goes with its page.
    if (inside) void this.updateComplete.then(() => this.#title.value?.focus());
  }

  #scroll(direction: -1 | 1): void {
    const box = this.#boxes.find(isTooLong);
    box?.scrollBy(0, (direction * box.clientHeight) / 3);
  }

  #act(act: 'fullscreen' | 'blank' | 'leave'): void {
    if (act === 'blank') this.#onBlank();
    else if (act === 'fullscreen') this.#onToggle();
    else if (this.blank) this.blank = false;
    else if (document.activeElement === this) this.#title.value?.focus();
  }

  #onBlank = (): void => {
    this.blank = !this.blank;
    this.said = this.blank ? this.#words.blanked : '';
  };

  #onToggle = (): void => {
    const change = document.fullscreenElement ? document.exitFullscreen() : this.requestFullscreen?.();
    Promise.resolve(change ?? Promise.reject()).catch(() => {
      this.notice = this.#words.noFullscreen;
      this.said = this.notice;
    });
  };

  #onPage = (key: string): void => this.#show(key);
  #onFullscreen = (): void => this.requestUpdate();
  #onHash = (): void => {
    const key = location.hash.slice(1);
    if (/^[a-z]+$/.test(key)) this.page = key;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'briefing-room': BriefingRoom;
  }
}
