import type { ChainMap } from '../../data/index.js';
import { type Axis, reach } from '../internal/chart/bars.js';
import type { ViewContext } from '../internal/context.js';
import { bar } from '../internal/drawing/bars.js';
import { levelDecal } from '../internal/drawing/level-decal.js';
import { edgeOn, inkOn } from '../internal/drawing/readable.js';
import type { Drawing, Shape } from '../internal/drawing/shapes.js';
import { type ChainMapLayout, chainMapLayout, type NodeBox, type Written } from './chain-map.layout.js';
import { type LinkLine, linkLines } from './chain-map.links.js';

/** Stages from left to right; each segment with its demand and, inside, its supply as bars; lines for what feeds what. */
export function chainMapDrawing(model: ChainMap, context: ViewContext): Drawing {
  return {
    least: chainMapLayout(model, context, false).height,
    get shapes() {
      const layout = chainMapLayout(model, context);
      const { boxes, headings } = layout;
      const axis = axisOf(boxes);
      return [
        ...boxes.map(
          (box): Shape => ({
            kind: 'rect',
            of: box.node.key,
            ...placeOf(box),
            fill: context.tokens.line,
            opacity: 0.3,
          }),
        ),
        ...linkLines(model, layout).flatMap((link) => linkShapes(link, context)),
        ...boxes.flatMap((box) => bars(box, axis, layout, context)),
        ...headings.map((heading) => written(heading, context)),
        ...boxes.flatMap(({ node, written: own }) =>
          own.map((one) => written(one, context, inkOn(context.tokens.shortage[node.balance.level], context.tokens))),
        ),
        ...boxes.map((box): Shape => ({ kind: 'ring', of: box.node.key, ...placeOf(box) })),
      ];
    },
  };
}

const placeOf = ({ x, y, width, height }: NodeBox) => ({ left: x, top: y, width, height });

/** A link with its arrow, whose tip touches the box; lit while an end of it is selected. */
function linkShapes({ from, to, points }: LinkLine, { tokens }: ViewContext): Shape[] {
  const size = Math.round(tokens.size.small * 0.6);
  const [x, y] = points[points.length - 1]!;
  const [fromX, fromY] = points[points.length - 2]!;
  const [dx, dy] = Math.abs(x - fromX) >= Math.abs(y - fromY) ? [Math.sign(x - fromX), 0] : [0, Math.sign(y - fromY)];
  const [baseX, baseY] = [x - dx * size, y - dy * size];
  const half = size / 2;
  const tip = [[x, y], [baseX - dy * half, baseY + dx * half], [baseX + dy * half, baseY - dx * half]] as const; // biome-ignore format: a triangle
  const shared = { of: [from, to], opacity: 0.8 };
  return [
    { kind: 'line', ...shared, points, colour: tokens.muted, thickness: tokens.size.small / 10 },
    { kind: 'area', ...shared, rings: [tip], fill: tokens.muted },
  ];
}

/** Demand as a wide bar in the colour of its shortage, supply as a narrow one inside. */
function bars({ node, x, barY }: NodeBox, axis: Axis, { bars: own }: ChainMapLayout, context: ViewContext): Shape[] {
  const { surface, shortage, text } = context.tokens;
  const { demand, supply, level } = node.balance;
  const shared = {
    of: node.key,
    scale: { axis, from: x + own.inset, length: own.room, to: 'right' },
    middle: Math.floor(barY) + 0.5,
    least: 2,
  } as const;
  const { thickness } = own;
  const within = bar({ ...shared, quantity: supply, thickness: Math.round(thickness * 0.45), colour: text }, context);
  return [
    ...bar(
      {
        ...shared,
        quantity: demand,
        thickness,
        colour: shortage[level],
        decal: levelDecal(level, context.tokens),
        // In every look, so that another one moves nothing.
        edge: edgeOn(shortage[level], context.tokens) ?? shortage[level],
      },
      context,
    ),
    ...within.flatMap((shape): Shape[] => {
      if (shape.kind !== 'bar') return [shape];
      const { left, top, width, height, part } = shape;
      // In the surface's colour: a seam, or a ground, that keeps supply apart from whatever lies behind it.
      if (part === 'known') return [{ ...shape, edge: surface }];
      return [{ kind: 'rect', of: node.key, left, top, width, height, fill: surface }, shape];
    }),
  ];
}

/** One scale for all bars, in persons. */
function axisOf(boxes: readonly NodeBox[]): Axis {
  const figures = boxes.flatMap(({ node }) => [node.balance.demand, node.balance.supply]);
  const open = figures.some(({ status, high }) => status !== 'missing' && !Number.isFinite(high));
  const max = Math.max(0, ...figures.map(reach)) * (open ? 1.12 : 1) || 1;
  return { max, divisor: 1, unit: '', interval: max, blank: false };
}

function written({ look, ...text }: Written, { tokens }: ViewContext, label?: string): Shape {
  const colour = look === 'label' ? label! : look === 'name' ? tokens.text : tokens.muted;
  const bold = look === 'name' || look === 'label';
  return { kind: 'text', ...text, colour, bold, size: look === 'name' ? tokens.size.body : tokens.size.small };
}
