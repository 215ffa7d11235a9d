import { sum } from './arithmetic.js';
import { type FormatQuantityOptions, formatQuantity } from './format.js';
import { parseQuantity } from './parse.js';
import type { Quantity } from './quantity.js';

/** Whether the parts make the total, to within `tolerance` of their size. */
function makes(parts: readonly Quantity[], total: Quantity, tolerance: number): boolean {
  const made = sum(parts);
  if (made.status === 'missing' || total.status === 'missing') return false;
  const size = parts.reduce((before, { low }) => before + (Number.isFinite(low) ? Math.abs(low) : 0), 0);
  const same = (a: number, b: number) => a === b || Math.abs(a - b) <= size * tolerance;
  return same(made.low, total.low) && same(made.high, total.high);
}

/**
 * Whether the parts as shown don't add up to the total as shown, although the figures themselves do, so that the
 * reader needs the note "由于四舍五入，合计与分项之和可能不等". `locale` and `options` are those the figures are
 * shown with. False where the figures themselves differ (that is no rounding), or where the total is missing; missing
 * parts count for nothing.
 */
export function partsDiffer(
  parts: readonly Quantity[],
  total: Quantity,
  locale: string,
  options: FormatQuantityOptions = {},
): boolean {
  // Thirds and sevenths lose their last binary digits; what is shown is decimal and loses none.
  if (!makes(parts, total, 1e-12)) return false;
  const shown = (figure: Quantity) => parseQuantity(formatQuantity(figure, locale, { ...options, unit: false }));
  return !makes(parts.filter(({ status }) => status !== 'missing').map(shown), shown(total), 0);
}
