import { commonOption } from '../internal/chart/accents.js';
import type { ChartOption } from '../internal/chart/option.js';
import { pixelGrid, textSeries } from '../internal/chart/pixels.js';
import type { ViewContext } from '../internal/context.js';
import { labelSeries, listTexts } from './region-map.labels.js';
import { mapLayout } from './region-map.layout.js';
import type { DrawnRegionMap } from './region-map.model.js';
import { areaSeries, circleSeries, contextSeries, hatchSeries, targetSeries } from './region-map.series.js';

/** The least height: a map that can be read, and the list. */
export const regionHeight = (model: DrawnRegionMap, context: ViewContext): number => mapLayout(model, context).least;

/** Areas by colour for rates, circles by size for numbers; zones as outlines over them. */
export function regionOption(model: DrawnRegionMap, context: ViewContext): ChartOption {
  const layout = mapLayout(model, context);
  const pixels = pixelGrid(0, context);
  const drawing = { model, layout };
  return {
    ...commonOption(context),
    grid: [pixels.grid],
    xAxis: [pixels.xAxis],
    yAxis: [pixels.yAxis],
    series: [
      contextSeries(layout, context),
      areaSeries('tiles', false, drawing, context),
      hatchSeries('hatch', false, drawing, context),
      areaSeries('zones', true, drawing, context),
      hatchSeries('zone-hatch', true, drawing, context),
      circleSeries(drawing, context),
      targetSeries(drawing, context),
      labelSeries(drawing, context),
      textSeries('list', 0, listTexts(layout, context), context),
    ],
  };
}
