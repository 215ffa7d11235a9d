import { buildIndicators, type Indicators, indicatorStatus } from '../../data/index.js';
import type { DrawnView } from '../internal/view.js';
import { indicatorsDrawing } from './indicators.drawing.js';
import { indicatorsHeadline } from './indicators.headline.js';
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
  notes({ indicators }, context) {
    const words = indicatorWords(context);
    const count = (wanted: string) =>
      indicators.filter((indicator) => indicatorStatus(indicator, context.now) === wanted).length;
    const [withheld, missing] = [count('withheld'), count('missing')];
    return [...(withheld > 0 ? [words.withheld(withheld)] : []), ...(missing > 0 ? [words.missing(missing)] : [])];
  },
  define({ indicators }, key, context) {
    const words = indicatorWords(context);
    const indicator = indicators.find((one) => one.key === key);
    const own = indicator?.definition === undefined ? words.figure : context.text(indicator.definition);
    const measured = indicator && (indicator.growth.status !== 'missing' || indicator.gap.status !== 'missing');
    const stop = context.locale === 'zh-CN' ? '。' : '. ';
    return { definition: own.replace(/[。.]\s*$/, '') + (measured ? stop + words.rule : '') };
  },
  drawing: indicatorsDrawing,
};
