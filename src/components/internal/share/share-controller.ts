import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Messages } from '../../../locales/index.js';
import { SLIM } from '../fit-controller.js';
import { printAlone } from './print-alone.js';
import type { ShareWord, WholeFormat } from './share-entries.js';
import { copyText, download, fileName } from './take-along.js';

/** What can be taken along, and how. */
export interface ShareHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly words: Messages;
  readonly shareEntries: readonly ShareWord[];
  /** The sentence with its source, as text. */
  shareText(): Promise<string>;
  /** What a file is called, without its ending. */
  readonly fileTitle: readonly (string | undefined)[];
  export(format: WholeFormat): Promise<Blob>;
}

export type Entry = 'send' | 'copy' | 'more' | ShareWord;

/** How long it stands that something is done. */
const SAID_MS = 4000;
/** Where the menu is a list in the page, the most used entries come first. */
const FIRST: readonly Entry[] = ['send', 'copy', 'png', 'xlsx', 'more'];

/** The menu of what can be taken along: open or not, where the focus is, what is being made. */
export class ShareController implements ReactiveController {
  readonly #host: ShareHost;
  #open = false;
  #all = false;
  #focus: 'first' | 'last' | undefined;
  #told: { entry: Entry; text: string; busy: boolean } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ShareHost) {
    this.#host = host;
    host.addController(this);
  }

  get isOpen(): boolean {
    return this.#open;
  }
  /** Is there so little room that the menu is a list in the page? */
  get isList(): boolean {
    return this.#host.clientWidth < SLIM;
  }
  /** What is said of an entry in place of its format. */
  told(entry: Entry): { text: string; busy: boolean } | undefined {
    return this.#told?.entry === entry ? this.#told : undefined;
  }
  get said(): string {
    return this.#told && !this.#told.busy ? this.#told.text : '';
  }

  /** In the menu's order. */
  get entries(): readonly Entry[] {
    const chosen: readonly Entry[] = ['copy', ...this.#host.shareEntries];
    if (!this.isList || this.#all || chosen.length < 5) return chosen;
    const all: readonly Entry[] = [...('share' in navigator ? (['send'] as const) : []), ...chosen, 'more'];
    return FIRST.filter((entry) => all.includes(entry));
  }

  /** The button was pressed. */
  readonly onToggle = (): void => {
    if (this.#open) void this.close();
    else this.#show('first');
  };

  readonly onButtonKey = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    this.#show(event.key === 'ArrowDown' ? 'first' : 'last');
  };

  readonly onMenuKey = (event: KeyboardEvent): void => {
    const { key, altKey, ctrlKey, metaKey } = event;
    if (altKey || ctrlKey || metaKey) return;
    if (key === 'Escape') void this.close();
    else if (key === 'Tab') {
      // From the button on, as if there had been no menu.
      this.#button?.focus();
      void this.close(false);
      return;
    } else if (!this.#move(key)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** The focus went elsewhere. */
  readonly onFocusOut = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget instanceof Element && relatedTarget.closest('.share')) return;
    // Not where the whole window lost it, as while a file is being saved.
    if (document.hasFocus()) void this.close(false);
  };

  readonly onChoose = (event: Event): void => {
    const entry = (event.currentTarget as HTMLButtonElement).value as Entry;
    void this.#run(entry);
  };

  /** Closes the menu; tells whether there was one. */
  close(refocus = true): boolean {
    if (!this.#open) return false;
    this.#open = false;
    this.#all = false;
    clearTimeout(this.#timer);
    this.#told = undefined;
    if (refocus) this.#button?.focus();
    this.#host.requestUpdate();
    return true;
  }

  hostDisconnected(): void {
    this.#open = false;
    clearTimeout(this.#timer);
  }

  hostUpdated(): void {
    if (!this.#open || this.#focus === undefined) return;
    const items = this.#items;
    items[this.#focus === 'first' ? 0 : items.length - 1]?.focus();
    this.#focus = undefined;
  }

  get #button(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('[part~="share"]');
  }
  get #items(): HTMLElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLElement>('.share [role="menuitem"]')];
  }

  #show(focus: 'first' | 'last'): void {
    this.#open = true;
    this.#focus = focus;
    this.#host.requestUpdate();
  }

  /** Moves the focus within the menu; tells whether the key was one for that. */
  #move(key: string): boolean {
    const items = this.#items;
    const at = items.findIndex((item) => item.matches(':focus'));
    const place = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[key];
    if (place !== undefined) items[(place + items.length) % items.length]?.focus();
    else if (key.length === 1 && key !== ' ') {
      const typed = key.toLowerCase();
      const next = [...items.slice(at + 1), ...items.slice(0, at + 1)];
      next.find((item) => item.textContent!.trim().toLowerCase().startsWith(typed))?.focus();
    } else return false;
    return true;
  }

  async #run(entry: Entry): Promise<void> {
    const { share } = this.#host.words;
    if (entry === 'more') {
      this.#all = true;
      this.#show('first');
      return;
    }
    this.#tell({ entry, text: share.making, busy: true });
    try {
      const done = await this.#do(entry);
      if (done !== '') this.#tell({ entry, text: done, busy: false });
    } catch (error) {
      const reason = error instanceof Error && error.message !== 'refused' ? error.message : share.refused;
      this.#tell({ entry, text: share.failed(reason), busy: false });
    }
  }

  /** @returns what to say of it in the menu, which stays; '' where it goes. */
  async #do(entry: Exclude<Entry, 'more'>): Promise<string> {
    const host = this.#host;
    const { share } = host.words;
    switch (entry) {
      case 'copy':
        await copyText(await host.shareText(), host.renderRoot as ShadowRoot);
        return share.copied;
      case 'send':
        await navigator.share({ text: await host.shareText() });
        return '';
      case 'print':
        this.close();
        await host.updateComplete;
        printAlone(host);
        return '';
      case 'full':
        await (document.fullscreenElement ? document.exitFullscreen() : fullScreen(host));
        this.close();
        return '';
      default:
        download(await host.export(entry), fileName(host.fileTitle, entry));
        return share.saved;
    }
  }

  #tell(told: { entry: Entry; text: string; busy: boolean }): void {
    if (!this.#open) return;
    this.#told = told;
    clearTimeout(this.#timer);
    if (!told.busy)
      this.#timer = setTimeout(() => {
        this.#told = undefined;
        this.#host.requestUpdate();
      }, SAID_MS);
    this.#host.requestUpdate();
  }
}

async function fullScreen(host: HTMLElement): Promise<void> {
  if (!host.requestFullscreen) throw new Error('refused');
  await host.requestFullscreen().catch(() => {
    throw new Error('refused');
  });
}
