import type { Effect } from './bounds.js';
import { missing, type Quantity, type QuantityStatus } from './quantity.js';
import { spell } from './spelling.js';

/** A word beside a number that changes what the number says. */
export interface Modifier {
  /** Before the number and its sign; after it, with or without its unit between; or only at the end of all. */
  place: 'before' | 'after' | 'end';
  effect: Effect;
  /** The least certain status wins where several words meet; absent where the word changes nothing. */
  status?: 'provisional' | 'approximate' | 'bounded' | 'masked';
  /** The spellings, lower case and without spaces. */
  words: string;
  /** How English says it, in front of the number; absent where it goes unsaid. */
  en?: string;
}

/**
 * The conventions for figures as officially stated, with n the number beside the word.
 *
 * | words | read as |
 * |---|---|
 * | 余 多 来 | from n to below the next step of its last non-zero digit: 5000余 [5000, 6000), held as its closed hull |
 * | 超 突破 达 至少 以上 起 | [n, ∞) |
 * | 近 nearly | [0.9 n, n] |
 * | 不足 不到 不超过 至多 以内 以下 | [0, n]; below zero (-∞, n] |
 * | 约 左右 上下 | n ± 10 % |
 * | 预计 初步 (预) | n, provisional |
 * | 共 累计 | n |
 * | A至B A—B A-B | [A, B] |
 * | 数十 几十 | [20, 99]; behind another digit from one: 十几 [11, 19] |
 * | 七八 三四十 两三千 三五 | two digits in a row: [7, 8], [30, 40], [2000, 3000], [3, 5] |
 * | `*` alone | [0, ∞), withheld: \*名, \*.\*亿元, 超\*亿元 |
 * | `*` beside a digit | any one digit, withheld in part: 1\*万元 [100000, 190000] |
 * | 三分之一 半数 四成 % ‰ | percentage points; parts of a whole end at 100: 半数以上 [50, 100] |
 * | 百分点 | its own unit, never % |
 * | 上不封顶 | [0, ∞), bounded; after a number [n, ∞) |
 * | 未公开 | [0, ∞), withheld |
 * | <5 (up to 30, of counts) 已隐藏 | suppressed |
 * | empty, —, 未统计, 暂无 | missing, never zero |
 */
const MODIFIERS: readonly Modifier[] = [
  { place: 'after', effect: 'over', status: 'bounded', words: '余 多 来', en: 'over' },
  {
    place: 'before',
    effect: 'above',
    status: 'bounded',
    words: '超 超过 已超 已超过 突破 已突破 破 逾 过 高于 大于 多于 上 over above morethan greaterthan > exceeding',
    en: 'over',
  },
  {
    place: 'before',
    effect: 'above',
    status: 'bounded',
    words:
      '达 达到 已达 已达到 共达 可达 高达 多达 至少 不少于 不低于 不下于 最少 最低 >= ≥ ≧ atleast nolessthan nofewerthan reached reaching minimum',
    en: 'at least',
  },
  {
    place: 'after',
    effect: 'above',
    status: 'bounded',
    words: '以上 及以上 + ormore andabove andover plus',
    en: 'at least',
  },
  {
    place: 'end',
    effect: 'above',
    status: 'bounded',
    words: '起 上不封顶 起上不封顶 ,上不封顶 起,上不封顶',
    en: 'at least',
  },
  {
    place: 'before',
    effect: 'near',
    status: 'bounded',
    words: '近 接近 将近 nearly almost closeto',
    en: 'nearly',
  },
  {
    place: 'before',
    effect: 'upTo',
    status: 'bounded',
    words: '不足 不到 不满 未满 低于 少于 小于 < under below lessthan fewerthan',
    en: 'under',
  },
  {
    place: 'before',
    effect: 'upTo',
    status: 'bounded',
    words: '不超过 不多于 不高于 未超过 至多 最多 最高 <= ≤ ≦ upto atmost nomorethan notmorethan maximum',
    en: 'up to',
  },
  {
    place: 'after',
    effect: 'upTo',
    status: 'bounded',
    words: '以内 之内 以下 及以下 封顶 orless orfewer andbelow',
    en: 'up to',
  },
  {
    place: 'before',
    effect: 'about',
    status: 'approximate',
    words: '约 大约 约为 约合 大概 ~ ≈ about approximately approx approx. around circa roughly some',
    en: 'about',
  },
  { place: 'after', effect: 'about', status: 'approximate', words: '左右 上下 orso', en: 'about' },
  {
    place: 'before',
    effect: 'none',
    status: 'provisional',
    words:
      '预计 预计达 预估 预测 初步 初步统计 初步核算 初步预计 暂定 (预) provisional provisionally expected preliminary',
  },
  {
    place: 'end',
    effect: 'none',
    status: 'provisional',
    words: '(预) (预计) (初步) (初步数) (初步统计) (初步核算) (预估) (暂定) (provisional) (preliminary) (p)',
  },
  { place: 'before', effect: 'none', words: '共 共计 总计 合计 累计 累计达成 已 计 为 total totalling' },
  { place: 'end', effect: 'none', words: '整 。 .' },
  { place: 'end', effect: 'noFloor', status: 'bounded', words: '(可为负) (maybenegative)' },
  { place: 'end', effect: 'none', status: 'masked', words: '(部分未公开) (partlywithheld)' },
];

/** A wording that stands alone. All leave the figure open, `[0, ∞)` unless `low` says otherwise. */
const WHOLE: readonly { status: QuantityStatus; low?: number; reason?: Quantity['reason']; words: string }[] = [
  { status: 'bounded', words: '上不封顶 不封顶 不设上限 无上限 nocap uncapped nolimit nomaximum' },
  {
    status: 'masked',
    words: '未公开 不公开 暂未公开 暂不公开 保密 涉密 略 withheld confidential notdisclosed undisclosed',
  },
  { status: 'masked', low: -Infinity, words: '未公开(可为负) withheld(maybenegative)' },
  { status: 'suppressed', words: '抑制 已抑制 隐藏 已隐藏 数据抑制 suppressed hidden' },
  {
    status: 'missing',
    words:
      '未统计 暂未统计 尚未统计 待统计 未填报 未报送 暂无 无 暂无数据 无数据 不详 未知 待定 缺失 暂缺 — - -- --- / \\ … ... ? n/a na nan null undefined none nil notavailable unknown tbd infinity -infinity',
  },
  { status: 'missing', reason: 'zero-denominator', words: '分母为零,无法计算 denominatoriszero' },
  { status: 'missing', reason: 'masked-denominator', words: '分母未公开,无法计算 denominatoriswithheld' },
  { status: 'missing', reason: 'open-denominator', words: '分母上限未定,无法计算 denominatorhasnoupperlimit' },
  { status: 'missing', reason: 'unsure-denominator', words: '分母可能为零,无法计算 denominatormaybezero' },
  { status: 'missing', reason: 'mixed-units', words: '单位不同,无法合计 unitsdiffer' },
];

const WHOLE_BY_WORD = new Map(WHOLE.flatMap((row) => row.words.split(' ').map((word) => [word, row] as const)));

/** The quantity of a wording that stands alone (未统计, 上不封顶, withheld), with `text` as its text; else `null`. */
export function readWhole(spelled: string, text: string): Quantity | null {
  const row = WHOLE_BY_WORD.get(spelled);
  if (!row) return null;
  if (row.status === 'missing') return missing(text, row.reason);
  return { low: row.low ?? 0, high: Infinity, text, status: row.status };
}

/** Whether a text says in so many words that there is no figure (未统计, 暂无, —, n/a, empty), rather than being unreadable. */
export function isMissingWording(text: string): boolean {
  if (text.trim() === '') return true;
  const spelled = spell(text);
  return spelled !== null && WHOLE_BY_WORD.get(spelled)?.status === 'missing';
}

function wordsAt(...places: Modifier['place'][]): readonly (readonly [word: string, modifier: Modifier])[] {
  return MODIFIERS.filter((modifier) => places.includes(modifier.place))
    .flatMap((modifier) => modifier.words.split(' ').map((word) => [word, modifier] as const))
    .sort(([a], [b]) => b.length - a.length);
}

const BEFORE = wordsAt('before');
const BETWEEN = wordsAt('after');
const AFTER = wordsAt('after', 'end');

/** A text without the modifiers at one of its ends, and those modifiers from the number outward. */
export interface Stripped {
  rest: string;
  modifiers: readonly Modifier[];
}

/** Takes the words in front of a number off: 约为120 → 120. */
export function stripBefore(text: string): Stripped {
  const found = BEFORE.find(([word]) => text.startsWith(word) && text.length > word.length);
  if (!found) return { rest: text, modifiers: [] };
  const { rest, modifiers } = stripBefore(text.slice(found[0].length));
  return { rest, modifiers: [...modifiers, found[1]] };
}

/** Takes the words at the end of a text off: 120人以上 → 120人. */
export function stripAfter(text: string): Stripped {
  const found = AFTER.find(([word]) => text.endsWith(word) && text.length > word.length);
  if (!found) return { rest: text, modifiers: [] };
  const { rest, modifiers } = stripAfter(text.slice(0, -found[0].length));
  return { rest, modifiers: [...modifiers, found[1]] };
}

/** Takes the word between a number and its unit off: 余人 → 人. */
export function stripBetween(text: string): Stripped {
  const found = BETWEEN.find(([word]) => text.startsWith(word));
  return found ? { rest: text.slice(found[0].length), modifiers: [found[1]] } : { rest: text, modifiers: [] };
}
