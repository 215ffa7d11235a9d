import { book, type Case, day, HEADS, text } from './case.js';

export const cells: readonly Case[] = [
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
