import { buildGrowthLadder, type GrowthLadder, type GrowthScale } from '../../data/index.js';
import { firstWithin } from '../internal/first.js';
import type { DrawnView } from '../internal/view.js';
import { growthLadderDrawing } from './growth-ladder.drawing.js';
import { growthLadderHeadline } from './growth-ladder.headline.js';
import { entriesOf, growthLadderLegend, growthLadderMarks } from './growth-ladder.marks.js';
import { growthLadderTable } from './growth-ladder.table.js';
import { growthName, growthWords, isSum } from './growth-ladder.words.js';

/** Rungs of growth and honours: people on each, against target. */
export const growthLadderView: DrawnView<GrowthLadder, { scale: GrowthScale }> = {
  name: 'growth-ladder',
  tables: ['growth'],
  build: buildGrowthLadder,
  isEmpty: ({ rungs }) => rungs.length === 0,
  headline: growthLadderHeadline,
  table: growthLadderTable,
  marks: growthLadderMarks,
  legend: growthLadderLegend,
  notes({ rungs }, context) {
    const partly = rungs.filter((rung) => isSum(rung) && rung.untargeted > 0 && rung.untargeted < rung.items.length);
    return partly.map((rung) => growthWords(context).partly(growthName(rung, context), rung.untargeted));
  },
  define(model, key, context) {
    const { definition, count, target } = growthWords(context);
    const found = entriesOf(model).find(({ growth }) => growth.key === key);
    if (!found) return { definition };
    const { paired } = found.growth;
    return {
      definition,
      numerator: { title: count, value: paired.count },
      denominator: { title: target, value: paired.target },
      isPaired: found.growth.isPartly,
    };
  },
  first: (model, most) =>
    firstWithin(
      model.rungs,
      { of: ({ items }) => items, keep: (rung, items) => ({ ...rung, items }) },
      most,
      (rungs) => ({ ...model, rungs }),
    ),
  drawing: growthLadderDrawing,
};
