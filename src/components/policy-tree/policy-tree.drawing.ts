import type { PolicyTree } from '../../data/index.js';
import { stacked } from '../internal/board/stack.js';
import { roomOf } from '../internal/chart/text.js';
import { clockDay } from '../internal/clock.js';
import type { ViewContext } from '../internal/context.js';
import { fieldTitle } from '../internal/data/table-of.js';
import { type Box, crisp, type Drawing, type Shape } from '../internal/drawing/shapes.js';
import { axisOf, isWide, type TimeAxis } from './policy-tree.axis.js';
import { placeIn, type Room, stripShapes } from './policy-tree.bars.js';
import { isGiven } from './policy-tree.marks.js';
import { type Columns, columnsOf, FACTS, GAP, narrowRow, wideRow } from './policy-tree.rows.js';
import { areaText, policyWords } from './policy-tree.words.js';

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
