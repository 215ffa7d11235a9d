import type { CooperationModes } from '../../data/index.js';
import { commonOption, opacityOf } from '../internal/chart/accents.js';
import { BAND_INSET, markBands } from '../internal/chart/bands.js';
import { certaintyLegend, nameAxis, partStyles, valueAxis } from '../internal/chart/bars.js';
import { readableOn } from '../internal/chart/decals.js';
import type { Mark } from '../internal/chart/mark.js';
import type { ChartOption } from '../internal/chart/option.js';
import { plain, textWidth } from '../internal/chart/text.js';
import type { ViewContext } from '../internal/context.js';
import type { LegendItem } from '../internal/figure.template.js';
import { type Layout, layoutOf } from './cooperation-modes.layout.js';
import { type DrawnPart, drawnParts, isDivided } from './cooperation-modes.parts.js';
import { bareCount, cooperationWords, countText, modeName, shareText } from './cooperation-modes.words.js';

/** Every mode as a mark: its name, its agreements and their share, then each part of it. */
export function cooperationModesMarks(model: CooperationModes, context: ViewContext): Mark[] {
  const words = cooperationWords(context);
  const parts = isDivided(model) ? drawnParts(model, context) : [];
  return model.modes.map((mode, at) => ({
    key: mode.key,
    lines: [
      modeName(mode, context),
      words.countLine(countText(mode.count, context), shareText(mode.share, context)),
      ...parts.flatMap(({ name, counts }) => (counts[at] ? [`${name} ${countText(counts[at], context)}`] : [])),
    ],
    dimension: 'mode',
    value: mode.key,
    rows: mode.rows,
  }));
}

export function cooperationModesLegend(model: CooperationModes, context: ViewContext): LegendItem[] {
  const parts = isDivided(model) ? drawnParts(model, context) : [];
  return [
    ...parts.map(({ name, colour }, at) => ({ label: name, colour, decal: at })),
    ...certaintyLegend(
      model.modes.map(({ count }) => count),
      context,
    ),
  ];
}

/** The least height: a row a mode, high enough for its name. */
export const cooperationModesHeight = (model: CooperationModes, context: ViewContext): number =>
  layoutOf(model, drawnParts(model, context), context).least;

/** What the series of one column are drawn from. */
interface Drawing {
  layout: Layout;
  /** Which column. */
  column: number;
  marks: readonly Mark[];
  context: ViewContext;
}

/** Bars from the most frequent mode to the least, each divided by its parts, its total at the end. */
export function cooperationModesOption(model: CooperationModes, context: ViewContext): ChartOption {
  const parts = drawnParts(model, context);
  const layout = layoutOf(model, parts, context);
  const marks = cooperationModesMarks(model, context);
  const { columns, plot, shift, most, axis } = layout;
  const height = context.height - 2 * BAND_INSET;
  // Every bar has its figure at its end, so that a scale would say nothing more.
  const scale = { ...axis, max: most * axis.divisor };
  const bands = bandsOf(layout, marks, context);
  return {
    ...commonOption(context),
    grid: [
      ...columns.map(({ left }, at) => ({
        id: `modes-${at}`,
        left,
        width: plot,
        top: BAND_INSET + shift,
        height,
        outerBoundsMode: 'none',
      })),
      ...bands.map(({ grid }) => grid),
    ],
    xAxis: [
      ...columns.map((_, at) => ({ ...valueAxis(scale, `value-${at}`, at, context), show: false })),
      ...bands.map(({ xAxis }) => xAxis),
    ],
    yAxis: [...columns.map((_, at) => nameAxisOf(layout, at, context)), ...bands.map(({ yAxis }) => yAxis)],
    series: [
      ...columns.flatMap((_, column) => columnSeries(parts, { layout, column, marks, context })),
      ...bands.map(({ series }) => series),
    ],
  };
}

/** A band over every row: takes the pointer and wears the ring for name, bar and figures together. */
const bandsOf = ({ columns, rows }: Layout, marks: readonly Mark[], context: ViewContext) =>
  columns.map(({ from, to, start, width }, at) =>
    markBands(
      {
        id: `modes-${at}`,
        index: columns.length + at,
        marks: marks.slice(from, to),
        places: rows,
        horizontal: true,
        box: {
          left: start + BAND_INSET,
          top: BAND_INSET,
          width: width - 2 * BAND_INSET,
          height: context.height - 2 * BAND_INSET,
        },
      },
      context,
    ),
  );

/** The bars of one column. */
function columnSeries(parts: readonly DrawnPart[], drawing: Drawing): Record<string, unknown>[] {
  const { layout, column } = drawing;
  const place = {
    type: 'bar',
    xAxisIndex: column,
    yAxisIndex: column,
    barWidth: layout.thickness,
    barGap: '-100%',
    // The band above answers to the pointer.
    silent: true,
    emphasis: { disabled: true },
  };
  const series = [wholeSeries(drawing), ...parts.flatMap((part, at) => partSeries(part, at, parts, drawing))];
  return series.map((one) => ({ ...one, ...place }));
}

/** Names beside their bars; on narrow screens above them. */
function nameAxisOf(layout: Layout, column: number, context: ViewContext): Record<string, unknown> {
  const { names, columns, rows, narrow, nameWidth, thickness } = layout;
  const { from, to } = columns[column]!;
  // The last column has as many rows as the first, so that they stand side by side.
  const own = Array.from({ length: rows }, (_, row) => (from + row < to ? names[from + row]! : ''));
  const axis = { ...nameAxis(own, `name-${column}`, column, true, context, nameWidth), z: 3 };
  if (!narrow) return axis;
  const above = {
    inside: true,
    align: 'left',
    verticalAlign: 'bottom',
    margin: 0,
    padding: [0, 0, thickness / 2 + 3, 0],
  };
  return { ...axis, axisLine: { show: false }, axisLabel: { ...(axis as { axisLabel?: object }).axisLabel, ...above } };
}

/** A clear bar over each whole, which has the total at its end. */
function wholeSeries({ layout, column, marks, context }: Drawing): Record<string, unknown> {
  const { tokens } = context;
  const { from, to } = layout.columns[column]!;
  return {
    id: `whole:${column}`,
    name: cooperationWords(context).count,
    z: 4,
    data: marks.slice(from, to).map((mark, row) => ({
      key: mark.key,
      value: layout.lengths[from + row]!,
      itemStyle: { color: 'transparent' },
      label: {
        show: true,
        position: 'right',
        distance: 5,
        formatter: plain(layout.totals[from + row]!),
        color: tokens.text,
        fontFamily: tokens.font,
        fontSize: tokens.size.small,
        lineHeight: layout.line,
        width: layout.totalWidth,
        overflow: 'break',
      },
    })),
  };
}

const KINDS = ['solid', 'hatched', 'slot'] as const;
/** Shorter pieces do without a line around them, which would leave nothing of their colour. */
const LEAST_EDGED = 6;

/** A part of every bar: what is known solid with the part's pattern, what is uncertain hatched or an outlined slot. */
function partSeries(
  part: DrawnPart,
  at: number,
  parts: readonly DrawnPart[],
  drawing: Drawing,
): Record<string, unknown>[] {
  const { layout, column, marks, context } = drawing;
  const { from, to } = layout.columns[column]!;
  const pieces = layout.pieces[at]!;
  const styles = partStyles(part.colour, context.tokens.surface);
  return KINDS.filter((kind) => kind === 'solid' || pieces.some((piece) => piece && piece[kind] > 0)).map((kind) => ({
    id: `${part.id}:${kind}:${column}`,
    name: part.name,
    stack: `parts-${column}`,
    data: marks.slice(from, to).map((mark, row) => {
      const value = pieces[from + row]?.[kind] ?? 0;
      const length = (value / layout.most) * layout.plot;
      const own = parts.length > 1 && kind === 'solid';
      // A part that is the whole has its figure at the bar's end already.
      const shared = parts.filter(({ counts }) => counts[from + row]).length > 1;
      const edge = own && length >= LEAST_EDGED ? { borderColor: context.tokens.surface, borderWidth: 1 } : {};
      const decal = own && part.decal ? { decal: part.decal } : {};
      return {
        key: mark.key,
        value: value > 0 ? value : '-',
        itemStyle: { ...styles[kind], ...edge, ...decal, opacity: opacityOf(mark.key, context) },
        label: own && shared ? partLabel(part, from + row, length, mark, context) : { show: false },
      };
    }),
  }));
}

/** The part's figure within it, where it has room and leaves some of the pattern to be seen. */
function partLabel(
  part: DrawnPart,
  at: number,
  length: number,
  { key }: Mark,
  context: ViewContext,
): Record<string, unknown> {
  const { font, size, text } = context.tokens;
  const count = part.counts[at];
  const words = count ? bareCount(count, context) : '';
  const faded = context.selected.size > 0 && !context.selected.has(key);
  return {
    show: words !== '' && textWidth(words, size.small) + 12 <= length,
    position: 'inside',
    formatter: plain(words),
    fontFamily: font,
    fontSize: size.small,
    // Still to be read where its bar is dimmed.
    opacity: 1,
    // A plain ground, or the pattern would run through the figure.
    color: faded ? text : readableOn(part.colour),
    backgroundColor: faded ? 'transparent' : part.colour,
    padding: [1, 3],
    borderRadius: 2,
  };
}
