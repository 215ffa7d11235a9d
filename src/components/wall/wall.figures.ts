import {
  buildIndicators,
  type Dataset,
  type Indicator,
  type IndicatorStatus,
  indicatorStatus,
} from '../../data/index.js';

const LEAST = 4;
const MOST = 6;
/** What is off its target first, then what is not sure, then what is reached. */
const ORDER: readonly IndicatorStatus[] = [
  'missed',
  'behind',
  'worse',
  'uncertain',
  'pending',
  'met',
  'ahead',
  'better',
];
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
 * The large figures of a wall: those that the page names, in its order; else four to six, those off their target first.
 * @param fits tells whether a figure has room; of those that the page does not name, what has none gives way to the next.
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
  const rank = (one: Indicator) => {
    const at = ORDER.indexOf(indicatorStatus(one, now));
    return at < 0 ? ORDER.length : at;
  };
  const free = all
    .filter((one) => !NOTHING.includes(indicatorStatus(one, now)) && fits(one))
    .map((one, at) => ({ one, at }))
    .sort((a, b) => rank(a.one) - rank(b.one) || b.one.series.length - a.one.series.length || a.at - b.at)
    .map(({ one }) => one);
  return { shown: free.slice(0, Math.max(LEAST, Math.min(MOST, count))), unknown: [] };
}
