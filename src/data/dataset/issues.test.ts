import { describe, expect, it } from 'vitest';
import { languageOf } from '../language.js';
import { issue, translateIssue } from './index.js';
import { clip, type IssueCode } from './issues.js';
import { SEVERITIES } from './severities.js';

const codes = Object.keys(SEVERITIES) as IssueCode[];
const partsOf = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, part]) => part!).sort();

describe('every message', () => {
  it.each(codes)('%s says what is wrong and how to mend it, in Chinese and in English', (code) => {
    const [zh, zhExpected] = languageOf('zh-CN').issues[code]!;
    const [en, enExpected] = languageOf('en').issues[code]!;
    // What is wrong, and then what to do about it.
    expect(zh).toMatch(/请|可写成|可用|\{hint\}/);
    expect(en).toMatch(/[.:;] .*[.}]$/);
    expect(zhExpected.length * enExpected.length).toBeGreaterThan(0);
    expect(partsOf(en)).toEqual(partsOf(zh));
    expect(partsOf(enExpected)).toEqual(partsOf(zhExpected));
  });

  it('is said again in another language from the issue alone, also after JSON', () => {
    const one = issue('wrong-unit', 'funding[2].invested', '3人', {
      name: { 'zh-CN': '预算', en: 'Budget' },
      unit: '元',
    });
    const again = translateIssue(JSON.parse(JSON.stringify(one)), 'en');
    expect(again.message).toBe(
      'funding[2].invested: “Budget” is counted in 元, found “3人”; the value was left out. Convert it to 元, or move it to the column it belongs in.',
    );
    expect(translateIssue(again, 'zh-CN')).toEqual(one);
  });

  it('takes what it quotes as it is', () => {
    expect(issue('unknown-table', '{known}', null, { name: '{path} $& $1', known: ['a'] }).message).toContain(
      '“{path} $& $1”',
    );
  });
});

it('a quoted text is short, whole and without personal numbers', () => {
  expect(clip('a'.repeat(100))).toBe(`${'a'.repeat(60)}…`);
  expect(clip('电话13812345678')).toBe('电话138****78');
});
