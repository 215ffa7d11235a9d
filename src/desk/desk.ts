import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { controlStyles } from '../components/internal/controls.styles.js';
import { define } from '../components/internal/define.js';
import { download, fileName } from '../components/internal/share/take-along.js';
import { themeStyles } from '../components/internal/theme/theme.styles.js';
import { type DeskWords, deskLanguage, deskWords } from '../locales/desk.js';
import { allFiles } from './all-files.js';
import { alongTemplate, type Offer } from './along.template.js';
import { changesTemplate } from './changes.template.js';
import { checkTemplate } from './check.template.js';
import { deskStyles } from './desk.styles.js';
import { startEngine } from './engine-host.js';
import { filesTemplate, templateCard } from './files.template.js';
import { busyTemplate, headTemplate, refusedTemplate } from './frame.template.js';
import { hideTemplate } from './hide.template.js';
import { type Desk, XLSX } from './parts.js';
import { previewTemplate } from './preview.template.js';
import { type ShownElement, ShownElements } from './shown.js';
import { type DeskState, publicBlock, type Step, textShown } from './state.js';
import { DeskWork } from './work.js';

const DARK = '(prefers-color-scheme: dark)';

/** The clerk's page: from ledgers to what leaders and the portal get, on this machine alone. */
class ChancaiDesk extends LitElement {
  static override styles = [controlStyles, themeStyles, deskStyles];
  static override properties = {
    look: { state: true },
    tables: { state: true },
    making: { state: true },
    said: { state: true },
  };
  declare protected look: 'light' | 'dark';
  declare protected tables: ReadonlySet<string>;
  /** The format that is being made. */
  declare protected making: string | undefined;
  /** The last sentence for screen readers, and for all. */
  declare protected said: string;

  readonly #heading = createRef<HTMLElement>();
  readonly #dark = matchMedia(DARK);
  readonly #work: DeskWork;
  #known: DeskState | undefined;
  /** The problem that was brought into view last. */
  #seen: number | undefined;
  readonly #elements = new ShownElements(() => this.requestUpdate());
  #shown: ShownElement | null | undefined;

  constructor() {
    super();
    this.look = this.#dark.matches ? 'dark' : 'light';
    this.tables = new Set();
    this.making = undefined;
    this.said = '';
    this.#work = new DeskWork(startEngine(), deskLanguage(navigator.languages), () => this.requestUpdate());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#dark.addEventListener('change', this.#onLook);
    addEventListener('beforeunload', this.#onLeave);
    addEventListener('paste', this.#onPaste);
    addEventListener('keydown', this.#onKey);
    addEventListener('dragover', onOver);
    addEventListener('drop', this.#onDrop);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#dark.removeEventListener('change', this.#onLook);
    removeEventListener('beforeunload', this.#onLeave);
    removeEventListener('paste', this.#onPaste);
    removeEventListener('keydown', this.#onKey);
    removeEventListener('dragover', onOver);
    removeEventListener('drop', this.#onDrop);
  }

  get #words(): DeskWords {
    return deskWords(this.#work.state.locale);
  }

  protected override willUpdate(): void {
    const { state } = this.#work;
    const { read, locale, step, preview } = state;
    if (this.#known?.locale !== locale) {
      document.documentElement.lang = locale;
      document.title = this.#words.title;
    }
    if (read && read !== this.#known?.read && this.#known?.locale === locale) this.said = this.#summary(state);
    if (step === 'publish' && read && !state.hidden && !state.busy && this.#known?.step !== step && !publicBlock(state))
      queueMicrotask(() => void this.#work.hide());
    this.#shown = step === 'publish' ? this.#elements.show(preview, textShown(state), locale) : this.#shown;
    this.#known = state;
  }

  /** What was read, in a sentence. */
  #summary({ read, files }: DeskState): string {
    const { check, files: words, list } = this.#words;
    const count = (severity: string) => read!.problems.filter((one) => one.severity === severity).length;
    const rows = read!.rows.reduce((sum, one) => sum + one.count, 0);
    const [errors, warnings] = [count('error'), count('warning')];
    return list([
      ...files,
      words.rows(rows),
      ...(errors > 0 ? [check.error(errors)] : []),
      ...(warnings > 0 ? [check.warning(warnings)] : []),
    ]);
  }

  get #desk(): Desk {
    return { state: this.#work.state, work: this.#work, words: this.#words, save: this.#save, headed: this.#headed };
  }

  protected override render(): TemplateResult {
    const desk = this.#desk;
    const { state, words } = desk;
    return html`<div class="base ${this.look}" lang=${state.locale}>
      ${headTemplate(desk, this.#onStep)}
      <main>
        <h2 ${ref(this.#heading)} tabindex="-1" class="quiet-head">${words.steps[state.step]}</h2>
        ${busyTemplate(desk)} ${refusedTemplate(desk)}
        ${
          state.step === 'files'
            ? filesTemplate(desk, templateCard(desk, this.tables, this.#onTable, this.#onTemplate))
            : state.step === 'check'
              ? checkTemplate(desk)
              : this.#publish(desk)
        }
      </main>
      <p class="said" role="status">${this.said}</p>
    </div>`;
  }

  #publish(desk: Desk): TemplateResult {
    return html`<div class="columns wide-right">
      <div>
        ${changesTemplate(desk)}
        ${previewTemplate(desk, this.#shown)}
      </div>
      <div>
        ${hideTemplate(desk)}
        ${desk.state.read ? alongTemplate(desk, this.#offers, this.making, this.#onTake) : nothing}
      </div>
    </div>`;
  }

  protected override updated(_changed: PropertyValues): void {
    const { chosen } = this.#work.state;
    if (chosen === undefined) this.#seen = undefined;
    if (chosen === undefined) return;
    const cell =
      this.renderRoot.querySelector('td.chosen') ?? this.renderRoot.querySelector('.badge[aria-pressed="true"]');
    const box = cell?.closest<HTMLElement>('.scroll');
    // Within its own box alone: the page stays where the reader is.
    if (cell instanceof HTMLElement && box && chosen !== this.#seen) {
      this.#seen = chosen;
      if (box.clientWidth > innerWidth / 1.2) cell.scrollIntoView({ block: 'center' });
      const [inner, outer] = [cell.getBoundingClientRect(), box.getBoundingClientRect()];
      if (inner.right > outer.right || inner.left < outer.left) box.scrollLeft += inner.left - outer.left - 80;
      if (inner.bottom > outer.bottom || inner.top < outer.top) box.scrollTop += inner.top - outer.top - 120;
    }
  }

  get #offers(): Offer[] {
    return this.#elements.offers(this.#shown, this.#words.along.page);
  }

  readonly #onTake = (format: string): void => {
    const shown = this.#shown;
    if (!shown || this.making !== undefined) return;
    this.making = format;
    void this.#take(shown, format);
  };

  async #take(shown: ShownElement, format: string): Promise<void> {
    const { state, words } = this.#desk;
    try {
      if (format === 'zip') {
        const { bytes, failed } = await allFiles(this.#desk, shown, this.#offers);
        this.#save(bytes as BlobPart, [...fileTitle(state, words), words.along.all[0]!], format, 'application/zip');
        this.#work.saved('data');
        if (failed.length > 0) this.said = words.along.failed(words.list(failed));
        return;
      }
      const blob = await shown.export(format);
      this.#save(
        blob,
        [...fileTitle(state, words), words.along[state.preview === 'briefing' ? 'ofBriefing' : 'ofDashboard']],
        format,
        blob.type,
      );
    } catch (error) {
      this.said = words.along.failed(error instanceof Error ? error.message : String(error));
    } finally {
      this.making = undefined;
    }
  }

  readonly #save = (content: BlobPart, names: readonly string[], ending: string, type: string): void => {
    const name = fileName(names, ending);
    download(new Blob([content], { type }), name);
    this.said = this.#words.along.saved(name);
  };

  readonly #headed = (): void => {
    void this.updateComplete.then(() => {
      this.#heading.value?.focus();
      scrollTo(0, 0);
    });
  };

  readonly #onStep = (step: Step): void => {
    this.#work.go(step);
    this.#headed();
  };

  readonly #onTable = (table: string): void => {
    const tables = new Set(this.tables);
    if (!tables.delete(table)) tables.add(table);
    this.tables = tables;
  };

  readonly #onTemplate = (): void => {
    void this.#work.engine.template([...this.tables], this.#work.state.locale).then((bytes) => {
      this.#save(bytes as BlobPart, [this.#words.template.file], 'xlsx', XLSX);
    });
  };

  readonly #onLook = (): void => {
    this.look = this.#dark.matches ? 'dark' : 'light';
  };

  readonly #onLeave = (event: BeforeUnloadEvent): void => {
    if (this.#work.state.unsaved.size === 0) return;
    event.preventDefault();
    event.returnValue = this.#words.along.unsaved;
  };

  readonly #onDrop = (event: DragEvent): void => {
    event.preventDefault();
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length > 0) void this.#work.add(files);
  };

  /** Cells that were copied in a spreadsheet come as lines of tabs. */
  readonly #onPaste = (event: ClipboardEvent): void => {
    if (isField(event)) return;
    const files = [...(event.clipboardData?.files ?? [])];
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (files.length > 0) void this.#work.add(files);
    else if (/\t/.test(text)) void this.#work.add([new File([text], `${this.#words.files.pasted}.tsv`)]);
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey } = event;
    if (this.#work.state.step !== 'check' || isField(event)) return;
    const isHeld = ctrlKey || metaKey;
    if (key === 'F6') this.#nextRegion();
    else if (isHeld && key === 'ArrowDown') void this.#work.goBeside(1);
    else if (isHeld && key === 'ArrowUp') void this.#work.goBeside(-1);
    else if (isHeld && key.toLowerCase() === 'z') void this.#work.undo();
    else return;
    event.preventDefault();
  };

  /** Sheet, problems, steps, and round again. */
  #nextRegion(): void {
    const regions = [...this.renderRoot.querySelectorAll<HTMLElement>('[data-region], [aria-current="step"]')];
    const active = (this.renderRoot as ShadowRoot).activeElement;
    const at = regions.findIndex((one) => one === active || one.parentElement?.contains(active ?? null));
    regions[(at + 1) % regions.length]?.focus();
  }
}

const fileTitle = ({ read, edition }: DeskState, { along }: DeskWords): readonly string[] => [
  read?.title || along.file,
  along.edition[edition],
  read?.asOf ?? '',
];

const onOver = (event: DragEvent): void => event.preventDefault();

/** Does what was typed or pasted go into a field? */
const isField = (event: Event): boolean => {
  const target = event.composedPath()[0];
  return target instanceof HTMLElement && ['input', 'select', 'textarea'].includes(target.localName);
};

define('chancai-desk', ChancaiDesk);
