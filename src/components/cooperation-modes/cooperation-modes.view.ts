import { buildCooperationModes, type CooperationGrouping, type CooperationModes, exact } from '../../data/index.js';
import { roundingShows } from '../internal/chart/rounding.js';
import type { ViewContext } from '../internal/context.js';
import { firstOf } from '../internal/first.js';
import type { DrawnView } from '../internal/view.js';
import { cooperationModesDrawing } from './cooperation-modes.drawing.js';
import { cooperationModesHeadline } from './cooperation-modes.headline.js';
import { cooperationModesLegend, cooperationModesMarks } from './cooperation-modes.marks.js';
import { foldedKeys, isDivided } from './cooperation-modes.parts.js';
import { cooperationModesTable } from './cooperation-modes.table.js';
import { cooperationWords, shareText } from './cooperation-modes.words.js';

/** Whether the shares, rounded as they are shown, don't add up to all. */
const sharesMissWhole = ({ modes }: CooperationModes, context: ViewContext): boolean =>
  roundingShows(
    modes.map(({ share }) => [share, shareText(share, context)]),
    [exact(100, '%'), '100%'],
  );

/** Agreements by mode, divided by form, kind of partner, year or status. */
export const cooperationModesView: DrawnView<CooperationModes, { groupBy: CooperationGrouping }> = {
  name: 'cooperation-modes',
  tables: ['cooperation'],
  build: buildCooperationModes,
  isEmpty: ({ modes }) => modes.length === 0,
  headline: cooperationModesHeadline,
  table: cooperationModesTable,
  marks: cooperationModesMarks,
  legend: cooperationModesLegend,
  notes(model, context) {
    const words = cooperationWords(context);
    const by = words.groupBy[model.groupBy];
    const folded = foldedKeys(model, context).size;
    return [
      ...(isDivided(model) ? [] : [words.unsplit(by)]),
      ...(folded > 0 ? [words[model.groupBy === 'period' ? 'foldedPeriods' : 'folded'](folded)] : []),
      ...(model.overlapping ? [words.overlapping(by)] : []),
      ...(model.modesOverlap ? [words.modesOverlap] : []),
      ...(sharesMissWhole(model, context) ? [words.rounded] : []),
    ];
  },
  define({ modes, total }, key, context) {
    const { definition, count, denominator } = cooperationWords(context);
    // The headline names the first.
    const mode = modes.find((one) => one.key === key) ?? modes[0];
    if (!mode) return { definition };
    return {
      definition,
      numerator: { title: count, value: mode.count },
      denominator: { title: denominator, value: total },
    };
  },
  total: ({ total }) => ({ count: total }),
  first: (model, most) => firstOf(model.modes, most, (modes) => ({ ...model, modes })),
  drawing: cooperationModesDrawing,
};
