import { infoOf } from '../../data/dataset/fields.js';
import { TABLES } from '../../data/dataset/tables.js';
import {
  type CooperationNetwork,
  type FormatQuantityOptions,
  NETWORK_LANES,
  type NetworkParty,
  type Quantity,
} from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import { networkWords } from './words/index.js';

export { networkWords };

export const partyName = ({ name }: Pick<NetworkParty, 'name'>, { text }: ViewContext): string => text(name);

const { words: KINDS = {} } = infoOf(TABLES.cooperation.fields.partnerKind);

/** What a party is: university, enterprise, department …; its lane where nothing says more. */
export function kindText({ lane, kinds }: NetworkParty, context: ViewContext): string {
  const words = networkWords(context);
  if (lane === 'university') return words.university;
  const named = kinds.map((kind) => context.text(KINDS[kind] ?? kind));
  return named.length > 0 ? words.listed(named) : words.partner;
}

/** A whole number as people read it: `19,472`. */
export const wholeText = (count: number, { grammar }: ViewContext): string => grammar.number(count);

const SCALED_FROM = 1e6;

/** A number of agreements with its counting word: `8项`, `至少8项`; English: `8`, `at least 8`. */
export function agreementsText(count: Quantity, context: ViewContext, options: FormatQuantityOptions = {}): string {
  const { items } = networkWords(context);
  const write = count.low >= SCALED_FROM ? context.brief : context.figure;
  const unit = items === '' ? { unit: false } : {};
  return write(items === '' || count.unit ? count : { ...count, unit: items }, { ...unit, ...options });
}

/** A number of agreements without its counting word. */
export const bareCount = (count: Quantity, { figure }: ViewContext): string => figure(count, { unit: false });

/** All parties of some lanes. */
export const partiesOf = (lanes: CooperationNetwork['lanes']): NetworkParty[] =>
  NETWORK_LANES.flatMap((lane) => lanes[lane]);

/** Is the figure one number? Any other link is drawn dashed. */
export const isKnown = ({ status, low, high }: Quantity): boolean => status !== 'missing' && low === high;
