import type { CooperationNetwork, NetworkLink, NetworkParty } from '../../data/index.js';
import { strongerParty } from '../../data/views/network-choice.js';

/** The parties of a matrix, and every pair of them that has agreements: an empty cell says that two have none. */
export interface Matrix {
  /** The strongest first. */
  universities: readonly NetworkParty[];
  /** Enterprises before localities, the strongest first. */
  partners: readonly NetworkParty[];
  /** Row by row. */
  links: readonly NetworkLink[];
}

const made = new WeakMap<CooperationNetwork, Matrix>();

/** The parties that are drawn, in a matrix. */
export function matrixOf(model: CooperationNetwork): Matrix {
  const matrix = made.get(model) ?? build(model);
  made.set(model, matrix);
  return matrix;
}

const sorted = (parties: readonly NetworkParty[]): NetworkParty[] => [...parties].sort(strongerParty);

function build({ drawn: { lanes } }: CooperationNetwork): Matrix {
  const universities = sorted(lanes.university);
  const there = new Set(universities);
  const partners = [...sorted(lanes.enterprise), ...sorted(lanes.locality)];
  const links = partners.flatMap((partner) => partner.links.filter(({ university }) => there.has(university)));
  return { universities, partners, links };
}
