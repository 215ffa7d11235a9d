import { exact, parseQuantity, type Quantity } from '../quantity/index.js';

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
 * What has to be reached of a target as stated, where more is better or less: 50名以上 is reached at 50, 10%以内 at 10%.
 * Of other wordings, such as 约200, the bounds stay open.
 */
export function goalOf(target: Quantity, direction: 'up' | 'down' | undefined): Quantity {
  const { status, low, high, unit } = target;
  if (status !== 'bounded') return target;
  const hasTop = high !== Infinity && !(unit === '%' && high === 100);
  if (direction === 'up' && low > 0 && !hasTop) return exact(low, unit);
  return direction === 'down' && low === 0 && high !== Infinity ? exact(high, unit) : target;
}
