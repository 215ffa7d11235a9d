import { book, type Case, HEADS } from './case.js';

export const heads: readonly Case[] = [
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
