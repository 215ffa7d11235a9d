import { addExactly, multiplyExactly, plainDecimal, shift } from './decimal.js';

/** Two ends, low first; either may be infinite. */
export type Ends = readonly [low: number, high: number];

/** How a word around a number changes what it says. */
export type Effect = 'none' | 'over' | 'above' | 'near' | 'upTo' | 'about' | 'noFloor';

/** The same interval on the other side of nought. */
export function negate([low, high]: Ends): Ends {
  return [0 - high, 0 - low];
}

/** One unit of the last digit that isn't zero: 1000 for 5000, 10 for 120, 0.1 for 2.5. */
function lastStep(value: number): number {
  const [whole = '', fraction = ''] = plainDecimal(Math.abs(value)).split('.');
  if (fraction !== '') return shift(1, -fraction.length);
  return shift(1, (/0*$/.exec(whole)?.[0] ?? '').length - (Number(whole) === 0 ? whole.length : 0));
}

function over([low, high]: Ends): Ends {
  if (high < 0) return [addExactly([low, -lastStep(low)]), high];
  return [low, high === Infinity ? high : addExactly([high, lastStep(high)])];
}

/** The ends of a value spread by tenths of itself, whatever its sign. */
function spread(value: number, from: number, to: number): Ends {
  const ends = [shift(multiplyExactly(value, from), -1), shift(multiplyExactly(value, to), -1)] as const;
  return value < 0 ? [ends[1], ends[0]] : ends;
}

const EFFECTS: Readonly<Record<Effect, (ends: Ends) => Ends>> = {
  none: (ends) => ends,
  over,
  above: ([low]) => [low, Infinity],
  near: ([low, high]) => [spread(low, 9, 10)[0], spread(high, 9, 10)[1]],
  upTo: ([, high]) => [high < 0 ? -Infinity : 0, high],
  about: ([low, high]) => [spread(low, 9, 11)[0], spread(high, 9, 11)[1]],
  noFloor: ([, high]) => [-Infinity, high],
};

/**
 * The interval after a word has been applied to it: `over` (余) ends below the next step of the last non-zero digit,
 * `above` (超) has no end, `near` (近) begins at nine tenths, `upTo` (不足) at zero, `about` (约) is ± 10 %.
 */
export function applyEffect(effect: Effect, ends: Ends): Ends {
  return EFFECTS[effect](ends);
}

/** So many times its lower end and more, and the upper end of a computed interval says nothing anybody could use. */
const ABSURD = 2;
/** Nor does one of a share that lies so many points off. */
const WIDE = 20;

/**
 * A computed interval as it is best said in words: of two ends of one sign that lie more than twice apart, or of a share
 * more than 20 points, only the one nearer to nought (growth of 1.4—102.9 % as "at least 1.4 %"). Tables and explanations print both ends.
 */
export function sayable<T extends { low: number; high: number; text: string; unit?: string }>(quantity: T): T {
  const { low, high, text, unit } = quantity;
  if (text !== '' || low === high) return quantity;
  const isWide = unit === '%' && high - low > WIDE;
  if (low > 0 && (isWide || high > ABSURD * low)) return { ...quantity, high: Infinity };
  return high < 0 && (isWide || low < ABSURD * high) ? { ...quantity, low: -Infinity } : quantity;
}
