import type { BoundWords } from '../../internal/data/bound-text.js';
import type { IndicatorWords, Tally } from './zh-CN.js';

const told = (before: string, after: string): BoundWords => ({
  exactly: (by) => `${before}${by}${after}`,
  atLeast: (by) => `${before}at least ${by}${after}`,
  atMost: (by) => `${before}at most ${by}${after}`,
  unknown: `${before}by how much is withheld${after}`,
});

/** What the view says in English. */
export const en: IndicatorWords = {
  growth: 'Growth on a year earlier',
  points: 'Change on a year earlier',
  reached: 'Share of target',
  gap: 'Difference from target',
  pace: 'Share of period passed',
  status: 'Status',
  pointUnit: 'percentage points',
  status_: {
    met: 'On target',
    ahead: 'On course',
    behind: 'Behind',
    pending: 'Not yet on target',
    missed: 'Off target',
    better: 'Better',
    worse: 'Worse',
    up: 'Up',
    down: 'Down',
    flat: 'Unchanged',
    uncertain: 'Undetermined',
    withheld: 'Withheld',
    suppressed: 'Suppressed',
    missing: 'Not available',
    none: '',
  },
  grew: told('up ', ' on a year earlier'),
  fell: told('down ', ' on a year earlier'),
  rose: told('up ', ' on a year earlier'),
  stayed: 'unchanged on a year earlier',
  unsure: 'up or down on a year earlier can’t be told',
  unknownGrowth: (reason: string) => `change on a year earlier: ${reason}`,
  notComparable: 'can’t be computed',
  before: (value: string) => `a year earlier ${value}`,
  goal: (value: string) => `target ${value}`,
  done: told('', ' of it reached'),
  above: told('', ' above target'),
  below: told('', ' below target'),
  onTarget: 'exactly on target',
  targetUnsure: 'above or below can’t be told',
  paced: (share: string) => `${share} of the period passed`,
  summed: ({ targets, met, ahead, short, undirected, open, free }: Tally) =>
    `Of ${targets} ${targets === 1 ? 'indicator' : 'indicators'} with a target, ${[
      `${met} ${met === 1 ? 'is' : 'are'} on target`,
      ...(ahead > 0 ? [`${ahead} on course`] : []),
      ...(short > 0 ? [`${short} off target or behind`] : []),
      ...(undirected > 0 ? [`${undirected} can’t be judged: nobody says whether more or less is better`] : []),
      ...(open > 0 ? [`${open} can’t be judged: figures or targets are uncertain`] : []),
    ].join(', ')}${free > 0 ? `; ${free} without a target` : ''}`,
  trend: ({ count, better, worse }: Tally) =>
    `Of ${count} ${count === 1 ? 'indicator' : 'indicators'}, ${better} ${better === 1 ? 'is' : 'are'} better and ${worse} worse than a year earlier`,
  plain: (count: number) => `${count} headline ${count === 1 ? 'indicator' : 'indicators'}`,
  subtitle: (period: string) =>
    `${period}values as officially stated; change on the same period a year earlier, of percentages in percentage points`,
  reckoned: (date: string) => `; share of period passed as of ${date}`,
  rule: 'Growth = (value − a year earlier) ÷ a year earlier; percentages are subtracted and differ by percentage points. Share of target = value ÷ target. Share of period passed = days passed ÷ days of the period, as of the date of the data where that is before today',
  figure: 'shown as the record states it',
  withheld: (count: number) =>
    `The ${count === 1 ? 'value of 1 indicator is' : `values of ${count} indicators are`} withheld`,
  missing: (count: number) =>
    `The ${count === 1 ? 'value of 1 indicator is' : `values of ${count} indicators are`} not available`,
};
