import { type Challenge, type ChallengeBoard, daysLeft } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import type { DataTable } from '../internal/data/data-table.js';
import { moneyUnit } from '../internal/data/records.js';
import { type ColumnOf, fieldTitle, tableOf } from '../internal/data/table-of.js';
import { challengeWords, deadlineSign, namesText, statusText } from './challenge-board.words.js';

/** Every challenge with all that is known of it. */
export function challengeBoardTable({ lanes }: ChallengeBoard, context: ViewContext): DataTable {
  const words = challengeWords(context);
  const { text } = context;
  const field = (key: string, read: ColumnOf<Challenge>['read']): ColumnOf<Challenge> => ({
    key,
    title: fieldTitle('challenges', key, context),
    read,
  });
  return tableOf(
    lanes.flatMap(({ challenges }) => challenges),
    ({ key }) => key,
    [
      field('title', ({ title }) => text(title)),
      field('status', ({ status }) => statusText(status, context)),
      { ...field('award', ({ award }) => award), unit: moneyUnit(context) },
      field('dueOn', ({ dueOn }) => dueOn || undefined),
      { key: 'days', title: words.days, unit: words.dayUnit, read: (challenge) => daysLeft(challenge, context.now) },
      { key: 'deadline', title: words.deadline, read: (challenge) => deadlineSign(challenge, context).word },
      field('level', ({ level }) => level && text(level)),
      field('chain', ({ chain }) => chain && text(chain)),
      field('sponsor', ({ sponsors }) => namesText(sponsors, context) || undefined),
      field('team', ({ teams }) => namesText(teams, context) || undefined),
      field('postedOn', ({ postedOn }) => postedOn || undefined),
      field('id', ({ key }) => key),
      field('url', ({ url }) => url || undefined),
    ],
  );
}
