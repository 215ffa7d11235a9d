import type { Quantity, QuantityStatus } from '../data/quantity/index.js';
import { type Said, saidIn } from '../data/table/fact-table.js';
import { APPROXIMATE, BOUNDED, EXACT, MASKED, MISSING, OTHER_UNIT, PROVISIONAL } from '../data/table/measure.js';

/**
 * What the engine keeps of a figure beside its ends, as one small number to group by. The low four bits say what the
 * in-memory engine says (`EXACT` … `OTHER_UNIT`), where a cell that states nothing is told from one that says so.
 */
export type StateCode = number;

/** A cell that says nothing in words: a dash. An empty one is `MISSING`. */
const SILENT = 7;
/** A cell that says that its figure is not counted. */
const UNCOUNTED = 8;
const OPEN_LOW = 16;
const OPEN_HIGH = 32;
const WITHHELD = 64;
/** Of figures in other units the status, from here up. */
const STATUS = 128;

const STATUSES: readonly QuantityStatus[] = ['exact', 'provisional', 'approximate', 'bounded', 'masked', 'suppressed'];
const OF_STATE: Readonly<Record<number, QuantityStatus>> = {
  [EXACT]: 'exact',
  [MASKED]: 'masked',
  [BOUNDED]: 'bounded',
  [APPROXIMATE]: 'approximate',
  [PROVISIONAL]: 'provisional',
};

/** The code of a cell whose state the in-memory engine knows. */
export function codeOf(state: number, cell: unknown, quantity: () => Quantity): StateCode {
  if (state === EXACT && typeof cell === 'number') return EXACT;
  const said = saidIn(cell);
  if (state === MISSING)
    return said === 'uncounted' ? UNCOUNTED : cell === undefined || cell === null || cell === '' ? MISSING : SILENT;
  if (state === EXACT) return EXACT;
  const { low, high, status } = quantity();
  let code = state;
  if (low === Number.NEGATIVE_INFINITY) code += OPEN_LOW;
  if (high === Number.POSITIVE_INFINITY) code += OPEN_HIGH;
  if (said === 'withheld') code += WITHHELD;
  if (state === OTHER_UNIT) code += STATUS * STATUSES.indexOf(status);
  return code;
}

export const stateOf = (code: StateCode): number => code & 15;
/** Does it state a figure? */
export const isStated = (code: StateCode): boolean =>
  stateOf(code) !== MISSING && stateOf(code) !== SILENT && stateOf(code) !== UNCOUNTED;
export const isOpenLow = (code: StateCode): boolean => (code & OPEN_LOW) !== 0;
export const isOpenHigh = (code: StateCode): boolean => (code & OPEN_HIGH) !== 0;
/** The status of a stated figure. */
export const statusIn = (code: StateCode): QuantityStatus =>
  stateOf(code) === OTHER_UNIT ? STATUSES[code >> 7]! : OF_STATE[stateOf(code)]!;
/** What the cell says in place of a figure, or beside its bounds. */
export const saidBy = (code: StateCode): Said | undefined =>
  stateOf(code) === UNCOUNTED ? 'uncounted' : (code & WITHHELD) !== 0 ? 'withheld' : undefined;

/** The codes that state nothing, as the engine is asked for them; and the one of an empty cell. */
export const UNSTATED: readonly StateCode[] = [MISSING, SILENT, UNCOUNTED];
export const BLANK: StateCode = MISSING;
export { UNCOUNTED as SAYS_UNCOUNTED, WITHHELD as WITHHELD_BIT };
