import { LitElement, type PropertyValues } from 'lit';
import {
  type DataSource,
  type Dataset,
  type DatasetInput,
  type Filter,
  type Issue,
  issue,
  type Parsed,
  readSelection,
  type Selection,
  translateIssue,
} from '../../data/index.js';
import { localesKnown } from '../../data/language.js';
import { clockIssue } from './clock.js';
import type { ViewContext } from './context.js';
import { ContextController } from './context-controller.js';
import { DatasetController } from './data/dataset-controller.js';
import {
  attributeIssues,
  isGiven,
  NUMBER_ATTRIBUTE,
  numberIssues,
  readFilter,
  selectionIssues,
  TEXT_ATTRIBUTE,
} from './data/element-options.js';
import { localeOf } from './environment-controller.js';
import { LEVELS, type Level, levelOf } from './heading.template.js';
import { styleIn } from './other-documents.js';
import { type Remote, remoteIn } from './remote/remote.js';
import { type ShareWord, shareIssues, shareWords, WHOLE_WORDS } from './share/share-entries.js';
import { type Status, StatusReporter } from './status-reporter.js';
import { THEMES, type ThemeName } from './theme/tokens.js';

/** What an enclosing dashboard hands down; an element's own inputs and choices come before it. */
export interface Inherited {
  parsed: Parsed<Dataset> | undefined;
  /** Is the dashboard still reading? */
  loading: boolean;
  filter: Filter;
  period: string | undefined;
  theme: ThemeName;
  now: Date | undefined;
  /** Which entries the menus have; those of the element itself come before it. */
  share?: unknown;
  /** Of its views' headlines among the page's headings. */
  level: number;
  /** Says something to screen readers for its views: one voice for all of them. */
  announce(text: string): void;
}

/** What `data` takes: a dataset, rows of one table, JSON or CSV text, what `parseDataset` made, a file or its bytes. */
export type DataInput = DatasetInput | Parsed<Dataset> | DataSource | object | null;

/** What the page's author says of a figure; '' where nothing. */
export interface AuthorWords {
  headline: string;
  note: string;
}

/**
 * An element that takes a dataset: where it comes from, which part of it is shown, in which language and look, and
 * where the element stands with it.
 *
 * @attr {string} [lang] - The language: zh-CN, en or one registered.
 * @attr {'loading'|'ready'|'empty'|'error'} [status] - Where it stands.
 *
 * @slot headline - The author's headline.
 * @slot note - The author's note.
 *
 * @event {CustomEvent<{ view: string }>} chancai-ready - It is drawn.
 * @event {CustomEvent<{ issues: Issue[] }>} chancai-error - No row can be used.
 */
export abstract class DatasetElement extends LitElement {
  static override properties = {
    // Set again, the same object may hold something else.
    data: { converter: TEXT_ATTRIBUTE.converter, hasChanged: () => true },
    src: {},
    table: {},
    heading: {},
    filter: TEXT_ATTRIBUTE,
    period: {},
    theme: {},
    now: {},
    refresh: NUMBER_ATTRIBUTE,
    timeout: NUMBER_ATTRIBUTE,
    maxBytes: { converter: NUMBER_ATTRIBUTE.converter, attribute: 'max-bytes' },
    loading: { type: Boolean },
    headline: {},
    note: {},
    level: NUMBER_ATTRIBUTE,
    share: {},
    inherited: { attribute: false },
  };

  /**
   * A dataset: object, text or file. Also what `parseDataset` made; a file is a `File`, `Blob` or bytes, in any format.
   * Comes before every other input. Read when it is set: an object changed in place has to be set again. The attribute
   * holds JSON text.
   */
  declare data: DataInput | undefined;
  /**
   * Address of a dataset. JSON, NDJSON, CSV, TSV, Arrow and .xlsx are told apart by what they hold.
   * Elements with the same address read it once. `#id` names an element of the page that holds the data, such as a `<script type="application/json">`: that works
   * without a server, too.
   */
  declare src: string | undefined;
  /** Which table the input is. Needed where neither columns nor names tell. */
  declare table: string | undefined;
  /** The heading. It stands above the headline. */
  declare heading: string | undefined;
  /** Values shown, by column. Ids or names, `{ chain: ['体育'] }`; the attribute holds JSON. */
  declare filter: Filter | undefined;
  /** The period shown. Unless set, all flows and the latest stocks. */
  declare period: string | undefined;
  /** The look. @default 'auto' */
  declare theme: ThemeName;
  /** What counts as today. A date, its milliseconds or its text, such as 2025-12-31. @default `meta.asOf`, else today */
  declare now: Date | number | string | undefined;
  /** Seconds between readings. Of `src`; none unless set. */
  declare refresh: number | undefined;
  /** Seconds for an address. Of elements that share one, the longest counts; tries again are included. @default 30 */
  declare timeout: number | undefined;
  /** Bytes at most. Those that an address may send, or a file hold. @default 268435456 */
  declare maxBytes: number | undefined;
  /** Data is being gathered. For hosts that gather it themselves. */
  declare loading: boolean;
  /** The author's headline. It stands above the generated one; every export holds it, marked as the author's. */
  declare headline: string | undefined;
  /** The author's note. It stands below the picture; every export holds it, marked as the author's. */
  declare note: string | undefined;
  /** The heading's level, 2 to 6. That of a dashboard is 2 unless set, and its views stand two below it. @default 3 */
  declare level: number | undefined;
  /**
   * Menu entries: `png svg csv xlsx print full pptx docx`, or `none`. Slides and documents are offered by
   * dashboard and briefing. @default all
   */
  declare share: string | undefined;
  /** @internal Set by an enclosing dashboard. */
  declare inherited: Inherited | undefined;

  protected readonly source: DatasetController;
  protected readonly surroundings: ContextController;
  protected readonly reporter: StatusReporter = new StatusReporter(this);
  readonly #wrongOptions = new Map<string, Issue>();
  #selected: { of: string; facts: Dataset | undefined; issues: readonly Issue[] } | undefined;

  constructor() {
    super();
    this.theme = 'auto';
    this.loading = false;
    this.surroundings = new ContextController(this);
    this.source = new DatasetController(this);
  }

  /** The tag's last part. */
  abstract readonly viewName: string;
  /** @internal For the source: the table that rows without a name are. */
  abstract readonly defaultTable: string;

  /**
   * Where it stands. It is loading until marks are drawn in the element; then ready, empty (no rows for this view) or error (no
   * usable rows). Reflected to the attribute `status`.
   */
  get status(): Status {
    return this.reporter.status;
  }

  /** The input's problems. Said in the reader's language. */
  get issues(): readonly Issue[] {
    const all = [...(this.#parsed?.issues ?? []), ...this.#optionIssues(), ...this.failures];
    return all.map((one) => translateIssue(one, this.surroundings.locale(this.facts)));
  }

  #optionIssues(): readonly Issue[] {
    const { localName } = this;
    this.choose('theme', this.theme, THEMES);
    const lang = this.getAttribute('lang');
    const used = this.surroundings.locale(this.facts);
    const spoken =
      !lang || localeOf(lang)
        ? []
        : [issue('unknown-option', localName, lang, { name: 'lang', known: localesKnown(), used })];
    const clock = clockIssue(this.now, localName);
    return [
      ...this.#wrongOptions.values(),
      ...spoken,
      ...(clock ? [clock] : []),
      ...numberIssues(this, localName),
      ...shareIssues(this.share, localName, this.shareable),
      ...this.#levelIssues(),
      ...attributeIssues(this, (this.constructor as typeof LitElement).elementProperties),
      ...this.#selectionIssues(),
    ];
  }

  #levelIssues(): readonly Issue[] {
    const { level, localName } = this;
    if (!isGiven(level) || LEVELS.some((one) => one === level)) return [];
    return [
      issue('unknown-option', localName, level, {
        name: 'level',
        known: LEVELS.map(String),
        used: String(this.usualLevel),
      }),
    ];
  }

  /** The level of its heading where nothing says another: below the page's own, and what divides that. */
  protected get usualLevel(): Level {
    return 3;
  }
  /** The level of its heading. */
  protected get headingLevel(): Level {
    return levelOf(this.level ?? undefined, this.inherited?.level ?? this.usualLevel);
  }

  /** What its menu can have. */
  protected get shareable(): readonly ShareWord[] {
    return WHOLE_WORDS;
  }
  /** @internal What the reader can take along. */
  get shareEntries(): readonly ShareWord[] {
    return shareWords(this.share ?? this.inherited?.share, this.shareable);
  }

  /** @internal What the page's author says: as a property or attribute, or in a slot of that name. */
  get author(): AuthorWords {
    const said = (name: 'headline' | 'note') => {
      const own = this[name] ?? [...this.children].find(({ slot }) => slot === name)?.textContent ?? '';
      return String(own).replace(/\s+/g, ' ').trim();
    };
    return { headline: said('headline'), note: said('note') };
  }

  /** @internal What a file of it is called. */
  get fileTitle(): readonly (string | undefined)[] {
    const { messages, text } = this.context;
    const { title, asOf } = this.facts?.meta ?? {};
    const view = (messages.view as Readonly<Record<string, string>>)[this.viewName] ?? (title && text(title));
    return [this.heading ?? view ?? this.viewName, asOf];
  }

  /** Looked for once: to know every value of a column takes its time. */
  #selectionIssues(): readonly Issue[] {
    try {
      const of = JSON.stringify([this.filter, this.period]);
      if (this.#selected?.of !== of || this.#selected.facts !== this.facts)
        this.#selected = {
          of,
          facts: this.facts,
          issues: selectionIssues(this.filter, this.period, this.facts, this.localName),
        };
      return this.#selected.issues;
    } catch {
      // A filter that can't be looked at makes the view fail, which says why.
      return [];
    }
  }

  /** Problems of the element itself. */
  protected get failures(): readonly Issue[] {
    return [];
  }
  /** The dataset as read; undefined while there is none. */
  protected get facts(): Dataset | undefined {
    return this.#parsed?.value;
  }
  /** Where its rows are, unless on the page. */
  protected get remote(): Remote | undefined {
    return remoteIn(this.#parsed);
  }
  /** Is there nothing to show yet, but something coming? */
  protected get waiting(): boolean {
    return this.loading || this.source.loading || (!this.source.parsed && (this.inherited?.loading ?? false));
  }
  /** What is to be shown: the element's own filter and period, within those of the dashboard. */
  protected get selection(): Selection {
    const own = readSelection(readFilter(this.filter), this.period);
    if (!this.inherited) return own;
    return {
      filter: { ...this.inherited.filter, ...own.filter },
      period: own.period ?? this.inherited.period,
    };
  }
  /** Does a dashboard say at its head where the data comes from? */
  protected get isHeaded(): boolean {
    return !this.source.parsed && this.inherited?.parsed !== undefined;
  }
  get #parsed(): Parsed<Dataset> | undefined {
    return this.source.parsed ?? this.inherited?.parsed;
  }
  protected get context(): ViewContext {
    return this.surroundings.context;
  }

  /** One of a few values of an option; the first of them, with a warning, where it is none of them. */
  protected choose<T extends string>(name: string, value: unknown, known: readonly T[]): T {
    const found = isGiven(value) ? known.find((one) => one === value) : known[0];
    if (found === undefined)
      this.#wrongOptions.set(
        name,
        issue('unknown-option', this.localName, value, { name, known: [...known], used: known[0]! }),
      );
    else this.#wrongOptions.delete(name);
    return found ?? known[0]!;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('data')) this.source.reread();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    // A server of Lit knew neither width nor language: nothing that it wrote is like what is rendered here.
    const written = this.shadowRoot;
    written?.replaceChildren();
    if (this.ownerDocument === document && !written) return super.createRenderRoot();
    const { elementStyles, shadowRootOptions } = this.constructor as typeof LitElement;
    const root = written ?? this.attachShadow(shadowRootOptions);
    styleIn(root, elementStyles);
    return root;
  }

  /** Taken to another document, or back: the styles stay behind. */
  adoptedCallback(): void {
    if (this.shadowRoot) styleIn(this.shadowRoot, (this.constructor as typeof LitElement).elementStyles);
    this.requestUpdate();
  }

  /** @internal */
  emit<T>(type: string, detail: T): void {
    this.dispatchEvent(new CustomEvent<T>(type, { detail, bubbles: true, composed: true }));
  }
}
