import { infoOf } from '../../data/dataset/fields.js';
import { TABLES } from '../../data/dataset/tables.js';
import {
  type Challenge,
  type ChallengeStatus,
  daysLeft,
  isOpenChallenge,
  type LocalizedName,
} from '../../data/index.js';
import type { Sign } from '../internal/board/sign.js';
import type { ViewContext } from '../internal/context.js';
import { challengeWords } from './words/index.js';

export { challengeWords };

/** What a stage is called. */
export const statusText = (status: ChallengeStatus, { text }: ViewContext): string =>
  text(infoOf(TABLES.challenges.fields.status).words![status]!);

/** Several names in one line. */
export const namesText = (names: readonly LocalizedName[], { text, messages }: ViewContext): string =>
  names.map((name) => text(name)).join(messages.comma);

/** When a challenge is due; a wording that is no date stands for itself. */
export const dueText = ({ due, dueOn }: Challenge, context: ViewContext): string =>
  due === undefined ? dueOn : challengeWords(context).due(context.messages.dayOf(dueOn));

const SOON = 30;

/** How a challenge stands to its deadline, by word and symbol. */
export function deadlineSign(challenge: Challenge, context: ViewContext): Sign {
  const words = challengeWords(context);
  if (!isOpenChallenge(challenge))
    return { word: words.done(statusText(challenge.status, context)), symbol: '✓', tone: 'good' };
  const left = daysLeft(challenge, context.now);
  if (left === undefined)
    return { word: challenge.dueOn === '' ? words.noDate : words.unreadable, symbol: '—', tone: 'calm' };
  if (left < 0) return { word: words.overdue(-left), symbol: '▲', tone: 'bad' };
  if (left === 0) return { word: words.today, symbol: '◆', tone: 'warning' };
  return { word: words.left(left), symbol: left <= SOON ? '◆' : '○', tone: left <= SOON ? 'warning' : 'calm' };
}
