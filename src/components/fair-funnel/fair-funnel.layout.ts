import type { Fair, FairFunnel } from '../../data/index.js';
import { type Axis, axisFor, reach } from '../internal/chart/bars.js';
import type { ViewContext } from '../internal/context.js';
import { type RowsLayout, type RowText, rowsLayout } from '../internal/drawing/rows.js';
import { besideText, hasPosted, perDemandText } from './fair-funnel.marks.js';
import { fairWords, postedText, stageName } from './fair-funnel.words.js';

/** Where everything of one fair's funnel goes. */
export interface FunnelLayout extends RowsLayout {
  axis: Axis;
  /** Demands posted come first where the data has them; then a row a stage. */
  posted: boolean;
}

function rowsOf(fair: Fair, posted: boolean, context: ViewContext): RowText[] {
  const words = fairWords(context);
  const demands = {
    name: words.posted,
    figure: postedText(fair, context),
    words: perDemandText(fair, context) || words.demandsApart,
    bare: true,
  };
  return [
    ...(posted ? [demands] : []),
    ...fair.stages.map((stage) => ({
      name: stageName(stage.key, context),
      figure: context.figure(stage.figure),
      words: besideText(stage, context),
    })),
  ];
}

/** An axis as long as the longest bar: a scale would say no more than the figures at the bars' ends. */
function axisOf({ stages }: Fair, context: ViewContext): Axis {
  const figures = stages.map(({ figure }) => figure);
  const open = figures.some(({ status, high }) => status !== 'missing' && !Number.isFinite(high));
  const most = Math.max(...figures.map(reach), 0);
  return { ...axisFor(figures, context), max: (most || 1) * (open ? 1.08 : 1) };
}

export function funnelLayout(model: FairFunnel, context: ViewContext): FunnelLayout {
  const posted = hasPosted(model);
  return { ...rowsLayout(rowsOf(model.shown!, posted, context), context), axis: axisOf(model.shown!, context), posted };
}
