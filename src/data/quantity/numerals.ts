import { addExactly, shift } from './decimal.js';

/** What a numeral says: one number, or the range that a withheld (`*`) or vague (几, 数) digit leaves. */
export interface Numeral {
  low: number;
  high: number;
  masked: boolean;
  vague: boolean;
}

const DIGITS = '零一二三四五六七八九';
const ARABIC = /^(?:(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+)$/;
// Digits without powers of ten are a number where they stand for themselves, or have a nought: 二〇二四, not 八八 or 一二三.
const CHINESE =
  /^(?:[零一二两三四五六七八九]|[一二三四五六七八九][一二三四五六七八九]*零[零一二三四五六七八九]*)(?:点[零一二三四五六七八九]+)?$/;
/** Decimals behind a power of ten (一百二十点五); behind 两千三 they would follow 2,300 or 2,003. */
const DECIMAL = /^(.*(?:[十百千万亿]|十[一二三四五六七八九]|零[一二三四五六七八九]))点([零一二三四五六七八九]+)$/;
const MASKED = /^([\d*][\d*,]*(?:\.[\d*]+)?)([十百千万亿]*)$/;

/** The powers of ten that Chinese names, largest first: the order in which a numeral is taken apart. */
const POWERS = [
  ['亿亿', 16],
  ['亿', 8],
  ['万万', 8],
  ['万', 4],
  ['千', 3],
  ['百', 2],
  ['十', 1],
] as const;

function readDigits(text: string): number | null {
  if (ARABIC.test(text)) return Number(text.replace(/,/g, ''));
  if (!CHINESE.test(text)) return null;
  return Number(Array.from(text, (c) => (c === '点' ? '.' : c === '两' ? 2 : DIGITS.indexOf(c))).join(''));
}

/** What follows a power of ten: nothing, a lesser numeral, or (三万五) one digit of the next power down. */
function readRest(text: string, power: number): number | null {
  if (text === '') return 0;
  if (/^[一二三四五六七八九]$/.test(text) && power > 1) return shift(readDigits(text) ?? 0, power - 1);
  // 4.2万6 and 3万5 may end in a mark of a footnote, 1百01 is no numeral, 3亿千 lacks the end of its unit, and 两千三点一
  // is 2,300 or 2,003 and a decimal.
  if (/^(?:\d$|0\d|[百千万亿])/.test(text) || (power > 1 && /^[一二三四五六七八九]点/.test(text))) return null;
  const rest = readPlain(text.replace(/^零/, ''));
  return rest !== null && rest < shift(1, power) ? rest : null;
}

/** A numeral without withheld or vague digits: `1,234.5`, 三万五千, 1.2万亿, 3万5千, 二〇二四. `null` if it is none. */
export function readPlain(text: string): number | null {
  const [, whole = '', decimals = ''] = DECIMAL.exec(text) ?? [];
  if (whole !== '') {
    const integer = readPlain(whole);
    return integer === null ? null : addExactly([integer, readDigits(`零点${decimals}`) ?? 0]);
  }
  for (const [name, power] of POWERS) {
    const at = text.indexOf(name);
    if (at < 0) continue;
    const before = text.slice(0, at);
    if (power < 4 && /[十百千]|^零$/.test(before)) return null;
    const times = before === '' ? 1 : readPlain(before);
    const after = text.slice(at + name.length);
    const rest = after !== '' && /[.点]/.test(before) ? null : readRest(after, power);
    return times === null || rest === null ? null : addExactly([shift(times, power), rest]);
  }
  return readDigits(text);
}

/** `*` beside a digit stands for one digit; without any digit beside it, for anything. */
function readMasked(text: string): Numeral | null {
  const [, digits = '', scale = ''] = MASKED.exec(text) ?? [];
  if (digits === '') return null;
  if (!/\d/.test(digits)) return { low: 0, high: Infinity, masked: true, vague: false };
  const low = readPlain(digits.replace(/\*/g, '0') + scale);
  const high = readPlain(digits.replace(/\*/g, '9') + scale);
  return low === null || high === null ? null : { low, high, masked: true, vague: false };
}

/** 数十 [20, 99], 几百万 [2000000, 9999999], 十几 [11, 19]: the vague digit is at least 2 in front, else at least 1. */
function readVague(text: string): Numeral | null {
  const [, front = '', back = ''] = /^([^几数]*)[几数]([^几数]*)$/.exec(text) ?? [];
  const step = readPlain(`一${back}`);
  const low = readPlain(`${front}${front === '' ? '二' : '一'}${back}`);
  const high = readPlain(`${front}九${back}`);
  if (step === null || low === null || high === null) return null;
  return { low, high: addExactly([high, step, -1]), masked: false, vague: true };
}

const ROW = /^(|.*[十百千万亿])([一二两三四五六七八九])([一二两三四五六七八九])(|[十百千万亿].*)$/;

/** Two digits in a row are neither of them surely: 七八 [7, 8], 三四十 [30, 40], 两三千 [2000, 3000], 三五 [3, 5]. */
function readRow(text: string): Numeral | null {
  const [, front = '', first = '', second = '', back = ''] = ROW.exec(text) ?? [];
  const step = (readDigits(second) ?? 0) - (readDigits(first) ?? 0);
  if (step !== 1 && (first + second !== '三五' || front !== '')) return null;
  const low = readPlain(front + first + back);
  const high = readPlain(front + second + back);
  return low === null || high === null ? null : { low, high, masked: false, vague: true };
}

/** Reads a numeral in one spelling (see `spell`), Arabic, Chinese or mixed. `null` if it is none. */
export function readNumeral(text: string): Numeral | null {
  if (text.includes('*')) return readMasked(text);
  if (/[几数]/.test(text)) return readVague(text);
  const row = readRow(text);
  if (row) return row;
  const value = readPlain(text);
  return value === null || !Number.isFinite(value) ? null : { low: value, high: value, masked: false, vague: false };
}
