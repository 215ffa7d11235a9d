import type { PyramidTier, TalentPyramid } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import type { DataCell, DataTable } from '../internal/data/data-table.js';
import { pyramidWords, tierName } from './talent-pyramid.words.js';

/** What stands where a column does not apply: the last tier leads nobody. */
const NONE = '—';

/** Every tier with its people, its target, and its leading ratios. */
export function talentPyramidTable({ tiers }: TalentPyramid, context: ViewContext): DataTable {
  const words = pyramidWords(context);
  const { persons, pairedTitle } = context.messages;
  const partly = (title: string) => (tiers.some(({ untargeted }) => untargeted > 0) ? pairedTitle(title) : title);
  return {
    columns: [
      { key: 'tier', title: words.tier },
      { key: 'headcount', title: words.headcount, unit: persons },
      { key: 'target', title: partly(words.target), unit: persons },
      { key: 'shortfall', title: partly(words.shortfall), unit: persons },
      { key: 'leads', title: words.leads, unit: words.oneToN, isRatio: true },
      { key: 'designed', title: words.designed, unit: words.oneToN, isRatio: true },
    ],
    keys: tiers.map(({ key }) => key),
    rows: tiers.map((tier) => rowOf(tier, context)),
  };
}

const rowOf = (tier: PyramidTier, context: ViewContext): Record<string, DataCell> => ({
  tier: tierName(tier, context),
  headcount: tier.headcount,
  target: tier.targetFrom === 'none' ? NONE : tier.target,
  shortfall: tier.targetFrom === 'none' ? NONE : tier.shortfall,
  leads: tier.leadsTo === undefined ? NONE : tier.leads,
  designed: tier.designed.status === 'missing' ? NONE : tier.designed,
});
