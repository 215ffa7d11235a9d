import type { NetworkLane, NetworkLink, NetworkParty } from './cooperation-network.js';

type Lanes = Readonly<Record<NetworkLane, readonly NetworkParty[]>>;
type Places = Map<NetworkParty, number>;

const SWEEPS = 6;

/**
 * Orders the parties of each lane by the mean place of those they work with, weighted by agreements, sweeping to and
 * fro between the universities and the two other lanes; of all orders met, the one whose links cross least.
 */
export function orderLanes(lanes: Lanes, links: readonly NetworkLink[]): Lanes {
  const neighbours = neighboursOf(links);
  let current = lanes;
  let best = { lanes, crossings: crossingsOf(lanes, links) };
  for (let sweep = 0; sweep < SWEEPS && best.crossings > 0; sweep++) {
    const { university, enterprise, locality } = current;
    const fromUniversities = placesOf([university]);
    const sides = {
      enterprise: sorted(enterprise, fromUniversities, neighbours),
      locality: sorted(locality, fromUniversities, neighbours),
    };
    const fromSides = placesOf([sides.enterprise, sides.locality]);
    for (const next of [
      { university, ...sides },
      { university: sorted(university, fromSides, neighbours), ...sides },
    ]) {
      const crossings = crossingsOf(next, links);
      if (crossings < best.crossings) best = { lanes: next, crossings };
      current = next;
    }
  }
  return best.lanes;
}

/** How often links cross, those of the two sides each for themselves. */
export function crossingsOf(lanes: Lanes, links: readonly NetworkLink[]): number {
  const places = placesOf([lanes.university, lanes.enterprise, lanes.locality]);
  let crossings = 0;
  for (const lane of ['enterprise', 'locality'] as const) {
    const own = links.filter(({ partner }) => partner.lane === lane);
    const from = Float64Array.from(own, ({ university }) => places.get(university)!);
    const to = Float64Array.from(own, ({ partner }) => places.get(partner)!);
    for (let a = 0; a < own.length; a++)
      for (let b = a + 1; b < own.length; b++) if ((from[a]! - from[b]!) * (to[a]! - to[b]!) < 0) crossings += 1;
  }
  return crossings;
}

function neighboursOf(links: readonly NetworkLink[]): Map<NetworkParty, [NetworkParty, number][]> {
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

/** Where each party of some lanes stands in its own: 0 at the top, 1 at the foot. */
function placesOf(lanes: readonly (readonly NetworkParty[])[]): Places {
  const places: Places = new Map();
  for (const lane of lanes)
    lane.forEach((party, at) => {
      places.set(party, (at + 0.5) / lane.length);
    });
  return places;
}

function sorted(
  parties: readonly NetworkParty[],
  places: Places,
  neighbours: ReadonlyMap<NetworkParty, readonly [NetworkParty, number][]>,
): NetworkParty[] {
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
