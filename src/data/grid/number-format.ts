/** What a cell's number format says of the number under it. */
export type NumberFormat =
  | { kind: 'plain' }
  /** A date; `parts` are those that the format shows. */
  | { kind: 'date'; parts: 'year' | 'month' | 'day' | 'minute' }
  | { kind: 'percent' }
  /** Leading noughts, as in codes: 007. */
  | { kind: 'padded'; digits: number }
  /** A unit that the format writes after the number: 万元. */
  | { kind: 'unit'; unit: string };

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

/** Reads the code of a number format. */
export function numberFormat(code: string | undefined): NumberFormat {
  if (code === undefined) return PLAIN;
  // The part for positive numbers, without colours, conditions and locales.
  const first = code.split(';')[0]!.replace(/\[[^\]]*\]/g, '');
  const literals = [...first.matchAll(/"([^"]*)"|\\(.)/g)].map(([, quoted, escaped]) => quoted ?? escaped!).join('');
  const bare = first.replace(/"[^"]*"|\\.|_.|\*./g, '').trim();
  if (/[yde]|[hms].*[hms]|^m+$/i.test(bare) && !/[#0?]/.test(bare.replace(/\.0+$/, ''))) return dateFormat(bare);
  if (bare.includes('%')) return { kind: 'percent' };
  if (/^0{2,}$/.test(bare) && literals === '') return { kind: 'padded', digits: bare.length };
  // A comma after the digits, or a point written by hand, shows the number smaller than it is: its unit is another then.
  const unit = (literals + bare.replace(/^[#0?,.\s]*/, '')).trim();
  if (
    /^[#0?,]*[#0?](\.[#0?]+)?(?![#0?,.!])/.test(bare) &&
    /^[\p{Script=Han}a-z²³]+$/iu.test(unit) &&
    unit !== 'General'
  )
    return { kind: 'unit', unit };
  return PLAIN;
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
