import type { FairFunnel } from '../../data/index.js';
import { commonOption } from '../internal/chart/accents.js';
import { BAND_INSET as INSET, markBands } from '../internal/chart/bands.js';
import { barSeries, nameAxis, valueAxis } from '../internal/chart/bars.js';
import type { ChartOption } from '../internal/chart/option.js';
import { pixelGrid, textSeries } from '../internal/chart/pixels.js';
import { barsGrid, rowTexts } from '../internal/chart/rows.js';
import type { ViewContext } from '../internal/context.js';
import { type FunnelLayout, funnelLayout } from './fair-funnel.layout.js';
import { funnelMarks } from './fair-funnel.marks.js';
import { fairWords } from './fair-funnel.words.js';

/** The least height: a row for the demands and a row a stage. */
export const funnelHeight = (model: FairFunnel, context: ViewContext): number => funnelLayout(model, context).least;

/** Bars from those who came down to those who stayed, all from one line; demands posted stand apart as a figure. */
export function funnelOption(model: FairFunnel, context: ViewContext): ChartOption {
  const { tokens, width } = context;
  const layout = funnelLayout(model, context);
  const { axis, rowHeight, posted } = layout;
  const marks = funnelMarks(model, context);
  const { stages } = model.shown!;
  const height = rowHeight * layout.rows.length;
  const pixels = pixelGrid(1, { width, height });
  const bands = markBands(
    { id: 'stages', index: 2, marks, horizontal: true, box: { left: INSET, top: 0, width: width - 2 * INSET, height } },
    context,
  );
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
    grid: [barsGrid('funnel', layout, posted ? 1 : 0), pixels.grid, bands.grid],
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
      textSeries('words', 1, rowTexts(layout, context), context),
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
