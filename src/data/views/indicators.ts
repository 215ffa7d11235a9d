import { comparePeriods, type Dataset, type LocalizedName, type Selection, whereOf } from '../dataset/index.js';
import {
  difference,
  exact,
  growth,
  isMissingWording,
  missing,
  parseQuantity,
  product,
  type Quantity,
  ratio,
} from '../quantity/index.js';
import { cellKey } from '../table/index.js';
import { type DaySpan, dayOf, daysOfPeriod } from './calendar.js';
import { recordsBy } from './records.js';
import { isComparable, statedFigure } from './stated-figure.js';

/** One figure of an indicator's history. */
export interface IndicatorPoint {
  /** As written; '' where the data says none. */
  period: string;
  value: Quantity;
}

/** A headline figure with what it is measured against. */
export interface Indicator {
  key: string;
  /** The data's key of the name. */
  id: string;
  name: LocalizedName;
  value: Quantity;
  /** As stated: 人, 亿元, %; '' where none is. */
  unit: string;
  /** As written; '' where none is. */
  period: string;
  /** The days of the period; undefined where it can't be read. */
  span: DaySpan | undefined;
  /** The same period of the year before, in the same scope. */
  previous: Quantity;
  /** On `previous`: in per cent (unit `%`), or in percentage points (unit `百分点`) where the figure is a percentage itself. */
  growth: Quantity;
  target: Quantity;
  /** How much of the target is reached, in per cent: where more is better and the figure is no percentage itself. */
  reached: Quantity;
  /** What the value exceeds its target by; below nought where it falls short. */
  gap: Quantity;
  direction: 'up' | 'down' | undefined;
  /** In the order of time. */
  series: readonly IndicatorPoint[];
  definition: LocalizedName | undefined;
  /** Rows of the table behind it; its own comes first. */
  rows: readonly number[];
}

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

export interface Indicators {
  /** In the data's order. */
  indicators: readonly Indicator[];
}

interface Statement {
  row: number;
  period: string;
  value: Quantity;
}

/**
 * One indicator a name, at its latest period or at the one asked for, of which what names no period is part; what else the
 * table says of it is its history.
 */
export function buildIndicators(dataset: Dataset, config: Selection = {}): Indicators {
  const table = dataset.tables.indicators;
  if (!table) return { indicators: [] };
  const cell = (column: string, row: number) => table.column(column)?.[row];
  const everything = new Map(recordsBy(dataset, 'indicators', 'name', {}).map(({ key, rows }) => [key, rows]));
  const { period: asked = [] } = whereOf(dataset, 'indicators', { period: config.period });
  const isShown = ({ period }: Statement) => config.period === undefined || period === '' || asked.includes(period);
  const indicators = recordsBy(dataset, 'indicators', 'name', { filter: config.filter }).flatMap(({ key, rows }) => {
    const state = (row: number): Statement => ({
      row,
      period: cellKey(cell('period', row)),
      value: statedFigure(cell('value', row), cellKey(cell('unit', row))),
    });
    const shown = rows.map(state).filter(isShown);
    if (shown.length === 0) return [];
    const last = shown.map(({ period }) => period).reduce((a, b) => (comparePeriods(b, a) > 0 ? b : a));
    const history = everything.get(key)!.map(state);
    // A name that stands twice in one period is two figures, and neither may be lost.
    return shown
      .filter(({ period }) => period === last)
      .map((statement, at) => readIndicator(dataset, at === 0 ? key : `${key}\u0000${at}`, key, statement, history));
  });
  return { indicators };
}

function readIndicator(
  dataset: Dataset,
  key: string,
  id: string,
  { row, period, value }: Statement,
  history: readonly Statement[],
): Indicator {
  const cell = (column: string) => dataset.tables.indicators!.column(column)?.[row];
  const unit = cellKey(cell('unit'));
  const earlier = history.filter((one) => one.period !== period && comparePeriods(one.period, period) < 0);
  const before = earlier.find((one) => one.period === yearBefore(period));
  const stated = cellKey(cell('previous')) !== '';
  const previous = stated ? statedFigure(cell('previous'), unit) : (before?.value ?? missing());
  const target = statedFigure(cell('target'), unit);
  const given = seriesPoints(cell('series'), unit);
  const own = earlier.length === 0 ? [] : [...earlier, { row, period, value }].sort(byPeriod);
  const series = given.length > 0 ? given : own;
  const definition = cellKey(cell('definition'));
  return {
    key,
    id,
    name: dataset.nameOf('name', id),
    value,
    unit,
    period,
    span: daysOfPeriod(period),
    previous,
    growth: growthOf(value, previous),
    target,
    reached: reachedOf(value, target, cell('direction')),
    gap: isComparable(value) && isComparable(target) ? difference(value, target) : missing(),
    direction: cell('direction') as Indicator['direction'],
    series: series.map(({ period: of, value: at }) => ({ period: of, value: at })),
    definition: definition === '' ? undefined : dataset.nameOf('definition', definition),
    rows: [row, ...(series === own ? own : before && !stated ? [before] : []).map((one) => one.row)].filter(
      (one, at, all) => all.indexOf(one) === at,
    ),
  };
}

const byPeriod = (a: { period: string }, b: { period: string }): number => comparePeriods(a.period, b.period);

/** The wording of the same period a year earlier: 2024Q3 for 2025Q3. */
const yearBefore = (period: string): string =>
  period.replace(/^\d{4}/, (year) => String(Number(year) - 1).padStart(4, '0'));

/** Of an amount below nought no per cent of growth can be told: a loss that shrinks does not grow. */
const growthOf = (value: Quantity, previous: Quantity): Quantity =>
  isComparable(value) && isComparable(previous) && (isRate(previous) || previous.low >= 0)
    ? growth(value, previous)
    : missing();

const isRate = ({ unit }: Quantity): boolean => unit === '%' || unit === '百分点';

function reachedOf(value: Quantity, target: Quantity, direction: unknown): Quantity {
  if (direction !== 'up' || isRate(value) || isRate(target) || target.low < 0) return missing();
  if (!isComparable(value) || !isComparable(target)) return missing();
  // What can't be added can't be divided either: 家 by 人.
  if (difference(value, target).reason) return missing('', 'mixed-units');
  const share = ratio(product({ ...value, unit: '' }, exact(100)), target);
  return share.status === 'missing' ? share : { ...share, unit: '%' };
}

/** Whatever a cell of a series is written as, as points in the order of time: a list, an object by period, a text `2023: 5；2024: 6`. */
export function seriesPoints(cell: unknown, unit: string): IndicatorPoint[] {
  const points = pointsOf(cell).map(([period, figure]) => ({
    period: cellKey(period).trim(),
    value: statedFigure(figure, unit),
  }));
  const known = points.filter(({ value }) => value.status !== 'missing' || isMissingWording(value.text));
  return known.every(({ period }) => period !== '') ? known.sort(byPeriod) : known;
}

function pointsOf(cell: unknown): (readonly [period: unknown, figure: unknown])[] {
  if (typeof cell === 'string')
    return cell
      .split(/[；;、\n]/)
      .filter((part) => part.trim() !== '')
      .map((part) => {
        const [, period, figure] = /^(.{1,40}?)\s*[:：=]\s*(.+)$/s.exec(part.trim()) ?? [];
        return period === undefined ? ['', part.trim()] : [period, figure];
      });
  if (Array.isArray(cell))
    return cell.map((item: unknown) =>
      typeof item === 'object' && item !== null && 'value' in item
        ? [(item as { period?: unknown }).period, item.value]
        : ['', item],
    );
  return typeof cell === 'object' && cell !== null && parseQuantity(cell).status === 'missing'
    ? Object.entries(cell)
    : [];
}

/**
 * The share of an indicator's period that has passed at the end of today, in per cent: 0 before it, 100 after it;
 * undefined where the period or the clock can't be read.
 */
export function elapsedShare({ span }: Indicator, now: unknown): number | undefined {
  const today = dayOf(now);
  if (!span || today === undefined) return undefined;
  const days = span.last - span.first + 1;
  return (100 * Math.min(days, Math.max(0, today - span.first + 1))) / days;
}

/** The pace of the calendar (时序进度): the elapsed share while the period runs; undefined before and after. */
export function calendarPace(indicator: Indicator, now: unknown): number | undefined {
  const share = elapsedShare(indicator, now);
  return share !== undefined && share > 0 && share < 100 ? share : undefined;
}

/** Says where an indicator stands; never better or worse than its figures allow: what they leave open is `uncertain`. */
export function indicatorStatus(indicator: Indicator, now: unknown): IndicatorStatus {
  const { value, target, direction, growth: change } = indicator;
  if (value.status === 'missing') return 'missing';
  if (value.status === 'suppressed') return 'suppressed';
  if (!isComparable(value)) return value.status === 'bounded' ? 'none' : 'withheld';
  if (direction && isComparable(target) && indicator.gap.status !== 'missing') return againstTarget(indicator, now);
  if (change.status === 'missing') return 'none';
  const sign = change.low > 0 ? 1 : change.high < 0 ? -1 : change.low === 0 && change.high === 0 ? 0 : undefined;
  if (sign === undefined) return 'uncertain';
  if (sign === 0) return 'flat';
  if (!direction) return sign > 0 ? 'up' : 'down';
  return (direction === 'up') === sign > 0 ? 'better' : 'worse';
}

function againstTarget(indicator: Indicator, now: unknown): IndicatorStatus {
  const { direction, gap, reached } = indicator;
  const [surely, never] = direction === 'up' ? [gap.low >= 0, gap.high < 0] : [gap.high <= 0, gap.low > 0];
  if (surely) return 'met';
  const pace = calendarPace(indicator, now);
  if (pace !== undefined && reached.status !== 'missing') {
    if (reached.low >= pace) return 'ahead';
    return reached.high < pace ? 'behind' : 'uncertain';
  }
  if (!never) return 'uncertain';
  const share = elapsedShare(indicator, now);
  return share !== undefined && share < 100 ? 'pending' : 'missed';
}
