import { combinedStatus } from './certainty.js';
import { addExactly, divideExactly, multiplyExactly } from './decimal.js';
import { interval, missing, type Quantity } from './quantity.js';
import { commonUnit } from './units.js';

function isStated(quantity: Quantity): boolean {
  return quantity.status !== 'missing';
}

/** A computed interval with the status its parts give it; one that lost its ends on the way is missing. */
export function computed(low: number, high: number, unit: string | undefined, parts: readonly Quantity[]): Quantity {
  // Rounding can swap two ends that all but meet.
  const result = interval(Math.min(low, high), Math.max(low, high), unit);
  if (!isStated(result)) return result;
  const status = combinedStatus(parts.map((part) => part.status));
  return { ...result, status: status === 'exact' ? result.status : status };
}

/** Why no figure comes of these two: the reason the missing one gives, if it gives one. */
export function missingOf(a: Quantity, b: Quantity): Quantity | null {
  if (isStated(a) && isStated(b)) return null;
  return missing('', isStated(a) ? b.reason : (a.reason ?? b.reason));
}

function addEnds(ends: readonly number[], open: number): number {
  return ends.includes(open) ? open : addExactly(ends);
}

/**
 * The sum, exact to the last decimal. Missing parts are left out, never taken as zero; with no part left the sum is
 * missing. A withheld part makes it a bound. A single part is its own sum and keeps its wording.
 * Parts of different dimensions (元 and 人) make it missing with reason `mixed-units`.
 */
export function sum(quantities: Iterable<Quantity>): Quantity {
  const parts = Array.from(quantities).filter(isStated);
  const [first] = parts;
  if (!first) return missing();
  if (parts.length === 1) return first;
  const common = commonUnit(parts.map((part) => part.unit));
  if (!common) return missing('', 'mixed-units');
  const low = addEnds(
    parts.map((part) => part.low),
    -Infinity,
  );
  const high = addEnds(
    parts.map((part) => part.high),
    Infinity,
  );
  return computed(low, high, common.unit, parts);
}

/**
 * `a - b`, exact to the last decimal; may be negative. What two percentages differ by is percentage points (百分点).
 * Missing where either is, or where the units don't agree.
 */
export function difference(a: Quantity, b: Quantity): Quantity {
  const none = missingOf(a, b);
  if (none) return none;
  const common = commonUnit([a.unit, b.unit]);
  if (!common) return missing('', 'mixed-units');
  const low = addEnds([a.low, -b.high], -Infinity);
  const high = addEnds([a.high, -b.low], Infinity);
  return computed(low, high, common.unit === '%' ? '百分点' : common.unit, [a, b]);
}

/** The arithmetic mean of the parts that are stated, correctly rounded; missing where none is. */
export function mean(quantities: Iterable<Quantity>): Quantity {
  const parts = Array.from(quantities).filter(isStated);
  const total = sum(parts);
  if (parts.length < 2 || !isStated(total)) return total;
  const part = (end: number) => divideExactly([end], parts.length);
  const result = interval(part(total.low), part(total.high), total.unit);
  return { ...result, status: total.status };
}

function multiply(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : multiplyExactly(a, b);
}

/**
 * `a × b`, as for a headcount by a leading ratio. The unit is the one that either has; of two units 倍 gives way, and
 * two real ones leave none. Missing where either is.
 */
export function product(a: Quantity, b: Quantity): Quantity {
  const none = missingOf(a, b);
  if (none) return none;
  const units = [a.unit, b.unit].filter((unit) => unit && unit !== '倍');
  const corners = [a.low, a.high].flatMap((x) => [multiply(x, b.low), multiply(x, b.high)]);
  return computed(Math.min(...corners), Math.max(...corners), units.length === 1 ? units[0] : undefined, [a, b]);
}
