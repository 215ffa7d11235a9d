import type { Policy } from '../../data/index.js';
import { type Piece, signPiece, stacked } from '../internal/board/stack.js';
import type { ViewContext } from '../internal/context.js';
import { fieldTitle } from '../internal/data/table-of.js';
import type { Shape } from '../internal/drawing/shapes.js';
import type { TimeAxis } from './policy-tree.axis.js';
import { barShapes, type Room } from './policy-tree.bars.js';
import { isGiven } from './policy-tree.marks.js';
import { policySign, policyWords, validityText } from './policy-tree.words.js';

/** Between policies below each other. */
export const GAP = 10;
const BAR = 10;
/** Deeper policies are not moved in any further. */
const DEEPEST = 5;
export const FACTS = ['cap', 'budget', 'uptake'] as const;

/** Where columns begin and end. */
export interface Columns {
  area: number;
  title: Room;
  axis: Room;
  limit: Room;
  /** Where figures end. */
  ends: readonly [cap: number, budget: number, uptake: number];
}

export const columnsOf = ({ width, tokens }: ViewContext): Columns => {
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

interface Row {
  top: number;
  axis: TimeAxis | undefined;
  columns: Columns;
  room: Room;
}

/** One line: title, bar, how it stands in time, figures; as high as the longest of them. */
export function wideRow(policy: Policy, apart: string, { top, axis, columns, room }: Row, context: ViewContext) {
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
export function narrowRow(policy: Policy, apart: string, { top, axis, room }: Row, context: ViewContext) {
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
