/** What a cell's number format says of the number under it: how it is shown. */
export type NumberFormat =
  | { kind: 'plain' }
  /** A date; `parts` are those that the format shows. */
  | { kind: 'date'; parts: 'year' | 'month' | 'day' | 'minute' }
  | { kind: 'percent' }
  /** Words that stand in the number's place: 未统计 for nought. */
  | { kind: 'label'; text: string }
  /** What stands around the number (约, 万元, HK$); `power` of ten by which it is shown larger; `digits` it has at least. */
  | { kind: 'dressed'; before: string; after: string; power: number; digits: number };

const PLAIN: NumberFormat = { kind: 'plain' };

const MONTH = 'yyyy"年"m"月"';
const DAY = 'm"月"d"日"';
const CLOCK = 'h"时"mm"分"';

/** Formats whose code no file states: those of the standard, and of Chinese spreadsheets (27–36, 50–58). */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  ...Object.fromEntries([27, 36, 50, 52, 57].map((id) => [id, MONTH])),
  ...Object.fromEntries([28, 29, 51, 53, 54, 58].map((id) => [id, DAY])),
  ...Object.fromEntries([32, 33, 34, 35, 55, 56].map((id) => [id, CLOCK])),
  30: 'm-d-yy',
  31: `yyyy"年"${DAY}`,
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  49: '@',
};

/** The code of a number format, by its number; undefined where it shows a number as it is. */
export function formatCode(id: number, codes: ReadonlyMap<number, string>): string | undefined {
  const code = codes.get(id) ?? BUILT_IN[id];
  return code === 'General' || code === '' ? undefined : code;
}

const SECTIONS = /;(?=(?:[^"]*"[^"]*")*[^"]*$)/;
const CONDITION = /\[(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)\]/;
const HOLDS: Readonly<Record<string, (number: number, limit: number) => boolean>> = {
  '<': (number, limit) => number < limit,
  '>': (number, limit) => number > limit,
  '<=': (number, limit) => number <= limit,
  '>=': (number, limit) => number >= limit,
  '=': (number, limit) => number === limit,
  '<>': (number, limit) => number !== limit,
};

/** The part of a format that shows this number: by conditions, else by its sign. */
function sectionOf(code: string, number: number): { section: string; isSigned: boolean } {
  // Most formats have one part; this is asked of every number.
  if (!code.includes(';')) return { section: code, isSigned: false };
  const sections = code.split(SECTIONS).slice(0, 3);
  const [first = ''] = sections;
  if (CONDITION.test(code)) {
    const found = sections.find((section) => {
      const [, sign = '', limit] = CONDITION.exec(section) ?? [];
      return HOLDS[sign]?.(number, Number(limit)) ?? true;
    });
    return { section: found ?? first, isSigned: false };
  }
  const own = number < 0 ? sections[1] : number === 0 ? sections[2] : undefined;
  return { section: own ?? first, isSigned: own !== undefined };
}

const TOKENS =
  /"([^"]*)"|[\\!](.)|[_*].|\[\$([^\]-]*)(?:-[^\]]*)?\]|\[[^\]]*\]|(General|E[+-]0+|[#0?.,%]+|[yMdhsegbamp]+)|(.)/gi;

/** A section as it is written: what is shown before, within and behind its digits. */
function partsOf(section: string) {
  const digits: string[] = [];
  const words = ['', '', ''];
  for (const [, quoted, escaped, currency, pattern, other] of section.matchAll(TOKENS)) {
    if (pattern !== undefined && /[#0?%]|General/i.test(pattern)) {
      // What stood behind the digits so far stands within them.
      words[1] += words[2]!;
      words[2] = '';
      digits.push(pattern);
    } else words[digits.length === 0 ? 0 : 2] += quoted ?? escaped ?? currency ?? pattern ?? other ?? '';
  }
  return { digits, before: words[0]!.trim(), within: words[1]!.trim(), after: words[2]!.trim() };
}

/** By how many powers of ten the digits show a number larger: commas behind them, or a point written by hand. */
function powerOf(digits: readonly string[], within: string): number {
  const written = digits.join('');
  const commas = /[#0?](,+)(?=\.|$)/.exec(written)?.[1]?.length ?? 0;
  const point = within === '.' ? (digits.slice(1).join('').match(/[#0?]/g)?.length ?? 0) : 0;
  return -3 * commas - point;
}

/** Reads the code of a number format, as it shows `number`. */
export function numberFormat(code: string | undefined, number = 1): NumberFormat {
  if (code === undefined) return PLAIN;
  const { section, isSigned } = sectionOf(code, number);
  const key = `${isSigned} ${section}`;
  const format = known.get(key) ?? readSection(section, isSigned);
  if (known.size < MOST_KNOWN) known.set(key, format);
  return format;
}

const known = new Map<string, NumberFormat>();
const MOST_KNOWN = 1000;

function readSection(section: string, isSigned: boolean): NumberFormat {
  const bare = section.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').trim();
  if (/[yde]|[hms].*[hms]|^m+$/i.test(bare) && !/[#0?]|General/i.test(bare.replace(/\.0+$/, '')))
    return dateFormat(bare);
  if (bare.includes('%')) return { kind: 'percent' };
  const { digits, before, within, after } = partsOf(section);
  if (digits.length === 0) return /\p{L}/u.test(before) && before !== '@' ? { kind: 'label', text: before } : PLAIN;
  // A part for negative numbers, or for nought, has signs of its own; the number has its own.
  const plain = (text: string) => (isSigned ? text.replace(/[-−–—()（）△▲]/g, '') : text).trim();
  const power = powerOf(digits, within);
  const isWhole = within === '' || power !== 0;
  if (!isWhole || /[/E]/i.test(digits.slice(1).join(''))) return PLAIN;
  const least = /^0{2,}$/.test(digits.join('')) ? digits.join('').length : 0;
  const dressed = { before: plain(before), after: plain(after), power, digits: least };
  return dressed.before === '' && dressed.after === '' && power === 0 && least === 0
    ? PLAIN
    : { kind: 'dressed', ...dressed };
}

function dateFormat(code: string): NumberFormat {
  const has = (letter: string) => code.toLowerCase().includes(letter);
  if (!has('y') && !has('d') && !has('e') && !/^m+$/i.test(code)) return PLAIN;
  if (has('h')) return { kind: 'date', parts: 'minute' };
  return { kind: 'date', parts: has('d') ? 'day' : has('m') ? 'month' : 'year' };
}

/** Day 0 of the two calendars of spreadsheets. In the first, 29 February 1900 exists; dates before it are one day off. */
const EPOCH = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) };

/** The day that a number means where its format shows one; undefined where the calendar has none. */
export function serialDate(serial: number, system: 1900 | 1904): Date | undefined {
  const shifted = system === 1900 && serial < 60 ? serial + 1 : serial;
  // Seconds are all that a format shows; a fraction of a day has no exact ones.
  const date = new Date(EPOCH[system] + Math.round(shifted * 86_400) * 1000);
  return serial < 0 || Number.isNaN(date.getTime()) || date.getUTCFullYear() > 9999 ? undefined : date;
}
