import type { ChainMap } from '../../data/index.js';
import { type ChainMapLayout, type NodeBox, PASS } from './chain-map.layout.js';

type Point = [x: number, y: number];

/** A link as drawn: the points of its line, the last of them at the arrow's tip. In CSS pixels. */
export interface LinkLine {
  from: string;
  to: string;
  points: Point[];
}

/** What a link is attached to at one end. */
interface Port {
  box: NodeBox;
  side: 'left' | 'right';
  /** The box at the other end: ports are in the order of these, so that lines from one box don't cross. */
  other: NodeBox;
}

const PORT = 9;

/** Lines from what feeds to what is fed; none where words say it. */
export function linkLines(model: ChainMap, { boxes, linked }: ChainMapLayout): LinkLine[] {
  if (!linked) return [];
  const byKey = new Map(boxes.map((box) => [box.node.key, box]));
  const ports: Port[] = [];
  const port = (box: NodeBox, side: Port['side'], other: NodeBox): Port => {
    const one = { box, side, other };
    ports.push(one);
    return one;
  };
  const lanes = lanesOf(boxes);
  const plans = model.links.flatMap(({ from, to }) => {
    const [a, b] = [byKey.get(from), byKey.get(to)];
    if (!a || !b || a === b) return [];
    if (a.lane === b.lane) {
      const lane = lanes[a.lane]!;
      if (Math.abs(lane.indexOf(a) - lane.indexOf(b)) === 1) return [{ from, to, draw: () => downward(a, b) }];
      const [start, end] = [port(a, 'left', b), port(b, 'left', a)];
      return [{ from, to, draw: (at: (port: Port) => Point) => bracket(at(start), at(end)) }];
    }
    const forward = a.lane < b.lane;
    const [start, end] = forward
      ? [port(a, 'right', b), port(b, 'left', a)]
      : [port(a, 'left', b), port(b, 'right', a)];
    return [{ from, to, draw: (at: (port: Port) => Point) => across(at(start), at(end), a, b, lanes) }];
  });
  const at = portPlaces(ports);
  return plans.map(({ from, to, draw }) => ({ from, to, points: draw((one) => at.get(one)!) }));
}

/** The boxes of each lane, from top to bottom. */
function lanesOf(boxes: readonly NodeBox[]): NodeBox[][] {
  const last = Math.max(...boxes.map(({ lane }) => lane));
  return Array.from({ length: last + 1 }, (_, lane) => boxes.filter((box) => box.lane === lane));
}

/** Spreads the ends at one side of a box around its middle. */
function portPlaces(ports: readonly Port[]): Map<Port, Point> {
  const places = new Map<Port, Point>();
  for (const { box, side } of ports) {
    const own = ports
      .filter((one) => one.box === box && one.side === side)
      .sort((a, b) => a.other.y - b.other.y || a.other.x - b.other.x);
    const step = Math.min(PORT, (box.height - 12) / own.length);
    own.forEach((one, at) => {
      const y = box.y + box.height / 2 + (at - (own.length - 1) / 2) * step;
      places.set(one, [side === 'left' ? box.x : box.x + box.width, y]);
    });
  }
  return places;
}

/** To the box below or above. */
function downward(a: NodeBox, b: NodeBox): Point[] {
  const x = a.x + Math.min(a.width / 2, 40);
  return a.y < b.y
    ? [
        [x, a.y + a.height],
        [x, b.y],
      ]
    : [
        [x, a.y],
        [x, b.y + b.height],
      ];
}

/** Within a lane past other boxes: out to the left and back. */
function bracket([x0, y0]: Point, [x1, y1]: Point): Point[] {
  const depth = Math.min(22, 14 + Math.abs(y1 - y0) / 60);
  return bezier([x0, y0], [x0 - depth, y0], [x1 - depth, y1], [x1, y1]);
}

/** From lane to lane; through a lane between the two, in the gap between its boxes that is nearest. */
function across(start: Point, end: Point, a: NodeBox, b: NodeBox, lanes: readonly NodeBox[][]): Point[] {
  const step = a.lane < b.lane ? 1 : -1;
  const points: Point[] = [];
  let here = start;
  for (let lane = a.lane + step; lane !== b.lane; lane += step) {
    const boxes = lanes[lane] ?? [];
    if (boxes.length === 0) continue;
    const y = nearestGap(boxes, (here[1] + end[1]) / 2);
    const { x, width } = boxes[0]!;
    const [enter, leave] = step > 0 ? [x, x + width] : [x + width, x];
    points.push(...level(here, [enter, y]), [leave, y]);
    here = [leave, y];
  }
  return [...points, ...level(here, end)];
}

/** Where nothing stands: between two boxes of a lane, or below the last. */
function nearestGap(boxes: readonly NodeBox[], wanted: number): number {
  const free = boxes.map((box, at) => {
    const next = boxes[at + 1];
    const foot = box.y + box.height;
    return next ? (foot + next.y) / 2 : foot + PASS;
  });
  return free.reduce((best, one) => (Math.abs(one - wanted) < Math.abs(best - wanted) ? one : best));
}

/** An S-shaped curve that leaves and arrives level. */
function level(from: Point, to: Point): Point[] {
  const middle = (from[0] + to[0]) / 2;
  return bezier(from, [middle, from[1]], [middle, to[1]], to);
}

const STEPS = 16;
function bezier(a: Point, b: Point, c: Point, d: Point): Point[] {
  return Array.from({ length: STEPS + 1 }, (_, step): Point => {
    const t = step / STEPS;
    const u = 1 - t;
    const at = (axis: 0 | 1) =>
      u * u * u * a[axis] + 3 * u * u * t * b[axis] + 3 * u * t * t * c[axis] + t * t * t * d[axis];
    return [at(0), at(1)];
  });
}
