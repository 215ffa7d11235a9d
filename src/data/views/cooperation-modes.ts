import {
  comparePeriods,
  type Dataset,
  type LocalizedName,
  periodSpan,
  type Selection,
  whereOf,
} from '../dataset/index.js';
import { addExactly, exact, interval, type Quantity, shareOf } from '../quantity/index.js';
import { exceeds } from './overlap.js';

/** What a mode's bar can be divided by. */
export const COOPERATION_GROUPINGS = ['form', 'partnerKind', 'period', 'status'] as const;
export type CooperationGrouping = (typeof COOPERATION_GROUPINGS)[number];

export interface CooperationModesConfig extends Selection {
  /** @default 'form' */
  groupBy?: CooperationGrouping;
}

/** A part of a mode: its agreements of one form, kind of partner, year or status. */
export interface ModePart {
  /** '' where the data does not say. */
  key: string;
  count: Quantity;
  rows: readonly number[];
}

export interface CooperationMode {
  key: string;
  name: LocalizedName;
  /** Distinct agreements. */
  count: Quantity;
  /** Of all agreements, in per cent. */
  share: Quantity;
  /** In the order of the model's `parts`; only those that occur. */
  parts: readonly ModePart[];
  rows: readonly number[];
}

export interface CooperationModes {
  groupBy: CooperationGrouping;
  /** The most frequent first. */
  modes: readonly CooperationMode[];
  /**
   * What the bars are divided by: years in time's order, parts that all begin with a number (`1`, `2–5`, `6–15`) by
   * it, others by their agreements. What is not stated comes last.
   */
  parts: readonly { key: string; name: LocalizedName; count: Quantity }[];
  total: Quantity;
  /** True where an agreement belongs to more than one part, so that parts add up to more than their mode. */
  overlapping: boolean;
  /** True where an agreement belongs to more than one mode, so that modes add up to more than the total. */
  modesOverlap: boolean;
  /** First and last period that the agreements are of; undefined where no period names a year. */
  span: { first: string; last: string } | undefined;
}

/** Counts agreements by mode, once each however many rows they have, divided by form, partner, year or status. */
export function buildCooperationModes(dataset: Dataset, config: CooperationModesConfig = {}): CooperationModes {
  const groupBy = config.groupBy ?? 'form';
  const table = dataset.tables.cooperation;
  const where = whereOf(dataset, 'cooperation', config);
  const count = (by: readonly string[]) => table?.aggregate({ by, count: 'id', where }) ?? [];

  const total = count([])[0]?.count ?? exact(0);
  const parts = count([groupBy]).map(({ keys: [key], count }) => ({
    key: key!,
    name: dataset.nameOf(groupBy, key!),
    count,
  }));
  const ordered = groupBy === 'period' || parts.every(({ key }) => key === '' || /^\d/.test(key));
  parts.sort(
    (a, b) =>
      Number(a.key === '') - Number(b.key === '') ||
      (ordered ? comparePeriods(a.key, b.key) : mostFirst(a.count, b.count)),
  );
  const order = new Map(parts.map(({ key }, at) => [key, at]));

  const byMode = new Map<string, ModePart[]>();
  for (const { keys, count: partCount, rows } of count(['mode', groupBy])) {
    const own = byMode.get(keys[0]!) ?? [];
    own.push({ key: keys[1]!, count: partCount, rows });
    byMode.set(keys[0]!, own);
  }
  const counted = count(['mode']);
  const othersOf = mostOfOthers(counted);
  const modes = counted.map(({ keys: [key], count: modeCount, rows }) => ({
    key: key!,
    name: dataset.nameOf('mode', key!),
    count: modeCount,
    share: shareOf(modeCount, restOf(modeCount, total, othersOf(modeCount))),
    parts: byMode.get(key!)!.sort((a, b) => order.get(a.key)! - order.get(b.key)!),
    rows,
  }));
  modes.sort((a, b) => mostFirst(a.count, b.count));
  return {
    groupBy,
    modes,
    parts,
    total,
    overlapping: modes.some(({ count: whole, parts: own }) => exceeds(own, whole)),
    modesOverlap: exceeds(modes, total),
    span: periodSpan(dataset, 'cooperation', config),
  };
}

/** How many all but one may have together, from the sum of all: adding up the others of each anew takes thousands of modes seconds. */
function mostOfOthers(all: readonly { count: Quantity }[]): (own: Quantity) => number {
  const mostOf = ({ status, high }: Quantity): number => (status === 'missing' ? Number.POSITIVE_INFINITY : high);
  const ends = all.map(({ count }) => mostOf(count));
  const open = ends.filter((end) => end === Number.POSITIVE_INFINITY).length;
  const closed = ends.reduce((sum, end) => (end === Number.POSITIVE_INFINITY ? sum : sum + end), 0);
  return (own) => {
    const isOpen = mostOf(own) === Number.POSITIVE_INFINITY;
    return open > Number(isOpen) ? Number.POSITIVE_INFINITY : isOpen ? closed : addExactly([closed, -own.high]);
  };
}

/** The agreements of a total that are not a mode's own; one that has no end is told from those of the others. */
function restOf(own: Quantity, total: Quantity, most: number): Quantity {
  if (total.status === 'missing') return total;
  const isOpen = total.high === Infinity;
  const low = Math.max(0, addExactly([total.low, -own.low]));
  return interval(low, isOpen ? Math.max(low, most) : Math.max(low, addExactly([total.high, -own.high])), total.unit);
}

/** By what is known for certain, then by what may be; missing figures last. Equal ones stay in the data's order. */
function mostFirst(a: Quantity, b: Quantity): number {
  const [gone, other] = [a.status === 'missing', b.status === 'missing'];
  if (gone || other) return Number(gone) - Number(other);
  return b.low - a.low || (a.high === b.high ? 0 : b.high - a.high);
}
