import type { TalentPyramid } from '../../data/index.js';
import { longest, roomOf, wrapText } from '../internal/chart/text.js';
import type { ViewContext } from '../internal/context.js';
import { type Dots, dotsFor } from './talent-pyramid.dots.js';
import { type TierTexts, textsOf } from './talent-pyramid.texts.js';

/** Line height of a text, by its size. */
export const LINE = 1.3;
const GAP = 16;
/** By the text's size: below it (480 px at 12 px) everything of a tier is stacked. */
const NARROW = 40;
/** The least room for dots between names and bars, by the text's size. */
const DOTS_ROOM = 22;

interface Column {
  left: number;
  width: number;
}

/** Where a tier goes, from the top. */
export interface TierPlace {
  top: number;
  height: number;
  /** The ratio to the next tier; no height where there is none. */
  band: { top: number; height: number };
}

export interface PyramidLayout {
  texts: readonly TierTexts[];
  /** Dots stand beside their tier's name, in one block below all tiers, where each tier's texts may be stacked, too. */
  kind: 'beside' | 'below' | 'stacked';
  name: Column;
  /** Where dots lie, or bands' words on narrow screens. */
  middle: Column;
  bar: Column;
  words: Column;
  tiers: readonly TierPlace[];
  dots: Dots;
  /** The block of dots below all tiers: its top, and each tier's line in it; none where they stand beside names. */
  crowd: { top: number; lead: number; lines: readonly TierPlace[] } | undefined;
  thickness: number;
  /** Height of the heads of columns. */
  head: number;
  least: number;
}

/** Where everything goes; the same for drawing and for the least height. */
export function layoutOf(model: TalentPyramid, context: ViewContext): PyramidLayout {
  const texts = textsOf(model, context);
  const { width } = context;
  const { small } = context.tokens.size;
  const kind = width < NARROW * small ? 'stacked' : 'below';
  const columns = kind === 'stacked' ? stackedColumns(width) : columnsOf(texts, context);
  const beside = kind === 'below' && columns.middle.width >= DOTS_ROOM * small;
  const wide = beside ? columns : { ...columns, ...withoutMiddle(columns, width) };
  const found = beside ? 'beside' : kind;
  const names = texts.map(({ name }) => name);
  const lead = Math.ceil(Math.min(longest(names, small), width * 0.4)) + GAP;
  const dots = beside
    ? dotsFor(model, columns.middle.width, { least: small * 0.37, most: small * 0.5 }, 3500)
    : dotsFor(model, Math.max(60, width - lead), { least: small * 0.5, most: small * 0.5 }, 400);
  return placed({ texts, kind: found, ...wide, dots, lead }, context);
}

const stackedColumns = (width: number) => {
  const all = { left: 0, width };
  return { name: all, middle: all, bar: all, words: all };
};

/** Names, dots, bars and what is missing, from left to right. */
function columnsOf(texts: readonly TierTexts[], { width, tokens }: ViewContext) {
  const { small, body, large } = tokens.size;
  const room = (own: string[], size: number) => longest(own, size * 1.05);
  const names = Math.max(room(texts.map(({ name }) => name), body), room(texts.map(({ count }) => count), large)); // biome-ignore format: one line each
  const gaps = Math.max(room(texts.map(({ shortfall }) => shortfall), body), room(texts.map(({ target }) => target), small)); // biome-ignore format: one line each
  const name = { left: 1, width: Math.ceil(Math.min(names, width * 0.3)) };
  const words = { width: Math.ceil(Math.max(3 * small, Math.min(gaps + small * 0.5, width * 0.22))) };
  const bar = { width: 16 * small };
  const [wordsLeft, barWidth] = [width - words.width, bar.width];
  const barLeft = wordsLeft - GAP - barWidth;
  const left = name.left + name.width + GAP;
  return {
    name,
    middle: { left, width: barLeft - 3 * GAP - left },
    bar: { left: barLeft, width: barWidth },
    words: { left: wordsLeft, width: words.width },
  };
}

/** Bars take the room that dots would have. */
function withoutMiddle({ name, words, bar }: Pick<PyramidLayout, 'name' | 'words' | 'bar'>, width: number) {
  if (bar.width === width) return {};
  const left = name.left + name.width + GAP;
  return { middle: { left: 0, width }, bar: { left, width: words.left - GAP - left } };
}

type Unplaced = Pick<PyramidLayout, 'texts' | 'kind' | 'name' | 'middle' | 'bar' | 'words' | 'dots'> & { lead: number };

function placed(input: Unplaced, context: ViewContext): PyramidLayout {
  const { lead, ...shared } = input;
  const { texts, kind, dots } = input;
  const { small, body } = context.tokens.size;
  const thickness = Math.round(small * 1.75);
  const head = kind === 'stacked' ? 0 : small * LINE + 6;
  const heights = texts.map((text, at) => heightsOf(text, at, input, thickness, context));
  const named = texts.map(({ name }) => wrapText(name, lead - GAP, small).length * small * LINE);
  const lines = dots.blocks.map(({ height }, at) => Math.ceil(Math.max(named[at]!, height)) + 6);
  const title = small + body * LINE + 8;
  const crowd = kind === 'beside' ? 0 : title + lines.reduce((sum, height) => sum + height, 0);
  const own = heights.reduce((sum, { tier, band }) => sum + tier + band, 0);
  const least = Math.ceil(head + own + crowd);
  // Rows may grow to fill the height, but not until what belongs together lies apart.
  const more = Math.max(0, Math.min((context.height - least) / Math.max(1, texts.length), small * 4));
  let top = head;
  const tiers = heights.map(({ tier, band }): TierPlace => {
    const place = { top, height: tier + more, band: { top: top + tier + more, height: band } };
    top += tier + more + band;
    return place;
  });
  let line = top + title;
  const rows = lines.map((height): TierPlace => {
    const place = { top: line, height, band: { top: line, height: 0 } };
    line += height;
    return place;
  });
  return {
    ...shared,
    tiers,
    crowd: kind === 'beside' ? undefined : { top, lead, lines: rows },
    thickness,
    head,
    least,
  };
}

/** The least heights of a tier and of the band below it. */
function heightsOf(text: TierTexts, at: number, input: Unplaced, thickness: number, context: ViewContext) {
  const { kind, name, words, dots, texts } = input;
  const { size, target } = context.tokens;
  const { small, body, large } = size;
  const lines = (own: string, width: number, letters: number) =>
    own === '' ? 0 : wrapText(own, width, letters).length;
  const room = bandRoom(input, small);
  const said = lines(text.ratio, room, small) * small * LINE;
  const band = text.ratio === '' ? (at < texts.length - 1 ? small * 0.5 : 0) : Math.ceil(said + small * 1.1);
  const figure = lines(text.count, name.width, large * 1.05) * large * LINE;
  const pad = small * 0.9;
  if (kind === 'stacked') {
    const oneLine = roomOf(text.name, body * 1.05) + roomOf(text.count, large * 1.05) + GAP <= name.width;
    const top = oneLine ? large * LINE : lines(text.name, name.width, body * 1.05) * body * LINE + figure;
    const foot = footLines(text, words.width, small) * small * LINE;
    return { tier: Math.ceil(Math.max(target, top + thickness + 8 + foot + pad)), band };
  }
  const left = lines(text.name, name.width, body * 1.05) * body * LINE + figure;
  const right =
    lines(text.shortfall, words.width, body * 1.05) * body * LINE +
    lines(text.target, words.width, small) * small * LINE;
  const block = kind === 'beside' ? dots.blocks[at]!.height : 0;
  return { tier: Math.ceil(Math.max(target, left, right, block, thickness + 8) + pad), band };
}

/** How wide the words of a band may be, beside its scale. */
export const bandRoom = (
  { kind, middle, bar }: Pick<PyramidLayout, 'kind' | 'middle' | 'bar'>,
  small: number,
): number =>
  kind === 'stacked'
    ? middle.width - 16
    : kind === 'below'
      ? bar.left + bar.width * 0.45
      : 2 * Math.min(middle.left + middle.width / 2, bar.left - 3 * small - middle.left - middle.width / 2);

/** Lines of what stands below a bar on narrow screens: what is missing and the target, beside each other where they fit. */
export const footLines = ({ shortfall, target }: TierTexts, width: number, small: number): number => {
  if (shortfall === '' && target === '') return 0;
  if (roomOf(shortfall, small * 1.05) + roomOf(target, small) + GAP <= width) return 1;
  const own = (text: string) => (text === '' ? 0 : wrapText(text, width, small * 1.05).length);
  return own(shortfall) + own(target);
};
