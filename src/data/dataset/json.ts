import { type Issue, issue } from './issues.js';
import { type JsonFault, readJson } from './json-reader.js';
import type { Phrase } from './name.js';
import { Refusal } from './refusal.js';
import type { Steps } from './steps.js';

/** Why a text is no JSON. */
export type Cause =
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

/** Counts the line breaks of a text between two places. */
function breaksIn(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

/** The line of a place, from 1, the column in it, and a piece of the line around it. */
function placeIn(text: string, at: number): { line: number; column: number; quote: string } {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  let column = 1;
  for (let place = start; place < at; place++) if ((text.charCodeAt(place) & 0xfc00) !== 0xdc00) column++;
  const next = text.indexOf('\n', at);
  const end = next === -1 ? text.length : next;
  const from = Math.max(start, Math.min(at - 25, end - 50));
  return {
    line: breaksIn(text, 0, at) + 1,
    column,
    quote: text.slice(from, Math.min(end, from + 50)).trim(),
  };
}

/** Why a text is no JSON, in words. */
export const causeOf = ({ cause }: JsonFault): Phrase => ({ '@': `json-${cause}` });

/** Reads a text as JSON; what can't be read, and names of which an object has two, are issues. Never throws. */
export function* parseJson(
  text: string,
  path: string,
): Steps<{ value: unknown; issues: readonly Issue[] } | { issue: Issue }> {
  const issues: Issue[] = [];
  let line = 1;
  let counted = 0;
  try {
    const read = yield* readJson(text, (name, at) => {
      if (issues.length >= 20) return;
      line += breaksIn(text, counted, at);
      counted = at;
      issues.push(issue('twice-the-key', path, name, { line }));
    });
    if ('value' in read) return { value: read.value, issues };
    const { quote, ...place } = placeIn(text, read.at);
    return { issue: issue('not-json', path, quote, { ...place, cause: causeOf(read) }) };
  } catch (error) {
    if (error instanceof Refusal) return { issue: error.issueOf(path) };
    throw error;
  }
}
