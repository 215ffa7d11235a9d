import type { PostFlow, PostPool } from '../../data/index.js';
import { commonOption } from '../internal/chart/accents.js';
import { markBands } from '../internal/chart/bands.js';
import { type Axis, axisFor, barSeries, nameAxis, reach } from '../internal/chart/bars.js';
import type { ChartOption } from '../internal/chart/option.js';
import { pixelGrid, textSeries, type Written } from '../internal/chart/pixels.js';
import { roomOf } from '../internal/chart/text.js';
import type { ViewContext } from '../internal/context.js';
import { flowMarks } from './post-pool.marks.js';
import { coloursOf, netText, periodName, postWords } from './post-pool.words.js';

/** Between what stands and what hangs, so that they don't touch. */
const GAP = 2;

interface FlowLayout {
  /** Where bars begin: right of the words for up and down. */
  left: number;
  /** Width of a period. */
  band: number;
  labels: { entered: string[]; left: string[] };
  labelled: boolean;
  /** Every so many periods are named. */
  every: number;
  /** Is there room for the net below each name? */
  withNet: boolean;
  /** Heights of the bars that stand and hang, on one scale. */
  up: number;
  down: number;
  line: number;
  thickness: number;
  axis: Axis;
  most: { entered: number; left: number };
}

const figureText = (quantity: PostFlow['entered'], { brief }: ViewContext): string => brief(quantity, { unit: false });

function layoutOf({ flows }: PostPool, context: ViewContext): FlowLayout {
  const { width, height, tokens } = context;
  const { small } = tokens.size;
  const words = postWords(context);
  const line = small * 1.5;
  const left = Math.max(roomOf(words.entered, small), roomOf(words.left, small)) + 12;
  const band = (width - left - 4) / Math.max(1, flows.length);
  const labels = {
    entered: flows.map(({ entered }) => figureText(entered, context)),
    left: flows.map(({ left: gone }) => figureText(gone, context)),
  };
  const widest = Math.max(0, ...[...labels.entered, ...labels.left].map((text) => roomOf(text, small)));
  const widthOf = (texts: readonly string[]) => Math.max(1, ...texts.map((text) => roomOf(text, small))) + 6;
  const name = widthOf(flows.map((flow) => periodName(flow, context)));
  const axis = axisFor(
    flows.flatMap((flow) => [flow.entered, flow.left]),
    context,
  );
  const reachOf = (quantities: readonly PostFlow['entered'][]) => {
    const open = quantities.some(({ status, high }) => status !== 'missing' && !Number.isFinite(high));
    return Math.max(...quantities.map(reach), 0) * (open ? 1.12 : 1);
  };
  const most = {
    entered: reachOf(flows.map(({ entered }) => entered)),
    left: reachOf(flows.map(({ left: gone }) => gone)),
  };
  const both = (most.entered || 1) + (most.left || 1);
  const room = Math.max(small * 8, height - 4 * line - 8);
  return {
    left,
    band,
    labels,
    labelled: widest + 4 <= band,
    every: Math.max(1, Math.ceil(name / band)),
    withNet: widthOf(flows.map((flow) => netText(flow, context))) <= band,
    up: (room * (most.entered || 1)) / both,
    down: (room * (most.left || 1)) / both,
    line,
    thickness: Math.max(2, Math.min(band * 0.6, small * 4)),
    axis,
    most,
  };
}

/** The least height: bars, their figures, and the periods' names. */
export const flowHeight = (_model: PostPool, { tokens: { size } }: ViewContext): number => size.small * 15;

/** Bars that stand for those who came and hang for those who left, on one scale, over the periods. */
export function flowOption(model: PostPool, context: ViewContext): ChartOption {
  const { width, height } = context;
  const layout = layoutOf(model, context);
  const { left, line, up, down, axis, most } = layout;
  const marks = flowMarks(model, context);
  const plot = { left, width: width - left - 4, outerBoundsMode: 'none' };
  const pixels = pixelGrid(2, { width, height });
  const box = { left, top: 2, width: plot.width, height: up + down + 4 * line };
  const bands = markBands({ id: 'flow', index: 3, marks, horizontal: false, box }, context);
  const series = (measure: 'entered' | 'left') =>
    barSeries(
      {
        id: measure,
        name: postWords(context)[measure],
        quantities: model.flows.map((flow) => flow[measure]),
        marks,
        // The slot of an open end is as long in both.
        axis: { ...axis, max: most[measure] || 1 },
        axisIndex: measure === 'entered' ? 0 : 1,
        horizontal: false,
        colour: coloursOf(context)[measure],
        ...(measure === 'left' ? { decal: 1 } : {}),
        ...(layout.labelled ? { labels: layout.labels[measure] } : {}),
        thickness: layout.thickness,
        banded: true,
      },
      context,
    );
  const value = (id: 'entered' | 'left', at: number) => ({
    id: `flow:${id}`,
    type: 'value',
    gridIndex: at,
    show: false,
    min: 0,
    max: (most[id] || 1) / axis.divisor,
    inverse: id === 'left',
  });
  const names = (id: string, at: number) => ({
    ...nameAxis(
      marks.map(({ key }) => key),
      id,
      at,
      false,
      context,
      0,
    ),
    show: at === 0,
  });
  return {
    ...commonOption(context),
    grid: [
      { id: 'entered', ...plot, top: line, height: up },
      { id: 'left', ...plot, top: line + up + GAP, height: down },
      pixels.grid,
      bands.grid,
    ],
    xAxis: [names('came', 0), names('went', 1), pixels.xAxis, bands.xAxis],
    yAxis: [value('entered', 0), value('left', 1), pixels.yAxis, bands.yAxis],
    series: [
      ...series('entered'),
      ...series('left').map(hanging),
      textSeries('words', 2, textsOf(model, layout, context), context),
      bands.series,
    ],
  };
}

/** Labels of hanging bars stand below them. */
function hanging(series: Record<string, unknown>): Record<string, unknown> {
  const data = series.data as { label: Record<string, unknown> }[];
  return { ...series, data: data.map((item) => ({ ...item, label: { ...item.label, position: 'bottom' } })) };
}

/** What stands and what hangs, at the left; periods and their net below. */
function textsOf({ flows }: PostPool, layout: FlowLayout, context: ViewContext): Written[] {
  const { left, band, every, up, down, line } = layout;
  const { tokens } = context;
  const words = postWords(context);
  const zero = line + up;
  const foot = zero + down + line * 1.1;
  return [
    { x: left - 8, y: zero - 4, text: words.entered, align: 'right', vertical: 'bottom' },
    { x: left - 8, y: zero + 4, text: words.left, align: 'right', vertical: 'top' },
    ...flows.flatMap((flow, at): Written[] => {
      if (at % every !== 0) return [];
      const x = left + band * (at + 0.5);
      return [
        { x, y: foot, text: periodName(flow, context), align: 'center' },
        {
          x,
          y: foot + line,
          text: layout.withNet ? netText(flow, context) : '',
          colour: tokens.muted,
          align: 'center',
        },
      ];
    }),
  ];
}
