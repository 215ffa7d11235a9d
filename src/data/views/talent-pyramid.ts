import { type Dataset, type LocalizedName, type Selection, summarise } from '../dataset/index.js';
import {
  difference,
  exact,
  interval,
  missing,
  product,
  type Quantity,
  ratio,
  shareOf,
  sum,
} from '../quantity/index.js';
import { type Cell, cellKey } from '../table/index.js';
import { type Attainment, attainment, directionOf } from './stated-figure.js';

/**
 * How the actual leading ratio stands to the designed one: below it, as designed or above, not to be told from what is
 * known, or nothing to compare.
 */
export type LeadVerdict = 'below' | 'met' | 'uncertain' | 'none';

/** A tier of talent, its people, and how many of the next tier each of them leads. */
export interface PyramidTier {
  key: string;
  name: LocalizedName;
  /** People counted; at least these, where some records don't state theirs. */
  headcount: Quantity;
  /** Records of this tier whose headcount is not stated. */
  uncounted: number;
  /** People there should be: as stated, else the tier above times its designed ratio; missing where neither is known. */
  target: Quantity;
  /** Where the target comes from. */
  targetFrom: 'stated' | 'designed' | 'none';
  /** People that the target is compared with: those of the records that state one, or all where it is designed. */
  compared: Quantity;
  /** Records that count people but state no target, in a tier where others do. */
  untargeted: number;
  /** People who are missing to the target; never below zero. */
  shortfall: Quantity;
  /** Is the target reached? `none` where there is none, or it is nought. */
  attained: Attainment['verdict'];
  /** The shortfall in per cent of the target; missing where that can't be told. */
  gap: Quantity;
  /** The people compared, in per cent of what has to be reached; missing where that can't be told, or is a ceiling. */
  reached: Quantity;
  /** The people in per cent of all tiers shown. */
  share: Quantity;
  /** The next tier, which this one leads; undefined for the last. */
  leadsTo: { key: string; name: LocalizedName } | undefined;
  /** People of the next tier. */
  led: Quantity;
  /** People of the next tier for one of this tier; missing for the last tier. */
  leads: Quantity;
  /** The same as designed; missing where the design says nothing. */
  designed: Quantity;
  verdict: LeadVerdict;
  rows: readonly number[];
}

export interface TalentPyramid {
  /** From the top down. */
  tiers: readonly PyramidTier[];
  total: Quantity;
  /** People missing in all tiers that have a target; surplus in one does not make up for them in another. */
  shortfall: Quantity;
  /** The period that the headcounts are of, where the data has periods. */
  period: string | undefined;
}

/**
 * Counts the people of each tier at the latest period and compares the ratios between tiers with the design.
 * A filter by tier only hides tiers: ratios and designed targets are still those of the whole pyramid.
 */
export function buildTalentPyramid(dataset: Dataset, config: Selection = {}): TalentPyramid {
  const { tier: wanted, ...filter } = config.filter ?? {};
  const request = { by: ['tier'], sum: ['headcount', 'target'] };
  const { cells, period } = summarise(dataset, 'pyramid', request, { ...config, filter });
  const aimed = summarise(dataset, 'pyramid', { ...request, complete: ['target'] }, { filter, period });
  const aimedByTier = new Map(aimed.cells.map((cell) => [cell.keys[0]!, cell]));
  const byTier = new Map(cells.map((cell) => [cell.keys[0]!, cell]));
  const designs = new Map(dataset.tiers.map(({ id, leads }) => [id, leads]));
  // Tiers of the design come first and in its order, even where nobody is counted: an empty tier is a finding.
  const keys = cells.length === 0 ? [] : [...new Set([...designs.keys(), ...byTier.keys()])];
  const headcounts = keys.map((key) => byTier.get(key)?.sums.headcount?.atLeast ?? missing());
  const all = keys.map((key, at): PyramidTier => {
    const cell = byTier.get(key);
    const above = at === 0 ? undefined : designs.get(keys[at - 1]!);
    const { target, targetFrom } = targetOf(cell, headcounts[at - 1], above);
    const stated = targetFrom === 'stated' ? aimedByTier.get(key) : undefined;
    const compared = stated ? stated.sums.headcount!.atLeast : headcounts[at]!;
    const attained = attainment(compared, target, directionOf(target) ?? 'up');
    const shortfall = shortfallOf(attained, compared, target);
    const next = headcounts[at + 1];
    const leads = next === undefined ? missing() : ratio(next, headcounts[at]!);
    const designed = designs.get(key) ?? missing();
    return {
      key,
      name: dataset.nameOf('tier', key),
      headcount: headcounts[at]!,
      uncounted: cell ? cell.sums.headcount!.missing : 0,
      target,
      targetFrom,
      compared,
      untargeted: stated ? counted(cell) - counted(stated) : 0,
      shortfall,
      gap: gapOf(shortfall, compared),
      attained: attained.verdict,
      reached: reachedOf(attained, compared),
      share: missing(),
      leadsTo: next === undefined ? undefined : { key: keys[at + 1]!, name: dataset.nameOf('tier', keys[at + 1]!) },
      led: next ?? missing(),
      leads,
      designed,
      verdict: verdictOf(leads, designed),
      rows: cell?.rows ?? [],
    };
  });
  const chosen = Array.isArray(wanted) ? all.filter((tier) => isWanted(tier, new Set(wanted.map(cellKey)))) : all;
  const shown = chosen.map(({ headcount }) => headcount);
  const total = totalOf(shown);
  const othersOf = othersIn(shown, total);
  const tiers = chosen.map((tier) => ({
    ...tier,
    share: chosen.length < 2 ? exact(100, '%') : shareOf(tier.headcount, othersOf(tier.headcount)),
  }));
  const aims = tiers.filter(({ targetFrom }) => targetFrom !== 'none');
  return {
    tiers,
    total,
    shortfall: totalOf(aims.map(({ shortfall }) => shortfall)),
    period,
  };
}

/** Records that state a headcount. */
const counted = (cell: Cell | undefined): number => (cell ? cell.rows.length - cell.sums.headcount!.missing : 0);

function targetOf(cell: Cell | undefined, above: Quantity | undefined, leads: Quantity | undefined) {
  const stated = cell ? cell.sums.target!.quantity : missing();
  if (stated.status !== 'missing') return { target: stated, targetFrom: 'stated' as const };
  if (above === undefined || leads === undefined) return { target: missing(), targetFrom: 'none' as const };
  // 1*名 led by each: people by a plain number, or two units would leave none.
  const target = product(above, { ...leads, unit: '倍' });
  return { target, targetFrom: target.status === 'missing' ? ('none' as const) : ('designed' as const) };
}

/** People missing to a target: of a ceiling nobody is, of nought neither is anybody. */
function shortfallOf({ goal, gap, direction, why }: Attainment, headcount: Quantity, target: Quantity): Quantity {
  if (direction === 'down' || why === 'nought') return exact(0, target.unit ?? headcount.unit);
  const lacking = difference(goal, headcount);
  if (lacking.status === 'missing' || gap.low === gap.high) return lacking.low < 0 ? exact(0, lacking.unit) : lacking;
  return lacking.low >= 0 ? lacking : interval(0, Math.max(0, lacking.high), lacking.unit);
}

/** How much of what has to be reached is there, in per cent: it may be more than all of it. */
function reachedOf({ goal, direction, verdict }: Attainment, compared: Quantity): Quantity {
  if (direction === 'down' || verdict === 'none') return missing();
  const part = ratio(compared, goal);
  return part.status === 'missing' ? part : interval(part.low * 100, part.high * 100, '%');
}

/** Who is missing and who is there make up the target. */
function gapOf(shortfall: Quantity, headcount: Quantity): Quantity {
  if (shortfall.status === 'missing') return missing();
  return shortfall.high <= 0 ? exact(0, '%') : shareOf(shortfall, headcount);
}

function verdictOf(leads: Quantity, designed: Quantity): LeadVerdict {
  if (leads.status === 'missing' || designed.status === 'missing') return 'none';
  if (leads.high < designed.low) return 'below';
  return leads.low >= designed.high ? 'met' : 'uncertain';
}

const isWanted = ({ key, name }: PyramidTier, wanted: ReadonlySet<string>): boolean =>
  wanted.has(key) || (typeof name !== 'string' && Object.values(name).some((text) => wanted.has(text)));

/** What all but one have together, from their sum: adding up the others anew for each would take thousands of tiers minutes. */
function othersIn(headcounts: readonly Quantity[], total: Quantity): (own: Quantity) => Quantity {
  const open = (one: Quantity): number => Number(one.status === 'missing' || !Number.isFinite(one.high));
  const known = (one: Quantity): number => (open(one) ? 0 : one.high);
  const low = (one: Quantity): number => (one.status === 'missing' ? 0 : one.low);
  const sumOf = (of: (one: Quantity) => number) => headcounts.reduce((sum, one) => sum + of(one), 0);
  const [lows, highs, opens] = [sumOf(low), sumOf(known), sumOf(open)];
  return (own) =>
    total.status === 'missing'
      ? missing()
      : interval(lows - low(own), opens > open(own) ? Number.POSITIVE_INFINITY : highs - known(own), total.unit);
}

/** All tiers together: at least what is known where one says nothing. */
function totalOf(headcounts: readonly Quantity[]): Quantity {
  const known = sum(headcounts);
  const silent = headcounts.some(({ status }) => status === 'missing');
  return silent && known.status !== 'missing' ? interval(known.low, Number.POSITIVE_INFINITY, known.unit) : known;
}
