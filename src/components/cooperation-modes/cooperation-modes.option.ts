import type { CooperationModes } from '../../data/index.js';
import { commonOption, opacityOf, pointedAt } from '../internal/chart/accents.js';
import { certaintyLegend, nameAxis, partStyles, valueAxis } from '../internal/chart/bars.js';
import { type Mark, plain, textWidth, tooltipOf } from '../internal/chart/mark.js';
import type { ChartOption } from '../internal/chart/option.js';
import type { ViewContext } from '../internal/context.js';
import type { LegendItem } from '../internal/figure.template.js';
import { type Layout, layoutOf } from './cooperation-modes.layout.js';
import { type DrawnPart, drawnParts, isDivided, readableOn } from './cooperation-modes.parts.js';
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
    ...parts.map(({ name, colour }) => ({ label: name, colour })),
    ...certaintyLegend(
      model.modes.map(({ count }) => count),
      context,
    ),
  ];
}

/** The least height: a row a mode, high enough for its name. */
export const cooperationModesHeight = (model: CooperationModes, context: ViewContext): number =>
  layoutOf(model, drawnParts(model, context), context).least;

/** Bars from the most frequent mode to the least, each divided by its parts, its total at the end. */
export function cooperationModesOption(model: CooperationModes, context: ViewContext): ChartOption {
  const parts = drawnParts(model, context);
  const layout = layoutOf(model, parts, context);
  const marks = cooperationModesMarks(model, context);
  const { left, right, top, bottom, most, axis } = layout;
  const { tokens } = context;
  return {
    ...commonOption(context),
    grid: [{ id: 'modes', left, right, top, bottom, outerBoundsMode: 'none' }],
    // Every bar has its figure at its end, so that a scale would say nothing more.
    xAxis: [{ ...valueAxis({ ...axis, max: most * axis.divisor }, 'value', 0, context), show: false }],
    yAxis: [nameAxisOf(layout, context)],
    series: [
      wholeSeries(layout, marks, context),
      ...parts.flatMap((part, at) => partSeries(part, at, parts.length > 1, layout, marks, context)),
    ].map((series) => ({
      ...series,
      type: 'bar',
      barWidth: layout.thickness,
      barGap: '-100%',
      textStyle: { fontFamily: tokens.font },
    })),
  };
}

/** Names beside their bars; on narrow screens above them. */
function nameAxisOf({ names, narrow, nameWidth, thickness }: Layout, context: ViewContext): Record<string, unknown> {
  const axis = nameAxis(names, 'name', 0, true, context, nameWidth);
  if (!narrow) return axis;
  const above = {
    inside: true,
    align: 'left',
    verticalAlign: 'bottom',
    margin: 0,
    padding: [0, 0, thickness / 2 + 3, 0],
  };
  return { ...axis, axisLine: { show: false }, axisLabel: { ...(axis.axisLabel as object), ...above } };
}

/** A clear bar over each whole: takes the pointer, wears the ring of focus, and has the total at its end. */
function wholeSeries(layout: Layout, marks: readonly Mark[], context: ViewContext): Record<string, unknown> {
  const { tokens } = context;
  return {
    id: 'whole',
    name: cooperationWords(context).count,
    z: 3,
    ...pointedAt(context),
    data: marks.map((mark, at) => ({
      key: mark.key,
      value: layout.lengths[at]!,
      tooltip: tooltipOf(mark),
      itemStyle: { color: 'transparent' },
      label: {
        show: true,
        position: 'right',
        distance: 5,
        formatter: plain(layout.totals[at]!),
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

/** A part of every bar: what is known solid with the part's pattern, what is uncertain hatched or an outlined slot. */
function partSeries(
  part: DrawnPart,
  at: number,
  divided: boolean,
  layout: Layout,
  marks: readonly Mark[],
  context: ViewContext,
): Record<string, unknown>[] {
  const { tokens, selected } = context;
  const pieces = layout.pieces[at]!;
  const styles = partStyles(part.colour, tokens.surface);
  const pixels = (value: number) => (value / layout.most) * layout.plot;
  return KINDS.filter((kind) => kind === 'solid' || pieces.some((piece) => piece && piece[kind] > 0)).map((kind) => ({
    id: `${part.id}:${kind}`,
    name: part.name,
    stack: 'parts',
    // The whole bar above answers to the pointer.
    silent: true,
    emphasis: { disabled: true },
    data: marks.map((mark, row) => {
      const value = pieces[row]?.[kind] ?? 0;
      const count = part.counts[row];
      const text = divided && count && kind === 'solid' ? bareCount(count, context) : '';
      const length = pixels(value);
      const faded = selected.size > 0 && !selected.has(mark.key);
      const apart = divided && kind === 'solid' && length >= 4 ? { borderColor: tokens.surface, borderWidth: 1 } : {};
      const decal = divided && kind === 'solid' && part.decal ? { decal: part.decal } : {};
      return {
        key: mark.key,
        value: value > 0 ? value : '-',
        tooltip: tooltipOf(mark),
        itemStyle: { ...styles[kind], ...apart, ...decal, opacity: opacityOf(mark.key, context) },
        label: {
          show: text !== '' && textWidth(text, tokens.size.small) + 10 <= length,
          position: 'inside',
          formatter: plain(text),
          fontFamily: tokens.font,
          fontSize: tokens.size.small,
          // A plain ground, or the pattern would run through the figure.
          color: faded ? tokens.text : readableOn(part.colour),
          backgroundColor: faded ? 'transparent' : part.colour,
          padding: [1, 3],
          borderRadius: 2,
        },
      };
    }),
  }));
}
