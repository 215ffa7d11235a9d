import { book, type Case, HEADS, people, text } from './case.js';

/** Shapes that public complaints about other readers name, tried after all of the above had been written. */
export const others: readonly Case[] = [
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
    ['outline-row', 'outline-row'],
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
  book(
    'traditional characters, with a line of units, a total and a remark',
    [
      ['人才資金使用情況統計表'],
      ['單位：萬元'],
      ['時期', '資金項目', '財政投入', '撬動資金'],
      [2024, '人才專項資金', 100, '約300'],
      [2024, '產業引導基金', '未公開', 200],
      ['合計', null, 100, 500],
      ['註：資料來源為財政局'],
    ],
    {
      programme: ['人才專項資金', '產業引導基金'],
      invested: [1_000_000, '未公開'],
      leveraged: ['約300萬元', 2_000_000],
    },
  ),
];
