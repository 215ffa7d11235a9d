import type { CSSResultGroup } from 'lit';
import { COOPERATION_GROUPINGS, type CooperationGrouping, type CooperationModes } from '../../data/index.js';
import { decalSwatches } from '../internal/chart/decals.styles.js';
import { ChartElement } from '../internal/chart-element.js';
import { define } from '../internal/define.js';
import { cooperationModesView } from './cooperation-modes.view.js';

/**
 * @summary How universities, enterprises and localities work together: agreements by mode, the most frequent first.
 *
 * Reads the table `cooperation`. An agreement counts once by its `id`, however many rows it has; rows without an id
 * add their `count`. Bars are divided by form, kind of partner, year or status. Selecting a mode shows its agreements.
 *
 * @tag chancai-cooperation-modes
 * @attr {'form'|'partnerKind'|'period'|'status'} [group-by=form] - What the bars are divided by.
 */
export class ChancaiCooperationModes extends ChartElement<CooperationModes, { groupBy: CooperationGrouping }> {
  static override styles: CSSResultGroup = [ChartElement.styles, decalSwatches(8)];

  static override properties = { ...ChartElement.properties, groupBy: { attribute: 'group-by' } };

  /** What the bars are divided by: form, partnerKind, period or status. @default 'form' */
  declare groupBy: CooperationGrouping;

  protected readonly figure = cooperationModesView;

  constructor() {
    super();
    this.groupBy = 'form';
  }

  protected override options() {
    return { groupBy: this.choose('group-by', this.groupBy, COOPERATION_GROUPINGS) };
  }
}

define('chancai-cooperation-modes', ChancaiCooperationModes);

declare global {
  interface HTMLElementTagNameMap {
    'chancai-cooperation-modes': ChancaiCooperationModes;
  }
}
