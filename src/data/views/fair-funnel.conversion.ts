import { type Dataset, type Selection, summarise } from '../dataset/index.js';
import { interval, missing, type Quantity, share } from '../quantity/index.js';

/** The stages of a fair at which people are counted, in their order. */
export const FAIR_STAGES = ['attended', 'met', 'intended', 'signed', 'arrived', 'retained'] as const;
export type FairStageKey = (typeof FAIR_STAGES)[number];
export type FairMeasure = 'posted' | FairStageKey;

/** Two figures, of the records that state both: numerator and denominator are of the same fairs. */
export interface StatedPair {
  from: Quantity;
  to: Quantity;
  /** How many records state both, and how many there are; undefined where all do. A record may be a whole fair. */
  partly: { stated: number; of: number; each: 'fair' | 'record' } | undefined;
}

/** How many of those at one stage are found at a later one. */
export interface FairConversion {
  from: FairStageKey;
  to: FairStageKey;
  /**
   * Per cent of those at `from`, over the records that state both. Missing with reason `nothing-paired` where none does,
   * and with `part-over-whole` where the later stage certainly counts more people: that is no conversion. Withheld,
   * without ends, where it may be anything from none to all of them.
   */
  share: Quantity;
  /** People at both stages, of the records that state both. */
  paired: StatedPair;
  /** Stages in between that have no figure. */
  skipped: readonly FairStageKey[];
}

/** Makes what tells two measures of a fair (key `''`: of all fairs), over its records that state both. */
export function fairPairs(dataset: Dataset, selection: Selection) {
  type Cells = ReturnType<typeof summarise>['cells'];
  const known = new Map<string, ReadonlyMap<string, Cells[number]>>();
  const cellsOf = (both: readonly FairMeasure[]) => {
    const key = both.join();
    const cells =
      known.get(key) ??
      new Map(
        [['session'], []].flatMap((by) =>
          summarise(dataset, 'fairs', { by, sum: both, complete: both }, selection).cells.map(
            (cell) => [cell.keys[0] ?? '', cell] as const,
          ),
        ),
      );
    known.set(key, cells);
    return cells;
  };
  return (from: FairMeasure, to: FairMeasure, key: string, of: number, each: 'fair' | 'record'): StatedPair => {
    const cell = cellsOf([from, to]).get(key);
    const stated = cell?.rows.length ?? 0;
    const figure = (name: FairMeasure) => cell?.sums[name]?.quantity ?? missing('', 'nothing-paired');
    return { from: figure(from), to: figure(to), partly: stated < of ? { stated, of, each } : undefined };
  };
}

/** What two figures say of how many went on. */
export function conversionOf(
  from: FairStageKey,
  to: FairStageKey,
  paired: StatedPair,
  skipped: readonly FairStageKey[],
): FairConversion {
  const grows = paired.to.low > paired.from.high;
  const part = share(paired.to, paired.from);
  // From none to all of them says nothing.
  const open = part.status !== 'missing' && part.low === 0 && part.high >= 100;
  return {
    from,
    to,
    share: grows ? missing('', 'part-over-whole') : open ? interval(0, Infinity, '%') : part,
    paired,
    skipped,
  };
}

/**
 * The step at which certainly the smallest part goes on; undefined where another may be smaller, or where steps are not of
 * the same records. One that passes over stages without figures is several steps: each of them keeps at least what it keeps
 * as a whole.
 */
export function narrowestOf(steps: readonly FairConversion[]): FairConversion | undefined {
  if (steps.length < 2 || steps.some(({ paired }) => paired.partly)) return undefined;
  const startOf = ({ share: { status, low } }: FairConversion) => (status === 'missing' ? 0 : low);
  const least = steps
    .filter(({ share: { status }, skipped }) => status !== 'missing' && skipped.length === 0)
    .reduce<FairConversion | undefined>(
      (found, step) => (found === undefined || step.share.high < found.share.high ? step : found),
      undefined,
    );
  if (!least || least.share.high >= 100) return undefined;
  return steps.every((step) => step === least || startOf(step) > least.share.high) ? least : undefined;
}
