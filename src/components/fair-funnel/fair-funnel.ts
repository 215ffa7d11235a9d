import type { FairFunnel } from '../../data/index.js';
import { ChartElement } from '../internal/chart-element.js';
import { define } from '../internal/define.js';
import { fairFunnelView } from './fair-funnel.view.js';

/**
 * @summary Matchmaking fairs.
 *
 * Reads the table `fairs`.
 *
 * @tag chancai-fair-funnel
 */
export class ChancaiFairFunnel extends ChartElement<FairFunnel> {
  protected readonly figure = fairFunnelView;
}

define('chancai-fair-funnel', ChancaiFairFunnel);

declare global {
  interface HTMLElementTagNameMap {
    'chancai-fair-funnel': ChancaiFairFunnel;
  }
}
