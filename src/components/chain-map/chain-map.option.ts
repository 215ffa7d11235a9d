import type { ChainMap, ChainSegment } from '../../data/index.js';
import { commonOption, opacityOf } from '../internal/chart/accents.js';
import { axisFor, barSeries, certaintyLegend, nameAxis, valueAxis } from '../internal/chart/bars.js';
import type { Mark } from '../internal/chart/mark.js';
import type { ChartOption } from '../internal/chart/option.js';
import { plain, wrapText } from '../internal/chart/text.js';
import type { ViewContext } from '../internal/context.js';
import type { LegendItem } from '../internal/figure.template.js';
import { BOLD, type ChainMapLayout, chainMapLayout, type Lane } from './chain-map.layout.js';
import { chainWords, gapText, nameWithStrength, stageName, strengthWord } from './chain-map.words.js';

/** Every segment as a mark: its people, its shortage, what it feeds. */
export function chainMapMarks(model: ChainMap, context: ViewContext): Mark[] {
  const words = chainWords(context);
  const { messages } = context;
  const names = new Map(model.segments.map(({ id, name }) => [id, context.text(name)]));
  return model.segments.map((segment) => ({
    key: segment.key,
    lines: [
      `${stageName(segment.stage, context)} ${context.text(segment.name)}`,
      [messages.shortage[segment.level], strengthWord(segment, context)].filter(Boolean).join(' · '),
      `${words.demand} ${context.figure(segment.demand)}`,
      `${words.supply} ${context.figure(segment.supply)}`,
      gapText(segment.shortage, context, false),
      ...(segment.feeds.length > 0
        ? [words.feeds(segment.feeds.map((id) => names.get(id) ?? id).join(context.messages.comma))]
        : []),
    ],
    dimension: 'segment',
    value: segment.key,
    rows: segment.rows,
  }));
}

export function chainMapLegend({ segments }: ChainMap, context: ViewContext): LegendItem[] {
  const { tokens, messages } = context;
  const words = chainWords(context);
  const levels = (['urgent', 'tight', 'balanced', 'surplus'] as const).filter((level) =>
    segments.some((segment) => segment.level === level),
  );
  return [
    ...levels.map((level) => ({ label: messages.shortage[level], colour: tokens.shortage[level] })),
    { label: words.supply, colour: tokens.muted, pattern: 'line' },
    ...certaintyLegend(
      segments.flatMap(({ supply, demand }) => [supply, demand]),
      context,
    ),
  ];
}

/** What stands beside a segment's bars: how scarce, and how many are short. */
const labelsOf = ({ segments }: ChainMap, context: ViewContext): string[] =>
  segments.map(({ shortage, level }) =>
    chainWords(context).label(context.messages.shortage[level], level, gapText(shortage, context)),
  );

const layoutOf = (model: ChainMap, context: ViewContext): ChainMapLayout =>
  chainMapLayout(model, context, labelsOf(model, context));

/** The least height: a row a segment. */
export const chainMapHeight = (model: ChainMap, context: ViewContext): number => layoutOf(model, context).height;

/** Stages from left to right; each segment with its demand and supply as bars; links behind. */
export function chainMapOption(model: ChainMap, context: ViewContext): ChartOption {
  const { tokens, width } = context;
  const layout = layoutOf(model, context);
  const marks = new Map(chainMapMarks(model, context).map((mark) => [mark.key, mark]));
  const labels = new Map(model.segments.map(({ key }, at) => [key, labelsOf(model, context)[at]!]));
  const axis = axisFor(
    model.segments.flatMap(({ supply, demand }) => [supply, demand]),
    context,
    2,
  );
  // In the last grid a unit is a pixel: it holds what stands between the lanes.
  const overlay = layout.lanes.length;
  const pixels = (id: string, max: number, inverse: boolean) => ({
    id,
    type: 'value',
    gridIndex: overlay,
    show: false,
    min: 0,
    max,
    inverse,
  });
  return {
    ...commonOption(context),
    grid: [
      ...layout.lanes.map((lane) => ({ id: lane.stage, outerBoundsMode: 'none', ...gridOf(lane, layout) })),
      { id: 'overlay', left: 0, top: 0, width, height: layout.height, outerBoundsMode: 'none' },
    ],
    xAxis: [
      ...layout.lanes.map(({ stage }, at) => ({ ...valueAxis(axis, `x-${stage}`, at, context), show: false })),
      pixels('x-overlay', width, false),
    ],
    yAxis: [
      ...layout.lanes.map(({ stage, places }, at) => ({
        ...nameAxis(
          places.map(({ segment }) => segment.key),
          `y-${stage}`,
          at,
          true,
          context,
          0,
        ),
        axisLine: { lineStyle: { color: tokens.line } },
      })),
      pixels('y-overlay', layout.height, true),
    ],
    series: [
      linkSeries(layout, overlay, context),
      arrowSeries(layout, overlay, context),
      ...layout.lanes.flatMap((lane, at) => laneBars(lane, at, axis, marks, labels, layout.labelsBelow, context)),
      textSeries(layout, overlay, labels, context),
    ],
  };
}

/** The lane's bars: a band a segment, centred where the layout put them. */
function gridOf({ x, barWidth, places }: Lane, { rowHeight }: ChainMapLayout) {
  return { left: x, width: barWidth, top: places[0]!.y - rowHeight / 2, height: rowHeight * places.length };
}

function laneBars(
  { stage, places }: Lane,
  axisIndex: number,
  axis: ReturnType<typeof axisFor>,
  marks: ReadonlyMap<string, Mark>,
  labels: ReadonlyMap<string, string>,
  labelsBelow: boolean,
  context: ViewContext,
) {
  const { tokens } = context;
  const words = chainWords(context);
  const shared = {
    marks: places.map(({ segment }) => marks.get(segment.key)!),
    axis,
    axisIndex,
    horizontal: true,
  };
  const colourOf = ({ level }: ChainSegment) => tokens.shortage[level];
  return [
    ...barSeries(
      {
        ...shared,
        id: `demand-${stage}`,
        name: words.demand,
        quantities: places.map(({ segment }) => segment.demand),
        colour: places.map(({ segment }) => colourOf(segment)),
        ...(labelsBelow ? { track: true } : { labels: places.map(({ segment }) => labels.get(segment.key)!) }),
        labelColours: places.map(({ segment }) => colourOf(segment)),
        thickness: Math.round(tokens.size.small * 0.75),
      },
      context,
    ),
    ...barSeries(
      {
        ...shared,
        id: `supply-${stage}`,
        name: words.supply,
        quantities: places.map(({ segment }) => segment.supply),
        colour: tokens.muted,
        thickness: Math.round(tokens.size.small * 0.4),
      },
      context,
    ),
  ];
}

/** A link is lit while an end of it is selected. */
const linkOpacity = (from: string, to: string, context: ViewContext): number =>
  Math.max(opacityOf(from, context), opacityOf(to, context)) * 0.75;

const linkSeries = ({ links }: ChainMapLayout, axisIndex: number, context: ViewContext) => ({
  type: 'lines',
  id: 'links',
  coordinateSystem: 'cartesian2d',
  xAxisIndex: axisIndex,
  yAxisIndex: axisIndex,
  polyline: true,
  silent: true,
  z: 1,
  data: links.map(({ from, to, points }) => ({
    coords: points,
    lineStyle: { color: context.tokens.muted, width: 1.2, opacity: linkOpacity(from, to, context) },
  })),
});

const arrowSeries = ({ links }: ChainMapLayout, axisIndex: number, context: ViewContext) => ({
  type: 'scatter',
  id: 'arrows',
  xAxisIndex: axisIndex,
  yAxisIndex: axisIndex,
  silent: true,
  symbol: 'triangle',
  symbolSize: 6,
  z: 1,
  data: links.map(({ from, to, points }) => {
    const [x, y] = points[points.length - 1]!;
    const before = points[points.length - 2]![0];
    return {
      value: [x, y],
      symbolRotate: before <= x ? -90 : 90,
      itemStyle: { color: context.tokens.muted, opacity: linkOpacity(from, to, context) },
    };
  }),
});

/** The names of stages and segments, and what stands below their bars. */
function textSeries(
  { lanes, labelsBelow }: ChainMapLayout,
  axisIndex: number,
  labels: ReadonlyMap<string, string>,
  context: ViewContext,
) {
  const { tokens } = context;
  const { small, body } = tokens.size;
  // Broken into lines here: ECharts would measure anew, and box, what it breaks itself.
  const written = (x: number, y: number, width: number, text: string, look: Record<string, unknown>, size: number) => {
    const lines = wrapText(text, width, look.fontWeight ? size * BOLD : size).map(plain);
    return {
      value: [x, y],
      label: {
        ...look,
        show: true,
        formatter: lines.join('\n'),
        fontSize: size,
        ...(lines.length > 1 ? { lineHeight: size * 1.25 } : {}),
      },
    };
  };
  return {
    type: 'scatter',
    id: 'names',
    xAxisIndex: axisIndex,
    yAxisIndex: axisIndex,
    silent: true,
    symbolSize: 0,
    itemStyle: { color: tokens.surface },
    z: 3,
    label: { position: [0, 0], align: 'left', verticalAlign: 'top', fontFamily: tokens.font },
    data: lanes.flatMap((lane) => [
      written(lane.x, lane.top + 2, lane.width, stageName(lane.stage, context), { color: tokens.muted }, small),
      ...lane.places.flatMap(({ segment, nameTop, labelTop }) => {
        const opacity = opacityOf(segment.key, context);
        const name = { color: tokens.text, fontWeight: 600, opacity };
        const label = { color: tokens.shortage[segment.level], opacity };
        return [
          written(lane.x, nameTop, lane.width, nameWithStrength(segment, context), name, body),
          ...(labelsBelow ? [written(lane.x, labelTop, lane.width, labels.get(segment.key)!, label, small)] : []),
        ];
      }),
    ]),
  };
}
