import type { BoundWords } from '../../internal/data/bound-text.js';
import type { PyramidWords } from './zh-CN.js';

/** What the view says in English. */
export const en: PyramidWords = {
  tier: 'Tier',
  headcount: 'Headcount',
  target: 'Target',
  targetOf: { stated: 'target', designed: 'design', none: 'target' },
  designedTarget: 'Designed headcount',
  eitherTarget: 'Target or design',
  partTarget: (target: string, compared: string) => `part ${target}, for ${compared}`,
  derived: ' (headcount of the tier above × designed ratio)',
  shortfall: 'Shortfall',
  leads: 'Actual ratio',
  designed: 'Designed ratio',
  oneToN: '1:N',
  lacking: {
    exactly: (figure) => `${figure} short`,
    atLeast: (figure) => `at least ${figure} short`,
    atMost: (figure) => `0–${figure} short`,
    unknown: 'shortfall unknown',
  } as BoundWords,
  over: 'above the limit set',
  noShortfall: { stated: 'on target', designed: 'as designed', none: '' },
  actual: (figure: string) => `actual 1:${figure}`,
  actualWithheld: 'actual withheld',
  noActual: {
    'zero-denominator': 'actual not computable (nobody in the tier above)',
    'masked-denominator': 'actual not computable (tier above withheld)',
    'open-denominator': 'actual not computable (tier above has no upper limit)',
    other: 'actual not available',
  },
  against: {
    below: (actual: string, design: string) => `${actual}, below design ${design}`,
    met: (actual: string, design: string) => `${actual}, design ${design}`,
    uncertain: (actual: string, design: string) => `${actual}, design ${design}, which may or may not be reached`,
    none: (actual: string, design: string) => `${actual}, design ${design}`,
  },
  join: ', ',
  title: (period: string, total: string, finding: string) =>
    `Headcount ${total}${period === '' ? '' : ` in ${period}`}; ${finding}`,
  countOf: { missing: 'not available', withheld: 'withheld' },
  allLacking: {
    exactly: (figure) => `${figure} short in all`,
    atLeast: (figure) => `at least ${figure} short in all`,
    atMost: (figure) => `0–${figure} short in all`,
    unknown: 'shortfall unknown',
  } as BoundWords,
  overLimit: (tiers: string) => `${tiers} above the limit set`,
  allNought: 'targets are 0 and not compared',
  widestTied: (tiers: string) => `${tiers} have equally the widest gap for their size`,
  widestEven: 'the gap is equally wide for every tier',
  among: (all: string, finding: string) => `${all}, and ${finding}`,
  widest: (tier: string, short: string) => `${tier} has the widest gap for its size (${short})`,
  widestKnown: (tier: string, short: string) => `${tier} has the widest known gap for its size (${short})`,
  oneGap: (tier: string, short: string) => `${tier} is ${short}`,
  shareOfTarget: {
    stated: (share: string) => ` (${share} of target)`,
    designed: (share: string) => ` (${share} of design)`,
  },
  shareInTitle: {
    stated: (share: string) => `, ${share} of target`,
    designed: (share: string) => `, ${share} of design`,
  },
  allMet: {
    stated: 'every tier reaches its target',
    designed: 'every tier reaches its designed size',
    both: 'every tier reaches its target or designed size',
  },
  knownMet: {
    stated: 'every tier with figures reaches its target',
    designed: 'every tier with figures reaches its designed size',
    both: 'every tier with figures reaches its target or designed size',
  },
  maybe: {
    stated: (tier: string, short: string) => `whether ${tier} reaches its target is open (${short})`,
    designed: (tier: string, short: string) => `whether ${tier} reaches its designed size is open (${short})`,
  },
  undecided: {
    stated: 'whether targets are reached can’t be told',
    designed: 'whether the design is reached can’t be told',
    both: 'whether targets are reached can’t be told',
  },
  noTarget: (tiers: number) => `${tiers} ${tiers === 1 ? 'tier' : 'tiers'}, no targets set`,
  notComputable: (tiers: number) => `${tiers} ${tiers === 1 ? 'tier' : 'tiers'}, whose targets can’t be computed yet`,
  subtitle: (targeted: boolean, leading: boolean, period: string) =>
    `Headcount${targeted ? ' and target' : ''} by tier (persons)${period === '' ? '' : `, ${period}`}${leading ? ', and how many of the next tier each leads' : ''}`,
  measure: { reached: 'Of target', share: 'Of all' },
  dotOf: (figure: string, people: number) => `One dot is ${figure} ${people === 1 ? 'person' : 'people'}`,
  underOne: 'under one dot',
  tiers: (count: number, list: string) => `${count} ${count === 1 ? 'tier' : 'tiers'}, from the top: ${list}`,
  below: (from: string, to: string, ratio: string) => `${from} to ${to}: ${ratio}`,
  withheld: (count: number) => `${count} ${count === 1 ? 'tier holds' : 'tiers hold'} withheld figures`,
  untargeted: (tier: string, count: number) =>
    `${count} ${count === 1 ? 'record' : 'records'} of ${tier} without target, so that its shortfall is of the others only`,
  uncounted: (tier: string, count: number) =>
    `${count} ${count === 1 ? 'record' : 'records'} of ${tier} without headcount, so that its figure is a lower bound`,
  definition:
    'Headcount = sum of the tier’s records; shortfall = target − headcount; ratio = headcount of the next tier ÷ headcount of this tier',
  headcountOf: (tier: string) => `Headcount: ${tier}`,
  targetFor: (tier: string) => `Target: ${tier}`,
};
