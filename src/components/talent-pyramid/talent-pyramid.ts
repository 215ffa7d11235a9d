import {
  buildTalentPyramid,
  type Dataset,
  PYRAMID_SCALES,
  type PyramidScale,
  type Selection,
  type TalentPyramid,
} from '../../data/index.js';
import type { Mark } from '../internal/chart/mark.js';
import type { ChartOption } from '../internal/chart/option.js';
import { ChartElement } from '../internal/chart-element.js';
import type { ViewContext } from '../internal/context.js';
import type { DataTable } from '../internal/data/data-table.js';
import { define } from '../internal/define.js';
import type { Headline, LegendItem } from '../internal/figure.template.js';
import type { Definition } from '../internal/figure-element.js';
import { talentPyramidHeadline, uncountedNotes } from './talent-pyramid.headline.js';
import { talentPyramidLegend, talentPyramidMarks } from './talent-pyramid.marks.js';
import { talentPyramidHeight, talentPyramidOption } from './talent-pyramid.option.js';
import { talentPyramidTable } from './talent-pyramid.table.js';
import { pyramidWords, tierName } from './talent-pyramid.words.js';

/**
 * @summary Headcount by tier of talent, against its target and the designed leading ratio.
 *
 * Reads the tables `pyramid` (people by tier, as stocks) and `tiers` (order from the top, and how many of the next tier
 * one person is designed to lead). Where no target is stated, the tier above times its designed ratio stands for it.
 *
 * @tag chancai-talent-pyramid
 * @attr {'auto'|'linear'|'log'} [scale=auto] - How headcounts become lengths.
 */
export class ChancaiTalentPyramid extends ChartElement<TalentPyramid> {
  static override properties = { ...ChartElement.properties, scale: {} };

  /**
   * How headcounts become lengths: in proportion (linear), or by their logarithm, which the subtitle then explains.
   * `auto` is linear while the largest headcount is at most 100 times the smallest known one. @default 'auto'
   */
  declare scale: PyramidScale;

  readonly viewName = 'talent-pyramid';
  readonly tables = ['pyramid', 'tiers'] as const;

  constructor() {
    super();
    this.scale = 'auto';
  }

  protected override modelInputs(): readonly unknown[] {
    return [this.scale];
  }
  protected build(dataset: Dataset, selection: Selection): TalentPyramid {
    const scale = this.choose('scale', this.scale, PYRAMID_SCALES);
    return buildTalentPyramid(dataset, { ...selection, scale });
  }
  protected isEmpty({ tiers }: TalentPyramid): boolean {
    return tiers.length === 0;
  }
  protected toHeadline(model: TalentPyramid, context: ViewContext): Headline {
    return talentPyramidHeadline(model, context);
  }
  protected toDataTable(model: TalentPyramid, context: ViewContext): DataTable {
    return talentPyramidTable(model, context);
  }
  protected toMarks(model: TalentPyramid, context: ViewContext): Mark[] {
    return talentPyramidMarks(model, context);
  }
  protected override toLegend(model: TalentPyramid, context: ViewContext): LegendItem[] {
    return talentPyramidLegend(model, context);
  }
  protected override toNotes(model: TalentPyramid, context: ViewContext): string[] {
    return uncountedNotes(model, context);
  }
  protected define({ tiers }: TalentPyramid, key: string, context: ViewContext): Definition {
    const { definition, headcountOf, targetFor } = pyramidWords(context);
    const tier = tiers.find((one) => one.key === key)!;
    const name = tierName(tier, context);
    // The last tier leads nobody: what it can be divided by is its target.
    return tier.leadsTo
      ? { definition, numerator: headcountOf(tierName(tier.leadsTo, context)), denominator: headcountOf(name) }
      : { definition, numerator: headcountOf(name), denominator: targetFor(name) };
  }
  protected toOption(model: TalentPyramid, context: ViewContext): ChartOption {
    return talentPyramidOption(model, context);
  }
  protected leastHeight(model: TalentPyramid, context: ViewContext): number {
    return talentPyramidHeight(model, context);
  }
}

define('chancai-talent-pyramid', ChancaiTalentPyramid);

declare global {
  interface HTMLElementTagNameMap {
    'chancai-talent-pyramid': ChancaiTalentPyramid;
  }
}
