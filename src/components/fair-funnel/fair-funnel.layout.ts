import type { Fair, FairFunnel } from '../../data/index.js';
import { BAND_INSET as INSET } from '../internal/chart/bands.js';
import { type Axis, axisFor, reach } from '../internal/chart/bars.js';
import { roomOf, wrapText } from '../internal/chart/text.js';
import type { ViewContext } from '../internal/context.js';
import { besideText, hasPosted, perDemandText } from './fair-funnel.marks.js';
import { fairWords, postedText, stageName } from './fair-funnel.words.js';

/** What is written of a row: its name, its figure, and what that is in proportion. */
export interface RowText {
  name: string;
  figure: string;
  words: string;
}

/** Where everything of one fair's funnel goes, in CSS pixels. */
export interface FunnelLayout {
  axis: Axis;
  /** Demands posted come first where the data has them; then a row a stage. */
  rows: readonly RowText[];
  posted: boolean;
  /** Texts stand above their bars. */
  narrow: boolean;
  /** On narrow screens: the words stand in a line of their own. */
  stacked: boolean;
  /** On narrow screens: height of name and figure. */
  headHeight: number;
  rowHeight: number;
  /** Height of the texts above a bar. */
  textHeight: number;
  thickness: number;
  bars: { left: number; width: number };
  words: { left: number; width: number };
  least: number;
}

/** Name and figure in one line, as narrow screens have them. */
export const headOf = ({ name, figure }: RowText): string => `${name}  ${figure}`;

const longest = (texts: readonly string[], size: number): number =>
  Math.max(0, ...texts.map((text) => roomOf(text, size)));

function rowsOf(fair: Fair, posted: boolean, context: ViewContext): RowText[] {
  const words = fairWords(context);
  const demands = {
    name: words.posted,
    figure: postedText(fair, context),
    words: perDemandText(fair, context) || words.demandsApart,
  };
  return [
    ...(posted ? [demands] : []),
    ...fair.stages.map((stage) => ({
      name: stageName(stage.key, context),
      figure: context.figure(stage.figure),
      words: besideText(stage, context),
    })),
  ];
}

/** An axis as long as the longest bar: a scale would say no more than the figures at the bars' ends. */
function axisOf({ stages }: Fair, context: ViewContext): Axis {
  const figures = stages.map(({ figure }) => figure);
  const open = figures.some(({ status, high }) => status !== 'missing' && !Number.isFinite(high));
  const most = Math.max(...figures.map(reach), 0);
  return { ...axisFor(figures, context), max: (most || 1) * (open ? 1.08 : 1) };
}

/** Names left, bars, words right; on narrow screens texts above bars. */
export function funnelLayout(model: FairFunnel, context: ViewContext): FunnelLayout {
  const { width, height, tokens } = context;
  const { small } = tokens.size;
  const posted = hasPosted(model);
  const rows = rowsOf(model.shown!, posted, context);
  const line = small * 1.3;
  const nameWidth = longest(
    rows.map(({ name }) => name),
    small,
  );
  const figureWidth = longest(
    rows.slice(posted ? 1 : 0).map(({ figure }) => figure),
    small,
  );
  const wanted = longest(
    rows.map(({ words }) => words),
    small,
  );
  const inner = width - 2 * INSET - 8;
  const beside = Math.min(wanted, Math.max(inner * 0.36, 12 * small));
  const left = INSET + 4 + nameWidth + 10;
  const barWidth = INSET + 4 + inner - left - figureWidth - beside - 26;
  const narrow = barWidth < 12 * small;
  const room = narrow ? inner : beside;
  const lines = Math.max(...rows.map(({ words }) => wrapText(words, room, small).length), 1);
  const stacked = narrow && rows.some((row) => roomOf(headOf(row), small) + 12 + roomOf(row.words, small) > inner);
  const heads = Math.max(...rows.map((row) => wrapText(headOf(row), inner, small * 1.05).length), 1);
  const textHeight = narrow ? line * (stacked ? heads + lines : 1) + 2 : 0;
  const bar = small * (narrow ? 1 : 1.4);
  const leastRow = Math.max(tokens.target + 2, narrow ? textHeight + bar + 8 : Math.max(bar + 8, lines * line + 4));
  const rowHeight = Math.max(leastRow, Math.min(height / rows.length, leastRow * 2.2));
  return {
    axis: axisOf(model.shown!, context),
    rows,
    posted,
    narrow,
    stacked,
    headHeight: heads * line,
    rowHeight,
    textHeight,
    thickness: narrow ? bar + Math.min(small * 1.5, rowHeight - leastRow) : Math.max(bar, rowHeight * 0.52),
    bars: narrow ? { left: INSET + 4, width: inner } : { left, width: barWidth },
    words: narrow ? { left: INSET + 4, width: inner } : { left: left + barWidth + figureWidth + 22, width: beside + 2 },
    least: leastRow * rows.length,
  };
}
