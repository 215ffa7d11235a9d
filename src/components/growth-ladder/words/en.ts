import type { GrowthVerdict } from '../../../data/index.js';
import type { BoundWords } from '../../internal/data/bound-text.js';
import type { GrowthWords } from './zh-CN.js';

/** What the view says in English. */
export const en: GrowthWords = {
  name: 'Name',
  rung: 'Rung',
  level: 'Level',
  count: 'People',
  target: 'Target',
  reached: 'Share of target',
  shortfall: 'Short of target',
  status: 'Status',
  levelOf: (level: number) => `rung ${level}`,
  together: (rung: string) => `${rung}, all`,
  inAll: (figure: string) => `${figure} in all`,
  against: (count: string, target: string) => `${count} of target ${target}`,
  done: (share: string) => share,
  lacking: {
    exactly: (figure) => `${figure} short`,
    atMost: (figure) => `at most ${figure} short`,
    atLeast: (figure) => `at least ${figure} short`,
    unknown: 'shortfall unknown',
  } as BoundWords,
  verdict: { behind: 'behind', met: 'on target', uncertain: 'undetermined', none: '' } as Record<GrowthVerdict, string>,
  noTarget: 'no target set',
  otherUnit: 'in another unit than its target, not comparable',
  untargeted: (count: number) =>
    `${count} of them ${count === 1 ? 'has' : 'have'} no target and ${count === 1 ? 'is' : 'are'} not compared`,
  join: ', ',
  apart: '; ',
  farthest: (name: string, reached: string, lacks: string, widest: string) =>
    `${name}: ${reached === '' ? 'behind target' : `${reached} of target`}${lacks === '' ? '' : `, ${lacks}`}${widest}`,
  widest: { sure: ', the widest gap', known: ', the widest known gap', none: '', tied: ', equally the widest gap' },

  tally: (all: number, met: number, open: number) =>
    met === all
      ? `${all === 1 ? 'the one target is' : `all ${all} targets are`} met`
      : open === all
        ? `whether ${all === 1 ? 'the one target is' : `any of ${all} targets is`} met can’t be told`
        : `${met === 0 ? 'none' : met} of ${all} ${all === 1 ? 'target' : 'targets'} met${open === 0 ? '' : `, ${open} undetermined`}`,
  tied: (names: string, reached: string, widest: string) =>
    `${names}: ${reached === '' ? 'behind target' : `${reached} of target`} each${widest}`,
  untold: (rungs: number, items: number, free: boolean) =>
    `the ladder has ${rungs} ${rungs === 1 ? 'rung' : 'rungs'} with ${items} ${items === 1 ? 'item' : 'items'}, ${free ? 'no targets set' : 'not comparable with targets'}`,
  subtitle: (rungs: number, period: string, scale: string) =>
    `${rungs} ${rungs === 1 ? 'rung' : 'rungs'} from the bottom up${period === '' ? '' : `, ${period}`}; ${scale}`,
  scale: {
    count: 'bars are people, ticks are targets',
    share: 'bars are per cent of target, ticks are targets (100%)',
  },
  list: (text: string) => `From the top down: ${text}`,
  withheld: (count: number) =>
    `${count} ${count === 1 ? 'item holds a withheld figure' : 'items hold withheld figures'}`,
  missing: (count: number, period: string) =>
    `${count} ${count === 1 ? 'item has' : 'items have'} no figure${period === '' ? '' : ` in ${period}`}`,
  partly: (rung: string, count: number) =>
    `${rung}: ${count} ${count === 1 ? 'item has' : 'items have'} no target; only the others are compared with theirs`,
  definition:
    'Share of target = people ÷ target, over the records that state a target; a rung is the sum of its items, and one person may be in several',
};
