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

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/** The view's own words, in both languages. */
const WORDS = {
  'zh-CN': {
    days: '剩余天数',
    dayUnit: '天',
    deadline: '期限',
    from: (sponsor: string) => `出题：${sponsor}`,
    by: (team: string) => `揭榜：${team}`,
    due: (date: string) => `${date}截止`,
    left: (days: number) => `剩${days}天`,
    overdue: (days: number) => `逾期${days}天`,
    today: '当日到期',
    done: (stage: string) => `已${stage}`,
    noDate: '未注明期限',
    unreadable: '期限不能识别为日期',
    none: '无',
    lane: (status: string, count: number) => `${status}，${count}项`,
    open: (open: number, count: number) =>
      open === 0 ? `${count}项榜题${count === 1 ? '' : '均'}已交付` : `${count}项榜题中${open}项尚未交付`,
    late: (late: number, dated: number, open: number) => {
      const among = dated < open ? `${late > 0 ? '，' : ''}${open - dated}项未注明期限` : '';
      return dated === 0
        ? among
        : (late > 0 ? `其中${late}项逾期` : dated < open ? `其中${dated}项未逾期，` : '无逾期') + among;
    },
    total: (award: string) => `榜额合计${award}`,
    subtitle: (lanes: string, date: string) => `按进展：${lanes}；剩余天数按${date}计`,
    noAward: (count: number) => `${count}项未注明榜额，合计只有下限`,
    openEnded: '上不封顶或未公开的榜额使合计只有下限',
    definition: '榜题按编号各计一次；剩余天数 = 截止日期 − 起算日，已交付、已验收的不再计算；榜额合计为各榜题榜额之和',
    sentence: '，',
    clause: '；',
  },
  en: {
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
  },
};

export const challengeWords = ({ locale }: ViewContext) => WORDS[locale];

/** What a stage is called. */
export const statusText = (status: ChallengeStatus, { text }: ViewContext): string =>
  text(infoOf(TABLES.challenges.fields.status).words![status]!);

/** Several names in one line. */
export const namesText = (names: readonly LocalizedName[], { text, messages }: ViewContext): string =>
  names.map((name) => text(name)).join(messages.comma);

/** When a challenge is due; a wording that is no date stands for itself. */
export const dueText = ({ due, dueOn }: Challenge, context: ViewContext): string =>
  due === undefined ? dueOn : challengeWords(context).due(dueOn);

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
