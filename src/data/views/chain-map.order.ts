import { type Segment, STAGES } from '../dataset/index.js';

/**
 * Orders the segments within their stages so that links cross little: each stage by the mean place of what its segments
 * are linked with, to and fro, and of the orders met on the way the best, with neighbours exchanged where that helps.
 */
export function orderByLinks<T extends Linked>(segments: readonly T[]): T[] {
  const lanes = STAGES.map((stage) => segments.filter((one) => one.stage === stage));
  const count = segments.reduce((all, { feeds }) => all + feeds.length, 0);
  return (count > MOST_LINKS ? lanes : exchanged(swept(lanes))).flat();
}

type Lanes<T> = readonly (readonly T[])[];

/** From the middle outwards and back, so that the first stage keeps its order while it can. */
const SWEEPS = [1, 2, 1, 0, 1, 2, 1, 0];

function swept<T extends Linked>(given: Lanes<T>): Lanes<T> {
  const linked = neighbours(given.flat());
  let lanes = given;
  let [best, least] = [lanes, tangleOf(lanes)];
  for (const at of SWEEPS) {
    if (least === 0) break;
    const place = placesIn(lanes);
    const pullOf = ({ id }: T) => mean((linked.get(id) ?? [id]).map((other) => place.get(other)!.y));
    const sorted = lanes[at]!.map((one) => ({ one, pull: pullOf(one) })).sort((a, b) => a.pull - b.pull);
    lanes = lanes.map((lane, index) => (index === at ? sorted.map(({ one }) => one) : lane));
    const tangle = tangleOf(lanes);
    if (tangle < least) [best, least] = [lanes, tangle];
  }
  return best;
}

/** Exchanges neighbours in a lane while that takes tangle away. */
function exchanged<T extends Linked>(given: Lanes<T>): Lanes<T> {
  let best = given;
  let least = tangleOf(best);
  if (given.flat().length > MOST_EXCHANGED) return best;
  for (let before = Number.POSITIVE_INFINITY; least > 0 && least < before; ) {
    before = least;
    for (let lane = 0; lane < best.length; lane++)
      for (let at = 0; at + 1 < best[lane]!.length; at++) {
        const own = best[lane]!;
        const other = [...own.slice(0, at), own[at + 1]!, own[at]!, ...own.slice(at + 2)];
        const lanes = best.map((one, index) => (index === lane ? other : one));
        const tangle = tangleOf(lanes);
        if (tangle < least) [best, least] = [lanes, tangle];
      }
  }
  return best;
}
const MOST_EXCHANGED = 60;

const mean = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0) / values.length;

/** What each segment is linked with, either way; segments without links are left out. */
function neighbours(segments: readonly Linked[]): Map<string, string[]> {
  const linked = new Map<string, string[]>();
  const ids = new Set(segments.map(({ id }) => id));
  for (const { id, feeds } of segments)
    for (const to of feeds) {
      if (to === id || !ids.has(to)) continue;
      linked.set(id, [...(linked.get(id) ?? []), to]);
      linked.set(to, [...(linked.get(to) ?? []), id]);
    }
  return linked;
}

/** Beyond these nobody can follow the lines anyway, and comparing each with each would take long. */
const MOST_LINKS = 500;
type Linked = Pick<Segment, 'id' | 'stage' | 'feeds'>;

/** Where segments stand: the lane, and how far down it, from 0 to 1. */
const placesIn = (lanes: readonly (readonly Linked[])[]): Map<string, { lane: number; y: number }> =>
  new Map(lanes.flatMap((own, lane) => own.map(({ id }, at) => [id, { lane, y: (at + 0.5) / own.length }] as const)));

/** How many links cross; and within a lane, how many segments they pass by, which counts twice. */
function tangleOf(lanes: readonly (readonly Linked[])[]): number {
  const place = placesIn(lanes);
  const links = lanes
    .flat()
    .flatMap(({ id, feeds }) =>
      feeds.flatMap((to) => (place.has(to) ? [{ from: place.get(id)!, to: place.get(to)! }] : [])),
    );
  const across = links.filter(({ from, to }) => from.lane !== to.lane);
  const within = links.filter(({ from, to }) => from.lane === to.lane);
  const passed = ({ from, to }: (typeof links)[number]) =>
    Math.max(0, Math.round(Math.abs(from.y - to.y) * lanes[from.lane]!.length) - 1);
  // A detour around a segment is harder to follow than a crossing.
  let tangle = within.reduce((all, link) => all + 2 * passed(link), 0);
  across.forEach((a, at) => {
    for (const b of across.slice(at + 1))
      if (a.from.lane === b.from.lane && (a.from.y - b.from.y) * (a.to.y - b.to.y) < 0) tangle++;
  });
  return tangle;
}
