import type { ReactiveControllerHost } from 'lit';
import type { Dataset, Locale } from '../../data/index.js';
import { clockOf } from './clock.js';
import { type ViewContext, viewContext } from './context.js';
import { EnvironmentController } from './environment-controller.js';
import { resolveTokens } from './theme/resolve-tokens.js';
import { followRoot } from './theme/root-size.js';
import { LOOKS, type Look, THEMES, type ThemeName, type Tokens } from './theme/tokens.js';

/** What an element says of its own context. */
interface ContextHost extends ReactiveControllerHost {
  readonly theme: ThemeName;
  readonly now: unknown;
  readonly inherited: { theme: ThemeName; now: Date | undefined } | undefined;
}

/** Makes an element's `ViewContext` of what page, system and dataset say: language, look, clock, motion, currency. */
export class ContextController {
  readonly #host: ContextHost & HTMLElement;
  readonly #environment: EnvironmentController;
  #tokens: { of: Look; tokens: Tokens } = { of: 'light', tokens: LOOKS.light };
  #context: ViewContext = viewContext();

  constructor(host: ContextHost & HTMLElement) {
    this.#host = host;
    this.#environment = new EnvironmentController(host);
  }

  get context(): ViewContext {
    return this.#context;
  }

  get look(): Look {
    const { theme, inherited } = this.#host;
    const own = THEMES.includes(theme) ? theme : 'auto';
    return this.#environment.look(own === 'auto' ? (inherited?.theme ?? own) : own);
  }

  locale(dataset: Dataset | undefined): Locale {
    return this.#environment.locale(dataset?.meta.locale);
  }

  /** Makes the context anew for what is to be shown. */
  renew(dataset: Dataset | undefined, selected: ReadonlySet<string>): void {
    const look = this.look;
    // The page's own properties can be read only once there is an element to read them from: `readTokens` does it.
    if (this.#tokens.of !== look) this.#tokens = { of: look, tokens: LOOKS[look] };
    this.#context = viewContext({
      locale: this.locale(dataset),
      tokens: this.#tokens.tokens,
      ...clockOf(this.#host.now, this.#host.inherited?.now, dataset?.meta.asOf),
      reducedMotion: this.#environment.reducedMotion,
      currency: dataset?.meta.currency ?? 'CNY',
      selected,
    });
  }

  /** Reads what the page says of colours and sizes; where that is new, what was rendered with the old has to follow. */
  readTokens(base: HTMLElement): void {
    const look = this.look;
    followRoot(base);
    const tokens = resolveTokens(base, look);
    if (JSON.stringify(tokens) === JSON.stringify(this.#tokens.tokens)) return;
    this.#tokens = { of: look, tokens };
    this.#context = { ...this.#context, tokens };
    this.#host.requestUpdate();
  }
}
