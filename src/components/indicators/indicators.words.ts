import {
  calendarPace,
  exact,
  type Indicator,
  type IndicatorStatus,
  indicatorStatus,
  isComparable,
  type Quantity,
} from '../../data/index.js';
import type { Sign } from '../internal/board/sign.js';
import type { ViewContext } from '../internal/context.js';
import { type BoundWords, boundText, negated } from '../internal/data/bound-text.js';
import { fieldTitle } from '../internal/data/table-of.js';
import { indicatorWords } from './words/index.js';

export { indicatorWords };

const SYMBOLS: Readonly<Record<IndicatorStatus, readonly [symbol: string, tone: Sign['tone']]>> = {
  met: ['✓', 'good'],
  ahead: ['▲', 'good'],
  behind: ['▼', 'bad'],
  pending: ['○', 'warning'],
  missed: ['✕', 'bad'],
  better: ['▲', 'good'],
  worse: ['▼', 'bad'],
  up: ['↑', 'calm'],
  down: ['↓', 'calm'],
  flat: ['＝', 'calm'],
  uncertain: ['?', 'calm'],
  withheld: ['＊', 'calm'],
  suppressed: ['＊', 'calm'],
  missing: ['—', 'calm'],
  none: ['', 'calm'],
};

export function indicatorSign(indicator: Indicator, context: ViewContext): Sign {
  const status = indicatorStatus(indicator, context.now);
  const [symbol, tone] = SYMBOLS[status];
  return { word: indicatorWords(context).status_[status], symbol, tone };
}

/** One decimal, as announcements give rates; more where that would be nought. */
export function rateText(quantity: Quantity, { brief }: ViewContext): string {
  const size = Math.max(...[quantity.low, quantity.high].filter(Number.isFinite).map(Math.abs));
  return brief(quantity, size >= 0.1 || size === 0 ? { decimals: 1 } : {});
}

/** What a figure changed by in words: up, down, not at all, or what can't be told. */
function changeText(
  change: Quantity,
  text: (size: Quantity) => string,
  words: { up: BoundWords; down: BoundWords; none: string; unsure: string },
): string {
  if (change.low === 0 && change.high === 0) return words.none;
  if (change.low >= 0) return boundText(change, words.up, text);
  return change.high <= 0 ? boundText(negated(change), words.down, text) : words.unsure;
}

/** `同比增长14.8%`, `同比提高1.2个百分点`; '' where there is nothing to compare with. */
export function growthText({ growth, previous, value }: Indicator, context: ViewContext): string {
  const words = indicatorWords(context);
  if (value.status === 'missing') return '';
  if (growth.status === 'missing') {
    if (previous.status === 'missing' && previous.text === '') return '';
    return words.unknownGrowth(growth.reason ? context.figure(growth) : words.notComparable);
  }
  return changeText(growth, (size) => rateText(size, context), {
    up: growth.unit === '%' ? words.grew : words.rose,
    down: words.fell,
    none: words.stayed,
    unsure: words.unsure,
  });
}

/** How the value stands to its target: the share reached, or what lies between them. */
export function targetText({ reached, gap }: Indicator, context: ViewContext): string {
  const words = indicatorWords(context);
  if (reached.status !== 'missing') return boundText(reached, words.done, (known) => rateText(known, context));
  if (gap.status === 'missing') return '';
  return changeText(gap, (size) => context.brief(size), {
    up: words.above,
    down: words.below,
    none: words.onTarget,
    unsure: words.targetUnsure,
  });
}

/** The calendar's pace as a figure, for what has a target; undefined outside the indicator's period. */
export const paceOf = (indicator: Indicator, { now }: ViewContext): Quantity | undefined => {
  const pace = isComparable(indicator.target) ? calendarPace(indicator, now) : undefined;
  return pace === undefined ? undefined : exact(Math.round(pace * 10) / 10, '%');
};

/** A unit in the reader's language. */
export const unitText = (unit: string, { grammar }: ViewContext): string => grammar.unit(unit);

/** The figures of other periods; '' where there are none. */
export function historyText({ series }: Indicator, context: ViewContext): string {
  const said = series.map((point) => `${periodText(point.period, context)} ${context.figure(point.value)}`.trim());
  const title = fieldTitle('indicators', 'series', context);
  return said.length === 0 ? '' : `${title} ${said.join(context.messages.separator)}`;
}

/** What a period is called. */
export const periodText = (period: string, { messages }: ViewContext): string =>
  period === '' ? '' : messages.periodOf(period);
