import type { PostFlow, PostPool } from '../../data/index.js';
import { type Axis, axisFor, reach } from '../internal/chart/bars.js';
import { longest, roomOf } from '../internal/chart/text.js';
import type { ViewContext } from '../internal/context.js';
import { baseline } from '../internal/drawing/axis.js';
import { bandRings, bar, middles, type Scale } from '../internal/drawing/bars.js';
import type { Drawing, Shape } from '../internal/drawing/shapes.js';
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
  const widest = longest([...labels.entered, ...labels.left], small);
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
        ...barsOf('entered', model, layout, scales.entered, context),
        ...barsOf('left', model, layout, scales.left, context),
        baseline({ ...box, top: line, height: up }, 'up', zero, context.tokens.muted),
        ...textsOf(model, layout, context),
        ...bandRings({ keys, lying: false, box: { ...box, top: 2, height: up + down + 4 * line } }),
      ];
    },
  };
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
  const { left, band, every, up, down, line } = layout;
  const { tokens } = context;
  const words = postWords(context);
  const zero = line + up;
  const foot = zero + down + line * 1.1;
  return [
    { kind: 'text', x: left - 8, y: zero - 4, text: words.entered, align: 'right', vertical: 'bottom' },
    { kind: 'text', x: left - 8, y: zero + 4, text: words.left, align: 'right', vertical: 'top' },
    ...flows.flatMap((flow, at): Shape[] => {
      if (at % every !== 0) return [];
      const x = left + band * (at + 0.5);
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
