import { describe, expect, it } from 'vitest';
import { handMade, rowOf } from '../grid/testing/workbook-parts.js';
import { readDataset } from './index.js';

// Inputs of our own, after what users of other readers of workbooks and CSV complained about.

const data = (rows: string, after = '') => `<sheetData>${rows}</sheetData>${after}`;
const HEADS = rowOf('时期', '资金项目', '财政投入（元）', '来源');
const ROW = rowOf('2024', '甲', 5_000_000, '年报');
const book = (sheet: string, more: object = {}) =>
  handMade({ names: ['资金'], sheets: [sheet, data(rowOf('标题', '资金'))], ...more });

async function told(source: Uint8Array | string, name = 'a.xlsx') {
  const { value, issues } = await readDataset(source, { name, table: 'funding' });
  const { funding } = value.tables;
  const rows = Array.from({ length: funding?.length ?? 0 }, (_, row) => [
    funding!.column('programme')?.[row],
    Number(funding!.column('invested')?.[row]),
  ]);
  return { rows, codes: issues.map(({ code }) => code).filter((code) => code !== 'missing-meta') };
}

const WHOLE = { rows: [['甲', 5_000_000]], codes: [] };

describe('a workbook that other readers stumble over', () => {
  it.each<[string, string, object, object]>([
    [
      'claims a range of the whole grid, and has a row without cells at its end',
      `<dimension ref="A1:XFD1048576"/>${data(`${HEADS}${ROW}<row r="1048576" hidden="1"/>`)}`,
      {},
      WHOLE,
    ],
    [
      'keeps the settings of an add-in in hidden rows of the last corner of the grid',
      data(
        `${HEADS}${ROW}${Array.from({ length: 26 }, (_, at) => `<row r="${1_048_550 + at}"><c r="XFD${1_048_550 + at}"/></row>`).join('')}`,
      ),
      {},
      WHOLE,
    ],
    [
      'has a cell right of the grid',
      data(`${HEADS}<row><c r="XFE2"><v>1</v></c></row>`),
      {},
      { rows: [], codes: ['beyond-limit'] },
    ],
    [
      'has a row below the grid',
      data(`${HEADS}<row r="16777217">${ROW}</row>`),
      {},
      { rows: [], codes: ['beyond-limit'] },
    ],
    [
      'checks what is typed into, and colours, all cells of the grid',
      data(
        HEADS + ROW,
        '<conditionalFormatting sqref="A1:XFD1048576"><cfRule type="containsBlanks"/></conditionalFormatting><dataValidations><dataValidation sqref="A1:XFD1048576"><formula1>1</formula1></dataValidation></dataValidations>',
      ),
      {},
      WHOLE,
    ],
    [
      'has a look for each cell, in many styles that are nearly the same',
      data(HEADS + ROW),
      {
        more: { 'xl/styles.xml': `<styleSheet><cellXfs>${'<xf numFmtId="0"/>'.repeat(60_000)}</cellXfs></styleSheet>` },
      },
      WHOLE,
    ],
    [
      'has formulas that give an empty text',
      data(
        `${HEADS}<row><c t="str"><f>A1</f><v>2024</v></c><c t="str"><f>B1</f><v>甲</v></c><c><f>C1</f><v>5000000</v></c><c t="str"><f t="shared" si="0" ref="D2:D3">IF(E2="","",E2)</f><v></v></c></row>` +
          '<row><c t="str"><f>A1</f><v></v></c><c t="str"><f>A1</f><v></v></c><c t="str"><f>A1</f><v/></c><c t="str"><f t="shared" si="0"/><v></v></c></row>',
      ),
      {},
      WHOLE,
    ],
    [
      'has a day in a cell of numbers',
      data(`${HEADS}<row><c><v>28.01.2024</v></c><c t="inlineStr"><is><t>甲</t></is></c><c><v>5000000</v></c></row>`),
      {},
      WHOLE,
    ],
  ])('%s', async (_, sheet, more, wanted) => {
    expect(await told(book(sheet, more))).toEqual(wanted);
  });
});

describe('a CSV that other readers stumble over', () => {
  it.each<[string, string, object]>([
    [
      'has line breaks within quotes other than those of its lines',
      '时期,资金项目,财政投入,来源\r\n2024,"甲",5000000,"年报\n附表\n\n二"\r\n',
      WHOLE,
    ],
    ['has a line break within a head', '时期,"资金\r项目",财政投入\n2024,甲,5000000\n', WHOLE],
    [
      'has more semicolons within quotes than commas between cells',
      '时期,资金项目,财政投入,来源\n2024,甲,5000000,"<td style=""color: red; width: 1; height: 2;"">\n;;;;\n</td>"\n',
      WHOLE,
    ],
    ['has a single quotation mark in a cell', '时期,资金项目,财政投入,来源\n2024,甲,5000000,6\'5"\n', WHOLE],
    [
      'has each line wrapped in quotes, as it was saved by another separator',
      '"时期~资金项目~财政投入",,\n"2024~甲~""5000000 """,,\n"2024~乙~""6000000""",,\n',
      { rows: [], codes: ['unknown-column', 'missing-column'] },
    ],
    [
      'is filled up with blanks to columns of one width',
      '时期 ;资金项目 ;财政投入  \n2024 ;甲       ;5000000   \n',
      WHOLE,
    ],
  ])('%s', async (_, text, wanted) => {
    expect(await told(text, 'a.csv')).toEqual(wanted);
  });
});
