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

/**
 * A sparkline of at least two known figures; undefined for fewer. Years stand as far apart as they are; other periods
 * evenly. An open end is drawn as the bound that is known; a figure of which nothing is known leaves a gap.
 */
export function sparklineOf(values: readonly Quantity[], periods: readonly string[]): Sparkline | undefined {
  const known = values.filter(isComparable);
  if (known.length < 2) return undefined;
  const years = periods.every((period) => /^\d{4}$/.test(period));
  const places = periods.map((period, at) => (years ? Number(period) : at));
  const [from = 0, to = 0] = extent(places);
  const [lowest = 0, highest = 0] = extent(known.flatMap(({ low, high }) => [low, high]).filter(Number.isFinite));
  const x = (at: number) => round(MARGIN + ((places[at]! - from) / (to - from || 1)) * (WIDTH - 2 * MARGIN));
  const y = (value: number) =>
    round(highest === lowest ? HEIGHT / 2 : MARGIN + ((highest - value) / (highest - lowest)) * (HEIGHT - 2 * MARGIN));
  const middle = ({ low, high }: Quantity) =>
    Number.isFinite(low) && Number.isFinite(high) ? (low + high) / 2 : Number.isFinite(low) ? low : high;
  let line = '';
  let uncertain = '';
  let broken = true;
  values.forEach((value, at) => {
    if (!isComparable(value)) {
      broken = true;
      return;
    }
    // `h0` makes a dot of a figure between two gaps.
    line += broken ? `M${x(at)} ${y(middle(value))}h0` : `L${x(at)} ${y(middle(value))}`;
    broken = false;
    if (value.low !== value.high)
      uncertain += `M${x(at)} ${Number.isFinite(value.low) ? y(value.low) : HEIGHT}V${Number.isFinite(value.high) ? y(value.high) : 0}`;
  });
  const end = values.length - 1;
  const last = isComparable(values[end]!) ? { x: x(end), y: y(middle(values[end]!)) } : undefined;
  return { width: WIDTH, height: HEIGHT, line, uncertain, last };
}
