// Whether the three dashboards show the same: only then is it fair to compare what they cost.
import { compareFigures } from '../fair.mjs';
import { NAMES, numbers } from './facts.mjs';
import { figuresBy } from './figures.mjs';

/** Bars of Vega-Lite's, found by what they are grouped by and what they measure. */
const BARS = [
  ['post-pool', 'chain', ({ groups }) => groups, ['occupied', 'reserved', 'free']],
  ['chain-map', 'segment', ({ segments }) => segments, ['supply', 'demand']],
  ['funding-leverage', 'period', ({ groups }) => groups, ['invested', 'leveraged']],
  ['talent-pyramid', 'tier', ({ tiers }) => tiers, ['headcount', 'target']],
];

/** The last chain's figures: Chancai's beside those by hand, and Vega-Lite's beside those by hand on as few rows. */
export function compareAll({ chancai, hand, vega }, rows) {
  const found = compareFigures(chancai, hand);
  const few = figuresBy(numbers(rows / 10))(NAMES.chain.length - 1);
  const check = (what, ours, theirs) => {
    found.compared++;
    // Vega adds decimals as doubles do.
    if (!(Math.abs(ours - theirs) <= 1e-6 * Math.abs(ours)))
      found.differences.push(`${what}: by hand ${ours}, Vega-Lite ${theirs}`);
  };
  for (const [view, head, rowsOf, measures] of BARS) {
    const bars = vega.find((some) => some.some((row) => head in row && measures.includes(row.measure)));
    for (const row of rowsOf(few[view]))
      for (const measure of measures) {
        const bar = bars?.find((one) => one[head] === row.key && one.measure === measure);
        check(`${view} ${row.key} ${measure}`, row[measure][0], bar?.value);
      }
  }
  const modes = vega.find((some) => some.some((row) => 'mode' in row && 'count' in row)) ?? [];
  for (const { key, count } of few['cooperation-modes'].modes) {
    const own = modes.filter(({ mode }) => mode === key).reduce((sum, one) => sum + one.count, 0);
    check(`cooperation-modes ${key}`, count, own);
  }
  return found;
}
