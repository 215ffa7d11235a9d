import type { NetworkWords } from './zh-CN.js';

/** What the view says in English. */
export const en: NetworkWords = {
  lanes: { university: 'Universities', enterprise: 'Enterprises and institutions', locality: 'Localities' },
  laneShown: (lane: string, shown: string, all: string) =>
    shown === all ? `${lane}: ${all}` : `${lane}: ${shown} of ${all}`,
  university: 'University',
  partner: 'Partner',
  kind: 'Kind',
  count: 'Agreements',
  items: '',
  unit: 'agreements',
  universities: (count: string) => `${count} ${count === '1' ? 'university' : 'universities'}`,
  partners: (count: string) => `${count} ${count === '1' ? 'partner' : 'partners'}`,
  partnerCount: 'Partners',
  partnersOf: (count: string) => `Partners: ${count}`,
  countOf: (count: string) => `Agreements: ${count}`,
  withEach: (name: string, count: string) => `${name}:\u00a0${count}`,
  listed: (names: readonly string[]) => names.join(', '),
  more: (count: string) => `${count} more`,
  known: 'as far as stated, ',
  title: (universities: string, partners: string, total: string, most: string) =>
    `${universities} and ${partners} share ${total === '1' ? '1 agreement' : `${total} agreements`}; ${most}`,
  most: (known: string, one: string, other: string, count: string) =>
    `${known}${one} and ${other} have the most (${count})`,
  mostTied: (known: string, one: string, other: string, pairs: string, count: string) =>
    `${known}${one} and ${other} are one of ${pairs} pairs with the most (${count} each)`,
  even: (count: string) => `every pair has ${count}`,
  one: (one: string, other: string) => `they are ${one} and ${other}`,
  unknown: 'how many each pair has is withheld',
  missing: 'how many each pair has is not available',
  unknownTotal: 'a withheld number of',
  subtitle: 'Agreements between universities and enterprises, institutions and localities',
  subtitleMatrix: 'Agreements between universities (columns) and partners (rows)',
  drawn: (universities: string, partners: string, more: string, pairs: string) =>
    `shown are ${universities} and ${partners} that have many; ${more} more parties and ${pairs} more pairs stand in the data table`,
  unlinked: (count: string) =>
    `${count} ${count === '1' ? 'record does' : 'records do'} not name both a university and a partner and link nobody`,
  summary: (parties: string, links: string) =>
    `${parties} parties, ${links} ${links === '1' ? 'pair' : 'pairs'} with agreements`,
  widthLegend: (least: string, most: string) =>
    least === most ? `Width: agreements (${most})` : `Width: agreements (${least} to ${most})`,
  dashedLegend: 'Dashed: withheld or uncertain',
  depthLegend: 'The deeper the colour, the more agreements',
  view: { network: 'Links', matrix: 'Matrix' },
  viewLabel: 'Form',
  limitLabel: 'How many parties',
  limit: (count: string) => `Top ${count}`,
  limitAll: (count: string) => `All ${count}`,
  definition:
    'Agreements are counted by their IDs: once each, however many records one has; records without an ID add their count',
};
