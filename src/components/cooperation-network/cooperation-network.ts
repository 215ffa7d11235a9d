import { html, nothing, type TemplateResult } from 'lit';
import { type CooperationNetwork, MOST_PARTIES, NETWORK_LIMIT } from '../../data/index.js';
import { ChartElement } from '../internal/chart-element.js';
import type { ViewContext } from '../internal/context.js';
import { define } from '../internal/define.js';
import {
  type CooperationNetworkOptions,
  cooperationMatrixView,
  cooperationNetworkView,
  cooperationView,
  formOf,
} from './cooperation-network.view.js';
import { networkWords, partiesOf, wholeText } from './cooperation-network.words.js';

/** How the network is drawn. */
export type CooperationNetworkForm = 'auto' | 'network' | 'matrix';
const FORMS: readonly CooperationNetworkForm[] = ['auto', 'network', 'matrix'];

const FIGURES = { auto: cooperationView, network: cooperationNetworkView, matrix: cooperationMatrixView };

/** Numbers of parties that the reader can choose. */
const STEPS = [30, NETWORK_LIMIT, 200];

/**
 * @summary Who works with whom: universities, enterprises and localities.
 *
 * Reads the table `cooperation`. A link is a pair of a university and a partner; its width is the number of their
 * agreements, each counted once by its `id`. Where there are more parties than `limit`, those with the most agreements
 * are drawn; the data table holds all.
 *
 * @tag chancai-cooperation-network
 * @attr {'auto'|'network'|'matrix'} [view=auto] - Links between both sides, a matrix of partners by universities, or the one that says more: links up to 40 pairs.
 * @attr {number} [limit=100] - How many parties are drawn, 2 to 400; the reader may choose another number.
 * @csspart view - The choice between links and matrix.
 * @csspart limit - The choice of how many parties are drawn.
 */
export class ChancaiCooperationNetwork extends ChartElement<CooperationNetwork, CooperationNetworkOptions> {
  static override properties = { ...ChartElement.properties, view: {}, limit: { type: Number } };

  /** Links between both sides, a matrix of partners by universities, or the one that says more. @default 'auto' */
  declare view: CooperationNetworkForm;
  /** How many parties are drawn, 2 to 400. @default 100 */
  declare limit: number;

  constructor() {
    super();
    this.view = 'auto';
    this.limit = NETWORK_LIMIT;
  }

  protected get figure() {
    return FIGURES[this.#form];
  }
  protected override options() {
    return { limit: this.#limit };
  }
  get #form(): CooperationNetworkForm {
    return this.choose('view', this.view, FORMS);
  }
  get #limit(): number {
    const wanted = Math.round(Number(this.limit));
    return wanted >= 2 ? Math.min(wanted, MOST_PARTIES) : NETWORK_LIMIT;
  }

  protected override toolsTemplate(model: CooperationNetwork, context: ViewContext): TemplateResult | typeof nothing {
    const words = networkWords(context);
    const shown = this.#form === 'auto' ? formOf(model) : this.#form;
    const all = partiesOf(model.lanes).length;
    const most = Math.min(all, MOST_PARTIES);
    const limit = Math.min(this.#limit, most);
    const limits = [...new Set([...STEPS.filter((step) => step < most), limit, most])].sort((a, b) => a - b);
    const name = (count: number) => (count === all ? words.limitAll : words.limit)(wholeText(count, context));
    return html`<select part="view" aria-label=${words.viewLabel} @change=${this.#chooseForm}>
        ${(['network', 'matrix'] as const).map(
          (form) => html`<option value=${form} .selected=${form === shown}>${words.view[form]}</option>`,
        )}
      </select>
      ${
        limits.length < 2
          ? nothing
          : html`<select part="limit" aria-label=${words.limitLabel} @change=${this.#chooseLimit}>
              ${limits.map(
                (count) => html`<option value=${count} .selected=${count === limit}>${name(count)}</option>`,
              )}
            </select>`
      }`;
  }

  #chooseForm = (event: Event): void => {
    this.view = (event.target as HTMLSelectElement).value as CooperationNetworkForm;
    this.clearSelection();
  };
  #chooseLimit = (event: Event): void => {
    this.limit = Number((event.target as HTMLSelectElement).value);
  };
}

define('chancai-cooperation-network', ChancaiCooperationNetwork);

declare global {
  interface HTMLElementTagNameMap {
    'chancai-cooperation-network': ChancaiCooperationNetwork;
  }
}
