import { interval, missing, type PyramidTier, type Quantity, type TalentPyramid } from '../../data/index.js';
import { type Axis, barParts } from '../internal/chart/bars.js';
import { roomOf } from '../internal/chart/text.js';
import type { ViewContext } from '../internal/context.js';
import { along, bar, type Scale } from '../internal/drawing/bars.js';
import { isPale } from '../internal/drawing/paint.js';
import { readableOn } from '../internal/drawing/readable.js';
import { crisp, type Shape } from '../internal/drawing/shapes.js';
import { coloursOf } from './talent-pyramid.marks.js';
import { isWithheld } from './talent-pyramid.words.js';

/** What the bars are of: how much of its target each tier has, or its part of all where nothing is to be reached. */
export const measureOf = ({ tiers }: TalentPyramid): 'reached' | 'share' =>
  tiers.some(({ targetFrom }) => targetFrom !== 'none') ? 'reached' : 'share';

const MOST = 130;

/** From nought to the whole; beyond it only where somebody is. */
export function axisOf(model: TalentPyramid): Axis {
  const measure = measureOf(model);
  const beyond = model.tiers.some((tier) => tier[measure].status !== 'missing' && tier[measure].high > 100);
  return { max: beyond ? MOST : 100, divisor: 1, unit: '%', interval: 50, blank: false };
}

/** Never more than is there: 99.6 % is not all. */
const floored = (share: number): number => (share < 1 ? Math.floor(share * 10) / 10 : Math.floor(share + 1e-9));

/** A share as it stands in its bar; '' where nothing is known of it. */
export function shareInBar(share: Quantity, context: ViewContext): string {
  if (share.status === 'missing' || isWithheld(share)) return '';
  const high = Number.isFinite(share.high) ? floored(share.high) : Number.POSITIVE_INFINITY;
  return context.brief(interval(floored(share.low), high, '%'), { decimals: 1 });
}

/** A tier's bar with its ground, its figure, and the line of the whole. */
export function attainmentShapes(
  tier: PyramidTier,
  model: TalentPyramid,
  place: { scale: Scale; middle: number; thickness: number },
  context: ViewContext,
): Shape[] {
  const { tokens } = context;
  const { scale, middle, thickness } = place;
  const { key: of } = tier;
  const measure = measureOf(model);
  const share = tier[measure];
  if (measure === 'reached' && (tier.targetFrom === 'none' || share.status === 'missing')) return [];
  const { max } = scale.axis;
  const drawn =
    share.status === 'missing'
      ? missing()
      : interval(Math.min(share.low, max), Number.isFinite(share.high) ? Math.min(share.high, max) : share.high, '%');
  const text = shareInBar(share, context);
  const parts = barParts(drawn, scale.axis);
  const known = along(scale, parts.solid) - scale.from;
  const end = along(scale, parts.solid + parts.hatched + parts.slot);
  const { people } = coloursOf(context);
  const inside = roomOf(text, tokens.size.small) + 12 <= known;
  const pale = isPale(of, context);
  const whole = crisp(along(scale, 100), 2);
  const top = middle - thickness / 2;
  const right = along(scale, 100);
  const label: Shape = inside
    ? {
        kind: 'text',
        x: scale.from + 6,
        y: middle,
        text,
        vertical: 'middle',
        bold: true,
        colour: pale ? tokens.text : readableOn(people),
      }
    : { kind: 'text', x: end + 5, y: middle, text, vertical: 'middle', bold: true };
  const tip = along(scale, max);
  return [
    {
      kind: 'rect',
      of,
      left: scale.from,
      top,
      width: right - scale.from,
      height: thickness,
      fill: tokens.line,
      opacity: 0.4,
    },
    ...bar({ of, quantity: drawn, scale, middle, thickness, colour: people }, context),
    // Longer than the scale: an arrow instead of its end.
    ...(share.status !== 'missing' && share.low > max
      ? [{ kind: 'area', of, rings: [[[tip, top], [tip + thickness / 2, middle], [tip, top + thickness]]], fill: people } as const] // biome-ignore format: a triangle
      : []),
    ...(measure === 'reached' ? [{ kind: 'line', of, points: [[whole, top - 4], [whole, top + thickness + 4]], colour: tokens.text, thickness: 2 } as const] : []), // biome-ignore format: two ends
    ...(text === '' ? [] : [label]),
  ];
}
