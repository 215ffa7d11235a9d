import type { TableName } from '../../dataset/tables.js';
import { type Given, type GivenSheet, workbookOf } from '../../prepare/testing/workbook.js';

/** A small file of our own making, and what every door has to read from it: written down before it was run. */
export interface Case {
  what: string;
  file: string;
  bytes(): Promise<Uint8Array>;
  table: TableName;
  /** The table that the file is taken for, where its name and heads don't say. */
  given?: string;
  /** Cells by column, of all rows that count. */
  values: Readonly<Record<string, readonly unknown[]>>;
  /** Codes of what is said, in any order. */
  issues: readonly string[];
}

type Rows = readonly (readonly Given[])[];
type Values = Case['values'];
interface More extends Partial<Omit<GivenSheet, 'rows'>> {
  table?: TableName;
  file?: string;
  given?: string;
}

const META: GivenSheet = { name: '基本信息', rows: [['标题', '示例市人才资金']] };

/** A workbook of one ledger beside a sheet that says what it is about. */
const book = (what: string, rows: Rows, values: Values, issues: readonly string[] = [], more: More = {}): Case => {
  const { table = 'funding', file = '台账.xlsx', given, ...sheet } = more;
  const bytes = () => workbookOf(META, { name: '资金', rows, ...sheet });
  return { what, file, bytes, table, values, issues, ...(given === undefined ? {} : { given }) };
};

const text = (what: string, content: string, values: Values, issues: readonly string[] = [], more: More = {}): Case => {
  const { table = 'funding', file = '资金.csv', given } = more;
  const bytes = async () => new TextEncoder().encode(content);
  return { what, file, bytes, table, values, issues, ...(given === undefined ? {} : { given }) };
};

const HEADS = ['时期', '资金项目', '财政投入'];
const day = (date: string) => new Date(`${date}T00:00:00Z`);

const people = (words: string, value: number) => ({
  low: value,
  high: value,
  status: 'exact',
  text: words,
  unit: '人',
});

const units: readonly Case[] = [
  book('a line of units above the heads', [['单位：万元'], HEADS, [2024, '甲', 100]], { invested: [1_000_000] }),
  book('a line of units to the right', [['资金台账', null, '单位：亿元'], HEADS, [2024, '甲', 0.3]], {
    invested: [30_000_000],
  }),
  book('a line of two units in brackets', [['（单位：万元、人）'], HEADS, [2024, '甲', 7]], { invested: [70_000] }),
  book('计量单位 and its value in the next cell', [['计量单位', '千元'], HEADS, [2024, '甲', 7]], { invested: [7000] }),
  book('an English line', [['Unit: 10k yuan'], ['period', 'programme', 'invested'], [2024, 'a', 7]], {
    invested: [70_000],
  }),
  book(
    'a unit in a head',
    [
      ['时期', '资金项目', '财政投入（万元）'],
      [2024, '甲', 7],
    ],
    { invested: [70_000] },
  ),
  book(
    'the head before the line, which is told',
    [['单位：亿元'], ['时期', '资金项目', '财政投入（万元）'], [2024, '甲', 7]],
    { invested: [70_000] },
    ['unit-conflict'],
  ),
  book(
    'the nearer line before the farther',
    [['单位：亿元'], ['单位：万元'], HEADS, [2024, '甲', 7]],
    { invested: [70_000] },
    ['unit-conflict'],
  ),
  book(
    'its own head before the group',
    [
      ['时期', '资金项目', '资金（万元）', null],
      [null, null, '财政投入', '撬动资金（亿元）'],
      [2024, '甲', 7, 0.1],
    ],
    { invested: [70_000], leveraged: [10_000_000] },
    ['unit-conflict'],
    { merges: ['A1:A2', 'B1:B2', 'C1:D1'] },
  ),
  book(
    'a group above plain heads merged downwards',
    [
      ['时期', '资金项目', '资金（万元）', null],
      [null, null, '财政投入', '撬动资金'],
      [2024, '甲', 3, 9],
    ],
    { period: ['2024'], invested: [30_000], leveraged: [90_000] },
    [],
    { merges: ['A1:A2', 'B1:B2', 'C1:D1'] },
  ),
  book(
    'a group left blank to its right',
    [
      ['时期', '资金项目', '资金（万元）', null],
      [null, null, '财政投入', '撬动资金'],
      [2024, '甲', 3, 9],
    ],
    { invested: [30_000], leveraged: [90_000] },
  ),
  book('a row of units below the heads', [HEADS, [null, null, '（万元）'], [2024, '甲', 3]], { invested: [30_000] }),
  book('a unit that no column is in', [['单位：平方米'], HEADS, [2024, '甲', 3]], { invested: [3] }, ['unused-unit']),
  book(
    'a unit that is none',
    [
      ['时期', '资金项目', '财政投入（万金币）'],
      [2024, '甲', 3],
    ],
    { programme: ['甲'] },
    ['unread-unit'],
  ),
  book(
    'another currency than the dataset has',
    [
      ['时期', '资金项目', '财政投入（万美元）'],
      [2024, '甲', 3],
    ],
    { programme: ['甲'] },
    ['wrong-unit'],
  ),
  book('a cell that names its unit', [['单位：万元'], HEADS, [2024, '甲', '2.5亿元'], [2024, '乙', 3]], {
    invested: ['2.5亿元', 30_000],
  }),
  book(
    'a cell that may be scaled twice',
    [
      ['时期', '资金项目', '财政投入（万元）'],
      [2024, '甲', '1.2万'],
      [2024, '乙', 1],
    ],
    { programme: ['甲', '乙'], invested: [undefined, 10_000] },
    ['doubtful-unit'],
  ),
  book('a wording without a unit', [['单位：万元'], HEADS, [2024, '甲', '5000余']], { invested: ['5000余万元'] }),
  book(
    'persons in tens of thousands',
    [
      ['产业链', '供给（万人）', '需求（人）'],
      ['体育', 0.5, 30],
    ],
    { supply: [5000], demand: [30] },
    [],
    { table: 'talent', name: '人才供需' },
  ),
  book('a unit among what the ledger says of itself', [HEADS, [2024, '甲', 3]], { invested: [3] }),
  text('a line of units in a CSV', '单位：万元,,\n时期,资金项目,财政投入\n2024,甲,100\n', { invested: [1_000_000] }),
  text('a unit in a CSV head', '时期,资金项目,财政投入（万元）\n2024,甲,1.5\n', { invested: [15_000] }),
  text(
    'a head that its unit explains',
    '时期,资金项目,资金（万元）\n2024,甲,1.5\n',
    { programme: ['甲'], invested: [15_000] },
    ['measure-guessed'],
  ),
  text('an English CSV head', 'period,programme,invested (10k yuan)\n2024,a,1.5\n', { invested: [15_000] }),
  text(
    'JSON rows',
    JSON.stringify([{ 时期: 2024, 资金项目: '甲', '财政投入（万元）': 1.5 }]),
    { invested: [15_000] },
    [],
    { file: '资金.json', given: 'funding' },
  ),
  text(
    'a line a row',
    '{"period":2024,"programme":"a","invested (10k yuan)":2}\n{"period":2025,"programme":"a","invested (10k yuan)":"近3"}\n',
    { invested: [20_000, '近3万元'] },
    [],
    { file: '资金.ndjson' },
  ),
];

const heads: readonly Case[] = [
  book(
    'titles, blank rows and a date above',
    [['示例市资金台账'], [], ['制表日期：2025年1月'], HEADS, [2024, '甲', 3]],
    { period: ['2024'], invested: [3] },
    [],
    { merges: ['A1:C1'] },
  ),
  book(
    'years as bands',
    [
      ['资金项目', '2023年', null, '2024年', null],
      [null, '财政投入', '撬动资金', '财政投入', '撬动资金'],
      ['甲', 1, 2, 3, 4],
    ],
    { period: ['2023', '2024'], invested: [1, 3], leveraged: [2, 4] },
    [],
    { merges: ['A1:A2', 'B1:C1', 'D1:E1'] },
  ),
  book(
    'years in heads',
    [
      ['资金项目', '2023年财政投入（万元）', '2024年财政投入（万元）'],
      ['甲', 1, 3],
    ],
    { period: ['2023', '2024'], invested: [10_000, 30_000] },
  ),
  book(
    'years in brackets',
    [
      ['资金项目', '财政投入（2023年）', '财政投入（2024年）'],
      ['甲', 1, 3],
    ],
    { period: ['2023', '2024'], invested: [1, 3] },
  ),
  book(
    'years below a measure',
    [
      ['资金项目', '财政投入（万元）', null],
      [null, '2023年', '2024年'],
      ['甲', 1, 3],
    ],
    { period: ['2023', '2024'], invested: [10_000, 30_000] },
    [],
    { merges: ['A1:A2', 'B1:C1'] },
  ),
  book(
    'half-years in heads',
    [
      ['资金项目', '2024年上半年财政投入', '2024年下半年财政投入'],
      ['甲', 1, 3],
    ],
    { period: ['2024年上半年', '2024年下半年'], invested: [1, 3] },
  ),
  book('the numbers of columns below the heads', [HEADS, ['甲', '乙', 1], [2024, '基金', 3]], { programme: ['基金'] }),
  book(
    'a mark of a footnote on a head',
    [
      ['时期', '资金项目', '财政投入②'],
      [2024, '甲', 3],
    ],
    { invested: [3] },
    ['footnote-mark'],
  ),
  book(
    'stars, colons and blanks in heads',
    [
      ['时期*', '资 金 项 目：', '＊财政投入'],
      [2024, '甲', 3],
    ],
    { invested: [3] },
  ),
  book(
    'a row number',
    [
      ['序号', ...HEADS],
      [1, 2024, '甲', 3],
    ],
    { invested: [3] },
  ),
  book(
    'a column that is none of the table',
    [
      [...HEADS, '经办人'],
      [2024, '甲', 3, '某科'],
    ],
    { invested: [3] },
    ['unknown-column'],
  ),
  book(
    'a column without a head',
    [
      [...HEADS, null],
      [2024, '甲', 3, '某科'],
    ],
    { invested: [3] },
    ['headless-column'],
  ),
  book(
    'heads that come twice',
    [
      [...HEADS, '投入资金'],
      [2024, '甲', 3, 4],
    ],
    { invested: [3] },
    ['twice-the-column'],
  ),
  book(
    'names in two languages',
    [
      ['编号', '名称', '名称（英文）'],
      ['ty', '体育', 'Sport'],
    ],
    {},
    [],
    { table: 'chains', name: '产业链' },
  ),
];

const sheets: readonly Case[] = [
  ...['2024年资金台账', '附件2 资金（汇总）', '3.专项资金', '人才资金使用情况', 'funding'].map((name) =>
    book(`a sheet ${name}`, [HEADS, [2024, '甲', 3]], { period: ['2024'], invested: [3] }, [], { name }),
  ),
  book('a sheet that its heads explain', [HEADS, [2024, '甲', 3]], { invested: [3] }, ['sheet-guessed'], {
    name: 'Sheet1',
  }),
  book(
    'a short name of a table',
    [
      ['产业链', '需求'],
      ['体育', 3],
    ],
    { demand: [3] },
    [],
    { table: 'talent', name: '附件1 人才需求（汇总）' },
  ),
  book(
    'the period in the name of the sheet alone',
    [
      ['资金项目', '财政投入'],
      ['甲', 3],
    ],
    { period: ['2024'], invested: [3] },
    ['period-taken'],
    { name: '2024年资金台账' },
  ),
  book(
    'the period in the title alone',
    [['2023年度人才资金台账'], ['资金项目', '财政投入'], ['甲', 3]],
    { period: ['2023'], invested: [3] },
    ['period-taken'],
  ),
  book(
    'several periods in the title',
    [['2023—2024年人才编制'], ['产业链', '核定编制'], ['体育', 3]],
    {},
    ['missing-column', 'unused-period'],
    { table: 'posts', name: '编制' },
  ),
  {
    what: 'several sheets of one table',
    file: '台账.xlsx',
    bytes: () =>
      workbookOf(
        META,
        { name: '资金2023', rows: [HEADS, [2023, '甲', 1]] },
        { name: '资金2024', rows: [HEADS, [2024, '甲', 2]] },
        { name: '填报说明', rows: [['请如实填报']] },
      ),
    table: 'funding',
    values: { period: ['2023', '2024'], invested: [1, 2] },
    issues: [],
  },
  {
    what: 'a sheet that is no table',
    file: '台账.xlsx',
    bytes: () =>
      workbookOf(
        META,
        { name: '资金', rows: [HEADS, [2023, '甲', 1]] },
        {
          name: '通讯录',
          rows: [
            ['部门', '电话'],
            ['人才办', '81234'],
          ],
        },
      ),
    table: 'funding',
    values: { invested: [1] },
    issues: ['unknown-sheet'],
  },
  {
    what: 'a ledger that says nothing of itself',
    file: '台账.xlsx',
    bytes: () => workbookOf({ name: '资金', rows: [HEADS, [2023, '甲', 1]] }),
    table: 'funding',
    values: { invested: [1] },
    issues: ['missing-meta'],
  },
  {
    what: 'a unit among what it says of itself',
    file: '台账.xlsx',
    bytes: () =>
      workbookOf(
        {
          name: '基本信息',
          rows: [
            ['标题', '示例'],
            ['金额单位', '万元'],
          ],
        },
        { name: '资金', rows: [HEADS, [2023, '甲', 1]] },
      ),
    table: 'funding',
    values: { invested: [10_000] },
    issues: [],
  },
];

const rows: readonly Case[] = [
  book('totals, with blanks in the word', [HEADS, [2024, '甲', 1], [2024, '乙', 2], ['合　计', null, 3]], {
    invested: [1, 2],
  }),
  book('a total before its rows', [HEADS, ['总计', null, 3], [2024, '甲', 1], [2024, '乙', 2]], { invested: [1, 2] }),
  book('a total that differs', [HEADS, [2024, '甲', 1], [2024, '乙', 2], ['合计', null, 30]], { invested: [1, 2] }, [
    'total-differs',
  ]),
  book(
    'parts of totals',
    [HEADS, [2024, '甲', 1], ['小计', null, 1], [2024, '乙', 2], ['小计', null, 2], ['合计', null, 3]],
    { invested: [1, 2] },
  ),
  book('a part of the row above', [HEADS, [2024, '甲', 5], [2024, '其中：乙', 2]], { invested: [5] }, ['of-which-row']),
  book(
    'the whole city beside its parts',
    [
      ['产业链', '地区', '需求'],
      ['体育', '全市', 5],
      ['体育', '东县', 3],
      ['体育', '西县', 2],
    ],
    { region: ['东县', '西县'], demand: [3, 2] },
    [],
    { table: 'talent', name: '供需' },
  ),
  book(
    'remarks and signatures below',
    [HEADS, [2024, '甲', 1], ['注：以上为快报数'], ['填表人：某某', null, '审核人：某某']],
    { invested: [1] },
  ),
  book('heads printed again on each page', [['台账'], HEADS, [2024, '甲', 1], ['台账'], HEADS, [2024, '乙', 2]], {
    invested: [1, 2],
  }),
  book(
    'another table below',
    [HEADS, [2024, '甲', 1], [], ['人才层次', '人数', '目标人数'], ['领军', 3, 4]],
    { invested: [1] },
    ['second-table'],
  ),
  book('blank and hidden rows', [HEADS, [2024, '甲', 1], [], [2024, '乙', 2]], { invested: [1, 2] }, [], {
    hiddenRows: [4],
    hiddenColumns: [2],
  }),
  book(
    'cells merged down a column',
    [HEADS, [2024, '甲', 1], [null, '乙', 2]],
    { period: ['2024', '2024'], invested: [1, 2] },
    [],
    { merges: ['A2:A3'] },
  ),
  book(
    'a figure merged down a column',
    [HEADS, [2024, '甲', 5], [2024, '乙', null]],
    { invested: [5, undefined] },
    ['merged-figure'],
    { merges: ['C2:C3'] },
  ),
  book(
    'a wording merged down a column',
    [HEADS, [2024, '甲', '未统计'], [2024, '乙', null]],
    { invested: ['未统计', '未统计'] },
    [],
    { merges: ['C2:C3'] },
  ),
  book('ditto marks', [HEADS, [2024, '甲', 1], ['〃', '同上', 2]], {
    period: ['2024', '2024'],
    programme: ['甲', '甲'],
  }),
  book(
    'the template’s example row',
    [
      [...HEADS, '来源'],
      ['2025', '示例资金项目', 500_000, '示例行，填写时请删除'],
      [2024, '甲', 1, '某办'],
    ],
    { programme: ['甲'] },
    ['example-row'],
  ),
  book(
    'a row typed over the example',
    [
      [...HEADS, '来源'],
      ['2025', '人才基金', 300, '示例行，填写时请删除'],
    ],
    { programme: ['人才基金'], invested: [300] },
    ['example-words'],
  ),
  book('phantom cells', [[...HEADS, null], [2024, '甲', 1], [], [{ format: '0.00' }, null, null, { format: '0.00' }]], {
    invested: [1],
  }),
];

const cells: readonly Case[] = [
  book('a circled mark on a figure', [HEADS, [2024, '甲', '860①']], { invested: [860] }, ['footnote-mark']),
  book('a raised mark on a scaled figure', [['单位：万元'], HEADS, [2024, '甲', '860²']], { invested: [8_600_000] }, [
    'footnote-mark',
  ]),
  book(
    'brackets, daggers and 注1 on figures',
    [HEADS, [2024, '甲', '860[2]'], [2024, '乙', '812†'], [2024, '丙', '870注1']],
    { invested: [860, 812, 870] },
    ['footnote-mark', 'footnote-mark', 'footnote-mark', 'small-money'],
  ),
  book('marks on names', [HEADS, [2024, '甲资金①', 1], [2025, '甲资金', 2]], { programme: ['甲资金', '甲资金'] }, [
    'footnote-mark',
  ]),
  book('circled numbers of several things', [HEADS, [2024, '方案①', 1], [2024, '方案②', 2]], {
    programme: ['方案①', '方案②'],
  }),
  book('a star where the sheet says it is preliminary', [HEADS, [2024, '甲', '860*'], ['注：*为初步数']], {
    invested: ['860（初步数）'],
  }),
  book('a star where it says nothing', [HEADS, [2024, '甲', '8*']], { invested: ['8*'] }),
  book(
    'blanks within names for looks',
    [
      ['产业链', '地区', '需求'],
      ['体育', '高  新  区', 3],
      ['体育', '高　新　区', 4],
    ],
    { region: ['高新区', '高新区'] },
    ['spaced-name'],
    { table: 'talent', name: '供需' },
  ),
  book('blanks between Latin words', [HEADS, [2024, 'Talent  Fund', 3]], { programme: ['Talent Fund'] }),
  book('an error', [HEADS, [2024, '甲', { error: '#N/A' }], [2024, '乙', 1]], { invested: [undefined, 1] }, [
    'cell-error',
  ]),
  book(
    'a formula without a result',
    [HEADS, [2024, '甲', 3], [2024, '乙', { formula: 'C2*2' }]],
    { invested: [3, undefined] },
    ['formula-without-result'],
  ),
  book(
    'numbers as texts, full-width digits, blanks for thousands',
    [
      ['时期', '资金项目', '财政投入（万元）'],
      [2024, '甲', "'12"],
      [2024, '乙', '１２'],
      [2024, '丙', '1 234'],
    ],
    { invested: [120_000, 120_000, 12_340_000] },
  ),
  book(
    'percentages',
    [
      ['产业链', '紧缺度'],
      ['体育', { value: 0.05, format: '0.0%' }],
    ],
    { scarcity: [5] },
    [],
    { table: 'talent', name: '供需' },
  ),
  book(
    'dates and wordings as periods',
    [
      HEADS,
      [{ value: day('2024-06-01'), format: 'yyyy"年"m"月"' }, '甲', 1],
      ['24年6月', '乙', 2],
      ['25.3.1', '丙', 3],
      ['2024.06', '丁', 4],
      ['二〇二四年', '戊', 5],
      ['2024年上半年', '己', 6],
      [45352, '庚', 7],
    ],
    { period: ['2024-06', '2024-06', '2025-03-01', '2024-06', '2024', '2024年上半年', '2024-03-01'] },
    ['small-money'],
  ),
  book(
    'a unit written behind a number by its format',
    [HEADS, [2024, '甲', { value: 12.5, format: '#,##0.00"万元"' }]],
    { invested: [125_000] },
  ),
  text('an unquoted thousand', '时期,资金项目,财政投入\n2024,甲,3000\n2024,乙,1,234\n', { programme: ['甲'] }, [
    'long-line',
  ]),
  text(
    'a full-width comma in a line',
    '时期,资金项目,财政投入\n2024,甲,3000\n2024,乙，12\n',
    { programme: ['甲', '乙，12'] },
    ['short-line'],
  ),
  text('full-width commas throughout', '时期，资金项目，财政投入\n2024，甲，3000\n', {
    programme: ['甲'],
    invested: [3000],
  }),
  text('semicolons, a mark in front, and sep=', '\uFEFFsep=;\n时期;资金项目;财政投入\n2024;甲;3\n', { invested: [3] }),
  text('an open quotation mark', '时期,资金项目,财政投入\n2024,甲,3\n2024,"乙,4\n', { programme: ['甲'] }, [
    'open-quote',
  ]),
  text('an open quotation mark among the heads', '时期,资金项目,"财政投入\n2024,甲,3\n', {}, ['no-rows', 'open-quote']),
  text('scales in words and powers', "时期,资金项目,Invested (Rmb'000),撬动资金（元×10⁴）\n2024,甲,3,4\n", {
    invested: [3000],
    leveraged: [40_000],
  }),
  text(
    'names in two widths',
    '时期,资金项目,财政投入\n2024,引才（一期）,3\n2024,引才(一期),4\n',
    {
      programme: ['引才（一期）', '引才（一期）'],
    },
    ['spaced-name'],
  ),
  text(
    'years alone as heads of the one measure of a table, with a column of units',
    '指标名称,计量单位,2023年,2024年\n人才总量,万人,1.2,1.5\n研发投入强度,%,2.1,2.3\n',
    {
      name: ['人才总量', '人才总量', '研发投入强度', '研发投入强度'],
      period: ['2023', '2024', '2023', '2024'],
    },
    [],
    { table: 'indicators', file: '主要指标.csv' },
  ),
  text('years alone where several measures may be meant', '资金项目,2023年,2024年\n甲,1,2\n', {}, [
    'no-heads',
    'no-rows',
  ]),
  text('a total in a CSV', '时期,资金项目,财政投入\n2024,甲,3\n2024,乙,4\n合计,,7\n', { invested: [3, 4] }),
  text('a remark below a CSV', '时期,资金项目,财政投入\n2024,甲,3\n注：快报数\n', { invested: [3] }),
  text('heads of two levels in a CSV', '时期,资金项目,资金（万元）,\n,,财政投入,撬动资金\n2024,甲,3,9\n', {
    invested: [30_000],
    leveraged: [90_000],
  }),
  text(
    'two tables in a CSV',
    '时期,资金项目,财政投入\n2024,甲,3\n\n人才层次,人数,目标人数\n领军,3,4\n',
    { invested: [3] },
    ['second-table'],
  ),
  text('a year with its word', '时期,资金项目,财政投入\n2024年,甲,3\n2025年度,乙,4\n', { period: ['2024', '2025'] }),
  text('plain columns', '时期,资金项目,财政投入\n2024,甲,3\n2025,乙,近4万元\n', {
    period: ['2024', '2025'],
    invested: [3, '近4万元'],
  }),
  text(
    'a name that says the table and the year',
    '资金项目,财政投入\n甲,3\n',
    { period: ['2024'], invested: [3] },
    ['period-taken'],
    { file: '2024年资金台账.csv' },
  ),
  text(
    'heads printed again on each page of a CSV',
    '时期,资金项目,财政投入\n2023,甲,3\n时期,资金项目,财政投入\n2024,甲,4\n',
    { period: ['2023', '2024'], invested: [3, 4] },
  ),
  text(
    'heads printed again with blanks in them',
    '时期,资金项目,财政投入（万元）\n2023,甲,3\n时 期,资金项目,财政投入(万元)\n2024,甲,4\n',
    { period: ['2023', '2024'], invested: [30_000, 40_000] },
  ),
  text(
    'heads again in another unit, where a table of its own begins',
    '时期,资金项目,财政投入（万元）\n2023,甲,3\n时期,资金项目,财政投入（亿元）\n2024,甲,4\n',
    { period: ['2023'], invested: [30_000] },
    ['second-table'],
  ),
  text('who filled it in, below a CSV', '时期,资金项目,财政投入\n2023,甲,3\n,审核：某,\n填表人：某,,\n', {
    period: ['2023'],
    invested: [3],
  }),
  text(
    'a line of units among the rows of a CSV',
    '时期,资金项目,财政投入\n2023,甲,3\n单位：亿元,,\n2024,甲,4\n',
    { period: ['2023', '2024'], invested: [3, 4] },
    ['unused-unit'],
  ),
];

/** Shapes that public complaints about other readers name, tried after all of the above had been written. */
const others: readonly Case[] = [
  text(
    'a column that names the unit of each row',
    '时期,资金项目,财政投入,计量单位\n2024,甲,3,万元\n2024,乙,2,亿元\n2024,丙,5,\n',
    { invested: [30_000, 200_000_000, 5] },
  ),
  text(
    'a unit of the row before that of the head, which is told',
    '时期,资金项目,财政投入（万元）,单位\n2024,甲,3,亿元\n2024,乙,4,万元\n',
    { invested: [300_000_000, 40_000] },
    ['unit-conflict'],
  ),
  text('a column 单位 of institutions', '时期,资金项目,财政投入,单位\n2024,甲,3,某学院\n', { invested: [3] }, [
    'unknown-column',
  ]),
  text(
    'a unit of rows that none of the figures can have',
    '时期,资金项目,财政投入,单位\n2024,甲,3,人\n',
    { invested: [3] },
    ['unused-unit'],
  ),
  {
    what: 'a unit of each row in JSON',
    file: '资金.json',
    bytes: async () =>
      new TextEncoder().encode(
        JSON.stringify({
          meta: { title: '示例市人才资金' },
          资金: [
            { 时期: '2024', 资金项目: '甲', 财政投入: 3, 单位: '万元' },
            { 时期: '2024', 资金项目: '乙', 财政投入: '近2', 单位: '亿元' },
          ],
        }),
      ),
    table: 'funding',
    values: { invested: [30_000, '近2亿元'] },
    issues: [],
  },
  {
    what: 'a unit of the row before that of the head in JSON, which is told',
    file: '资金.json',
    bytes: async () =>
      new TextEncoder().encode(
        JSON.stringify({
          meta: { title: '示例市人才资金' },
          资金: [
            { 时期: '2024', 资金项目: '甲', '财政投入（万元）': 3, 单位: '亿元' },
            { 时期: '2024', 资金项目: '乙', '财政投入（万元）': 4, 单位: '万元' },
            { 时期: '2024', 资金项目: '丙', '财政投入（万元）': 5 },
          ],
        }),
      ),
    table: 'funding',
    values: { invested: [300_000_000, 40_000, 50_000] },
    issues: ['unit-conflict'],
  },
  book('a line of units with strokes and a year below the heads', [HEADS, ['年', '—', '万元'], [2024, '甲', 3]], {
    invested: [30_000],
  }),
  book('columns numbered by plain numbers below the heads', [HEADS, [1, 2, 3], [2024, '甲', 30]], {
    period: ['2024'],
    invested: [30],
  }),
  book(
    'parts of which the first alone says 其中',
    [HEADS, [2024, '产业基金', 30], [2024, '其中：体育基金', 10], [2024, '石墨烯基金', 20], [2024, '另一基金', 7]],
    { programme: ['产业基金', '另一基金'], invested: [30, 7] },
    ['of-which-row', 'of-which-row'],
  ),
  book(
    'parts set in by blanks below one that says 其中',
    [HEADS, [2024, '产业基金', 30], [2024, '其中：体育基金', 10], [2024, '　　石墨烯基金', 5], [2024, '另一基金', 7]],
    { programme: ['产业基金', '另一基金'], invested: [30, 7] },
    ['of-which-row', 'of-which-row'],
  ),
  book(
    'one part, and others that are none',
    [HEADS, [2024, '产业基金', 30], [2024, '其中：体育基金', 10], [2024, '另一基金', 7]],
    { programme: ['产业基金', '另一基金'], invested: [30, 7] },
    ['of-which-row'],
  ),
  book(
    'lines of sections with their sums, and a total of all',
    [
      ['序号', '时期', '资金项目', '财政投入（万元）'],
      ['一', null, '市级资金', 70],
      [1, 2024, '甲', 30],
      [2, 2024, '乙', 40],
      ['二', null, '县级资金', 5],
      [1, 2024, '丙', 5],
      [null, null, '总计', 75],
    ],
    { programme: ['甲', '乙', '丙'], invested: [300_000, 400_000, 50_000] },
    ['missing-value', 'missing-value'],
  ),
  book(
    'quarters as bands of the year in the title',
    [
      ['2024年资金投入情况表'],
      ['资金项目', '财政投入（万元）', null, null],
      [null, '一季度', '二季度', '上半年'],
      ['甲', 3, 4, 7],
    ],
    { period: ['2024Q1', '2024Q2', '2024年上半年'], invested: [30_000, 40_000, 70_000] },
    ['period-taken', 'whole-rows'],
    { merges: ['A2:A3', 'B2:D2'] },
  ),
  book(
    'months as bands of the year in the row',
    [
      ['时期', '资金项目', '1月财政投入（万元）', '2月财政投入（万元）', '全年财政投入（万元）'],
      [2024, '甲', 3, 4, 90],
      [2023, '甲', 1, 2, 80],
    ],
    {
      period: ['2024-01', '2024-02', '2024', '2023-01', '2023-02', '2023'],
      invested: [30_000, 40_000, 900_000, 10_000, 20_000, 800_000],
    },
    ['whole-rows'],
  ),
  book(
    'what is said of a part behind a figure',
    [
      ['人才层次', '人数（截至2024年底）'],
      ['领军', '12（含柔性引进2人）'],
      ['骨干', '30人，其中女8人'],
    ],
    { headcount: ['12（含柔性引进2人）', '30人，其中女8人'] },
    [],
    { table: 'pyramid', name: '人才金字塔' },
  ),
  text(
    'years as bands in a text of which only the page says the table',
    '人才层次,2023年人数,2024年人数\n顶尖人才,3,4\n',
    { period: ['2023', '2024'], headcount: [3, 4] },
    [],
    { table: 'pyramid', file: 'data.csv', given: 'pyramid' },
  ),
  text(
    'a target beside years, of no year itself',
    '指标,单位,2023年,2024年,目标值\n人才总量,万人,12.5,13.8,15\n',
    {
      period: ['2023', '2024'],
      value: [people('12.5万人', 125_000), people('13.8万人', 138_000)],
      target: [undefined, people('15万人', 150_000)],
    },
    ['target-period-taken'],
    { table: 'indicators', file: '主要指标.csv' },
  ),
  text(
    'money of no year beside years',
    '资金项目,2023年财政投入,2024年财政投入,撬动资金\n甲,300000,400000,900000\n',
    { period: ['2023', '2024'], invested: [300_000, 400_000] },
    ['period-of-column'],
  ),
  text('a table of Markdown', '| 时期 | 资金项目 | 财政投入（万元） |\n|---|---|---|\n| 2024 | 甲 | 100 |\n', {
    period: ['2024'],
    invested: [1_000_000],
  }),
  text(
    'ids that a spreadsheet has rounded',
    '时期,资金项目,项目编号,财政投入\n2024,甲,1.23457E+18,100\n2024,乙,1.23457E+18,200\n',
    { id: [undefined, undefined], invested: [100, 200] },
    ['rounded-id', 'rounded-id'],
  ),
  text(
    'ids of more digits than a number holds',
    '[{"period":2024,"programme":"甲","id":1234567890123456789,"invested":100},{"period":2024,"programme":"乙","id":1234567890123456788,"invested":200}]',
    { id: ['1234567890123456789', '1234567890123456788'], invested: [100, 200] },
    [],
    { file: '资金.json', given: 'funding' },
  ),
  book(
    'a unit over the table beside that of a group, and words that offices use',
    [
      ['人才资金使用情况统计表'],
      ['填报单位：示例人才办　　填报日期：2025.12.31'],
      ['单位：亿元'],
      ['年度', '资金名称', '所属链条', '资金（万元）', null, '经办人'],
      [null, null, null, '拨款金额', '带动投入', null],
      [2025, '人才基金', '健康食品', 900, 3969, null],
      [2025, '人才基金', '高端体育', '近400', 924, null],
      ['小计', null, null, 1300, 4893, null],
    ],
    { chain: ['健康食品', '高端体育'], invested: [9_000_000, '近400万元'], leveraged: [39_690_000, 9_240_000] },
    ['unit-conflict', 'unit-conflict'],
    { merges: ['A4:A5', 'B4:B5', 'C4:C5', 'D4:E4', 'F4:F5'] },
  ),
  text(
    'a false total below subtotals',
    '产业链,环节,需求人数\n集成电路,设计,1200\n集成电路,小计,1200\n医药,制剂,100\n医药,小计,100\n合计,,1400\n',
    { demand: [1200, 100] },
    ['total-differs'],
    { table: 'talent', file: '人才供需.csv' },
  ),
];

export const CASES: readonly Case[] = [...units, ...heads, ...sheets, ...rows, ...cells, ...others];
