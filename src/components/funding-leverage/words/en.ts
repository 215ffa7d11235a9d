import type { NoRatio, Quantity } from '../../../data/index.js';
import type { BoundWords } from '../../internal/data/bound-text.js';
import type { FundingWords } from './zh-CN.js';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What the view says in English. */
export const en: FundingWords = {
  groupBy: { period: 'period', programme: 'programme', chain: 'industry chain' },
  invested: 'Public money',
  leveraged: 'Money drawn',
  ratio: 'Leverage',
  count: 'Projects',
  items: '',
  times: '×',
  tiny: (limit: string) => `under ${limit}`,
  cause: {
    incomplete: 'no record states both amounts',
    zero: 'public money is zero',
    negative: 'public money is negative',
    unsure: 'public money may be zero or negative',
    withheld: 'public money is withheld',
    open: 'public money has no upper limit',
  } as Record<NoRatio, string>,
  partlyWithheld: 'public money is partly withheld',
  noRatio: (cause: string) => `none: ${cause}`,
  noRatioAtAll: (cause: string) =>
    cause === '' ? 'no leverage can be computed' : `${cause}, so no leverage can be computed`,
  draws: {
    exactly: (amount: string) => ` drew ${amount}`,
    atLeast: (amount: string) => ` drew at least ${amount}`,
    atMost: (amount: string) => ` drew up to ${amount}`,
    unknown: ' drew an amount that is withheld',
  } as BoundWords,
  of: { all: (one: string) => one, part: (one: string) => one },
  title: (span: string, invested: string, leveraged: string, known: boolean, ratio: string) => {
    const said = known
      ? `${invested} of public money drew ${leveraged}: ${ratio}`
      : `public money ${invested}, money drawn ${leveraged}; ${ratio}`;
    return span === '' ? capital(said) : `${span}: ${said}`;
  },
  subtitle: (by: string, unit: string) => `By ${by}: public money and money drawn (${unit}); leverage on its own scale`,
  stated: {
    withheld: (ratio: string) => `part of it is withheld, of the rest ${ratio}`,
    open: (ratio: string) => `part of it has no upper limit, of the rest ${ratio}`,
  },
  highest: (names: string, ratio: string) => `Leverage is highest in ${names} (${ratio})`,
  highestKnown: (names: string, ratio: string) => `The highest known leverage is in ${names} (${ratio})`,
  lowest: (names: string, ratio: string) => `lowest in ${names} (${ratio})`,
  evenRatio: (count: number, by: string, ratio: string) => `Leverage is the same in ${count} ${by}s (${ratio})`,
  oneGroup: (by: string, name: string, ratio: string) => `The one ${by} is ${name}, leverage ${ratio}`,
  noGroup: (by: string) => `No leverage of any ${by} can be computed yet`,
  byGroup: (span: string, finding: string, invested: string, leveraged: string) =>
    `${span === '' ? '' : `${span}: `}${finding}; public money ${invested}, money drawn ${leveraged} in all`,
  withheld: (count: number, by: string) =>
    count === 1
      ? `One ${by} holds amounts that are withheld or open-ended`
      : `${count} ${by}s hold amounts that are withheld or open-ended`,
  incomplete: (count: Quantity, text: string) =>
    count.low === 1 && count.high === 1
      ? '1 project lacks one of the two amounts and is left out of the leverage'
      : `${count.status === 'missing' ? 'Some' : text} projects lack one of the two amounts and are left out of the leverage`,
  overlapping: (by: string) =>
    `A project may belong to more than one ${by}, so that groups can add up to more than the total`,
  rounded: 'Because of rounding, parts may not add up to their total',
  definition: 'Leverage = money drawn ÷ public money, over the records that state both',
};
