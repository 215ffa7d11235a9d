import type { FairConversion, FairFunnel } from '../../data/index.js';
import { commonOption, opacityOf } from '../internal/chart/accents.js';
import { markBands } from '../internal/chart/bands.js';
import { nameAxis, partStyles } from '../internal/chart/bars.js';
import type { Mark } from '../internal/chart/mark.js';
import type { ChartOption } from '../internal/chart/option.js';
import { pixelGrid, textSeries, type Written } from '../internal/chart/pixels.js';
import type { ViewContext } from '../internal/context.js';
import { trendMarks } from './fair-funnel.marks.js';
import { type TrendLayout, type TrendPanel, trendLayout } from './fair-funnel.trend.layout.js';
import { isKnown } from './fair-funnel.words.js';

/** The least height: the rows of panels one below the other. */
export const trendHeight = (model: FairFunnel, context: ViewContext): number => trendLayout(model, context).least;

/** A small panel for each step, the fairs from left to right in all of them, on axes of the same span. */
export function trendOption(model: FairFunnel, context: ViewContext): ChartOption {
  const layout = trendLayout(model, context);
  const { panels } = layout;
  const marks = trendMarks(model, context);
  const bands = panels.map(({ id, box }, at) =>
    markBands({ id: `fairs:${id}`, index: panels.length + at, marks, horizontal: false, box }, context),
  );
  const overlay = 2 * panels.length;
  const pixels = pixelGrid(overlay, context);
  return {
    ...commonOption(context),
    grid: [
      ...panels.map(({ id, box }) => ({ id, ...box, outerBoundsMode: 'none' })),
      ...bands.map(({ grid }) => grid),
      pixels.grid,
    ],
    xAxis: [
      ...panels.map(({ id }, at) => fairAxis(id, at, layout, context)),
      ...bands.map(({ xAxis }) => xAxis),
      pixels.xAxis,
    ],
    yAxis: [
      ...panels.map((panel, at) => shareAxis(panel, at, layout, context)),
      ...bands.map(({ yAxis }) => yAxis),
      pixels.yAxis,
    ],
    series: [
      ...panels.flatMap((panel, at) => panelSeries(panel, at, marks, context)),
      ...bands.map(({ series }) => series),
      textSeries(
        'titles',
        overlay,
        panels.flatMap((panel) => titleOf(panel, layout, context)),
        context,
      ),
    ],
  };
}

/** Names of fairs; where only the ends have one, these stay within the panel. */
function fairAxis(id: string, at: number, { names }: TrendLayout, context: ViewContext): Record<string, unknown> {
  const axis = nameAxis(names, `fairs:${id}`, at, false, context);
  const ends = names.includes('') ? { alignMinLabel: 'left', alignMaxLabel: 'right' } : {};
  return { ...axis, axisLabel: { ...(axis.axisLabel as object), ...ends } };
}

const shareAxis = ({ id, from, to }: TrendPanel, at: number, { step }: TrendLayout, { tokens }: ViewContext) => ({
  id: `share:${id}`,
  type: 'value',
  gridIndex: at,
  min: from,
  max: to,
  interval: step,
  axisLine: { show: false },
  axisTick: { show: false },
  splitLine: { lineStyle: { color: tokens.line, width: 1 } },
  axisLabel: { color: tokens.muted, fontFamily: tokens.font, fontSize: tokens.size.small, formatter: '{value}%' },
});

const isDrawn = (step: FairConversion | undefined): step is FairConversion => step !== undefined && isKnown(step.share);
const middle = ({ share: { low, high } }: FairConversion): number => (low + high) / 2;

/** Lines between neighbours that both have a figure, points where it is known, hatched bars where it is uncertain. */
function panelSeries({ id, steps, from }: TrendPanel, at: number, marks: readonly Mark[], context: ViewContext) {
  const { tokens } = context;
  const colour = tokens.palette[0]!;
  const place = { xAxisIndex: at, yAxisIndex: at };
  const thickness = Math.round(tokens.size.small * 0.6);
  const exactly = (step: FairConversion | undefined) => isDrawn(step) && step.share.low === step.share.high;
  const bar = { type: 'bar', ...place, barWidth: thickness, silent: true, stack: `range:${id}` };
  const ranges = steps.map((step) => (isDrawn(step) && !exactly(step) ? step.share : undefined));
  return [
    ...(ranges.some((range) => range)
      ? [
          {
            ...bar,
            id: `below:${id}`,
            itemStyle: { color: 'transparent' },
            data: ranges.map((range) => range?.low ?? '-'),
          },
          {
            ...bar,
            id: `range:${id}`,
            z: 3,
            data: ranges.map((range, fair) => ({
              key: marks[fair]!.key,
              value: range ? range.high - range.low : '-',
              itemStyle: {
                ...partStyles(colour, tokens.surface).hatched,
                opacity: opacityOf(marks[fair]!.key, context),
              },
            })),
          },
        ]
      : []),
    {
      type: 'lines',
      id: `line:${id}`,
      coordinateSystem: 'cartesian2d',
      ...place,
      silent: true,
      z: 2,
      data: steps.slice(1).flatMap((step, before) => {
        const [a, b] = [steps[before], step];
        if (!isDrawn(a) || !isDrawn(b)) return [];
        const type = exactly(a) && exactly(b) ? 'solid' : 'dashed';
        return [
          {
            coords: [
              [before, middle(a)],
              [before + 1, middle(b)],
            ],
            lineStyle: { color: colour, width: 2, type, opacity: context.selected.size > 0 ? 0.3 : 1 },
          },
        ];
      }),
    },
    {
      type: 'scatter',
      id: `points:${id}`,
      ...place,
      silent: true,
      z: 4,
      symbolSize: thickness,
      data: steps.map((step, fair) => ({
        key: marks[fair]!.key,
        value: [fair, exactly(step) ? step!.share.low : isDrawn(step) ? '-' : from],
        itemStyle: { color: isDrawn(step) ? colour : 'transparent', opacity: opacityOf(marks[fair]!.key, context) },
        label: {
          show: !isDrawn(step),
          position: 'top',
          distance: 0,
          formatter: '—',
          color: tokens.muted,
          fontFamily: tokens.font,
          fontSize: tokens.size.small,
        },
      })),
    },
  ];
}

/** The step's name, and where its conversion began and stands now. */
function titleOf(panel: TrendPanel, { stackedTitles }: TrendLayout, context: ViewContext): Written[] {
  const { tokens } = context;
  const { left, width } = panel.frame;
  const line = tokens.size.small * 1.4;
  return [
    { x: left, y: panel.frame.top, text: panel.title, bold: true },
    stackedTitles
      ? { x: left, y: panel.frame.top + line, text: panel.ends, colour: tokens.muted }
      : { x: left + width, y: panel.frame.top, text: panel.ends, colour: tokens.muted, align: 'right' },
  ];
}
