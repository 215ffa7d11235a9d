import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from './json.js';
import { readJson } from './json-reader.js';
import { type Phrase, textOf } from './name.js';
import { finish } from './steps.js';

/** The code, the line, the column and the Chinese cause of what is said of a text. */
function said(text: string): unknown[] {
  const read = finish(parseJson(text, 'a.json'));
  if ('value' in read) return read.issues.map(({ code, found, params }) => [code, found, params.line]);
  const { line, column, cause } = read.issue.params;
  return [line, column, textOf(cause as Phrase, 'zh-CN')];
}

/** What a text says; nothing where it is no JSON. */
function ownOf(text: string): { value: unknown } | undefined {
  const read = finish(readJson(text));
  return 'value' in read ? read : undefined;
}

/** The same by the engine. */
function engineOf(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

describe('a text that is no JSON', () => {
  it.each([
    ['a comma behind the last entry', '{\n "a": [1, 2,],\n "b": 1\n}', 2, 12, '最后一项后面多了逗号'],
    ['a comma behind the last name', '{\n "a": 1,\n}', 2, 8, '最后一项后面多了逗号'],
    ['a comment', '{\n // 单位：万元\n "a": 1}', 2, 2, '有注释'],
    ['single quotes', "{'a': 1}", 1, 2, '用了单引号'],
    ['a full-width comma', '{"a": 1，"b": 2}', 1, 8, '用了全角标点'],
    ['full-width quotes', '{“a”: 1}', 1, 2, '用了全角标点'],
    ['a full-width closing quote', '{"a": "甲”, "b": 1}', 1, 13, '用了全角标点'],
    ['a full-width colon', '{"a"：1}', 1, 5, '用了全角标点'],
    ['a wide blank', '{"a":\u30001}', 1, 6, '有全角空格'],
    ['a missing comma', '{\n "a": 1\n "b": 2\n}', 2, 8, '缺少逗号'],
    ['a missing colon', '{"a" 1}', 1, 6, '名称后面缺少冒号'],
    ['a quote within a text', '{"a": "关于"归雁"的通知"}', 1, 11, '文本中的双引号没有转义'],
    ['a line break within a text', '{"a": "第一行\n第二行"}', 1, 11, '文本中有换行'],
    ['a backslash', '{"a": "C:\\data"}', 1, 10, '文本中的反斜杠'],
    ['NaN', '[1, NaN]', 1, 5, '不是 JSON 的写法'],
    ['undefined', '{"a": undefined}', 1, 7, '不是 JSON 的写法'],
    ['None', '{"a": None}', 1, 7, '不是 JSON 的写法'],
    ['a leading nought', '{"a": 007}', 1, 7, '数字写法不对'],
    ['a bare text', '{"a": 甲}', 1, 7, '名称或文本没有加英文双引号'],
    ['a bare name', '{a: 1}', 1, 2, '名称或文本没有加英文双引号'],
    ['no value', '{"a": }', 1, 7, '缺少内容'],
    ['another bracket', '{"a": [1}', 1, 9, '括号不成对'],
    ['two values', '{"a": 1}\n{"a": 2}', 2, 1, '内容结束后还有别的内容'],
    ['the end in a list', '{"a": [1, 2', 1, 12, '内容到此中断'],
    ['the end in a text', '{"a": "甲', 1, 9, '内容到此中断'],
    ['nothing', '', 1, 1, '内容到此中断'],
  ])('says where and why: %s', (_, text, line, column, cause) => {
    expect(said(text)).toEqual([line, column, expect.stringContaining(cause)]);
  });

  it('quotes the place, in both languages, in the middle of a long line, too', () => {
    const text = `{"a": [${'1,'.repeat(500)} "甲", "乙，",, 2]}`;
    const read = finish(parseJson(text, 'a.json'));
    expect('issue' in read && read.issue.message).toMatch(
      /^a\.json：.*第 1 行第 10\d\d 列.*缺少内容.*“.*"乙，",, 2\]\}”/,
    );
  });

  it('is one for the engine, too, and the other way round', () => {
    const token = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"',
      '1',
      '-',
      '01',
      '1e5',
      'true',
      'nul',
      ' ',
      '\n',
      '，',
      "'",
      '\\',
    );
    fc.assert(
      fc.property(fc.array(token, { maxLength: 12 }), (tokens) => {
        const text = tokens.join('');
        expect(ownOf(text), text).toEqual(engineOf(text));
      }),
      { numRuns: 3000, seed: 1 },
    );
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(ownOf(text)).toEqual(engineOf(text));
      }),
      { numRuns: 300, seed: 1 },
    );
  });
});

describe('an object with a name twice', () => {
  it('says so, since the engine keeps the last only', () => {
    expect(said('{\n"资金": [],\n"meta": {"a": 1, "a": 2},\n"资金": [1]\n}')).toEqual([
      ['twice-the-key', 'a', 3],
      ['twice-the-key', '资金', 4],
    ]);
    expect(said('[{"a": 1}, {"a": 2}]')).toEqual([]);
  });
});
