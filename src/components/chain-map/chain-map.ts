import { LinesChart, ScatterChart } from 'echarts/charts';
import { html, nothing, type TemplateResult } from 'lit';
import { buildChainMap, type ChainMap, type Dataset, type Selection } from '../../data/index.js';
import { use } from '../internal/chart/echarts.js';
import type { Mark } from '../internal/chart/mark.js';
import type { ChartOption } from '../internal/chart/option.js';
import { ChartElement } from '../internal/chart-element.js';
import type { ViewContext } from '../internal/context.js';
import type { DataTable } from '../internal/data/data-table.js';
import { define } from '../internal/define.js';
import type { Headline, LegendItem } from '../internal/figure.template.js';
import type { Definition } from '../internal/figure-element.js';
import { chainMapHeadline, chainMatrixHeadline } from './chain-map.headline.js';
import {
  chainMatrixHeight,
  chainMatrixLegend,
  chainMatrixMarks,
  chainMatrixOption,
} from './chain-map.matrix.option.js';
import { chainMapHeight, chainMapLegend, chainMapMarks, chainMapOption } from './chain-map.option.js';
import { chainMapTable, chainMatrixTable } from './chain-map.table.js';
import { chainWords } from './chain-map.words.js';

use([LinesChart, ScatterChart]);

/** How the map is laid out. */
export type ChainMapView = 'flow' | 'matrix';
const VIEWS: readonly ChainMapView[] = ['flow', 'matrix'];

/** What a layout shows of the model. */
const LAYOUTS = {
  flow: {
    option: chainMapOption,
    height: chainMapHeight,
    legend: chainMapLegend,
    marks: chainMapMarks,
    table: chainMapTable,
    headline: chainMapHeadline,
  },
  matrix: {
    option: chainMatrixOption,
    height: chainMatrixHeight,
    legend: chainMatrixLegend,
    marks: chainMatrixMarks,
    table: chainMatrixTable,
    headline: chainMatrixHeadline,
  },
};

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
export class ChancaiChainMap extends ChartElement<ChainMap> {
  static override properties = { ...ChartElement.properties, view: {}, chain: {} };

  /** Segments of one chain as a flow, or all chains by stage. @default 'flow' */
  declare view: ChainMapView;
  /** The chain shown as a flow: its id or name. @default the first one with figures */
  declare chain: string | undefined;

  readonly viewName = 'chain-map';
  readonly tables = ['talent', 'segments', 'chains'] as const;

  constructor() {
    super();
    this.view = 'flow';
  }

  get #layout() {
    return LAYOUTS[this.view === 'matrix' ? 'matrix' : 'flow'];
  }

  protected override modelInputs(): readonly unknown[] {
    return [this.chain, this.view];
  }
  protected build(dataset: Dataset, selection: Selection): ChainMap {
    this.choose('view', this.view, VIEWS);
    return buildChainMap(dataset, { ...selection, chain: this.chain });
  }
  protected isEmpty({ chains, segments, unplaced }: ChainMap): boolean {
    return this.view === 'matrix'
      ? chains.every(({ stages }) => Object.keys(stages).length === 0)
      : segments.length + unplaced.length === 0;
  }
  protected toHeadline(model: ChainMap, context: ViewContext): Headline {
    return this.#layout.headline(model, context);
  }
  protected toDataTable(model: ChainMap, context: ViewContext): DataTable {
    return this.#layout.table(model, context);
  }
  protected toMarks(model: ChainMap, context: ViewContext): Mark[] {
    return this.#layout.marks(model, context);
  }
  protected override toLegend(model: ChainMap, context: ViewContext): LegendItem[] {
    return this.#layout.legend(model, context);
  }
  protected override toNotes({ unplaced, segments }: ChainMap, context: ViewContext): string[] {
    const words = chainWords(context);
    const incomplete = segments.reduce((total, segment) => total + segment.incomplete, 0);
    if (this.view === 'matrix') return [];
    return [
      ...(unplaced.length > 0 ? [words.unplaced(unplaced.length)] : []),
      ...(incomplete > 0 ? [words.incomplete(incomplete)] : []),
    ];
  }
  protected define(_model: ChainMap, _key: string, context: ViewContext): Definition {
    const { definition, shortage, denominator } = chainWords(context);
    return { definition, numerator: shortage, denominator };
  }
  protected toOption(model: ChainMap, context: ViewContext): ChartOption {
    return this.#layout.option(model, context);
  }
  protected leastHeight(model: ChainMap, context: ViewContext): number {
    return this.#layout.height(model, context);
  }

  protected override toolsTemplate(
    { chains, selected }: ChainMap,
    context: ViewContext,
  ): TemplateResult | typeof nothing {
    if (this.view === 'matrix' || chains.length < 2) return nothing;
    return html`<select part="chain" aria-label=${chainWords(context).chain} @change=${this.#choose}>
      ${chains.map(
        ({ key, name }) => html`<option value=${key} .selected=${key === selected?.key}>${context.text(name)}</option>`,
      )}
    </select>`;
  }

  #choose = (event: Event): void => {
    this.chain = (event.target as HTMLSelectElement).value;
    this.selected = new Set();
    this.emit('chancai-filter', { filter: { chain: [this.chain] } });
  };
}

define('chancai-chain-map', ChancaiChainMap);

declare global {
  interface HTMLElementTagNameMap {
    'chancai-chain-map': ChancaiChainMap;
  }
}
