import { book, type Case, HEADS, text } from './case.js';

export const units: readonly Case[] = [
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
