import type { Growth, GrowthItem, GrowthRung, Quantity } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import { boundText } from '../internal/data/bound-text.js';
import { growthWords } from './words/index.js';

export { growthWords };

export const growthName = ({ value, name }: Growth, context: ViewContext): string =>
  value === '' ? context.messages.unnamed : context.text(name);

/** A figure as stated; English without the wording that the table quotes. */
export const statedText = (quantity: Quantity, context: ViewContext): string =>
  context.figure(quantity, { original: false });

/** Nothing at all is known of it. */
export const isOpen = ({ status, low, high }: Quantity): boolean =>
  status !== 'missing' && low <= 0 && high === Infinity;

/** The share of a target: `98.3%`, `80%—98%`; '' where nothing is known. What falls short never reads as 100%. */
export function reachedText({ reached, verdict }: Growth, context: ViewContext): string {
  if (reached.status === 'missing' || isOpen(reached)) return '';
  const below = (decimals: number) => Math.ceil(reached.high * 10 ** decimals) < 100 * 10 ** decimals;
  const decimals = verdict === 'behind' ? ([1, 2, 4].find(below) ?? 6) : 1;
  return context.figure(reached, { decimals });
}

/** What is missing to the target: `差3名`, `至多差10名`; '' where nothing is, or nothing can be told. */
export const lackText = ({ shortfall }: Growth, context: ViewContext): string =>
  shortfall.status === 'missing' || shortfall.high <= 0
    ? ''
    : boundText(shortfall, growthWords(context).lacking, (known) => statedText(known, context));

/** Count against target in words: `118名，目标120，完成98.3%，差2名`. */
export function growthText(growth: GrowthItem, context: ViewContext): string {
  const words = growthWords(context);
  const { count, target, verdict, reached } = growth;
  const figure = statedText(count, context);
  if (target.status === 'missing') return [figure, words.noTarget].join(words.join);
  const both = words.against(figure, statedText(target, context));
  if (verdict === 'none') return reached.reason === 'mixed-units' ? [both, words.otherUnit].join(words.join) : both;
  return [both, ...comparisonOf(growth, context)].join(words.join);
}

/** How far a target is reached, what is missing, and the verdict where that does not say it. */
export function comparisonOf(growth: Growth, context: ViewContext): string[] {
  const words = growthWords(context);
  const reached = reachedText(growth, context);
  const lacks = lackText(growth, context);
  const verdict = lacks === '' || growth.verdict === 'uncertain' ? words.verdict[growth.verdict] : '';
  return [reached === '' ? '' : words.done(reached), lacks, verdict].filter((text) => text !== '');
}

/** Has a rung figures of its own, beyond those of its one item? */
export const isSum = ({ items }: GrowthRung): boolean => items.length > 1;
