import type { CooperationNetwork, NetworkLane, NetworkLink, NetworkParty, Quantity } from '../../data/index.js';

/** A link as the points of a line. */
export interface LinkPlace {
  link: NetworkLink;
  points: [number, number][];
  width: number;
}

/** Width of a party's bar. */
export const BAR = 6;
const LEAST_WIDTH = 0.75;

/** What a link weighs in the drawing: what is certain of it. */
export const weightOf = ({ status, low }: Quantity): number => (status === 'missing' ? 0 : low);

/** A lane's place: where its words stand, and its bars. */
export interface Column {
  lane: NetworkLane;
  x: number;
  width: number;
  align: 'left' | 'center' | 'right';
  /** Where bars stand, and for links to which lane. */
  bars: readonly { x: number; side: NetworkLane }[];
}

/** Links in the order of their other ends, so that those of one bar don't cross at it. */
export function linksOf(
  { drawn }: CooperationNetwork,
  columns: readonly Column[],
  middles: ReadonlyMap<NetworkParty, number>,
  scale: number,
): LinkPlace[] {
  const wide = ({ count }: NetworkLink) => weightOf(count) * scale;
  const starts = attach(
    drawn.links,
    ({ university }) => university,
    ({ partner }) => partner,
    middles,
    wide,
  );
  const ends = attach(
    drawn.links,
    ({ partner }) => partner,
    ({ university }) => university,
    middles,
    wide,
  );
  const barAt = (lane: NetworkLane, side: NetworkLane) =>
    columns.find((column) => column.lane === lane)!.bars.find((bar) => bar.side === side)!.x;
  return drawn.links.map((link) => {
    const { university, partner } = link;
    const [from, to] = [barAt('university', partner.lane), barAt(partner.lane, 'university')];
    const inward = Math.sign(to - from) * (BAR / 2);
    return {
      link,
      width: Math.max(LEAST_WIDTH, wide(link)),
      points: curve(
        from + inward,
        middles.get(university)! + starts.get(link)!,
        to - inward,
        middles.get(partner)! + ends.get(link)!,
      ),
    };
  });
}

/** How far from the middle of a party's bar each link begins. */
function attach(
  links: readonly NetworkLink[],
  partyAt: (link: NetworkLink) => NetworkParty,
  otherAt: (link: NetworkLink) => NetworkParty,
  middles: ReadonlyMap<NetworkParty, number>,
  wide: (link: NetworkLink) => number,
): Map<NetworkLink, number> {
  const groups = new Map<string, NetworkLink[]>();
  for (const link of links) {
    const key = JSON.stringify([partyAt(link).key, otherAt(link).lane]);
    const own = groups.get(key);
    if (own) own.push(link);
    else groups.set(key, [link]);
  }
  const offsets = new Map<NetworkLink, number>();
  for (const own of groups.values()) {
    own.sort((a, b) => middles.get(otherAt(a))! - middles.get(otherAt(b))!);
    let at = -own.reduce((sum, link) => sum + wide(link), 0) / 2;
    for (const link of own) {
      offsets.set(link, at + wide(link) / 2);
      at += wide(link);
    }
  }
  return offsets;
}

const STEPS = 16;
/** An S-shaped curve that leaves and arrives level. */
const curve = (x0: number, y0: number, x1: number, y1: number): [number, number][] =>
  Array.from({ length: STEPS + 1 }, (_, step) => {
    const t = step / STEPS;
    return [x0 + (x1 - x0) * t, y0 + (y1 - y0) * t * t * (3 - 2 * t)];
  });
