import {
  buildFundingLeverage,
  type Dataset,
  FUNDING_GROUPINGS,
  type FundingGrouping,
  type FundingLeverage,
  type Selection,
} from '../../data/index.js';
import type { Mark } from '../internal/chart/mark.js';
import type { ChartOption } from '../internal/chart/option.js';
import { ChartElement } from '../internal/chart-element.js';
import type { ViewContext } from '../internal/context.js';
import type { DataTable } from '../internal/data/data-table.js';
import { define } from '../internal/define.js';
import type { Headline, LegendItem } from '../internal/figure.template.js';
import type { Definition } from '../internal/figure-element.js';
import { fundingLeverageHeadline } from './funding-leverage.headline.js';
import {
  fundingLeverageHeight,
  fundingLeverageLegend,
  fundingLeverageMarks,
  fundingLeverageOption,
} from './funding-leverage.option.js';
import { fundingLeverageTable } from './funding-leverage.table.js';
import { fundingWords } from './funding-leverage.words.js';

/**
 * @summary Money in, money drawn, and how much one unit of public money draws.
 *
 * Reads the table `funding`. Amounts are in the dataset's currency (`meta.currency`, CNY unless said); the ratio
 * counts the records that state both amounts and carries the bounds of official wordings.
 *
 * @tag chancai-funding-leverage
 * @attr {'period'|'programme'|'chain'} [group-by=period] - What the bars stand for.
 */
export class ChancaiFundingLeverage extends ChartElement<FundingLeverage> {
  static override properties = { ...ChartElement.properties, groupBy: { attribute: 'group-by' } };

  /** What the bars stand for: period, programme or chain. @default 'period' */
  declare groupBy: FundingGrouping;

  readonly viewName = 'funding-leverage';
  readonly tables = ['funding'] as const;

  constructor() {
    super();
    this.groupBy = 'period';
  }

  protected override modelInputs(): readonly unknown[] {
    return [this.groupBy];
  }
  protected build(dataset: Dataset, selection: Selection): FundingLeverage {
    const groupBy = this.choose('group-by', this.groupBy, FUNDING_GROUPINGS);
    return buildFundingLeverage(dataset, { ...selection, groupBy });
  }
  protected isEmpty({ groups }: FundingLeverage): boolean {
    return groups.length === 0;
  }
  protected toHeadline(model: FundingLeverage, context: ViewContext): Headline {
    return fundingLeverageHeadline(model, context);
  }
  protected toDataTable(model: FundingLeverage, context: ViewContext): DataTable {
    return fundingLeverageTable(model, context);
  }
  protected toMarks(model: FundingLeverage, context: ViewContext): Mark[] {
    return fundingLeverageMarks(model, context);
  }
  protected override toLegend(model: FundingLeverage, context: ViewContext): LegendItem[] {
    return fundingLeverageLegend(model, context);
  }
  protected override toNotes({ total }: FundingLeverage, context: ViewContext): string[] {
    const words = fundingWords(context);
    if (total.incomplete.high === 0) return [];
    return [words.incomplete(context.figure(total.incomplete))];
  }
  protected define(_model: FundingLeverage, _key: string, context: ViewContext): Definition {
    const { definition, leveraged, invested } = fundingWords(context);
    return { definition, numerator: leveraged, denominator: invested };
  }
  protected toOption(model: FundingLeverage, context: ViewContext): ChartOption {
    return fundingLeverageOption(model, context);
  }
  protected leastHeight(model: FundingLeverage, context: ViewContext): number {
    return fundingLeverageHeight(model, context);
  }
}

define('chancai-funding-leverage', ChancaiFundingLeverage);

declare global {
  interface HTMLElementTagNameMap {
    'chancai-funding-leverage': ChancaiFundingLeverage;
  }
}
