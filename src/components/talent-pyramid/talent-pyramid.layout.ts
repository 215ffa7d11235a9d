import type { TalentPyramid } from '../../data/index.js';
import type { Axis } from '../internal/chart/bars.js';
import { roomOf, textWidth, wrapText } from '../internal/chart/text.js';
import type { ViewContext } from '../internal/context.js';
import { axisOf, tickNames, ticksIn } from './talent-pyramid.scale.js';
import { type TierTexts, textsOf } from './talent-pyramid.texts.js';

/** Line height of a text, by its size. */
export const LINE = 1.3;
/** Below so many times the text's size (480 px at 12 px) names go above the bars. */
const NARROW = 40;
const GAP = 12;
/** What targets' ticks stick out of the bars, above and below. */
export const TICK_OVER = 2;
/** Between names and headcounts, and between shortfalls and targets, on one line. */
export const ASIDE = '  ';

/** A text's place, from the top left of the tier's bar band, in CSS pixels; longer texts are broken at `width`. */
export interface Place {
  x: number;
  y: number;
  align: 'left' | 'right' | 'center';
  baseline: 'middle' | 'bottom' | 'top';
  width: number;
}

export interface PyramidLayout {
  texts: readonly TierTexts[];
  /** Names stand above the bars instead of beside them. */
  narrow: boolean;
  /** Name and headcount share a line. */
  oneLine: boolean;
  /** Lengths from end to end of the plot, in the same unit as `lengthsOf`. */
  axis: Axis;
  /** The bars' box; its middle lies on a whole pixel, so that the bars' halves meet without a seam. */
  plot: { left: number; width: number; top: number; height: number };
  /** Height of a bar. */
  thickness: number;
  /** Height of what takes the pointer: a tier's row without the ratio that stands between rows. */
  row: number;
  places: Record<'name' | 'gap' | 'ratio', Place>;
  /** Names of the gridlines from end to end; none on a linear scale, where bars are compared by length alone. */
  ticks: readonly string[];
  /** The least height of all. */
  least: number;
}

/** Where everything goes; the same for drawing and for the least height. */
export function layoutOf(model: TalentPyramid, context: ViewContext): PyramidLayout {
  const texts = textsOf(model, context);
  const axis = axisOf(model);
  const { small } = context.tokens.size;
  const narrow = context.width < NARROW * small;
  const foot = model.scale === 'log' ? small * 1.3 + 4 : 2;
  const names = tickNames(model, axis, context);
  const outermost = roomOf(names[names.length - 1] ?? '', small);
  const frame = narrow ? narrowFrame(texts, outermost, context) : wideFrame(texts, context);
  const count = Math.max(1, texts.length);
  const pitch = Math.max(frame.least, (context.height - foot) / count);
  const width = Math.max(40, 2 * Math.floor((context.width - frame.left - frame.right) / 2));
  const box = { left: frame.left, width, pitch, whole: context.width };
  const { shift, ...placed } = narrow ? narrowPlaces(frame, box, small) : widePlaces(frame, box, small);
  return {
    texts,
    narrow,
    oneLine: narrow && frame.lines === 1,
    axis,
    plot: { left: frame.left, width, top: shift, height: count * pitch },
    row: Math.floor(pitch - (narrow ? 0 : frame.ratio * small * LINE) - 2),
    ...placed,
    ticks: ticksIn(width / axis.max, names, small),
    least: Math.ceil(frame.least * count + foot),
  };
}

/** Room that texts take: left and right of the plot, in lines, and the least height of a tier. */
interface Frame {
  left: number;
  right: number;
  /** Lines of name and headcount. */
  lines: number;
  /** Lines of the ratio. */
  ratio: number;
  /** Wide: the ratio is no wider than the plot. Narrow: headcount, shortfall and target share a line. */
  fits: boolean;
  least: number;
}

interface Box {
  left: number;
  width: number;
  pitch: number;
  whole: number;
}

const widest = (texts: readonly string[], size: number) => Math.max(0, ...texts.map((text) => roomOf(text, size)));
const linesIn = (text: string, width: number, size: number) => wrapText(text, width, size).length;

/** Names and headcounts left of the bars, what is missing to the right, ratios between the bars. */
function wideFrame(texts: readonly TierTexts[], { width, tokens }: ViewContext): Frame {
  const { small } = tokens.size;
  const column = (parts: (text: TierTexts) => string[]) => {
    const room = Math.ceil(Math.min(widest(texts.flatMap(parts), small), width * 0.28));
    const height = (text: TierTexts) => parts(text).reduce((sum, part) => sum + linesIn(part, room, small), 0);
    return { room, lines: Math.max(1, ...texts.map(height)) };
  };
  const names = column(({ name, count }) => [name, count]);
  const gaps = column(({ shortfall, target }) => [shortfall, target]);
  const left = names.room + GAP;
  const right = gaps.room === 0 ? 2 : gaps.room + GAP;
  const lines = Math.max(names.lines, gaps.lines);
  // Between the bars a ratio stands beside the lines of the columns, unless it is too long for the plot.
  const longest = Math.max(...texts.map((text) => textWidth(text.ratio, small)));
  const fits = longest <= width - left - right + GAP;
  const ratio = Math.max(1, ...texts.map((text) => (fits ? 1 : linesIn(text.ratio, width, small))));
  const words = lines * small * LINE + 2;
  return {
    left,
    right,
    lines,
    ratio,
    fits,
    least: Math.max(
      words + (fits ? 0 : ratio * small * LINE),
      small * 1.75 + between(ratio, small),
      tokens.target + ratio * small * LINE + 3,
    ),
  };
}

const between = (lines: number, small: number): number => lines * small * LINE + 2 * TICK_OVER + 2;

function widePlaces({ left, right, ratio, fits }: Frame, { width, pitch, whole }: Box, small: number) {
  const thickness = Math.round(Math.max(small, Math.min(small * 3.5, pitch - between(ratio, small))));
  const middle = thickness / 2;
  const places: PyramidLayout['places'] = {
    name: { x: small / 10 - left, y: middle, align: 'left', baseline: 'middle', width: left - GAP },
    gap: { x: whole - left, y: middle, align: 'right', baseline: 'middle', width: right - GAP },
    ratio: fits
      ? { x: width / 2, y: middle + pitch / 2, align: 'center', baseline: 'middle', width: Infinity }
      : { x: whole / 2 - left, y: middle + pitch / 2, align: 'center', baseline: 'middle', width: whole },
  };
  return { shift: 0, thickness, places };
}

/** On a phone a tier is a block: its name and figures, its bar, its ratio to the next tier. */
function narrowFrame(texts: readonly TierTexts[], outermost: number, { width, tokens }: ViewContext): Frame {
  const { small } = tokens.size;
  const inset = Math.ceil(Math.max(small / 2, outermost / 2));
  const room = (...parts: string[]) => roomOf(parts.join(ASIDE), small);
  const aside = ({ shortfall, target }: TierTexts) => room(shortfall, target) + GAP;
  const oneLine = texts.every((text) => room(text.name, text.count) + aside(text) <= width);
  const fits = texts.every((text) => room(text.count) + aside(text) <= width);
  const own = (text: TierTexts) => linesIn(text.name, width, small) + Math.max(1, linesIn(text.count, width, small));
  const lines = oneLine ? 1 : Math.max(...texts.map(own));
  const ratio = Math.max(1, ...texts.map((text) => linesIn(text.ratio, width, small)));
  const words = lines + (fits ? 0 : 1);
  return {
    left: inset,
    right: inset,
    lines,
    ratio,
    fits,
    least: Math.max(small * (LINE * (words + ratio) + 1.5) + 3 * TICK_OVER + 12, tokens.target + 2),
  };
}

function narrowPlaces({ lines, ratio, fits }: Frame, { left, pitch, whole }: Box, small: number) {
  const aside = fits ? 0 : small * LINE;
  const words = lines * small * LINE + aside + TICK_OVER + 1;
  const below = ratio * small * LINE + TICK_OVER + 1;
  const thickness = Math.round(Math.max(small * 1.5, Math.min(small * 2.5, pitch - words - below - 10)));
  const start = (pitch - words - thickness - below) / 2;
  const foot = -TICK_OVER - 1;
  const places: PyramidLayout['places'] = {
    name: { x: small / 10 - left, y: foot - aside, align: 'left', baseline: 'bottom', width: whole },
    gap: {
      x: fits ? whole - left : -left,
      y: foot,
      align: fits ? 'right' : 'left',
      baseline: 'bottom',
      width: Infinity,
    },
    ratio: { x: whole / 2 - left, y: thickness - foot, align: 'center', baseline: 'top', width: whole },
  };
  // The bar's middle lies below the tier's middle by what stands above it.
  return { shift: start + words + thickness / 2 - pitch / 2, thickness, places };
}
