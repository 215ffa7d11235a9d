import { type Policy, type PolicyTree, policyState } from '../../data/index.js';
import { type Piece, signPiece, stacked } from '../internal/board/stack.js';
import { roomOf } from '../internal/chart/text.js';
import { clockDay } from '../internal/clock.js';
import type { ViewContext } from '../internal/context.js';
import { fieldTitle } from '../internal/data/table-of.js';
import type { Box, Drawing, Shape } from '../internal/drawing/shapes.js';
import { axisOf, isWide, type TimeAxis } from './policy-tree.axis.js';
import { isGiven } from './policy-tree.marks.js';
import { areaText, policySign, policyWords, validityText } from './policy-tree.words.js';

const GAP = 10;
const BAR = 10;
const DEEPEST = 5;

/** The tree area by area with what each policy says, and its validity over years: for pictures that stand alone. */
export function policyTreeDrawing(model: PolicyTree, context: ViewContext): Drawing {
  const { tokens, width } = context;
  const words = policyWords(context);
  const axis = axisOf(model, context);
  const wide = isWide(context);
  // Beside the titles where there is room, below them where there is none.
  const room = wide ? { left: width * 0.6, width: width * 0.4 } : { left: 0, width };
  const shapes: Shape[] = [];
  let top = axis ? tokens.size.small * 3 : 0;
  if (axis) shapes.push(...headShapes(axis, room, context));
  const path: string[] = [];
  for (const area of model.areas) {
    const budget = isGiven(area.budget) ? words.budgetOf(context.brief(area.budget)) : '';
    const said = [words.count(area.policies.length), budget].filter((part) => part !== '').join(words.clause);
    const head = stacked(
      [
        { text: areaText(area, model, context), size: tokens.size.body, bold: true },
        { text: said, size: tokens.size.small, colour: tokens.muted },
      ],
      { left: 0, top: top + GAP, width },
    );
    shapes.push(...head.shapes);
    top += head.height + 2 * GAP;
    for (const policy of area.policies) {
      path[policy.depth] = policy.key;
      const isApart = policy.parent && path[policy.depth - 1] !== policy.parent.key;
      const apart = isApart ? words.below(context.text(policy.parent!.title)) : '';
      const left = tokens.size.body * (1 + Math.min(policy.depth, DEEPEST));
      const text = stacked(piecesOf(policy, apart, context), {
        left,
        top,
        width: (wide ? room.left - GAP : width) - left,
        gap: 3,
      });
      shapes.push(...text.shapes);
      const bar = wide ? top + text.height / 2 - BAR / 2 : top + text.height + 4;
      const drawn = axis ? barShapes(policy, axis, { ...room, top: bar, height: BAR }, context) : [];
      shapes.push(...drawn);
      top += text.height + (wide || drawn.length === 0 ? 0 : BAR + 4) + GAP;
    }
  }
  return { least: top, shapes: axis ? [...gridShapes(axis, room, top, context), ...shapes] : shapes };
}

function piecesOf(policy: Policy, apart: string, context: ViewContext): Piece[] {
  const words = policyWords(context);
  const { tokens } = context;
  const { small, body } = tokens.size;
  const { level, below, number, lost, exceeded } = policy;
  const isRoot = level === 1 && below > 0;
  const quiet = (text: string): Piece => ({ text, size: small, colour: tokens.muted });
  const facts = (['cap', 'budget', 'uptake'] as const).filter((name) => isGiven(policy[name]));
  return [
    { text: context.text(policy.title) + (isRoot ? ` +${below}` : ''), size: body, bold: isRoot },
    quiet(number),
    quiet(apart || (lost === '' ? '' : words.lost(lost))),
    signPiece(policySign(policy, context), tokens),
    quiet(validityText(policy, context)),
    ...(exceeded ? [signPiece({ word: words.exceeded, symbol: '▲', tone: 'bad' }, tokens)] : []),
    quiet(
      facts
        .map((name) => `${fieldTitle('policies', name, context)} ${context.brief(policy[name])}`)
        .join(context.messages.separator),
    ),
  ];
}

type Room = Pick<Box, 'left' | 'width'>;
const placeIn = ({ left, width }: Room, place: number): number => left + (width * place) / 100;

/** Years, and the clock's day above them. */
function headShapes({ ticks, now }: TimeAxis, room: Room, context: ViewContext): Shape[] {
  const { tokens } = context;
  const { small } = tokens.size;
  const years = ticks
    .filter(({ place }) => placeIn(room, place) + roomOf('0000', small) <= room.left + room.width)
    .map(
      ({ year, place }): Shape => ({
        kind: 'text',
        x: placeIn(room, place),
        y: small * 1.7,
        text: String(year),
        colour: tokens.muted,
      }),
    );
  if (now === undefined) return years;
  const align = now > 50 ? ('right' as const) : ('left' as const);
  return [...years, { kind: 'text', x: placeIn(room, now), y: 0, text: clockDay(context), align }];
}

function gridShapes({ ticks, now }: TimeAxis, room: Room, height: number, { tokens }: ViewContext): Shape[] {
  const line = (place: number, colour: string): Shape => ({
    kind: 'line',
    points: [
      [placeIn(room, place), tokens.size.small * 2.8],
      [placeIn(room, place), height],
    ],
    colour,
  });
  return [
    ...ticks.map(({ place }) => line(place, tokens.line)),
    ...(now === undefined ? [] : [line(now, tokens.accent)]),
  ];
}

/** From the day of issue to the last day; an end that is not stated is left open. */
function barShapes(policy: Policy, axis: TimeAxis, box: Box, { tokens, now }: ViewContext): Shape[] {
  const bar = axis.barOf(policy);
  if (!bar) return [];
  const left = placeIn(box, bar.from);
  const colour = policyState(policy, now) === 'expired' ? tokens.muted : tokens.palette[0]!;
  const part = bar.open ? ('open' as const) : ('known' as const);
  return [{ kind: 'bar', of: policy.key, part, ...box, left, width: Math.max(1, placeIn(box, bar.to) - left), colour }];
}
