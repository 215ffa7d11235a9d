import type { Indicator, Indicators } from '../../data/index.js';
import type { Mark } from '../internal/chart/mark.js';
import type { ViewContext } from '../internal/context.js';
import {
  growthText,
  historyText,
  indicatorSign,
  indicatorWords,
  paceOf,
  periodText,
  rateText,
  targetText,
} from './indicators.words.js';

/** Every indicator as a mark: its value, what it is measured against, its history, all in words. */
export const indicatorMarks = ({ indicators }: Indicators, context: ViewContext): Mark[] =>
  indicators.map((indicator) => ({
    key: indicator.key,
    lines: linesOf(indicator, context),
    dimension: 'name',
    value: indicator.id,
    rows: indicator.rows,
  }));

function linesOf(indicator: Indicator, context: ViewContext): string[] {
  const words = indicatorWords(context);
  const { value, previous, target } = indicator;
  const pace = paceOf(indicator, context);
  return [
    context.text(indicator.name),
    `${periodText(indicator.period, context)} ${context.figure(value)}`.trim(),
    indicatorSign(indicator, context).word,
    growthText(indicator, context),
    previous.text === '' && previous.status === 'missing' ? '' : words.before(context.figure(previous)),
    target.text === '' && target.status === 'missing' ? '' : words.goal(context.figure(target)),
    targetText(indicator, context),
    pace ? words.paced(rateText(pace, context)) : '',
    historyText(indicator, context),
  ].filter((line) => line !== '');
}
