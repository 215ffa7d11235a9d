import { html, nothing, type TemplateResult } from 'lit';
import type { ChainMap } from '../../data/index.js';
import { ChartElement } from '../internal/chart-element.js';
import type { ViewContext } from '../internal/context.js';
import { define } from '../internal/define.js';
import { type ChainMapOptions, chainFlowView, chainMatrixView } from './chain-map.view.js';
import { chainWords } from './chain-map.words.js';

/** How the map is laid out. */
export type ChainMapView = 'flow' | 'matrix';
const VIEWS: readonly ChainMapView[] = ['flow', 'matrix'];

const FIGURES = { flow: chainFlowView, matrix: chainMatrixView };

/**
 * @summary The industry-chain talent map: where along a chain talent is short.
 *
 * Reads the tables `talent`, `chains` and `segments`. Bars are people (stocks of the latest period unless `period` is
 * set); colour and word tell the share of demand that is not met.
 *
 * @tag chancai-chain-map
 * @attr {'flow'|'matrix'} [view=flow] - Segments of one chain as a flow, or all chains by stage.
 * @csspart chain - The choice of the chain.
 * @attr {string} [chain] - The chain shown as a flow: its id or name; the reader may choose another.
 */
export class ChancaiChainMap extends ChartElement<ChainMap, ChainMapOptions> {
  static override properties = { ...ChartElement.properties, view: {}, chain: {} };

  /** Segments of one chain as a flow, or all chains by stage. @default 'flow' */
  declare view: ChainMapView;
  /** The chain shown as a flow: its id or name. @default the first one with figures */
  declare chain: string | undefined;

  constructor() {
    super();
    this.view = 'flow';
  }

  protected get figure() {
    return FIGURES[this.#view];
  }
  protected override options() {
    return { chain: this.chain };
  }
  get #view(): ChainMapView {
    return this.choose('view', this.view, VIEWS);
  }

  protected override toolsTemplate(
    { chains, selected }: ChainMap,
    context: ViewContext,
  ): TemplateResult | typeof nothing {
    if (this.#view === 'matrix' || chains.length < 2) return nothing;
    return html`<select part="chain" aria-label=${chainWords(context).chain} @change=${this.#choose}>
      ${chains.map(
        ({ key, name }) => html`<option value=${key} .selected=${key === selected?.key}>${context.text(name)}</option>`,
      )}
    </select>`;
  }

  #choose = (event: Event): void => {
    this.chain = (event.target as HTMLSelectElement).value;
    this.clearSelection();
    this.emit('chancai-filter', { filter: { chain: [this.chain] } });
  };
}

define('chancai-chain-map', ChancaiChainMap);

declare global {
  interface HTMLElementTagNameMap {
    'chancai-chain-map': ChancaiChainMap;
  }
}
