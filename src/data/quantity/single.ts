import { applyEffect, type Ends, negate } from './bounds.js';
import type { Modifier } from './conventions.js';
import { addExactly, divideExactly, plainDecimal, shift } from './decimal.js';
import { readNumeral, readPlain } from './numerals.js';
import { leadingUnit, readUnit } from './units.js';
import { stripBetween } from './wordings.js';

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
  /** Only one Chinese digit, which the words around it may have been cut from: 约二, 提高一. */
  lone: boolean;
}

const SIGNS = /^([-+负]?)((?:us\$|hk\$|[$€£¥₩]|rmb|人民币)?)([-+负]?)/;
// Units that begin with a numeral's character are no part of the number.
const NUMBER = /^(?:(?!百分点|千克|千米|千瓦)[\d*,.零一二两三四五六七八九十百千万亿几数点])+/;
const SCALE =
  /^(?:(?:(?!百分点|千克|千米|千瓦)[十百千万亿])+|hundred|thousand|million|mln|mn|billion|bln|bn|trillion|trn|tn)/;
const ENGLISH_POWERS: Readonly<Record<string, number>> = { h: 2, m: 6, b: 9, t: 12 };
const ENGLISH_PARTS: Readonly<Record<string, number>> = {
  hal: 2,
  third: 3,
  quarter: 4,
  fifth: 5,
  sixth: 6,
  eighth: 8,
  tenth: 10,
};

function powerOf(scale: string): number | null {
  if (scale === 'thousand') return 3;
  const english = ENGLISH_POWERS[scale.charAt(0)];
  if (english !== undefined) return english;
  const value = readPlain(scale);
  return value === null ? null : plainDecimal(value).length - 1;
}

/** 3380元5角8分, 十二块五毛. */
const SMALL_CHANGE =
  /^([\d,零一二两三四五六七八九十百千万亿]+)[元块圆]([\d一二两三四五六七八九])[角毛](?:([\d一二两三四五六七八九])分?)?$/;
const digitOf = (text: string): string => (text === '' ? '' : plainDecimal(readPlain(text) ?? 0));

/** Halves and small change in figures: 两年半 as 2.5年, 一个半亿 as 1.5亿, 3元5角 as 3.5元. */
function inFigures(text: string): string {
  const [, whole = '', counter, rest = ''] = /^([\d一二两三四五六七八九十]{1,3})(个)半(.+)$/.exec(text) ?? [];
  const [, count = '', unit = ''] =
    /^([\d一二两三四五六七八九十]{1,3})(年|天|小时|岁|倍|成|个?月|亿|万)半$/.exec(text) ?? [];
  const value = readPlain(whole || count);
  if (value !== null) return `${plainDecimal(value)}.5${counter && /^月/.test(rest) ? '个' : ''}${rest || unit}`;
  const half = /^半(个?小时|个月|天)$/.exec(text);
  if (half) return `0.5${half[1]}`;
  const [, money = '', tenths = '', hundredths = ''] = SMALL_CHANGE.exec(text) ?? [];
  const yuan = money === '' ? null : readPlain(money);
  if (yuan !== null && Number.isInteger(yuan))
    return `${plainDecimal(yuan)}.${digitOf(tenths)}${digitOf(hundredths)}元`;
  return text;
}

function fractionOf([low, high]: Ends, fraction: boolean): Single {
  const ends = [low, high] as const;
  const vague = low !== high;
  return { stem: ends, ends, modifiers: [], masked: false, vague, fraction, unit: '%', onlyPower: false, lone: false };
}

/** The ends of a numeral that withholds nothing; 三四 has two. */
function endsOf(text: string): Ends | null {
  const numeral = readNumeral(text);
  return numeral && !numeral.masked ? [numeral.low, numeral.high] : null;
}

/** A part of a whole in per cent: parts ÷ whole. */
function partOf([low, high]: Ends, whole: number): Ends {
  return [divideExactly([shift(low, 2)], whole), divideExactly([shift(high, 2)], whole)];
}

/** 三分之一, 百分之五, 半数, 四成, two thirds: percentage points; all but 百分之 and its like are parts of a whole. */
function readFraction(text: string): Single | null {
  if (/^(?:半数?|一半|a?half(?:of)?)$/.test(text)) return fractionOf([50, 50], true);
  if (text === '半成') return fractionOf([5, 5], true);
  if (text === '百分百') return fractionOf([100, 100], true);
  const [, parts = '', name = ''] =
    /^(.{1,6}?)-?(hal|third|quarter|fifth|sixth|eighth|tenth)(?:f|ves|s)?(?:of)?$/.exec(text) ?? [];
  const count = parts === 'a' ? 1 : Number(/^\d+$/.exec(parts)?.[0] ?? 0);
  const whole = ENGLISH_PARTS[name] ?? 1;
  // 103 quarters are rather a hundred and three quarters.
  if (count > 0) return count < whole ? fractionOf(partOf([count, count], whole), true) : null;
  const [, tenths, five = '零'] = /^([一二两三四五六七八九十几数点\d.]+)成([一二三四五六七八九])?$/.exec(text) ?? [];
  if (tenths) {
    const ends = endsOf(tenths);
    const more = readPlain(five) ?? 0;
    return ends && fractionOf([addExactly([shift(ends[0], 1), more]), addExactly([shift(ends[1], 1), more])], true);
  }
  const at = text.indexOf('分之');
  if (at < 0) return null;
  const base = readPlain(text.slice(0, at));
  const part = endsOf(text.slice(at + 2));
  if (base === null || part === null || base === 0) return null;
  return fractionOf(partOf(part, base), ![100, 1000, 10000].includes(base));
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
  if (unit === null || power === null || (unit === undefined && scale === '' && /^[几数]$/.test(number))) return null;
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
    lone: unit === undefined && scale === '' && /^[零一二两三四五六七八九]$/.test(number),
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
  const figures = inFigures(body);
  const single =
    readFraction(body) ?? (figures === body ? null : readFraction(figures)) ?? readMeasured(figures, strict);
  if (!single) return null;
  const currency = leadingUnit(symbol)?.unit.name;
  if (currency && single.unit && single.unit !== currency) return null;
  const signed = sign === '-' || sign === '负' ? { stem: negate(single.stem), ends: negate(single.ends) } : {};
  return { ...single, ...signed, unit: single.unit ?? currency };
}
