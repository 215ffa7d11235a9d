import { buildCooperationModes, type CooperationGrouping, type CooperationModes } from '../../data/index.js';
import type { ChartView } from '../internal/view.js';
import { cooperationModesHeadline } from './cooperation-modes.headline.js';
import {
  cooperationModesHeight,
  cooperationModesLegend,
  cooperationModesMarks,
  cooperationModesOption,
} from './cooperation-modes.option.js';
import { foldedKeys, isDivided } from './cooperation-modes.parts.js';
import { cooperationModesTable } from './cooperation-modes.table.js';
import { cooperationWords } from './cooperation-modes.words.js';

/** Agreements by mode, divided by form, kind of partner, year or status. */
export const cooperationModesView: ChartView<CooperationModes, { groupBy: CooperationGrouping }> = {
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
    ];
  },
  define(_model, _key, context) {
    const { definition, count, denominator } = cooperationWords(context);
    return { definition, numerator: count, denominator };
  },
  option: cooperationModesOption,
  height: cooperationModesHeight,
};
