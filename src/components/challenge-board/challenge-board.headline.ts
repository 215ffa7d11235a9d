import { type ChallengeBoard, isOpenChallenge, isOverdue } from '../../data/index.js';
import { clockText } from '../internal/clock.js';
import type { ViewContext } from '../internal/context.js';
import type { Headline } from '../internal/figure.template.js';
import { inOneBreath } from '../internal/speech.js';
import { challengeWords, statusText } from './challenge-board.words.js';

/** Says how many challenges are open, how many of them overdue, and what is paid in all. */
export function challengeBoardHeadline({ lanes, count, award }: ChallengeBoard, context: ViewContext): Headline {
  const words = challengeWords(context);
  const { messages } = context;
  const open = lanes.flatMap(({ challenges }) => challenges.filter(isOpenChallenge));
  const late = open.filter((challenge) => isOverdue(challenge, context.now));
  const dated = open.filter(({ due }) => due !== undefined);
  const standing = [words.open(open.length, count), words.late(late.length, dated.length, open.length)];
  const title = [
    standing.filter((part) => part !== '').join(words.sentence),
    award.status === 'missing' ? '' : words.total(context.brief(award)),
  ]
    .filter((part) => part !== '')
    .join(words.clause);
  const stages = lanes.map(({ status }) => statusText(status, context).toLowerCase()).join(messages.comma);
  const subtitle = words.subtitle(stages, clockText(context));
  const counts = lanes
    .filter(({ challenges }) => challenges.length > 0)
    .map(({ status, challenges }) => words.lane(statusText(status, context), challenges.length));
  return {
    title,
    subtitle,
    summary: inOneBreath([title, subtitle, counts.join(messages.separator)], context),
  };
}
