import type { ServiceKind } from '../../../data/index.js';
import type { BoundWords } from '../../internal/data/bound-text.js';
import type { ServiceWords } from './zh-CN.js';

/** What the view says in English. */
export const en: ServiceWords = {
  service: 'Service',
  kind: 'Kind',
  kinds: { housing: 'Housing', security: 'Five securities', channel: 'Green channels' } as Record<ServiceKind, string>,
  stock: 'Stock',
  allocated: 'Allocated',
  taken: 'Share allocated',
  left: 'Left',
  waiting: 'Waiting',
  short: 'Short',
  served: 'Served',
  capacity: 'Allocated of stock',
  withUnit: (title: string, unit: string) => (unit === '' ? title : `${title} (${unit})`),
  withName: (form: string, name: string) => `${form} (${name})`,
  of: (allocated: string, stock: string) => `${allocated} of ${stock}`,
  remaining: {
    exactly: (figure) => `${figure} left`,
    atMost: (figure) => `at most ${figure} left`,
    atLeast: (figure) => `at least ${figure} left`,
    unknown: 'unknown how many are left',
  } as BoundWords,
  none: 'none left',
  over: (figure: string) => `${figure} too many`,
  lacking: {
    exactly: (figure) => `${figure} short`,
    atMost: (figure) => `0–${figure} short`,
    atLeast: (figure) => `at least ${figure} short`,
    unknown: 'shortage unknown',
  } as BoundWords,
  waits: (figure: string) => `${figure} waiting`,
  all: (figure: string) => `${figure} in all`,
  join: ', ',
  apart: '; ',
  lead: (name: string, stock: string, allocated: string, _isHome: boolean) =>
    `${name}: ${allocated} of ${stock} allocated`,
  shortest: (name: string, short: string, others: number) =>
    `${name} is ${short}${others === 0 ? '' : `, and ${others} more ${others === 1 ? 'has' : 'have'} more waiting than left`}`,
  channels: (stock: string, served: string) =>
    `green channels: ${[stock, served && `${served} served`].filter(Boolean).join(', ')}`,
  stated: (name: string, figures: string) => `${name}: ${figures}`,
  servedOf: (figure: string) => `${figure} served`,
  silent: 'Figures of all services are withheld or not available',
  subtitle: (stocks: string, flows: string) =>
    `${['Frames are stock, filled what is allocated', stocks && `stocks of ${stocks}`, flows && `services over ${flows}`].filter(Boolean).join('; ')}; each unit on its own scale`,
  latest: 'the latest period of each kind',
  open: (count: number) => `${count} ${count === 1 ? 'service holds' : 'services hold'} withheld figures`,
  missing: (count: number) => `${count} ${count === 1 ? 'service lacks' : 'services lack'} a figure`,
  apartUnits: (names: string) =>
    `${names}: allocated and stock stand in different units, so that they are neither subtracted nor drawn on one scale`,
  homes: 'Households waiting and homes left stand in different units and are not subtracted',
  definition:
    'Left = stock − allocated; share allocated = allocated ÷ stock; short = waiting − left, only where units agree; served is the sum of all periods',
};
