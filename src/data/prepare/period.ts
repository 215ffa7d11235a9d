/** A day written in any of the usual ways, as `2024-03-01`, `2024-03` or `2024`; undefined where it is none. */
export function readDay(text: string): string | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/\s+\d{1,2}:\d{2}(?::\d{2})?$/, '')
    .replace(/\s/g, '');
  const match =
    /^(\d{4})[-./年](\d{1,2})(?:[-./月](\d{1,2})[日号]?|月)?$/.exec(plain) ??
    /^((?:19|20)\d{2})(0[1-9]|1[0-2])(\d{2})?$/.exec(plain) ??
    /^((?:19|20)\d{2})年?$/.exec(plain);
  if (!match) return undefined;
  const [, year = '', month, day] = match;
  if (month === undefined) return year;
  const parts = [year, month.padStart(2, '0')];
  if (day !== undefined) parts.push(day.padStart(2, '0'));
  const whole = new Date(`${parts.join('-')}${day === undefined ? '-01' : ''}T00:00:00Z`);
  // A day that the calendar has not rolls over to another month.
  const valid = !Number.isNaN(whole.getTime()) && whole.getUTCMonth() + 1 === Number(month);
  return valid ? parts.join('-') : undefined;
}

const QUARTERS: Readonly<Record<string, string>> = { 一: '1', 二: '2', 三: '3', 四: '4' };

/** A period in one spelling: 2024年 and 2024年度 are `2024`, 2024年第一季度 is `2024Q1`, 2024年3月 is `2024-03`; others stay. */
export function readPeriod(text: string): string {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  const year = /^((?:19|20)\d{2})年?(?:度|全年)?$/.exec(plain);
  if (year) return year[1]!;
  const quarter = /^((?:19|20)\d{2})[年-]?第?([一二三四1-4])季度?$/.exec(plain);
  if (quarter) return `${quarter[1]}Q${QUARTERS[quarter[2]!] ?? quarter[2]}`;
  return readDay(plain) ?? text;
}

/** How much of a day a number format shows: the year, the month, or the day. */
function shownBy(format: string): 4 | 7 | 10 {
  const code = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').toLowerCase();
  if (/d/.test(code) || code === '') return 10;
  if (/m/.test(code)) return 7;
  return /y/.test(code) ? 4 : 10;
}

/** A date cell as text, as much of it as its format shows. */
export const dateText = (date: Date, format: string | undefined): string =>
  date.toISOString().slice(0, shownBy(format ?? ''));

/** The day that spreadsheets keep as this number (45352 → 2024-03-01); undefined outside 1954 to 2119 or with a fraction. */
export function serialDay(number: number): string | undefined {
  if (!Number.isInteger(number) || number < 20_000 || number > 80_000) return undefined;
  return new Date(Date.UTC(1899, 11, 30) + number * 86_400_000).toISOString().slice(0, 10);
}
