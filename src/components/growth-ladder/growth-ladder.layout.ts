import {
  exact,
  type GrowthItem,
  type GrowthLadder,
  type GrowthRung,
  goalOf,
  missing,
  type Quantity,
} from '../../data/index.js';
import { type Axis, axisFor, barParts, reach } from '../internal/chart/bars.js';
import { longest, roomOf, wrapText } from '../internal/chart/text.js';
import type { ViewContext } from '../internal/context.js';
import { BAND_INSET as INSET } from '../internal/drawing/bars.js';
import type { Box } from '../internal/drawing/shapes.js';
import { sumText } from './growth-ladder.marks.js';
import { growthName, growthText, isSum } from './growth-ladder.words.js';

/** A step of the stairs with its texts; the highest rung first. */
export interface Step {
  rung: GrowthRung;
  box: Box;
  name: string;
  /** People of all items; '' for a rung of one item. */
  sum: string;
}

/** Where everything of the chart goes, in CSS pixels. */
export interface LadderLayout {
  steps: Step[];
  /** Items from the top down, each a row. */
  items: GrowthItem[];
  names: string[];
  words: string[];
  /** What bars and ticks are drawn from. */
  figures: { count: Quantity; target: Quantity }[];
  axis: Axis;
  /** Texts stand above the bars. */
  narrow: boolean;
  top: number;
  rowHeight: number;
  nameLeft: number;
  nameWidth: number;
  textHeight: number;
  thickness: number;
  bars: { left: number; width: number };
  least: number;
}

const linesOf = (texts: readonly string[], room: number, size: number): number =>
  Math.max(1, ...texts.map((text) => wrapText(text, room, size).length));

/** How much farther right each step begins than the one below it, in ems, and the most of them all, of the width. */
const RISE = 1.6;
const MOST_RISE = 0.14;
/** Bold letters are a little wider. */
const BOLD = 1.05;

/** Widths of the stairs: what steps rise by, and what is left for the texts of the highest. */
function stairsOf(rungs: readonly GrowthRung[], narrow: boolean, context: ViewContext) {
  const { width, tokens } = context;
  const { small } = tokens.size;
  const climbs = Math.max(1, rungs.length - 1);
  const rise = Math.min(small * RISE * (narrow ? 0.5 : 1), (width * MOST_RISE) / climbs);
  const texts = [
    ...rungs.map((rung) => roomOf(growthName(rung, context), small * BOLD)),
    ...rungs.filter(isSum).map((rung) => roomOf(sumText(rung, context), small)),
  ];
  const room = Math.min(Math.max(...texts), width * (narrow ? 0.24 : 0.2));
  return { rise, room, width: INSET + rise * (rungs.length - 1) + room + 14 };
}

/** Lengths as people, or in per cent of the target. */
function figuresOf({ scale }: GrowthLadder, items: readonly GrowthItem[]) {
  return items.map(({ count, target, reached }) => {
    if (scale === 'count') return { count, target: goalOf(target, 'up') };
    return { count: reached, target: reached.status === 'missing' ? missing() : exact(100, '%') };
  });
}

/** An axis as long as the longest bar: figures stand beside the bars. */
function axisOf(figures: LadderLayout['figures'], context: ViewContext): Axis {
  const all = figures.flatMap(({ count, target }) => [count, target]);
  const open = all.some(({ status, high }) => status !== 'missing' && !Number.isFinite(high));
  return { ...axisFor(all, context), min: 0, max: (Math.max(0, ...all.map(reach)) || 1) * (open ? 1.08 : 1) };
}

/** How far a figure reaches on an axis, as a part of its length. */
export function partOf(figure: Quantity, axis: Axis): number {
  const { solid, hatched, slot } = barParts(figure, axis);
  return ((solid + hatched + slot) * axis.divisor) / axis.max;
}

/** The longest that an axis can be so that the words of every row, behind its own bar, have room. */
function barsWidth(
  room: number,
  { words, figures, axis }: Pick<LadderLayout, 'words' | 'figures' | 'axis'>,
  small: number,
): number {
  const widths = figures.map(({ count, target }, row) => {
    const part = Math.max(partOf(count, axis), partOf(target, axis));
    return (room - roomOf(words[row]!, small) - 14) / Math.max(part, 0.01);
  });
  return Math.min(room, ...widths);
}

/** Stairs on the left, the highest rung on top; beside them a row an item, on narrow screens with its texts above its bar. */
export function ladderLayout(model: GrowthLadder, context: ViewContext): LadderLayout {
  const { width, height, tokens } = context;
  const { small } = tokens.size;
  const rungs = [...model.rungs].reverse();
  const items = rungs.flatMap((rung) => rung.items);
  const names = items.map((item) => growthName(item, context));
  const words = items.map((item) => growthText(item, context));
  const figures = figuresOf(model, items);
  const wide = stairsOf(rungs, false, context);
  const nameWidth = Math.min(longest(names, small), width * 0.24);
  const axis = axisOf(figures, context);
  const wideBars = barsWidth(width - wide.width - nameWidth - 24 - INSET, { words, figures, axis }, small);
  const narrow = wideBars < 8 * small;
  const stairs = narrow ? stairsOf(rungs, true, context) : wide;
  const nameLeft = stairs.width + 10;
  const room = width - nameLeft - INSET - 4;
  const own = narrow
    ? narrowRows({ names, words, room }, context)
    : wideRows({ names, nameWidth, nameLeft, bars: wideBars }, context);
  const least = Math.max(
    own.rowHeight,
    ...rungs.map((rung) => stepHeight(rung, stairs.room, context) / rung.items.length),
  );
  const top = 4;
  const rowHeight = Math.max(least, Math.min((height - 2 * top) / Math.max(1, items.length), least * 1.9));
  const thickness = own.thickness + (rowHeight - least) * 0.45;
  return {
    ...own,
    steps: stepsOf(rungs, stairs, { top, rowHeight }, context),
    items,
    names,
    words,
    figures,
    axis,
    narrow,
    top,
    rowHeight,
    nameLeft,
    thickness,
    least: Math.ceil(least * items.length + 2 * top),
  };
}

/** What a step needs for its name and its sum. */
function stepHeight(rung: GrowthRung, room: number, context: ViewContext): number {
  const { small } = context.tokens.size;
  const name = linesOf([growthName(rung, context)], room, small * BOLD);
  const sum = isSum(rung) ? linesOf([sumText(rung, context)], room, small) : 0;
  return (name + sum) * small * 1.3 + 8;
}

type Rows = Pick<LadderLayout, 'nameWidth' | 'textHeight' | 'rowHeight' | 'thickness' | 'bars'>;

function wideRows(
  input: { names: string[]; nameWidth: number; nameLeft: number; bars: number },
  { tokens }: ViewContext,
): Rows {
  const { names, nameWidth, nameLeft, bars } = input;
  const { small } = tokens.size;
  const nameHeight = linesOf(names, nameWidth, small) * small * 1.3;
  return {
    nameWidth,
    textHeight: 0,
    rowHeight: Math.max(tokens.target + 2, nameHeight + 6, small * 2.2),
    thickness: small * 1.1,
    bars: { left: nameLeft + nameWidth + 14, width: bars },
  };
}

function narrowRows(
  { names, words, room }: { names: string[]; words: string[]; room: number },
  context: ViewContext,
): Rows {
  const { tokens } = context;
  const { small } = tokens.size;
  const nameHeight = linesOf(names, room, small * BOLD) * small * 1.3;
  const textHeight = nameHeight + linesOf(words, room, small) * small * 1.3 + 8;
  return {
    nameWidth: room,
    textHeight,
    rowHeight: Math.max(tokens.target + 2, textHeight + small + 10),
    thickness: small * 0.9,
    bars: { left: stairsEnd(room, context), width: room },
  };
}

/** Where the rows begin whose room is given. */
const stairsEnd = (room: number, { width }: ViewContext): number => width - room - INSET - 4;

function stepsOf(
  rungs: readonly GrowthRung[],
  stairs: ReturnType<typeof stairsOf>,
  { top, rowHeight }: { top: number; rowHeight: number },
  context: ViewContext,
): Step[] {
  let row = 0;
  return rungs.map((rung, at) => {
    const left = INSET + stairs.rise * (rungs.length - 1 - at);
    const box = {
      left,
      top: top + row * rowHeight,
      width: stairs.width - left,
      height: rung.items.length * rowHeight,
    };
    row += rung.items.length;
    return { rung, box, name: growthName(rung, context), sum: isSum(rung) ? sumText(rung, context) : '' };
  });
}
