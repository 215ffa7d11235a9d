import { workbookOf } from '../../prepare/testing/workbook.js';
import { book, type Case, HEADS, META } from './case.js';

export const sheets: readonly Case[] = [
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
