import { type Challenge, type ChallengeBoard, isOpenChallenge } from '../../data/index.js';
import type { Mark } from '../internal/chart/mark.js';
import type { ViewContext } from '../internal/context.js';
import { fieldTitle } from '../internal/data/table-of.js';
import { challengeWords, deadlineSign, dueText, namesText, statusText } from './challenge-board.words.js';

/** Every challenge as a mark, stage after stage. */
export const challengeBoardMarks = ({ lanes }: ChallengeBoard, context: ViewContext): Mark[] =>
  lanes.flatMap(({ challenges }) =>
    challenges.map((challenge) => ({
      key: challenge.key,
      lines: linesOf(challenge, context),
      dimension: 'id',
      value: challenge.key,
      rows: challenge.rows,
    })),
  );

function linesOf(challenge: Challenge, context: ViewContext): string[] {
  const words = challengeWords(context);
  const { status, award, level, chain, sponsors, teams, dueOn } = challenge;
  return [
    context.text(challenge.title),
    statusText(status, context),
    // What is delivered has no days left, and its stage is said.
    isOpenChallenge(challenge) ? deadlineSign(challenge, context).word : '',
    dueOn === '' ? '' : dueText(challenge, context),
    `${fieldTitle('challenges', 'award', context)} ${context.figure(award)}`,
    level === undefined ? '' : context.text(level),
    chain === undefined ? '' : `${fieldTitle('challenges', 'chain', context)} ${context.text(chain)}`,
    sponsors.length === 0 ? '' : words.from(namesText(sponsors, context)),
    teams.length === 0 ? '' : words.by(namesText(teams, context)),
  ].filter((line) => line !== '');
}
