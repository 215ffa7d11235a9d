import { PYRAMID_SCALES, type PyramidScale, type TalentPyramid } from '../../data/index.js';
import { ChartElement } from '../internal/chart-element.js';
import { define } from '../internal/define.js';
import { talentPyramidView } from './talent-pyramid.view.js';

/**
 * @summary Headcount by tier of talent, against its target and the designed leading ratio.
 *
 * Reads the tables `pyramid` (people by tier, as stocks) and `tiers` (order from the top, and how many of the next tier
 * one person is designed to lead). Where no target is stated, the tier above times its designed ratio stands for it.
 *
 * @tag chancai-talent-pyramid
 * @attr {'auto'|'linear'|'log'} [scale=auto] - How headcounts become lengths.
 */
export class ChancaiTalentPyramid extends ChartElement<TalentPyramid, { scale: PyramidScale }> {
  static override properties = { ...ChartElement.properties, scale: {} };

  /**
   * How headcounts become lengths: in proportion (linear), or by their logarithm, which the subtitle then explains.
   * `auto` is linear while the largest headcount is at most 100 times the smallest known one. @default 'auto'
   */
  declare scale: PyramidScale;

  protected readonly figure = talentPyramidView;

  constructor() {
    super();
    this.scale = 'auto';
  }

  protected override options() {
    return { scale: this.choose('scale', this.scale, PYRAMID_SCALES) };
  }
}

define('chancai-talent-pyramid', ChancaiTalentPyramid);

declare global {
  interface HTMLElementTagNameMap {
    'chancai-talent-pyramid': ChancaiTalentPyramid;
  }
}
