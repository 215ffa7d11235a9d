import { type Issue, type IssueParams, issue } from './issues.js';

/** Why a text is no JSON, in both languages: what is wrong there, and what to write instead. */
type Cause =
  | 'truncated'
  | 'trailing'
  | 'comment'
  | 'fullWidth'
  | 'blank'
  | 'single'
  | 'comma'
  | 'colon'
  | 'quote'
  | 'lineBreak'
  | 'escape'
  | 'noValue'
  | 'number'
  | 'unquoted'
  | 'value'
  | 'bracket'
  | 'extra';

/** Where a text stops being JSON. */
export interface JsonFault {
  at: number;
  cause: Cause;
}

const FULL_WIDTH = '，：“”‘’｛｝［］【】、；＂';
const SPACE = /[ \t\n\r]*/y;
const PLAIN = /[ !#-[\]-\uffff]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const LITERAL = /true|false|null/y;
const WORD = /[\p{L}_$][\p{L}\p{N}_$]*/uy;

/** The length of what a sticky expression finds at a place. */
function spanOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

/** Where a text that begins at a place ends, or what is wrong in it. */
function endOfText(text: string, from: number): number | JsonFault {
  for (let at = from + 1; ; ) {
    at += spanOf(PLAIN, text, at);
    if (at >= text.length) return { at: text.length, cause: 'truncated' };
    if (text[at] === '"') return at + 1;
    if (text[at] !== '\\') return { at, cause: 'lineBreak' };
    const length = spanOf(ESCAPE, text, at);
    if (length === 0) return { at, cause: at + 1 >= text.length ? 'truncated' : 'escape' };
    at += length;
  }
}

/** Where the value that begins at a place ends, or what is wrong with it; objects and lists are looked at elsewhere. */
function endOfValue(text: string, at: number): number | JsonFault {
  if (text[at] === '"') return endOfText(text, at);
  const literal = spanOf(LITERAL, text, at);
  if (literal > 0) return spanOf(WORD, text, at) > literal ? { at, cause: 'unquoted' } : at + literal;
  const number = spanOf(NUMBER, text, at);
  if (number > 0) return /[\w.+]/.test(text[at + number] ?? '') ? { at, cause: 'number' } : at + number;
  if (/^(?:[-+]?(?:NaN|Infinity)|undefined|None|True|False|NULL|TRUE|FALSE)/.test(text.slice(at, at + 10)))
    return { at, cause: 'noValue' };
  if (/[-+.\d]/.test(text[at]!)) return { at, cause: 'number' };
  return { at, cause: spanOf(WORD, text, at) > 0 ? 'unquoted' : 'value' };
}

function signFault(text: string, at: number): Cause | undefined {
  const sign = text[at]!;
  if (sign === '#' || (sign === '/' && /[/*]/.test(text[at + 1] ?? ''))) return 'comment';
  if (FULL_WIDTH.includes(sign)) return 'fullWidth';
  if (/[\s\u200b-\u200f\u2060\ufeff]/.test(sign)) return 'blank';
  return sign === "'" ? 'single' : undefined;
}

const isFault = (found: number | JsonFault): found is JsonFault => typeof found !== 'number';

/**
 * Finds where a text stops being JSON, in one pass and alike on every engine; nothing where it is JSON.
 * @param onTwice hears of keys that an object has twice
 */
export function jsonFault(text: string, onTwice?: (key: string, at: number) => void): JsonFault | undefined {
  /** The open objects, by the keys met in them, and lists. */
  const open: (Set<string> | undefined)[] = [];
  let wants: 'value' | 'key' | 'colon' | 'next' = 'value';
  /** Where a comma or an opening bracket before this place stands. */
  let comma = -1;
  let isFirst = false;
  let last = 0;
  let lastText = '';
  for (let at = spanOf(SPACE, text, 0); ; at += spanOf(SPACE, text, at)) {
    if (at >= text.length) return open.length === 0 && wants === 'next' ? undefined : { at, cause: 'truncated' };
    const sign = text[at]!;
    const wrong = signFault(text, at);
    if (wrong) return { at, cause: wrong };
    const keys = open[open.length - 1];
    if (
      (sign === '}' || sign === ']') &&
      open.length > 0 &&
      (wants === 'next' || wants === 'key' || wants === 'value')
    ) {
      if ((sign === '}') !== (keys !== undefined)) return { at, cause: 'bracket' };
      if (wants !== 'next' && !isFirst)
        return wants === 'value' && keys ? { at, cause: 'value' } : { at: comma, cause: 'trailing' };
      open.pop();
      wants = 'next';
      at++;
    } else if (wants === 'next') {
      if (open.length === 0) return { at, cause: sign === '}' || sign === ']' ? 'bracket' : 'extra' };
      if (sign !== ',') {
        const cause = /[“”]/.test(lastText)
          ? 'fullWidth'
          : at === last && lastText !== '' && sign !== '"'
            ? 'quote'
            : 'comma';
        return { at: cause === 'comma' ? last : at, cause };
      }
      comma = at++;
      isFirst = false;
      wants = keys ? 'key' : 'value';
    } else if (wants === 'colon') {
      if (sign !== ':') return { at, cause: /[“”]/.test(lastText) ? 'fullWidth' : 'colon' };
      at++;
      isFirst = false;
      wants = 'value';
    } else if (wants === 'key') {
      if (sign !== '"') return { at, cause: sign === ',' ? 'value' : 'unquoted' };
      const end = endOfText(text, at);
      if (isFault(end)) return end;
      lastText = text.slice(at, end);
      if (keys!.has(lastText)) onTwice?.(lastText.slice(1, -1), at);
      keys!.add(lastText);
      at = last = end;
      wants = 'colon';
    } else if (sign === '{' || sign === '[') {
      open.push(sign === '{' ? new Set() : undefined);
      isFirst = true;
      wants = sign === '{' ? 'key' : 'value';
      at++;
    } else {
      const end = endOfValue(text, at);
      if (isFault(end)) return end;
      lastText = sign === '"' ? text.slice(at, end) : '';
      at = last = end;
      wants = 'next';
    }
    if (wants === 'next') last = at;
  }
}

/** The line of a place, from 1, the column in it, and a piece of the line around it. */
function placeIn(text: string, at: number): { line: number; column: number; quote: string } {
  const before = text.slice(0, at);
  const start = before.lastIndexOf('\n') + 1;
  let line = 1;
  for (let next = before.indexOf('\n'); next !== -1; next = before.indexOf('\n', next + 1)) line++;
  const end = text.indexOf('\n', at);
  const whole = text.slice(start, end === -1 ? text.length : end);
  const from = Math.max(0, Math.min(at - start - 25, whole.length - 50));
  return { line, column: Array.from(before.slice(start)).length + 1, quote: whole.slice(from, from + 50).trim() };
}

/** What an issue says of a fault: line, column, the line itself, the cause. */
export function sayFault(text: string, { at, cause }: JsonFault): { quote: string; params: IssueParams } {
  const { quote, ...place } = placeIn(text, at);
  return { quote, params: { ...place, cause: { '@': `json-${cause}` } } };
}

/** Beyond this length keys are not compared: it takes as long as reading does. */
const MOST_COMPARED = 1 << 21;

/** Reads a text as JSON; what can't be read, and keys of which an object has two, are issues. Never throws. */
export function parseJson(text: string, path: string): { value: unknown; issues: readonly Issue[] } | { issue: Issue } {
  try {
    const value: unknown = JSON.parse(text);
    const issues: Issue[] = [];
    if (text.length <= MOST_COMPARED)
      jsonFault(text, (key, at) => {
        if (issues.length < 20) issues.push(issue('twice-the-key', path, key, { line: placeIn(text, at).line }));
      });
    return { value, issues };
  } catch {
    const { quote, params } = sayFault(text, jsonFault(text) ?? { at: 0, cause: 'value' });
    return { issue: issue('not-json', path, quote, params) };
  }
}
