import {
  comparePeriods,
  type Dataset,
  type LocalizedName,
  lastDayOf,
  type Selection,
  whereOf,
} from '../dataset/index.js';
import { isSamePeriod } from '../dataset/period.js';
import { exact, growth, missing, product, type Quantity, ratio } from '../quantity/index.js';
import { cellKey } from '../table/index.js';
import { type DaySpan, daysOfPeriod } from './calendar.js';
import { byFeatured } from './indicator-order.js';
import { byPeriod, type IndicatorPoint, seriesPoints } from './indicator-series.js';
import { recordsBy } from './records.js';
import { type Attainment, attainment, isComparable, statedFigure } from './stated-figure.js';

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
  /** The last day that the data are of, where they say; undefined otherwise. */
  asOf: number | undefined;
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
  /** The value against its target. */
  attained: Attainment;
  /** In the order of time. */
  series: readonly IndicatorPoint[];
  definition: LocalizedName | undefined;
  /** Its place among those that stand out: 1, 2, 3 …; undefined where it is none of them. */
  featured: number | undefined;
  /** Rows of the table behind it; its own comes first. */
  rows: readonly number[];
}

export interface Indicators {
  /** Those that stand out first, in their order; then in the data's. */
  indicators: readonly Indicator[];
  /** When the data are of, as stated. */
  asOf: string | undefined;
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
  const { asOf } = dataset.meta;
  if (!table) return { indicators: [], asOf };
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
  return { indicators: indicators.sort(byFeatured), asOf };
}

function readIndicator(
  dataset: Dataset,
  key: string,
  id: string,
  { row, period, value }: Statement,
  history: readonly Statement[],
): Indicator {
  const cell = (column: string, at = row) => dataset.tables.indicators!.column(column)?.[at];
  const unit = cellKey(cell('unit'));
  const earlier = history.filter((one) => one.period !== period && comparePeriods(one.period, period) < 0);
  const definition = cellKey(cell('definition'));
  // Another definition is another scope (口径): those figures are no growth.
  const inScope = (other: string) => other === '' || definition === '' || other === definition;
  const before = earlier.find(
    (one) => isSamePeriod(one.period, yearBefore(period)) && inScope(cellKey(cell('definition', one.row))),
  );
  const stated = cellKey(cell('previous')) !== '';
  const previous = stated ? statedFigure(cell('previous'), unit) : (before?.value ?? missing());
  const target = statedFigure(cell('target'), unit);
  const given = seriesPoints(cell('series'), unit);
  const own = earlier.length === 0 ? [] : [...earlier, { row, period, value }].sort(byPeriod);
  const series = given.length > 0 ? given : own;
  const attained = attainment(value, target, cell('direction') as Attainment['direction']);
  return {
    key,
    id,
    name: dataset.nameOf('name', id),
    value,
    unit,
    period,
    span: daysOfPeriod(period),
    asOf: lastDayOf(dataset.meta.asOf),
    previous,
    growth: growthOf(value, previous),
    target,
    reached: reachedOf(value, attained),
    gap: attained.gap,
    direction: attained.direction,
    attained,
    series: series.map(({ period: of, value: at }) => ({ period: of, value: at })),
    definition: definition === '' ? undefined : dataset.nameOf('definition', definition),
    featured: cell('featured') as number | undefined,
    rows: [row, ...(series === own ? own : before && !stated ? [before] : []).map((one) => one.row)].filter(
      (one, at, all) => all.indexOf(one) === at,
    ),
  };
}

/** The wording of the same period a year earlier: 2024Q3 for 2025Q3. Several years have none. */
const yearBefore = (period: string): string =>
  period.replace(/^(\D*)(\d{4})(?!.*\d{4})/, (_, before: string, year: string) => `${before}${Number(year) - 1}`);

/** Of an amount below nought no per cent of growth can be told: a loss that shrinks does not grow. */
const growthOf = (value: Quantity, previous: Quantity): Quantity =>
  isComparable(value) && isComparable(previous) && (isRate(previous) || previous.low >= 0)
    ? growth(value, previous)
    : missing();

const isRate = ({ unit }: Quantity): boolean => unit === '%' || unit === '百分点';

function reachedOf(value: Quantity, { goal, direction, why }: Attainment): Quantity {
  if (direction !== 'up' || isRate(value) || isRate(goal) || goal.low < 0) return missing();
  // What can't be added can't be divided either: 家 by 人.
  if (why === 'units') return missing('', 'mixed-units');
  if (why === 'missing' || why === 'withheld' || why === 'conflict') return missing();
  const share = ratio(product({ ...value, unit: '' }, exact(100)), goal);
  return share.status === 'missing' ? share : { ...share, unit: '%' };
}
