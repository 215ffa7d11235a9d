import { type Issue, issue } from './issues.js';
import { type JsonFault, readJson } from './json-reader.js';
import type { LocalizedName } from './name.js';
import { Refusal } from './refusal.js';
import type { Steps } from './steps.js';

/** Why a text is no JSON, in both languages: what is wrong there, and what to write instead. */
const CAUSES = {
  truncated: [
    '内容到此中断，可能不完整，缺少引号或括号',
    'the text ends here; it may be cut off, or lacks a quote or a bracket',
  ],
  trailing: ['最后一项后面多了逗号，请删去', 'there is a comma behind the last entry; delete it'],
  comment: ['有注释，JSON 不允许注释，请删去', 'there is a comment, which JSON does not allow; delete it'],
  fullWidth: ['用了全角标点，请改为半角的 , : " [ ] { }', 'there is a full-width sign; write the plain , : " [ ] { }'],
  blank: ['有全角空格等不可见字符，请删去', 'there is an invisible character such as a wide blank; delete it'],
  single: ['用了单引号，请改为英文双引号', 'there is a single quote; write double quotes'],
  comma: ['缺少逗号', 'a comma is missing'],
  colon: ['名称后面缺少冒号', 'a colon is missing behind the name'],
  quote: [
    '文本中的双引号没有转义，请写成 \\"，或缺少逗号',
    'a quote within a text must be written \\", or a comma is missing',
  ],
  lineBreak: [
    '文本中有换行或其他控制字符，或缺少右引号；换行请写成 \\n',
    'there is a line break or another control character in a text, or its closing quote is missing; write \\n for a line break',
  ],
  escape: [
    '文本中的反斜杠用法不对，反斜杠本身请写成 \\\\',
    'a backslash in a text is not used properly; write \\\\ for a backslash',
  ],
  noValue: [
    '不是 JSON 的写法，没有数据请写 null，是否请写 true、false',
    'this is not written as JSON writes it; write null where there is nothing, true or false otherwise',
  ],
  number: [
    '数字写法不对，前面不加零、正号，小数点前后都要有数字，不写千分位',
    'a number is not written properly: no leading nought or plus, digits on both sides of the point, no separators',
  ],
  unquoted: ['名称或文本没有加英文双引号', 'a name or text has no double quotes'],
  value: ['缺少内容', 'a value is missing'],
  bracket: ['括号不成对', 'brackets are not in pairs'],
  extra: [
    '内容结束后还有别的内容，一个文件只能是一个 JSON',
    'something follows behind the end; a file is one JSON value',
  ],
} as const satisfies Record<string, readonly [zh: string, en: string]>;

/** What is wrong. */
export type Cause = keyof typeof CAUSES;

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
export function causeOf({ cause }: JsonFault): LocalizedName {
  const [zh, en] = CAUSES[cause];
  return { 'zh-CN': zh, en };
}

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
