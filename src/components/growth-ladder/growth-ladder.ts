import { GROWTH_SCALES, type GrowthLadder, type GrowthScale } from '../../data/index.js';
import { ChartElement } from '../internal/chart-element.js';
import { define } from '../internal/define.js';
import { growthLadderView } from './growth-ladder.view.js';

/**
 * @summary The ladder of growth (青云梯): rungs from the bottom up, people on each, against target.
 *
 * Reads the table `growth`; rungs stand in the order in which the data names them first. Figures are those of the latest
 * period unless `period` is set.
 *
 * @tag chancai-growth-ladder
 * @attr {'auto'|'count'|'share'} [scale=auto] - What lengths stand for: people in number, or in per cent of their target.
 */
export class ChancaiGrowthLadder extends ChartElement<GrowthLadder, { scale: GrowthScale }> {
  static override properties = { ...ChartElement.properties, scale: {} };

  /**
   * What lengths stand for: `count`, people; `share`, per cent of the target; `auto`, people unless units differ.
   * @default 'auto'
   */
  declare scale: GrowthScale;

  protected readonly figure = growthLadderView;

  constructor() {
    super();
    this.scale = 'auto';
  }

  protected override options() {
    return { scale: this.choose('scale', this.scale, GROWTH_SCALES) };
  }
}

define('chancai-growth-ladder', ChancaiGrowthLadder);

declare global {
  interface HTMLElementTagNameMap {
    'chancai-growth-ladder': ChancaiGrowthLadder;
  }
}
