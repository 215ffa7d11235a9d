import type { CooperationModes } from '../../data/index.js';
import { type Axis, axisFor, barParts } from '../internal/chart/bars.js';
import { textWidth, wrapText } from '../internal/chart/text.js';
import type { ViewContext } from '../internal/context.js';
import type { StackedPart } from '../internal/drawing/bars.js';
import { BAND_INSET } from '../internal/drawing/bars.js';
import type { DrawnPart } from './cooperation-modes.parts.js';
import { bareCount, besideText, modeName } from './cooperation-modes.words.js';

/** Some of the modes, one below the other. */
export interface Column {
  /** Its first mode, and the one after its last. */
  from: number;
  to: number;
  /** Where its names, bars and figures stand, and where the bars begin. */
  start: number;
  width: number;
  left: number;
}

/** Where everything of the chart goes, in CSS pixels; lengths of bars are in the axis' unit. */
export interface Layout {
  /** Names stand above their bars. */
  narrow: boolean;
  /** One, or two on a wide and low display, on the same scale. */
  columns: Column[];
  /** Rows of a column. */
  rows: number;
  names: string[];
  nameWidth: number;
  /** What stands at the bars' ends, and how wide it may run. */
  totals: string[];
  totalWidth: number;
  line: number;
  /** How far the middle of a bar lies below the middle of its row. */
  shift: number;
  /** Width that the longest bar takes. */
  plot: number;
  thickness: number;
  /** The least height in which all can be read. */
  least: number;
  /** As long as the longest bar: every bar has its figure at its end, so that a scale would say nothing more. */
  axis: Axis;
  stacks: StackedPart[][];
  /** Each bar's whole length. */
  lengths: number[];
}

/** Where names above their bars begin, within the ring of their band. */
const EDGE = BAND_INSET + 4;

/** From how many ems of width on, and for how many modes, two columns may stand side by side. */
const TWO_COLUMNS = { width: 80, modes: 6 };

/** Lays out the bars: one below the other, or in two columns where they would otherwise not be seen all at once. */
export function layoutOf(model: CooperationModes, parts: readonly DrawnPart[], context: ViewContext): Layout {
  const { width, height, tokens } = context;
  const one = columnsOf(model, 1, context);
  const two =
    width >= tokens.size.small * TWO_COLUMNS.width && model.modes.length >= TWO_COLUMNS.modes
      ? columnsOf(model, 2, context)
      : one;
  const least = Math.min(one.least, two.least);
  return { ...(height < one.least ? two : one), least, ...stacksOf(model, parts, context) };
}

function columnsOf({ modes }: CooperationModes, count: number, context: ViewContext) {
  const { height, tokens } = context;
  const { small } = tokens.size;
  const line = small * 1.25;
  const gutter = small * 2;
  const width = (context.width - (count - 1) * gutter) / count;
  const narrow = width < Math.max(480, small * 34);
  const names = modes.map((mode) => modeName(mode, context));
  const totals = modes.map((mode) => besideText(mode, context));
  const nameWidth = narrow
    ? width - 2 * EDGE
    : Math.min(context.width * 0.34 - 10, width * 0.55, longest(names, small));
  const totalWidth = Math.min(width * 0.4, longest(totals, small));
  const left = narrow ? EDGE : nameWidth + 10 + BAND_INSET;
  const nameHeights = names.map((name) => linesOf(name, small, nameWidth) * line);
  const totalHeights = totals.map((total) => linesOf(total, small, totalWidth) * line);
  const rows = Math.ceil(modes.length / count);
  const columns = Array.from({ length: count }, (_, at) => ({
    from: at * rows,
    to: Math.min(modes.length, (at + 1) * rows),
    start: at * (width + gutter),
    width,
    left: at * (width + gutter) + left,
  }));
  const plot = Math.max(20, width - left - totalWidth - 8 - BAND_INSET);
  const heights = heightsOf({ narrow, rows, nameHeights, totalHeights, line, height, target: tokens.target });
  return { narrow, columns, rows, names, nameWidth, totals, totalWidth, line, plot, ...heights };
}

/** Air below a bar: beside its name, and where the next name stands above its own. */
const GAP = 6;
const GAP_BELOW = 10;

/** How high rows and bars are. Rows are all alike; a name of two lines may reach into the air of its neighbours. */
function heightsOf(input: {
  narrow: boolean;
  rows: number;
  nameHeights: number[];
  totalHeights: number[];
  line: number;
  height: number;
  target: number;
}) {
  const { narrow, rows, nameHeights, totalHeights, line, height, target } = input;
  const bar = Math.max(line * 1.15, ...(narrow ? totalHeights : []));
  const roomFor = (row: number) => Math.max(row, (height - 2 * BAND_INSET) / rows);
  if (narrow) {
    const above = Math.max(...nameHeights, 0) + 3;
    const row = Math.max(target + 2, above + bar + GAP_BELOW);
    const thickness = Math.min(line * 2.4, roomFor(row) - row + bar);
    return { least: rows * row + 2 * BAND_INSET, shift: above / 2, thickness };
  }
  const heights = nameHeights.map((one, at) => Math.max(one, totalHeights[at]!));
  const pairs = heights.map((one, at) => (one + (heights[at + 1] ?? one)) / 2);
  const row = Math.max(
    target,
    bar + GAP,
    ...heights.slice(0, 1).map((one) => one + GAP),
    ...pairs.map((one) => one + GAP),
  );
  return {
    least: rows * row + 2 * BAND_INSET,
    shift: 0,
    thickness: Math.min(line * 2.4, Math.max(bar, roomFor(row) * 0.62)),
  };
}

/** Cuts every bar into its parts, what is known of them and what is not, and adds up how long bars become. */
function stacksOf({ modes }: CooperationModes, parts: readonly DrawnPart[], context: ViewContext) {
  const axis = axisFor(
    modes.map(({ count }) => count),
    context,
  );
  const stacks = modes.map((_, at) => {
    const own = parts.filter(({ counts }) => counts[at]);
    return parts.flatMap(({ counts, colour }, nth): StackedPart[] => {
      const count = counts[at];
      if (!count) return [];
      // Counts are never below zero.
      const { solid, hatched, slot } = barParts(count, axis);
      // A part that is the whole has its figure at the bar's end already.
      const label = own.length > 1 ? bareCount(count, context) : '';
      return [
        { part: 'known', length: solid, colour, label, decal: parts.length > 1 ? nth : 0 },
        { part: 'uncertain', length: hatched, colour },
        { part: 'open', length: slot, colour },
      ];
    });
  });
  const lengths = stacks.map((stack) => stack.reduce((total, { length }) => total + length, 0));
  const most = axis.blank ? axis.max / axis.divisor : Math.max(...lengths, 0);
  return { stacks, lengths, axis: { ...axis, max: most * axis.divisor } };
}

/** A little more than the texts are thought to need: fonts differ. */
const longest = (texts: readonly string[], size: number): number =>
  Math.ceil(Math.max(0, ...texts.map((text) => textWidth(text, size))) * 1.06 + 4);

/** How many lines a text takes: Chinese may break anywhere, Latin between words. */
export const linesOf = (text: string, size: number, width: number): number =>
  Math.max(1, wrapText(text, width, size).length);
