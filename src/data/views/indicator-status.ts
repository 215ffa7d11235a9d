import { dayOf } from './calendar.js';
import type { Indicator } from './indicators.js';
import { isComparable } from './stated-figure.js';

/** Where an indicator stands, against its target where it has one and against the year before otherwise. */
export type IndicatorStatus =
  | 'met'
  | 'ahead'
  | 'behind'
  | 'pending'
  | 'missed'
  | 'better'
  | 'worse'
  | 'up'
  | 'down'
  | 'flat'
  | 'uncertain'
  | 'withheld'
  | 'suppressed'
  | 'missing'
  | 'none';

/** Are the data older than the clock? What they say is then measured at the day that they are of. */
export const isOlder = ({ asOf }: Pick<Indicator, 'asOf'>, now: unknown): boolean =>
  asOf !== undefined && asOf < (dayOf(now) ?? asOf);

/**
 * The share of an indicator's period that has passed at the end of today, or of the day that older data are of, in per
 * cent: 0 before it, 100 after it; undefined where the period or the clock can't be read.
 */
export function elapsedShare({ span, asOf }: Indicator, now: unknown): number | undefined {
  const today = isOlder({ asOf }, now) ? asOf : dayOf(now);
  if (!span || today === undefined) return undefined;
  const days = span.last - span.first + 1;
  return (100 * Math.min(days, Math.max(0, today - span.first + 1))) / days;
}

/** The pace of the calendar (时序进度): the elapsed share while the period runs, be it years long; undefined before and after. */
export function calendarPace(indicator: Indicator, now: unknown): number | undefined {
  const share = elapsedShare(indicator, now);
  return share !== undefined && share > 0 && share < 100 ? share : undefined;
}

/** Says where an indicator stands; never better or worse than its figures allow: what they leave open is `uncertain`. */
export function indicatorStatus(indicator: Indicator, now: unknown): IndicatorStatus {
  const { value, growth: change, direction, attained } = indicator;
  if (value.status === 'missing') return 'missing';
  if (value.status === 'suppressed') return 'suppressed';
  if (!isComparable(value)) return value.status === 'bounded' ? 'none' : 'withheld';
  if (attained.verdict === 'met') return 'met';
  if (attained.verdict === 'unmet' || attained.why === 'open') return againstTarget(indicator, now);
  if (change.status === 'missing') return 'none';
  const sign = change.low > 0 ? 1 : change.high < 0 ? -1 : change.low === 0 && change.high === 0 ? 0 : undefined;
  if (sign === undefined) return 'uncertain';
  if (sign === 0) return 'flat';
  if (!direction) return sign > 0 ? 'up' : 'down';
  return (direction === 'up') === sign > 0 ? 'better' : 'worse';
}

function againstTarget(indicator: Indicator, now: unknown): IndicatorStatus {
  const { attained, reached } = indicator;
  const pace = calendarPace(indicator, now);
  if (pace !== undefined && reached.status !== 'missing') {
    if (reached.low >= pace) return 'ahead';
    return reached.high < pace ? 'behind' : 'uncertain';
  }
  if (attained.verdict === 'open') return 'uncertain';
  const share = elapsedShare(indicator, now);
  return share !== undefined && share < 100 ? 'pending' : 'missed';
}
