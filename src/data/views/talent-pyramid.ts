import { type Dataset, type LocalizedName, type Selection, summarise } from '../dataset/index.js';
import { difference, interval, missing, product, type Quantity, ratio, sum } from '../quantity/index.js';

export type TalentPyramidConfig = Selection;

/** A tier of talent, its people, and how many of the next tier each of them leads. */
export interface PyramidTier {
  key: string;
  name: LocalizedName;
  headcount: Quantity;
  /** People there should be: as stated, else the tier above times its designed ratio; missing where neither is known. */
  target: Quantity;
  /** Where the target comes from. */
  targetFrom: 'stated' | 'designed' | 'none';
  /** People who are missing to the target; never below zero. */
  shortfall: Quantity;
  /** People of the next tier for one of this tier; missing for the last tier. */
  leads: Quantity;
  /** The same as designed; missing where the design says nothing. */
  designed: Quantity;
  rows: readonly number[];
}

export interface TalentPyramid {
  /** From the top down. */
  tiers: readonly PyramidTier[];
  total: Quantity;
  /** The period that the headcounts are of, where the data has periods. */
  period: string | undefined;
}

/** Counts the people of each tier at the latest period and compares the ratios between tiers with the design. */
export function buildTalentPyramid(dataset: Dataset, config: TalentPyramidConfig = {}): TalentPyramid {
  const { cells, period } = summarise(dataset, 'pyramid', { by: ['tier'], sum: ['headcount', 'target'] }, config);
  const byTier = new Map(cells.map((cell) => [cell.keys[0]!, cell]));
  const designs = new Map(dataset.tiers.map(({ id, leads }) => [id, leads]));
  // Tiers of the design come first and in its order, even where nobody is counted: an empty tier is a finding.
  const keys = cells.length === 0 ? [] : [...new Set([...designs.keys(), ...byTier.keys()])];
  const headcounts = keys.map((key) => byTier.get(key)?.sums.headcount!.quantity ?? missing());
  const tiers = keys.map((key, at) => {
    const stated = byTier.get(key)?.sums.target!.quantity ?? missing();
    const above = at === 0 ? undefined : designs.get(keys[at - 1]!);
    const derived = above === undefined ? missing() : product(headcounts[at - 1]!, above);
    const target = stated.status === 'missing' ? derived : stated;
    const next = headcounts[at + 1];
    return {
      key,
      name: dataset.nameOf('tier', key),
      headcount: headcounts[at]!,
      target,
      targetFrom:
        stated.status !== 'missing' ? ('stated' as const) : derived.status !== 'missing' ? ('designed' as const) : ('none' as const),
      shortfall: shortfallOf(headcounts[at]!, target),
      leads: next === undefined ? missing() : ratio(next, headcounts[at]!),
      designed: designs.get(key) ?? missing(),
      rows: byTier.get(key)?.rows ?? [],
    };
  });
  return { tiers, total: sum(headcounts), period };
}

function shortfallOf(headcount: Quantity, target: Quantity): Quantity {
  const gap = difference(target, headcount);
  if (gap.status === 'missing' || gap.low >= 0) return gap;
  return interval(0, Math.max(0, gap.high), gap.unit);
}
