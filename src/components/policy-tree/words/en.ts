import { EXPIRING_DAYS, type PolicyState } from '../../../data/index.js';
import type { Expiry, PolicyWords } from './zh-CN.js';

const are = (count: number): string => (count === 1 ? 'is' : 'are');
const days = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`;

/** What the view says in English. */
export const en: PolicyWords = {
  level: 'Level',
  days: 'Days left',
  dayUnit: 'days',
  state: 'State',
  top: 'Main policy',
  noArea: 'Area not stated',
  levelOf: (level: number) => `level ${level}`,
  below: (parent: string) => `below ${parent}`,
  above: (count: number) => `${count} below it`,
  belowTitle: 'Policies below',
  lost: (parent: string) => `its parent “${parent}” is not in the data`,
  exceeded: 'uptake above budget',
  from: (date: string) => `from ${date}`,
  until: (date: string) => `until ${date}`,
  between: (from: string, until: string) => `${from} to ${until}`,
  area_: (name: string, count: number) => `${name}: ${count} ${count === 1 ? 'policy' : 'policies'}`,
  count: (count: number) => `${count} ${count === 1 ? 'policy' : 'policies'}`,
  budgetOf: (budget: string) => `budget ${budget}`,
  coming: 'not yet in force',
  valid: (left: number) => `in force, ${days(left)} left`,
  expiring: (left: number) => (left === 0 ? 'expires on the day' : `expires soon, ${days(left)} left`),
  expired: (since: number) => `expired ${days(since)} ago`,
  stripOf: (count: number, state: PolicyState) =>
    `${count} ${{ expired: 'expired', expiring: `to expire within ${EXPIRING_DAYS} days`, valid: 'valid', coming: 'not yet in force', unlimited: 'without end date', undated: 'undated' }[state]}`,
  limits: 'Time left',
  unlimited: 'no end stated',
  undated: 'no dates stated',
  sentence: ', ',
  clause: '; ',
  all: (count: number) => `${count} ${count === 1 ? 'policy' : 'policies'}`,
  tally: (count: number, { expired, expiring, undated }: Expiry) =>
    expired + expiring + undated === 0
      ? `None of ${count} ${count === 1 ? 'policy' : 'policies'} expires within ${EXPIRING_DAYS} days`
      : `Of ${count} ${count === 1 ? 'policy' : 'policies'}, ${[
          expired > 0 ? `${expired} ${expired === 1 ? 'has' : 'have'} expired` : '',
          expiring > 0 ? `${expiring} ${expiring === 1 ? 'expires' : 'expire'} within ${EXPIRING_DAYS} days` : '',
          expired + expiring === 0
            ? `none of the ${count - undated} with an end expires within ${EXPIRING_DAYS} days`
            : '',
          undated > 0 ? `${undated} ${undated === 1 ? 'states' : 'state'} no end` : '',
        ]
          .filter((part) => part !== '')
          .join(', ')}`,
  total: (budget: string) => `budgets total ${budget}`,
  subtitle: (unit: string, date: string) =>
    `By area and date of issue: validity, cap and budget (${unit}), uptake; validity as of ${date}`,
  orphans: (names: string) => `The parent of ${names} is not in the data; shown at the top`,
  circular: (names: string) => `${names} stand above themselves; shown without a parent`,
  within: (count: number) =>
    `${count} ${count === 1 ? 'budget' : 'budgets'} ${are(count)} part of that of a policy above and not added again`,
  definition: `A policy is valid from its issue through its last day, and expires soon within ${EXPIRING_DAYS} days of it. The total adds the budgets, without those below a policy that has one of its own`,
};
