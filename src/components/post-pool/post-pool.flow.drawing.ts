import type { PostFlow, PostPool } from '../../data/index.js';
import { type Axis, axisFor, reach } from '../internal/chart/bars.js';
import { longest, roomOf } from '../internal/chart/text.js';
import type { ViewContext } from '../internal/context.js';
import { baseline } from '../internal/drawing/axis.js';
import { along, bandRings, bar, middles, type Scale } from '../internal/drawing/bars.js';
import { crisp, type Drawing, type Shape } from '../internal/drawing/shapes.js';
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
  /** Places of the periods that are named: every so many, and the last. */
  named: ReadonlySet<number>;
  /** Width of the figures of an axis, which stands where not every bar has its own. */
  ticks: number;
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
  const aside = Math.max(roomOf(words.entered, small), roomOf(words.left, small)) + 12;
  const labels = {
    entered: flows.map(({ entered }) => figureText(entered, context)),
    left: flows.map(({ left: gone }) => figureText(gone, context)),
  };
  const widest = longest([...labels.entered, ...labels.left], small);
  const widthOf = (texts: readonly string[]) => Math.max(1, ...texts.map((text) => roomOf(text, small))) + 6;
  const name = widthOf(flows.map((flow) => periodName(flow, context)));
  const axis = axisFor(
    flows.flatMap((flow) => [flow.entered, flow.left]),
    context,
  );
  const bandFrom = (from: number) => (width - from - 4) / Math.max(1, flows.length);
  const labelled = widest + 4 <= bandFrom(aside);
  const ticks =
    labelled || axis.blank
      ? 0
      : longest(
          stepsTo(axis.max, axis).map((tick) => tickText(tick, axis, context)),
          small,
        ) + 8;
  const left = Math.max(aside, ticks);
  const band = bandFrom(left);
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
    labelled,
    ticks,
    named: namedOf(flows.length, Math.max(1, Math.ceil(name / band))),
    withNet: widthOf(flows.map((flow) => netText(flow, context))) <= band,
    up: (room * (most.entered || 1)) / both,
    down: (room * (most.left || 1)) / both,
    line,
    thickness: Math.max(2, Math.min(band * 0.6, small * 4)),
    axis,
    most,
  };
}

/** Bars that stand for those who came and hang for those who left, on one scale, over the periods. */
export function flowDrawing(model: PostPool, context: ViewContext): Drawing {
  return {
    least: context.tokens.size.small * 15,
    get shapes() {
      const layout = layoutOf(model, context);
      const { left, line, up, down, most, axis } = layout;
      const keys = model.flows.map(({ key }) => key);
      const box = { left, width: context.width - left - 4 };
      const zero = line + up;
      // The slot of an open end is as long in both.
      const scales: Record<'entered' | 'left', Scale> = {
        entered: { axis: { ...axis, max: most.entered || 1 }, from: zero, length: up, to: 'up' },
        left: { axis: { ...axis, max: most.left || 1 }, from: zero + GAP, length: down, to: 'down' },
      };
      return [
        ...(layout.ticks > 0
          ? [...axisShapes(scales.entered, layout, context), ...axisShapes(scales.left, layout, context)]
          : []),
        ...barsOf('entered', model, layout, scales.entered, context),
        ...barsOf('left', model, layout, scales.left, context),
        baseline({ ...box, top: line, height: up }, 'up', zero, context.tokens.muted),
        ...(layout.labelled
          ? []
          : (['entered', 'left'] as const).flatMap((measure) =>
              fewLabels(measure, model, layout, scales[measure], context),
            )),
        ...textsOf(model, layout, context),
        ...bandRings({ keys, lying: false, box: { ...box, top: 2, height: up + down + 4 * line } }),
      ];
    },
  };
}

/** The steps of an axis from the first above nought to an end. */
const stepsTo = (end: number, { interval, divisor }: Axis): number[] =>
  Array.from({ length: Math.floor(end / divisor / interval + 1e-9) }, (_, at) =>
    Number(((at + 1) * interval * divisor).toPrecision(12)),
  );

const tickText = (value: number, { divisor, unit }: Axis, { grammar }: ViewContext): string =>
  grammar.number(Number((value / divisor).toPrecision(12))) + unit;

/** Places of so many, every so many and the last; the one before the last gives way to it. */
function namedOf(count: number, every: number): ReadonlySet<number> {
  const last = count - 1;
  const places = Array.from({ length: count }, (_, at) => at).filter((at) => at % every === 0 && last - at >= every);
  return new Set([...places, last]);
}

/** Lines across, with their figures at the left, but for those that the words there would meet. */
function axisShapes(scale: Scale, { left, line }: FlowLayout, context: ViewContext): Shape[] {
  const { tokens, width } = context;
  return stepsTo(scale.axis.max, scale.axis).flatMap((tick): Shape[] => {
    const y = crisp(along(scale, tick));
    const points: Extract<Shape, { kind: 'line' }>['points'] = [
      [left, y],
      [width - 4, y],
    ];
    const isFree = Math.abs(y - scale.from) > line * 1.4;
    return [
      { kind: 'line', points, colour: tokens.line },
      ...(isFree
        ? [
            {
              kind: 'text',
              x: left - 8,
              y,
              text: tickText(tick, scale.axis, context),
              align: 'right',
              vertical: 'middle',
              colour: tokens.muted,
            } as const,
          ]
        : []),
    ];
  });
}

/** Where not every bar has room for its figure: that of the greatest, the last and the first. */
function fewLabels(
  measure: 'entered' | 'left',
  { flows }: PostPool,
  { left, band, labels }: FlowLayout,
  scale: Scale,
  context: ViewContext,
): Shape[] {
  const { small } = context.tokens.size;
  const ends = flows.map((flow) => reach(flow[measure]));
  const known = flows.map((_, at) => at).filter((at) => flows[at]![measure].status !== 'missing');
  const greatest = known.reduce((best, at) => (ends[at]! > (ends[best] ?? -1) ? at : best), known[0] ?? -1);
  const taken: [number, number][] = [];
  return [...new Set([greatest, known[known.length - 1], known[0]])].flatMap((at): Shape[] => {
    if (at === undefined || at < 0) return [];
    const text = labels[measure][at]!;
    const half = roomOf(text, small) / 2 + 2;
    const x = Math.min(context.width - 4 - half, Math.max(left + half, left + band * (at + 0.5)));
    if (taken.some(([from, to]) => x - half < to && from < x + half)) return [];
    taken.push([x - half, x + half]);
    const y = along(scale, ends[at]!) + (scale.to === 'up' ? -3 : 3);
    return [
      {
        kind: 'text',
        x,
        y,
        text,
        align: 'center',
        vertical: scale.to === 'up' ? 'bottom' : 'top',
        plate: context.tokens.surface,
      },
    ];
  });
}

function barsOf(
  measure: 'entered' | 'left',
  { flows }: PostPool,
  { left, band, labels, labelled, thickness }: FlowLayout,
  scale: Scale,
  context: ViewContext,
): Shape[] {
  const places = middles(flows.length, left, band * flows.length);
  return flows.flatMap((flow, at) =>
    bar(
      {
        of: flow.key,
        quantity: flow[measure],
        scale,
        middle: places[at]!,
        thickness,
        colour: coloursOf(context)[measure],
        label: labelled ? labels[measure][at] : undefined,
        ...(measure === 'left' ? { decal: 1 } : {}),
      },
      context,
    ),
  );
}

/** What stands and what hangs, at the left; periods and their net below. */
function textsOf({ flows }: PostPool, layout: FlowLayout, context: ViewContext): Shape[] {
  const { left, band, named, up, down, line } = layout;
  const { tokens } = context;
  const words = postWords(context);
  const zero = line + up;
  const foot = zero + down + line * 1.1;
  return [
    { kind: 'text', x: left - 8, y: zero - 4, text: words.entered, align: 'right', vertical: 'bottom' },
    { kind: 'text', x: left - 8, y: zero + 4, text: words.left, align: 'right', vertical: 'top' },
    ...flows.flatMap((flow, at): Shape[] => {
      if (!named.has(at)) return [];
      // The last has its name within the picture.
      const half = roomOf(periodName(flow, context), tokens.size.small) / 2;
      const x = Math.min(context.width - 2 - half, left + band * (at + 0.5));
      return [
        { kind: 'text', x, y: foot, text: periodName(flow, context), align: 'center' },
        {
          kind: 'text',
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
