import type { FundingLeverage, LeverageGroup } from '../../data/index.js';
import { roomOf } from '../internal/chart/text.js';
import type { ViewContext } from '../internal/context.js';
import { along, between, middles, type Scale } from '../internal/drawing/bars.js';
import { inkOn } from '../internal/drawing/readable.js';
import type { Point, Shape, TextShape } from '../internal/drawing/shapes.js';
import type { Layout } from './funding-leverage.layout.js';
import { coloursOf } from './funding-leverage.marks.js';

/** How far an open end is drawn, whatever it may be. */
const OPEN = 14;

/** A ratio's place: along its scale what is known of it, and across, the middle of its group. */
interface Spot {
  group: LeverageGroup;
  label: string;
  across: number;
  /** Where what is known ends; undefined where there is no ratio, or nothing known of it. */
  known: number | undefined;
  /** Where what may be ends, where that is known. */
  end: number | undefined;
}

/**
 * Ratios as dots at what is known of them, over time joined by a line that breaks where a year has none: never bridged,
 * never fallen to nought. What may be beyond is hatched, or an arrow where nobody says how far.
 */
export function ratioShapes(model: FundingLeverage, scale: Scale, layout: Layout, context: ViewContext): Shape[] {
  const { standing, panels, labels } = layout;
  const { groups, groupBy } = model;
  const box = panels.ratio;
  const places = standing ? middles(groups.length, box.left, box.width) : middles(groups.length, box.top, box.height);
  const { divisor } = scale.axis;
  const spots = groups.map((group, at): Spot => {
    const { low, high } = group.ratio;
    const shared = { group, label: labels.ratio[at]!, across: places[at]! };
    if (group.noRatio || group.ratio.status === 'missing') return { ...shared, known: undefined, end: undefined };
    const isKnown = Number.isFinite(low) && !(low === 0 && high > 0);
    return {
      ...shared,
      known: isKnown ? along(scale, low / divisor) : undefined,
      end: Number.isFinite(high) ? along(scale, high / divisor) : undefined,
    };
  });
  return [
    ...(groupBy === 'period' ? lines(spots, standing, context) : stems(spots, scale, standing, context)),
    ...spots.flatMap((spot, at) => spotShapes(spot, scale, layout, context, isCrossed(spots, at, groupBy))),
  ];
}

/** Does a line run through what stands behind the dot? */
const isCrossed = (spots: readonly Spot[], at: number, groupBy: FundingLeverage['groupBy']): boolean =>
  groupBy === 'period' &&
  [spots[at - 1], spots[at + 1]].some(
    (other) => (other?.known ?? -1) > (spots[at]!.known ?? Number.POSITIVE_INFINITY) + 4,
  );

const pointOf = (across: number, value: number, standing: boolean): Point =>
  standing ? [across, value] : [value, across];

/** From dot to dot; dashed where one of them is only a lower bound. */
function lines(spots: readonly Spot[], standing: boolean, context: ViewContext): Shape[] {
  const { ratio: colour } = coloursOf(context);
  return spots.slice(1).flatMap((next, at): Shape[] => {
    const last = spots[at]!;
    if (last.known === undefined || next.known === undefined) return [];
    const isOpen = [last, next].some(({ end }) => end === undefined);
    return [
      {
        kind: 'line',
        of: [last.group.key, next.group.key],
        points: [pointOf(last.across, last.known, standing), pointOf(next.across, next.known, standing)],
        colour,
        thickness: 2,
        ...(isOpen ? { dash: [5, 3] } : {}),
      },
    ];
  });
}

/** Groups have no order in time: a thin line from nought to each. */
function stems(spots: readonly Spot[], scale: Scale, standing: boolean, context: ViewContext): Shape[] {
  const { ratio: colour } = coloursOf(context);
  const zero = along(scale, 0);
  return spots.flatMap(
    ({ group, across, known }): Shape[] =>
    known === undefined
      ? []
      : [{ kind: 'line', of: group.key, points: [pointOf(across, zero, standing), pointOf(across, known, standing)], colour, thickness: 2, opacity: 0.5 }], // biome-ignore format: one line
  );
}

function spotShapes(
  { group, label, across, known, end }: Spot,
  scale: Scale,
  layout: Layout,
  context: ViewContext,
  crossed: boolean,
): Shape[] {
  const { key: of } = group;
  const { standing, above, panels } = layout;
  const { small } = context.tokens.size;
  const { ratio: colour } = coloursOf(context);
  const box = panels.ratio;
  const ink = inkOn(colour, context.tokens);
  const isNone = known === undefined && end === undefined;
  if (isNone) return slot(of, label, across, layout, context);
  const zero = along(scale, 0);
  const from = known ?? zero;
  const far = end ?? (standing ? from - OPEN : from + OPEN);
  const range: Shape[] =
    end !== undefined && Math.abs(end - from) >= 1
      ? [{ kind: 'bar', part: 'uncertain', of, ...between(scale.to, [from, end], across, small * 0.7), colour }]
      : [];
  const arrow: Shape[] = end === undefined ? openEnd(of, across, from, far, standing, colour) : [];
  const dot: Shape[] =
    known === undefined ? [] : [{ kind: 'dots', of, at: [pointOf(across, known, standing)], radius: small * 0.36, fill: colour }]; // biome-ignore format: one dot
  const words: Omit<TextShape, 'kind' | 'x' | 'y'> = { text: label, bold: true, colour: ink };
  const air = small * 0.6;
  const place: Shape = standing
    ? { kind: 'text', ...words, x: across, y: Math.min(from, far) - air * 0.8, align: 'center', vertical: 'bottom', halo: context.tokens.surface } // biome-ignore format: one label
    : above
      ? { kind: 'text', ...words, x: box.left, y: across - small * 1.7, halo: context.tokens.surface }
      : {
          kind: 'text',
          ...words,
          ...(crossed && from - air - roomOf(label, small * 1.05) > box.left
            ? ({ x: from - air, align: 'right' } as const)
            : { x: Math.max(from, far) + air }),
          y: across,
          vertical: 'middle',
          halo: context.tokens.surface,
        };
  return [...range, ...arrow, ...dot, place];
}

/** Dashes and a tip towards what may be more. */
function openEnd(of: string, across: number, from: number, to: number, standing: boolean, colour: string): Shape[] {
  const way = Math.sign(to - from);
  const tip = [pointOf(across, to, standing), pointOf(across - 3.5, to - way * 5, standing), pointOf(across + 3.5, to - way * 5, standing)] as const; // biome-ignore format: a triangle
  return [
    { kind: 'line', of, points: [pointOf(across, from, standing), pointOf(across, to - way * 4, standing)], colour, thickness: 2, dash: [2, 2] }, // biome-ignore format: one line
    { kind: 'area', of, rings: [tip], fill: colour },
  ];
}

/** Why there is no ratio, in its place. */
function slot(of: string, label: string, across: number, { standing, panels }: Layout, context: ViewContext): Shape[] {
  const { small } = context.tokens.size;
  const { ratio: colour } = coloursOf(context);
  const box = panels.ratio;
  const broken = label.split('\n');
  const wide = Math.max(...broken.map((line) => roomOf(line, small))) + 10;
  const high = broken.length * small * 1.25 + 6;
  const middle = box.top + box.height / 2;
  const place = standing
    ? { left: across - wide / 2, top: middle - high / 2, width: wide, height: high }
    : { left: box.left + 2, top: across - high / 2, width: wide, height: high };
  const words = { kind: 'text', text: label, line: 1.25, vertical: 'middle' } as const;
  return [
    { kind: 'bar', part: 'open', of, ...place, colour },
    standing
      ? { ...words, x: across, y: middle, align: 'center', plate: context.tokens.surface }
      : { ...words, x: place.left + 5, y: across, plate: context.tokens.surface },
  ];
}
