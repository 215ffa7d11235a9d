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
const DAY: NumberFormat = { kind: 'date', parts: 'day' };

/** Formats without a code in the file: those of the standard, and of Chinese Excel (27–36, 50–58). */
function builtIn(id: number): NumberFormat {
  if (id === 9 || id === 10) return { kind: 'percent' };
  if (id === 22) return { kind: 'date', parts: 'minute' };
  if (id === 17 || id === 27 || id === 36 || id === 50 || id === 52 || id === 57)
    return { kind: 'date', parts: 'month' };
  if ((id >= 14 && id <= 16) || (id >= 28 && id <= 31) || id === 51 || id === 53 || id === 54 || id === 58) return DAY;
  return PLAIN;
}

/** Reads a number format, by the code that the file gives it or else by its number. */
export function numberFormat(id: number, code: string | undefined): NumberFormat {
  if (code === undefined) return builtIn(id);
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

const DAY_MS = 86_400_000;
/** Day 0 of Excel's two calendars. In the first, 29 February 1900 exists; dates before it are one day off. */
const EPOCH = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) };

function dateText(serial: number, parts: 'year' | 'month' | 'day' | 'minute', system: 1900 | 1904): string | number {
  const shifted = system === 1900 && serial < 60 ? serial + 1 : serial;
  const date = new Date(EPOCH[system] + Math.round(shifted * DAY_MS));
  if (serial < 0 || Number.isNaN(date.getTime()) || date.getUTCFullYear() > 9999) return serial;
  const text = date.toISOString();
  if (parts === 'minute')
    return text.slice(11, 16) === '00:00' ? text.slice(0, 10) : text.slice(0, 16).replace('T', ' ');
  return text.slice(0, { year: 4, month: 7, day: 10 }[parts]);
}

/** The number a hundred times as large, without the drift of floating point: 0.07 is 7, not 7.000000000000001. */
const percentText = (number: number): string => `${Number((number * 100).toPrecision(15))}%`;

/** The cell that a number under a format means: a number, or the text that people see where that says more. */
export function cellOf(number: number, format: NumberFormat, system: 1900 | 1904): number | string {
  switch (format.kind) {
    case 'date':
      return dateText(number, format.parts, system);
    case 'percent':
      return percentText(number);
    case 'padded':
      return Number.isInteger(number) && number >= 0 ? String(number).padStart(format.digits, '0') : number;
    case 'unit':
      return `${number}${format.unit}`;
    default:
      return number;
  }
}
