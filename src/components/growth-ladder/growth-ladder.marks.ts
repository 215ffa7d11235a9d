import type { Growth, GrowthItem, GrowthLadder, GrowthRung } from '../../data/index.js';
import { certaintyLegend } from '../internal/chart/bars.js';
import type { Mark } from '../internal/chart/mark.js';
import type { ViewContext } from '../internal/context.js';
import type { LegendItem } from '../internal/figure.template.js';
import { comparisonOf, growthName, growthWords, isSum, statedText } from './growth-ladder.words.js';

/** People on a rung, or of one kind on it, with the level of the rung. */
export interface Entry {
  growth: GrowthRung | GrowthItem;
  rung: GrowthRung;
  /** Counted from the bottom, the lowest is 1. */
  level: number;
  /** A rung of several items, as a whole. */
  sum: boolean;
}

/** Rungs from the top down, as they are seen: each rung of several items as a whole, then its items. */
export const entriesOf = ({ rungs }: GrowthLadder): Entry[] =>
  rungs
    .map((rung, at): Entry[] => {
      const level = at + 1;
      const items = rung.items.map((growth) => ({ growth, rung, level, sum: false }));
      return isSum(rung) ? [{ growth: rung, rung, level, sum: true }, ...items] : items;
    })
    .reverse()
    .flat();

export const entryName = ({ growth, sum }: Entry, context: ViewContext): string =>
  sum ? growthWords(context).together(growthName(growth, context)) : growthName(growth, context);

/** Every rung and every item as a mark: where it stands, its people, its target, how far that is reached. */
export const growthLadderMarks = (model: GrowthLadder, context: ViewContext): Mark[] =>
  entriesOf(model).map((entry) => markOf(entry, context));

function markOf(entry: Entry, context: ViewContext): Mark {
  const words = growthWords(context);
  const { growth, rung, level, sum } = entry;
  const place = words.levelOf(level);
  return {
    key: growth.key,
    lines: [
      entryName(entry, context),
      sum ? place : `${place} ${growthName(rung, context)}`,
      `${words.count} ${context.figure(growth.count)}`,
      ...targetLines(growth, sum ? rung.untargeted : 0, context),
    ],
    dimension: sum ? 'rung' : 'name',
    value: growth.value,
    rows: growth.rows,
  };
}

function targetLines(growth: Growth, untargeted: number, context: ViewContext): string[] {
  const words = growthWords(context);
  if (growth.target.status === 'missing') return [words.noTarget];
  const reason = growth.reached.reason === 'mixed-units' ? [words.otherUnit] : [];
  return [
    `${words.target} ${context.figure(growth.target)}`,
    ...(growth.verdict === 'none' ? reason : comparisonOf(growth, context)),
    ...(untargeted > 0 ? [words.untargeted(untargeted)] : []),
  ];
}

/** The figures of a rung of several items, below its name; the target only where all of them have one. */
export function sumText({ count, target, untargeted }: GrowthRung, context: ViewContext): string {
  const words = growthWords(context);
  const people = words.inAll(statedText(count, context));
  return untargeted > 0 || target.status === 'missing' ? people : words.against(people, statedText(target, context));
}

/** People and their targets; what falls short is red in words alone. */
export const coloursOf = ({ tokens }: ViewContext) => ({ people: tokens.palette[0]!, target: tokens.text });

export function growthLadderLegend({ rungs, scale }: GrowthLadder, context: ViewContext): LegendItem[] {
  const words = growthWords(context);
  const { people, target } = coloursOf(context);
  const items = rungs.flatMap((rung) => rung.items);
  return [
    { label: scale === 'count' ? words.count : words.reached, colour: people },
    ...(items.some((item) => item.target.status !== 'missing')
      ? [{ label: words.target, colour: target, pattern: 'tick' as const }]
      : []),
    ...certaintyLegend(
      items.map(({ count }) => count),
      context,
    ),
  ];
}
