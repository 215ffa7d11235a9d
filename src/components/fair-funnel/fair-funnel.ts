import { html, nothing, type TemplateResult } from 'lit';
import type { FairFunnel } from '../../data/index.js';
import { ChartElement } from '../internal/chart-element.js';
import type { ViewContext } from '../internal/context.js';
import { define } from '../internal/define.js';
import { type FairFunnelOptions, fairSessionView, fairTrendView } from './fair-funnel.view.js';
import { fairName, fairWords } from './fair-funnel.words.js';

/** What is shown of the fairs. */
export type FairFunnelView = 'session' | 'trend';
const VIEWS: readonly FairFunnelView[] = ['session', 'trend'];

const FIGURES = { session: fairSessionView, trend: fairTrendView };

/** Values of the choice that name no fair; fairs go by their place. */
const TREND = 'trend';
const ALL = 'all';

/**
 * @summary Matchmaking fairs: how many of those who come meet, sign, arrive and stay, at one fair and over all of them.
 *
 * Reads the table `fairs`. A stage without a figure is a gap and conversion passes over it; demands posted stand apart,
 * since they are no people. `period` keeps the fairs whose date lies in it.
 *
 * @tag chancai-fair-funnel
 * @attr {'session'|'trend'} [view=session] - The funnel of one fair, or conversion over all of them.
 * @attr {string} [session] - The fair shown: its name, or `all` for all of them together; the reader may choose another.
 * @csspart choice - The choice of the fair or the trend.
 */
export class ChancaiFairFunnel extends ChartElement<FairFunnel, FairFunnelOptions> {
  static override properties = { ...ChartElement.properties, view: {}, session: {} };

  /** The funnel of one fair, or conversion over all of them. @default 'session' */
  declare view: FairFunnelView;
  /** The fair shown: its name, or `all` for all of them together. @default the latest */
  declare session: string | undefined;

  constructor() {
    super();
    this.view = 'session';
  }

  protected get figure() {
    return FIGURES[this.#view];
  }
  protected override options() {
    return { session: this.session };
  }
  get #view(): FairFunnelView {
    return this.choose('view', this.view, VIEWS);
  }

  protected override toolsTemplate(
    { fairs, shown }: FairFunnel,
    context: ViewContext,
  ): TemplateResult | typeof nothing {
    if (fairs.length < 2) return nothing;
    const words = fairWords(context);
    const option = (value: string, text: string, chosen: boolean) =>
      html`<option value=${value} .selected=${chosen}>${text}</option>`;
    const isTrend = this.#view === 'trend';
    return html`<select part="choice" aria-label=${words.choose} @change=${this.#choose}>
      ${option(TREND, words.trend, isTrend)} ${option(ALL, words.all(fairs.length), !isTrend && shown?.key === '')}
      ${fairs
        .map((fair, at) => option(String(at), fairName(fair, fairs.length, context), !isTrend && shown === fair))
        .reverse()}
    </select>`;
  }

  #choose = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    const fair = this.model()?.fairs[Number(value)];
    this.view = value === TREND ? 'trend' : 'session';
    if (value !== TREND) this.session = fair?.key ?? ALL;
    this.clearSelection();
  };
}

define('chancai-fair-funnel', ChancaiFairFunnel);

declare global {
  interface HTMLElementTagNameMap {
    'chancai-fair-funnel': ChancaiFairFunnel;
  }
}
