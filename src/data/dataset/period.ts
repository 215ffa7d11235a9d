import { parseQuantity } from '../quantity/index.js';

/** Where a period lies: `rank` tells dated ones (3) from undated ones (2), numbered ones (1) and words (0). */
interface Moment {
  rank: 0 | 1 | 2 | 3;
  from: number;
  to: number;
  /** One spelling of the wording, to order by where nothing else does. */
  text: string;
}

const LONGEST_PERIOD = 40;
const MONTH_NAME = /^((?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)[-'’]?(\d{2})$/;
const fullYear = (year: string): string => `${Number(year) < 50 ? 20 : 19}${year}`;
const NUMERALS = /[〇零○一二三四五六七八九十]+/g;

/** One spelling of a wording of time: half-width, lower case, no spaces, Arabic numerals, one kind of dash. */
export function plainTime(text: string): string {
  return (
    text
      .slice(0, LONGEST_PERIOD)
      .replace(/[！-～]/g, (full) => String.fromCharCode(full.charCodeAt(0) - 0xfee0))
      .replace(/\s/g, '')
      .toLowerCase()
      // 24年, Jan-24: years of two digits.
      .replace(/^(\d{2})(?=年(?:度|全年)?$)/, fullYear)
      .replace(MONTH_NAME, (_, month: string, year: string) => `${month}-${fullYear(year)}`)
      .replace(NUMERALS, (numeral) => {
        const { low, status } = parseQuantity(numeral);
        return status === 'exact' ? String(low) : numeral;
      })
      .replace(/^截[至止]|累计数?$/g, '')
      // 民国113年, in either script.
      .replace(/^(?:中[华華])?民[国國](\d{1,3})(?=年|[/.-]\d|$)/, (_, year: string) => String(Number(year) + 1911))
      // 24年6月, 25.3.1: the year of two digits that ledgers write.
      .replace(/^(\d{2})(?=年(?:\d{1,2}月|[上下]半年|第?[1-4]季|[末底初度])|\.\d{1,2}\.\d{1,2}$)/, '20$1')
      .replace(/[‐‑–—―−~〜～至到]/g, '-')
  );
}

const DAYS_A_MONTH = 32;
const DAYS_A_YEAR = 13 * DAYS_A_MONTH;
type Span = readonly [from: number, to: number];
/** The days of a year from the first of a month to the end of another, in months of 32 days. */
const months = (first: number, last: number): Span | undefined =>
  first >= 1 && first <= last && last <= 12 ? [first * DAYS_A_MONTH, last * DAYS_A_MONTH + 31] : undefined;
const YEAR: Span = [0, DAYS_A_YEAR - 1];

/** Parts of a year, as each spelling says them; the first that fits counts. */
const PARTS: readonly (readonly [RegExp, (found: readonly string[]) => Span | undefined])[] = [
  [/^全年度?$/, () => YEAR],
  [/^(?:h1|1h|上半年)$/, () => months(1, 6)],
  [/^(?:h2|2h|下半年)$/, () => months(7, 12)],
  [/^(?:第?([1-4])季度?|q([1-4])|([1-4])q)$/, ([, a, b, c]) => quarters(a ?? b ?? c)],
  [/^前([1-4])个?季度$/, ([, last]) => months(1, 3 * Number(last))],
  [/^(0?[1-9]|1[0-2])-(0?[1-9]|1[0-2])月份?$/, ([, first, last]) => months(Number(first), Number(last))],
  [/^(?:m?(0?[1-9]|1[0-2])月份?|m(0?[1-9]|1[0-2]))$/, ([, a, b]) => months(Number(a ?? b), Number(a ?? b))],
  [/^(0?[1-9]|1[0-2])[-/.月]([0-3]?\d)[日号]?$/, ([, month, day]) => dayOf(Number(month), Number(day))],
  [/^(?:w|第)(\d{1,2})周?$/, ([, week]) => [Number(week) * 7.5 - 7, Number(week) * 7.5]],
  [/^[年期]?初$/, () => [0, 0]],
  [/^[年期]?中$/, () => [6 * DAYS_A_MONTH, 7 * DAYS_A_MONTH]],
  [/^[年期]?[末底终]$/, () => [DAYS_A_YEAR - 1, DAYS_A_YEAR - 1]],
];
const quarters = (number: string | undefined): Span | undefined => months(3 * Number(number) - 2, 3 * Number(number));
const dayOf = (month: number, day: number): Span | undefined => {
  const at = month * DAYS_A_MONTH + day;
  return day >= 1 && day <= 31 ? [at, at] : undefined;
};

const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';

function partOf(text: string): Span | undefined {
  for (const [pattern, read] of PARTS) {
    const found = pattern.exec(text);
    if (found) return read(found);
  }
  const [, name] = /^([a-z]{3})[a-z]*$/.exec(text) ?? [];
  const month = name === undefined ? -1 : MONTHS.indexOf(name);
  if (month >= 0 && month % 3 === 0) return months(month / 3 + 1, month / 3 + 1);
  // 1月1日—6月30日, 1月至3月.
  const [, begin = '', end = ''] = /^(.+月.*)-(.+月.*)$/.exec(text) ?? [];
  const [first, last] = [begin && partOf(begin), end && partOf(end)];
  if (first && last && first[0] <= last[1]) return [first[0], last[1]];
  // 6月末, 三季度末: the last moment of the part before it.
  const whole = /.[末底]$/.test(text) ? partOf(text.slice(0, -1)) : undefined;
  return whole && [whole[1], whole[1]];
}

/** Behind a year, bare numbers mean a month or a day too: 2024-06, 202406, 20240630. */
function partAfterYear(rest: string): Span | undefined {
  if (rest === '') return YEAR;
  const [, month, day] = /^(0[1-9]|1[0-2]|[1-9])(?:([0-3]\d))?$/.exec(rest) ?? [];
  if (month !== undefined) return day === undefined ? months(Number(month), Number(month)) : dayOf(+month, +day);
  return partOf(rest);
}

/** Years counted from the present one. */
const RELATIVE: readonly (readonly [RegExp, number])[] = [
  [/^前年/, -2],
  [/^(?:去年|上年|上期|同期|上年同期|previous|last)/, -1],
  [/^(?:今年|本年|当年|本期|目前|现在|current|this)/, 0],
  [/^(?:明年|下年|下期|next)/, 1],
];

/**
 * The years of a five-year plan: 十四五, “十四五”时期, 十四五期间 are 2021 to 2025. Undefined for anything else.
 */
export function yearsOfPlan(text: string): readonly [first: number, last: number] | undefined {
  const [, units] = /^[“"「]?十([一二三四五六七八九])五[”"」]?(?:时期|期间|规划)?$/.exec(text) ?? [];
  if (units === undefined) return undefined;
  // The tenth ran from 2001.
  const first = 2001 + 5 * ('一二三四五六七八九'.indexOf(units) + 1);
  return [first, first + 4];
}

const at = (year: number, [from, to]: Span): Span => [year * DAYS_A_YEAR + from, year * DAYS_A_YEAR + to];
/** From September to August. */
const schoolYear = (first: number): Span => [at(first, months(9, 12)!)[0], at(first + 1, months(1, 8)!)[1]];

function spanOf(text: string): { rank: 2 | 3; span: Span } | undefined {
  const plan = yearsOfPlan(text);
  if (plan) return { rank: 3, span: [at(plan[0], YEAR)[0], at(plan[1], YEAR)[1]] };
  const years = /^((?:19|20|21)\d{2})(?:年度?)?[-/]((?:19|20|21)\d{2}|\d{2})(年度?|学年度?)?$/.exec(text);
  if (years) {
    const first = Number(years[1]);
    const last = years[2]!.length === 4 ? Number(years[2]) : Math.floor(first / 100) * 100 + Number(years[2]);
    const isShort = years[2]!.length === 2 && Number(years[2]) > 12;
    // 2023—2024学年, 2023—2024年度 and 2023-24 are twelve months over New Year, so that the next one has none of theirs;
    // 2023—2024 are two years, 2024-03 is a month.
    if (last === first + 1 && (isShort || /度|学年/.test(years[3] ?? ''))) return { rank: 3, span: schoolYear(first) };
    if (last > first && years[2]!.length === 4) return { rank: 3, span: [at(first, YEAR)[0], at(last, YEAR)[1]] };
  }
  // 2024.1—3, and 2024.1—2024.6 or 2024年1月至2025年3月.
  const [, year, from, to] = /^((?:19|20|21)\d{2})(?:\.|年)(\d{1,2})-(\d{1,2})$/.exec(text) ?? [];
  const some = months(Number(from), Number(to));
  if (some) return { rank: 3, span: at(Number(year), some) };
  const [, begin, end] = /^((?:19|20|21)\d{2}.+?)-((?:19|20|21)\d{2}.+)$/.exec(text) ?? [];
  const [first, last] = [begin && spanOf(begin), end && spanOf(end)];
  if (first && last && first.span[0] <= last.span[1]) return { rank: 3, span: [first.span[0], last.span[1]] };
  const [, school] = /^((?:19|20|21)\d{2})学年度?$/.exec(text) ?? [];
  if (school !== undefined) return { rank: 3, span: schoolYear(Number(school)) };
  const dated = /^(?:fy)?((?:19|20|21)\d{2})(?:学年|年度|年|fy)?[-/.]?(.*)$/.exec(text);
  const part = dated && partAfterYear(dated[2]!);
  if (dated && part) return { rank: 3, span: at(Number(dated[1]), part) };
  const reversed = /^(.+?)[-/.,]?((?:19|20|21)\d{2})$/.exec(text);
  const before = reversed && partOf(reversed[1]!);
  if (reversed && before) return { rank: 3, span: at(Number(reversed[2]), before) };
  const undated = partOf(text);
  if (undated) return { rank: 2, span: undated };
  const relative = RELATIVE.find(([pattern]) => pattern.test(text));
  return relative && { rank: 2, span: at(relative[1], YEAR) };
}

const known = new Map<string, Moment>();
const MOST_KNOWN = 10_000;

function momentOf(period: string): Moment {
  const seen = known.get(period);
  if (seen) return seen;
  const text = plainTime(period);
  const found = period.length > LONGEST_PERIOD ? undefined : spanOf(text);
  const [from, to] = found?.span ?? [0, 0];
  // 截至6月, 6月累计: from the beginning of the year.
  const isToDate = /^截[至止].*月份?$|累计数?$/.test(period.trim());
  const moment: Moment = found
    ? { rank: found.rank, from: isToDate ? Math.min(from, to - (to % DAYS_A_YEAR)) : from, to, text }
    : { rank: /\d/.test(text) ? 1 : 0, from: 0, to: 0, text };
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(period, moment);
  return moment;
}

// Made when first needed: that takes milliseconds.
let collator: Intl.Collator | undefined;
const byText = (a: string, b: string): number => {
  collator ??= new Intl.Collator('en', { numeric: true });
  return collator.compare(a, b);
};

const byTime = (one: Moment, other: Moment, a: string, b: string): number =>
  one.to - other.to || other.from - one.from || byText(one.text, other.text) || Number(a > b) - Number(a < b);

/** Where wordings stand that are no dates: periods without a year before all years, what is no period after them. */
const PLACES = [3, 2, 0, 1] as const;

/**
 * Orders periods as written, earliest first: 2023, 二〇二四年上半年, 2024Q2, 2024年三季度, 2024-06, 期初 and 期末. By their end,
 * and of those that end together the longest last. Wordings that are no periods come last: by their numbers, if any.
 */
export function comparePeriods(a: string, b: string): number {
  const [one, other] = [momentOf(a), momentOf(b)];
  return PLACES[one.rank] - PLACES[other.rank] || byTime(one, other, a, b);
}

/** Do two wordings mean the same period: 2024, 2024年, 二〇二四年度? */
export function isSamePeriod(a: string, b: string): boolean {
  if (a === b) return true;
  const [one, other] = [momentOf(a), momentOf(b)];
  return one.rank >= 2 && one.rank === other.rank && one.from === other.from && one.to === other.to;
}

/**
 * Does a period share days with another that is shorter, or as long and later? Then only it counts: 1—6月 holds 1—3月, a
 * five-year plan its years.
 */
export function periodHolds(whole: string, part: string): boolean {
  const [one, other] = [momentOf(whole), momentOf(part)];
  if (one.rank < 2 || one.rank !== other.rank || one.from > other.to || other.from > one.to) return false;
  const longer = one.to - one.from - (other.to - other.from);
  return longer > 0 || (longer === 0 && one.from < other.from);
}

/** First and last of some periods that say a year or a number, without those within others; undefined where there are none. */
export function spanOfPeriods(periods: readonly string[]): { first: string; last: string } | undefined {
  const told = periods.filter((period) => /\d|五/.test(period));
  const apart = told.filter((period) => !told.some((other) => periodHolds(other, period))).sort(comparePeriods);
  return apart.length > 0 ? { first: apart[0]!, last: apart[apart.length - 1]! } : undefined;
}

/** Can this period be put in order with others? */
export const isOrderedPeriod = (period: string): boolean => momentOf(period).rank > 0;

function isLater(a: string, b: string): boolean {
  const [one, other] = [momentOf(a), momentOf(b)];
  return (one.rank - other.rank || byTime(one, other, a, b)) > 0;
}

/**
 * The latest of some periods, or undefined where there are none. Where none of them can be put in order, the last one
 * given: a sum over periods would count the same people again and again.
 */
export function latestPeriod(periods: Iterable<string>): string | undefined {
  let latest: string | undefined;
  for (const period of periods) {
    if (period === '') continue;
    if (latest === undefined || (!isOrderedPeriod(period) && !isOrderedPeriod(latest))) latest = period;
    else if (isLater(period, latest)) latest = period;
  }
  return latest;
}

/** Does a period lie within another, which is longer? */
export function isWithinPeriod(part: string, whole: string): boolean {
  const [one, other] = [momentOf(part), momentOf(whole)];
  const isInside = other.from <= one.from && one.to <= other.to && one.to - one.from < other.to - other.from;
  return one.rank >= 2 && one.rank === other.rank && isInside;
}

/**
 * The last day that data as of some time hold, as its number since 1970-01-01: that day, or the end of 2024年, 2024-06,
 * 2025年底, 2025年三季度末 or 2025年1—9月. Undefined where it names no day of a known year.
 */
export function lastDayOf(asOf: string | undefined): number | undefined {
  const day = (asOf ?? '')
    .replace(/^.*截[至止]/, '')
    .replace(/(\d日?)(?:T|\s*)\d{1,2}[:：时点].*$/i, '$1')
    .replace(/止$/, '');
  const { rank, to } = momentOf(day);
  if (rank !== 3) return undefined;
  const year = Math.floor(to / DAYS_A_YEAR);
  const [month, date] = [Math.max(1, Math.floor((to % DAYS_A_YEAR) / DAYS_A_MONTH)), Math.floor(to % DAYS_A_MONTH)];
  // Months of 31 days each: the last one of a shorter month is its end.
  return Math.min(Date.UTC(year, month - 1, Math.max(1, date)), Date.UTC(year, month, 0)) / 86_400_000;
}
