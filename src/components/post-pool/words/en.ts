import type { PostWords } from './zh-CN.js';

const records = (count: number): string => `${count} ${count === 1 ? 'record' : 'records'}`;
const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

/** What the view says in English. */
export const en: PostWords = {
  groupBy: { chain: 'Industry chain', host: 'Host' },
  by: { chain: 'By industry chain', host: 'By host' },
  flow: 'Entered and left',
  choose: 'Choose a grouping or who entered and left',
  period: 'Period',
  authorised: 'Authorised',
  occupied: 'Occupied',
  reserved: 'Reserved',
  free: 'Free',
  excess: 'Beyond authorised',
  entered: 'Entered',
  left: 'Left',
  net: 'Net',
  freeOf: {
    exact: (free: string) => `${free} free`,
    atMost: (free: string) => `up to ${free} free`,
    atLeast: (free: string) => `at least ${free} free`,
    unknown: 'free posts not known',
    none: 'none free',
    nothing: 'no posts to fill',
  },
  over: (excess: string) => `${excess} too many`,
  and: ' and ',
  of: (authorised: string) => ` (${authorised}\u00a0authorised)`,
  withUnit: (text: string) => text,
  title: (period: string, authorised: string, free: string) =>
    capital(`${authorised} posts authorised${period === '' ? '' : ` in ${period}`}, ${free}`),
  most: (names: string, free: string, several: boolean) =>
    several ? `; equally most in ${names}: ${free} each` : `; most in ${names}: ${free}`,
  knownMost: (names: string, free: string, several: boolean) =>
    `; most that is certain in ${names}: ${free}${several ? ' each' : ''}`,
  evenFree: (free: string) => `; ${free} in each group`,
  overdrawn: (names: string, over: string, several: boolean) =>
    `; ${names} ${several ? 'have' : 'has'} ${over}${several ? ' each' : ''}`,
  subtitle: (by: string, period: string) =>
    `${by}: occupied, reserved and free posts${period === '' ? '' : `, ${period}`}`,
  flowTitle: (span: string, entered: string, left: string) =>
    capital(`${entered} entered and ${left} left${span === '' ? '' : `, ${span}`}`),
  flowLatest: (period: string, net: string) => `; ${period}: ${net}`,
  netIn: (figure: string) => `${figure} more entered`,
  netOut: (figure: string) => `${figure} more left`,
  atMost: (way: (figure: string) => string) => (figure: string) => way(`at most ${figure}`),
  atLeast: (way: (figure: string) => string) => (figure: string) => way(`at least ${figure}`),
  netEven: 'as many entered as left',
  netOpen: 'net not known',
  flowSubtitle: 'People who entered (up) and left (down) by period, on one scale',
  unstatedTaken: (name: string, count: number) =>
    `${name}: ${records(count)} without occupied or reserved posts, so that free posts have only an upper end`,
  unstatedAuthorised: (name: string, count: number) =>
    `${name}: ${records(count)} without authorised posts, so that authorised and free are lower bounds`,
  unstatedFlow: (name: string, count: number) =>
    `${name}: ${count} ${count === 1 ? 'figure' : 'figures'} of who entered or left not available, so that the period is a lower bound`,
  breach: (who: string, excess: string, authorised: string) =>
    `${who}: occupied and reserved posts pass those authorised (${authorised}) by ${excess}; please check`,
  hostOf: (host: string, chain: string) => `${host} (${chain})`,
  more: (count: number) => `${count} more such ${count === 1 ? 'case' : 'cases'} in the data table`,
  definition:
    'Free = authorised − occupied − reserved, record by record; what is not stated is not taken as nought, so that free then has only an upper end; what passes the authorised posts is shown apart and taken off nobody else’s free posts',
  flowDefinition: 'Net = entered − left, added over the records',
};
