import { type CSSResultGroup, html, type TemplateResult } from 'lit';
import { POST_GROUPINGS, type PostGrouping, type PostPool } from '../../data/index.js';
import { decalSwatches } from '../internal/chart/decals.styles.js';
import { ChartElement } from '../internal/chart-element.js';
import type { ViewContext } from '../internal/context.js';
import { define } from '../internal/define.js';
import { type PostPoolOptions, postFlowView, postPoolView } from './post-pool.view.js';
import { postWords } from './post-pool.words.js';

/** What is shown of the posts. */
export type PostPoolView = 'pool' | 'flow';
const VIEWS: readonly PostPoolView[] = ['pool', 'flow'];

const FIGURES = { pool: postPoolView, flow: postFlowView };

/**
 * @summary Establishment posts: authorised, occupied, reserved and free by chain or host, and who entered and left.
 *
 * Reads the table `posts`. Posts are those of the latest period unless `period` is set; who entered and left is shown
 * for every period. What is not stated is not taken as nought: free posts then have only an upper end.
 *
 * @tag chancai-post-pool
 * @attr {'pool'|'flow'} [view=pool] - Posts of a period, or who entered and left over all of them.
 * @attr {'chain'|'host'} [group-by=chain] - What the bars of the pool stand for; the reader may choose another.
 * @csspart choice - The choice of the grouping or the flow.
 */
export class ChancaiPostPool extends ChartElement<PostPool, PostPoolOptions> {
  static override styles: CSSResultGroup = [ChartElement.styles, decalSwatches(2)];
  static override properties = { ...ChartElement.properties, view: {}, groupBy: { attribute: 'group-by' } };

  /** Posts of a period, or who entered and left over all of them. @default 'pool' */
  declare view: PostPoolView;
  /** What the bars of the pool stand for: chain or host. @default 'chain' */
  declare groupBy: PostGrouping;

  constructor() {
    super();
    this.view = 'pool';
    this.groupBy = 'chain';
  }

  protected get figure() {
    return FIGURES[this.#view];
  }
  protected override options() {
    return { groupBy: this.choose('group-by', this.groupBy, POST_GROUPINGS) };
  }
  get #view(): PostPoolView {
    return this.choose('view', this.view, VIEWS);
  }

  protected override toolsTemplate({ flows, groupBy }: PostPool, context: ViewContext): TemplateResult {
    const words = postWords(context);
    const isFlow = this.#view === 'flow';
    return html`<select part="choice" aria-label=${words.choose} @change=${this.#choose}>
      ${POST_GROUPINGS.map(
        (one) => html`<option value=${one} .selected=${!isFlow && one === groupBy}>${words.by[one]}</option>`,
      )}
      ${flows.length > 0 || isFlow ? html`<option value="flow" .selected=${isFlow}>${words.flow}</option>` : ''}
    </select>`;
  }

  #choose = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    this.view = value === 'flow' ? 'flow' : 'pool';
    if (value !== 'flow') this.groupBy = value as PostGrouping;
    this.clearSelection();
  };
}

define('chancai-post-pool', ChancaiPostPool);

declare global {
  interface HTMLElementTagNameMap {
    'chancai-post-pool': ChancaiPostPool;
  }
}
