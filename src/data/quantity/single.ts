import { applyEffect, type Ends } from './bounds.js';
import { addExactly, divideExactly, plainDecimal, shift } from './decimal.js';
import { readNumeral, readPlain } from './numerals.js';
import { leadingUnit, readUnit } from './units.js';
import { type Modifier, stripBetween } from './wordings.js';

/** One number with its unit, and the words that stood right behind the number. */
export interface Single {
  /** What the number itself says, in base units. */
  stem: Ends;
  /** The stem after the words behind it. */
  ends: Ends;
  modifiers: readonly Modifier[];
  masked: boolean;
  vague: boolean;
  /** A part of a whole, which ends at 100 %. */
  fraction: boolean;
  unit: string | undefined;
  /** Only a power of ten (百, 万): a number where a word is with it (近百名), else a heading's unit (万元). */
  onlyPower: boolean;
}

const SIGNS = /^([-+负]?)((?:us\$|hk\$|[$€£¥₩]|rmb|人民币)?)([-+负]?)/;
// Units that begin with a numeral's character are no part of the number.
const NUMBER = /^(?:(?!百分点|千克|千米|千瓦)[\d*,.零一二两三四五六七八九十百千万亿几数点])+/;
const SCALE = /^(?:(?:(?!百分点|千克|千米|千瓦)[十百千万亿])+|hundred|thousand|million|mn|billion|bn|trillion)/;
const ENGLISH_POWERS = new Map([
  ['hundred', 2],
  ['thousand', 3],
  ['million', 6],
  ['mn', 6],
  ['billion', 9],
  ['bn', 9],
  ['trillion', 12],
]);

function powerOf(scale: string): number | null {
  const english = ENGLISH_POWERS.get(scale);
  if (english !== undefined) return english;
  const value = readPlain(scale);
  return value === null ? null : plainDecimal(value).length - 1;
}

function negate([low, high]: Ends): Ends {
  return [0 - high, 0 - low];
}

function fractionOf(percent: number, fraction: boolean): Single {
  const ends = [percent, percent] as const;
  return { stem: ends, ends, modifiers: [], masked: false, vague: false, fraction, unit: '%', onlyPower: false };
}

/** 三分之一, 百分之五, 半数, 四成: percentage points; all but 百分之 and its like are parts of a whole. */
function readFraction(text: string): Single | null {
  if (/^(?:半数?|一半|half)$/.test(text)) return fractionOf(50, true);
  const [, tenths, five = '零'] = /^([一二两三四五六七八九十\d.]+)成([一二三四五六七八九])?$/.exec(text) ?? [];
  if (tenths) {
    const value = readPlain(tenths);
    return value === null ? null : fractionOf(addExactly([shift(value, 1), readPlain(five) ?? 0]), true);
  }
  const at = text.indexOf('分之');
  if (at < 0) return null;
  const whole = readPlain(text.slice(0, at));
  const part = readPlain(text.slice(at + 2));
  if (whole === null || part === null || whole === 0) return null;
  return fractionOf(divideExactly([shift(part, 2)], whole), ![100, 1000, 10000].includes(whole));
}

/** A number and the words and unit behind it, all of the text or `null`: 5000余人, 十余万, $1.2million. */
function readMeasured(text: string, strict: boolean): Single | null {
  const [number = ''] = NUMBER.exec(text) ?? [];
  const numeral = readNumeral(number);
  if (!numeral) return null;
  const inner = stripBetween(text.slice(number.length));
  const [scale = ''] = SCALE.exec(inner.rest) ?? [];
  const outer = stripBetween(inner.rest.slice(scale.length));
  const unit = outer.rest === '' ? undefined : readUnit(outer.rest, strict || !/\d/.test(number));
  const power = scale === '' ? 0 : powerOf(scale);
  if (unit === null || power === null) return null;
  const modifiers = [...inner.modifiers, ...outer.modifiers];
  const places = power + (unit?.power ?? 0);
  const bare: Ends = [numeral.low, numeral.high];
  // 十余万 is 十余 ten-thousands: the words apply before the scale.
  const ends = modifiers.reduce((before, { effect }) => applyEffect(effect, before), bare);
  return {
    stem: [shift(bare[0], places), shift(bare[1], places)],
    ends: [shift(ends[0], places), shift(ends[1], places)],
    modifiers,
    masked: numeral.masked,
    vague: numeral.vague,
    fraction: false,
    unit: unit?.name,
    onlyPower: /^[百千万亿]+$/.test(number),
  };
}

/**
 * Reads one number in one spelling, with sign, currency sign and unit. `strict` takes known units only.
 * `null` where any of the text is left over.
 */
export function readSingle(text: string, strict: boolean): Single | null {
  const [signs = '', outer = '', symbol = '', inner = ''] = SIGNS.exec(text) ?? [];
  if (outer !== '' && inner !== '') return null;
  const sign = outer + inner;
  const body = text.slice(signs.length);
  const single = readFraction(body) ?? readMeasured(body, strict);
  if (!single) return null;
  const currency = symbol === '' ? undefined : leadingUnit(symbol)?.unit.name;
  if (currency && single.unit && single.unit !== currency) return null;
  const signed = sign === '-' || sign === '负' ? { stem: negate(single.stem), ends: negate(single.ends) } : {};
  return { ...single, ...signed, unit: single.unit ?? currency };
}
