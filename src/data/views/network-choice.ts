import type { Quantity } from '../quantity/index.js';
import type { NetworkLane, NetworkLink, NetworkParty } from './cooperation-network.js';

type Lanes = Readonly<Record<NetworkLane, readonly NetworkParty[]>>;
/** Parties to draw, and every link between two of them. */
export interface NetworkChoice {
  parties: readonly NetworkParty[];
  links: readonly NetworkLink[];
}

/** How many links are drawn at most: where the parties have more among them, fewer parties are. */
export const MOST_LINKS = 1000;

/** What is certain of a figure: nothing where it is withheld, less than that where there is none. */
const certainOf = ({ low, status }: Quantity): number => (status === 'missing' ? -1 : low);
const mostOf = ({ high, status }: Quantity): number => (status === 'missing' ? -1 : high);
/** Open ends are equal, which no difference of theirs says. */
const compare = (a: number, b: number): number => Number(a > b) - Number(a < b);

/** By what is certain, then by what may be: 8余项 before 8项, a withheld number after any that is known, none at all last. */
export const strongestFirst = (a: { count: Quantity }, b: { count: Quantity }): number =>
  compare(certainOf(b.count), certainOf(a.count)) || compare(mostOf(b.count), mostOf(a.count));

/** The same of parties, whatever the order of the rows: equals by their keys. */
export const strongerParty = (a: NetworkParty, b: NetworkParty): number =>
  strongestFirst(a, b) || Number(a.key > b.key) - Number(a.key < b.key);

/**
 * The universities with the most agreements, at least a third of the places, and the partners that have the most with
 * these. Each lane keeps its strongest party with whom that works most, so that none is empty.
 */
export function chooseParties(lanes: Lanes, places: number): NetworkChoice {
  const kept = (['enterprise', 'locality'] as const).flatMap((lane) => lanes[lane].slice(0, 1).flatMap(closest));
  let choice = choose(lanes, kept, places);
  for (let fewer = places; choice.links.length > MOST_LINKS && fewer > 8; ) {
    fewer = Math.floor(fewer * 0.85);
    choice = choose(lanes, kept, fewer);
  }
  return choice;
}

/** A partner and the university that it works with most. */
function closest(partner: NetworkParty): NetworkParty[] {
  const [link] = [...partner.links].sort((a, b) => strongestFirst(a, b) || strongerParty(a.university, b.university));
  return link ? [partner, link.university] : [];
}

function choose(lanes: Lanes, kept: readonly NetworkParty[], places: number): NetworkChoice {
  const others = lanes.enterprise.length + lanes.locality.length;
  const most = Math.max(1, Math.round(places / 3), places - others);
  const isUniversity = ({ lane }: NetworkParty) => lane === 'university';
  const universities = first(kept.filter(isUniversity), lanes.university, most);
  const weights = new Map<NetworkParty, number>();
  for (const { links } of universities)
    for (const { partner, count } of links)
      weights.set(partner, (weights.get(partner) ?? 0) + Math.max(certainOf(count), 0));
  const byWeight = [...weights].sort(([a, x], [b, y]) => y - x || strongerParty(a, b)).map(([party]) => party);
  const partners = first(
    kept.filter((party) => !isUniversity(party)),
    byWeight,
    places - universities.size,
  );
  return {
    parties: [...universities, ...partners],
    links: [...universities]
      .flatMap(({ links }) => links.filter(({ partner }) => partners.has(partner)))
      .sort(strongestFirst),
  };
}

/** Those kept, and as many of the others as there are places. */
function first(kept: readonly NetworkParty[], others: readonly NetworkParty[], places: number): Set<NetworkParty> {
  const chosen = new Set(kept);
  for (const party of others) {
    if (chosen.size >= places) break;
    chosen.add(party);
  }
  return chosen;
}
