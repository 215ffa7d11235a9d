const collator = new Intl.Collator('en', { numeric: true });

/** Orders periods as written (`2023`, `2024Q2`, `2024-06`, `2024年`): by their numbers, earliest first. */
export const comparePeriods = (a: string, b: string): number => collator.compare(a, b);

/** The latest of some periods, or undefined where there are none. */
export const latestPeriod = (periods: Iterable<string>): string | undefined => {
  let latest: string | undefined;
  for (const period of periods)
    if (/\d/.test(period) && (latest === undefined || comparePeriods(period, latest) > 0)) latest = period;
  return latest;
};
