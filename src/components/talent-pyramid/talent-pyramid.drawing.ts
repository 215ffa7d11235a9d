import type { PyramidTier, TalentPyramid } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import { crisp, type Drawing, inset, type Shape } from '../internal/drawing/shapes.js';
import { tierTexts } from './talent-pyramid.labels.js';
import { layoutOf, type PyramidLayout, TICK_OVER } from './talent-pyramid.layout.js';
import { coloursOf } from './talent-pyramid.marks.js';
import { lengthsOf } from './talent-pyramid.scale.js';

/** Centred bars from the top tier down, their targets as ticks, and all figures in words beside them. */
export function talentPyramidDrawing(model: TalentPyramid, context: ViewContext): Drawing {
  const layout = layoutOf(model, context);
  return {
    least: layout.least,
    get shapes() {
      const { plot, row, thickness, texts } = layout;
      const pitch = plot.height / Math.max(1, model.tiers.length);
      return [
        ...gridlines(layout, context),
        ...model.tiers.flatMap((tier, at) => {
          const middle = plot.top + (at + 0.5) * pitch;
          const pixels = plot.width / layout.axis.max;
          const { slot } = lengthsOf(tier.headcount, model.scale, layout.axis);
          const { solid, hatched } = lengthsOf(tier.target, model.scale, layout.axis);
          const taken = { slot: slot * pixels, target: (solid + hatched) * pixels };
          const corner = { left: plot.left, top: middle - thickness / 2 };
          return [
            ...tierShapes(tier, middle, model.scale, layout, context),
            ...tierTexts(texts[at]!, corner, taken, layout, context),
          ];
        }),
        // A tier's row takes pointer and focus for all that is drawn in it.
        ...model.tiers.map(({ key }, at): Shape => {
          const middle = (at + 0.5) * pitch;
          const box = { left: 0, top: middle - row / 2, width: context.width, height: row };
          return { kind: 'ring', of: key, ...box, at: [0, middle] };
        }),
      ];
    },
  };
}

/** Lines of a logarithmic scale with their names below. */
function gridlines({ ticks, plot }: PyramidLayout, { tokens }: ViewContext): Shape[] {
  return ticks.flatMap((text, at): Shape[] => {
    const x = plot.left + (at * plot.width) / Math.max(1, ticks.length - 1);
    return [
      {
        kind: 'line',
        points: [
          [crisp(x), 0],
          [crisp(x), plot.height],
        ],
        colour: tokens.line,
      },
      { kind: 'text', x, y: plot.height + 4, text, colour: tokens.muted, align: 'center' },
    ];
  });
}

/** A stretch from some pixels outwards on either side of the middle. */
interface Stretch {
  from: number;
  to: number;
  thickness: number;
}

/** How wide a tick is, with the seam in the surface's colour that keeps it apart from the bar it may stand on. */
const tickOf = ({ tokens }: ViewContext): number => Math.round(tokens.size.small / 4) + 1;

/** A headcount, what it lacks of its target, and the target on both sides. */
function tierShapes(
  { key: of, headcount, target, shortfall, untargeted }: PyramidTier,
  middle: number,
  scale: TalentPyramid['scale'],
  { plot, axis, thickness }: PyramidLayout,
  context: ViewContext,
): Shape[] {
  const { tokens } = context;
  const { people, missing } = coloursOf(context);
  const centre = plot.left + plot.width / 2;
  const halves = (quantity: PyramidTier['headcount']) => {
    const parts = lengthsOf(quantity, scale, axis);
    const half = (length: number) => (length * plot.width) / axis.max / 2;
    return { solid: half(parts.solid), hatched: half(parts.hatched), slot: half(parts.slot), absent: parts.absent };
  };
  const boxes = ({ from, to, thickness: height }: Stretch) =>
    [centre - to, centre + from].map((left) => ({ left, width: to - from, top: middle - height / 2, height }));
  const both = (stretch: Stretch, make: (box: ReturnType<typeof boxes>[0]) => Shape): Shape[] =>
    stretch.to > stretch.from ? boxes(stretch).map(make) : [];
  const own = halves(headcount);
  const wanted = halves(target);
  // Two pixels in all keep the few in sight beside the many; nobody is none at all.
  const known = own.solid === 0 ? 0 : Math.max(1, own.solid);
  const whole = { left: centre - known, width: 2 * known, top: middle - thickness / 2, height: thickness };
  const rest = { from: own.solid, to: own.solid + (own.slot || own.hatched), thickness };
  const lacking = {
    // A pixel of ground between the bar and the line.
    from: own.solid + own.hatched + 1,
    to: shortfall.status === 'missing' || shortfall.low <= 0 || untargeted > 0 ? 0 : wanted.solid,
    thickness: Math.max(3, Math.round(thickness / 6)),
  };
  const tick = tickOf(context);
  // Never on top of the thinnest bar.
  const start = Math.max(tick, wanted.solid - tick / 2);
  const ends = { from: start, to: start + Math.max(tick, wanted.hatched), thickness: thickness + 2 * TICK_OVER };
  const isOpen = target.low <= 0 && (target.high <= 0 || !Number.isFinite(target.high));
  // A target of some records only is not to be measured against the people of all.
  const isTargeted = untargeted === 0 && !wanted.absent && !isOpen;
  return [
    ...(known > 0 ? [{ kind: 'bar', part: 'known', of, ...whole, colour: people } as const] : []),
    ...both(rest, (box) => ({ kind: 'bar', part: own.slot > 0 ? 'open' : 'uncertain', of, ...box, colour: people })),
    ...both(lacking, (box) => ({ kind: 'rect', of, ...box, fill: missing })),
    ...(isTargeted
      ? both(ends, (box) =>
          wanted.hatched === 0
            ? { kind: 'rect', of, ...inset(box, 0.5), fill: tokens.text, stroke: tokens.surface }
            : { kind: 'bar', part: 'uncertain', of, ...box, colour: tokens.muted },
        )
      : []),
  ];
}
