import ExcelJS from 'exceljs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { decodeTables, readDataset } from './index.js';

type Fill = (book: ExcelJS.Workbook) => void;
async function workbook(fill: Fill): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  fill(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}
const sheet = (book: ExcelJS.Workbook, name: string, rows: unknown[][]) => {
  const made = book.addWorksheet(name);
  made.addRows(rows);
  return made;
};
const codesOf = (issues: readonly { code: string }[]): string[] => issues.map(({ code }) => code);

describe('a workbook', () => {
  it('is read sheet by sheet under the names of tables in Chinese or English, with a sheet for meta', async () => {
    const bytes = await workbook((book) => {
      sheet(book, '基本信息', [
        ['项目', '内容'],
        ['来源', '人才办'],
        ['标题', '人才资金'],
        ['截止时间', new Date('2025-12-31')],
      ]);
      sheet(book, '资金', [
        ['时期', '资金项目', '财政投入'],
        [2024, '人才基金', 25_000_000],
        [2025, '人才基金', '超3000万元'],
      ]);
      sheet(book, 'pyramid', [
        ['tier', 'headcount'],
        ['领军', 3],
      ]);
      const hidden = sheet(book, '选项', [['上游'], ['中游']]);
      hidden.state = 'veryHidden';
    });
    const { value, issues } = await readDataset(bytes, { name: '台账.xlsx', table: 'funding' });
    expect(issues).toEqual([]);
    expect(value.meta).toMatchObject({ title: '人才资金', source: '人才办', asOf: '2025-12-31' });
    expect(value.tables.funding!.column('invested')).toEqual([25_000_000, '超3000万元']);
    expect(value.tables.funding!.column('period')).toEqual(['2024', '2025']);
    expect(value.tables.pyramid!.column('headcount')).toEqual([3]);
  });

  it('of one sheet is one table; titles above the heads are passed over', async () => {
    const bytes = await workbook((book) => {
      const made = sheet(book, 'Sheet1', [
        ['2025年人才金字塔'],
        ['单位：人'],
        [],
        ['人才层次', '人数', '目标人数'],
        ['领军', 3, 5],
        [],
        ['核心', '1*名', null],
      ]);
      made.mergeCells('A1:C1');
    });
    const { value, issues } = await readDataset(bytes, { table: 'pyramid' });
    expect(codesOf(issues)).toEqual(['missing-meta']);
    expect(value.tables.pyramid!.column('tier')).toEqual(['领军', '核心']);
    expect(value.tables.pyramid!.column('headcount')).toEqual([3, '1*名']);
  });

  it('tells which sheets it did not read', async () => {
    const bytes = await workbook((book) => {
      sheet(book, '甲', [
        ['tier', 'headcount'],
        ['a', 1],
      ]);
      sheet(book, '乙', [['x'], [1]]);
    });
    const { value, issues } = await readDataset(bytes, { name: 'b.xlsx' });
    expect(issues.map(({ code, path }) => [code, path])).toEqual([
      ['unknown-sheet', '乙'],
      ['missing-meta', 'meta'],
    ]);
    expect(value.tables.pyramid!.column('headcount')).toEqual([1]);
  });

  const document = async (fill: Fill) => (await decodeTables(await workbook(fill), { name: 'b.xlsx' })).input;

  it('keeps what number formats say: percentages and units', async () => {
    const cells: [unknown, string | undefined, unknown][] = [
      [0.07, '0%', '7%'],
      [0.1234, '0.00%', '12.34%'],
      [12.5, '0.00"万元"', '12.5万元'],
      [12, '#,##0"人"', '12人'],
      [12345, '0!.0,"万"', 12345],
      [12_345_678, '#,##0.0,,"百万"', 12_345_678],
      [1234.5, '#,##0.00', 1234.5],
      [-3, '#,##0.00_);[Red](#,##0.00)', -3],
      [5, '¥#,##0', 5],
      [{ formula: 'A1+1', result: 42 }, undefined, 42],
      [{ richText: [{ text: '5000' }, { text: '余人', font: { bold: true } }] }, undefined, '5000余人'],
    ];
    const read = await document((book) => {
      const made = sheet(book, '指标', [['指标名称', '数值']]);
      cells.forEach(([value, format], at) => {
        made.getCell(at + 2, 1).value = `指标${at}号`;
        const cell = made.getCell(at + 2, 2);
        cell.value = value as ExcelJS.CellValue;
        if (format !== undefined) cell.numFmt = format;
      });
    });
    const rows = (read as { indicators: { value: unknown }[] }).indicators;
    expect(rows.map(({ value }) => value)).toEqual(cells.map(([, , expected]) => expected));
  });

  it('counts days from 1904 where the workbook does', async () => {
    const read = await document((book) => {
      book.properties.date1904 = true;
      sheet(book, '校企合作', [
        ['合作方式', '签约时间'],
        ['共建', new Date('2025-06-01')],
      ]);
    });
    expect(read).toEqual({ cooperation: [{ mode: '共建', signed: '2025-06-01' }] });
  });

  it('takes a word in a merged cell for all its rows, and a figure for one', async () => {
    const read = await document((book) => {
      const made = sheet(book, '供需', [
        ['产业链', '环节', '需求'],
        ['体育', '器材', 10],
        [null, '服装', null],
        ['食品', '调味', 3],
      ]);
      made.mergeCells('A2:A3');
      made.mergeCells('C2:C3');
    });
    expect(read).toEqual({
      talent: [
        { chain: '体育', segment: '器材', demand: 10 },
        { chain: '体育', segment: '服装' },
        { chain: '食品', segment: '调味', demand: 3 },
      ],
    });
  });

  it('leaves out how texts are pronounced, and reads prefixed and strict files', async () => {
    const parts = unzipSync(
      await workbook((book) =>
        sheet(book, 'x', [
          ['tier', 'headcount'],
          ['甲', 1],
        ]),
      ),
    );
    const strings =
      '<x:sst xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:si><x:t>tier</x:t></x:si><x:si><x:t>headcount</x:t></x:si><x:si><x:r><x:t>甲</x:t></x:r><x:r><x:t xml:space="preserve">乙 &amp; 丙</x:t></x:r><x:rPh sb="0" eb="1"><x:t>jia</x:t></x:rPh></x:si></x:sst>';
    parts['xl/sharedStrings.xml'] = strToU8(strings);
    expect((await decodeTables(zipSync(parts))).input).toEqual({ pyramid: [{ tier: '甲乙 & 丙', headcount: 1 }] });
  });

  it.each([
    [
      'an archive that is cut off',
      async () =>
        (
          await workbook((book) =>
            sheet(book, 'x', [
              ['a', 'b'],
              [1, 2],
            ]),
          )
        ).slice(0, 2000),
      'truncated-file',
    ],
    ['an archive without a workbook', async () => zipSync({ 'a.txt': strToU8('hello') }), 'foreign-file'],
    [
      'broken XML in it',
      async () => {
        const parts = unzipSync(
          await workbook((book) =>
            sheet(book, 'x', [
              ['a', 'b'],
              [1, 2],
            ]),
          ),
        );
        return zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8('<worksheet><sheetData><row></worksheet>') });
      },
      'broken-file',
    ],
    ['a workbook of empty sheets', async () => workbook((book) => sheet(book, 'x', [])), 'empty-source'],
    [
      'an old workbook',
      async () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0]),
      'old-workbook',
    ],
    [
      'a locked workbook',
      async () =>
        Uint8Array.from([
          0xd0,
          0xcf,
          0x11,
          0xe0,
          0xa1,
          0xb1,
          0x1a,
          0xe1,
          ...[...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]),
        ]),
      'locked-workbook',
    ],
  ])('%s says so', async (_, make, code) => {
    const { issues } = await decodeTables(await make(), { name: 'b.xlsx' });
    expect(codesOf(issues)).toEqual([code]);
    expect(issues[0]!.path).toBe('b.xlsx');
  });
});
