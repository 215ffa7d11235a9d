import type { Quantity } from '../quantity/index.js';

/** Who has the most, or the least, as far as that can be told. */
export interface Leaders<T> {
  /** Whoever is known to have the most; several where as much is known of each. In the order given. */
  first: readonly [T, ...T[]];
  /** Is that beyond doubt: do all others end below, and those that share it have exactly as much? */
  sure: boolean;
  /** Has every one of them exactly as much? Also true of one that stands alone. */
  even: boolean;
}

/**
 * Who leads: a superlative holds only of a figure that lies wholly beyond all others; else what is known of it leads.
 * Nought leads nowhere, and neither does what has no name: that may belong to any one of the others.
 * @returns undefined where nobody leads.
 */
export function leadersOf<T>(
  all: readonly T[],
  figureOf: (one: T) => Quantity,
  { least = false, isNamed = () => true }: { least?: boolean; isNamed?: (one: T) => boolean } = {},
): Leaders<T> | undefined {
  const known = all.map((one) => {
    const { status, low, high } = figureOf(one);
    const ends = status === 'missing' ? [-Infinity, Infinity] : least ? [-high, -low] : [low, high];
    return { one, named: isNamed(one), low: ends[0]!, high: ends[1]! };
  });
  const best = Math.max(...known.map(({ named, low }) => (named ? low : -Infinity)));
  if (best === -Infinity || (least ? best >= 0 : best <= 0)) return undefined;
  const lead = known.filter(({ named, low }) => named && low === best);
  const leading = new Set(lead);
  const others = known.filter((one) => !leading.has(one));
  // All that has no name may belong to any one other.
  const nameless = others.reduce((sum, { named, high }) => (named ? sum : sum + high), 0);
  const exact = lead.every(({ low, high }) => low === high);
  const sure =
    (lead.length === 1 || exact) &&
    (least ? nameless === 0 : nameless < best) &&
    others.every(({ named, high }) => !named || high + nameless < best);
  const [one, ...more] = lead.map(({ one }) => one) as [T, ...T[]];
  return { first: [one, ...more], sure, even: sure && others.length === 0 };
}
