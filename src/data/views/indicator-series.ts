import { comparePeriods } from '../dataset/index.js';
import { isMissingWording, parseQuantity, type Quantity } from '../quantity/index.js';
import { cellKey } from '../table/index.js';
import { statedFigure } from './stated-figure.js';

/** One figure of an indicator's history. */
export interface IndicatorPoint {
  /** As written; '' where the data says none. */
  period: string;
  value: Quantity;
}

/** Orders what has a period by time. */
export const byPeriod = (a: { period: string }, b: { period: string }): number => comparePeriods(a.period, b.period);

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
