import type { CooperationWords } from './zh-CN.js';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const agreements = (count: string): string => `${count} ${count === '1' ? 'agreement' : 'agreements'}`;

/** What the view says in English. */
export const en: CooperationWords = {
  groupBy: { form: 'form', partnerKind: 'kind of partner', period: 'year', status: 'status' },
  mode: 'Mode',
  count: 'Agreements',
  items: '',
  share: 'Share',
  beside: (count: string, share: string) => `${count} (${share})`,
  countLine: (count: string, share: string) =>
    share === '' ? `Agreements: ${count}` : `Agreements: ${count} (${share})`,
  other: (names: readonly string[], count: number) =>
    names.length > 0 ? `Other (${names.join(', ')})` : `Other (${count} kinds)`,
  known: 'As far as stated, ',
  modesOf: '',
  most: (total: string, known: string, mode: string, count: string, share: string) =>
    `${known}${mode} is the commonest mode: ${count} of ${agreements(total)}${share === '' ? '' : ` (${share})`}`,
  mostTied: (total: string, known: string, modes: string, count: string, share: string) =>
    `${known}${modes} are the commonest modes: ${count} of ${agreements(total)} each${share === '' ? '' : ` (${share})`}`,
  even: (total: string, modes: number, count: string) =>
    `${capital(agreements(total))} of ${modes} modes, ${count} each`,
  several: (modes: number, total: string) => `${modes} modes, ${agreements(total)}`,
  partMost: (by: string, known: string, part: string, count: string) =>
    `; by ${by}, ${known.toLowerCase()}${part} has the most: ${count}`,
  partsTied: (by: string, known: string, parts: string, count: string) =>
    `; by ${by}, ${known.toLowerCase()}${parts} have the most: ${count} each`,
  only: (total: string, mode: string) =>
    total === '1'
      ? `The one agreement is of the mode ${mode}`
      : `${capital(total)} agreements, all of one mode: ${mode}`,
  none: (modes: number) => `${modes} ${modes === 1 ? 'mode' : 'modes'} of cooperation, no agreements yet`,
  unknownTotal: (modes: number) =>
    `${modes} ${modes === 1 ? 'mode' : 'modes'} of cooperation; the number of agreements is withheld`,
  missingTotal: (modes: number) =>
    `${modes} ${modes === 1 ? 'mode' : 'modes'} of cooperation; the number of agreements is not available`,
  subtitle: (by: string) => `Agreements by mode, with their share of all${by === '' ? '' : `; bars divided by ${by}`}`,
  modes: (count: number, total: string) => `${count} ${count === 1 ? 'mode' : 'modes'}, agreements: ${total}`,
  least: (modes: string, count: string) => `Fewest: ${modes} (${count})`,
  leastTied: (modes: string, count: string) => `Fewest: ${modes} (${count} each)`,
  pair: (count: string, share: string) => (share === '' ? count : `${count}, ${share}`),
  withheld: (count: number) => `${count} ${count === 1 ? 'mode holds' : 'modes hold'} withheld figures`,
  overlapping: (by: string) =>
    `An agreement may have more than one ${by}, so that parts can add up to more than their total`,
  modesOverlap: 'An agreement may be of more than one mode, so that shares can add up to more than 100%',
  rounded: 'Because of rounding, parts may not add up to their total',
  unsplit: (by: string) => `The data does not state the ${by}, so that bars are not divided`,
  foldedPeriods: (count: number) => `The ${count} earliest years are drawn as one part; the data table lists each`,
  folded: (count: number) => `The ${count} smallest parts are drawn as “Other”; the data table lists each`,
  definition: 'Share = agreements of the mode ÷ all agreements; an agreement counts once by its ID',
  denominator: 'All agreements',
};
