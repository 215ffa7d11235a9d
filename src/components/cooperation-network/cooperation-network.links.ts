import type { CooperationNetwork, NetworkLink, NetworkParty, Quantity } from '../../data/index.js';

/** A link as a band: the points of a line as wide as what is certain, and beside it, within the band, what may be beyond. */
export interface LinkPlace {
  link: NetworkLink;
  points: [number, number][];
  width: number;
  /** Around the uncertain part: hatched where its end is known, else an outline whose width means nothing. */
  doubt: { kind: 'hatched' | 'slot'; points: [number, number][] } | undefined;
}

/** A piece of a party's bar, from its middle. */
export interface BarPiece {
  from: number;
  height: number;
  certain: boolean;
}

/** Width of a party's bar. */
export const BAR = 6;
const LEAST_WIDTH = 0.75;
/** A thinner uncertain part has no room for a hatch. */
const LEAST_HATCH = 3;

/** What a link weighs in the drawing: what is certain of it. */
export const weightOf = ({ status, low }: Quantity): number => (status === 'missing' ? 0 : low);
const isOpen = ({ status, high }: Quantity): boolean => status === 'missing' || !Number.isFinite(high);
/** With what may be beyond: where nobody says how much, the width of one agreement. */
export const bandOf = (count: Quantity): number => (isOpen(count) ? weightOf(count) + 1 : count.high);

/** Universities stand at the left, all that work with them at the right. */
export type Side = 'university' | 'partner';

/** A side's place: where its words stand, and the middle of its bars. */
export interface Column {
  side: Side;
  x: number;
  width: number;
  align: 'left' | 'right';
  bar: number;
}

/** Links in the order of their other ends, so that those of one bar don't cross at it, and the pieces of the bars. */
export function linksOf(
  { drawn }: CooperationNetwork,
  columns: readonly Column[],
  middles: ReadonlyMap<NetworkParty, number>,
  scale: number,
): { links: LinkPlace[]; pieces(party: NetworkParty): readonly BarPiece[] } {
  const pieces = new Map<string, BarPiece[]>();
  const attached = (ends: (link: NetworkLink) => readonly [NetworkParty, NetworkParty]) =>
    attach(drawn.links, ends, middles, scale, pieces);
  const starts = attached(({ university, partner }) => [university, partner]);
  const ends = attached(({ university, partner }) => [partner, university]);
  const barAt = (side: Side) => columns.find((column) => column.side === side)!.bar;
  const links = drawn.links.map((link): LinkPlace => {
    const { university, partner, count } = link;
    const [from, to] = [barAt('university'), barAt('partner')];
    const inward = Math.sign(to - from) * (BAR / 2);
    const [band, certain] = [bandOf(count) * scale, weightOf(count) * scale];
    const isHatched = !isOpen(count) && band - certain >= LEAST_HATCH;
    const middle = curve(
      from + inward,
      middles.get(university)! + starts.get(link)!,
      to - inward,
      middles.get(partner)! + ends.get(link)!,
      isHatched ? FINE_STEPS : STEPS,
    );
    const at = (depth: number) => beside(middle, depth - band / 2);
    return {
      link,
      width: certain > 0 ? Math.max(LEAST_WIDTH, certain) : 0,
      points: at(certain / 2),
      doubt: band > certain ? doubtOf(at(certain), at(band), isHatched) : undefined,
    };
  });
  return { links, pieces: (party) => pieces.get(party.key) ?? [] };
}

/** How far from the middle of a party's bar each link begins; notes of what pieces the bar is made. */
function attach(
  links: readonly NetworkLink[],
  endsOf: (link: NetworkLink) => readonly [party: NetworkParty, other: NetworkParty],
  middles: ReadonlyMap<NetworkParty, number>,
  scale: number,
  pieces: Map<string, BarPiece[]>,
): Map<NetworkLink, number> {
  const groups = new Map<string, NetworkLink[]>();
  for (const link of links) {
    const [{ key }] = endsOf(link);
    const own = groups.get(key);
    if (own) own.push(link);
    else groups.set(key, [link]);
  }
  const offsets = new Map<NetworkLink, number>();
  for (const [key, own] of groups) {
    own.sort((a, b) => middles.get(endsOf(a)[1])! - middles.get(endsOf(b)[1])!);
    const bar: BarPiece[] = [];
    let at = (-own.reduce((sum, { count }) => sum + bandOf(count), 0) * scale) / 2;
    const add = (height: number, certain: boolean) => {
      const last = bar[bar.length - 1];
      if (last?.certain === certain) last.height += height;
      else if (height > 0) bar.push({ from: at, height, certain });
      at += height;
    };
    for (const link of own) {
      const [band, certain] = [bandOf(link.count) * scale, weightOf(link.count) * scale];
      offsets.set(link, at + band / 2);
      add(certain, true);
      add(band - certain, false);
    }
    pieces.set(key, bar);
  }
  return offsets;
}

const STEPS = 16;
/** Enough for a hatch. */
const FINE_STEPS = 64;
/** An S-shaped curve that leaves and arrives level. */
const curve = (x0: number, y0: number, x1: number, y1: number, steps: number): [number, number][] =>
  Array.from({ length: steps + 1 }, (_, step) => {
    const t = step / steps;
    return [x0 + (x1 - x0) * t, y0 + (y1 - y0) * t * t * (3 - 2 * t)];
  });

/** The line that runs so far below another. */
const beside = (points: readonly [number, number][], depth: number): [number, number][] =>
  points.map(([x, y], at) => {
    const [before, after] = [points[Math.max(0, at - 1)]!, points[Math.min(points.length - 1, at + 1)]!];
    const level = at === 0 || at === points.length - 1;
    const [dx, dy] = [after[0] - before[0], level ? 0 : after[1] - before[1]];
    const length = Math.hypot(dx, dy) * Math.sign(dx) || 1;
    return [x - (dy / length) * depth, y + (dx / length) * depth];
  });

/** Along one edge and back along the other; where it is hatched, to and fro between them. */
function doubtOf(near: [number, number][], far: [number, number][], isHatched: boolean): LinkPlace['doubt'] {
  const around = [...near, ...[...far].reverse(), near[0]!];
  if (!isHatched) return { kind: 'slot', points: around };
  return { kind: 'hatched', points: [...around, ...near.map((point, at) => (at % 2 === 0 ? point : far[at]!))] };
}
