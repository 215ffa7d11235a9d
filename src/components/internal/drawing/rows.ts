import { longest, roomOf, wrapText } from '../chart/text.js';
import type { ViewContext } from '../context.js';
import { bandRings, BAND_INSET as INSET } from './bars.js';
import type { RingShape, TextShape } from './shapes.js';

/** What is written of a row that holds a bar. */
export interface RowText {
  name: string;
  /** Stands at the bar's end, or behind the name where that is above the bar; '' for none. */
  figure: string;
  /** What is said of it at the right. */
  words: string;
  /** Colour of the words. @default muted */
  colour?: string;
  /** Has no bar: the figure stands where bars begin. */
  bare?: boolean;
}

/** Where rows of bars and their texts go, in CSS pixels, counted from the top of the picture. */
export interface RowsLayout {
  rows: readonly RowText[];
  /** Texts stand above their bars. */
  narrow: boolean;
  /** On narrow screens: the words stand in lines of their own, below name and figure. */
  stacked: boolean;
  headHeight: number;
  rowHeight: number;
  /** Height of the texts above a bar. */
  textHeight: number;
  thickness: number;
  bars: { left: number; width: number };
  words: { left: number; width: number };
  /** The least height in which all can be read. */
  least: number;
}

/** Name and figure in one line, as narrow screens have them. */
const headOf = ({ name, figure }: RowText): string => (figure === '' ? name : `${name}  ${figure}`);

/** Names left, bars, words right; on narrow screens texts above bars. All rows are alike and fill the height. */
export function rowsLayout(rows: readonly RowText[], context: ViewContext): RowsLayout {
  const { small } = context.tokens.size;
  const inner = context.width - 2 * INSET - 8;
  const line = small * 1.3;
  const nameWidth = Math.min(
    longest(
      rows.map(({ name }) => name),
      small,
    ),
    inner * 0.32,
  );
  const ends = rows.filter(({ bare }) => !bare).map(({ figure }) => figure);
  const figureWidth = longest(ends, small);
  const beside = Math.min(
    longest(
      rows.map(({ words }) => words),
      small,
    ),
    Math.max(inner * 0.36, 12 * small),
  );
  const left = INSET + 4 + nameWidth + 10;
  const barWidth = INSET + 4 + inner - left - figureWidth - beside - 26;
  const shared = { rows, inner, line, height: context.height, target: context.tokens.target, small };
  return barWidth < 12 * small
    ? textsAboveBars(shared)
    : {
        ...textsBesideBars({ ...shared, nameWidth, beside }),
        bars: { left, width: barWidth },
        words: { left: left + barWidth + figureWidth + 22, width: beside + 2 },
      };
}

interface Measures {
  rows: readonly RowText[];
  inner: number;
  line: number;
  height: number;
  target: number;
  small: number;
}

/** Rows may grow to fill the height, but not until bars look like blocks. */
const grown = (least: number, { height, rows }: Measures): number =>
  Math.max(least, Math.min(height / Math.max(1, rows.length), least * 2.2));

function textsBesideBars(input: Measures & { nameWidth: number; beside: number }) {
  const { rows, small, line, target, nameWidth, beside } = input;
  const lines = rows.map(({ name, words }) =>
    Math.max(wrapText(name, nameWidth + 1, small).length, wrapText(words, beside, small).length),
  );
  const bar = small * 1.4;
  const leastRow = Math.max(target + 2, bar + 8, Math.max(1, ...lines) * line + 4);
  const rowHeight = grown(leastRow, input);
  return {
    rows,
    narrow: false,
    stacked: false,
    headHeight: 0,
    rowHeight,
    textHeight: 0,
    thickness: Math.max(bar, rowHeight * 0.52),
    least: leastRow * rows.length,
  };
}

function textsAboveBars(input: Measures): RowsLayout {
  const { rows, inner, small, line, target } = input;
  const stacked = rows.some((row) => roomOf(headOf(row), small) + 12 + roomOf(row.words, small) > inner);
  const heads = Math.max(1, ...rows.map((row) => wrapText(headOf(row), inner, small * 1.05).length));
  const lines = Math.max(1, ...rows.map(({ words }) => wrapText(words, inner, small).length));
  const textHeight = line * (stacked ? heads + lines : 1) + 2;
  const leastRow = Math.max(target + 2, textHeight + small + 8);
  const rowHeight = grown(leastRow, input);
  return {
    rows,
    narrow: true,
    stacked,
    headHeight: heads * line,
    rowHeight,
    textHeight,
    thickness: small + Math.min(small * 1.5, rowHeight - leastRow),
    bars: { left: INSET + 4, width: inner },
    words: { left: INSET + 4, width: inner },
    least: leastRow * rows.length,
  };
}

/** The texts of the rows. Figures at bars' ends are the bars' own labels. */
export function rowTexts(layout: RowsLayout, { tokens }: ViewContext): TextShape[] {
  return layout.rows.flatMap((row, at) =>
    layout.narrow ? aboveBar(row, at, layout, tokens.muted) : besideBar(row, at, layout, tokens.muted),
  );
}

function besideBar(row: RowText, at: number, { rowHeight, bars, words }: RowsLayout, muted: string): TextShape[] {
  const shared = { kind: 'text', y: rowHeight * (at + 0.5), vertical: 'middle' } as const;
  return [
    { ...shared, x: bars.left - 10, text: row.name, width: bars.left - 13 - INSET, align: 'right' },
    ...(row.bare ? [{ ...shared, x: bars.left, text: row.figure, bold: true }] : []),
    { ...shared, x: words.left, text: row.words, width: words.width, colour: row.colour ?? muted },
  ];
}

function aboveBar(row: RowText, at: number, layout: RowsLayout, muted: string): TextShape[] {
  const { rowHeight, textHeight, headHeight, thickness, words, stacked } = layout;
  const y = rowHeight * at + (rowHeight - textHeight - (row.bare ? 0 : thickness)) / 2;
  const said = { kind: 'text', text: row.words, colour: row.colour ?? muted } as const;
  return [
    { kind: 'text', x: words.left, y, text: headOf(row), width: words.width, bold: row.bare === true },
    stacked
      ? { ...said, x: words.left, y: y + headHeight, width: words.width }
      : { ...said, x: words.left + words.width, y, align: 'right' },
  ];
}

/** The middle of a row's bar, below its texts. */
export const barMiddle = ({ rowHeight, textHeight }: RowsLayout, at: number): number =>
  rowHeight * (at + 0.5) + textHeight / 2;

/** Rings around whole rows. */
export const rowRings = (keys: readonly string[], { rowHeight }: RowsLayout, { width }: ViewContext): RingShape[] =>
  bandRings({
    keys,
    lying: true,
    box: { left: INSET, top: 0, width: width - 2 * INSET, height: rowHeight * keys.length },
  });
