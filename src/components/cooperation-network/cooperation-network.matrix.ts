import type { CooperationNetwork, NetworkLink, NetworkParty } from '../../data/index.js';
import { weightOf } from './cooperation-network.links.js';

/** The parties of a matrix, and every pair of them that has agreements: an empty cell says that two have none. */
export interface Matrix {
  /** The strongest first. */
  universities: readonly NetworkParty[];
  /** Enterprises before localities, the strongest first. */
  partners: readonly NetworkParty[];
  /** Row by row. */
  links: readonly NetworkLink[];
}

const MOST_UNIVERSITIES = 30;
const MOST_CELLS = 1000;

const made = new WeakMap<CooperationNetwork, Matrix>();

/** Of the parties drawn, as many as make no more cells than can be drawn and read. */
export function matrixOf(model: CooperationNetwork): Matrix {
  const matrix = made.get(model) ?? build(model);
  made.set(model, matrix);
  return matrix;
}

const strongestFirst = (parties: readonly NetworkParty[]): NetworkParty[] =>
  [...parties].sort((a, b) => weightOf(b.count) - weightOf(a.count));

function build({ drawn }: CooperationNetwork): Matrix {
  const universities = strongestFirst(drawn.lanes.university).slice(0, MOST_UNIVERSITIES);
  const there = new Set(universities);
  const kept = new Map<NetworkParty, NetworkLink[]>();
  let cells = 0;
  for (const partner of strongestFirst([...drawn.lanes.enterprise, ...drawn.lanes.locality])) {
    const own = partner.links.filter(({ university }) => there.has(university));
    if (own.length === 0) continue;
    if (cells + own.length > MOST_CELLS) break;
    cells += own.length;
    kept.set(partner, own);
  }
  const partners = [...kept.keys()];
  const rows = [
    ...partners.filter(({ lane }) => lane === 'enterprise'),
    ...partners.filter(({ lane }) => lane !== 'enterprise'),
  ];
  return { universities, partners: rows, links: rows.flatMap((partner) => kept.get(partner)!) };
}
