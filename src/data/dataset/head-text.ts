import { type HeadUnit, readHeadUnit } from './head-unit.js';
import { withoutMark } from './marks.js';
import { looksLikeUnit } from './spelled-unit.js';
import { isTotalWord } from './total-words.js';

/** A column's head, read: what it may be called, and what it says beside that. */
export interface HeadText {
  /** Its levels joined, without what stands in brackets: how messages call it. */
  text: string;
  /** Its levels joined, in one spelling: what a map may call it. */
  whole: string;
  /** What to look it up by, the likeliest first. */
  names: readonly string[];
  /** The units it states, the nearest first: its own before that of the group it stands in. */
  units: readonly HeadUnit[];
  /** Words in brackets that look like a unit and can't be read. */
  strangeUnit: string | undefined;
  /** The language it says its cells are in. */
  language: 'zh-CN' | 'en' | undefined;
  /** The period that a level of it is: 2024年 over 财政投入. */
  period: string | undefined;
  /** The mark of a footnote that stood on it. */
  mark: string | undefined;
}

const LANGUAGES: readonly (readonly [RegExp, 'zh-CN' | 'en'])[] = [
  [/^(?:中文|中文名|汉语|chinese|zh|zh-cn)$/i, 'zh-CN'],
  [/^(?:英文|英文名|英语|english|en)$/i, 'en'],
];

/** One spelling of a head: half-width, no spaces, no marks for "required" or of footnotes, no colon at its end. */
export const foldHead = (text: string): string =>
  withoutMark(text.replace(/[\u200b-\u200d\u2060\ufeff]/g, '').trim())
    .text.replace(/10([⁰¹²³⁴-⁹]+)/g, '10^$1')
    .normalize('NFKC')
    .replace(/[\s*★☆]/g, '')
    .replace(/:$/, '');

/** The heads of a column, from the top level down, without repetition. */
const levels = (parts: readonly string[]): string[] => {
  const said = parts.map(foldHead).filter((part) => part !== '');
  return said.filter((part, at) => part !== said[at - 1]);
};

const PART =
  '(?:[上下]半年|(?:第?[一二三四1-4]|前[一二三1-3])季度?|[qQ][1-4]|\\d{1,2}(?:[-—至]\\d{1,2})?月[末底]?|年?[末底])';
const PERIOD = `((?:19|20)?\\d{2}年|(?:19|20)\\d{2})(?:度|(${PART}))?`;
/** The month that the sheet is about, and the year up to its end: 本月, 累计. */
const THIS_MONTH = '(?:[本当]月|本期)(?:数|发生[数额]?)?';
const TO_DATE = '(?:本年|当年|年度|自?年初(?:至今)?|[本当]月止|1[-—至][本当]月)?累计(?:数|发生[数额]?)?';
/** Parts of a year that is said elsewhere: in the title, in the row. */
const YEARLESS = `(?:[上下]半年|(?:第?[一二三四1-4]|前[一二三1-3])季度|(?:1[0-2]|[1-9])(?:[-—至](?:1[0-2]|[1-9]))?月|全年|${THIS_MONTH}|${TO_DATE})`;
const WHOLE_PERIOD = new RegExp(`^${PERIOD}$`);
const PERIOD_HEAD = new RegExp(`^${PERIOD}[-_.:]?(.+)$`);
const YEARLESS_HEAD = new RegExp(`^(${YEARLESS})[-_.:]?(.+)$`);
const WHOLE_YEARLESS = new RegExp(`^${YEARLESS}$`);
const PERIOD_TAIL = new RegExp(`^(.+?)[-_.:]?((?:19|20)\\d{2})(?:年度?)?(${PART})?$`);

const ownPeriod = (year: string, part = ''): string =>
  part === '' ? year.replace(/年$/, '') : `${year.replace(/年?$/, '年')}${part}`;

/** Is this a part of a year that does not say which: 一季度? */
export const isYearless = (period: string): boolean => WHOLE_YEARLESS.test(period);

const IS_THIS_MONTH = new RegExp(`^${THIS_MONTH}$`);
const IS_TO_DATE = new RegExp(`^${TO_DATE}$`);

/**
 * A period of a head in the time that its row or its sheet is about: 一季度 in 2024 is 2024年一季度, 累计 in 2024-06 the half
 * year; itself where it says its year; undefined where that can't be told.
 */
export function periodWithin(period: string, stated: string): string | undefined {
  if (!isYearless(period)) return period;
  const year = /^(?:19|20)\d{2}/.exec(stated)?.[0];
  const month = year && /^\d{4}(?:-|年)0?(\d{1,2})月?$/.exec(stated)?.[1];
  if (IS_THIS_MONTH.test(period)) return month && stated;
  if (IS_TO_DATE.test(period)) return month && `${year}年1-${month}月`;
  if (year === undefined) return period;
  return period === '全年' ? year : `${year}年${period}`;
}

/** The period that a head is and nothing else: 2023年, 2024年上半年; undefined where it is more or less. */
export function wholePeriod(name: string): string | undefined {
  const [, year, part] = WHOLE_PERIOD.exec(name) ?? [];
  return year === undefined ? undefined : ownPeriod(year, part);
}

/** A head that begins or ends with a period, and the rest of it: 2023年投入, 投入2023. */
export function parted(name: string): { period: string; rest: string } | undefined {
  const head = PERIOD_HEAD.exec(name);
  if (head) return { period: ownPeriod(head[1]!, head[2]), rest: head[3]! };
  const [, part, rest] = YEARLESS_HEAD.exec(name) ?? [];
  // 1—6月累计投入 is no more than 1—6月投入.
  if (part !== undefined && rest !== undefined) return { period: part, rest: rest.replace(/^累计(?=.)/, '') };
  const tail = PERIOD_TAIL.exec(name);
  return tail ? { period: ownPeriod(tail[2]!, tail[3]), rest: tail[1]! } : undefined;
}

/** What one level of a head says, beside what it says in brackets or behind a stroke. */
interface Level {
  bare: string;
  /** With the year that stands in brackets: 财政投入（2024年）. */
  dated: string;
  units: HeadUnit[];
  strange: string | undefined;
  language: HeadText['language'];
}

const BRACKETS = /[([【〔]([^()[\]【】〔〕]*)[)\]】〕]/g;
const YEAR = /^(?:19|20)\d{2}年?度?$/;

/** What pivot tables write before the head of a sum. */
const PIVOT = /^(?:求和项|加总|sumof)[:：]?(?=.)/i;

function readLevel(whole: string): Level {
  const part = whole.replace(PIVOT, '');
  const level: Level = { bare: part, dated: part, units: [], strange: undefined, language: undefined };
  const inBrackets = (inside: string): void => {
    const unit = readHeadUnit(inside);
    for (const word of unit ? [inside] : inside.split(/[,;、]|(?:[计計]量|金[额額])?[单單]位:?/)) {
      const spoken = LANGUAGES.find(([pattern]) => pattern.test(word))?.[1];
      const found = spoken ? undefined : readHeadUnit(word);
      level.language ??= spoken;
      if (found) level.units.push(found);
      else if (!spoken && looksLikeUnit(word)) level.strange ??= word;
    }
  };
  level.dated = part.replace(BRACKETS, (_, inside: string) => {
    inBrackets(inside);
    return YEAR.test(inside) ? inside : '';
  });
  level.bare = part.replace(BRACKETS, '');
  const cut = /^(.+?)[/,:;_—·-]([^/,:;_—·-]+)$/.exec(level.bare);
  const after = cut && readHeadUnit(cut[2]!);
  if (!after) return level;
  level.units.push(after);
  return { ...level, bare: cut[1]!, dated: cut[1]! };
}

/** Reads a column's head; `parts` are its levels, from the top down. */
export function readHead(parts: readonly string[]): HeadText {
  const said = levels(parts);
  const mark = parts.map((part) => withoutMark(part.trim()).mark).find((one) => one !== undefined);
  const read = said.map((part, at): Level => {
    // A last level that is a unit alone: 财政投入 over 万元. 项目 is a head of its own.
    const alone =
      at > 0 && at === said.length - 1 && part !== '项目' ? readHeadUnit(part.replace(/^[(]|[)]$/g, '')) : undefined;
    return alone ? { bare: '', dated: '', units: [alone], strange: undefined, language: undefined } : readLevel(part);
  });
  // 小计 below a group is the group.
  const isGroup = (bare: string, at: number) =>
    at > 0 && at === read.length - 1 && isTotalWord(bare) && !isYearless(bare);
  const filled = read.filter(({ bare }, at) => bare !== '' && !isGroup(bare, at));
  const when = filled.length > 1 ? filled.find(({ bare }) => WHOLE_PERIOD.test(bare) || isYearless(bare)) : undefined;
  const [, year = '', part] = WHOLE_PERIOD.exec(when?.bare ?? '') ?? [];
  const kept = filled.filter((level) => level !== when).map(({ bare }) => bare);
  const dated = filled.filter((level) => level !== when).map((level) => level.dated);
  const whole = said.join('');
  const units = [...read].reverse().flatMap((level) => level.units);
  return {
    text: filled.map(({ bare }) => bare).join('/') || whole,
    whole,
    names: [...new Set([...namesOf(dated), ...namesOf(kept)])],
    units,
    strangeUnit: units.length > 0 ? undefined : read.map(({ strange }) => strange).find((one) => one !== undefined),
    language: read.map((level) => level.language).find((one) => one !== undefined),
    period: when && (isYearless(when.bare) ? when.bare : ownPeriod(year, part)),
    mark,
  };
}

/** 投入 over 财政 may mean 财政投入, 投入财政, or 财政 alone; what stands over everything may be a title only. */
function namesOf(parts: readonly string[]): string[] {
  if (parts.length < 2) return [...parts];
  const last = parts[parts.length - 1]!;
  const above = parts[parts.length - 2]!;
  return [...new Set([parts.join(''), last + above, above + last, last])];
}
