import {
  buildIndicators,
  byWeight,
  type Dataset,
  type Indicator,
  type IndicatorStatus,
  indicatorStatus,
} from '../../data/index.js';

const LEAST = 4;
const MOST = 6;
/** What shows no figure is shown only where the page asks for it. */
const NOTHING: readonly IndicatorStatus[] = ['missing', 'suppressed', 'withheld'];

/** Names as a page lists them. */
export const namesIn = (text: unknown): string[] =>
  (Array.isArray(text) ? text.map(String) : String(text ?? '').split(/[,，、;；]/))
    .map((name) => name.trim())
    .filter((name) => name !== '');

const isNamed = ({ id, name }: Indicator, wanted: string): boolean =>
  id === wanted || (typeof name === 'string' ? [name] : Object.values(name)).includes(wanted);

/**
 * The large figures of a wall: those that the page names, in its order; else four to six: those that the data feature, by
 * their rank, then those off their target.
 * @param fits tells whether a figure has room; of those that nobody chose, what has none gives way to the next.
 */
export function figuresOf(
  dataset: Dataset,
  {
    names,
    now,
    fits,
    count = 5,
  }: { names: readonly string[]; now: Date; fits(indicator: Indicator): boolean; count?: number },
): { shown: Indicator[]; unknown: string[] } {
  const all = buildIndicators(dataset).indicators;
  if (names.length > 0)
    return {
      shown: names.flatMap((name) => all.find((one) => isNamed(one, name)) ?? []).slice(0, MOST),
      unknown: names.filter((name) => !all.some((one) => isNamed(one, name))),
    };
  const statusOf = (one: Indicator) => indicatorStatus(one, now);
  const chosen = ({ featured }: Indicator) => featured !== undefined;
  const free = byWeight(all, now).filter((one) =>
    // What was chosen keeps its place though it is withheld; of what nobody counted there is nothing to show.
    chosen(one) ? statusOf(one) !== 'missing' : !NOTHING.includes(statusOf(one)) && fits(one),
  );
  const most = Math.max(LEAST, count, free.filter(chosen).length);
  return { shown: free.slice(0, Math.min(MOST, most)), unknown: [] };
}
