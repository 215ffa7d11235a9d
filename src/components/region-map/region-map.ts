import { type CSSResultGroup, css, html, type PropertyValues, type TemplateResult } from 'lit';
import { type Issue, issue, REGION_MEASURES, type RegionMeasure } from '../../data/index.js';
import { forcedDecals } from '../internal/chart/decals.styles.js';
import { ChartElement } from '../internal/chart-element.js';
import type { ViewContext } from '../internal/context.js';
import { limitsOf } from '../internal/data/bounded-fetch.js';
import { define } from '../internal/define.js';
import type { Steps } from '../internal/in-step.js';
import type { DrawnRegionMap, RegionMapOptions } from './region-map.model.js';
import { shapesOf } from './region-map.shapes.js';
import { ShapesController } from './region-map.source.js';
import { regionMapView } from './region-map.view.js';
import { regionWords } from './region-map.words.js';

/**
 * @summary Talent by county, township or zone: the rate of shortage by colour, numbers of people by size.
 *
 * Reads the tables `talent` and `regions`, and draws them over shapes that the page supplies as GeoJSON; none come with
 * the library. Shapes are found by the region's code (`code`, `adcode`, `id` or `gb` of the feature's properties), else by
 * name. Without shapes, or without an approval number in `meta.mapApproval`, no map is drawn: the table stands for it.
 *
 * @tag chancai-region-map
 * @attr {'shortage'|'demand'|'supply'|'introduced'} [measure=shortage] - What is shown; the reader may choose another.
 * @attr {string} [geojson-src] - Address of the GeoJSON, or `#id` of an element of the page that holds it.
 * @csspart choice - The choice of the measure.
 * @csspart reason - Why no map is drawn.
 */
export class ChancaiRegionMap extends ChartElement<DrawnRegionMap, RegionMapOptions> {
  static override styles: CSSResultGroup = [
    ChartElement.styles,
    forcedDecals,
    css`
      .body > .reason {
        flex: none;
        margin: 0 0 6px;
        padding: 6px 10px;
        border-inline-start: 3px solid var(--_accent);
      }
    `,
  ];
  static override properties = {
    ...ChartElement.properties,
    measure: {},
    geojson: {},
    geojsonSrc: { attribute: 'geojson-src' },
  };

  /** What is shown: the rate of shortage, or the number of people wanted, there, or introduced. @default 'shortage' */
  declare measure: RegionMeasure;
  /** The regions' shapes: a GeoJSON object or its text (also as an attribute). Comes before `geojsonSrc`. */
  declare geojson: unknown;
  /** Address of the shapes, or `#id` of an element of the page that holds them. */
  declare geojsonSrc: string | undefined;

  protected readonly figure = regionMapView;
  readonly #shapes: ShapesController = new ShapesController(this);

  constructor() {
    super();
    this.measure = 'shortage';
  }

  protected override options(): RegionMapOptions {
    return {
      measure: this.choose('measure', this.measure, REGION_MEASURES),
      geojson: this.geojson ?? this.#shapes.value,
      awaited: this.#shapes.loading,
    };
  }
  protected override get failures(): readonly Issue[] {
    const given: unknown = this.geojson ?? this.#shapes.value;
    const problem =
      this.#shapes.problem ??
      (given !== undefined && given !== null && given !== '' && shapesOf(given).length === 0
        ? issue('unreadable-shapes', this.geojson === undefined ? 'geojson-src' : 'geojson', given)
        : undefined);
    return [...super.failures, ...(problem ? [problem] : [])];
  }
  #readShapes(): void {
    this.#shapes.read((this.geojson ?? undefined) === undefined ? this.geojsonSrc : undefined, limitsOf(this));
  }
  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#readShapes();
  }
  protected override async settled(): Promise<void> {
    // An element that was never on a page has no updates.
    if (!this.isConnected && !this.hasUpdated) this.#readShapes();
    await super.settled();
  }
  /** The map as it will be, not the table that stands for it while its shapes are still coming. */
  protected override async pictured(): Promise<void> {
    await this.settled();
    // An export is not kept back for long either.
    await Promise.race([this.#shapes.settled, new Promise((resolve) => setTimeout(resolve, 3000))]);
    await super.pictured();
  }

  protected override figureTemplate(model: DrawnRegionMap, context: ViewContext): TemplateResult {
    if (!model.refusal) return super.figureTemplate(model, context);
    return html`<p class="reason" part="reason">${regionWords(context).refusal[model.refusal]}</p>
      ${this.tableTemplate()}`;
  }
  protected override *draw(model: DrawnRegionMap, context: ViewContext): Steps<boolean> {
    const drawn = yield* super.draw(model, context);
    return drawn || model.refusal !== undefined;
  }
  protected override toolsTemplate({ measure }: DrawnRegionMap, context: ViewContext): TemplateResult {
    const words = regionWords(context);
    return html`<select part="choice" aria-label=${words.choose} @change=${this.#choose}>
      ${REGION_MEASURES.map(
        (one) => html`<option value=${one} .selected=${one === measure}>${words.measureTitle[one]}</option>`,
      )}
    </select>`;
  }

  #choose = (event: Event): void => {
    this.measure = (event.target as HTMLSelectElement).value as RegionMeasure;
  };
}

define('chancai-region-map', ChancaiRegionMap);

declare global {
  interface HTMLElementTagNameMap {
    'chancai-region-map': ChancaiRegionMap;
  }
}
