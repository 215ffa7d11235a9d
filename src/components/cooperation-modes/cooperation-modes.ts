import type { CSSResultGroup } from 'lit';
import {
  buildCooperationModes,
  COOPERATION_GROUPINGS,
  type CooperationGrouping,
  type CooperationModes,
  type Dataset,
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
import { cooperationModesHeadline } from './cooperation-modes.headline.js';
import {
  cooperationModesHeight,
  cooperationModesLegend,
  cooperationModesMarks,
  cooperationModesOption,
} from './cooperation-modes.option.js';
import { foldedKeys, isDivided } from './cooperation-modes.parts.js';
import { cooperationModesStyles } from './cooperation-modes.styles.js';
import { cooperationModesTable } from './cooperation-modes.table.js';
import { cooperationWords } from './cooperation-modes.words.js';

/**
 * @summary How universities, enterprises and localities work together: agreements by mode, the most frequent first.
 *
 * Reads the table `cooperation`. An agreement counts once by its `id`, however many rows it has; rows without an id
 * add their `count`. Bars are divided by form, kind of partner, year or status. Selecting a mode shows its agreements.
 *
 * @tag chancai-cooperation-modes
 * @attr {'form'|'partnerKind'|'period'|'status'} [group-by=form] - What the bars are divided by.
 */
export class ChancaiCooperationModes extends ChartElement<CooperationModes> {
  static override styles: CSSResultGroup = [ChartElement.styles, cooperationModesStyles];

  static override properties = { ...ChartElement.properties, groupBy: { attribute: 'group-by' } };

  /** What the bars are divided by: form, partnerKind, period or status. @default 'form' */
  declare groupBy: CooperationGrouping;

  readonly viewName = 'cooperation-modes';
  readonly tables = ['cooperation'] as const;

  constructor() {
    super();
    this.groupBy = 'form';
  }

  protected override modelInputs(): readonly unknown[] {
    return [this.groupBy];
  }
  protected build(dataset: Dataset, selection: Selection): CooperationModes {
    const groupBy = this.choose('group-by', this.groupBy, COOPERATION_GROUPINGS);
    return buildCooperationModes(dataset, { ...selection, groupBy });
  }
  protected isEmpty({ modes }: CooperationModes): boolean {
    return modes.length === 0;
  }
  protected toHeadline(model: CooperationModes, context: ViewContext): Headline {
    return cooperationModesHeadline(model, context);
  }
  protected toDataTable(model: CooperationModes, context: ViewContext): DataTable {
    return cooperationModesTable(model, context);
  }
  protected toMarks(model: CooperationModes, context: ViewContext): Mark[] {
    return cooperationModesMarks(model, context);
  }
  protected override toLegend(model: CooperationModes, context: ViewContext): LegendItem[] {
    return cooperationModesLegend(model, context);
  }
  protected override toNotes(model: CooperationModes, context: ViewContext): string[] {
    const words = cooperationWords(context);
    const by = words.groupBy[model.groupBy];
    const folded = foldedKeys(model, context).size;
    return [
      ...(isDivided(model) ? [] : [words.unsplit(by)]),
      ...(folded > 0 ? [words.folded(folded)] : []),
      ...(model.overlapping ? [words.overlapping(by)] : []),
      ...(model.modesOverlap ? [words.modesOverlap] : []),
    ];
  }
  protected define(_model: CooperationModes, _key: string, context: ViewContext): Definition {
    const { definition, count, denominator } = cooperationWords(context);
    return { definition, numerator: count, denominator };
  }
  protected toOption(model: CooperationModes, context: ViewContext): ChartOption {
    return cooperationModesOption(model, context);
  }
  protected leastHeight(model: CooperationModes, context: ViewContext): number {
    return cooperationModesHeight(model, context);
  }
}

define('chancai-cooperation-modes', ChancaiCooperationModes);

declare global {
  interface HTMLElementTagNameMap {
    'chancai-cooperation-modes': ChancaiCooperationModes;
  }
}
