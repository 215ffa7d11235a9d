import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDataset } from '../formats/index.js';
import { paceOf } from './pace.js';
import { type GivenParts, handMade, partsOf, rowOf } from './testing/workbook-parts.js';
import { readWorkbook } from './workbook.js';

const read = (given: GivenParts) => readWorkbook(handMade(given), 'a.xlsx', paceOf());
const sheetOf = async (xml: string, more: Partial<GivenParts> = {}) =>
  (await read({ sheets: [xml], ...more })).sheets[0]!;
const codesOf = async (bytes: Uint8Array) =>
  (await readWorkbook(bytes, 'a.xlsx', paceOf())).issues.map(({ code }) => code);
const data = (rows: string, after = '') => `<sheetData>${rows}</sheetData>${after}`;

describe('a sheet', () => {
  it('says which formulas have no stored result: plain, copied-down and of several cells', async () => {
    const sheet = await sheetOf(
      data(
        '<row r="1"><c r="A1"><f>B1</f></c><c r="B1"><f t="shared" ref="B1:B2" si="0">C1</f><v>0.30000000000000004</v></c><c r="C1"><f t="array" ref="C1:C2">D1:D2</f></c></row>' +
          '<row r="2"><c r="A2"><v>0.30000000000000004</v></c><c r="B2"><f t="shared" si="0"/></c><c r="C2"/></row>',
      ),
    );
    expect(sheet.rows).toEqual([
      [null, 0.3, null],
      [0.30000000000000004, null],
    ]);
    const unresolved = [0, 1].flatMap((row) =>
      [0, 1, 2].filter((column) => sheet.detail(row, column)?.unresolved).map((column) => [row, column]),
    );
    expect(unresolved).toEqual([
      [0, 0],
      [0, 2],
      [1, 1],
      [1, 2],
    ]);
  });

  it('takes raised marks out of texts, but not the exponent of a unit', async () => {
    const runs = (text: string, raised: string) =>
      `<si><r><t>${text}</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>${raised}</t></r></si>`;
    const sheet = await sheetOf(data('<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c></row>'), {
      strings: `${runs('860', '1')}${runs('面积km', '2')}<si><r><rPr><vertAlign val="superscript"/></rPr><t>5</t></r></si>`,
    });
    expect(sheet.rows).toEqual([['860', '面积km²', '5']]);
    expect([0, 1, 2].map((column) => sheet.detail(0, column)?.note)).toEqual(['1', undefined, undefined]);
  });

  it('keeps numbers as numbers with their format, days as dates in both calendars, errors as errors', async () => {
    const cells =
      '<row><c s="1"><v>0.07</v></c><c s="2"><v>45809</v></c><c t="e"><v>#N/A</v></c><c t="d"><v>2025-06-01T00:00:00</v></c><c t="b"><v>1</v></c></row>';
    const formats = ['0%', 'yyyy"年"m"月"'];
    const sheet = await sheetOf(data(cells), { formats });
    expect(sheet.rows).toEqual([[0.07, new Date('2025-06-01'), '#N/A', new Date('2025-06-01'), true]]);
    expect([0, 1, 2].map((column) => sheet.detail(0, column))).toEqual([
      { format: '0%' },
      { format: formats[1] },
      { error: '#N/A' },
    ]);
    const later = await sheetOf(data('<row><c s="2"><v>44347</v></c></row>'), { formats, properties: 'date1904="1"' });
    expect(later.rows).toEqual([[new Date('2025-06-01')]]);
  });

  it('tells links, merges and hidden parts, and counts no cell that only has a look', async () => {
    const sheet = await sheetOf(
      `<cols><col min="2" max="16384" hidden="1"/></cols>${data(
        `<row r="1"><c r="A1" t="inlineStr"><is><t>第一_x000D_\n行_x005F_x0041_</t></is></c><c r="B1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row><row r="1048576"><c r="XFD1048576" s="1"/></row>`,
        '<mergeCells><mergeCell ref="A1:XFD1"/></mergeCells><hyperlinks><hyperlink ref="A2" r:id="l"/></hyperlinks>',
      )}`,
      {
        more: {
          'xl/worksheets/_rels/sheet1.xml.rels':
            '<Relationships><Relationship Id="l" Type="x/hyperlink" Target="https://a.example/?a=1&amp;b=2" TargetMode="External"/></Relationships>',
        },
      },
    );
    expect(sheet.rows).toEqual([['第一\n行_x0041_', 1], [2]]);
    expect(sheet.detail(1, 0)?.link).toBe('https://a.example/?a=1&b=2');
    expect(sheet.mergeAt(0, 1)).toEqual({ startRow: 0, startCol: 0, endRow: 0, endCol: 1 });
    expect(sheet.mergeAt(1, 0)).toBeUndefined();
    expect([[...sheet.hiddenRows], [...sheet.hiddenColumns]]).toEqual([[1], [1]]);
  });

  it('finds the merge of any cell, as looking at each does', async () => {
    const merges = Array.from({ length: 300 }, (_, at) => ({
      row: (at % 20) * 3 + 1,
      column: Math.floor(at / 20) * 2,
    }));
    const letters = (column: number) => String.fromCharCode(65 + (column % 26));
    const inside = merges.filter(({ column }) => column < 25);
    const refs = inside.map(
      ({ row, column }) => `<mergeCell ref="${letters(column)}${row}:${letters(column + 1)}${row + 1}"/>`,
    );
    const rows = Array.from({ length: 65 }, () => rowOf(...Array.from({ length: 26 }, () => 1))).join('');
    const sheet = await sheetOf(data(rows, `<mergeCells>${refs.join('')}</mergeCells>`));
    for (let row = 0; row < 65; row++)
      for (let column = 0; column < 26; column++)
        expect(sheet.mergeAt(row, column)).toEqual(
          sheet.merges.find(
            (one) => one.startRow <= row && one.endRow >= row && one.startCol <= column && one.endCol >= column,
          ),
        );
  });
});

describe('a hostile workbook', () => {
  const refs = Array.from({ length: 20_000 }, (_, at) => `<mergeCell ref="A${at + 1}:XFD1048576"/>`).join('');
  it.each<[string, () => Uint8Array, string[]]>([
    [
      'two cells far apart',
      () =>
        handMade({
          sheets: [data('<row r="1"><c r="A1"><v>1</v></c></row><row r="20000"><c r="XFD20000"><v>1</v></c></row>')],
        }),
      [],
    ],
    [
      '20,000 merges over each other',
      () => handMade({ sheets: [data(rowOf(1).repeat(20_000), `<mergeCells>${refs}</mergeCells>`)] }),
      [],
    ],
    [
      '100,000 heads',
      () => handMade({ sheets: [data(`<row>${'<c><v>1</v></c>'.repeat(100_000)}</row>`)] }),
      ['beyond-limit'],
    ],
    ['unclosed tags', () => handMade({ sheets: [`<sheetData>${'<row><c>'.repeat(300_000)}`] }), ['beyond-limit']],
    [
      'one tag without end',
      () => handMade({ sheets: [`<?xml version="1.0"?><worksheet ${'a="b" '.repeat(2_000_000)}`] }),
      ['beyond-limit'],
    ],
    [
      'one text of 30 MB',
      () => handMade({ sheets: [data(`<row><c t="inlineStr"><is><t>${'a'.repeat(3e7)}</t></is></c></row>`)] }),
      ['beyond-limit'],
    ],
    ['30 MB of blanks', () => handMade({ sheets: [`<sheetData>${' '.repeat(3e7)}</sheetData>`] }), ['beyond-limit']],
    [
      'definitions in its XML',
      () => handMade({ sheets: ['<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><worksheet/>'] }),
      ['broken-file'],
    ],
    ['an unknown entity', () => handMade({ sheets: [data(`<row><c><v>&b;</v></c></row>`)] }), ['broken-file']],
    [
      'a number of a sign that is none',
      () => handMade({ sheets: [data(`<row><c><v>&#x110000;</v></c></row>`)] }),
      ['broken-file'],
    ],
    [
      'a missing part',
      () =>
        zipSync(
          Object.fromEntries(
            Object.entries(partsOf({ sheets: [data(rowOf(1))] })).filter(([name]) => !name.includes('sheet1')),
          ),
        ),
      ['missing-part'],
    ],
    [
      'a long text that very many cells share',
      () =>
        handMade({
          sheets: [data('<row><c t="s"><v>0</v></c></row>'.repeat(1000))],
          strings: `<si><t>${'甲 '.repeat(10_000)}</t></si>`,
        }),
      ['beyond-limit'],
    ],
    [
      'a text of very many raised runs',
      () =>
        handMade({
          sheets: [data('<row><c t="s"><v>0</v></c></row>')],
          strings: `<si><r><t>甲</t></r>${'<r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r>'.repeat(50_000)}</si>`,
        }),
      [],
    ],
    [
      'all columns hidden again and again',
      () =>
        handMade({
          sheets: [
            `<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(16_000)}</cols>${data('<row><c r="XFD1"><v>1</v></c></row>')}`,
          ],
        }),
      [],
    ],
    [
      'sheets that share one part, whose figures would count twice',
      () =>
        handMade({
          sheets: [data(rowOf(1)), data(rowOf(2))],
          more: {
            'xl/_rels/workbook.xml.rels':
              '<Relationships><Relationship Id="s1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="s2" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
          },
        }),
      ['broken-file'],
    ],
    ['no workbook', () => zipSync({ 'xl/a.xml': strToU8('<a/>') }), ['broken-file']],
  ])(
    'is read or refused with words: %s',
    async (_, make, codes) => {
      expect(await codesOf(make())).toEqual(codes);
    },
    20_000,
  );

  it('is refused where parts share their bytes or the list of parts contradicts them', async () => {
    const bytes = handMade({ sheets: [data(rowOf(1)), data(rowOf(2))] });
    const view = new DataView(bytes.buffer);
    const end = bytes.length - 22;
    let at = view.getUint32(end + 16, true);
    const places: number[] = [];
    for (let left = view.getUint16(end + 10, true); left > 0; left--) {
      places.push(at);
      at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    view.setUint32(places.at(-1)! + 42, view.getUint32(places.at(-2)! + 42, true), true);
    expect(await codesOf(bytes)).toEqual(['broken-file']);
  });

  it('never gives another figure for one flipped bit without a word', async () => {
    const whole = handMade(
      { names: ['资金'], sheets: [data(rowOf('period', 'programme', 'invested') + rowOf('2024', '甲', 50637))] },
      0,
    );
    const figures = async (bytes: Uint8Array) => {
      const { value, issues } = await readDataset(bytes, { name: 'a.xlsx', table: 'funding' });
      return { said: issues.length > 1, found: value.tables.funding?.column('invested') };
    };
    expect((await figures(whole)).found).toEqual([50637]);
    let refused = 0;
    for (let bit = 0; bit < whole.length * 8; bit += 31) {
      const flipped = whole.slice();
      flipped[bit >> 3]! ^= 1 << (bit % 8);
      const { said, found } = await figures(flipped);
      if (said || found === undefined) refused++;
      else expect(found, `bit ${bit}`).toEqual([50637]);
    }
    expect(refused).toBeGreaterThan(200);
  }, 30_000);
});
