import { extent } from 'd3-array';
import { isComparable, type Quantity } from '../../data/index.js';

/** A small line of figures over time, in CSS pixels. */
export interface Sparkline {
  width: number;
  height: number;
  /** The line through what is known; it is broken where nothing is. */
  line: string;
  /** From the lowest to the highest that an uncertain figure may be; '' where all are sure. */
  uncertain: string;
  /** Where the last figure is, if it is known. */
  last: { x: number; y: number } | undefined;
}

const WIDTH = 120;
const HEIGHT = 28;
const MARGIN = 3;

const round = (value: number): number => Math.round(value * 10) / 10;

interface Spot {
  x: number;
  y: number;
}

/** The points of a small line: runs of known figures between gaps, and the ends between which uncertain ones are. */
interface SparkPoints {
  runs: Spot[][];
  ranges: (readonly [Spot, Spot])[];
  last: Spot | undefined;
}

/**
 * The points of at least two known figures; undefined for fewer. Years stand as far apart as they are; other periods
 * evenly. An open end is drawn as the bound that is known; a figure of which nothing is known leaves a gap.
 */
export function sparklinePoints(
  values: readonly Quantity[],
  periods: readonly string[],
  { width, height }: { width: number; height: number },
): SparkPoints | undefined {
  const known = values.filter(isComparable);
  if (known.length < 2) return undefined;
  const years = periods.every((period) => /^\d{4}$/.test(period));
  const places = periods.map((period, at) => (years ? Number(period) : at));
  const [from = 0, to = 0] = extent(places);
  const [lowest = 0, highest = 0] = extent(known.flatMap(({ low, high }) => [low, high]).filter(Number.isFinite));
  const xOf = (at: number) => round(MARGIN + ((places[at]! - from) / (to - from || 1)) * (width - 2 * MARGIN));
  const yOf = (value: number) =>
    round(highest === lowest ? height / 2 : MARGIN + ((highest - value) / (highest - lowest)) * (height - 2 * MARGIN));
  const middle = ({ low, high }: Quantity) =>
    Number.isFinite(low) && Number.isFinite(high) ? (low + high) / 2 : Number.isFinite(low) ? low : high;
  const runs: Spot[][] = [];
  const ranges: [Spot, Spot][] = [];
  let run: Spot[] | undefined;
  let last: Spot | undefined;
  values.forEach((value, at) => {
    last = undefined;
    if (!isComparable(value)) {
      run = undefined;
      return;
    }
    const x = xOf(at);
    last = { x, y: yOf(middle(value)) };
    if (!run) {
      run = [];
      runs.push(run);
    }
    run.push(last);
    if (value.low === value.high) return;
    const [bottom, top] = [
      Number.isFinite(value.low) ? yOf(value.low) : height,
      Number.isFinite(value.high) ? yOf(value.high) : 0,
    ];
    ranges.push([
      { x, y: bottom },
      { x, y: top },
    ]);
  });
  return { runs, ranges, last };
}

/** The same as paths of SVG. */
export function sparklineOf(values: readonly Quantity[], periods: readonly string[]): Sparkline | undefined {
  const points = sparklinePoints(values, periods, { width: WIDTH, height: HEIGHT });
  if (!points) return undefined;
  const { runs, ranges, last } = points;
  // `h0` makes a dot of a figure between two gaps.
  const path = ([first, ...rest]: readonly Spot[]) =>
    `M${first!.x} ${first!.y}h0${rest.map(({ x, y }) => `L${x} ${y}`).join('')}`;
  return {
    width: WIDTH,
    height: HEIGHT,
    line: runs.map(path).join(''),
    uncertain: ranges.map(([low, high]) => `M${low.x} ${low.y}V${high.y}`).join(''),
    last,
  };
}
