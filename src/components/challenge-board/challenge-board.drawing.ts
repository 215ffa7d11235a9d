import type { Challenge, ChallengeBoard } from '../../data/index.js';
import { card, columnsOf, type Piece, signPiece, stacked } from '../internal/board/stack.js';
import type { ViewContext } from '../internal/context.js';
import { fieldTitle } from '../internal/data/table-of.js';
import type { Drawing, Shape } from '../internal/drawing/shapes.js';
import { challengeWords, deadlineSign, dueText, namesText, statusText } from './challenge-board.words.js';

const GAP = 12;

/** Lanes by stage with their cards, side by side where there is room: for pictures that stand alone. */
export function challengeBoardDrawing({ lanes }: ChallengeBoard, context: ViewContext): Drawing {
  const { tokens, width } = context;
  const { size } = tokens;
  const columns = columnsOf(width, { least: size.body * 11, gap: GAP, counts: [6, 3, 2] });
  const shapes: Shape[] = [];
  let top = 0;
  for (let first = 0; first < lanes.length; first += columns.length) {
    const heights = lanes.slice(first, first + columns.length).map(({ status, challenges }, at) => {
      const { left, width } = columns[at]!;
      const head = stacked(
        [{ text: `${statusText(status, context)} ${challenges.length}`, size: size.body, bold: true }],
        { left, top, width },
      );
      shapes.push(...head.shapes);
      let y = top + head.height + 8;
      for (const challenge of challenges) {
        const drawn = card(challenge.key, piecesOf(challenge, context), { left, top: y, width }, tokens);
        shapes.push(...drawn.shapes);
        y += drawn.height + 8;
      }
      if (challenges.length > 0) return y - top;
      const { none } = challengeWords(context);
      const empty = stacked([{ text: none, size: size.small, colour: tokens.muted }], { left, top: y, width });
      shapes.push(...empty.shapes);
      return y + empty.height - top;
    });
    top += Math.max(...heights) + GAP;
  }
  return { least: Math.max(0, top - GAP), shapes };
}

function piecesOf(challenge: Challenge, context: ViewContext): Piece[] {
  const words = challengeWords(context);
  const { tokens } = context;
  const { title, award, level, chain, sponsors, teams, dueOn } = challenge;
  const { small, body } = tokens.size;
  const quiet = (text: string): Piece => ({ text, size: small, colour: tokens.muted });
  const place = [level, chain].flatMap((name) => (name === undefined ? [] : [context.text(name)]));
  return [
    { text: context.text(title), size: body, bold: true },
    signPiece(deadlineSign(challenge, context), tokens),
    quiet(dueOn === '' ? '' : dueText(challenge, context)),
    { text: `${fieldTitle('challenges', 'award', context)} ${context.brief(award)}`, size: body },
    quiet(place.join(' · ')),
    quiet(sponsors.length === 0 ? '' : words.from(namesText(sponsors, context))),
    quiet(teams.length === 0 ? '' : words.by(namesText(teams, context))),
  ];
}
