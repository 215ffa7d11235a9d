import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Locale } from '../../data/index.js';
import { findLanguage, languageOf, onLanguage } from '../../data/language.js';
import { mediaOf } from './no-layout.js';
import { onPrint, paperWidth } from './paper.js';
import type { Look, ThemeName } from './theme/tokens.js';

const QUERIES = [
  '(prefers-color-scheme: dark)',
  '(prefers-reduced-motion: reduce)',
  '(forced-colors: active)',
  '(max-width: 600px)',
  'print',
] as const;

/** Elements to tell when a `lang` anywhere on the page changes: one observer for all of them. */
const listeners = new Set<() => void>();
let observer: MutationObserver | undefined;
function onLanguageChange(listener: () => void): () => void {
  listeners.add(listener);
  if (!observer) {
    observer = new MutationObserver(() => {
      for (const tell of listeners) tell();
    });
    observer.observe(document, { attributeFilter: ['lang'], subtree: true });
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    observer?.disconnect();
    observer = undefined;
  };
}

/** The nearest `lang` of the element or its ancestors, through shadow roots too. */
function nearestLang(from: Element): string | undefined {
  for (let node: Node | null = from; node; ) {
    // Of whatever frame: its elements are of other classes.
    if (node.nodeType === Node.ELEMENT_NODE) {
      const lang = (node as Element).getAttribute('lang');
      if (lang) return lang;
    }
    node = node instanceof ShadowRoot ? node.host : node.parentNode;
  }
  return undefined;
}

/** The locale of ours that a language tag means; undefined where we have none. */
export const localeOf = (lang: string | undefined): Locale | undefined => findLanguage(lang)?.locale;

/** What the reader's page and system prefer: language, dark or light, motion, forced colours. Updates the host on change: at once, so that paper shows what fits it. */
export class EnvironmentController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #media = QUERIES.map((query) => mediaOf(query));
  readonly #update = () => this.#host.requestUpdate();
  #stop: readonly (() => void)[] = [];

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    for (const media of this.#media) media.addEventListener('change', this.#update);
    this.#stop = [onLanguageChange(this.#update), onLanguage(this.#update), onPrint(this.#update)];
  }

  hostDisconnected(): void {
    for (const media of this.#media) media.removeEventListener('change', this.#update);
    for (const stop of this.#stop) stop();
  }

  /** The page's language, else the document's own (`meta.locale`), else Chinese. */
  locale(fallback: string | undefined): Locale {
    return localeOf(nearestLang(this.#host)) ?? languageOf(fallback).locale;
  }

  look(theme: ThemeName): Look {
    // Paper is white.
    if (this.#paper && theme !== 'large-print') return 'light';
    // No wall is as narrow as a phone: its letters would leave no room for a word. The colours are the same.
    if (theme === 'wall' && this.#media[3]!.matches) return 'dark';
    if (theme !== 'auto') return theme;
    return this.#media[0]!.matches ? 'dark' : 'light';
  }

  get #paper(): boolean {
    return this.#media[4]!.matches || paperWidth() !== undefined;
  }

  get reducedMotion(): boolean {
    return this.#media[1]!.matches || this.#paper;
  }
}
