import { buildIndicators, type Indicators } from '../../data/index.js';
import { firstOf } from '../internal/first.js';
import type { DrawnView } from '../internal/view.js';
import { indicatorsDrawing } from './indicators.drawing.js';
import { indicatorNotes, indicatorsHeadline } from './indicators.headline.js';
import { indicatorMarks } from './indicators.marks.js';
import { indicatorsTable } from './indicators.table.js';
import { indicatorWords } from './indicators.words.js';

/** Headline figures with the year before, target, pace and history. */
export const indicatorsView: DrawnView<Indicators> = {
  name: 'indicators',
  tables: ['indicators'],
  build: buildIndicators,
  isEmpty: ({ indicators }) => indicators.length === 0,
  headline: indicatorsHeadline,
  table: indicatorsTable,
  marks: indicatorMarks,
  notes: indicatorNotes,
  define({ indicators }, key, context) {
    const words = indicatorWords(context);
    const indicator = indicators.find((one) => one.key === key);
    const own = indicator?.definition === undefined ? words.figure : context.text(indicator.definition);
    const measured = indicator && (indicator.growth.status !== 'missing' || indicator.gap.status !== 'missing');
    return { definition: own.replace(/[。.]\s*$/, '') + (measured ? context.grammar.stop + words.rule : '') };
  },
  first: (model, most) => firstOf(model.indicators, most, (indicators) => ({ ...model, indicators })),
  drawing: indicatorsDrawing,
};
