import { type CSSResultGroup, html, nothing, type TemplateResult } from 'lit';
import type { ChainMap } from '../../data/index.js';
import { forcedDecals } from '../internal/chart/decals.styles.js';
import { ChartElement } from '../internal/chart-element.js';
import type { ViewContext } from '../internal/context.js';
import { define } from '../internal/define.js';
import { type ChainMapOptions, chainFlowView, chainMatrixView, chainOverviewView } from './chain-map.view.js';
import { chainWords } from './chain-map.words.js';

/** How the map is laid out. */
export type ChainMapView = 'overview' | 'flow' | 'matrix';
const VIEWS: readonly ChainMapView[] = ['overview', 'flow', 'matrix'];

const FIGURES = { overview: chainOverviewView, flow: chainFlowView, matrix: chainMatrixView };

/**
 * @summary The industry-chain talent map: where along a chain talent is short.
 *
 * Reads the tables `talent`, `chains` and `segments`. Bars are people (stocks of the latest period unless `period` is
 * set); colour and word tell the share of demand that is not met.
 *
 * @tag chancai-chain-map
 * @attr {'overview'|'flow'|'matrix'} [view=overview] - All segments of all chains, of which the reader may choose one as a flow; one chain as a flow; or all chains by stage.
 * @csspart chain - The choice of the chain.
 * @attr {string} [chain] - The chain shown as a flow: its id or name; the reader may choose another.
 */
export class ChancaiChainMap extends ChartElement<ChainMap, ChainMapOptions> {
  static override styles: CSSResultGroup = [ChartElement.styles, forcedDecals];
  static override properties = { ...ChartElement.properties, view: {}, chain: {} };

  /**
   * All segments of all chains at a glance, of which the reader may choose one as a flow; segments of one chain as a flow;
   * or all chains by stage. @default 'overview'
   */
  declare view: ChainMapView;
  /** The chain shown as a flow: its id or name. @default all in the overview, the first one with figures in the flow */
  declare chain: string | undefined;

  constructor() {
    super();
    this.view = 'overview';
  }

  protected get figure() {
    return FIGURES[this.#isOverview ? 'overview' : this.#view === 'matrix' ? 'matrix' : 'flow'];
  }
  protected override options() {
    return { chain: this.chain };
  }
  /** One chain that was chosen is a flow. */
  get #isOverview(): boolean {
    return this.#view === 'overview' && !this.chain;
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
      ${
        this.#view === 'overview'
          ? html`<option value="" .selected=${this.#isOverview}>${chainWords(context).allChains}</option>`
          : nothing
      }
      ${chains.map(
        ({ key, name }) =>
          html`<option value=${key} .selected=${!this.#isOverview && key === selected?.key}>${context.text(name)}</option>`,
      )}
    </select>`;
  }

  #choose = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    this.chain = value === '' ? undefined : value;
    this.clearSelection();
    this.emit('chancai-filter', { filter: { chain: value === '' ? [] : [value] } });
  };
}

define('chancai-chain-map', ChancaiChainMap);

declare global {
  interface HTMLElementTagNameMap {
    'chancai-chain-map': ChancaiChainMap;
  }
}
