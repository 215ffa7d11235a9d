import { type Dataset, type LocalizedName, periodSpan, type Selection } from '../dataset/index.js';
import { exact, type Quantity } from '../quantity/index.js';
import type { Cell, FactTable, Filter } from '../table/index.js';
import { linkedRows, regionOf } from './cooperation-links.js';
import { orderSides } from './lane-order.js';
import { chooseParties, strongerParty, strongestFirst } from './network-choice.js';

/** The lanes of parties: universities; enterprises, institutes and departments; localities. */
export const NETWORK_LANES = ['university', 'enterprise', 'locality'] as const;
export type NetworkLane = (typeof NETWORK_LANES)[number];

/** How many parties are drawn unless said, and how many can be at most; the model holds them all. */
export const NETWORK_LIMIT = 100;
export const MOST_PARTIES = 400;

export interface CooperationNetworkConfig extends Selection {
  /** How many parties are drawn, 2 to 400: at least one of each lane, and fewer where they have too many links. @default 100 */
  limit?: number;
}

/** One that takes part in agreements. */
export interface NetworkParty {
  /** Unique among all parties. */
  key: string;
  lane: NetworkLane;
  /** The column that names it: a locality without a name of its own stands under its region. */
  dimension: 'university' | 'partner' | 'region';
  /** The column's value. */
  value: string;
  name: LocalizedName;
  /** Kinds of partner that its rows state, most frequent first; none for universities. */
  kinds: readonly string[];
  /** Distinct agreements with anyone of the other side. */
  count: Quantity;
  /** Its links, strongest first. */
  links: readonly NetworkLink[];
  readonly rows: readonly number[];
}

/** A university and a partner that have agreements with each other. */
export interface NetworkLink {
  key: string;
  university: NetworkParty;
  partner: NetworkParty;
  /** Distinct agreements of the two. */
  count: Quantity;
  readonly rows: readonly number[];
}

export interface CooperationNetwork {
  /** All parties of each lane, strongest first. */
  lanes: Readonly<Record<NetworkLane, readonly NetworkParty[]>>;
  /** All links, strongest first. */
  links: readonly NetworkLink[];
  /** What is drawn: the strongest parties, from top to bottom so that links cross little, and every link between them. */
  drawn: {
    lanes: Readonly<Record<NetworkLane, readonly NetworkParty[]>>;
    /** All that work with universities, in one order. */
    partners: readonly NetworkParty[];
    links: readonly NetworkLink[];
  };
  /** Distinct agreements that name both sides. */
  total: Quantity;
  /** Rows that name only one side, or none, and so link nobody. */
  unlinked: number;
  /** First and last period that the agreements are of; undefined where no period names a year. */
  span: { first: string; last: string } | undefined;
}

type WholeNetwork = Omit<CooperationNetwork, 'drawn'>;
/** The last network of each dataset: another limit draws other parts of it, and counts nothing anew. */
const counted = new WeakMap<Dataset, { of: string; network: WholeNetwork }>();

/** Counts the agreements of universities with enterprises and localities, by pair and by party; each counts once by its id. */
export function buildCooperationNetwork(dataset: Dataset, config: CooperationNetworkConfig = {}): CooperationNetwork {
  const of = JSON.stringify([config.filter, config.period]);
  let known = counted.get(dataset);
  if (known?.of !== of) {
    known = { of, network: countNetwork(dataset, config) };
    counted.set(dataset, known);
  }
  const { network } = known;
  return { ...network, drawn: drawnOf(network.lanes, config.limit ?? NETWORK_LIMIT) };
}

function countNetwork(dataset: Dataset, config: Selection): WholeNetwork {
  const { table, where, origins, unlinked } = linkedRows(dataset, config);
  const count = (by: readonly string[]) => table?.aggregate({ by, count: 'id', where }) ?? [];
  const universities = new Map<string, Party>();
  const partners = new Map<string, Party>();
  for (const cell of count(['university'])) {
    const value = cell.keys[0]!;
    const own = { key: `university/${value}`, lane: 'university', dimension: 'university', value, kinds: [] } as const;
    universities.set(value, new Party({ ...own, name: dataset.nameOf('university', value) }, cell, origins));
  }
  const kinds = kindsOf(table, where);
  for (const cell of count(['partner'])) {
    const value = cell.keys[0]!;
    partners.set(value, new Party(partnerOf(dataset, value, kinds.get(value)), cell, origins));
  }
  const rowsOf = (university: string, partner: string) =>
    origins(
      table?.aggregate({ by: [], where: { ...where, university: [university], partner: [partner] } })[0]?.rows ?? [],
    );
  const asQuantity = quantities();
  const pairs = table?.group({ by: ['university', 'partner'], count: 'id', where }) ?? [];
  const links = pairs
    .map((pair) => {
      const [university, partner] = [universities.get(String(pair.university))!, partners.get(String(pair.partner))!];
      return new Link(university, partner, asQuantity(pair.count as number | Quantity), rowsOf);
    })
    .sort(strongestFirst);
  for (const link of links) {
    link.university.links.push(link);
    link.partner.links.push(link);
  }
  const all = [...universities.values(), ...partners.values()].sort(strongerParty);
  return {
    lanes: byLane(all),
    links,
    total: count([])[0]?.count ?? exact(0),
    unlinked,
    span: periodSpan(dataset, 'cooperation', config),
  };
}

type Origins = (rows: readonly number[]) => readonly number[];
type Named = Pick<NetworkParty, 'key' | 'lane' | 'dimension' | 'value' | 'name' | 'kinds'>;

// Classes, since there are some hundred thousand of them: getters of object literals would each be a function of their own.
// Their fields are only declared: as class fields, each would be defined by a call of its own in what old browsers read.
class Party implements NetworkParty {
  declare readonly key: string;
  declare readonly lane: NetworkLane;
  declare readonly dimension: NetworkParty['dimension'];
  declare readonly value: string;
  declare readonly name: LocalizedName;
  declare readonly kinds: readonly string[];
  declare readonly count: Quantity;
  declare readonly links: NetworkLink[];
  declare readonly cell: Cell;
  declare readonly origins: Origins;

  constructor({ key, lane, dimension, value, name, kinds }: Named, cell: Cell, origins: Origins) {
    this.key = key;
    this.lane = lane;
    this.dimension = dimension;
    this.value = value;
    this.name = name;
    this.kinds = kinds;
    this.count = cell.count;
    this.links = [];
    this.cell = cell;
    this.origins = origins;
  }
  get rows(): readonly number[] {
    return this.origins(this.cell.rows);
  }
}

class Link implements NetworkLink {
  declare readonly university: Party;
  declare readonly partner: Party;
  declare readonly count: Quantity;
  declare readonly rowsOf: (university: string, partner: string) => readonly number[];

  constructor(university: Party, partner: Party, count: Quantity, rowsOf: Link['rowsOf']) {
    this.university = university;
    this.partner = partner;
    this.count = count;
    this.rowsOf = rowsOf;
  }
  get key(): string {
    return JSON.stringify([this.university.value, this.partner.key]);
  }
  get rows(): readonly number[] {
    return this.rowsOf(this.university.value, this.partner.value);
  }
}

/** Makes quantities of counts, one of each number: most links have one agreement, or two. */
function quantities(): (count: number | Quantity) => Quantity {
  const known = new Map<number, Quantity>();
  return (count) => {
    if (typeof count !== 'number') return count;
    const quantity = known.get(count) ?? exact(count);
    known.set(count, quantity);
    return quantity;
  };
}

/** A party stands once, in the lane of the kind that most of its agreements state. */
function partnerOf(dataset: Dataset, value: string, kinds: readonly string[] = []): Named {
  const region = regionOf(value);
  if (region !== undefined) {
    const own = { key: `region/${region}`, lane: 'locality', dimension: 'region', value: region } as const;
    return { ...own, name: dataset.nameOf('region', region), kinds: ['locality'] };
  }
  const lane: NetworkLane = kinds[0] === 'locality' ? 'locality' : 'enterprise';
  return {
    key: `partner/${value}`,
    lane,
    dimension: 'partner',
    value,
    name: dataset.nameOf('partner', value),
    kinds,
  } as const;
}

/** The kinds that each partner's rows state, most frequent first. */
function kindsOf(table: FactTable | undefined, where: Filter): Map<string, string[]> {
  const found = new Map<string, Map<string, number>>();
  if (!table?.column('partnerKind')) return new Map();
  for (const { keys, count } of table.aggregate({ by: ['partner', 'partnerKind'], count: 'id', where })) {
    const [partner, kind] = keys as [string, string];
    if (kind === '') continue;
    const own = found.get(partner) ?? new Map<string, number>();
    own.set(kind, count.low);
    found.set(partner, own);
  }
  return new Map(
    [...found].map(([partner, own]) => [partner, [...own].sort((a, b) => b[1] - a[1]).map(([kind]) => kind)]),
  );
}

const byLane = (parties: readonly NetworkParty[]): Record<NetworkLane, NetworkParty[]> => ({
  university: parties.filter(({ lane }) => lane === 'university'),
  enterprise: parties.filter(({ lane }) => lane === 'enterprise'),
  locality: parties.filter(({ lane }) => lane === 'locality'),
});

function drawnOf(lanes: CooperationNetwork['lanes'], limit: number): CooperationNetwork['drawn'] {
  const places = Math.min(MOST_PARTIES, Math.max(2, Math.round(limit) || NETWORK_LIMIT));
  const { parties, links } = chooseParties(lanes, places);
  const { university, enterprise, locality } = byLane([...parties].sort(strongerParty));
  const ordered = orderSides({ universities: university, partners: [...enterprise, ...locality] }, links);
  // Upside down as many cross: the strongest pair stands nearer to the top, where reading begins.
  const lead = links[0] ? ordered.universities.indexOf(links[0].university) : 0;
  const isLow = lead > (ordered.universities.length - 1) / 2;
  const [universities, partners] = [ordered.universities, ordered.partners].map((side) =>
    isLow ? [...side].reverse() : side,
  ) as [NetworkParty[], NetworkParty[]];
  return { lanes: byLane([...universities, ...partners]), partners, links };
}
