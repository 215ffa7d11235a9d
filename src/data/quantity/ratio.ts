import { computed, difference, missingOf, sum } from './arithmetic.js';
import { addExactly, divideExactly, shift } from './decimal.js';
import { missing, type Quantity, type QuantityReason } from './quantity.js';
import { commonUnit } from './units.js';

/** A function of a numerator and a positive denominator that rises with the first and has the quotient's shape. */
type Quotient = (above: number, below: number) => number;

/** Why nothing can be divided by this figure. One that may be nought can be divided by only if it is bounded above it. */
function obstacle({ low, high, status }: Quantity): QuantityReason | null {
  if (low > 0 || high < 0) return null;
  if (low === 0 && high === 0) return 'zero-denominator';
  if (status === 'masked' || status === 'suppressed') return 'masked-denominator';
  if (low < 0 && high > 0) return 'unsure-denominator';
  return low === -Infinity || high === Infinity ? 'open-denominator' : null;
}

/** The missing figure where a denominator without upper end leaves nothing to say. */
function nothingSaid({ status }: Quantity): Quantity {
  return missing('', status === 'masked' ? 'masked-denominator' : 'open-denominator');
}

function negative({ low, high, ...rest }: Quantity): Quantity {
  return { ...rest, low: 0 - high, high: 0 - low };
}

/** The interval of the quotient over a denominator that is nowhere negative. */
function quotientOf(above: Quantity, below: Quantity, quotient: Quotient): readonly [low: number, high: number] {
  return [
    quotient(above.low, above.low >= 0 ? below.high : below.low),
    quotient(above.high, above.high >= 0 ? below.low : below.high),
  ];
}

function divide(above: number, below: number): number {
  return above === 0 || below === Infinity ? 0 : divideExactly([above], below);
}

function percentage(above: number, below: number): number {
  return divide(shift(above, 2), below);
}

/**
 * `a / b`, without unit. Missing with reason `zero-denominator` where b is zero, `masked-denominator` where b is withheld
 * and may be zero, `unsure-denominator` where it may be zero for other reasons. A bounded b makes a bounded ratio: over
 * [n, ∞) it lies in [0, a / n]. Reason `open-denominator` where b has no upper end and so nothing can be said.
 */
export function ratio(a: Quantity, b: Quantity): Quantity {
  const none = missingOf(a, b);
  if (none) return none;
  const reason = obstacle(b);
  if (reason) return missing('', reason);
  if (b.low < 0) return ratio(negative(a), negative(b));
  const [low, high] = quotientOf(a, b, divide);
  if (low === 0 && high === Infinity && b.high === Infinity) return nothingSaid(b);
  return computed(low, high, undefined, [a, b]);
}

/**
 * The part in the whole, in percentage points (unit `%`). Where the part is uncertain, the share ends at 100.
 * Reasons as for `ratio`, and `mixed-units` where part and whole are not of one kind.
 */
export function share(part: Quantity, whole: Quantity): Quantity {
  const none = missingOf(part, whole);
  if (none) return none;
  if (!commonUnit([part.unit, whole.unit])) return missing('', 'mixed-units');
  const reason = obstacle(whole);
  if (reason) return missing('', reason);
  if (whole.low < 0) return share(negative(part), negative(whole));
  const [low, high] = quotientOf(part, whole, percentage);
  if (low === 0 && high >= 100 && whole.high === Infinity) return nothingSaid(whole);
  // A part known to be larger than its whole is an error to show, not to hide.
  return computed(low, low <= 100 ? Math.min(high, 100) : high, '%', [part, whole]);
}

/**
 * The part in part and rest together, in percentage points (unit `%`): the part is the same above and below, so that 100余
 * beside 100 is 50—66.7 %. Of a whole that is stated for itself see `share`; reasons are the same.
 */
export function shareOf(part: Quantity, rest: Quantity): Quantity {
  const whole = sum([part, rest]);
  const none = missingOf(part, rest) ?? (whole.status === 'missing' ? whole : null);
  if (none) return none;
  const reason = obstacle(whole);
  if (reason) return missing('', reason);
  if (part.low < 0 || rest.low < 0) return share(part, whole);
  const of = (own: number, other: number) => {
    if (own === 0 || other === Infinity) return 0;
    return own === Infinity ? 100 : percentage(own, addExactly([own, other]));
  };
  const [low, high] = [of(part.low, rest.high), of(part.high, rest.low)];
  return low === 0 && high === 100 && whole.high === Infinity
    ? nothingSaid(whole)
    : computed(low, high, '%', [part, rest]);
}

/**
 * The growth from before to now, in per cent of the size of before (unit `%`): 110 after 100 is 10. Of percentages it is
 * the difference, in percentage points (unit `百分点`): 5% after 3% is 2 points. Reasons as for `share`.
 */
export function growth(now: Quantity, before: Quantity): Quantity {
  const none = missingOf(now, before);
  if (none) return none;
  const common = commonUnit([now.unit, before.unit]);
  if (!common) return missing('', 'mixed-units');
  if (common.unit === '%' || common.unit === '百分点') return difference(now, before);
  const reason = obstacle(before);
  if (reason) return missing('', reason);
  const falling = before.low < 0;
  const size = falling ? negative(before) : before;
  const [low, high] = quotientOf(now, size, (above, below) => {
    if (below === Infinity) return falling ? 100 : -100;
    if (below === 0 && above === 0) return falling ? 100 : -100;
    return divideExactly([shift(above, 2), shift(falling ? below : -below, 2)], below);
  });
  if (low === -100 && high === Infinity && before.high === Infinity) return nothingSaid(before);
  return computed(low, high, '%', [now, before]);
}
