import type { ChainMap, ChainSegment, Stage } from '../../data/index.js';
import { STAGES } from '../../data/index.js';
import { textWidth, wrapText } from '../internal/chart/text.js';
import type { ViewContext } from '../internal/context.js';
import { nameWithStrength } from './chain-map.words.js';

/** A segment's place: `y` is the middle of its bars. */
export interface SegmentPlace {
  segment: ChainSegment;
  y: number;
  nameTop: number;
  /** Top of the label below the bars, on wide screens. */
  labelTop: number;
}

/** A stage's lane: a column on wide screens, a block of rows on narrow ones. All in CSS pixels. */
export interface Lane {
  stage: Stage;
  x: number;
  width: number;
  top: number;
  bottom: number;
  /** Where bars may go: the whole lane where labels stand below them, else what the labels leave. */
  barWidth: number;
  places: readonly SegmentPlace[];
}

export interface ChainMapLayout {
  lanes: readonly Lane[];
  /** Links as the points of a line, from what supplies to what is supplied. */
  links: readonly { from: string; to: string; points: [number, number][] }[];
  rowHeight: number;
  height: number;
  /** Labels stand below the bars, else at their ends. */
  labelsBelow: boolean;
}

const GAP = 44;

/** How much wider bold text runs. */
export const BOLD = 1.1;

/**
 * Puts stages side by side (stacked on narrow screens), their segments below each other, and links in the gaps.
 * `labels` are what stands at each segment's bars, in the segments' order.
 */
export function chainMapLayout(model: ChainMap, context: ViewContext, labels: readonly string[]): ChainMapLayout {
  const { tokens, width } = context;
  const { small, body } = tokens.size;
  const narrow = width < 40 * small;
  const stages = STAGES.filter((stage) => model.segments.some((segment) => segment.stage === stage));
  const margin = narrow ? 30 : 14;
  const laneWidth = narrow
    ? width - margin - 4
    : (width - margin - GAP * (stages.length - 1) - 4) / Math.max(1, stages.length);
  const linesFor = (texts: readonly string[], size: number) =>
    Math.max(1, ...texts.map((text) => wrapText(text, laneWidth, size).length));
  const lines = linesFor(
    model.segments.map((segment) => nameWithStrength(segment, context)),
    body * BOLD,
  );
  const labelWidth = Math.max(0, ...labels.map((text) => textWidth(text, small))) + 8;
  const labelsBelow = !narrow || labelWidth > laneWidth * 0.6;
  const labelHeight = labelsBelow ? linesFor(labels, small) * small * 1.25 + 2 : 0;
  const nameHeight = lines * body * 1.3;
  const bars = small * 1.5;
  const rowHeight = nameHeight + bars + labelHeight + 10;
  const head = small * 1.5 + 6;

  let top = 0;
  const lanes = stages.map((stage, at): Lane => {
    const own = model.segments.filter((segment) => segment.stage === stage);
    const x = narrow ? margin : margin + at * (laneWidth + GAP);
    const start = narrow ? top : 0;
    const places = own.map((segment, row) => {
      const nameTop = start + head + row * rowHeight;
      return { segment, nameTop, y: nameTop + nameHeight + bars / 2, labelTop: nameTop + nameHeight + bars + 1 };
    });
    const bottom = start + head + own.length * rowHeight;
    if (narrow) top = bottom + 10;
    return {
      stage,
      x,
      width: laneWidth,
      top: start,
      bottom,
      barWidth: labelsBelow ? laneWidth : laneWidth - labelWidth,
      places,
    };
  });
  return {
    lanes,
    links: linksOf(model, lanes, narrow),
    rowHeight,
    height: Math.max(0, ...lanes.map(({ bottom }) => bottom)) + 4,
    labelsBelow,
  };
}

function linksOf(model: ChainMap, lanes: readonly Lane[], narrow: boolean): ChainMapLayout['links'] {
  const placeOf = new Map(
    lanes.flatMap((lane, at) =>
      lane.places.map((place) => [place.segment.id, { lane, at, y: place.y, place }] as const),
    ),
  );
  return model.links.flatMap(({ from, to }, index) => {
    const [a, b] = [placeOf.get(from), placeOf.get(to)];
    if (!a || !b) return [];
    if (narrow || a.at === b.at) {
      // Nested brackets at the left edge; each has its own depth, so that none hides another.
      const depth = narrow ? 5 + (index % 8) * 2.6 : 4 + (index % 3) * 3;
      const x = a.lane.x - 4;
      return [
        {
          from,
          to,
          points: [
            [x, a.y],
            [x - depth, a.y],
            [b.lane.x - 4 - depth, b.y],
            [b.lane.x - 4, b.y],
          ] as [number, number][],
        },
      ];
    }
    const forward = a.at < b.at;
    const [start, end] = forward
      ? [a.lane.x + a.lane.width + 4, b.lane.x - 4]
      : [a.lane.x - 4, b.lane.x + b.lane.width + 4];
    const middle = lanes.slice(Math.min(a.at, b.at) + 1, Math.max(a.at, b.at));
    const points: [number, number][] = [];
    let [x, y] = [start, a.y];
    for (const lane of forward ? middle : middle.reverse()) {
      // Through a lane between the two, a link runs above a row's name, where nothing is written.
      const free = [...lane.places.map(({ nameTop }) => nameTop - 2), lane.bottom - 2];
      const through = free.reduce((best, one) =>
        Math.abs(one - (a.y + b.y) / 2) < Math.abs(best - (a.y + b.y) / 2) ? one : best,
      );
      const [enter, leave] = forward ? [lane.x - 4, lane.x + lane.width + 4] : [lane.x + lane.width + 4, lane.x - 4];
      points.push(...curve(x, y, enter, through), [leave, through]);
      [x, y] = [leave, through];
    }
    return [{ from, to, points: [...points, ...curve(x, y, end, b.y)] }];
  });
}

const STEPS = 16;
/** An S-shaped curve that leaves and arrives level. */
const curve = (x0: number, y0: number, x1: number, y1: number): [number, number][] =>
  Array.from({ length: STEPS + 1 }, (_, step) => {
    const t = step / STEPS;
    return [x0 + (x1 - x0) * t, y0 + (y1 - y0) * t * t * (3 - 2 * t)];
  });
