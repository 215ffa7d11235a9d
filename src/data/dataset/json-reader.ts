import type { Cause } from './json.js';
import { LIMITS } from './limits.js';
import { within } from './refusal.js';
import type { Steps } from './steps.js';

/** Where a text stops being JSON. */
export interface JsonFault {
  at: number;
  cause: Cause;
}

const FULL_WIDTH = '，：“”‘’｛｝［］【】、；＂';
const SPACE = /[ \t\n\r]*/y;
// In pieces: what has no end is refused before all of it was looked at.
const PLAIN = /[ !#-[\]-\uffff]{0,65536}/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const LITERAL = /true|false|null/y;
const WORD = /[\p{L}_$][\p{L}\p{N}_$]*/uy;

/** Where what a sticky expression finds at a place ends. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** Where a text that begins at a place ends, or what is wrong in it. */
function endOfText(text: string, from: number): number | JsonFault {
  for (let at = from + 1; ; ) {
    at = endOf(PLAIN, text, at);
    if (at - from > LIMITS.text) within('text', at - from);
    if (at >= text.length) return { at: text.length, cause: 'truncated' };
    const sign = text.charCodeAt(at);
    if (sign === 34) return at + 1;
    if (sign >= 32 && sign !== 92) continue;
    const end = endOf(ESCAPE, text, at);
    if (sign < 32) return { at, cause: 'lineBreak' };
    if (end === at) return { at, cause: at + 1 >= text.length ? 'truncated' : 'escape' };
    at = end;
  }
}

/** Where the number or word that begins at a place ends, or what is wrong with it. */
function endOfBare(text: string, at: number): number | JsonFault {
  const number = endOf(NUMBER, text, at);
  if (number > at) {
    within('text', number - at);
    return /[\w.+]/.test(text[number] ?? '') ? { at, cause: 'number' } : number;
  }
  const literal = endOf(LITERAL, text, at);
  if (literal > at) return endOf(WORD, text, at) > literal ? { at, cause: 'unquoted' } : literal;
  if (/^(?:[-+]?(?:NaN|Infinity)|undefined|None|True|False|NULL|TRUE|FALSE)/.test(text.slice(at, at + 10)))
    return { at, cause: 'noValue' };
  if (/[-+.\d]/.test(text[at]!)) return { at, cause: 'number' };
  return { at, cause: endOf(WORD, text, at) > at ? 'unquoted' : 'value' };
}

const WORDS: Readonly<Record<string, boolean | null>> = { true: true, false: false, null: null };

/** A number or a word by its text. A whole number of more digits than a number holds stays a text: two ids would be one. */
const bareValue = (word: string): unknown =>
  word in WORDS
    ? WORDS[word]
    : word.length > 15 && /^-?\d+$/.test(word) && String(Number(word)) !== word
      ? word
      : Number(word);

// A short piece of a text is a text of its own; a longer one would keep the whole as long as it lives.
const OWN = 12;
const textValue = (quoted: string): string =>
  quoted.length <= OWN && !quoted.includes('\\') ? quoted.slice(1, -1) : (JSON.parse(quoted) as string);

function signFault(text: string, at: number): Cause | undefined {
  const sign = text[at]!;
  if (sign === '"' || sign === ',' || sign === '-') return undefined;
  if (sign === '#' || (sign === '/' && /[/*]/.test(text[at + 1] ?? ''))) return 'comment';
  if (FULL_WIDTH.includes(sign)) return 'fullWidth';
  if (/[\s\u200b-\u200f\u2060\ufeff]/.test(sign)) return 'blank';
  return sign === "'" ? 'single' : undefined;
}

/** What is wrong where a comma or a closing bracket should be; `last` is where the value before ended. */
function missingComma(text: string, at: number, last: number, lastText: string): JsonFault {
  if (/[“”]/.test(lastText)) return { at, cause: 'fullWidth' };
  if (at === last && lastText !== '' && text[at] !== '"') return { at, cause: 'quote' };
  return { at: last, cause: 'comma' };
}

/** An object or a list that is not closed yet, and the names it has so far. */
interface Open {
  object: Record<string, unknown> | undefined;
  list: unknown[] | undefined;
  names: number;
  name: string;
}

function put({ object, list, name }: Open, value: unknown): void {
  if (!object) list!.push(value);
  else if (name !== '__proto__') object[name] = value;
  else Object.defineProperty(object, name, { value, enumerable: true, writable: true, configurable: true });
}

const isFault = (found: number | JsonFault): found is JsonFault => typeof found !== 'number';

/** Takes a text of JSON piece by piece. */
interface Taker {
  /** Takes what begins at a place; where it ends, or what is wrong with it. */
  take(at: number): number | JsonFault;
  /** What all of it says, at its end. */
  end(at: number): { value: unknown } | JsonFault;
}

function jsonTaker(text: string, onTwice?: (name: string, at: number) => void): Taker {
  /** All that is open, within something of which the text is the only value. */
  const whole: Open = { object: undefined, list: [], names: 0, name: '' };
  const open: Open[] = [];
  let inner = whole;
  let wants: 'value' | 'name' | 'colon' | 'next' = 'value';
  /** Where a comma before this place stands. */
  let comma = -1;
  let isFirst = false;
  /** Where the value or name before this place ended, and what it was if a text. */
  let last = 0;
  let lastText = '';
  let values = 0;

  const next = (at: number): number => {
    wants = 'next';
    last = at;
    return at;
  };
  const close = (at: number, sign: string): number | JsonFault => {
    const isObject = inner.object !== undefined;
    if ((sign === '}') !== isObject) return { at, cause: 'bracket' };
    if (wants !== 'next' && !isFirst)
      return wants === 'value' && isObject ? { at, cause: 'value' } : { at: comma, cause: 'trailing' };
    open.pop();
    inner = open[open.length - 1] ?? whole;
    return next(at + 1);
  };
  const takeComma = (at: number, sign: string): number | JsonFault => {
    if (open.length === 0) return { at, cause: /[\]}]/.test(sign) ? 'bracket' : 'extra' };
    if (sign !== ',') return missingComma(text, at, last, lastText);
    comma = at;
    isFirst = false;
    wants = inner.object ? 'name' : 'value';
    return at + 1;
  };
  const takeColon = (at: number, sign: string): number | JsonFault => {
    if (sign !== ':') return { at, cause: /[“”]/.test(lastText) ? 'fullWidth' : 'colon' };
    isFirst = false;
    wants = 'value';
    return at + 1;
  };
  const takeName = (at: number, sign: string): number | JsonFault => {
    if (sign !== '"') return { at, cause: sign === ',' ? 'value' : 'unquoted' };
    const end = endOfText(text, at);
    if (isFault(end)) return end;
    lastText = text.slice(at, end);
    inner.name = textValue(lastText);
    if (Object.prototype.hasOwnProperty.call(inner.object, inner.name)) onTwice?.(inner.name, at);
    within('names', ++inner.names);
    wants = 'colon';
    last = end;
    return end;
  };
  const begin = (at: number, sign: string): number => {
    const [object, list] = sign === '{' ? [{}, undefined] : [undefined, []];
    put(inner, object ?? list);
    inner = { object, list, names: 0, name: '' };
    within('depth', open.push(inner));
    isFirst = true;
    wants = object ? 'name' : 'value';
    return at + 1;
  };
  const takeValue = (at: number, sign: string): number | JsonFault => {
    within('cells', ++values);
    if (sign === '{' || sign === '[') return begin(at, sign);
    const end = sign === '"' ? endOfText(text, at) : endOfBare(text, at);
    if (isFault(end)) return end;
    lastText = sign === '"' ? text.slice(at, end) : '';
    put(inner, sign === '"' ? textValue(lastText) : bareValue(text.slice(at, end)));
    return next(end);
  };
  const takers = { value: takeValue, name: takeName, colon: takeColon, next: takeComma };
  return {
    take(at) {
      const sign = text[at]!;
      const wrong = sign >= '0' && sign <= '}' ? undefined : signFault(text, at);
      if (wrong) return { at, cause: wrong };
      const closes = (sign === '}' || sign === ']') && open.length > 0 && wants !== 'colon';
      return closes ? close(at, sign) : takers[wants](at, sign);
    },
    end: (at) => (open.length === 0 && wants === 'next' ? { value: whole.list![0] } : { at, cause: 'truncated' }),
  };
}

const STEP = 1 << 15;

/**
 * Reads a text as JSON in one pass and in steps, alike on every engine: its value, or where it stops being JSON. Throws
 * where it holds more than `LIMITS` allow.
 * @param onTwice hears of names that an object has twice, of which the last counts
 */
export function* readJson(
  text: string,
  onTwice?: (name: string, at: number) => void,
): Steps<{ value: unknown } | JsonFault> {
  const { take, end } = jsonTaker(text, onTwice);
  let step = STEP;
  for (let at = endOf(SPACE, text, 0); at < text.length; ) {
    const next = take(at);
    if (isFault(next)) return next;
    at = text.charCodeAt(next) > 32 ? next : endOf(SPACE, text, next);
    if (at < step) continue;
    yield at / text.length;
    step = at + STEP;
  }
  return end(text.length);
}
