import type { CooperationModes } from '../../data/index.js';
import { type Axis, axisFor, type BarParts, barParts } from '../internal/chart/bars.js';
import { textWidth } from '../internal/chart/mark.js';
import type { ViewContext } from '../internal/context.js';
import type { DrawnPart } from './cooperation-modes.parts.js';
import { besideText, modeName } from './cooperation-modes.words.js';

/** Where everything of the chart goes, in CSS pixels; lengths of bars are in the axis' unit. */
export interface Layout {
  /** Names stand above their bars. */
  narrow: boolean;
  names: string[];
  nameWidth: number;
  /** What stands at the bars' ends, and how wide it may run. */
  totals: string[];
  totalWidth: number;
  line: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Width that the longest bar takes. */
  plot: number;
  thickness: number;
  /** The least height in which all can be read. */
  least: number;
  axis: Axis;
  /** Each part's pieces in each mode. */
  pieces: (BarParts | undefined)[][];
  /** Each bar's whole length, and the longest of them. */
  lengths: number[];
  most: number;
}

const GAP = 6;

export function layoutOf(model: CooperationModes, parts: readonly DrawnPart[], context: ViewContext): Layout {
  const { width, height, tokens } = context;
  const { small } = tokens.size;
  const line = small * 1.25;
  const narrow = width < Math.max(480, small * 34);
  const names = model.modes.map((mode) => modeName(mode, context));
  const totals = model.modes.map((mode) => besideText(mode, context));
  const nameWidth = narrow ? width - 4 : Math.min(width * 0.34 - 10, longest(names, small));
  const totalWidth = Math.min(width * 0.4, longest(totals, small));
  const left = narrow ? 2 : nameWidth + 10;
  const right = totalWidth + 8;
  const nameHeights = names.map((name) => linesOf(name, small, nameWidth) * line);
  const totalHeights = totals.map((total) => linesOf(total, small, totalWidth) * line);
  const rows = rowsOf({ narrow, nameHeights, totalHeights, line, height });
  return {
    narrow,
    names,
    nameWidth,
    totals,
    totalWidth,
    line,
    left,
    right,
    plot: Math.max(20, width - left - right),
    ...rows,
    ...lengthsOf(model, parts, context),
  };
}

/** How high rows and bars are. Rows are all alike; a name of two lines may reach into the air of its neighbours. */
function rowsOf(input: {
  narrow: boolean;
  nameHeights: number[];
  totalHeights: number[];
  line: number;
  height: number;
}) {
  const { narrow, nameHeights, totalHeights, line, height } = input;
  const rows = nameHeights.length || 1;
  const bar = Math.max(line * 1.15, ...(narrow ? totalHeights : []));
  const tallest = Math.max(...nameHeights, 0);
  if (narrow) {
    const row = tallest + 3 + bar + GAP;
    // The names of the first row need room above it, which the air around its bar gives in part.
    const top = Math.max(2, tallest + 5 + bar / 2 - row / 2);
    const least = rows * row + top;
    const band = Math.max(row, (height - top) / rows);
    const thickness = Math.min(line * 1.8, band - row + bar);
    return { least, top: Math.max(2, tallest + 5 + thickness / 2 - band / 2), bottom: 0, thickness };
  }
  const heights = nameHeights.map((one, at) => Math.max(one, totalHeights[at]!));
  const pairs = heights.map((one, at) => (one + (heights[at + 1] ?? one)) / 2);
  const row = Math.max(bar, ...heights.slice(0, 1), ...pairs) + GAP;
  const least = rows * row + 4;
  const band = Math.max(row, (height - 4) / rows);
  return { least, top: 2, bottom: 2, thickness: Math.min(line * 1.8, Math.max(bar, band * 0.62)) };
}

/** Cuts every part of every bar into what is known and what is not, and adds up how long bars become. */
function lengthsOf({ modes }: CooperationModes, parts: readonly DrawnPart[], context: ViewContext) {
  const axis = axisFor(
    modes.map(({ count }) => count),
    context,
  );
  const pieces = parts.map(({ counts }) => counts.map((count) => count && barParts(count, axis)));
  const lengths = modes.map((_, at) =>
    pieces.reduce((total, own) => {
      const { solid = 0, hatched = 0, slot = 0 } = own[at] ?? {};
      return total + solid + hatched + slot;
    }, 0),
  );
  return { axis, pieces, lengths, most: Math.max(...lengths, 0) || 1 };
}

/** A little more than the texts are thought to need: fonts differ. */
const longest = (texts: readonly string[], size: number): number =>
  Math.ceil(Math.max(0, ...texts.map((text) => textWidth(text, size))) * 1.06 + 4);

const WIDE = /[\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef]/;

/** How many lines a text takes: Chinese may break anywhere, Latin between words. */
export function linesOf(text: string, size: number, width: number): number {
  const tokens = text.match(new RegExp(`${WIDE.source}|[^\\s\\u2e80-\\u9fff\\uff00-\\uffef]+\\s*`, 'g')) ?? [];
  let lines = 1;
  let used = 0;
  for (const token of tokens) {
    const need = textWidth(token.trimEnd(), size);
    if (used > 0 && used + need > width) {
      lines++;
      used = 0;
    }
    // A word longer than a line is broken wherever the line ends.
    lines += Math.max(0, Math.ceil(need / width) - 1);
    used = (used + textWidth(token, size)) % (width * 1.0001);
  }
  return lines;
}
