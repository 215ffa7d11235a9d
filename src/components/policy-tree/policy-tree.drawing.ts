import { type Policy, type PolicyState, type PolicyTree, policyState } from '../../data/index.js';
import { type Piece, signPiece, stacked } from '../internal/board/stack.js';
import { roomOf } from '../internal/chart/text.js';
import { clockDay } from '../internal/clock.js';
import type { ViewContext } from '../internal/context.js';
import { fieldTitle } from '../internal/data/table-of.js';
import { type Box, crisp, type Drawing, inset, type Shape } from '../internal/drawing/shapes.js';
import { axisOf, isWide, type TimeAxis } from './policy-tree.axis.js';
import { isGiven } from './policy-tree.marks.js';
import { areaText, policySign, policyWords, stripOf, validityText } from './policy-tree.words.js';

const GAP = 10;
const BAR = 10;
const DEEPEST = 5;

/** The strip of states, and the tree area by area, a line a policy where there is room: for pictures that stand alone. */
export function policyTreeDrawing(model: PolicyTree, context: ViewContext): Drawing {
  const { tokens, width } = context;
  const axis = axisOf(model, context);
  const wide = isWide(context);
  const strip = stripShapes(model, context);
  // Beside the titles where there is room, below them where there is none.
  const columns = columnsOf(context);
  const room = wide ? columns.axis : { left: 0, width };
  const shapes: Shape[] = [...strip.shapes];
  const start = strip.height;
  let top = start + (axis ? tokens.size.small * 3.2 : 0);
  if (axis) shapes.push(...headShapes(axis, room, start, context));
  if (axis && wide) shapes.push(...columnHeads(columns, start + tokens.size.small * 1.7, context));
  const path: string[] = [];
  for (const area of model.areas) {
    const head = areaHead(
      area,
      model,
      wide ? { left: 0, top, width: columns.area } : { left: 0, top: top + GAP, width },
      context,
    );
    shapes.push(...head.shapes);
    const from = top;
    if (!wide) top += head.height + 2 * GAP;
    for (const policy of area.policies) {
      path[policy.depth] = policy.key;
      const isApart = policy.parent && path[policy.depth - 1] !== policy.parent.key;
      const apart = isApart ? policyWords(context).below(context.text(policy.parent!.title)) : '';
      const row = (wide ? wideRow : narrowRow)(policy, apart, { top, axis, columns, room }, context);
      shapes.push(...row.shapes);
      top += row.height;
    }
    if (wide) {
      top = Math.max(top, from + head.height + 4);
      shapes.push({ kind: 'line', points: [[0, crisp(top)], [width, crisp(top)]], colour: tokens.line }); // biome-ignore format: two ends
      top += 4;
    }
  }
  return { least: top, shapes: axis ? [...gridShapes(axis, room, [start, top], context), ...shapes] : shapes };
}

/** How many are in which state, true to width, with the words below. */
function stripShapes(model: PolicyTree, context: ViewContext): { height: number; shapes: Shape[] } {
  const parts = stripOf(model, context);
  if (parts.length === 0) return { height: 0, shapes: [] };
  const { width, tokens } = context;
  const { small } = tokens.size;
  const shapes = parts.map(
    ({ state, from, to }): Shape =>
      partShape(state, { left: (from / 100) * width, top: 0, width: ((to - from) / 100) * width, height: 14 }, context),
  );
  let [x, y] = [0, 14 + small * 0.5];
  for (const { state, text } of parts) {
    const needed = small * 1.4 + roomOf(text, small);
    if (x > 0 && x + needed > width) [x, y] = [0, y + small * 1.5];
    shapes.push(partShape(state, { left: x, top: y, width: small, height: small }, context));
    shapes.push({ kind: 'text', x: x + small * 1.4, y: y + small / 2, text, vertical: 'middle', colour: tokens.muted });
    x += needed + small;
  }
  return { height: y + small * 2, shapes };
}

/** In the colour of a state; what has no end is an outline. */
function partShape(state: PolicyState, box: Box, { tokens }: ViewContext, of?: string): Shape {
  const own = of === undefined ? {} : { of };
  if (state === 'unlimited' || state === 'undated')
    return { kind: 'rect', ...own, ...inset(box, 0.5), stroke: tokens.muted, dash: [4, 2] };
  const fill = { expired: tokens.muted, expiring: tokens.shortage.tight, valid: tokens.palette[2]!, coming: tokens.palette[2]! }[state]; // biome-ignore format: a table
  return { kind: 'rect', ...own, ...box, fill, stroke: tokens.surface };
}

interface Columns {
  area: number;
  title: Room;
  axis: Room;
  limit: Room;
  /** Where figures end. */
  ends: readonly [cap: number, budget: number, uptake: number];
}

const columnsOf = ({ width, tokens }: ViewContext): Columns => {
  const area = 7 * tokens.size.body;
  const rest = width - area;
  const at = (share: number) => area + rest * share;
  return {
    area,
    title: { left: at(0), width: rest * 0.3 },
    axis: { left: at(0.31), width: rest * 0.27 },
    limit: { left: at(0.6), width: rest * 0.16 },
    ends: [at(0.84), at(0.92), width],
  };
};

function areaHead(
  area: PolicyTree['areas'][number],
  model: PolicyTree,
  box: Omit<Box, 'height'>,
  context: ViewContext,
) {
  const words = policyWords(context);
  const { size, muted } = context.tokens;
  const budget = isGiven(area.budget) ? words.budgetOf(context.brief(area.budget)) : '';
  const said = [words.count(area.policies.length), budget].filter((part) => part !== '').join(words.clause);
  return stacked(
    [
      { text: areaText(area, model, context), size: size.body, bold: true },
      { text: said, size: size.small, colour: muted },
    ],
    { ...box, width: box.width - 6, gap: 3 },
  );
}

interface Row {
  top: number;
  axis: TimeAxis | undefined;
  columns: Columns;
  room: Room;
}
const FACTS = ['cap', 'budget', 'uptake'] as const;

/** One line: title, bar, how it stands in time, figures; as high as the longest of them. */
function wideRow(policy: Policy, apart: string, { top, axis, columns, room }: Row, context: ViewContext) {
  const { tokens } = context;
  const { body, small } = tokens.size;
  const left = columns.title.left + body * Math.min(policy.depth, DEEPEST);
  const titleRoom = columns.title.left + columns.title.width - left;
  const text = (pieces: Piece[], at: number, width: number) =>
    stacked(pieces, { left: at, top: top + 4, width, gap: 3 });
  const said = piecesOf(policy, apart, context);
  const columnsSaid = [text(said.title, left, titleRoom), text(said.state, columns.limit.left, columns.limit.width)];
  const height = Math.max(body * 1.7, ...columnsSaid.map((one) => one.height + 8));
  const bar = { ...room, top: top + height / 2 - BAR / 2, height: BAR };
  const figures = FACTS.flatMap((name, at): Shape[] =>
    isGiven(policy[name])
      ? [
          {
            kind: 'text',
            x: columns.ends[at]!,
            y: top + 4,
            text: context.brief(policy[name]),
            align: 'right',
            size: small,
          },
        ]
      : [],
  );
  const shapes = [
    ...columnsSaid.flatMap((one) => one.shapes),
    ...(axis ? barShapes(policy, axis, bar, context) : []),
    ...figures,
  ];
  return { height, shapes };
}

/** One below the other: title, state, dates, figures, bar. */
function narrowRow(policy: Policy, apart: string, { top, axis, room }: Row, context: ViewContext) {
  const left = context.tokens.size.body * (1 + Math.min(policy.depth, DEEPEST));
  const { title, state, facts } = piecesOf(policy, apart, context);
  const text = stacked([...title, ...state, ...facts], { left, top, width: context.width - left, gap: 3 });
  const drawn = axis ? barShapes(policy, axis, { ...room, top: top + text.height + 4, height: BAR }, context) : [];
  return { height: text.height + (drawn.length === 0 ? 0 : BAR + 4) + GAP, shapes: [...text.shapes, ...drawn] };
}

function piecesOf(policy: Policy, apart: string, context: ViewContext): Record<'title' | 'state' | 'facts', Piece[]> {
  const words = policyWords(context);
  const { tokens } = context;
  const { small, body } = tokens.size;
  const { level, below, number, lost, exceeded } = policy;
  const isRoot = level === 1 && below > 0;
  const quiet = (text: string): Piece => ({ text, size: small, colour: tokens.muted });
  const facts = FACTS.filter((name) => isGiven(policy[name]));
  return {
    title: [
      { text: context.text(policy.title) + (isRoot ? ` +${below}` : ''), size: body, bold: isRoot },
      quiet(number),
      quiet(apart || (lost === '' ? '' : words.lost(lost))),
    ],
    state: [
      signPiece(policySign(policy, context), tokens),
      ...(exceeded ? [signPiece({ word: words.exceeded, symbol: '▲', tone: 'bad' }, tokens)] : []),
    ],
    facts: [
      quiet(validityText(policy, context)),
      quiet(
        facts
          .map((name) => `${fieldTitle('policies', name, context)} ${context.brief(policy[name])}`)
          .join(context.messages.separator),
      ),
    ],
  };
}

type Room = Pick<Box, 'left' | 'width'>;
const placeIn = ({ left, width }: Room, place: number): number => left + (width * place) / 100;

/** What the columns hold. */
function columnHeads({ title, limit, ends }: Columns, y: number, context: ViewContext): Shape[] {
  const head = { kind: 'text', y, colour: context.tokens.muted } as const;
  return [
    { ...head, x: title.left, text: fieldTitle('policies', 'title', context) },
    { ...head, x: limit.left, text: policyWords(context).limits },
    ...FACTS.map(
      (name, at): Shape => ({ ...head, x: ends[at]!, text: fieldTitle('policies', name, context), align: 'right' }),
    ),
  ];
}

/** Years, and the clock's day above them. */
function headShapes({ ticks, now }: TimeAxis, room: Room, top: number, context: ViewContext): Shape[] {
  const { tokens } = context;
  const { small } = tokens.size;
  const years = ticks
    .filter(({ place }) => placeIn(room, place) + roomOf('0000', small) <= room.left + room.width)
    .map(
      ({ year, place }): Shape => ({
        kind: 'text',
        x: placeIn(room, place),
        y: top + small * 1.7,
        text: String(year),
        colour: tokens.muted,
      }),
    );
  if (now === undefined) return years;
  const align = now > 50 ? ('right' as const) : ('left' as const);
  return [...years, { kind: 'text', x: placeIn(room, now), y: top, text: clockDay(context), align }];
}

function gridShapes(
  { ticks, now }: TimeAxis,
  room: Room,
  [top, foot]: readonly [number, number],
  { tokens }: ViewContext,
): Shape[] {
  const line = (place: number, colour: string): Shape => ({
    kind: 'line',
    points: [
      [placeIn(room, place), top + tokens.size.small * 2.8],
      [placeIn(room, place), foot],
    ],
    colour,
  });
  return [
    ...ticks.map(({ place }) => line(place, tokens.line)),
    ...(now === undefined ? [] : [line(now, tokens.accent)]),
  ];
}

/** From the day of issue to the last day, what is over of it grey; an end that is not stated is left open. */
function barShapes(policy: Policy, axis: TimeAxis, box: Box, context: ViewContext): Shape[] {
  const bar = axis.barOf(policy);
  if (!bar) return [];
  const { tokens, now } = context;
  const span = (from: number, to: number): Box => {
    const left = placeIn(box, from);
    return { ...box, left, width: Math.max(1, placeIn(box, to) - left) };
  };
  const of = policy.key;
  const whole = span(bar.from, bar.to);
  if (bar.open) return [{ kind: 'bar', of, part: 'open', ...whole, colour: tokens.palette[2]! }];
  const rest = Math.max(bar.from, axis.now ?? 0);
  const state = policyState(policy, now);
  return [
    { kind: 'rect', of, ...whole, fill: tokens.muted, opacity: 0.45 },
    ...(rest < bar.to && state !== 'expired' ? [partShape(state, span(rest, bar.to), context, of)] : []),
  ];
}
