import type { CSSResultGroup } from 'lit';
import { FUNDING_GROUPINGS, type FundingGrouping, type FundingLeverage } from '../../data/index.js';
import { decalSwatches } from '../internal/chart/decals.styles.js';
import { ChartElement } from '../internal/chart-element.js';
import { define } from '../internal/define.js';
import { fundingLeverageView } from './funding-leverage.view.js';

/**
 * @summary Money in, money drawn, and how much one unit of public money draws.
 *
 * Reads the table `funding`. Amounts are in the dataset's currency (`meta.currency`, CNY unless said); the ratio
 * counts the records that state both amounts and carries the bounds of official wordings.
 *
 * @tag chancai-funding-leverage
 * @attr {'period'|'programme'|'chain'} [group-by=period] - What the bars stand for.
 */
export class ChancaiFundingLeverage extends ChartElement<FundingLeverage, { groupBy: FundingGrouping }> {
  static override styles: CSSResultGroup = [ChartElement.styles, decalSwatches(2)];

  static override properties = { ...ChartElement.properties, groupBy: { attribute: 'group-by' } };

  /** What the bars stand for: period, programme or chain. @default 'period' */
  declare groupBy: FundingGrouping;

  protected readonly figure = fundingLeverageView;

  constructor() {
    super();
    this.groupBy = 'period';
  }

  protected override options() {
    return { groupBy: this.choose('group-by', this.groupBy, FUNDING_GROUPINGS) };
  }
}

define('chancai-funding-leverage', ChancaiFundingLeverage);

declare global {
  interface HTMLElementTagNameMap {
    'chancai-funding-leverage': ChancaiFundingLeverage;
  }
}
