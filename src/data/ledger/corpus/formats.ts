import { handMade, rowOf } from '../../grid/testing/workbook-parts.js';
import { book, type Case, HEADS } from './case.js';

/** A ledger of one column of money, whose numbers are shown by these formats. */
const shown = (what: string, head: string, cells: readonly (readonly [format: string, number: number])[]) =>
  [
    what,
    [
      ['时期', '资金项目', head],
      ...cells.map(([format, value], at) => [2024, '甲乙丙丁戊己'[at]!, { value, format }] as const),
    ],
  ] as const;

const rich = (runs: string): string => `<c t="inlineStr"><is>${runs}</is></c>`;

/** What a spreadsheet shows of a number is what people read, whatever is kept under it. */
export const formats: readonly Case[] = [
  book(
    ...shown('words around numbers', '财政投入', [
      ['"约"0', 600_000],
      ['"≥"0', 600_000],
      ['0"余"', 600_000],
      ['0"（初步数）"', 600_000],
    ]),
    { invested: ['约600000', '≥600000', '600000余', '600000（初步数）'] },
  ),
  book(
    ...shown('words in the place of numbers', '财政投入（万元）', [
      ['0;-0;"未统计"', 0],
      ['0;"不公开"', -1],
      ['[=0]"未统计";0', 0],
      ['_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"??_ ;_ @_ ', 0],
      ['#,##0;(#,##0)', 7],
    ]),
    { invested: ['未统计', '不公开', '未统计', 0, 70_000] },
  ),
  book(
    ...shown('money of elsewhere', '财政投入', [
      ['"HK$"#,##0', 100],
      ['[$€-407]#,##0', 100],
      ['[$¥-804]#,##0', 100_000],
    ]),
    { invested: [undefined, undefined, 100_000] },
    ['wrong-unit', 'wrong-unit'],
  ),
  book(
    ...shown('numbers shown smaller than they are, under a unit', '财政投入（万元）', [
      ['0!.0,', 123_456],
      ['0\\.0000', 123_456],
      ['#,##0.0,', 12_345],
      ['0.00,,', 2_500_000],
    ]),
    { invested: [123_456, 123_456, 123_450, 25_000] },
  ),
  book(
    ...shown('numbers shown smaller than they are, without a unit', '财政投入', [
      ['0!.0,"万"', 123_456],
      ['0.0,,"百万元"', 5_000_000],
      ['0!.0,', 123_456],
    ]),
    { invested: [123_456, 5_000_000, 123_456] },
  ),
  book(
    'years that a format writes',
    [
      ['时期', '资金项目', '财政投入'],
      [{ value: 2024, format: '0"年"' }, '甲', 100_000],
      [{ value: 2024, format: '0"年度"' }, '乙', 100_000],
    ],
    { period: ['2024', '2024'] },
  ),
  book(
    'a day where money should stand',
    [HEADS, [2024, '甲', { value: new Date('2023-03-15T00:00:00Z'), format: 'yyyy"年"' }], [2024, '乙', 100_000]],
    { invested: ['2023-03-15', 100_000] },
    ['date-for-figure'],
  ),
  {
    what: 'what is struck out',
    file: '台账.xlsx',
    table: 'funding',
    bytes: async () =>
      handMade({
        names: ['基本信息', '资金'],
        sheets: [
          `<sheetData>${rowOf('标题', '示例市人才资金')}</sheetData>`,
          `<sheetData>${rowOf(...HEADS)}<row>${rich('<t>2024</t>')}${rich('<t>甲</t>')}${rich('<r><rPr><strike/></rPr><t>100000</t></r><r><rPr><strike val="0"/></rPr><t>120000</t></r>')}</row><row>${rich('<t>2024</t>')}${rich('<r><rPr><strike/></rPr><t>乙</t></r>')}<c s="1"><v>300000</v></c></row></sheetData>`,
        ],
        formats: ['0'],
        more: {
          'xl/styles.xml':
            '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts><font/><font><strike/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs></styleSheet>',
        },
      }),
    values: { programme: ['甲', '乙'], invested: [120_000, 300_000] },
    issues: ['struck-text', 'struck-cell', 'struck-cell'],
  },
];
