import type { TalentPyramid } from '../../data/index.js';
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
 */
export class ChancaiTalentPyramid extends ChartElement<TalentPyramid> {
  protected readonly figure = talentPyramidView;
}

define('chancai-talent-pyramid', ChancaiTalentPyramid);

declare global {
  interface HTMLElementTagNameMap {
    'chancai-talent-pyramid': ChancaiTalentPyramid;
  }
}
