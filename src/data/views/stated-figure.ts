import { difference, exact, missing, parseQuantity, type Quantity } from '../quantity/index.js';

/**
 * A figure of a cell in the unit that its column or its row names: 12.68 of 亿元 are 1,268,000,000 元. A figure that bears
 * a unit itself keeps it; one that is missing stays so.
 */
export function statedFigure(cell: unknown, unit: string): Quantity {
  const quantity = parseQuantity(cell);
  if (unit === '' || quantity.unit !== undefined || quantity.status === 'missing') return quantity;
  const read = parseQuantity(`${quantity.text}${unit}`);
  if (quantity.text === '' || read.status === 'missing' || read.unit === undefined) return { ...quantity, unit };
  // Where the unit changes nothing but itself, a plain number stays one: it is printed with separators.
  return read.low === quantity.low && read.high === quantity.high ? { ...quantity, unit: read.unit } : read;
}

/** Is anything known of this figure: stated, and not withheld from nought to infinity? */
export const isComparable = ({ status, low, high }: Quantity): boolean =>
  status !== 'missing' && status !== 'suppressed' && !(high === Infinity && low <= 0);

/**
 * Which way a target's own wording points: 600以上 is a floor to reach, 不超过5% a ceiling to keep; others say nothing, and
 * neither do sums, whose open ends may come of withheld parts.
 */
export function directionOf({ status, low, high, unit, text }: Quantity): 'up' | 'down' | undefined {
  if (status !== 'bounded' || text === '') return undefined;
  const hasTop = high !== Infinity && !(unit === '%' && high === 100);
  if (low > 0 && !hasTop) return 'up';
  return low === 0 && high !== Infinity ? 'down' : undefined;
}

/**
 * What has to be reached of a target as stated, where more is better or less: 50名以上 is reached at 50, 10%以内 at 10%.
 * Of other wordings, such as 约200, the bounds stay open.
 */
export function goalOf(target: Quantity, direction: 'up' | 'down' | undefined): Quantity {
  if (direction === undefined || directionOf(target) !== direction) return target;
  return exact(direction === 'up' ? target.low : target.high, target.unit);
}

/**
 * Why it can't be said whether a target is reached: a figure is not stated or withheld, nobody says whether more or less is
 * better or the wording says otherwise, units differ, nought is to be reached, or the figures leave it open.
 */
export type AttainmentGap = 'missing' | 'withheld' | 'direction' | 'conflict' | 'units' | 'nought' | 'open';

/** A value against its target. */
export interface Attainment {
  /** Reached or not beyond doubt, `open` where figures may be either, `none` where there is nothing to compare. */
  verdict: 'met' | 'unmet' | 'open' | 'none';
  why: AttainmentGap | undefined;
  direction: 'up' | 'down' | undefined;
  /** What has to be reached. */
  goal: Quantity;
  /** What the value exceeds it by; below nought where it falls short. */
  gap: Quantity;
}

/**
 * Judges a value by its target, the same in every view.
 * @param direction - Whether more is better or less; else as the target's wording says.
 */
export function attainment(value: Quantity, target: Quantity, direction = directionOf(target)): Attainment {
  const worded = directionOf(target);
  const goal = goalOf(target, direction);
  const comparable = isComparable(value) && isComparable(target);
  const gap = comparable ? difference(value, goal) : missing();
  const as = (verdict: Attainment['verdict'], why?: AttainmentGap) => ({ verdict, why, direction, goal, gap });
  const silent = [value, target].some(({ status }) => status === 'missing');
  if (!comparable) return silent ? as('none', 'missing') : as('open', 'withheld');
  if (gap.status === 'missing') return as('none', 'units');
  if (direction === undefined) return as('open', 'direction');
  if (worded !== undefined && worded !== direction) return as('open', 'conflict');
  if (direction === 'up' && goal.low === 0 && goal.high === 0) return as('none', 'nought');
  const [surely, never] = direction === 'up' ? [gap.low >= 0, gap.high < 0] : [gap.high <= 0, gap.low > 0];
  return surely ? as('met') : never ? as('unmet') : as('open', 'open');
}
