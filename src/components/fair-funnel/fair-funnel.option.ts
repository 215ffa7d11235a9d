import type { FairFunnel } from '../../data/index.js';
import { commonOption } from '../internal/chart/accents.js';
import { BAND_INSET as INSET, markBands } from '../internal/chart/bands.js';
import { barSeries, nameAxis, valueAxis } from '../internal/chart/bars.js';
import type { ChartOption } from '../internal/chart/option.js';
import { pixelGrid, textSeries, type Written } from '../internal/chart/pixels.js';
import type { ViewContext } from '../internal/context.js';
import { type FunnelLayout, funnelLayout, headOf } from './fair-funnel.layout.js';
import { funnelMarks } from './fair-funnel.marks.js';
import { fairWords } from './fair-funnel.words.js';

/** The least height: a row for the demands and a row a stage. */
export const funnelHeight = (model: FairFunnel, context: ViewContext): number => funnelLayout(model, context).least;

/** Bars from those who came down to those who stayed, all from one line; demands posted stand apart as a figure. */
export function funnelOption(model: FairFunnel, context: ViewContext): ChartOption {
  const { tokens, width } = context;
  const layout = funnelLayout(model, context);
  const { axis, rowHeight, textHeight, bars, posted } = layout;
  const marks = funnelMarks(model, context);
  const { stages } = model.shown!;
  const height = rowHeight * layout.rows.length;
  const pixels = pixelGrid(1, { width, height });
  const bands = markBands(
    { id: 'stages', index: 2, marks, horizontal: true, box: { left: INSET, top: 0, width: width - 2 * INSET, height } },
    context,
  );
  const panel = {
    id: 'funnel',
    left: bars.left,
    width: bars.width,
    top: (posted ? rowHeight : 0) + textHeight / 2,
    height: rowHeight * stages.length,
    outerBoundsMode: 'none',
  };
  const names = nameAxis(
    stages.map(({ key }) => key),
    'stages',
    0,
    true,
    context,
    0,
  );
  return {
    ...commonOption(context),
    grid: [panel, pixels.grid, bands.grid],
    xAxis: [{ ...valueAxis(axis, 'people', 0, context), show: false }, pixels.xAxis, bands.xAxis],
    yAxis: [{ ...names, show: false }, pixels.yAxis, bands.yAxis],
    series: [
      ...barSeries(
        {
          id: 'people',
          name: fairWords(context).figure,
          quantities: stages.map(({ figure }) => figure),
          marks: marks.slice(posted ? 1 : 0),
          axis,
          axisIndex: 0,
          horizontal: true,
          colour: stages.map(({ grows }) => tokens.palette[grows ? 1 : 0]!),
          ...(layout.narrow ? {} : { labels: layout.rows.slice(posted ? 1 : 0).map(({ figure }) => figure) }),
          thickness: layout.thickness,
          banded: true,
        },
        context,
      ),
      ...(posted ? [dividerSeries(layout, context)] : []),
      textSeries('words', 1, layout.narrow ? textsAbove(layout, context) : textsBeside(layout, context), context),
      bands.series,
    ],
  };
}

/** A line between demands, which are no people, and what follows. */
const dividerSeries = ({ rowHeight }: FunnelLayout, { tokens, width }: ViewContext) => ({
  type: 'lines',
  id: 'divider',
  coordinateSystem: 'cartesian2d',
  xAxisIndex: 1,
  yAxisIndex: 1,
  silent: true,
  z: 1,
  data: [
    {
      coords: [
        [INSET, rowHeight],
        [width - INSET, rowHeight],
      ],
      lineStyle: { color: tokens.line, width: 1, opacity: 1 },
    },
  ],
});

/** Names left of their bars, words right of them; the figure of the demands stands where bars begin. */
function textsBeside({ rows, rowHeight, bars, words, posted }: FunnelLayout, { tokens }: ViewContext): Written[] {
  return rows.flatMap((row, at) => {
    const y = rowHeight * (at + 0.5);
    return [
      { x: bars.left - 10, y, text: row.name, align: 'right' as const, vertical: 'middle' as const },
      ...(posted && at === 0 ? [{ x: bars.left, y, text: row.figure, bold: true, vertical: 'middle' as const }] : []),
      {
        x: words.left,
        y,
        text: row.words,
        width: words.width,
        colour: tokens.muted,
        vertical: 'middle' as const,
      },
    ];
  });
}

/** Names with figures above their bars, words at the end of the same line or below it. */
function textsAbove(
  { rows, rowHeight, textHeight, headHeight, thickness, words, stacked, posted }: FunnelLayout,
  { tokens }: ViewContext,
): Written[] {
  return rows.flatMap((row, at): Written[] => {
    const empty = posted && at === 0;
    const y = rowHeight * at + (rowHeight - textHeight - (empty ? 0 : thickness)) / 2;
    return [
      { x: words.left, y, text: headOf(row), width: words.width, bold: empty },
      stacked
        ? {
            x: words.left,
            y: y + headHeight,
            text: row.words,
            width: words.width,
            colour: tokens.muted,
          }
        : { x: words.left + words.width, y, text: row.words, colour: tokens.muted, align: 'right' },
    ];
  });
}
