import type { Quantity, TalentPyramid } from '../../data/index.js';
import { type Axis, type BarParts, barParts, reach } from '../internal/chart/bars.js';
import { textWidth } from '../internal/chart/mark.js';
import type { ViewContext } from '../internal/context.js';
import { type TierTexts, textsOf } from './talent-pyramid.texts.js';

/** Line height of a text, by its size. */
export const LINE = 1.3;
/** Below so many times the text's size (480 px at 12 px) names go above the bars. */
const NARROW = 40;
const GAP = 12;

/** A text's place, from the top left of the tier's bar band, in CSS pixels. */
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
  places: Record<'name' | 'gap' | 'ratio' | 'reason', Place>;
  /** Names of the gridlines from end to end; none on a linear scale, where bars are compared by length alone. */
  ticks: readonly string[];
  /** The least height of all. */
  least: number;
}

/** On a logarithmic scale one person takes one cell on either side, and each further cell is ten times as many. */
const cellsOf = (people: number): number => (people <= 0 ? 0 : Math.max(0, 1 + Math.log10(people)));

/** A headcount as lengths in the plot, both sides together. */
export function lengthsOf(quantity: Quantity, scale: TalentPyramid['scale'], axis: Axis): BarParts {
  if (scale === 'linear') return barParts(quantity, axis);
  const { low, high } = quantity;
  return barParts({ ...quantity, low: 2 * cellsOf(low), high: Number.isFinite(high) ? 2 * cellsOf(high) : high }, axis);
}

function axisOf({ tiers, scale }: TalentPyramid): Axis {
  const most = Math.max(0, ...tiers.flatMap(({ headcount, target }) => [reach(headcount), reach(target)]));
  const open = tiers.some(({ headcount }) => headcount.status !== 'missing' && !Number.isFinite(headcount.high));
  const cells = Math.max(1, Math.ceil(cellsOf(most) + (open ? 0.3 : 0)));
  const max = scale === 'log' ? 2 * cells : most * (open ? 1.12 : 1.02) || 1;
  return { max, divisor: 1, unit: '', interval: 1 };
}

/** Names of a logarithmic scale's gridlines from end to end, as many as have room; the outermost always. */
function ticksOf(model: TalentPyramid, { max }: Axis, width: number, context: ViewContext): string[] {
  if (model.scale === 'linear') return [];
  const names = Array.from({ length: max / 2 }, (_, power) => {
    const figure: Quantity = { low: 10 ** power, high: 10 ** power, text: '', status: 'exact' };
    return context.locale === 'zh-CN' ? context.brief(figure) : context.figure(figure);
  });
  const cell = width / max;
  const step = Math.max(1, Math.ceil((widest(names, context.tokens.size.small) + 8) / cell));
  const side = names.map((name, at) => ((names.length - 1 - at) % step === 0 ? name : ''));
  return [...side.slice().reverse(), '', ...side];
}

const widest = (texts: readonly string[], size: number) =>
  Math.max(0, ...texts.map((text) => textWidth(text, size))) * 1.05;
const linesIn = (text: string, width: number, size: number) =>
  text === '' ? 0 : Math.ceil((textWidth(text, size) * 1.05) / Math.max(1, width));

/** Where everything goes; the same for drawing and for the least height. */
export function layoutOf(model: TalentPyramid, context: ViewContext): PyramidLayout {
  const texts = textsOf(model, context);
  const axis = axisOf(model);
  const { small } = context.tokens.size;
  const narrow = context.width < NARROW * small;
  const foot = model.scale === 'log' ? small * 1.5 + 4 : 2;
  const frame = narrow ? narrowFrame(texts, context) : wideFrame(texts, context);
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
    ...placed,
    ticks: ticksOf(model, axis, width, context),
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
  /** The ratio is no wider than the plot. */
  fits: boolean;
  least: number;
}

interface Box {
  left: number;
  width: number;
  pitch: number;
  whole: number;
}

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
  const ratio = widest(
    texts.map((text) => text.ratio),
    small,
  );
  // Between the bars a ratio stands beside the lines of the columns, unless it is too long for the plot.
  const fits = ratio <= width - left - right - 8;
  const lines = Math.max(names.lines, gaps.lines);
  const ratioLines = Math.max(1, ...texts.map((text) => linesIn(text.ratio, fits ? ratio : width, small)));
  const between = ratioLines * small * LINE + 4;
  const words = lines * small * LINE + 4;
  return {
    left,
    right,
    lines,
    ratio: ratioLines,
    fits,
    least: fits ? Math.max(words, small * 1.2 + between) : words + between,
  };
}

const placeAt = (x: number, y: number, align: Place['align'], baseline: Place['baseline'], width: number): Place => ({
  x,
  y,
  align,
  baseline,
  width,
});

function widePlaces({ left, right, ratio, fits }: Frame, { width, pitch, whole }: Box, small: number) {
  const between = ratio * small * LINE + 4;
  const thickness = Math.round(Math.max(small * 1.2, Math.min(small * 3.5, pitch - between)));
  const middle = thickness / 2;
  return {
    shift: 0,
    thickness,
    places: {
      name: placeAt(-left, middle, 'left', 'middle', left - GAP),
      gap: placeAt(whole - left, middle, 'right', 'middle', right - GAP),
      ratio: placeAt(fits ? width / 2 : whole / 2 - left, middle + pitch / 2, 'center', 'middle', fits ? width : whole),
      reason: placeAt(width / 2, middle, 'center', 'middle', width),
    },
  };
}

/** On a phone a tier is a block: its name and figures, its bar, its ratio to the next tier. */
function narrowFrame(texts: readonly TierTexts[], { width, tokens }: ViewContext): Frame {
  const { small } = tokens.size;
  const inset = Math.ceil(small * 1.6);
  const side = ({ shortfall, target }: TierTexts) => textWidth(`${shortfall} · ${target}`, small) * 1.05 + GAP;
  const fits = texts.every((text) => textWidth(`${text.name}  ${text.count}`, small) * 1.05 + side(text) <= width);
  const lines = fits
    ? 1
    : Math.max(...texts.map(({ name, count }) => linesIn(name, width, small) + linesIn(count, width, small)));
  const crowded = !fits && texts.some((text) => textWidth(text.count, small) * 1.05 + side(text) > width);
  const ratio = Math.max(1, ...texts.map((text) => linesIn(text.ratio, width, small)));
  const words = Math.max(2 - Number(fits), lines) + Number(crowded);
  return {
    left: inset,
    right: inset,
    lines: words,
    ratio,
    fits: !crowded,
    least: small * (LINE * (words + ratio) + 1.2) + 16,
  };
}

function narrowPlaces({ lines, ratio: ratioLines, fits }: Frame, { left, width, pitch, whole }: Box, small: number) {
  const words = lines * small * LINE + 3;
  const ratio = ratioLines * small * LINE + 3;
  const thickness = Math.round(Math.max(small * 1.2, Math.min(small * 2.5, pitch - words - ratio - 10)));
  const start = (pitch - words - thickness - ratio) / 2;
  const line = fits ? 0 : small * LINE;
  return {
    // The bar's middle lies below the tier's middle by what stands above it.
    shift: start + words + thickness / 2 - pitch / 2,
    thickness,
    places: {
      name: placeAt(-left, -3 - line, 'left', 'bottom', whole),
      gap: placeAt(fits ? whole - left : -left, -3, fits ? 'right' : 'left', 'bottom', whole),
      ratio: placeAt(width / 2, thickness + 3, 'center', 'top', whole),
      reason: placeAt(width / 2, thickness / 2, 'center', 'middle', width),
    },
  };
}
