import type { Fair, FairConversion, FairStageKey, Quantity, StatedPair } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import { fairWords } from './words/index.js';

export { fairWords };

export const stageName = (stage: FairStageKey, context: ViewContext): string => fairWords(context).stages[stage];

/** What a fair is called; all of them together by their number. */
export const fairName = ({ key, name }: Pick<Fair, 'key' | 'name'>, count: number, context: ViewContext): string =>
  key === '' ? fairWords(context).all(count) : context.text(name);

/** Of how many fairs or records two figures are, where they are not of all: `8场中6场`. */
export const baseText = ({ partly }: StatedPair, context: ViewContext): string =>
  partly && partly.stated > 0 ? fairWords(context).ofEach[partly.each](partly.stated, partly.of) : '';

/** The same behind what is said of them: `（8场中6场）`. */
export const partlyText = (pair: StatedPair, context: ViewContext): string => {
  const base = baseText(pair, context);
  return base && fairWords(context).bracketed(base);
};

const baseOf = (high: number): number => [100, 1000, 10_000].find((one) => high * (one / 100) >= 1) ?? 100_000;

/** How many of how many: people of every 100, or of every 1,000 where that is less than one. */
function countsOf({ low, high }: Quantity, context: ViewContext, base = baseOf(high)): { base: string; count: string } {
  const words = fairWords(context);
  const write = (value: number) => context.grammar.number(Math.round(value));
  // A tenth of a digit's noise must not widen what is shown.
  const from = Math.floor(low * (base / 100) + 1e-9);
  const to = Math.ceil(high * (base / 100) - 1e-9);
  const count =
    low === high
      ? Number.isInteger(from) && from === to
        ? words.exactly(write(from))
        : words.about(write(low * (base / 100)))
      : from === 0
        ? words.atMost(write(to))
        : high === 100 || high > 2 * low
          ? words.atLeast(write(from))
          : words.between(write(from), write(to));
  return { base: context.grammar.number(base), count };
}

/** Is anything known of a share? */
export const isKnown = ({ low, high, status }: Quantity): boolean => status !== 'missing' && (low > 0 || high < 100);

/** A conversion beside its bar: `每100名到会者中约13人`, `▲ 多于到会，不成比例`, or why else there is none. */
export function conversionText({ from, share, paired }: FairConversion, context: ViewContext): string {
  const words = fairWords(context);
  if (share.reason === 'part-over-whole') return words.grows(stageName(from, context));
  if (!isKnown(share)) return words.noShare(stageName(from, context), reasonOf(share, context));
  const { base, count } = countsOf(share, context);
  return words.per(base, words.who[from], count) + partlyText(paired, context);
}

/** A conversion as part of a sentence: `每100名到会者中约13人签约`; '' where nothing is known of it. */
export function conversionSentence({ from, to, share, skipped, paired }: FairConversion, context: ViewContext): string {
  if (!isKnown(share)) return '';
  const words = fairWords(context);
  const { base, count } = countsOf(share, context);
  const skip = skipped.length === 0 ? '' : words.skipping(stageNames(skipped, context));
  return words.perSentence(base, words.who[from], count, words.did[to]) + partlyText(paired, context) + skip;
}

/** Two conversions as people of as many: `100`, `约13人`, `18至20人`. */
export function comparedText(
  conversions: readonly [FairConversion, FairConversion],
  context: ViewContext,
): { base: string; ends: [string, string] } {
  const base = Math.max(...conversions.map(({ share }) => baseOf(share.high)));
  const write = ({ share, paired }: FairConversion) =>
    countsOf(share, context, base).count + partlyText(paired, context);
  return { base: context.grammar.number(base), ends: [write(conversions[0]), write(conversions[1])] };
}

const stageNames = (stages: readonly FairStageKey[], context: ViewContext): string =>
  stages.map((stage) => stageName(stage, context)).join(context.messages.comma);

/** Why there is no share. */
export const reasonOf = (share: Quantity, { figure }: ViewContext): string =>
  figure(share.status === 'missing' ? share : { low: 0, high: Infinity, text: '', status: 'masked' });

/** Demands posted with their counting word: `900项`. */
export function postedText({ posted }: Fair, context: ViewContext): string {
  const { counting } = fairWords(context);
  const bare = posted.status !== 'missing' && !posted.unit && (posted.text === '' || posted.status === 'exact');
  return context.figure(bare && counting !== '' ? { ...posted, unit: counting } : posted);
}
