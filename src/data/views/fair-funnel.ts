import { type Dataset, type LocalizedName, type Selection, summarise } from '../dataset/index.js';
import { type Quantity, ratio } from '../quantity/index.js';
import type { Sum } from '../table/index.js';
import {
  conversionOf,
  FAIR_STAGES,
  type FairConversion,
  type FairMeasure,
  type FairStageKey,
  fairPairs,
  narrowestOf,
  type StatedPair,
} from './fair-funnel.conversion.js';

export { FAIR_STAGES, type FairConversion, type FairStageKey, type StatedPair } from './fair-funnel.conversion.js';

export interface FairFunnelConfig extends Selection {
  /** The fair whose funnel is shown: its name, or `all` for all of them together. @default the latest */
  session?: string | undefined;
}

export interface FairStage {
  key: FairStageKey;
  /** People; where some records lack the figure, the others' sum as a lower bound. */
  figure: Quantity;
  /** Records without a figure. */
  unstated: number;
  /** Conversion from the first stage with a figure. */
  ofFirst: FairConversion | undefined;
  /** Conversion from the nearest earlier stage with a figure. */
  step: FairConversion | undefined;
  /** Are there certainly more people than at the stage before? */
  grows: boolean;
}

/** One fair, or all of them together (key `''`). */
export interface Fair {
  key: string;
  name: LocalizedName;
  /** As the data gives it; undefined for all fairs together. */
  date: string | undefined;
  /** Demands posted: jobs and projects, not people. */
  posted: Quantity;
  /** People who came for each demand posted. */
  perDemand: Quantity;
  /** What that divides: demands and people, of the records that state both. */
  demandPair: StatedPair;
  /** The stages that the table has a column for. */
  stages: readonly FairStage[];
  /** The step at which the smallest part goes on, where that is certain. */
  narrowest: FairConversion | undefined;
  rows: readonly number[];
}

export interface FairFunnel {
  /** By date where every fair has one, else as the data lists them. */
  fairs: readonly Fair[];
  /** All fairs together. */
  all: Fair | undefined;
  /** The one whose funnel is shown: one of `fairs`, or `all`. */
  shown: Fair | undefined;
}

const MEASURES = ['posted', ...FAIR_STAGES] as const;
const ALL = 'all';

/** Follows the people of each fair from coming to staying, and what part of them goes on at each stage. */
export function buildFairFunnel(dataset: Dataset, config: FairFunnelConfig = {}): FairFunnel {
  const table = dataset.tables.fairs;
  const dates = table?.column('date');
  const dateOf = (rows: readonly number[]) => rows.map((row) => dates?.[row]).find((date) => isText(date)) as string;
  const { cells } = summarise(dataset, 'fairs', { by: ['session'], sum: MEASURES }, { filter: config.filter });
  const dated = cells.some(({ rows }) => isText(dateOf(rows)));
  const kept = cells.filter(({ rows }) => !config.period || !dated || isWithin(dateOf(rows), config.period));
  const keys = kept.map(({ keys: [key] }) => key!);
  const selection = { filter: { ...config.filter, session: keys } };
  const stages = FAIR_STAGES.filter((stage) => table?.column(stage));
  const pairs = fairPairs(dataset, selection);
  const eachOf = (key: string, rows: readonly number[]) =>
    key === '' && rows.length === kept.length ? 'fair' : 'record';
  const fairOf = (key: string, name: LocalizedName, cell: (typeof cells)[number]): Fair => {
    const pairOf = (from: FairMeasure, to: FairMeasure) =>
      pairs(from, to, key, cell.rows.length, eachOf(key, cell.rows));
    const demandPair = pairOf('posted', 'attended');
    return {
      key,
      name,
      date: key === '' ? undefined : dateOf(cell.rows),
      posted: cell.sums.posted!.atLeast,
      perDemand: ratio(demandPair.to, demandPair.from),
      demandPair,
      ...funnelOf(stages, cell.sums, pairOf),
      rows: cell.rows,
    };
  };
  const fairs = kept.map((cell, at) => fairOf(keys[at]!, dataset.nameOf('session', keys[at]!), cell));
  if (fairs.every(({ date }) => isText(date)))
    fairs.sort((a, b) => (a.date! < b.date! ? -1 : a.date! > b.date! ? 1 : 0));
  const [total] = fairs.length > 0 ? summarise(dataset, 'fairs', { by: [], sum: MEASURES }, selection).cells : [];
  const all = total && fairOf('', '', total);
  const named = fairs.find(({ key, name }) => isNamed(config.session, key, name));
  return { fairs, all, shown: named ?? (config.session === ALL ? all : fairs[fairs.length - 1]) };
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

const isNamed = (wanted: string | undefined, key: string, name: LocalizedName): boolean =>
  wanted !== undefined &&
  (wanted === key || (typeof name === 'string' ? [name] : Object.values(name)).includes(wanted));

/** Is a date within a period as written: 2025, 2025年, 2025-04, 2025Q2? */
function isWithin(date: string | undefined, period: string): boolean {
  if (!isText(date)) return false;
  const [year, month] = date.split('-');
  const quarter = /[Qq季]/.test(period) ? /^(\d{4})\D*([1-4])\D*$/.exec(period) : null;
  if (quarter) return year === quarter[1] && Math.ceil(Number(month) / 3) === Number(quarter[2]);
  return `${date}-`.startsWith(`${period.replace(/[年月]$/, '').replace(/[年/.]/g, '-')}-`);
}

type Sums = Readonly<Record<string, Sum>>;

function funnelOf(
  keys: readonly FairStageKey[],
  sums: Sums,
  pairOf: (from: FairStageKey, to: FairStageKey) => StatedPair,
): Pick<Fair, 'stages' | 'narrowest'> {
  const stated = keys.filter((key) => sums[key]!.quantity.status !== 'missing');
  const stages = keys.map((key, at): FairStage => {
    const before = keys.slice(0, at).filter((one) => stated.includes(one));
    const conversion = (from: FairStageKey | undefined, isStep: boolean): FairConversion | undefined => {
      if (!from || !stated.includes(key)) return undefined;
      // Of all who came, so and so many are here: what happened in between is not part of that.
      const between = isStep ? keys.slice(keys.indexOf(from) + 1, at) : [];
      return conversionOf(
        from,
        key,
        pairOf(from, key),
        between.filter((one) => !stated.includes(one)),
      );
    };
    const step = conversion(before[before.length - 1], true);
    return {
      key,
      figure: sums[key]!.atLeast,
      unstated: sums[key]!.missing,
      ofFirst: before.length > 1 ? conversion(before[0], false) : step,
      step,
      grows: step?.share.reason === 'part-over-whole',
    };
  });
  return { stages, narrowest: narrowestOf(stages.flatMap(({ step }) => step ?? [])) };
}
