import { type Challenge, type ChallengeBoard, daysLeft } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import type { DataCell, DataColumn, DataTable } from '../internal/data/data-table.js';
import { moneyUnit } from '../internal/data/records.js';
import { challengeWords, deadlineSign, namesText, statusText } from './challenge-board.words.js';

type Column = DataColumn & { read(challenge: Challenge): DataCell | undefined };

function columnsOf(context: ViewContext): Column[] {
  const words = challengeWords(context);
  const { text } = context;
  return [
    { key: 'title', title: words.title, read: ({ title }) => text(title) },
    { key: 'status', title: words.status, read: ({ status }) => statusText(status, context) },
    { key: 'award', title: words.award, unit: moneyUnit(context), read: ({ award }) => award },
    { key: 'dueOn', title: words.dueOn, read: ({ dueOn }) => dueOn || undefined },
    { key: 'days', title: words.days, unit: words.dayUnit, read: (challenge) => daysLeft(challenge, context.now) },
    { key: 'deadline', title: words.deadline, read: (challenge) => deadlineSign(challenge, context).word },
    { key: 'level', title: words.level, read: ({ level }) => level && text(level) },
    { key: 'chain', title: words.chain, read: ({ chain }) => chain && text(chain) },
    { key: 'sponsor', title: words.sponsor, read: ({ sponsors }) => namesText(sponsors, context) || undefined },
    { key: 'team', title: words.team, read: ({ teams }) => namesText(teams, context) || undefined },
    { key: 'postedOn', title: words.postedOn, read: ({ postedOn }) => postedOn || undefined },
    { key: 'id', title: words.id, read: ({ key }) => key },
    { key: 'url', title: words.url, read: ({ url }) => url || undefined },
  ];
}

/** Every challenge with all that is known of it; columns that nothing stands in are left out. */
export function challengeBoardTable({ lanes }: ChallengeBoard, context: ViewContext): DataTable {
  const challenges = lanes.flatMap((lane) => lane.challenges);
  const columns = columnsOf(context).filter(
    ({ key, read }) => key === 'award' || challenges.some((challenge) => read(challenge) !== undefined),
  );
  return {
    columns: columns.map(({ read: _, ...column }) => column),
    keys: challenges.map(({ key }) => key),
    rows: challenges.map((challenge) => {
      const row: Record<string, DataCell> = {};
      for (const { key, read } of columns) {
        const cell = read(challenge);
        if (cell !== undefined) row[key] = cell;
      }
      return row;
    }),
  };
}
