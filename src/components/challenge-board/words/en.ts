import type { ChallengeWords } from './zh-CN.js';

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/** What the view says in English. */
export const en: ChallengeWords = {
  days: 'Days left',
  dayUnit: 'days',
  deadline: 'Deadline',
  from: (sponsor: string) => `Posted by ${sponsor}`,
  by: (team: string) => `Taken by ${team}`,
  due: (date: string) => `due ${date}`,
  left: (days: number) => `${plural(days, 'day')} left`,
  overdue: (days: number) => `${plural(days, 'day')} overdue`,
  today: 'due on the day',
  done: (stage: string) => stage.toLowerCase(),
  noDate: 'no deadline stated',
  unreadable: 'deadline is no date',
  none: 'none',
  lane: (status: string, count: number) => `${status}: ${plural(count, 'challenge')}`,
  open: (open: number, count: number) =>
    open === 0
      ? `${count === 1 ? 'The challenge has' : `All ${count} challenges have`} been delivered`
      : `${open} of ${plural(count, 'challenge')} ${open === 1 ? 'is' : 'are'} not yet delivered`,
  late: (late: number, dated: number, open: number) => {
    const among = dated < open ? `${dated > 0 ? ', ' : ''}${open - dated} without a deadline` : '';
    return dated === 0 ? among : (late > 0 ? `${late} overdue` : 'none overdue') + among;
  },
  total: (award: string) => `awards total ${award}`,
  subtitle: (lanes: string, date: string) => `By stage: ${lanes}; days left as of ${date}`,
  noAward: (count: number) =>
    `${plural(count, 'challenge')} without a stated award ${count === 1 ? 'leaves' : 'leave'} the total with a lower bound only`,
  openEnded: 'Awards without upper limit or withheld leave the total with a lower bound only',
  definition:
    'Each challenge counts once by its number. Days left = due date − the day reckoned from, until the work is delivered. The total is the sum of the awards',
  sentence: ', ',
  clause: '; ',
};
