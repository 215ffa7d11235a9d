import fc from 'fast-check';
import iconv from 'iconv-lite';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { decodeTables, readDataset } from './index.js';

const FUNDING =
  '时期,资金项目,财政投入,撬动资金\r\n2024,人才基金,"25,000,000",超6000万元\r\n2025,人才基金,3000万元,*万元\r\n';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const codesOf = (issues: readonly { code: string }[]): string[] => issues.map(({ code }) => code);
/** The cells as they were written: numbers are taken only where they print as they stood. */
const written = (input: unknown) =>
  Object.fromEntries(
    Object.entries(input as Record<string, unknown[]>).map(([head, cells]) => [head, cells.map(String)]),
  );
const columnsOf = async (text: string) => written((await decodeTables(text, { format: 'csv' })).input);

describe('CSV', () => {
  it.each([
    ['UTF-8', bytes(FUNDING)],
    ['UTF-8 with its mark', bytes(`\uFEFF${FUNDING}`)],
    ['GB18030', iconv.encode(FUNDING, 'gb18030')],
    [
      'UTF-16 as Excel writes Unicode text',
      iconv.encode(FUNDING.replaceAll(',"25,000,000",', ',"25,000,000",'), 'utf16le', { addBOM: true }),
    ],
    ['UTF-16, big end first', iconv.encode(FUNDING, 'utf-16be', { addBOM: true })],
  ])('in %s gives the same figures', async (_, source) => {
    const { value, issues } = await readDataset(source, { name: '资金.csv', table: 'funding' });
    expect(issues).toEqual([]);
    expect(value.tables.funding!.column('period')).toEqual(['2024', '2025']);
    expect(value.tables.funding!.column('leveraged')).toEqual(['超6000万元', '*万元']);
    expect(value.tables.funding!.group({ where: { period: ['2024'] }, sum: ['invested'] })[0]!.invested).toBe(
      25_000_000,
    );
  });

  it('reads characters that only GB18030 has', async () => {
    const rare = iconv.encode('编号,名称\n1,㐀𠮷龘䶮\n', 'gb18030');
    expect((await decodeTables(rare, { name: 'a.csv' })).input).toEqual({ 编号: [1], 名称: ['㐀𠮷龘䶮'] });
  });

  it('takes plain numbers as numbers and keeps every other wording', async () => {
    const text = 'a,b,c,d,e,f\n1,007,1.50,"1,234",-0.25,12345678901234567890\n,8,2,5,3,1\n';
    expect((await decodeTables(text, { format: 'csv' })).input).toEqual({
      a: [1, ''],
      b: ['007', '8'],
      c: ['1.50', '2'],
      d: ['1,234', '5'],
      e: [-0.25, 3],
      f: ['12345678901234567890', '1'],
    });
  });

  it('keeps codes as text, and heads as they are', async () => {
    expect(await columnsOf('code,__proto__,constructor\n007,a,b\n')).toEqual(
      Object.fromEntries([
        ['code', ['007']],
        ['__proto__', ['a']],
        ['constructor', ['b']],
      ]),
    );
  });

  it.each([
    ['comma', 'a,b;c\n1,2;3\n', { a: ['1'], 'b;c': ['2;3'] }],
    ['tab', 'a\tb,c\n1\t2,3\n', { a: ['1'], 'b,c': ['2,3'] }],
    ['semicolon', 'a;b;c\n1;"2;3";4\n', { a: ['1'], b: ['2;3'], c: ['4'] }],
    ['what sep= says', 'sep=|\na|b,c\n1|2\n', { a: ['1'], 'b,c': ['2'] }],
  ])('takes the separator from the heads: %s', async (_, text, columns) => {
    expect(await columnsOf(text)).toEqual(columns);
  });

  it('takes quoted cells over several lines, doubled quotes, and line ends of all kinds', async () => {
    expect(await columnsOf('a,b\r\n"x\r\ny","say ""hi"""\r\n1,2\n3,"4"\r\n\r\n')).toEqual({
      a: ['x\r\ny', '1', '3'],
      b: ['say "hi"', '2', '4'],
    });
    expect(await columnsOf('a,b\r1,2\r3,4')).toEqual({ a: ['1', '3'], b: ['2', '4'] });
  });

  it('names the line that has too many cells and leaves it out, since 1,234 without quotes is two wrong figures', async () => {
    const text = 'tier,headcount\nA,"1\n2"\nB,1,234\nC,5,,\nD\n';
    const { value, issues } = await readDataset(text, { name: 'x/people.csv?v=1', table: 'pyramid', locale: 'en' });
    expect(issues.map(({ code, path }) => [code, path]).slice(0, 2)).toEqual([
      ['long-line', 'people.csv:4'],
      ['short-line', 'people.csv:6'],
    ]);
    expect(issues[0]!.message).toMatch(/3 cells.*only 2/);
    expect(value.leftOut.pyramid).toBe(1);
    expect(value.tables.pyramid!.column('tier')).toEqual(['A', 'C', 'D']);
  });

  it('says where quotation marks do not match, and keeps what stands before', async () => {
    const decoded = await decodeTables('a,b\n1,2\n3,"open\n5,6\n', { name: 'q.csv' });
    expect(decoded.issues.map(({ code, path }) => [code, path])).toEqual([['open-quote', 'q.csv:3']]);
    expect(written(decoded.input)).toEqual({ a: ['1'], b: ['2'] });
  });

  it('tells of columns without a head, once, and of heads that come twice', async () => {
    const text = 'tier,,headcount,headcount\nA,,2,\nB,x,4,1\nC,y,6,\n';
    const { value, issues } = await readDataset(text, { name: 'q.csv' });
    expect(issues.map(({ code, path }) => [code, path])).toEqual([
      ['twice-the-column', 'q.csv:1'],
      ['headless-column', 'q.csv:1'],
    ]);
    expect(value.tables.pyramid!.column('headcount')).toEqual([2, 4, 6]);
  });

  it('is one table even where its columns are called like tables', async () => {
    const { value, issues } = await readDataset('产业链,环节,需求\n体育,器材,5\n', { table: '人才供需' });
    expect(codesOf(issues)).toEqual([]);
    expect(value.tables.talent!.column('demand')).toEqual([5]);
  });

  it('is known by its heads, and asks which table it is where these leave it open', async () => {
    const { value, issues } = await readDataset(FUNDING);
    expect(issues).toEqual([]);
    expect(value.tables.funding!.column('programme')).toEqual(['人才基金', '人才基金']);
    expect(codesOf((await readDataset('a,b\n1,2\n', { format: 'csv' })).issues)).toEqual(['needs-table-name']);
  });

  it('gives back any cells, in pieces of any size', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ';', '\t', '中', ' ', '0') });
    const row = fc.array(cell, { minLength: 3, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 30 }), async (rows) => {
        const filled = rows.filter((cells) => cells.some((one) => one.trim() !== ''));
        const text = Papa.unparse({ fields: ['a', 'b', 'c'], data: rows }, { quotes: true, newline: '\n' });
        const { input, issues } = await decodeTables(text, { format: 'csv' });
        expect(issues).toEqual([]);
        expect(written(input)).toEqual(
          Object.fromEntries(
            ['a', 'b', 'c'].map((name, at) => [
              name,
              filled.map((cells) => (at === 2 ? cells[at]!.replace(/\r$/, '') : cells[at])),
            ]),
          ),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('reads long texts in pieces, tells how far it is, and loses no row at the seams', async () => {
    const count = 60_000;
    const lines = Array.from(
      { length: count },
      (_, row) => `${row},"a ""quoted"", cell\nof two lines ${row}",中文${row}`,
    );
    const told: number[] = [];
    let turns = 0;
    const others = setInterval(() => turns++);
    const { input, issues } = await decodeTables(bytes(`n,text,label\n${lines.join('\n')}`), {
      name: 'long.csv',
      onProgress: (done) => told.push(done),
    });
    const columns = written(input);
    expect(issues).toEqual([]);
    expect(columns.n).toEqual(Array.from({ length: count }, (_, row) => String(row)));
    expect(columns.text![count - 1]).toBe(`a "quoted", cell\nof two lines ${count - 1}`);
    expect(columns.label!.every((name, row) => name === `中文${row}`)).toBe(true);
    clearInterval(others);
    // Others had their turn in between.
    expect(turns).toBeGreaterThan(1);
    expect(told.length).toBeGreaterThan(0);
    expect(told).toEqual([...told].sort((a, b) => a - b));
  });

  it('stops where it is not wanted any more', async () => {
    const text = `a,b\n${'1,2\n'.repeat(600_000)}`;
    const abort = new AbortController();
    const reading = decodeTables(text, { format: 'csv', signal: abort.signal, onProgress: () => abort.abort() });
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('damaged text', () => {
  it('stays UTF-8 with its damage told, instead of turning into other characters', async () => {
    const whole = bytes(FUNDING.repeat(3));
    const cut = whole.subarray(0, whole.length - 4);
    const { issues } = await decodeTables(cut, { name: 'a.csv' });
    expect(issues[0]).toMatchObject({ code: 'damaged-text', path: 'a.csv' });
    expect(issues[0]!.message).toContain('UTF-8');
  });

  it('names the line of the first character that GB18030 does not know', async () => {
    const text = Uint8Array.from([...iconv.encode('时期,资金项目\n2024,', 'gb18030'), 0xff, 0x0a]);
    const { issues } = await decodeTables(text, { name: 'a.csv' });
    expect(issues.map(({ code, params }) => [code, params.line, params.encoding])).toEqual([
      ['damaged-text', 2, 'GB18030'],
    ]);
  });
});

describe('NDJSON', () => {
  it('reads an object a line as a row; lines that are none are named and left out', async () => {
    const text = '{"tier":"A","headcount":1}\n\n{"tier":"B"\r\n[1]\n{"tier":"C","headcount":"5000余人","target":7}';
    const { value, issues } = await readDataset(text, { name: 'people.ndjson', table: 'pyramid' });
    expect(issues.map(({ code, path }) => [code, path])).toEqual([
      ['not-json-line', 'people.ndjson:3'],
      ['not-json-line', 'people.ndjson:4'],
    ]);
    expect(value.leftOut.pyramid).toBe(2);
    expect(value.tables.pyramid!.column('headcount')).toEqual([1, '5000余人']);
    expect(value.tables.pyramid!.column('target')).toEqual([undefined, 7]);
  });

  it('is known by its looks, too', async () => {
    expect((await decodeTables('{"a":1}\n{"a":2}\n')).input).toEqual({ a: [1, 2] });
    expect((await decodeTables('{"a":1}\n{"a":2}\n', { name: 'a.json' })).input).toEqual({ a: [1, 2] });
    expect((await decodeTables('{"a":1}\n')).input).toEqual({ a: 1 });
  });
});

describe('what is no data', () => {
  it.each([
    ['nothing', '', 'empty-source'],
    ['blanks', ' \n ', 'empty-source'],
    ['a login page', '<!DOCTYPE html><html><body>请登录', 'web-page'],
    ['a text', '关于公布资金使用情况的通知', 'unknown-format'],
    ['half a document', '{ "funding": [', 'not-json'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), 'foreign-file'],
    ['no bytes', new Uint8Array(), 'empty-source'],
  ] as const)('%s says so', async (_, source, code) => {
    const { value, issues } = await readDataset(source, { table: 'funding', locale: 'en' });
    expect(codesOf(issues)).toContain(code);
    expect(Object.keys(value.tables)).toEqual([]);
    expect(issues[0]!.message).not.toMatch(/undefined|[\u4e00-\u9fff]/);
  });

  it('a page stays a page under any name', async () => {
    expect(codesOf((await decodeTables('<html><p>log in', { name: 'a.csv', type: 'text/csv' })).issues)).toEqual([
      'web-page',
    ]);
  });

  it('never throws, whatever the bytes and their name', async () => {
    const name = fc.constantFrom('a.csv', 'a.json', 'a.ndjson', 'a.arrow', 'a.xlsx', 'a.tsv', 'a');
    const head = fc.constantFrom(
      [],
      [0x50, 0x4b, 3, 4],
      [0x41, 0x52, 0x52, 0x4f, 0x57, 0x31, 0, 0],
      [255, 255, 255, 255],
      [0xff, 0xfe],
    );
    await fc.assert(
      fc.asyncProperty(name, head, fc.uint8Array({ maxLength: 200 }), async (title, first, rest) => {
        const { value, issues } = await readDataset(Uint8Array.from([...first, ...rest]), {
          name: title,
          table: 'funding',
        });
        expect(Object.keys(value)).toContain('tables');
        for (const { message } of issues) expect(message).not.toContain('undefined');
      }),
      { numRuns: 300 },
    );
  });
});
