import type { PlatformWords } from './zh-CN.js';

/** What the view says in English. */
export const en: PlatformWords = {
  kind: 'Kind',
  chain: 'Chain',
  count: 'Platforms',
  unit: 'platforms',
  highest: 'Highest level',
  shared: 'Shared',
  capacity: 'Capacity',
  used: 'In use',
  use: 'Use',
  platforms: (count: string) => count,
  lineHead: (name: string, count: string) => `${name}:\u00a0${count}`,
  sharedAmong: (shared: string, count: string) => `${shared} of ${count} shared`,
  sharedOf: (shared: string) => `shared ${shared}`,
  nearlyFull: 'More than 90% in use',
  useOf: (share: string) => `use ${share}`,
  colon: (what: string, figure: string) => `${what}: ${figure}`,
  title: (total: string, senior: string) =>
    `${total} innovation ${total === '1' ? 'platform' : 'platforms'}, ${senior} at provincial level or above`,
  titleUse: (share: string) => `; ${share} of capacity in use`,
  titlePartly: (share: string, stated: string) =>
    `; ${share} of capacity in use at the ${stated} that ${stated === '1' ? 'states' : 'state'} both`,
  subtitle: 'Platforms by kind and chain: number, highest level and use',
  subtitleShared: (shared: string) => `; ${shared} shared`,
  cell: (kind: string, chain: string) => `${kind} in ${chain}`,
  fullest: (cells: string, share: string) => `The highest use is of ${cells}: ${share}`,
  fullestKnown: (cells: string, share: string) => `The highest known use is of ${cells}: ${share}`,
  incomplete: (count: string) =>
    `${count} ${count === '1' ? 'platform lacks' : 'platforms lack'} capacity or use and ${count === '1' ? 'is' : 'are'} left out of the share`,
  unsaid: (count: string) =>
    `${count} ${count === '1' ? 'platform does' : 'platforms do'} not say whether ${count === '1' ? 'it is' : 'they are'} shared`,
  definition:
    'Use = in use ÷ capacity, over the platforms that state both; platforms of the same name and host count once',
};
