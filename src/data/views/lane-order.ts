import type { NetworkLink, NetworkParty } from './cooperation-network.js';

/** Parties of both sides, each from top to bottom. */
export interface NetworkSides {
  universities: readonly NetworkParty[];
  partners: readonly NetworkParty[];
}

const SWEEPS = 40;
/** As many universities' orders are all tried. */
const MOST_PERMUTED = 6;
/** With more links, crossings take too long to count for each order tried. */
const MOST_COUNTED = 200;
const FEW_SWEEPS = 6;

/**
 * Orders both sides together so that links cross little: partners by the mean place of the universities they work with,
 * weighted by agreements; of few universities all orders, of more those met in sweeping to and fro, the best of them kept.
 */
export function orderSides(sides: NetworkSides, links: readonly NetworkLink[]): NetworkSides {
  const neighbours = neighboursOf(links);
  const placed = (universities: readonly NetworkParty[]): NetworkSides => ({
    universities,
    partners: sorted(sides.partners, placesOf(universities), neighbours),
  });
  const start = placed(sides.universities);
  const best = { sides, crossings: crossingsOf(sides, links) };
  const consider = (next: NetworkSides): void => {
    const crossings = crossingsOf(next, links);
    if (crossings < best.crossings) Object.assign(best, { sides: next, crossings });
  };
  consider(start);
  if (sides.universities.length <= MOST_PERMUTED && links.length <= MOST_COUNTED) {
    for (const universities of permutations(sides.universities)) consider(placed(universities));
    return best.sides;
  }
  let current = start;
  const sweeps = links.length <= MOST_COUNTED ? SWEEPS : FEW_SWEEPS;
  for (let sweep = 0; sweep < sweeps && best.crossings > 0; sweep++) {
    const next = placed(sorted(current.universities, placesOf(current.partners), neighbours));
    consider(next);
    current = next;
  }
  return exchanged(best.sides, placed, links);
}

/** Exchanges universities that stand next to each other while that takes crossings away. */
function exchanged(
  given: NetworkSides,
  placed: (universities: readonly NetworkParty[]) => NetworkSides,
  links: readonly NetworkLink[],
): NetworkSides {
  let best = { sides: given, crossings: crossingsOf(given, links) };
  if (links.length > MOST_COUNTED) return given;
  for (let before = Number.POSITIVE_INFINITY; best.crossings > 0 && best.crossings < before; ) {
    before = best.crossings;
    for (let at = 0; at + 1 < best.sides.universities.length; at++) {
      const own = best.sides.universities;
      const sides = placed([...own.slice(0, at), own[at + 1]!, own[at]!, ...own.slice(at + 2)]);
      const crossings = crossingsOf(sides, links);
      if (crossings < best.crossings) best = { sides, crossings };
    }
  }
  return best.sides;
}

function* permutations<T>(all: readonly T[]): Generator<readonly T[]> {
  if (all.length < 2) {
    yield all;
    return;
  }
  for (const [at, one] of all.entries())
    for (const rest of permutations([...all.slice(0, at), ...all.slice(at + 1)])) yield [one, ...rest];
}

/** How often links cross. */
export function crossingsOf({ universities, partners }: NetworkSides, links: readonly NetworkLink[]): number {
  const [left, right] = [placesOf(universities), placesOf(partners)];
  const from = Float64Array.from(links, ({ university }) => left.get(university)!);
  const to = Float64Array.from(links, ({ partner }) => right.get(partner)!);
  let crossings = 0;
  for (let a = 0; a < links.length; a++)
    for (let b = a + 1; b < links.length; b++) if ((from[a]! - from[b]!) * (to[a]! - to[b]!) < 0) crossings += 1;
  return crossings;
}

type Places = Map<NetworkParty, number>;
type Neighbours = ReadonlyMap<NetworkParty, readonly [NetworkParty, number][]>;

function neighboursOf(links: readonly NetworkLink[]): Neighbours {
  const found = new Map<NetworkParty, [NetworkParty, number][]>();
  const add = (one: NetworkParty, other: NetworkParty, weight: number) => {
    const own = found.get(one);
    if (own) own.push([other, weight]);
    else found.set(one, [[other, weight]]);
  };
  for (const { university, partner, count } of links) {
    const weight = Math.max(1, count.status === 'missing' ? 1 : count.low);
    add(university, partner, weight);
    add(partner, university, weight);
  }
  return found;
}

/** Where each party stands on its side: 0 at the top, 1 at the foot. */
const placesOf = (parties: readonly NetworkParty[]): Places =>
  new Map(parties.map((party, at) => [party, (at + 0.5) / parties.length]));

function sorted(parties: readonly NetworkParty[], places: Places, neighbours: Neighbours): NetworkParty[] {
  const means = new Map(
    parties.map((party, at) => {
      let [sum, weights] = [0, 0];
      for (const [other, weight] of neighbours.get(party) ?? []) {
        sum += (places.get(other) ?? 0.5) * weight;
        weights += weight;
      }
      return [party, weights > 0 ? sum / weights : (at + 0.5) / parties.length];
    }),
  );
  return [...parties].sort((a, b) => means.get(a)! - means.get(b)!);
}
