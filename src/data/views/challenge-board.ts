import { max } from 'd3-array';
import type { Dataset, LocalizedName, Selection } from '../dataset/index.js';
import { currencyUnit } from '../quantity/currencies.js';
import { interval, type Quantity, sum } from '../quantity/index.js';
import { dayOf, daysOfDate } from './calendar.js';
import { recordsBy, type TableRecord } from './records.js';
import { statedFigure } from './stated-figure.js';

/** The way of a challenge, in order. */
export const CHALLENGE_STATUSES = ['posted', 'taken', 'signed', 'working', 'delivered', 'accepted'] as const;
export type ChallengeStatus = (typeof CHALLENGE_STATUSES)[number];

/** A posted problem, whoever takes it, and what is paid for it. */
export interface Challenge {
  key: string;
  title: LocalizedName;
  status: ChallengeStatus;
  chain: LocalizedName | undefined;
  level: LocalizedName | undefined;
  award: Quantity;
  sponsors: readonly LocalizedName[];
  teams: readonly LocalizedName[];
  /** As stated; '' where none is. */
  postedOn: string;
  dueOn: string;
  /** The last day of `dueOn`; undefined where it can't be read. */
  due: number | undefined;
  url: string;
  /** Rows of the table behind it. */
  rows: readonly number[];
}

export interface ChallengeBoard {
  /** One a status, in the order of the way; in each what is due first comes first. */
  lanes: readonly { status: ChallengeStatus; challenges: readonly Challenge[] }[];
  count: number;
  /** The awards in all; at least these, where a challenge states none. */
  award: Quantity;
  /** Challenges without a stated award. */
  withoutAward: number;
}

/** Challenges by status; a challenge with several rows (of several teams) counts once, at its furthest status. */
export function buildChallengeBoard(dataset: Dataset, config: Selection = {}): ChallengeBoard {
  const unit = currencyUnit(dataset.meta.currency);
  const challenges = recordsBy(dataset, 'challenges', 'id', config).map((record) =>
    readChallenge(dataset, record, unit),
  );
  const award = sum(challenges.map((challenge) => challenge.award));
  const withoutAward = challenges.filter((challenge) => challenge.award.status === 'missing').length;
  const inTime = [...challenges].sort((a, b) => (a.due ?? Infinity) - (b.due ?? Infinity) || 0);
  return {
    lanes: CHALLENGE_STATUSES.map((status) => ({
      status,
      challenges: inTime.filter((challenge) => challenge.status === status),
    })),
    count: challenges.length,
    award: withoutAward > 0 && award.status !== 'missing' ? interval(award.low, Infinity, award.unit) : award,
    withoutAward,
  };
}

function readChallenge(
  dataset: Dataset,
  { key, rows, figure, name, names, text }: TableRecord,
  unit: string,
): Challenge {
  const statuses = dataset.tables.challenges!.column('status');
  const furthest = max(rows, (row) => CHALLENGE_STATUSES.indexOf(statuses?.[row] as ChallengeStatus)) ?? 0;
  return {
    key,
    title: name('title') ?? key,
    status: CHALLENGE_STATUSES[Math.max(0, furthest)]!,
    chain: name('chain'),
    level: name('level'),
    award: statedFigure(figure('award'), unit),
    sponsors: names('sponsor'),
    teams: names('team'),
    postedOn: text('postedOn'),
    dueOn: text('dueOn'),
    due: daysOfDate(text('dueOn'))?.last,
    url: text('url'),
    rows,
  };
}

/** Is the work still to be delivered? */
export const isOpenChallenge = ({ status }: Challenge): boolean => status !== 'delivered' && status !== 'accepted';

/** Days until the work is due, below nought when it is overdue; undefined once it is delivered or where no day is known. */
export function daysLeft(challenge: Challenge, now: unknown): number | undefined {
  const today = dayOf(now);
  if (challenge.due === undefined || today === undefined || !isOpenChallenge(challenge)) return undefined;
  return challenge.due - today;
}

export const isOverdue = (challenge: Challenge, now: unknown): boolean => (daysLeft(challenge, now) ?? 0) < 0;
