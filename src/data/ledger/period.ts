import { readDate } from '../dataset/dates.js';
import { plainTime } from '../dataset/period.js';

/** A period in one spelling: 2024年 and 2024年度 are `2024`, 2024年第一季度 is `2024Q1`, 24年6月 is `2024-06`; others stay. */
export function readPeriod(text: string): string {
  if (/^(?:19|20)\d{2}$/.test(text)) return text;
  // What runs up to a month is not that month.
  if (/^截[至止]|累[计計]/.test(text)) return text;
  const plain = plainTime(text);
  const year = /^((?:19|20)\d{2})年?(?:度|全年)?$/.exec(plain);
  if (year) return year[1]!;
  const quarter = /^((?:19|20)\d{2})[年-]?第?([1-4])季度?$/.exec(plain);
  if (quarter) return `${quarter[1]}Q${quarter[2]}`;
  return readDate(text) ?? text;
}

/** How much of a day a number format shows: the year, the month, or the day. */
function shownBy(format: string): 4 | 7 | 10 {
  const code = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').toLowerCase();
  if (/d/.test(code) || code === '') return 10;
  if (/m/.test(code)) return 7;
  return /[ye]/.test(code) ? 4 : 10;
}

/** A date cell as text, as much of it as its format shows. */
export const dateText = (date: Date, format: string | undefined): string =>
  date.toISOString().slice(0, shownBy(format ?? ''));

const STATED =
  /(?:19|20)\d{2}(?:年|(?=\D|$))(?:度|[上下]半年|第?[一二三四1-4]季度|\d{1,2}(?:[-—至]\d{1,2})?月[份末底]?)?(?![-/.\d])/g;
const SPAN = /(?:19|20)\d{2}年?\s*[-—–~至到]\s*(?:(?:19|20)\d{2}年?|\d{1,2}月)/;

/** The one period that a title names: 2024年资金台账. Undefined where it names none, null where it names several. */
export function periodIn(title: string): string | null | undefined {
  const text = title.normalize('NFKC').replace(/\s/g, '');
  const span = SPAN.exec(text)?.[0];
  const found = new Set([...text.matchAll(STATED)].map(([period]) => readPeriod(period)));
  if (span !== undefined && /\d{1,2}月$/.test(span)) return span;
  return span !== undefined || found.size > 1 ? null : [...found][0];
}
